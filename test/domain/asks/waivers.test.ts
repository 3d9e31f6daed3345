import { describe, expect, test } from '@jest/globals'
import { proven } from '../../../src/domain/requirements/proven.ts'
import { steady } from '../../../src/domain/requirements/steady.ts'
import { unrejected } from '../../../src/domain/requirements/unrejected.ts'
import { whyNotCounting } from '../../../src/domain/asks/asks.ts'
import { policyDigest } from '../../../src/domain/asks/subjects.ts'
import type { Ask } from '../../../src/domain/words/ask.ts'
import type { Finding } from '../../../src/domain/words/decision.ts'
import type { Evidence } from '../../../src/domain/words/evidence.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { Tier } from '../../../src/domain/words/train.ts'
import { ask, candidate, sha, started, tier1, tier2a, tier2b, train } from '../builders.ts'
import { attempts, people, rc1, readyRelease, worldAt } from '../ready-release.ts'

/* docs/decisions/0013-a-rejection-stands-until-it-is-answered.md */
const waive = (code: string, digest = rc1.digest): Ask =>
  ask(`waive-${code}`, { type: 'waive', code, digest, why: 'the load balancer is old' }, 'ann')
const careful = (asks: readonly Ask[], ...evidence: Manifest['evidence']): Manifest =>
  readyRelease({ asks, evidence: [...attempts(train(), tier1, 'passed'), ...evidence] }, train(), 'careful')
const judge = (tier: Tier, manifest: Manifest, seen: Partial<Seen> = { people }, on = train()): Finding =>
  proven({ tier }).judge({ train: on, manifest, seen: worldAt({}, seen) })
const floor = attempts(train(), tier2a, 'passed')
const lost = [...floor, ...attempts(train(), tier2b, 'failed', 'failed')]

describe('an optional tier that was judged and lost', () => {
  test('names the waiver that lets the release go on', () => {
    expect(judge(tier2b, careful([], ...lost))).toMatchObject({
      is: 'lost',
      reason: expect.stringContaining('or waive it with a reason'),
      command: expect.stringContaining('ask=release.waive'),
    })
  })

  test.each(['tier2b', 'tier:tier2b'])('is excepted by %s, on this candidate alone', (code) => {
    expect(judge(tier2b, careful([waive(code)], ...lost))).toEqual({ is: 'met' })
    expect(judge(tier2b, careful([waive(code, candidate(2, sha('b')).digest)], ...lost)).is).toBe('lost')
  })

  test('is not excepted before it has run: a waiver is no way around it', () => {
    expect(judge(tier2b, careful([waive('tier2b')], ...floor)).is).toBe('due')
  })
})

test('a tier of the floor is not waived', () => {
  expect(judge(tier2a, careful([waive('tier2a')], ...attempts(train(), tier2a, 'failed', 'failed')))).toMatchObject({
    is: 'lost',
    command: expect.stringContaining('ask=release.retry'),
  })
})

