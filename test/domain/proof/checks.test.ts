import { describe, expect, test } from '@jest/globals'
import { judgeChecks } from '../../../src/domain/proof/checks.ts'
import { decide } from '../../../src/domain/decide.ts'
import { write } from '../../../src/domain/write.ts'
import type { CheckSeen } from '../../../src/domain/words/evidence.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { By } from '../../../src/domain/words/train.ts'
import { ask, candidate, manifest, seen, sha, started, tier1, tier2a, train } from '../builders.ts'

const by: By & { kind: 'checks' } = {
  kind: 'checks',
  names: [{ name: 'test' }, { name: 'lint', app: 'github-actions' }],
}
const check = (name: string, conclusion: string, app: string | null = 'github-actions'): CheckSeen => ({
  name,
  app,
  conclusion,
  url: `https://x/${name}`,
})

describe('the named checks of a commit', () => {
  test.each<[string, readonly CheckSeen[], object | null]>([
    [
      'pass when every one has succeeded',
      [check('test', 'success'), check('lint', 'success'), check('other', 'failure')],
      { conclusion: 'passed', rule: 'checks-succeeded' },
    ],
    [
      'fail with one of them',
      [check('test', 'success'), check('lint', 'failure')],
      { conclusion: 'failed', rule: 'check-failed' },
    ],
    ['say nothing while one is missing', [check('test', 'success')], null],
    [
      'say nothing while one runs, whatever another came to',
      [check('test', 'failure'), check('lint', 'pending')],
      null,
    ],
    ['are compared exactly', [check('Test', 'success'), check('lint', 'success')], null],
    [
      'count only from the App that the train pins',
      [check('test', 'success'), check('lint', 'success', 'mallory')],
      null,
    ],
    [
      'do not let another App’s success hide a failure of the same name',
      [check('test', 'success', 'mallory'), check('test', 'failure'), check('lint', 'success')],
      { conclusion: 'failed', rule: 'check-failed' },
    ],
    [
      'are errored, not failed, when one was cancelled',
      [check('test', 'cancelled'), check('lint', 'success')],
      { conclusion: 'errored', rule: 'check-cancelled' },
    ],
    [
      'are errored when one was skipped: nothing was judged',
      [check('test', 'skipped'), check('lint', 'success')],
      { conclusion: 'errored', rule: 'check-skipped' },
    ],
    [
      'may be commit statuses',
      [check('test', 'success', null), check('lint', 'success')],
      { conclusion: 'passed', rule: 'checks-succeeded' },
    ],
  ])('%s', (_title, checks, judged) => {
    expect(judgeChecks(by, checks)).toEqual(judged)
  })
})

