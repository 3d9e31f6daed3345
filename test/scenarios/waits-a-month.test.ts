import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { playExample, type Played } from './played.ts'

/* A release that waits a month for a person, and a month in which nobody asks for one: what both cost. */

const control = 'acme/release-control'
let played: Played
beforeAll(async () => {
  played = await playExample('single', 'waits-a-month')
}, 300_000)
afterAll(async () => {
  await played[Symbol.asyncDispose]()
})

test('a release that waits a month for a person costs at most 800 billed minutes, all repositories together', () => {
  expect(played.ended).toMatchObject({ code: 0, stderr: '' })
  expect(played.report).toMatchObject({ status: 'shipped', virtualDuration: expect.stringMatching(/^60d/) })
  const { control: asked, participants, sweeps } = played.report.billedMinutes
  expect(asked + participants + sweeps).toBeLessThanOrEqual(800)
  expect(sweeps).toBeGreaterThan(30 * 24)
})

test('the month after it has shipped costs nothing: no run of control is even created, and both sweeps are disabled', () => {
  const shipped = played.revisions.at(-1)?.at ?? 0
  const later = Object.values(played.world.runs).filter(
    ({ repository, createdAt }) => repository === control && createdAt > shipped,
  )
  expect([played.last.status, later, played.world.at - shipped > 29 * 86_400_000]).toEqual(['shipped', [], true])
  const { workflows } = played.world.repositories[control] ?? {}
  expect(
    ['release', 'sweep', 'sweep-often'].map((name) => workflows?.[`.github/workflows/${name}.yml`]?.state),
  ).toEqual(['active', 'disabled_manually', 'disabled_manually'])
})
