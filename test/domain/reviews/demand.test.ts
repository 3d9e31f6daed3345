import { describe, expect, test } from '@jest/globals'
import { demandOf, isUnguarded } from '../../../src/domain/reviews/demand.ts'
import type { PlanSeen } from '../../../src/domain/questions/plan.ts'
import type { ReviewRule, RulesetSeen } from '../../../src/domain/questions/rights.ts'
import type { Member } from '../../../src/domain/words/train.ts'
import { member, seen, sha } from '../builders.ts'

const none: ReviewRule = { approvals: 0, dismissStale: false, lastPush: false, codeOwners: false }
const ruleset = (include: string, reviews: Partial<ReviewRule> | 'unseen', parts: Partial<RulesetSeen> = {}) => ({
  id: 1,
  name: 'reviews',
  target: 'branch' as const,
  include: [include],
  exclude: [],
  rules: [{ type: 'pull_request', reviews: reviews === 'unseen' ? reviews : { ...none, ...reviews } }],
  bypass: 'always' as const,
  ...parts,
})
const place = (history: Partial<PlanSeen>, parts: Partial<Member> = {}) => ({
  name: 'acme/app',
  facts: { identity: 'R_app', archived: false, defaultBranch: 'main', refs: {}, releases: {} },
  history: { ...seen().plans['acme/app']!, ...history },
  branches: { source: 'main', candidate: 'rc/2026.11', staging: null, production: 'master' },
  asked: null,
  commit: sha('a'),
  member: member('acme/app', parts),
})
const demand = (history: Partial<PlanSeen>, parts: Partial<Member> = {}) => {
  const made = place(history, parts)
  return demandOf(made.member, made)
}

describe('What is asked of commits past source', () => {
  test('is nothing where no rule about source asks for reviews, and where an earlier kit looked', () => {
    expect(demand({})).toBeNull()
    expect(demand({ rulesets: [ruleset('~ALL', {})] })).toBeNull()
    expect(demand({ rulesets: [ruleset('refs/heads/docs', { approvals: 2 })] })).toBeNull()
    expect(demand({ rulesets: [{ ...ruleset('~ALL', {}), rules: [{ type: 'pull_request' }] }] })).toBeNull()
  })

  test('is all that any rule about source asks, whoever may bypass it', () => {
    expect(
      demand({
        rulesets: [
          ruleset('~DEFAULT_BRANCH', { approvals: 1, dismissStale: true }),
          ruleset('refs/heads/main', { approvals: 2, codeOwners: true }),
        ],
      }),
    ).toEqual({ approvals: 2, onHead: true, codeOwners: true })
  })

  test('is one approval at least where the last push or an owner needs one', () => {
    expect(demand({ rulesets: [ruleset('~ALL', { lastPush: true })] })).toEqual({ approvals: 1, lastPush: true })
  })

  test('is of classic protection all that cannot be seen', () => {
    expect(demand({ sourceReviews: { approvals: 1, codeOwners: false } })).toEqual({
      approvals: 1,
      onHead: true,
      lastPush: true,
    })
  })

  test('is no less than the train says, and no less than the rules', () => {
    const rulesets = [ruleset('~ALL', { approvals: 2 })]
    expect([0, 1, 3].map((reviews) => demand({ rulesets }, { reviews }))).toEqual([
      { approvals: 2 },
      { approvals: 2 },
      { approvals: 3 },
    ])
    expect(demand({}, { reviews: 1 })).toEqual({ approvals: 1 })
  })

  test('is unknown where the rules are, unless the train says it', () => {
    const rulesets = [ruleset('~ALL', 'unseen')]
    expect(demand({ rulesets })).toBe('unseen')
    expect(demand({ rulesets }, { reviews: 0 })).toBeNull()
    expect(demand({ rulesets }, { reviews: 1 })).toEqual({ approvals: 1, onHead: true, lastPush: true })
  })
})

test('An RC branch is unguarded where its rulesets ask for less than source', () => {
  const strict = ruleset('~DEFAULT_BRANCH', { approvals: 2, lastPush: true })
  const rc = (asked: Partial<ReviewRule>) =>
    isUnguarded(place({ rulesets: [strict, ruleset('refs/heads/rc/**', asked)] }))
  expect([rc({ approvals: 2, lastPush: true }), rc({ approvals: 2 }), rc({ approvals: 1, lastPush: true })]).toEqual([
    false,
    true,
    true,
  ])
  expect([isUnguarded(place({ rulesets: [strict] })), isUnguarded(place({}))]).toEqual([true, false])
})