describe('checks of one name', () => {
  const only: By & { kind: 'checks' } = { kind: 'checks', names: [{ name: 'test' }] }
  let ids = 0
  /** A job of Actions, created after those before it. */
  const job = (conclusion: string, more: Partial<CheckSeen> = {}): CheckSeen => {
    ids += 1
    const { workflow = 'a.yml', event = 'push', suite = `${workflow} ${event}` } = more
    return { ...check('test', conclusion), id: ids, workflow, event, suite, ...more }
  }
  const passed = { conclusion: 'passed', rule: 'checks-succeeded' }
  const failed = { conclusion: 'failed', rule: 'check-failed' }
  const skipped = { conclusion: 'errored', rule: 'check-skipped' }
  const lost = { conclusion: 'errored', rule: 'machine-lost' }

  test.each<[string, readonly CheckSeen[], object | null]>([
    ['of two workflows have to succeed both', [job('failure'), job('success', { workflow: 'b.yml' })], failed],
    [
      'of two workflows have to succeed both, whichever came last',
      [job('success'), job('failure', { workflow: 'b.yml' })],
      failed,
    ],
    ['of two workflows pass where both succeeded', [job('success'), job('success', { workflow: 'b.yml' })], passed],
    [
      'of two events of one workflow have to succeed both',
      [job('failure', { event: 'pull_request' }), job('success')],
      failed,
    ],
    ['are not known while one of them runs', [job('success'), job('pending', { workflow: 'b.yml' })], null],
    [
      'are not known while a run that goes on has yet to report one',
      [job('success', { suite: '1' }), { ...check('test', 'pending'), workflow: 'a.yml', event: 'push', suite: '2' }],
      null,
    ],
    [
      'count by the newest where one workflow ran again on another branch',
      [job('failure', { suite: '1' }), job('success', { suite: '2' })],
      passed,
    ],
    ['count by the newest where that failed', [job('success', { suite: '1' }), job('failure', { suite: '2' })], failed],
    [
      'count by the newest where an older run was run again',
      [
        job('failure', { suite: '1', id: 9_001 }),
        job('failure', { suite: '2', id: 9_002 }),
        job('success', { suite: '1', id: 9_003 }),
      ].filter(({ id }) => id !== 9_001),
      passed,
    ],
    [
      'of two jobs of one run have to succeed both',
      [job('failure', { suite: '1' }), job('success', { suite: '1' })],
      failed,
    ],
    [
      'of another App in two suites have to succeed both',
      [
        { ...check('test', 'failure', 'jenkins'), id: 1, suite: '1' },
        { ...check('test', 'success', 'jenkins'), id: 2, suite: '2' },
      ],
      failed,
    ],
    [
      'say nothing where another event skipped what this one ran',
      [job('skipped', { event: 'pull_request' }), job('success')],
      passed,
    ],
    [
      'say nothing where another event skipped it later',
      [job('success'), job('skipped', { event: 'pull_request' })],
      passed,
    ],
    [
      'are no pass where another event skipped it and this one failed',
      [job('skipped', { event: 'pull_request' }), job('failure')],
      failed,
    ],
    ['are no pass where every event skipped it', [job('skipped', { event: 'pull_request' }), job('skipped')], skipped],
    [
      'are no pass where only another workflow ran',
      [job('skipped', { event: 'pull_request' }), job('success', { workflow: 'b.yml' })],
      skipped,
    ],
    [
      'are no pass where another run of the same event ran: the newest was skipped',
      [job('success', { suite: '1' }), job('skipped', { suite: '2' })],
      skipped,
    ],
    [
      'are no pass where another App skipped it',
      [{ ...check('test', 'skipped', 'jenkins'), id: 1, suite: '1' }, job('success')],
      skipped,
    ],
    [
      'are no pass where one was skipped beside one of the same run',
      [job('skipped', { suite: '1' }), job('success', { suite: '1' })],
      skipped,
    ],
    ['are no pass where a status of that name failed', [job('success'), check('test', 'failure', null)], failed],
    [
      'are errored where one lost its machine',
      [job('success'), job('failure', { workflow: 'b.yml', lost: true })],
      lost,
    ],
    [
      'are failed where one lost its machine and another failed',
      [job('failure'), job('failure', { workflow: 'b.yml', lost: true })],
      failed,
    ],
  ])('%s', (_title, checks, judged) => {
    expect(judgeChecks(only, checks)).toEqual(judged)
    expect(judgeChecks(only, checks.toReversed())).toEqual(judged)
  })

  test('may be one App’s alone', () => {
    const pinned = { kind: 'checks', names: [{ name: 'test', app: 'github-actions' }] } as const
    expect(
      judgeChecks(pinned, [job('success'), check('test', 'failure', 'jenkins'), check('test', 'failure', null)]),
    ).toEqual(passed)
    expect(judgeChecks(pinned, [job('success'), job('failure', { workflow: 'b.yml' })])).toEqual(failed)
  })
})

