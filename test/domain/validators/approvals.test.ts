import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Directive } from '../../../src/domain/words/names.ts'
import type { Approvals } from '../../../src/domain/words/train.ts'
import { codesOf, examine, type Story } from './plans.ts'

const codes = ['APPROVERS_TOO_FEW', 'QUORUM_UNREACHABLE']
const story = (directive: Directive, approvals: Approvals, others: readonly string[]): Story => ({
  because: 'so many may approve',
  ask: { directive },
  train: { approvals },
  sees: {
    approvers: { is: 'seen', logins: ['zoe', ...others] },
    teams: { 'acme/managers': { is: 'seen', members: ['zoe', ...others] } },
  },
})
/** The remedy where people are too few; none where they are enough. */
const remedyOf = (...of: Parameters<typeof story>): string | undefined =>
  examine(story(...of)).problems.find(({ code }) => codes.includes(code))?.remedy

test.each<[string, Directive, Omit<Approvals, 'team'>, readonly string[], RegExp]>([
  [
    'under auto by what auto asks for',
    'auto',
    { quorum: 1, auto: 3 },
    ['ann'],
    /request the release, or lower approvals\.auto to 1 in the train\.$/,
  ],
  [
    'under auto to nobody, where there is nobody',
    'auto',
    { quorum: 2, auto: 1 },
    [],
    /request the release, or lower approvals\.auto to 0 in the train\.$/,
  ],
  [
    'under careful by the quorum',
    'careful',
    { quorum: 2, auto: 1 },
    ['ann'],
    /request the release, or lower approvals\.quorum to 1 in the train\.$/,
  ],
  [
    'under careful by what auto asks for, where that is more',
    'careful',
    { quorum: 1, auto: 3 },
    ['ann'],
    /request the release, or lower approvals\.auto to 1 in the train\.$/,
  ],
  [
    'under careful by both',
    'careful',
    { quorum: 2, auto: 3 },
    ['ann'],
    /request the release, or lower approvals\.quorum and approvals\.auto to 1 in the train\.$/,
  ],
  [
    'in no way where nobody is there: a quorum is of one at least',
    'careful',
    { quorum: 2, auto: 3 },
    [],
    /, or let somebody (else|outside the team) request the release\.$/,
  ],
])('a train that asks for more people than there are is mended %s', (_, directive, approvals, others, remedy) => {
  expect(remedyOf(directive, approvals, others)).toMatch(remedy)
  expect(remedyOf(directive, { ...approvals, team: 'acme/managers' }, others)).toMatch(remedy)
})

test('whoever lowers what the remedy says to what it says has people enough', () => {
  const cases = fc.record({
    directive: fc.constantFrom<Directive>('quick', 'auto', 'careful'),
    quorum: fc.integer({ min: 1, max: 4 }),
    auto: fc.integer({ min: 0, max: 4 }),
    team: fc.constantFrom({}, { team: 'acme/managers' }),
    others: fc.subarray(['ann', 'bob', 'kim', 'olga']),
  })
  fc.assert(
    fc.property(cases, ({ directive, quorum, auto, team, others }) => {
      const approvals: Approvals = { quorum, auto, ...team }
      const remedy = remedyOf(directive, approvals, others)
      if (remedy === undefined || (directive === 'careful' && others.length === 0)) return
      const [, keys = '', to] = /lower ([\w. ]+) to (\d) in the train/.exec(remedy) ?? []
      const lowered = Object.fromEntries(keys.split(' and ').map((key) => [key.replace('approvals.', ''), Number(to)]))
      const found = codesOf(examine(story(directive, { ...approvals, ...lowered }, others)))
      expect(found.filter((code) => codes.includes(code))).toEqual([])
    }),
  )
})
