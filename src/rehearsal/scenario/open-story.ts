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
import { seedFaults } from './story-faults.ts'
import type { RehearsalOptions } from './options.ts'

interface Story {
  readonly world: World
  readonly happenings: readonly Happening[]
  readonly told: number | null
  readonly marker: Marker
  readonly resumed: boolean
}

/**
 * Goes on with an unfinished rehearsal, or seeds a new one. Nothing is written here but a finished or unwanted
 * rehearsal removed.
 */
export async function openStory(options: RehearsalOptions): Promise<Story> {
  const { out, train, trainText, scenario } = options
  const found = await readMarker(out)
  if (found !== null && !found.finished && !options.fresh) {
    refuseOther(found, options)
    const saved = await loadWorld({ repositories: out.repositories, state: join(out.state, 'world') })
    if (saved !== null) return { ...saved, marker: found, resumed: true }
  }
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
  }
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
