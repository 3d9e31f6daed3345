import { describe, expect, test } from '@jest/globals'
import { proven } from '../../src/domain/requirements/proven.ts'
import { unrejected } from '../../src/domain/requirements/unrejected.ts'
import { policyDigest } from '../../src/domain/asks.ts'
import type { Ask, Finding, Manifest, Tier } from '../../src/domain/words.ts'
import { ask, candidate, sha, started, tier1, tier2a, tier2b, train } from './builders.ts'
import { attempts, rc1, readyRelease, worldAt } from './ready-release.ts'

/* docs/decisions/0013-a-rejection-stands-until-it-is-answered.md */
const waive = (code: string, digest = rc1.digest): Ask => ask(`waive-${code}`, { type: 'waive', code, digest, why: 'the load balancer is old' }, 'ann')
const careful = (asks: readonly Ask[], ...evidence: Manifest['evidence']): Manifest => readyRelease({ asks, evidence: [...attempts(train(), tier1, 'passed'), ...evidence] }, train(), 'careful')
const judge = (tier: Tier, manifest: Manifest): Finding => proven({ tier }).judge({ train: train(), manifest, seen: worldAt() })
const floor = attempts(train(), tier2a, 'passed')
const lost = [...floor, ...attempts(train(), tier2b, 'failed', 'failed')]

describe('an optional tier that was judged and lost', () => {
  test('names the waiver that lets the release go on', () => {
    expect(judge(tier2b, careful([], ...lost))).toMatchObject({ is: 'lost', reason: expect.stringContaining('or waive it, saying why'), command: expect.stringContaining('ask=release.waive') })
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
  expect(judge(tier2a, careful([waive('tier2a')], ...attempts(train(), tier2a, 'failed', 'failed')))).toMatchObject({ is: 'lost', command: expect.stringContaining('ask=release.retry') })
})

describe('a rejection', () => {
  const no = (at = started): Ask => ({ ...ask('no', { type: 'reject', gate: 'ship', digest: rc1.digest, why: 'the prices are wrong' }, 'bob'), at })
  const yes = (login: string, on: Manifest): Ask => ({ ...ask(`yes-${login}`, { type: 'approve', gate: 'ship', digest: rc1.digest, policy: policyDigest(train(), on) }, login), at: started + 1 })
  const stands = (manifest: Manifest): Finding => unrejected('ship').judge({ train: train(), manifest, seen: worldAt() })

  test.each(['quick', 'auto', 'careful'] as const)('stops its gate under %s, with whose it is and why', (directive) => {
    expect(stands(readyRelease({ asks: [no()] }, train(), directive))).toMatchObject({ is: 'lost', on: 'bob', reason: 'bob rejects ship: the prices are wrong', each: [{ command: expect.stringContaining('hold=no') }] })
  })

  test('stands whoever else approves, until its author does', () => {
    expect(stands(readyRelease({ asks: [no(), yes('ann', readyRelease())] })).is).toBe('lost')
    expect(stands(readyRelease({ asks: [no(), yes('bob', readyRelease())] }))).toEqual({ is: 'met' })
  })

  test('falls when somebody resumes it by its id, and with its candidate', () => {
    expect(stands(readyRelease({ asks: [no(), ask('on', { type: 'resume', hold: 'no' }, 'carl')] }))).toEqual({ is: 'met' })
    expect(stands(readyRelease({ asks: [no()], candidate: candidate(2, sha('b')) }))).toEqual({ is: 'met' })
  })

  test('comes too late once production has begun to move', () => {
    expect(stands(readyRelease({ asks: [no()], pivot: started }))).toEqual({ is: 'met' })
  })
})
