import { expect, test } from '@jest/globals'
import { seedCommit } from 'embedded-github/github/world/seed'
import type { Call } from '../../../src/exchange/exchange.ts'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import { readClaims } from '../../../src/documents/claims.ts'
import { connectTo, control, newWorld, refOf, textAt } from '../../simulation/worlds.ts'

/* Releases that claim what the App may create, one after the other and at the same time. */

const branch = 'convoy-pace'
const claim = (simulated: Simulated, wanted: number, release = '2026.11') =>
  connectTo(simulated).claim({ control, release, wanted, together: 1 })
const claimed = ({ world }: Simulated): readonly number[] =>
  readClaims(textAt(world, refOf(world, control, `refs/heads/${branch}`) ?? '', 'pace.json')).map(({ count }) => count)

/** Something that happens once, right before the first call that matches. */
function interrupt(simulated: Simulated, matches: RegExp, act: (simulated: Simulated) => Promise<unknown>): Simulated {
  const { exchange } = simulated
  let isDone = false
  const interrupted = async (call: Call) => {
    if (!isDone && matches.test(`${call.url} ${call.body ?? ''}`)) {
      isDone = true
      await act(Object.assign(Object.create(simulated), { exchange }))
    }
    return exchange(call)
  }
  return Object.assign(simulated, { exchange: interrupted })
}

test('the first claim makes the branch, and each later one sees those before it', async () => {
  const simulated = simulate(newWorld())
  expect(await claim(simulated, 30)).toEqual({ count: 30, until: null })
  expect(await claim(simulated, 30, '2026.12')).toMatchObject({ count: 20, until: expect.any(Number) })
  expect(await claim(simulated, 30)).toMatchObject({ count: 0 })
  expect(claimed(simulated)).toEqual([30, 20])
})

test('a claim an hour later keeps none of the old ones', async () => {
  const simulated = simulate(newWorld())
  await claim(simulated, 50)
  simulated.world = { ...simulated.world, at: simulated.world.at + 3_600_000 }
  expect(await claim(simulated, 40)).toEqual({ count: 40, until: null })
  expect(claimed(simulated)).toEqual([40])
})

test.each([
  ['makes the branch', /\/git\/refs /, 0],
  ['adds to it', /createCommitOnBranch/, 5],
])('whoever loses the race to the one who %s reads again, and both stay within the limit', async (_, when, before) => {
  const simulated = simulate(newWorld())
  if (before > 0) await claim(simulated, 20)
  const other = interrupt(simulated, when, (free) => claim(free, before > 0 ? 20 : 40, '2026.12'))
  expect(await claim(other, 50)).toMatchObject({ count: 10 })
  expect(claimed(simulated).reduce((sum, count) => sum + count, 0)).toBe(50)
})

test('a claim whose answer was lost counts, though it is made again', async () => {
  const undisturbed = simulate(newWorld())
  await claim(undisturbed, 20)
  const { calls } = undisturbed
  await claim(undisturbed, 20)
  const simulated = simulate(newWorld(), [{ call: undisturbed.calls - 1, kind: '502-after' }])
  await claim(simulated, 20)
  expect(simulated.calls).toBe(calls)
  expect(await claim(simulated, 20)).toMatchObject({ count: 10 })
  expect(claimed(simulated)).toEqual([20, 20, 10])
})

test.each([
  ['nobody can read', { 'pace.json': 'nonsense' }],
  ['is not there', { 'README.md': 'nothing' }],
  ['others filled with the future', { 'pace.json': `{"claims":[{"at":${Date.UTC(2099, 0)},"count":440}]}` }],
])('a file that %s holds no claim, and is written anew', async (_, files) => {
  const simulated = simulate(newWorld())
  ;[simulated.world] = seedCommit(simulated.world, { repository: control, branch, message: 'x', by: 'zoe', files })
  expect(await claim(simulated, 30)).toEqual({ count: 30, until: null })
  expect(claimed(simulated)).toEqual([30])
})
