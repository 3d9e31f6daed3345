import { describe, expect, test } from '@jest/globals'
import { pushersOf } from '../../../src/domain/reviews/pushers.ts'
import type { BroughtSeen, CommitBrought, PushSeen } from '../../../src/domain/questions/brought.ts'
import { sha } from '../builders.ts'

const self = 'convoy[bot]'
const [base, one, two, lost] = [sha('0'), sha('1'), sha('2'), sha('9')]
const commit = (name: string, parent: string): CommitBrought => ({
  sha: name,
  title: 'fix: it',
  parents: [parent],
  writers: [],
  author: '',
  signed: false,
  of: [],
  mergeOf: [],
})
const [first, second] = [commit(one, base), commit(two, one)]
const pushers = (of: CommitBrought, pushes: readonly PushSeen[] | null): readonly string[] | null => {
  const brought: BroughtSeen = { head: two, whole: true, commits: [first, second], pulls: {}, pushes }
  return pushersOf(brought, of, self)
}
const push = (by: string, before: string, after: string): PushSeen => ({ by, before, after })

describe('Who pushed a commit', () => {
  test('is whose push brought it, and not who pushed on top of it', () => {
    const pushes = [push('ann', base, one), push('bob', one, two)]
    expect([pushers(first, pushes), pushers(second, pushes)]).toEqual([['ann'], ['bob']])
  })

  test('is everybody who brought it where it went and came back', () => {
    const pushes = [push('ann', base, one), push('bob', one, base), push('dora', base, one)]
    expect(pushers(first, pushes)).toEqual(['ann', 'dora', 'bob'])
  })

  test('may be who pushed what the branch holds no more', () => {
    expect(pushers(first, [push('ann', base, lost), push('bob', lost, two)])).toEqual(['bob', 'ann'])
  })

  test('is not Convoy, which only made the branch', () => {
    expect(pushers(first, [push(self, sha('f'), base), push('ann', base, two)])).toEqual(['ann'])
  })

  test('is unknown where GitHub does not say, names nobody, or knows of no push that brought it', () => {
    expect(pushers(first, null)).toBeNull()
    expect(pushers(first, [push('', base, two)])).toBeNull()
    expect(pushers(first, [push('ann', one, two)])).toBeNull()
  })
})
