import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { playExample, type Played } from './played.ts'

/* Two open releases, one of which cannot be read any more. */

let played: Played
beforeAll(async () => {
  played = await playExample('single', 'broken-sibling')
}, 300_000)
afterAll(async () => {
  await played[Symbol.asyncDispose]()
})

test('the release beside a broken one ships', () => {
  expect(played.ended).toMatchObject({ code: 0, stderr: '' })
  expect(played.report).toMatchObject({ release: '2026.11', status: 'shipped' })
  expect(played.git('app', 'rev-parse', 'master')).toBe(played.git('app', 'rev-parse', 'v0.1.0^{commit}'))
})

test('nothing is written to the broken one, and a run that looked at it is red and names it', () => {
  expect(played.git('release-control', 'log', '-1', '--format=%s', 'release/2026.10')).toBe('Ship it')
  const red = Object.values(played.world.runs).filter(
    ({ repository, conclusion }) => repository === 'acme/release-control' && conclusion === 'failure',
  )
  expect(red.length).toBeGreaterThan(0)
  expect(JSON.stringify(red)).toContain('2026.10')
})