describe('a waiver', () => {
  const team = 'acme/release-managers'
  const teamed = train({ approvals: { quorum: 2, auto: 0, team } })
  const release = careful([waive('tier2b')], ...lost)
  const flaky = careful([waive('flaky:tier2b')], ...floor, ...attempts(train(), tier2b, 'failed', 'passed'))
  const steadied = (seen: Partial<Seen>): Finding =>
    steady({ tier: tier2b }).judge({ train: train(), manifest: flaky, seen: worldAt({}, seen) })

  test('has what its author may do looked at, until production begins to move', () => {
    const role = { about: 'people', name: 'acme/release-control', logins: ['ann'] }
    expect(proven({ tier: tier2b }).questions?.(teamed, release)).toEqual(
      expect.arrayContaining([role, { about: 'team', team }]),
    )
    expect(steady({ tier: tier2b }).questions?.(train(), flaky)).toEqual([role])
    expect(steady({ tier: tier2b }).questions?.(train(), { ...flaky, pivot: started })).toEqual([])
  })

  test.each<[string, Partial<Seen>, string]>([
    ['is no collaborator any more', { people: {} }, 'ann may no longer approve'],
    ['may only read now', { people: { 'acme/release-control ann': 'read' } }, 'ann may no longer approve'],
    [
      'has left the team',
      { people, teams: { [team]: { is: 'seen', members: ['bob'] } } },
      `ann is no longer in ${team}`,
    ],
    [
      'is in a team that cannot be seen',
      { people, teams: { [team]: { is: 'denied', why: 'Members: read' } } },
      `Convoy cannot see if ann is in ${team}`,
    ],
  ])('does not stand where its author %s, and what waits for it says so', (_, seen, why) => {
    expect(judge(tier2b, release, seen, teamed)).toMatchObject({
      is: 'lost',
      reason: expect.stringContaining(`or waive it with a reason; ${why}`),
    })
  })

  test('of a flake does not stand either, and both do once production has begun to move', () => {
    expect(steadied({ people })).toEqual({ is: 'met' })
    expect(steadied({ people: {} })).toMatchObject({
      is: 'waiting',
      reason: expect.stringContaining('ann may no longer approve'),
    })
    expect(judge(tier2b, { ...release, pivot: started }, { people: {} })).toEqual({ is: 'met' })
  })

  describe('said at nine', () => {
    const at = (minutes: number, evidence: readonly Evidence[]): readonly Evidence[] =>
      evidence.map((each, index) => ({ ...each, at: started + (minutes + index) * 60_000 }))
    const [failed, flake] = [
      attempts(train(), tier2b, 'failed', 'failed'),
      attempts(train(), tier2b, 'failed', 'passed'),
    ]
    const [errored, failedThen] = [
      attempts(train(), tier2b, 'errored', 'errored', 'errored'),
      attempts(train(), tier2b, 'errored', 'failed', 'errored', 'errored'),
    ]
    const whyNot = (code: string, evidence: readonly Evidence[]) => {
      const waiver = waive(code)
      return whyNotCounting(train(), careful([waiver], ...floor, ...evidence), waiver)
    }
    const early = 'nothing that it could waive had failed or errored by then; ask again when it has'

    test.each<[string, string, readonly Evidence[], string | null]>([
      ['before the tier ran', 'tier2b', [], early],
      ['before it was lost', 'tier2b', at(1, failed), early],
      ['once it was lost, before the last attempt', 'tier2b', at(0, failed), null],
      ['once it could not be judged, and it never could', 'tier2b', at(0, errored), null],
      ['once it could not be judged, before it failed', 'tier2b', at(0, failedThen), early],
      ['once it had failed, before it could not be judged', 'tier2b', at(-1, failedThen), null],
      ['of a flake before it failed', 'flaky:tier2b', at(1, flake), early],
      ['of a flake before it passed', 'flaky:tier2b', at(0, flake), early],
      ['of a flake once it had passed', 'flaky:tier2b', at(-1, flake), null],
      ['of a flake that is none', 'flaky:tier2b', at(-1, attempts(train(), tier2b, 'passed')), early],
    ])('%s (%s)', (_, code, evidence, because) => {
      expect(whyNot(code, evidence)).toBe(because)
    })

    test('lets nothing through that is lost later', () => {
      expect(judge(tier2b, careful([waive('tier2b')], ...floor, ...at(1, failed))).is).toBe('lost')
      expect(judge(tier2b, careful([waive('tier2b')], ...floor, ...at(0, failed)))).toEqual({ is: 'met' })
    })

    test('because it could not be judged lets nothing through that fails afterwards', () => {
      const excused = (evidence: readonly Evidence[]) =>
        judge(tier2b, careful([waive('tier2b')], ...floor, ...at(0, evidence)))
      expect(excused(errored)).toEqual({ is: 'met' })
      expect(excused(attempts(train(), tier2b, 'errored', 'failed', 'failed'))).toMatchObject({
        is: 'lost',
        command: expect.stringContaining('ask=release.waive'),
      })
      expect(excused(failedThen).is).toBe('lost')
    })
  })
})

describe('a further attempt that somebody asked for', () => {
  const again = { ...ask('again', { type: 'retry', tier: 'tier2b', digest: rc1.digest }, 'ann'), at: started + 60_000 }
  const whyNot = (...evidence: readonly Evidence[]) =>
    whyNotCounting(train(), careful([again], ...floor, ...evidence), again)
  const passedAt = (at: number): Evidence => ({ ...attempts(train(), tier2b, 'passed')[0]!, at })

  test('does not count where the tier had passed by then; where it passed by that attempt, it did', () => {
    expect(whyNot(passedAt(started))).toBe('tier2b had passed on rc.1 by then')
    expect([whyNot(passedAt(started + 120_000)), whyNot(...lost)]).toEqual([null, null])
  })
})

describe('a rejection', () => {
  const no = (at = started): Ask => ({
    ...ask('no', { type: 'reject', gate: 'ship', digest: rc1.digest, why: 'the prices are wrong' }, 'bob'),
    at,
  })
  const yes = (login: string, on: Manifest): Ask => ({
    ...ask(
      `yes-${login}`,
      { type: 'approve', gate: 'ship', digest: rc1.digest, policy: policyDigest(train(), on) },
      login,
    ),
    at: started + 1,
  })
  const stands = (manifest: Manifest): Finding =>
    unrejected('ship').judge({ train: train(), manifest, seen: worldAt() })

  test.each(['quick', 'auto', 'careful'] as const)('stops its gate under %s, with whose it is and why', (directive) => {
    expect(stands(readyRelease({ asks: [no()] }, train(), directive))).toMatchObject({
      is: 'lost',
      on: 'bob',
      reason: 'bob rejects ship: the prices are wrong',
      each: [{ command: expect.stringContaining('hold=no') }],
    })
  })

  test('stands whoever else approves, until its author does', () => {
    expect(stands(readyRelease({ asks: [no(), yes('ann', readyRelease())] })).is).toBe('lost')
    expect(stands(readyRelease({ asks: [no(), yes('bob', readyRelease())] }))).toEqual({ is: 'met' })
  })

  test('falls when somebody resumes it by its id, and with its candidate', () => {
    expect(stands(readyRelease({ asks: [no(), ask('on', { type: 'resume', hold: 'no' }, 'carl')] }))).toEqual({
      is: 'met',
    })
    expect(stands(readyRelease({ asks: [no()], candidate: candidate(2, sha('b')) }))).toEqual({ is: 'met' })
  })

  test('comes too late once production has begun to move', () => {
    expect(stands(readyRelease({ asks: [no()], pivot: started }))).toEqual({ is: 'met' })
  })
})
