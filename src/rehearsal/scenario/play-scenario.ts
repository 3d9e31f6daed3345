import type { CommitStep, RequestStep, ScenarioStep, Until } from '../../documents/scenario.ts'
import type { Instant, Manifest } from '../../domain/words.ts'
import { passStep } from '../github/faults.ts'
import { send } from './people.ts'
import type { Stage } from './play.ts'
import { commitFiles } from './commit-files.ts'
import { fillBody, fillPlaceholders } from './placeholders.ts'
import { followRelease } from './release-branch.ts'
import { actOnce, moveOn, placeIn, withPlace } from './story-place.ts'

/** How many sweeps `until` waits before it gives up. */
const mostSweeps = 5000

/** Plays the steps that were not played yet, up to the first that did not go as written, and says which; how far it came is kept in World, so an interrupted rehearsal goes on from there. */
export async function playScenario(stage: Stage, steps: readonly ScenarioStep[]): Promise<readonly string[]> {
  await stage.dispatcher.settle()
  for (const [index, step] of [...steps.entries()].slice(placeIn(stage.hub.world()).steps)) {
    const problem = await playStep(stage, step)
    if (problem !== null) return [`Step ${index + 1}: ${problem}.`]
    await stage.hub.change((world) => [withPlace(passStep(world, index + 1), { steps: index + 1, done: [], towards: null }), []])
  }
  return []
}

/** `null` where it went as written. */
async function playStep(stage: Stage, step: ScenarioStep): Promise<string | null> {
  const { hub, dispatcher } = stage
  if (step.verb === 'until') return playUntil(stage, step.until)
  if (step.verb === 'advance') await moveOn(stage, hub.world().at + step.advanceMs)
  else {
    const problem = await actOnce(stage, 'step', () => (step.verb === 'request' ? playRequest(stage, step.request) : playCommit(stage, step.commit)))
    if (problem !== null) return problem
  }
  await dispatcher.settle()
  return null
}

async function playRequest({ hub, release, onSaid }: Stage, { as, method, path: written, body, status }: RequestStep): Promise<string | null> {
  const path = fillPlaceholders(hub.world(), release, written)
  if (path === null) return `${written} names something that is not there`
  const filled = body === undefined ? undefined : fillBody(hub.world(), release, path, body)
  if (filled === null) return `the body of ${method} ${path} names something that is not there`
  onSaid(`${as}: ${method} ${path}`)
  const answer = await send(hub.apiUrl, { as, method, path, ...(filled === undefined ? {} : { body: filled }) })
  const expected = status === undefined ? answer.status < 400 : answer.status === status
  return expected ? null : `${method} ${path} as ${as} should be answered with ${status ?? 'a status below 400'}, and was with ${answer.status}: ${answer.text.slice(0, 300)}`
}

async function playCommit({ hub, release, onSaid }: Stage, commit: CommitStep): Promise<string | null> {
  const branch = commit.branch.replaceAll('{release}', release)
  onSaid(`${commit.as} commits to ${commit.repository} ${branch}: ${commit.message}`)
  return commitFiles(hub.apiUrl, { ...commit, branch })
}

async function playUntil(stage: Stage, until: Until): Promise<string | null> {
  const { hub, dispatcher, control, release } = stage
  const advance = async (to: Instant): Promise<void> => {
    await moveOn(stage, to)
    await hub.change((world) => [withPlace(world, { towards: null }), []])
  }
  const { towards } = placeIn(hub.world())
  if (towards !== null) await advance(towards.at)
  const follow = followRelease(control, release)
  for (let sweeps = 0; sweeps <= mostSweeps; sweeps += 1) {
    await dispatcher.settle()
    if ('quiet' in until) return null
    const { manifest } = follow(hub.world())
    if (manifest !== null) {
      if ('phase' in until && manifest.phase === until.phase) return null
      if ('status' in until && manifest.status === until.status) return null
      if ('revision' in until && manifest.revision >= until.revision) return null
      if (manifest.status === 'shipped' || manifest.status === 'aborted') return sayMissed(until, manifest)
    }
    const sweep = dispatcher.nextSchedule()
    if (sweep === null) break
    await advance(sweep)
  }
  return sayMissed(until, null)
}

function sayMissed(until: Until, manifest: Manifest | null): string {
  const ended = manifest === null ? 'did not' : `was ${manifest.status} without`
  return `the release should come to ${Object.entries(until).map(([what, value]) => `${what} ${String(value)}`).join(', ')}, and ${ended}`
}
