import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScenarioStep, Until } from '../../documents/scenario.ts'
import type { Manifest } from '../../domain/words.ts'
import { passStep } from '../github/faults.ts'
import { send } from './people.ts'
import type { OutFolder } from './out-folder.ts'
import type { Stage } from './play.ts'
import { commitFiles } from './commit-files.ts'
import { fillBody, fillPlaceholders } from './placeholders.ts'
import { followRelease } from './release-branch.ts'

/** How many sweeps `until` waits before it gives up. */
const mostSweeps = 5000

/** Plays the steps that were not played yet, up to the first that did not go as written, and says which; how far it came is kept in OUT, so an interrupted rehearsal goes on with the next one. */
export async function playScenario(stage: Stage, steps: readonly ScenarioStep[], out: OutFolder): Promise<readonly string[]> {
  const place = join(out.state, 'scenario-step')
  const first = existsSync(place) ? Number(readFileSync(place, 'utf8')) : 0
  await stage.dispatcher.settle()
  for (const [index, step] of [...steps.entries()].slice(first)) {
    const problem = await playStep(stage, step)
    if (problem !== null) return [`Step ${index + 1}: ${problem}.`]
    await stage.hub.change((world) => [passStep(world, index + 1), []])
    writeFileSync(place, String(index + 1))
  }
  return []
}

/** `null` where it went as written. */
async function playStep(stage: Stage, step: ScenarioStep): Promise<string | null> {
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
  } else {
    return playUntil(stage, step.until)
  }
  await dispatcher.settle()
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
