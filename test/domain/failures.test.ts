import { describe, expect, test } from '@jest/globals'
import { describeFailure } from '../../src/domain/fixes.ts'
import type { CheckSeen, JobSeen } from '../../src/domain/seen.ts'
import type { Failure } from '../../src/domain/words.ts'
import { hostile } from '../report/hostile.ts'
import { run, tier2a, train } from './builders.ts'

/* What is known again of a failure: its tier, its place and the names of what failed, which are somebody else's words. */

const job = (name: string, failing?: readonly string[]): JobSeen =>
  ({ name, status: 'completed', conclusion: 'failure', ...(failing === undefined ? {} : { tests: { passed: 1, failed: failing.length, errored: 0, skipped: 0, failing } }) })
const lost = (...jobs: readonly JobSeen[]): Failure => describeFailure(train(), { tier: tier2a }, { run: run({ jobs }) })
const failed = (...failing: readonly string[]): Failure => lost(job('convoy / run', failing))

describe('two failures', () => {
  test('are the same where the same tests failed, in whatever order they were named', () => {
    expect(failed('checkout', 'basket').signature).toBe(failed('basket', 'checkout', 'basket').signature)
  })

  test.each([
    ['tests in another script', failed('検索'), failed('支払い')],
    ['tests that differ in one letter with an accent', failed('café'), failed('cafè')],
    ['tests of which only one can be read', failed('basket', '検索'), failed('basket')],
    ['jobs in another script', lost(job('検索')), lost(job('支払い'))],
  ])('are two where they are of %s', (_title, one, other) => {
    expect(one.signature).not.toBe(other.signature)
    expect(one.failing).not.toEqual(other.failing)
  })
})

describe('what failed', () => {
  test('is called as its test is, in any script and in one line', () => {
    expect(failed('検索', 'cart › pays\nby invoice', '\u001B[31mred\u001B[0m').failing).toEqual(['cart › pays by invoice', 'red', '検索'])
  })

  test('is called by its jobs where the names of its tests show nothing', () => {
    expect(lost(job('end to end', ['', ' ', '\u200B', '\u202E'])).failing).toEqual(['end to end'])
    expect(lost(job('end to end', ['\u200B', 'basket'])).failing).toEqual(['basket'])
  })

  test('is called by its checks where there is no run', () => {
    const checks: readonly CheckSeen[] = [{ name: '検索', app: null, conclusion: 'failure', url: 'u' }, { name: 'lint', app: null, conclusion: 'success', url: 'u' }]
    expect(describeFailure(train(), { tier: tier2a }, { run: null, checks }).failing).toEqual(['検索'])
  })

  test.each(hostile)('cannot be hidden, reordered or painted by %j, and is read by every reader of JSON', (text) => {
    for (const name of failed(text, `${text}\uD800`).failing) {
      expect(name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u)
      expect(name.isWellFormed()).toBe(true)
    }
  })
})
