import { describe, expect, test } from '@jest/globals'
import { candidateOf } from '../../../src/domain/hops/candidate.ts'
import { releaseNotes, wholeNotes } from '../../../src/domain/versions/release-notes.ts'
import { writeNotes } from '../../../src/domain/versions/written-notes.ts'
import { evidenceKey } from '../../../src/domain/proof/standing.ts'
import type { Candidate } from '../../../src/domain/words/candidate.ts'
import type { Evidence } from '../../../src/domain/words/evidence.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { Tier } from '../../../src/domain/words/train.ts'
import { carefulRelease } from '../ready-release.ts'
import { ask, manifest, seen, member, planned, sha, tier1, tier2a, train } from '../builders.ts'

/* Notes of a published release cite what proved the candidate that ships, and nothing else. */

const two = train({ repositories: [member('acme/app'), member('acme/web')], tiers: [tier1, tier2a] })
const of = (number: number, app: string, web: string): Candidate =>
  candidateOf(
    '2026.11',
    number,
    { 'acme/app': sha(app), 'acme/web': sha(web) },
    { 'acme/app': sha(app), 'acme/web': sha(web) },
  )
const [rc1, rc2] = [of(1, 'a', 'b'), of(2, 'a', 'c')]
const attempt = (
  candidate: Candidate,
  tier: Tier,
  conclusion: Evidence['conclusion'],
  parts: Partial<Evidence> = {},
): Evidence => ({
  key: evidenceKey(
    two,
    { tier, ...(parts.repository === undefined ? {} : { repository: parts.repository }) },
    candidate,
  ),
  tier: tier.name,
  candidate: candidate.number,
  attempt: 1,
  conclusion,
  rule: 'command',
  digest: 'd',
  ...parts,
})
const notes = (name: string, evidence: readonly Evidence[], candidate = rc2): readonly string[] =>
  releaseNotes(
    two,
    manifest({ repositories: [planned('acme/app'), planned('acme/web')], candidate, evidence }),
    planned(name),
  )
    .proof.split('\n')
    .filter((line) => / passed /.test(line))

describe('the notes of a release', () => {
  test('leave out what passed on a candidate whose commits were others', () => {
    expect(
      notes('acme/web', [attempt(rc1, tier1, 'passed', { repository: 'acme/web' }), attempt(rc1, tier2a, 'passed')]),
    ).toEqual([])
  })

  test('tell what was carried as carried, and what ran as run', () => {
    const evidence = [
      attempt(rc1, tier1, 'passed', { repository: 'acme/app' }),
      attempt(rc1, tier2a, 'passed'),
      attempt(rc2, tier1, 'passed', { repository: 'acme/web' }),
      attempt(rc2, tier2a, 'passed'),
    ]
    expect(notes('acme/app', evidence)).toEqual([
      '- tier1 passed on rc.2, carried from rc.1: nothing that it depends on has changed',
      '- tier2a passed on rc.2',
    ])
    expect(notes('acme/web', evidence)).toEqual(['- tier1 passed on rc.2', '- tier2a passed on rc.2'])
  })

  test('do not hide that it failed before', () => {
    expect(notes('acme/web', [attempt(rc2, tier2a, 'failed'), attempt(rc2, tier2a, 'passed', { attempt: 2 })])).toEqual(
      ['- tier2a passed on rc.2, at attempt 2 after it had failed'],
    )
  })

  test('claim nothing of what failed, or of a tier that the train no longer has', () => {
    expect(
      notes('acme/web', [attempt(rc2, tier2a, 'failed'), attempt(rc2, { ...tier2a, name: 'tier9' }, 'passed')]),
    ).toEqual([])
  })
})

test('the notes of a release that an earlier kit planned are what they were to be', () => {
  const old = { ...manifest({ repositories: [planned('acme/app')], candidate: rc1 }), evidence: [] }
  expect(writeNotes(releaseNotes(two, old, planned('acme/app')), new Map())).toBe(
    `Released as part of ${old.release.train} 2026.11, rc.1.\n\n- commit ${sha('a')}\n- candidate ${rc1.digest}\n`,
  )
})

describe('the notes of the whole release', () => {
  const of = (parts: Partial<Manifest> = {}): string =>
    wholeNotes({ train: train(), manifest: carefulRelease(parts), seen: seen() }).proof

  test('name who approved, what passed and the tasks that shipped, and no task that did not', () => {
    const task = { repository: 'acme/app', source: 'milestone', state: 'merged', needs: [] } as const
    const proof = of({
      tasks: [
        { ...task, id: 'acme/app#12', candidate: 1 },
        { ...task, id: 'acme/app#13', deferred: true },
      ],
    })
    expect(proof).toContain('## Tasks\n\n- `acme/app#12`\n\n## Proof')
    expect(proof).toContain('- staging approved by ann\n')
    expect(proof).toContain('- tier2a passed on rc.1\n')
  })

  test('do not count an approval of another candidate', () => {
    const other = ask(
      'bob',
      { type: 'approve', gate: 'staging', digest: 'e'.repeat(64), policy: 'f'.repeat(64) },
      'bob',
    )
    expect(of({ asks: [other] })).not.toContain('bob')
  })

  test('say where production was seen to be something else', () => {
    expect(of()).toContain(`- production of acme/app is at ${sha('0').slice(0, 10)}, which is not rc.1 alone`)
  })
})
