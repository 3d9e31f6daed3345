import { join } from 'node:path'
import { readEvent } from '../../documents/event.ts'
import { digestText } from '../../domain/text/canonical.ts'
import { UserError } from 'github-foundations/problem'
import type { Happening, World } from 'embedded-github/github/world/world'
import { loadWorld } from 'embedded-github/server/hub'
import { rehearsalProblem } from '../catalogue.ts'
import { readMarker, removeRehearsal, type Marker } from '../report/out-folder.ts'
import { planPayload } from './play.ts'
import { seedStory, startsAt } from '../seed/seed-story.ts'
import { deviate } from './deviate.ts'
import { beginning, withPlace } from '../seed/story-place.ts'
import { holdsKit } from '../seed/publish-kit.ts'
import { releaseHead } from './release-branch.ts'
import { seedFaults } from './story-faults.ts'
import type { RehearsalOptions } from './options.ts'

interface Story {
  readonly world: World
  readonly happenings: readonly Happening[]
  readonly told: number | null
  readonly marker: Marker
  readonly resumed: boolean
  /** The finished release on whose GitHub this one begins; `null` where it begins on a new one, or goes on. */
  readonly after: string | null
  /** That GitHub holds other actions than this kit's. */
  readonly otherKit: boolean
}

/**
 * Goes on with an unfinished rehearsal, begins the next release on what a finished one left, or seeds a new one.
 * Nothing is written here but a finished or unwanted rehearsal removed.
 */
export async function openStory(options: RehearsalOptions): Promise<Story> {
  const { out, train, trainText, scenario } = options
  const found = await readMarker(out)
  if (found !== null && !found.finished && !options.fresh) {
    refuseOther(found, options)
    const saved = await loadWorld({ repositories: out.repositories, state: join(out.state, 'world') })
    if (saved !== null) return { ...saved, marker: found, resumed: true, after: null, otherKit: false }
  }
  const next = found === null || options.fresh ? null : await openNext(found, options)
  if (next !== null) return next
  const marker: Marker = {
    madeBy: 'convoy rehearse',
    train: train.name,
    control: train.control,
    release: options.release ?? scenario?.release ?? '2026.11',
    directive: options.directive ?? scenario?.directive ?? 'auto',
    trainDigest: digestText(trainText),
    startedAt: new Date().toISOString(),
    finished: false,
  }
  // A release id that no event may carry is told before anything is written.
  readEvent('release.plan', planPayload(marker.release, marker.directive, startsAt))
  const seed = await seedStory(options)
  if (found !== null) await removeRehearsal(out)
  return {
    world: seedFaults(deviate(seed.world, scenario), scenario?.faults ?? [], train.control, marker.release),
    happenings: [],
    told: null,
    marker,
    resumed: false,
    after: null,
    otherKit: false,
  }
}

/**
 * The next release on what a finished one of the same train left; `null` if none is asked for. The GitHub stays as it
 * is, the steps and the faults of the story begin anew.
 */
async function openNext(found: Marker, options: RehearsalOptions): Promise<Story | null> {
  const { out, train, scenario, release, directive } = options
  const isNext = found.finished && found.unwanted !== true && found.control === train.control
  if (!isNext || release === null || release === found.release) return null
  const saved = await loadWorld({ repositories: out.repositories, state: join(out.state, 'world') })
  if (saved === null) return null
  const { finished: _, ...rest } = found
  const marker: Marker = {
    ...rest,
    release,
    after: found.release,
    directive: directive ?? scenario?.directive ?? 'auto',
    startedAt: new Date().toISOString(),
    finished: false,
  }
  readEvent('release.plan', planPayload(release, marker.directive, saved.world.at))
  refuseKnown(saved.world, options, release)
  const { faults: __, ...calm } = withPlace(saved.world, beginning)
  return {
    ...saved,
    world: seedFaults(calm, scenario?.faults ?? [], train.control, release),
    marker,
    resumed: false,
    after: found.release,
    otherKit: !(await holdsKit(saved.world, options.kit)),
  }
}

/** Refuses a story whose releases are there already: there would be nothing to play. */
function refuseKnown(world: World, { train, scenario, out }: RehearsalOptions, first: string): void {
  const named = (scenario?.steps ?? []).flatMap((step) => (step.verb === 'release' ? [step.release] : []))
  const known = [...new Set([first, ...named])].filter((release) => releaseHead(world, train.control, release) !== null)
  if (known.length === 0) return
  throw new UserError(
    known.map((release) => ({ ...rehearsalProblem('OUT_HOLDS_RELEASE', out.path, release), file: out.path })),
  )
}

function refuseOther(found: Marker, { train, release, directive, out }: RehearsalOptions): void {
  const other = (
    [
      ['train', found.control, train.control],
      ['release', found.release, release],
      ['directive', found.directive, directive],
    ] as const
  ).filter(([, was, is]) => is !== null && was !== is)
  if (other.length === 0) return
  throw new UserError(
    other.map(([what, was, is]) => ({
      ...rehearsalProblem('OUT_OTHER_REHEARSAL', out.path, what, was, String(is)),
      file: out.path,
    })),
  )
}
