import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEvent } from '../../documents/event.ts'
import type { ScenarioStep, Until } from '../../documents/scenario.ts'
import { UserError } from '../../domain/problem.ts'
import type { Manifest } from '../../domain/words.ts'
import { passStep } from '../github/faults.ts'
import { send } from './people.ts'
import type { OutFolder } from './out-folder.ts'
import { planPayload, playDefaultStory, type Stage } from './play.ts'
import { commitFiles } from './commit-files.ts'
import { fillBody, fillPlaceholders } from './placeholders.ts'
import { followRelease } from './release-branch.ts'
import { judgeNow } from './story-judgement.ts'

/** How many sweeps `until` waits before it gives up. */
const mostSweeps = 5000

/** Plays the steps that were not played yet, up to the first that did not go as written, and says which; how far it came is kept in OUT, so an interrupted rehearsal goes on with the next one. */
export async function playScenario(stage: Stage, steps: readonly ScenarioStep[], out: OutFolder): Promise<readonly string[]> {
  await stage.dispatcher.settle()
  for (const [index, step] of [...steps.entries()].slice(countPlayed(out))) {
    const problem = await playStep({ ...stage, release: releaseOf(steps, out, stage.release) }, step, out)
    if (stage.isBrokenOff()) return []
    if (problem !== null) return [`Step ${index + 1}: ${problem}.`]
    await stage.hub.change((world) => [passStep(world, index + 1), []])
    writeFileSync(placeOf(out), String(index + 1))
  }
  return []
}

/** The release that the story is about by now: the one that a step played so far named last, else the first. */
export function releaseOf(steps: readonly ScenarioStep[], out: OutFolder, first: string): string {
  return steps.slice(0, countPlayed(out)).reduce((release, step) => (step.verb === 'release' ? step.release : release), first)
}

function countPlayed(out: OutFolder): number {
  return existsSync(placeOf(out)) ? Number(readFileSync(placeOf(out), 'utf8')) : 0
}

function placeOf({ state }: OutFolder): string {
  return join(state, 'scenario-step')
}

/** `null` where it went as written. */
async function playStep(stage: Stage, step: ScenarioStep, out: OutFolder): Promise<string | null> {
  const { hub, dispatcher } = stage
  if (step.verb === 'request') {
    const { as, method, body, status } = step.request
    const path = fillPlaceholders(hub.world(), stage.release, step.request.path)
    if (path === null) return `${step.request.path} names something that is not there`
    const filled = body === undefined ? undefined : fillBody(hub.world(), stage.release, path, body)
    if (filled === null) return `the body of ${method} ${path} names something that is not there`
    stage.onSaid(`${as}: ${method} ${path}`)
    const answer = await send(hub.apiUrl, { as, method, path, ...(filled === undefined ? {} : { body: filled }) })
    const expected = status === undefined ? answer.status < 400 : answer.status === status
    if (!expected) return `${method} ${path} as ${as} should be answered with ${status ?? 'a status below 400'}, and was with ${answer.status}: ${answer.text.slice(0, 300)}`
  } else if (step.verb === 'commit') {
    const branch = step.commit.branch.replaceAll('{release}', stage.release)
    stage.onSaid(`${step.commit.as} commits to ${step.commit.repository} ${branch}: ${step.commit.message}`)
    const refused = await commitFiles(hub.apiUrl, { ...step.commit, branch })
    if (refused !== null) return refused
  } else if (step.verb === 'advance') {
    await dispatcher.advance(hub.world().at + step.advanceMs)
  } else if (step.verb === 'release') {
    return turnTo(stage, step.release)
  } else if (step.verb === 'play') {
    await playDefaultStory(stage)
  } else if (step.verb === 'expect') {
    const unmet = judgeNow(hub.world(), { ...stage, out }, step.expect)
    return unmet.length === 0 ? null : `of ${stage.release} not everything is as expected: ${unmet.join(' ').replace(/\.$/, '')}`
  } else {
    return playUntil(stage, step.until)
  }
  await dispatcher.settle()
  return null
}

/** A release id that no event may carry is told before anything is asked. */
function turnTo({ hub, directive, onTurn }: Stage, release: string): string | null {
  try {
    readEvent('release.plan', planPayload(release, directive, hub.world().at))
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ message }) => message).join(' ').replace(/\.$/, '')
    throw error
  }
  onTurn(release)
  return null
}

async function playUntil({ hub, dispatcher, control, release }: Stage, until: Until): Promise<string | null> {
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
    await dispatcher.advance(sweep)
  }
  return sayMissed(until, null)
}

function sayMissed(until: Until, manifest: Manifest | null): string {
  const ended = manifest === null ? 'did not' : `was ${manifest.status} without`
  return `the release should come to ${Object.entries(until).map(([what, value]) => `${what} ${String(value)}`).join(', ')}, and ${ended}`
}
