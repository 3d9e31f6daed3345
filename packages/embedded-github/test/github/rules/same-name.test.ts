import { expect, test } from '@jest/globals'
import { standingOf } from '../../../src/github/rules/required-checks.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask } from '../acme.ts'

const { world, head } = acme()
const gate = { context: 'gate', integrationId: null }

const report = (from: World, state: string): World =>
  ask(from, 'app', `POST /repos/${api}/statuses/${head}`, { context: 'gate', state }).world
const check = (from: World, conclusion: string | null): World =>
  ask(from, 'app', `POST /repos/${api}/check-runs`, {
    name: 'gate',
    head_sha: head,
    ...(conclusion === null ? { status: 'in_progress' } : { status: 'completed', conclusion }),
  }).world

test.each([
  ['a status alone', report(world, 'success'), 'success'],
  ['a check run alone', check(world, 'success'), 'success'],
  ['both, whichever came last', check(report(world, 'success'), 'success'), 'success'],
  ['a status that came after a failed check run', report(check(world, 'failure'), 'success'), 'failing'],
  ['a check run that came after a failed status', check(report(world, 'failure'), 'success'), 'failing'],
  ['a check run that still runs beside a status', check(report(world, 'success'), null), 'pending'],
  ['the newer of two statuses', report(report(world, 'failure'), 'success'), 'success'],
  ['none of either', world, 'expected'],
] as const)('a required check that is %s', (_of, now, standing) => {
  expect(standingOf(now, api, head, gate)).toBe(standing)
})
