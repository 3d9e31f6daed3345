import { describe, expect, test } from '@jest/globals'
import { candidateOf } from '../../src/domain/hops/candidate.ts'
import { decide } from '../../src/domain/decide.ts'
import { evidenceKey, standingOf } from '../../src/domain/proof/standing.ts'
import { steady } from '../../src/domain/requirements/steady.ts'
import type { Ask } from '../../src/domain/words/ask.ts'
import type { Candidate } from '../../src/domain/words/candidate.ts'
import type { Finding } from '../../src/domain/words/decision.ts'
import type { Conclusion, Evidence } from '../../src/domain/words/evidence.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Tier } from '../../src/domain/words/train.ts'
import { ask, candidate, manifest, member, planned, sha, tier1, tier2a, tier2b, train } from './builders.ts'
import { attempts, carefulRelease, people, rc1, readyRelease, worldAt } from './ready-release.ts'

/*
 * A tier that passed only after it had failed, on the same commits. What careful lets through otherwise it lets through
 * here: ann has approved all but shipping.
 */

const waive = (code: string, digest = rc1.digest): Ask =>
  ask(`waive-${code}`, { type: 'waive', code, digest, why: 'the shop was slow once' }, 'bob')
/** Every tier has passed at its first attempt, but for one. */
const passedBut = (tier: Tier, ...conclusions: readonly Conclusion[]): Pick<Manifest, 'evidence'> => ({
  evidence: [tier1, tier2a, tier2b].flatMap((each) =>
    attempts(train(), each, ...(each === tier ? conclusions : ['passed' as const])),
  ),
})
const careful = (evidence: Pick<Manifest, 'evidence'>, ...asks: readonly Ask[]) =>
  decide(train(), carefulRelease({ ...evidence, asks }), worldAt({}, { people }))
/** Careful waits for its quorum, so every tier has been let through. */
const goesOn = { phase: 'ship', attention: [{ code: 'approval:ship' }] }

describe.each([
  ['of a repository', tier1, 'flaky:tier1:acme/app', 'development'],
  ['of the release', tier2a, 'flaky:tier2a', 'validation'],
  ['that the train leaves optional', tier2b, 'flaky:tier2b', 'validation'],
] as const)('a flaky tier %s', (_title, tier, code, phase) => {
  const flaky = passedBut(tier, 'failed', 'passed')

  test('stops a careful release, which says whose it is and the command that waives it by name', () => {
    expect(careful(flaky)).toMatchObject({
      phase,
      status: 'active',
      step: null,
      entries: [],
      effects: [],
      attention: [{ code, is: 'waiting', on: 'acme/app', command: expect.stringContaining(`-f ask=release.waive`) }],
    })
    const [attention] = careful(flaky).attention
    expect(attention?.reason).toBe(
      `${tier.name} is flaky on rc.1 in acme/app: it passed at attempt 2 after it had failed; waive it with a reason, or push a fix that makes it stable`,
    )
    expect(attention?.command).toContain(`-f code=${code}`)
  })

  test('goes on under careful once it is waived by that name, or for all repositories', () => {
    expect(careful(flaky, waive(code))).toMatchObject(goesOn)
    expect(careful(flaky, waive(`flaky:${tier.name}`))).toMatchObject(goesOn)
  })

  test('is not let through by a waiver of the tier, of another flake, or of another candidate', () => {
    const others = [
      waive(tier.name),
      waive(`tier:${tier.name}`),
      waive('flaky'),
      ...[tier1, tier2a, tier2b].filter((each) => each !== tier).map(({ name }) => waive(`flaky:${name}`)),
      waive(code, candidate(2, sha('b')).digest),
    ]
    for (const other of others) expect(careful(flaky, other)).toMatchObject({ phase, attention: [{ code }] })
  })

  test.each(['auto', 'quick'] as const)(
    'goes on under %s by itself, and is never called plainly passed',
    (directive) => {
      const release = readyRelease(flaky, train(), directive)
      expect(decide(train(), release, worldAt())).toMatchObject({ phase: 'ship', step: 'promote', attention: [] })
      const proof = tier.scope === 'repository' ? { tier, repository: 'acme/app' } : { tier }
      expect(standingOf(train(), release, proof, rc1)).toMatchObject({
        standing: 'flaky',
        attempts: [{ conclusion: 'failed' }, { conclusion: 'passed' }],
      })
    },
  )
})

