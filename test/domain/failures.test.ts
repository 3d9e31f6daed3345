import { describe, expect, test } from '@jest/globals'
import { decide } from '../../src/domain/decide.ts'
import { describeFailure } from '../../src/domain/proof/fixes.ts'
import type { CheckSeen, JobSeen, Evidence, Failure } from '../../src/domain/words/evidence.ts'
import type { Decision } from '../../src/domain/words/decision.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Train } from '../../src/domain/words/train.ts'
import { hostile } from '../report/hostile.ts'
import { ask, run, tier1, tier2a, train } from './builders.ts'
import { attempts, rc1, readyRelease, worldAt } from './ready-release.ts'

/*
 * What is known again of a failure: its tier, its place and the names of what failed, which are somebody else's words.
 */

const job = (name: string, failing?: readonly string[]): JobSeen => ({
  name,
  status: 'completed',
  conclusion: 'failure',
  ...(failing === undefined ? {} : { tests: { passed: 1, failed: failing.length, errored: 0, skipped: 0, failing } }),
})
const lost = (...jobs: readonly JobSeen[]): Failure =>
  describeFailure(train(), { tier: tier2a }, { run: run({ jobs }) })
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
    expect(failed('検索', 'cart › pays\nby invoice', '\u001B[31mred\u001B[0m').failing).toEqual([
      'cart › pays by invoice',
      'red',
      '検索',
    ])
  })

  test('is called by its jobs where the names of its tests show nothing', () => {
    expect(lost(job('end to end', ['', ' ', '\u200B', '\u202E'])).failing).toEqual(['end to end'])
    expect(lost(job('end to end', ['\u200B', 'basket'])).failing).toEqual(['basket'])
  })

  test('is called by its checks where there is no run, but for those that lost their machine', () => {
    const checks: readonly CheckSeen[] = [
      { name: 'e2e', app: 'github-actions', conclusion: 'failure', lost: true, url: 'u' },
      { name: '検索', app: null, conclusion: 'failure', url: 'u' },
      { name: 'lint', app: null, conclusion: 'success', url: 'u' },
    ]
    expect(describeFailure(train(), { tier: tier2a }, { run: null, checks }).failing).toEqual(['検索'])
  })

  test.each(hostile)('cannot be hidden, reordered or painted by %j, and is read by every reader of JSON', (text) => {
    for (const name of failed(text, `${text}\uD800`).failing) {
      expect(name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u)
      expect(name.isWellFormed()).toBe(true)
    }
  })
})

describe('a tier that failed once and could not be judged again', () => {
  const agent = { agent: 'acme/agent-core', attempts: 2, releaseAttempts: 6, denyPaths: [] }
  const line: Train = train({ tiers: [tier1, tier2a], retries: { errored: 1, failed: 1 } })
  const ended = (attempt: Evidence): Evidence =>
    attempt.conclusion === 'failed'
      ? {
          ...attempt,
          rule: 'run-failed',
          said: 'https://github.com/acme/app/actions/runs/7',
          failure: failed('basket'),
        }
      : { ...attempt, rule: 'machine-lost', said: 'https://github.com/acme/app/actions/runs/8' }
  const after = (conclusions: readonly Evidence['conclusion'][], parts: Partial<Manifest> = {}): Manifest =>
    readyRelease({
      phase: 'validation',
      evidence: [...attempts(line, tier1, 'passed'), ...attempts(line, tier2a, ...conclusions).map(ended)],
      ...parts,
    })
  const decided = (at: Manifest, on = line): Decision => decide(on, at, worldAt())
  const reasonOf = ({ attention }: Decision): string => attention.map(({ reason }) => reason).join()

  test.each([
    [['failed', 'errored', 'errored']],
    [['errored', 'failed', 'errored']],
    [['errored', 'errored', 'failed']],
  ] as const)('has failed, whenever that was: %j', (conclusions) => {
    const decision = decided(after(conclusions))
    expect(decision).toMatchObject({
      status: 'blocked',
      attention: [{ code: 'tier:tier2a', command: expect.stringContaining('release.retry') }],
    })
    expect(reasonOf(decision)).toMatch(
      /^tier2a failed on rc\.1 in acme\/app \(ran 3 times: .*: https:\/\/github\.com\/acme\/app\/actions\/runs\/7\); push the fix/,
    )
  })

  test('is put to the agent, with what failed', () => {
    const { entries } = decided(after(['failed', 'errored', 'errored']), { ...line, fix: agent })
    expect(entries).toMatchObject([
      { add: 'fix', fix: { signature: failed('basket').signature } },
      { add: 'message', message: { body: { failing: ['basket'] } } },
    ])
  })

  test('is tried once more where somebody asks for it', () => {
    const retried = after(['failed', 'errored', 'errored'], {
      asks: [ask('again', { type: 'retry', tier: 'tier2a', digest: rc1.digest })],
    })
    expect(decided(retried)).toMatchObject({
      status: 'active',
      entries: [{ add: 'request', request: { tier: 'tier2a', attempt: 4 } }],
    })
  })

  test('is not lost before the retries are spent', () => {
    expect(decided(after(['failed', 'errored']))).toMatchObject({
      status: 'active',
      entries: [{ add: 'request', request: { attempt: 3 } }],
    })
  })

  test('is another than one that never was judged, which says nothing about the candidate', () => {
    const decision = decided(after(['errored', 'errored']), { ...line, fix: agent })
    expect(decision).toMatchObject({ status: 'blocked', entries: [] })
    expect(reasonOf(decision)).toContain('this is not evidence against the candidate')
  })
})
