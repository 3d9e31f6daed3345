import { describe, expect, test } from '@jest/globals'
import { answer } from 'embedded-github/github/answers/answer'
import type { World } from 'embedded-github/github/world/world'
import type { Answer } from '../../../src/exchange/exchange.ts'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import { play, runAction } from '../../../src/simulation/play.ts'
import { releaseToken } from '../../../src/simulation/release-world.ts'
import { control, planAsk, release, start } from '../worlds.ts'
import { act, proposal } from './proposing.ts'
import { limitedWorld, manifestOf, shippedOf } from './pacing.ts'

/* What GitHub itself says of its limits ends a run, and nothing is asked before it may be. */

const names = ['acme/r0', 'acme/r1', 'acme/r2']
const minute = 60_000

/** Another program creates this much in the name of the App. */
function created(world: World, count: number): World {
  let next = world
  for (let index = 0; index < count; index += 1)
    [next] = answer(next, {
      method: 'POST',
      url: `${world.url}/repos/${control}/issues`,
      headers: { authorization: `Bearer ${releaseToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Another program' }),
    })
  return next
}

test('a run that GitHub limits ends green and asks nothing more, and the next sweep goes on to the same end', async () => {
  const performance = proposal(limitedWorld(3))
  const { simulated } = performance
  await play(performance, ['record-signal', 'plan-release'])
  simulated.world = created(simulated.world, 79)
  const asked = watchAnswers(simulated)
  const outcome = await runAction(performance)
  expect(asked.map(({ status }) => status).filter((status) => status === 403)).toEqual([403])
  expect(asked.at(-1)?.status).toBe(403)
  const { at } = simulated.world
  expect(outcome).toMatchObject({ due: null, limit: { isSaid: true } })
  expect(outcome!.limit!.until).toBeGreaterThan(at)
  expect(outcome!.limit!.until).toBeLessThanOrEqual(at + minute)
  expect(manifestOf(simulated.world, release)).toMatchObject({ status: 'active', attention: [] })
  simulated.world = { ...simulated.world, at: at + 15 * minute }
  await play(performance)
  expect(manifestOf(simulated.world, release)).toMatchObject({ status: 'shipped', attention: [] })
  expect(shippedOf(simulated.world, names)).toEqual(names)
})

/** The answers that this GitHub gives from now on. */
function watchAnswers(simulated: Simulated): Answer[] {
  const answers: Answer[] = []
  const { exchange } = simulated
  Object.assign(simulated, {
    exchange: async (call: Parameters<typeof exchange>[0]) => {
      const given = await exchange(call)
      answers.push(given)
      return given
    },
  })
  return answers
}

const json = { 'content-type': 'application/json; charset=utf-8', date: new Date(start).toUTCString() }
const says = (message: string): string => JSON.stringify({ message })
const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'

describe('whatever it is that GitHub says', () => {
  const answers: readonly (readonly [string, Answer, number])[] = [
    ['403 with retry-after', { status: 403, headers: { ...json, 'retry-after': '90' }, body: says(secondary) }, 90_000],
    ['429 with retry-after', { status: 429, headers: { ...json, 'retry-after': '7' }, body: says('Slow down') }, 7_000],
    ['403 that says no time: at least a minute', { status: 403, headers: json, body: says(secondary) }, 60_000],
    [
      '200 of GraphQL with an error, and nothing left until a reset',
      {
        status: 200,
        headers: { ...json, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String((start + 1_200_000) / 1000) },
        body: JSON.stringify({ data: null, errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }),
      },
      1_200_000,
    ],
  ]

  test.each(answers)(
    '%s: the look of a wake ends the run, with the time at which it may go on',
    async (_, given, wait) => {
      let calls = 0
      const simulated = Object.assign(simulate(limitedWorld(3)), {
        exchange: () => {
          calls += 1
          return Promise.resolve(given)
        },
      })
      const outcome = await runAction({ simulated, control, release, asks: [] })
      expect(outcome).toMatchObject({ due: null, limit: { until: start + wait, isSaid: true } })
      expect(calls).toBe(1)
    },
  )

  test.each(answers)('%s: an ask that nobody recorded is refused, because nothing else keeps it', async (_, given) => {
    const simulated = Object.assign(simulate(limitedWorld(3)), { exchange: () => Promise.resolve(given) })
    await expect(runAction({ simulated, control, release, asks: [planAsk()] })).rejects.toMatchObject({
      problems: [{ code: 'RATE_LIMITED' }],
    })
  })
})

test('a person who files an issue meanwhile has limits of their own, and takes none of the release’s', async () => {
  const performance = proposal(limitedWorld(3))
  for (let index = 0; index < 80; index += 1)
    act(performance.simulated, 'zoe', 'POST', `/repos/${control}/issues`, { title: 'Mine' })
  await play(performance)
  expect(shippedOf(performance.simulated.world, names)).toEqual(names)
})