describe('no waiver is needed under careful', () => {
  test.each<readonly [string, readonly Conclusion[]]>([
    ['passed at once', ['passed']],
    ['passed after it could not be judged', ['errored', 'errored', 'passed']],
  ])('for a tier that %s', (_title, conclusions) => {
    expect(careful(passedBut(tier2a, ...conclusions))).toMatchObject(goesOn)
  })
})

test('a flake is one however often it could not be judged in between', () => {
  expect(careful(passedBut(tier2a, 'errored', 'failed', 'errored', 'passed'))).toMatchObject({
    phase: 'validation',
    attention: [{ code: 'flaky:tier2a', reason: expect.stringContaining('at attempt 4') }],
  })
})

test('every flake of a phase is said at once, each with its own command', () => {
  const both = {
    evidence: [
      ...attempts(train(), tier1, 'passed'),
      ...attempts(train(), tier2a, 'failed', 'passed'),
      ...attempts(train(), tier2b, 'failed', 'passed'),
    ],
  }
  expect(careful(both).attention.map(({ code }) => code)).toEqual(['flaky:tier2a', 'flaky:tier2b'])
  expect(careful(both, waive('flaky:tier2a')).attention.map(({ code }) => code)).toEqual(['flaky:tier2b'])
})

describe('a flake in one of two repositories', () => {
  const two = train({ repositories: [member('acme/app'), member('acme/web')] })
  const frozen = (number: number, web: string): Candidate =>
    candidateOf('2026.11', number, { 'acme/app': sha('a'), 'acme/web': sha(web) }, {})
  const [one, next] = [frozen(1, 'b'), frozen(2, 'c')]
  const attempt = (repository: string, number: number, conclusion: Conclusion): Evidence => ({
    key: evidenceKey(two, { tier: tier1, repository }, one),
    tier: 'tier1',
    repository,
    candidate: 1,
    attempt: number,
    conclusion,
    rule: 'command',
    digest: 'd',
  })
  const evidence = [
    attempt('acme/app', 1, 'failed'),
    attempt('acme/app', 2, 'passed'),
    attempt('acme/web', 1, 'passed'),
  ]
  const judge = (repository: string, on: Candidate, ...codes: readonly Ask[]): Finding['is'] => {
    const before = manifest({ candidate: on, evidence, repositories: [planned(), planned('acme/web')] }, 'careful')
    return steady({ tier: tier1, repository }).judge({
      train: two,
      manifest: { ...before, asks: [...before.asks, ...codes] },
      seen: worldAt({}, { people }),
    }).is
  }

  test('is waived there or everywhere, and says nothing about its neighbour', () => {
    expect([judge('acme/app', one), judge('acme/web', one)]).toEqual(['waiting', 'met'])
    expect(judge('acme/app', one, waive('flaky:tier1:acme/web', one.digest))).toBe('waiting')
    expect(judge('acme/app', one, waive('flaky:tier1:acme/app', one.digest))).toBe('met')
    expect(judge('acme/app', one, waive('flaky:tier1', one.digest))).toBe('met')
  })

  test('is carried with its evidence to the next candidate and waived anew: what was said was about another one', () => {
    expect(judge('acme/app', next, waive('flaky:tier1', one.digest))).toBe('waiting')
    expect(judge('acme/app', next, waive('flaky:tier1', next.digest))).toBe('met')
  })
})
