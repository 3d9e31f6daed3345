import type { Stage } from './stage.ts'
import { hasEnded } from '../../domain/ended.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Directive, Instant } from '../../domain/words/names.ts'
import type { World } from 'embedded-github/github/world/world'
import { nextAnswer, nextDeadline, send } from '../seed/people.ts'
import { followRelease } from './release-branch.ts'
import { people } from '../seed/inhabitants.ts'
import { actOnce, moveOn, placeIn, withPlace } from '../seed/story-place.ts'

/**
 * The number of sweeps without a new revision after which none is expected any more: few if a person is waited for, all
 * of the six hours that tiers and settling get if only machines are. And the number of sweeps that there may be at all.
 */
const patience = 2
const patienceWithMachines = 26
const mostSweeps = 5000

/**
 * The story where none is written: zoe plans, the people asked answer, time passes from sweep to sweep, until it is
 * shipped or nothing moves any more.
 */
export async function playDefaultStory(stage: Stage): Promise<void> {
  const { hub, dispatcher, control, release } = stage
  const follow = followRelease(control, release)
  const answerDue = (): ReturnType<typeof nextAnswer> => {
    const { manifest } = follow(hub.world())
    return manifest === null ? null : nextAnswer(manifest, new Set(placeIn(hub.world()).done))
  }
  await dispatcher.settle()
  if (follow(hub.world()).head === null) await actOnce(stage, 'plan', () => plan(stage))
  await dispatcher.settle()

  const { towards } = placeIn(hub.world())
  if (towards !== null) await sweep(stage, towards.at)
  for (let sweeps = 0; sweeps < mostSweeps; sweeps += 1) {
    for (let answer = answerDue(); answer !== null; answer = answerDue()) {
      const { key, text, said } = answer
      await actOnce(stage, key, () => {
        stage.onSaid(text)
        return expectAccepted(stage, said)
      })
      await dispatcher.settle()
    }
    const { manifest } = follow(hub.world())
    if (manifest !== null && hasEnded(manifest)) return
    if (placeIn(hub.world()).idle >= limitOf(manifest, hub.world().at)) return
    const next = dispatcher.nextSchedule()
    if (next === null) return
    await sweep(stage, next)
  }
}

/**
 * The World in which nobody waits any more: whoever continues this rehearsal begins to wait again, and asks and answers
 * again.
 */
export function endDefaultStory(world: World): World {
  return withPlace(world, { done: [], towards: null, idle: 0 })
}

async function sweep(stage: Stage, to: Instant): Promise<void> {
  const isIdle = await moveOn(stage, to)
  await stage.hub.change((world) => [
    withPlace(world, { towards: null, idle: isIdle ? placeIn(world).idle + 1 : 0 }),
    [],
  ])
}

/**
 * A release that is not there or is stopped gets one sweep to show that it stays so; one that waits for a time gets
 * until then.
 */
function limitOf(manifest: Manifest | null, at: number): number {
  if (manifest === null || manifest.status !== 'active') return 1
  const deadline = nextDeadline(manifest.attention)
  if (deadline !== null && deadline >= at) return mostSweeps
  return manifest.attention.length === 0 ? patienceWithMachines : patience
}

async function plan(stage: Stage): Promise<null> {
  const { control, release, directive } = stage
  stage.onSaid(`${people.planner} asks for release ${release}, ${directive}`)
  return expectAccepted(stage, {
    as: people.planner,
    method: 'POST',
    path: `/repos/${control}/dispatches`,
    body: { event_type: 'release.plan', client_payload: planPayload(release, directive, stage.hub.world().at) },
  })
}

/** The body of the planner's `release.plan`. */
export function planPayload(release: string, directive: Directive, at: Instant): Readonly<Record<string, unknown>> {
  return {
    protocol: 1,
    id: `plan-${release}`,
    release,
    at: new Date(at).toISOString(),
    actor: { login: people.planner },
    body: { directive },
  }
}

async function expectAccepted({ hub }: Stage, said: Parameters<typeof send>[1]): Promise<null> {
  const { status, text } = await send(hub, said)
  if (status < 200 || status > 299)
    throw new Error(`${said.method} ${said.path} as ${said.as} was answered with ${status}: ${text.slice(0, 500)}`)
  return null
}
