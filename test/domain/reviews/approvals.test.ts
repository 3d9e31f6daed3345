import { describe, expect, test } from '@jest/globals'
import { approvalOf } from '../../../src/domain/reviews/approvals.ts'
import type { ApprovalSeen, PullBrought } from '../../../src/domain/questions/brought.ts'
import type { ReviewDemand } from '../../../src/domain/words/manifest.ts'
import { sha } from '../builders.ts'

const [head, earlier] = [sha('b'), sha('a')]
const review = (by: string, parts: Partial<ApprovalSeen> = {}): ApprovalSeen => ({
  by,
  person: true,
  state: 'APPROVED',
  at: 1_000,
  commit: head,
  mayPush: true,
  ...parts,
})
const pull = (reviews: readonly ApprovalSeen[], parts: Partial<PullBrought> = {}): PullBrought => ({
  opener: 'ann',
  merger: 'zoe',
  mergedAt: 9_000,
  head,
  writers: ['ann', 'carol'],
  reviews,
  ...parts,
})
const by = (reviews: readonly ApprovalSeen[], demand: ReviewDemand = { approvals: 1 }): readonly string[] =>
  approvalOf(pull(reviews), demand).by
const why = (made: PullBrought, demand: Partial<ReviewDemand>): readonly string[] =>
  approvalOf(made, { approvals: 1, ...demand }).why

describe('An approval of a pull request', () => {
  test('counts where a person who may push and took no part in it gave it before the merge', () => {
    expect(by([review('bob')])).toEqual(['bob'])
    expect(by([review('bob', { mayPush: false })])).toEqual([])
    expect(by([review('bob', { person: false })])).toEqual([])
    expect(by([review('bob', { at: null })])).toEqual([])
    expect([9_000, 9_001].flatMap((at) => by([review('bob', { at })]))).toEqual([])
  })

  test('is none of who opened it or wrote one of its commits, however the login is written', () => {
    expect(by([review('ANN'), review('Carol')])).toEqual([])
  })

  test('is gone where it was dismissed, and where its author asked for changes since', () => {
    expect(by([review('bob', { state: 'DISMISSED' })])).toEqual([])
    expect(by([review('bob'), review('bob', { at: 2_000, state: 'DISMISSED' })])).toEqual([])
    expect(by([review('bob'), review('bob', { at: 2_000, state: 'CHANGES_REQUESTED' })])).toEqual([])
  })

  test('stands where its author only commented since, or asked for changes after the merge', () => {
    expect(by([review('bob'), review('bob', { at: 2_000, state: 'COMMENTED' })])).toEqual(['bob'])
    expect(by([review('bob'), review('bob', { at: 9_500, state: 'CHANGES_REQUESTED' })])).toEqual(['bob'])
  })

  test('counts once for each person', () => {
    expect(why(pull([review('bob'), review('BOB', { at: 2_000 })]), { approvals: 2 })).toEqual(['1 of 2 approvals'])
  })

  test('of an earlier head counts only where stale reviews stay', () => {
    const stale = [review('bob', { commit: earlier })]
    expect(by(stale)).toEqual(['bob'])
    expect(by(stale, { approvals: 1, onHead: true })).toEqual([])
  })
})

describe('The last push', () => {
  const lastPush = { lastPush: true } as const

  test('needs the approval of somebody else than who pushed it', () => {
    expect(why(pull([review('bob')], { lastPush: 'ann' }), lastPush)).toEqual([])
    expect(why(pull([review('bob')], { lastPush: 'bob' }), lastPush)).toEqual([
      "nobody else's approval of its last push",
    ])
    expect(why(pull([review('bob', { commit: earlier })], { lastPush: 'ann' }), lastPush)).toEqual([
      "nobody else's approval of its last push",
    ])
  })

  test('needs two where GitHub does not say who pushed it: one of them did not', () => {
    expect(why(pull([review('bob')]), lastPush)).toEqual(["nobody else's approval of its last push"])
    expect(why(pull([review('bob'), review('dora')]), lastPush)).toEqual([])
  })
})

test('Whether code owners approved is never taken for known', () => {
  expect(why(pull([review('bob')]), { codeOwners: true })).toHaveLength(1)
})
