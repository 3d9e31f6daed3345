import { describe, expect, test } from '@jest/globals'
import { policyDigest } from '../../src/domain/asks/subjects.ts'
import { approved } from '../../src/domain/requirements/approved.ts'
import { proven } from '../../src/domain/requirements/proven.ts'
import { reviewed } from '../../src/domain/requirements/reviewed.ts'
import type { Ask } from '../../src/domain/words/ask.ts'
import type { Finding, Requirement } from '../../src/domain/words/decision.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { ask, candidate, sha, started, tier1, tier2a, train } from './builders.ts'
import { attempts, rc1, readyRelease, worldAt } from './ready-release.ts'

const night = train({
  approvals: {
    quorum: 2,
    auto: 0,
    team: 'acme/release-managers',
    breakGlass: { team: 'acme/on-call', reviewWithinMs: 86_400_000 },
  },
})
const quorum = approved('ship', () => 2, 'A quorum')
const glass = (digest = rc1.digest): Ask =>
  ask(
    'glass-1',
    {
      type: 'break-glass',
      digest,
      policy: policyDigest(night, readyRelease({}, night, 'careful')),
      why: 'checkout is down',
    },
    'dora',
  )
const broken = (parts: Partial<Manifest> = {}): Manifest =>
  readyRelease({ asks: [glass()], ...parts }, night, 'careful')
const onCall = (members: readonly string[], role: string | null = 'write'): Seen =>
  worldAt({}, { people: { 'acme/release-control dora': role }, teams: { 'acme/on-call': { is: 'seen', members } } })
const judge = (requirement: Requirement, manifest: Manifest, seen: Seen): Finding =>
  requirement.judge({ train: night, manifest, seen })
/** What the quorum needs is a person: not met by those who broke no glass, or may no longer. */
const waits = { is: 'waiting', on: '@acme/release-managers' }

describe('one member of the break-glass team', () => {
  test('stands for the whole quorum at ship', () => {
    expect(judge(quorum, readyRelease({}, night, 'careful'), onCall(['dora']))).toMatchObject(waits)
    expect(judge(quorum, broken(), onCall(['dora']))).toEqual({ is: 'met' })
  })

  test('and for nothing else: staging still waits for its approval, the tiers for their runs', () => {
    expect(
      judge(
        approved('staging', () => 1, 'Staging'),
        broken(),
        onCall(['dora']),
      ),
    ).toMatchObject(waits)
    expect(
      judge(proven({ tier: tier2a }), broken({ evidence: attempts(night, tier1, 'passed') }), onCall(['dora'])).is,
    ).toBe('due')
  })

  test('no longer, who lost the team or the role since', () => {
    expect(judge(quorum, broken(), onCall(['eve']))).toMatchObject(waits)
    expect(judge(quorum, broken(), onCall(['dora'], null))).toMatchObject(waits)
    expect(judge(quorum, broken(), worldAt({}, { people: { 'acme/release-control dora': 'write' } }))).toMatchObject(
      waits,
    )
  })

  test('for this candidate alone', () => {
    expect(judge(quorum, broken({ candidate: candidate(2, sha('b')) }), onCall(['dora']))).toMatchObject(waits)
  })
})

describe('the review', () => {
  test('is opened in control before production moves, with who, why and until when', () => {
    const finding = judge(reviewed, broken(), onCall(['dora']))
    expect(finding).toMatchObject({
      is: 'due',
      effects: [
        {
          type: 'raise',
          repository: 'acme/release-control',
          title: expect.stringContaining('2026-11-03 09:00 UTC'),
          open: true,
        },
      ],
    })
    const [effect] = finding.is === 'due' ? finding.effects : []
    expect(effect?.type === 'raise' ? effect.body : '').toMatch(/`dora`[^]*checkout is down[^]*2026-11-03 09:00 UTC/)
  })

  test.each([
    ['careful', night, 'which replaces the approval of 2 people that careful needs'],
    [
      'auto',
      train({ approvals: { ...night.approvals, auto: 1 } }),
      'which replaces the approval of 1 person that auto needs',
    ],
    ['auto', night, 'which needs no approval under auto'],
    ['quick', night, 'which needs no approval under quick'],
  ] as const)('says what the broken glass stands for: %s', (directive, on, words) => {
    const release = readyRelease({}, on, directive)
    const asked = ask(
      'glass-1',
      { type: 'break-glass', digest: rc1.digest, policy: policyDigest(on, release), why: 'checkout is down' },
      'dora',
    )
    const finding = reviewed.judge({
      train: on,
      manifest: readyRelease({ asks: [asked] }, on, directive),
      seen: onCall(['dora']),
    })
    expect(finding).toMatchObject({ is: 'due', effects: [{ body: expect.stringContaining(words) }] })
  })

  test('is opened once', () => {
    const finding = judge(reviewed, broken(), onCall(['dora']))
    const marker = finding.is === 'due' && finding.effects[0]?.type === 'raise' ? finding.effects[0].marker : ''
    const issues = {
      [`acme/release-control ${marker}`]: {
        number: 1,
        open: true,
        title: 't',
        digest: 'd',
        url: 'https://github.com/acme/release-control/issues/1',
      },
    }
    expect(judge(reviewed, broken(), { ...onCall(['dora']), issues })).toEqual({ is: 'met' })
  })

  test('is nobody’s where no glass was broken', () => {
    expect(judge(reviewed, readyRelease({ pivot: started }, night, 'careful'), onCall([]))).toEqual({ is: 'met' })
    expect(judge(reviewed, readyRelease({}, night, 'careful'), onCall([]))).toEqual({ is: 'met' })
  })
})