describe('a tier by checks', () => {
  const checked = train({ tiers: [{ ...tier1, by }, tier2a] })
  const frozen = manifest({ candidate: candidate(), candidates: [{ number: 1, digest: candidate().digest }] })
  const seeing = (...checks: readonly CheckSeen[]) => seen({ checks: { [`acme/app ${sha('a')}`]: checks } })
  const grow = (from: Manifest, ...checks: readonly CheckSeen[]) =>
    write(from, decide(checked, from, seeing(...checks)))
  const asked = grow(frozen)

  test('sends nobody anything: it awaits what the repository’s own CI says of the commit', () => {
    expect(decide(checked, frozen, seeing())).toMatchObject({
      step: 'run-tier-gate',
      effects: [],
      entries: [{ add: 'request', request: { workflow: '', to: 'acme/app' } }],
    })
    expect(decide(checked, asked, seeing(check('test', 'success')))).toMatchObject({
      step: null,
      effects: [],
      findings: [{ is: 'waiting', quiet: true }],
    })
  })

  test('keeps what it was judged on', () => {
    const { entries } = decide(checked, asked, seeing(check('test', 'success'), check('lint', 'success')))
    expect(entries).toMatchObject([
      {
        add: 'evidence',
        evidence: { conclusion: 'passed' },
        file: { run: null, checks: [{ name: 'test' }, { name: 'lint' }] },
      },
    ])
  })

  test('that failed names the check and the owner, and is flaky once somebody ran it again and it passed', () => {
    const owned = { ...checked, repositories: [{ ...checked.repositories[0]!, owner: '@acme/app-team' }] }
    const failed = grow(asked, check('test', 'failure'), check('lint', 'success'))
    const lost = decide(owned, failed, seeing(check('test', 'failure'), check('lint', 'success')))
    expect(lost).toMatchObject({ status: 'blocked', entries: [], attention: [{ on: '@acme/app-team' }] })
    expect(lost.attention[0]?.reason).toBe(
      'tier1 failed on rc.1 in acme/app (check-failed: test); push the fix to rc/2026.11, or run the check again if it is flaky',
    )
    const passed = grow(failed, check('test', 'success'), check('lint', 'success'))
    expect(passed.evidence.map(({ attempt, conclusion }) => `${attempt} ${conclusion}`)).toEqual([
      '1 failed',
      '2 passed',
    ])
    expect(decide(checked, passed, seeing()).phase).toBe('staging')
  })

  test('whose check never comes is errored at its deadline', () => {
    const late = { ...seeing(check('test', 'success')), at: started + tier1.deadlineMs }
    expect(decide(checked, asked, late).entries).toMatchObject([
      { add: 'evidence', evidence: { conclusion: 'errored', rule: 'check-missing' } },
    ])
  })

  describe('that lost its machine', () => {
    const page = (id: number): string => `https://github.com/acme/app/actions/runs/5/job/${id}`
    const job = (id: number, conclusion: string, more: Partial<CheckSeen> = {}): CheckSeen => ({
      ...check('test', conclusion),
      id,
      suite: '1',
      workflow: 'a.yml',
      event: 'push',
      url: page(id),
      ...more,
    })
    const lost = (id: number): CheckSeen => job(id, 'failure', { lost: true })
    const lint = check('lint', 'success')
    const owned = { ...checked, repositories: [{ ...checked.repositories[0]!, owner: '@acme/app-team' }] }
    const conclusions = ({ evidence }: Manifest) => evidence.map(({ conclusion, rule }) => `${conclusion} ${rule}`)
    const once = grow(asked, lost(1), lint)

    test('is errored, and its owner is told where to run it again', () => {
      expect(conclusions(once)).toEqual(['errored machine-lost'])
      expect(decide(owned, once, seeing(lost(1), lint))).toMatchObject({
        status: 'blocked',
        entries: [],
        attention: [
          {
            on: '@acme/app-team',
            reason: `tier1 could not be judged on rc.1 in acme/app (machine-lost: test); run the check again at ${page(1)}; this is not evidence against the candidate`,
          },
        ],
      })
    })

    test('passes once it was run again, and is not flaky', () => {
      const passed = grow(once, job(2, 'success'), lint)
      expect(conclusions(passed)).toEqual(['errored machine-lost', 'passed checks-succeeded'])
      expect(decide(checked, passed, seeing()).phase).toBe('staging')
    })

    test('has failed where it failed when it was run again', () => {
      expect(conclusions(grow(once, job(2, 'failure'), lint))).toEqual(['errored machine-lost', 'failed check-failed'])
    })

    test('waits while it runs again', () => {
      expect(decide(checked, once, seeing(job(2, 'pending'), lint)).entries).toEqual([])
    })

    test('was tried no second time before somebody ran it again, whatever else is looked at', () => {
      expect(
        conclusions(
          [1, 2, 3].reduce(
            (at) => (decide(checked, at, seeing(lost(1), lint)).entries.length === 0 ? at : grow(at, lost(1), lint)),
            once,
          ),
        ),
      ).toHaveLength(1)
    })

    test('has the budget of what errored: then somebody has to ask for one more', () => {
      const thrice = grow(grow(once, lost(2), lint), lost(3), lint)
      expect(conclusions(thrice)).toEqual(['errored machine-lost', 'errored machine-lost', 'errored machine-lost'])
      const spent = decide(checked, thrice, seeing(job(4, 'success'), lint))
      expect(spent).toMatchObject({
        status: 'blocked',
        entries: [],
        attention: [
          {
            command:
              'gh workflow run release.yml --repo acme/release-control -f ask=release.retry -f release=2026.11 -f tier=tier1 -f candidate=rc.1',
          },
        ],
      })
      const retried = {
        ...thrice,
        asks: [...thrice.asks, ask('again', { type: 'retry', tier: 'tier1', digest: candidate().digest })],
      }
      expect(conclusions(grow(retried, job(4, 'success'), lint)).at(-1)).toBe('passed checks-succeeded')
      expect(conclusions(grow(thrice, job(4, 'failure'), lint)).at(-1)).toBe('failed check-failed')
    })

    test('was cancelled or ran out of its time: the same', () => {
      for (const conclusion of ['cancelled', 'timed_out']) {
        const errored = grow(asked, job(1, conclusion), lint)
        expect(conclusions(errored)).toEqual([`errored check-${conclusion.replace('_', '-')}`])
        expect(conclusions(grow(errored, job(2, 'success'), lint)).at(-1)).toBe('passed checks-succeeded')
      }
    })
  })

  test('keeps with very many checks those that did not succeed', () => {
    const many = Array.from({ length: 300 }, (_, index): CheckSeen => ({
      ...check('test', index === 299 ? 'failure' : 'success', `app-${index}`),
      id: index + 1,
      suite: String(index),
    }))
    const [entry] = decide(checked, asked, seeing(...many, check('lint', 'success'))).entries
    expect(entry).toMatchObject({
      add: 'evidence',
      evidence: { conclusion: 'failed' },
      file: { checks: [{ conclusion: 'failure' }, ...Array.from({ length: 99 }, () => ({ conclusion: 'success' }))] },
    })
  })
})
