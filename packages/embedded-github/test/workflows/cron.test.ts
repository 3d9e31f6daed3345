import { expect, test } from '@jest/globals'
import { nextCron } from '../../src/workflows/triggering/cron.ts'

test.each([
  ['* * * * *', '2026-11-22T09:00:00Z', '2026-11-22T09:01:00Z'],
  ['*/15 * * * *', '2026-11-22T09:00:30Z', '2026-11-22T09:15:00Z'],
  ['0 * * * *', '2026-11-22T23:00:00Z', '2026-11-23T00:00:00Z'],
  ['30 5,17 * * *', '2026-11-22T05:30:00Z', '2026-11-22T17:30:00Z'],
  ['0 9 * * 1-5', '2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z'],
  ['0 9 * * MON-FRI', '2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z'],
  ['0 0 1 JAN *', '2026-11-22T00:00:00Z', '2027-01-01T00:00:00Z'],
  ['0 0 13 * 5', '2026-11-22T00:00:00Z', '2026-11-27T00:00:00Z'],
  ['0 0 29 2 *', '2026-11-22T00:00:00Z', '2028-02-29T00:00:00Z'],
  ['5/20 8 * * *', '2026-11-22T08:05:00Z', '2026-11-22T08:25:00Z'],
])('%s after %s is %s', (cron, after, expected) => {
  expect(new Date(nextCron(cron, Date.parse(after)) ?? 0).toISOString()).toBe(expected.replace('Z', '.000Z'))
})

test('a day that never comes is never due', () => {
  expect(nextCron('0 0 31 2 *', Date.parse('2026-11-22T00:00:00Z'))).toBeNull()
})
