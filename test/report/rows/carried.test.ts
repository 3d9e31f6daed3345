import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { candidateOf } from '../../../src/domain/hops/candidate.ts'
import { evidenceKey } from '../../../src/domain/proof/standing.ts'
import { proofsOf } from '../../../src/domain/proof/tiers.ts'
import type { Candidate } from '../../../src/domain/words/candidate.ts'
import type { Evidence } from '../../../src/domain/words/evidence.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { Heads } from '../../../src/domain/words/names.ts'
import type { Train } from '../../../src/domain/words/train.ts'
import { carriedGroups, carriedRows } from '../../../src/report/rows/carried.ts'
import { renderBoard } from '../../../src/report/board/board.ts'
import { releaseStatus } from '../../../src/report/status/status.ts'
import { describeStatus } from '../../../src/report/status/lines.ts'
import { summarize } from '../../../src/report/summary/summary.ts'
import { member, tier1, tier2a } from '../../domain/builders.ts'
import { asked, boardOf, decision, digest, monday, release, sha, single } from '../manifests.ts'

/** acme/api before acme/web, tested together by acme/e2e; tier2b is about acme/web alone. */
const train: Train = {
  ...single,
  repositories: [member('acme/api'), member('acme/web', { dependsOn: [{ repository: 'acme/api', kind: 'runtime' }] })],
  tiers: [
    tier1,
    { ...tier2a, repository: 'acme/e2e' },
    { ...tier2a, name: 'tier2b', repository: 'acme/e2e', inputs: ['acme/api'] },
  ],
}
const frozen = (number: number, api: string, web: string, e2e = 'e'): Candidate =>
  candidateOf('2026.11', number, { 'acme/api': sha(api), 'acme/web': sha(web) }, { 'acme/e2e': sha(e2e) })
const rc1 = frozen(1, 'a', 'b')

/** Every tier judged on a candidate, where it was not judged on these commits before. */
function proven(
  of: Train,
  candidate: Candidate,
  before: readonly Evidence[] = [],
  conclusion: Evidence['conclusion'] = 'passed',
): readonly Evidence[] {
  const proofs = of.tiers
    .flatMap((tier) => proofsOf(of, tier))
    .map((proof) => ({ proof, key: evidenceKey(of, proof, candidate) }))
  return [
    ...before,
    ...proofs
      .filter(({ key }) => !before.some((each) => each.key === key))
      .map(({ proof: { tier, repository }, key }): Evidence => ({
        key,
        tier: tier.name,
        ...(repository === undefined ? {} : { repository }),
        candidate: candidate.number,
        attempt: 1,
        conclusion,
        rule: 'command',
        digest: digest('f'),
      })),
  ]
}
const on = (candidate: Candidate, evidence: readonly Evidence[], more: Partial<Manifest> = {}): Manifest =>
  release({ candidate, evidence, ...more })
const told = (manifest: Manifest): readonly string[] =>
  carriedGroups(carriedRows(train, manifest)).map(({ is, what, told: then }) => `${is} ${what}: ${then}`)

describe('of what had passed before,', () => {
  test('a first candidate carries and voids nothing', () => {
    expect(told(on(rc1, proven(train, rc1)))).toEqual([])
    const { candidate: _, ...unfrozen } = on(rc1, proven(train, rc1))
    expect(told(unfrozen)).toEqual([])
  })

  test('the next one carries what its change does not touch', () => {
    const rc2 = frozen(2, 'a', 'c')
    expect(told(on(rc2, proven(train, rc1)))).toEqual([
      'carried tier1 on acme/api: passed on rc.1',
      'voided tier1 on acme/web: passed on rc.1, to be judged again',
      'voided tier2a: passed on rc.1, to be judged again',
      'carried tier2b: passed on rc.1',
    ])
  })

  test('it says the same after what was voided has been judged again, and what came of it', () => {
    const rc2 = frozen(2, 'a', 'c')
    const evidence = proven(train, rc2, proven(train, rc1), 'failed').map((each) =>
      each.candidate === 2 && each.tier === 'tier1' ? { ...each, conclusion: 'passed' as const } : each,
    )
    const requests = [
      asked('tier2a', 'acme/e2e', { key: evidenceKey(train, { tier: train.tiers[1]! }, rc2), candidate: 2 }),
    ]
    expect(told(on(rc2, evidence, { requests }))).toEqual([
      'carried tier1 on acme/api: passed on rc.1',
      'voided tier1 on acme/web: passed on rc.1, passed again',
      'voided tier2a: passed on rc.1, running again',
      'carried tier2b: passed on rc.1',
    ])
  })

  test('nothing is carried by a tier whose own tests have changed', () => {
    expect(told(on(frozen(2, 'a', 'b', 'f'), proven(train, rc1)))).toEqual([
      'carried tier1 on acme/api, acme/web: passed on rc.1',
      'voided tier2a: passed on rc.1, to be judged again',
      'voided tier2b: passed on rc.1, to be judged again',
    ])
  })

  test('a change that is taken back finds its old evidence again', () => {
    const evidence = proven(train, frozen(2, 'a', 'c'), proven(train, rc1))
    expect(told(on(frozen(3, 'a', 'b'), evidence))).toEqual([
      'carried tier1 on acme/api, acme/web: passed on rc.1',
      'carried tier2a: passed on rc.1',
      'carried tier2b: passed on rc.1',
    ])
  })

  test('what had failed on the same commits was never there to be voided', () => {
    const rc2 = frozen(2, 'a', 'c')
    expect(told(on(frozen(3, 'a', 'b'), proven(train, rc2, proven(train, rc1, [], 'failed'))))).toEqual([])
  })

  test('a flaky pass is carried as flaky', () => {
    const [first, ...rest] = proven(train, rc1)
    const evidence = [{ ...first!, conclusion: 'failed' as const }, { ...first!, attempt: 2 }, ...rest]
    expect(told(on(frozen(2, 'a', 'c'), evidence))[0]).toBe('carried tier1 on acme/api: flaky on rc.1')
  })
})

