import { describe, expect, test } from '@jest/globals'
import { judgeChecks } from '../../src/domain/checks.ts'
import { decide } from '../../src/domain/decide.ts'
import { write } from '../../src/domain/write.ts'
import type { CheckSeen } from '../../src/domain/seen.ts'
import type { By, Manifest } from '../../src/domain/words.ts'
import { candidate, manifest, seen, sha, started, tier1, tier2a, train } from './builders.ts'

const by: By & { kind: 'checks' } = { kind: 'checks', names: [{ name: 'test' }, { name: 'lint', app: 'github-actions' }] }
const check = (name: string, conclusion: string, app: string | null = 'github-actions'): CheckSeen => ({ name, app, conclusion, url: `https://x/${name}` })

describe('the named checks of a commit', () => {
  test.each<[string, readonly CheckSeen[], object | null]>([
    ['pass when every one has succeeded', [check('test', 'success'), check('lint', 'success'), check('other', 'failure')], { conclusion: 'passed', rule: 'checks-succeeded' }],
    ['fail with one of them', [check('test', 'success'), check('lint', 'failure')], { conclusion: 'failed', rule: 'check-failed' }],
    ['say nothing while one is missing', [check('test', 'success')], null],
    ['say nothing while one runs, whatever another came to', [check('test', 'failure'), check('lint', 'pending')], null],
    ['are compared exactly', [check('Test', 'success'), check('lint', 'success')], null],
    ['count only from the App that the train pins', [check('test', 'success'), check('lint', 'success', 'mallory')], null],
    ['do not let another App’s success hide a failure of the same name', [check('test', 'success', 'mallory'), check('test', 'failure'), check('lint', 'success')], { conclusion: 'failed', rule: 'check-failed' }],
    ['are errored, not failed, when one was cancelled', [check('test', 'cancelled'), check('lint', 'success')], { conclusion: 'errored', rule: 'check-cancelled' }],
    ['are errored when one was skipped: nothing was judged', [check('test', 'skipped'), check('lint', 'success')], { conclusion: 'errored', rule: 'check-skipped' }],
    ['may be commit statuses', [check('test', 'success', null), check('lint', 'success')], { conclusion: 'passed', rule: 'checks-succeeded' }],
  ])('%s', (_title, checks, judged) => {
    expect(judgeChecks(by, checks)).toEqual(judged)
  })
})

describe('a tier by checks', () => {
  const checked = train({ tiers: [{ ...tier1, by }, tier2a] })
  const frozen = manifest({ candidate: candidate(), candidates: [{ number: 1, digest: candidate().digest }] })
  const seeing = (...checks: readonly CheckSeen[]) => seen({ checks: { [`acme/app ${sha('a')}`]: checks } })
  const grow = (from: Manifest, ...checks: readonly CheckSeen[]) => write(from, decide(checked, from, seeing(...checks)))
  const asked = grow(frozen)

  test('sends nobody anything: it awaits what the repository’s own CI says of the commit', () => {
    expect(decide(checked, frozen, seeing())).toMatchObject({ step: 'run-tier-gate', effects: [], entries: [{ add: 'request', request: { workflow: '', to: 'acme/app' } }] })
    expect(decide(checked, asked, seeing(check('test', 'success')))).toMatchObject({ step: null, effects: [], findings: [{ is: 'waiting', quiet: true }] })
  })

  test('keeps what it was judged on', () => {
    const { entries } = decide(checked, asked, seeing(check('test', 'success'), check('lint', 'success')))
    expect(entries).toMatchObject([{ add: 'evidence', evidence: { conclusion: 'passed' }, file: { run: null, checks: [{ name: 'test' }, { name: 'lint' }] } }])
  })

  test('that failed names the check and the owner, and is flaky once somebody ran it again and it passed', () => {
    const owned = { ...checked, repositories: [{ ...checked.repositories[0]!, owner: '@acme/app-team' }] }
    const failed = grow(asked, check('test', 'failure'), check('lint', 'success'))
    const lost = decide(owned, failed, seeing(check('test', 'failure'), check('lint', 'success')))
    expect(lost).toMatchObject({ status: 'blocked', entries: [], attention: [{ on: '@acme/app-team' }] })
    expect(lost.attention[0]?.reason).toBe('tier1 failed on rc.1 in acme/app (check-failed: test); push the fix to rc/2026.11, or run the check again if it is flaky')
    const passed = grow(failed, check('test', 'success'), check('lint', 'success'))
    expect(passed.evidence.map(({ attempt, conclusion }) => `${attempt} ${conclusion}`)).toEqual(['1 failed', '2 passed'])
    expect(decide(checked, passed, seeing()).phase).toBe('staging')
  })

  test('whose check never comes is errored at its deadline', () => {
    const late = { ...seeing(check('test', 'success')), at: started + tier1.deadlineMs }
    expect(decide(checked, asked, late).entries).toMatchObject([{ add: 'evidence', evidence: { conclusion: 'errored', rule: 'check-missing' } }])
  })
})
