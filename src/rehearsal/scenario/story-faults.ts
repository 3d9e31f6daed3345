import type { StoryFault } from '../../documents/scenario/faults.ts'
import type { CommitBetween, Fault } from 'embedded-github/github/world/mishaps'
import type { World } from 'embedded-github/github/world/world'
import type { Name } from 'embedded-github/github/world/names'

/** The World in which the faults of a story will strike. A revision is a commit of the release branch. */
export function seedFaults(world: World, faults: readonly StoryFault[], control: Name, release: string): World {
  if (faults.length === 0) return world
  return {
    ...world,
    faults: faults.map(({ mishap, times, after }, index): Fault => ({
      number: index + 1,
      mishap: mishap.is === 'move' ? { ...mishap, commit: inRelease(mishap.commit, release) } : mishap,
      left: times,
      ...(after === undefined
        ? {}
        : {
            waits:
              'step' in after
                ? after
                : { repository: control, ref: `refs/heads/release/${release}`, commits: after.revision },
          }),
    })),
  }
}

/** As in the step `commit`, a branch may hold the id of the release. */
function inRelease(commit: CommitBetween, release: string): CommitBetween {
  return { ...commit, branch: commit.branch.replaceAll('{release}', release) }
}

/**
 * Faults that did not strike as often as they were to, as sentences: a story that spares the release proves nothing.
 */
export function unstruckFaults({ faults = [] }: World): readonly string[] {
  return faults
    .filter(({ left }) => left > 0)
    .map(
      ({ number, mishap, left }) =>
        `Fault ${number} (${mishap.is}) should strike ${left === 1 ? 'once' : `${left} times`} more, and nothing came that it fits.`,
    )
}

/** True if something may still go wrong: then no firing of schedules is known to be like another. */
export function isTroubled({ faults = [], lateEvents = [] }: World): boolean {
  return lateEvents.length > 0 || faults.some(({ left }) => left > 0)
}
