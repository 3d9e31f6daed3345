import { readEvent } from '../../documents/event.ts'
import type { CommitStep, RequestStep, ScenarioStep, Until } from '../../documents/scenario/scenario.ts'
import { hasEnded } from '../../domain/ended.ts'
import { UserError } from 'github-foundations/problem'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Instant } from '../../domain/words/names.ts'
import { passStep } from 'embedded-github/github/world/faults'
import type { World } from 'embedded-github/github/world/world'
import type { OutFolder } from '../report/out-folder.ts'
import { send } from '../seed/people.ts'
import { planPayload, playDefaultStory } from './play.ts'
import type { Stage } from './stage.ts'
import { commitFiles } from '../seed/commit-files.ts'
import { fillBody, fillPlaceholders } from '../seed/placeholders.ts'
import { followRelease } from './release-branch.ts'
import { judgeNow } from '../report/story-judgement.ts'
import { actOnce, moveOn, placeIn, withPlace } from '../seed/story-place.ts'

/** The number of sweeps that `until` waits before it gives up. */
const mostSweeps = 5000

/**
 * Plays the steps that were not played yet, up to the first that did not go as written, and says which; how far it came
 * is kept in World, so an interrupted rehearsal goes on from there.
 */
export async function playScenario(
  stage: Stage,
  steps: readonly ScenarioStep[],
  out: OutFolder,
): Promise<readonly string[]> {
  await stage.dispatcher.settle()
  for (const [index, step] of [...steps.entries()].slice(placeIn(stage.hub.world()).steps)) {
    const problem = await playStep({ ...stage, release: releaseOf(steps, stage.hub.world(), stage.release) }, step, out)
    if (stage.isBrokenOff()) return []
    if (problem !== null) return [`Step ${index + 1}: ${problem}.`]
    await stage.hub.change((world) => [
      withPlace(passStep(world, index + 1), { steps: index + 1, done: [], towards: null, idle: 0 }),
      [],
    ])
  }
  return []
}

/** The release that the story is about by now: the one that a step played so far named last, else the first. */
export function releaseOf(steps: readonly ScenarioStep[], world: World, first: string): string {
  return steps
    .slice(0, placeIn(world).steps)
    .reduce((release, step) => (step.verb === 'release' ? step.release : release), first)
}

/** `null` where it went as written. */
async function playStep(stage: Stage, step: ScenarioStep, out: OutFolder): Promise<string | null> {
  const { hub } = stage
  switch (step.verb) {
    case 'until':
      return playUntil(stage, step.until)
    case 'release':
      return turnTo(stage, step.release)
    case 'expect': {
      const unmet = judgeNow(hub.world(), { ...stage, out }, step.expect)
      return unmet.length === 0
        ? null
        : `of ${stage.release} not everything is as expected: ${unmet.join(' ').replace(/\.$/, '')}`
    }
    case 'advance': {
      await moveOn(stage, hub.world().at + step.advanceMs)
      return settle(stage)
    }
    case 'play': {
      await playDefaultStory(stage)
      return settle(stage)
    }
    case 'request':
    case 'commit': {
      const problem = await actOnce(stage, 'step', () =>
        step.verb === 'request' ? playRequest(stage, step.request) : playCommit(stage, step.commit),
      )
      return problem ?? settle(stage)
    }
  }
}

async function settle({ dispatcher }: Stage): Promise<null> {
  await dispatcher.settle()
  return null
}

/** A release id that no event may carry is told before anything is asked. */
function turnTo({ hub, directive, onTurn }: Stage, release: string): string | null {
  try {
    readEvent('release.plan', planPayload(release, directive, hub.world().at))
  } catch (error) {
    if (error instanceof UserError)
      return error.problems
        .map(({ message }) => message)
        .join(' ')
        .replace(/\.$/, '')
    throw error
  }
  onTurn(release)
  return null
}

async function playRequest(
  { hub, release, onSaid }: Stage,
  { as, method, path: written, body, status }: RequestStep,
): Promise<string | null> {
  const path = fillPlaceholders(hub.world(), release, written)
  if (path === null) return `${written} names something that is not there`
  const filled = body === undefined ? undefined : fillBody(hub.world(), release, path, body)
  if (filled === null) return `the body of ${method} ${path} names something that is not there`
  onSaid(`${as}: ${method} ${path}`)
  const answer = await send(hub, { as, method, path, ...(filled === undefined ? {} : { body: filled }) })
  const expected = status === undefined ? answer.status < 400 : answer.status === status
  return expected
    ? null
    : `${method} ${path} as ${as} should be answered with ${status ?? 'a status below 400'}, and was with ${answer.status}: ${answer.text.slice(0, 300)}`
}

async function playCommit({ hub, release, onSaid }: Stage, commit: CommitStep): Promise<string | null> {
  const branch = commit.branch.replaceAll('{release}', release)
  onSaid(`${commit.as} commits to ${commit.repository} ${branch}: ${commit.message}`)
  return commitFiles(hub, { ...commit, branch })
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
      if (hasEnded(manifest)) return sayMissed(until, manifest)
    }
    const sweep = dispatcher.nextSchedule()
    if (sweep === null) break
    await advance(sweep)
  }
  return sayMissed(until, null)
}

function sayMissed(until: Until, manifest: Manifest | null): string {
  const ended = manifest === null ? 'did not' : `was ${manifest.status} without`
  return `the release should come to ${Object.entries(until)
    .map(([what, value]) => `${what} ${String(value)}`)
    .join(', ')}, and ${ended}`
}
