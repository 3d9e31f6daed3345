import { describe, expect, test } from '@jest/globals'
import { claimable, grant, leastClaimed, leastMinutes, listCounting } from '../../../src/domain/pace/claims.ts'
import { readClaims } from '../../../src/documents/claims.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const now = 10 * hour

describe('what may be created now, by what was claimed before', () => {
  test.each([
    ['nothing', [], 30, { count: 30, until: null }],
    ['nothing, and more is wanted than a minute holds', [], 90, { count: 50, until: now + minute }],
    ['nothing, and little is wanted: a run uses the rest in later passes', [], 1, { count: 20, until: null }],
    ['half a minute', [{ at: now - 10 * second, count: 25 }], 25, { count: 25, until: null }],
    [
      'too much of a minute for it to be worth going on',
      [{ at: now - 10 * second, count: 31 }],
      25,
      { count: 0, until: now + 50 * second },
    ],
    [
      'all of the minute, of which the older half ends first',
      [
        { at: now - 40 * second, count: 25 },
        { at: now, count: 25 },
      ],
      25,
      { count: 0, until: now + 20 * second },
    ],
    ['all of a minute that has just passed', [{ at: now - minute, count: 50 }], 50, { count: 50, until: null }],
    ['all of a minute that is about to pass', [{ at: now - minute + 1, count: 50 }], 50, { count: 0, until: now + 1 }],
    ['all of the hour but ten', [{ at: now - 30 * minute, count: 430 }], 10, { count: 10, until: null }],
    [
      'all of the hour but ten, and more is wanted',
      [{ at: now - 30 * minute, count: 430 }],
      11,
      { count: 0, until: now + 30 * minute },
    ],
    ['all of an hour that has just passed', [{ at: now - hour, count: 440 }], 50, { count: 50, until: null }],
    ['more than there is', [{ at: now - 5 * minute, count: 10_000 }], 5, { count: 0, until: now + 55 * minute }],
  ])('%s', (_, claims, wanted, granted) => {
    expect(grant(claims, now, wanted, Math.min(wanted, leastClaimed))).toEqual(granted)
  })

  test('nothing, unless all that must be created together fits into the hour', () => {
    const claims = [
      { at: now - 50 * minute, count: 100 },
      { at: now - 20 * minute, count: 100 },
    ]
    expect(grant(claims, now, 40, 240)).toEqual({ count: 40, until: null })
    expect(grant(claims, now, 40, 241)).toEqual({ count: 0, until: now + 10 * minute })
    expect(grant(claims, now, 40, 341)).toEqual({ count: 0, until: now + 40 * minute })
  })

  test('and never more together than ever fits, or a large release would wait for ever', () => {
    expect(grant([], now, 100, 5_000)).toEqual({ count: 50, until: now + minute })
    expect(grant([{ at: now - minute, count: 1 }], now, 100, 5_000)).toEqual({ count: 0, until: now + 59 * minute })
  })
})

test('however claims follow each other, no minute and no hour holds more than may be claimed', () => {
  for (let step = 7; step < 60; step += 13) {
    let claims: readonly { readonly at: number; readonly count: number }[] = []
    for (let at = now; at < now + 3 * hour; at += step * second) {
      const { count } = grant(listCounting(claims, at), at, 1 + (at % 37), 1)
      if (count > 0) claims = [...claims, { at, count }]
    }
    for (const { within, most } of Object.values(claimable))
      for (const { at } of claims) {
        const inWindow = claims.filter((each) => each.at > at - within && each.at <= at)
        expect(inWindow.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(most)
      }
  }
})

test('claims of the last hour count, and those of the future are nobody’s', () => {
  const at = (ago: number) => ({ at: now - ago, count: 1 })
  expect(listCounting([at(hour), at(hour - 1), at(0), at(-1)], now)).toEqual([at(hour - 1), at(0)])
})

test.each([
  ['nothing', ''],
  ['no JSON', '{"claims": ['],
  ['another form', '{"claims": {"at": 1, "count": 2}}'],
  [
    'rows that are no claims',
    '{"claims": [null, 7, {"at": "1", "count": 2}, {"at": 1, "count": -440}, {"at": 1.5, "count": 1}]}',
  ],
])('a file with %s holds no claim', (_, text) => {
  expect(readClaims(text)).toEqual([])
})

test.each([
  [50, 0],
  [51, 1],
  [440, 8],
  [441, 60],
  [601, 63],
  [1501, 183],
])('%i pieces of content take at least %i minutes', (count, minutes) => {
  expect(leastMinutes(count)).toBe(minutes)
})