/** A train without cycles, two candidates of it, and whether they differ in each repository. */
const journeys = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    edges: fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    inputs: fc.option(fc.subarray(Array.from({ length: size }, (_, index) => index)), { nil: null }),
    changed: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    tests: fc.boolean(),
  }),
)

test('what is carried is what no change could reach, found by brute force', () => {
  fc.assert(
    fc.property(journeys, ({ edges, inputs, changed, tests }) => {
      const name = (index: number): string => `acme/r${index}`
      const needs = edges.map((row, index) => row.flatMap((isThere, to) => (isThere && to < index ? [to] : [])))
      const of: Train = {
        ...single,
        repositories: needs.map((on_, index) =>
          member(name(index), { dependsOn: on_.map((to) => ({ repository: name(to), kind: 'contract' })) }),
        ),
        tiers: [tier1, { ...tier2a, repository: 'acme/e2e', ...(inputs === null ? {} : { inputs: inputs.map(name) }) }],
      }
      const heads = (differ: boolean): Heads =>
        Object.fromEntries(needs.map((_, index) => [name(index), sha(differ && changed[index] === true ? 'b' : 'a')]))
      const first = candidateOf('2026.11', 1, heads(false), { 'acme/e2e': sha('a') })
      const second = candidateOf('2026.11', 2, heads(true), { 'acme/e2e': sha(tests ? 'b' : 'a') })

      // A change reaches whatever depends on it, however far; round and round until nothing more is reached.
      const reached = new Set(needs.flatMap((_, index) => (changed[index] === true ? [index] : [])))
      for (const _ of needs)
        needs.forEach((on_, index) => {
          if (on_.some((to) => reached.has(to))) reached.add(index)
        })
      const isReleaseReached =
        tests || (inputs ?? needs.map((_, index) => index)).some((index) => changed[index] === true)
      const unaffected = [
        ...needs.flatMap((_, index) => (reached.has(index) ? [] : [`tier1 ${name(index)}`])),
        ...(isReleaseReached ? [] : ['tier2a null']),
      ]

      const rows = carriedRows(of, on(second, proven(of, first)))
      expect(rows.filter(({ is }) => is === 'carried').map(({ tier, repository }) => `${tier} ${repository}`)).toEqual(
        unaffected,
      )
      expect(rows).toHaveLength(needs.length + 1)
    }),
  )
})

test('it is told on the terminal, in the job summary and on the board, many repositories as a count', () => {
  const names = Array.from({ length: 5 }, (_, index) => `acme/r${index}`)
  const fleet: Train = {
    ...single,
    repositories: names.map((each) => member(each)),
    tiers: [tier1, { ...tier2a, repository: 'acme/e2e' }],
  }
  const of = (number: number, last: string): Candidate =>
    candidateOf(
      '2026.11',
      number,
      Object.fromEntries(names.map((each, index) => [each, sha(index === 4 ? last : 'a')])),
      { 'acme/e2e': sha('e') },
    )
  const manifest = on(of(2, 'b'), proven(fleet, of(1, 'a')), { repositories: [] })
  const lines = describeStatus(releaseStatus({ at: monday, train: fleet, manifest, refs: {} }))
  const start = lines.indexOf('Carried into rc.2, and voided')
  expect(lines.slice(start, start + 4)).toEqual([
    'Carried into rc.2, and voided',
    '  carried  tier1 on 4 repositories (passed on rc.1)',
    '  voided   tier1 on acme/r4 (passed on rc.1, to be judged again)',
    '  voided   tier2a (passed on rc.1, to be judged again)',
  ])
  expect(summarize(fleet, manifest, decision(manifest))).toContain(
    '### Carried into rc.2, and voided\n\n|  | What | Then and now |\n| --- | --- | --- |\n| ♻️ carried | tier1 on 4 repositories | passed on rc.1 |',
  )
  expect(renderBoard(boardOf(manifest, { train: fleet }))).toContain('<h2>Carried into rc.2, and voided</h2>')
})
