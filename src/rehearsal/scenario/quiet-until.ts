import { readTrain } from '../../documents/train/train.ts'
import { hasEnded } from '../../domain/ended.ts'
import { calmMs, controlFiles, nearMs, refreshMs } from '../../domain/control/sweeps.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Train } from '../../domain/words/train.ts'
import type { World } from 'embedded-github/github/world/world'
import type { Instant, Name } from 'embedded-github/github/world/names'
import { readManifestAt } from './release-branch.ts'
import { textAt } from './tampering.ts'

/** A window of GitHub's limits on creating content ends so long after each creation. */
const windowsMs = [60_000, 3_600_000]

/**
 * The waits of src/domain/requirements whose end is not recorded: the time that GitHub may take to show a run (run.ts),
 * and a hop to settle (hop.ts).
 */
const showMs = 5 * 60_000
const settleMs = 6 * 3_600_000

const releases = 'refs/heads/release/'

/**
 * The earliest instant from now on at which time alone can change what is decided about a release of control: `null`
 * where none is open that waits for a time, the World's own instant where one cannot be read and nothing can be said.
 */
export function quietUntil(world: World, control: Name): Instant | null {
  const seen = Math.floor(world.at / 1000) * 1000 // GitHub's Date header says no more.
  const heads = Object.entries(world.repositories[control]?.refs ?? {}).flatMap(([ref, head]) =>
    ref.startsWith(releases) ? [head] : [],
  )
  const moments = heads.flatMap((head) => {
    const manifest = readManifestAt(world, head)
    return manifest === null
      ? [world.at]
      : [
          ...momentsOf(readTrain(textAt(world, head, 'train.yml'), 'train.yml'), manifest),
          ...(hasEnded(manifest) ? [] : limitsOf(world)),
        ].filter((at) => at > seen)
  })
  if (moments.length === 0) return null
  const repository = world.repositories[control]
  const refresh = (repository?.workflows[controlFiles.hourly]?.since ?? repository?.createdAt ?? 0) + refreshMs
  return Math.min(...moments, ...(refresh > seen ? [refresh] : []))
}

/** What GitHub refused for its limits is written down by nobody: it may be let after each of their windows. */
function limitsOf({ deviations, creations = {} }: World): readonly Instant[] {
  if (deviations?.contentCreation !== 'limited') return []
  return Object.values(creations).flatMap((times) => times.flatMap((at) => windowsMs.map((window) => at + window)))
}

/** Every instant, past or to come, at which an open release may be decided, or swept, otherwise than right before. */
export function momentsOf(
  { freeze }: Pick<Train, 'freeze'>,
  { status, requests, attention, evidence, hops }: Manifest,
): readonly Instant[] {
  if (hasEnded({ status })) return []
  return [
    ...requests.flatMap(({ run, sentAt, dueAt }) => (run === undefined ? [sentAt + showMs, dueAt] : [dueAt])),
    ...attention.flatMap(({ since, until, answerBy }) =>
      [since + calmMs, answerBy, until, until === undefined ? undefined : until - nearMs].filter(
        (at) => at !== undefined,
      ),
    ),
    ...evidence.flatMap(({ soakedAt }) => soakedAt ?? []),
    ...hops.map(({ at }) => at + settleMs),
    ...freeze.flatMap(({ from, to }) => [from, to]),
  ]
}
