import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { candidateOf } from '../../src/domain/hops/candidate.ts'
import { decide } from '../../src/domain/decide.ts'
import { evidenceKey } from '../../src/domain/proof/standing.ts'
import { type Proof } from '../../src/domain/proof/tiers.ts'
import type { Conclusion, Evidence, Request } from '../../src/domain/words/evidence.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Member, Tier, Train } from '../../src/domain/words/train.ts'
import { manifest, member, planned, sha, started, seen, tier1, train } from './builders.ts'

/*
 * Tiers in several repositories, frozen as rc.1: what is asked for next, as `tier repository`. tier-order.test.ts plays
 * whole releases of one.
 */

const lint: Tier = { ...tier1, name: 'lint' }
const unit: Tier = { ...tier1, name: 'unit', needs: ['lint'] }
const size: Tier = { ...tier1, name: 'size' }
const release = (name: string, needs: readonly string[], parts: Partial<Tier> = {}): Tier => ({
  ...tier1,
  name,
  scope: 'release',
  repository: 'acme/e2e',
  needs,
  by: { kind: 'workflow', file: `${name}.yml` },
  ...parts,
})
const two: readonly Member[] = [
  member('acme/api'),
  member('acme/web', { dependsOn: [{ repository: 'acme/api', kind: 'contract' }] }),
]
const line = (tiers: readonly Tier[], repositories = two): Train => train({ repositories, tiers })

/** `tier repository` → what its attempts came to; `running` has been asked for and shows no run yet. */
type Standings = Readonly<Record<string, readonly Conclusion[] | 'running'>>
const passed = ['passed'] as const
const lost = ['failed', 'failed'] as const

/** The release in which this is what has come of its tiers, with staging and RC branches at the candidate. */
function stand(of: Train, standings: Standings): { readonly manifest: Manifest; readonly seen: Seen } {
  const names = of.repositories.map(({ name }) => name)
  const heads = Object.fromEntries(names.map((name) => [name, sha('a')]))
  const rc1 = candidateOf('2026.11', 1, heads, { 'acme/e2e': sha('e') })
  const known = Object.entries(standings).map(([place, attempts]) => ({ ...proofAt(of, place), attempts }))
  const row = (proof: Proof) => ({
    key: evidenceKey(of, proof, rc1),
    tier: proof.tier.name,
    ...(proof.repository === undefined ? {} : { repository: proof.repository }),
    candidate: 1,
  })
  const evidence = known.flatMap(({ attempts, ...proof }) =>
    attempts === 'running'
      ? []
      : attempts.map((conclusion, index): Evidence => ({
          ...row(proof),
          attempt: index + 1,
          conclusion,
          rule: 'r',
          digest: 'd',
          ...(conclusion === 'passed' && proof.tier.soakMs !== undefined
            ? { soakedAt: started + proof.tier.soakMs }
            : {}),
        })),
  )
  const requests = known.flatMap(({ attempts, ...proof }): readonly Request[] =>
    attempts !== 'running'
      ? []
      : [
          {
            ...row(proof),
            id: `${proof.tier.name} ${proof.repository ?? ''}`,
            to: proof.repository ?? 'acme/e2e',
            branch: 'rc/2026.11',
            workflow: 'w.yml',
            attempt: 1,
            sentAt: started,
            dueAt: started + 3_600_000,
            sends: 1,
          },
        ],
  )
  const looked = seen()
  const app = looked.repositories['acme/app']!
  const at = { commit: sha('a'), tree: sha('7') }
  const frozen = { ...app, refs: { ...app.refs, 'refs/heads/rc/2026.11': at, 'refs/heads/staging': at } }
  return {
    manifest: manifest({
      repositories: names.map((name) => planned(name)),
      tierRepositories: [{ name: 'acme/e2e', identity: 'R_acme/e2e', branch: 'rc/2026.11', head: sha('e') }],
      candidate: rc1,
      candidates: [{ number: 1, digest: rc1.digest }],
      evidence,
      requests,
    }),
    seen: {
      ...looked,
      repositories: {
        ...looked.repositories,
        ...Object.fromEntries(names.map((name) => [name, frozen])),
        'acme/e2e': { ...app, refs: { 'refs/heads/rc/2026.11': { commit: sha('e'), tree: sha('7') } } },
      },
    },
  }
}

function proofAt(of: Train, place: string): Proof {
  const [name, repository] = place.split(' ')
  const tier = of.tiers.find((each) => each.name === name)!
  return { tier, ...(repository === undefined ? {} : { repository }) }
}

/** What is asked for next. */
function asked(of: Train, standings: Standings): readonly string[] {
  const { manifest: at, seen: looked } = stand(of, standings)
  return decide(of, at, looked).effects.flatMap((effect) =>
    effect.type === 'send' && effect.what === 'request'
      ? [[effect.request.tier, effect.request.repository ?? []].flat().join(' ')]
      : [],
  )
}

const everywhere = (tier: string, as: Standings[string]): Standings => ({
  [`${tier} acme/api`]: as,
  [`${tier} acme/web`]: as,
})

describe('a tier of a repository', () => {
  const of = line([lint, unit, size, release('e2e', ['unit'])])

  test('that needs nothing starts at once in every repository, beside others that need nothing', () => {
    expect(asked(of, {})).toEqual(['lint acme/api', 'lint acme/web', 'size acme/api', 'size acme/web'])
  })

  test.each<readonly [string, Standings[string]]>([
    ['still runs', 'running'],
    ['is lost', lost],
    ['could not be judged', ['errored', 'errored', 'errored']],
  ])(
    'starts where what it needs has passed, though the same tier %s in the repository it depends on',
    (_title, neighbour) => {
      const there = { ...everywhere('size', 'running'), 'lint acme/api': neighbour, 'lint acme/web': passed }
      expect(asked(of, there)).toEqual(['unit acme/web'])
    },
  )

  test.each<readonly [string, Standings[string]]>([
    ['runs', 'running'],
    ['is lost', lost],
  ])('starts though a tier that it does not need %s in the same repository', (_title, beside) => {
    expect(asked(of, { ...everywhere('lint', passed), ...everywhere('size', beside) })).toEqual([
      'unit acme/api',
      'unit acme/web',
    ])
  })

  test('starts once what it needs has passed after it had failed', () => {
    expect(
      asked(of, {
        ...everywhere('size', 'running'),
        'lint acme/api': ['failed', 'passed'],
        'lint acme/web': 'running',
      }),
    ).toEqual(['unit acme/api'])
  })

  test('does not start where what it needs runs, is tried again, or is lost', () => {
    expect(asked(of, { ...everywhere('size', passed), 'lint acme/api': 'running', 'lint acme/web': lost })).toEqual([])
    expect(
      asked(of, { ...everywhere('size', passed), 'lint acme/api': ['failed'], 'lint acme/web': ['errored'] }),
    ).toEqual(['lint acme/api', 'lint acme/web'])
  })
})

describe('a tier of the release', () => {
  const developed = everywhere('lint', passed)
  const diamond = line([
    lint,
    release('e2e', ['lint']),
    release('load', ['e2e']),
    release('journeys', ['e2e']),
    release('night', ['load', 'journeys']),
  ])

  test('waits for every repository that has to pass before it', () => {
    expect(asked(diamond, { 'lint acme/api': passed, 'lint acme/web': 'running' })).toEqual([])
    expect(asked(diamond, developed)).toEqual(['e2e'])
  })

  test('starts in the same pass as those that need the same', () => {
    expect(asked(diamond, { ...developed, e2e: passed })).toEqual(['load', 'journeys'])
  })

  test('waits for all that it needs, and for nothing else', () => {
    expect(asked(diamond, { ...developed, e2e: passed, load: passed, journeys: 'running' })).toEqual([])
    expect(asked(diamond, { ...developed, e2e: passed, load: passed, journeys: passed })).toEqual(['night'])
    const chains = line([
      lint,
      release('e2e', []),
      release('load', ['e2e']),
      release('journeys', []),
      release('night', ['journeys']),
    ])
    expect(asked(chains, { ...developed, e2e: 'running', journeys: passed })).toEqual(['night'])
    expect(asked(chains, { ...developed, e2e: lost, journeys: passed })).toEqual(['night'])
  })

  test('starts while what it needs soaks: a soak holds production up and no tier', () => {
    const soaking = line([lint, release('e2e', ['lint'], { soakMs: 86_400_000 }), release('load', ['e2e'])])
    expect(asked(soaking, { ...developed, e2e: passed })).toEqual(['load'])
    const { manifest: at, seen: looked } = stand(soaking, { ...developed, e2e: passed, load: passed })
    expect(decide(soaking, at, looked)).toMatchObject({
      phase: 'validation',
      effects: [],
      attention: [{ code: 'tier:e2e', until: started + 86_400_000 }],
    })
  })
})

describe('whatever tiers of repositories need and however they stand', () => {
  const graphs = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  const ways = fc.infiniteStream(
    fc.constantFrom<Standings[string] | null>(null, null, 'running', passed, passed, ['failed', 'passed'], lost),
  )
  const three = ['acme/api', 'acme/web', 'acme/app']

  test('exactly those are asked for that nobody has asked for and whose needs have passed in their own repository', () => {
    let some = 0
    fc.assert(
      fc.property(graphs, ways, (needs, way) => {
        const tiers = needs.map((row, index): Tier => ({
          ...tier1,
          name: `t${index}`,
          needs: row.flatMap((is, on) => (is && on < index ? [`t${on}`] : [])),
        }))
        const of = line(
          [...tiers, release('e2e', [])],
          three.map((name) => member(name)),
        )
        const places = tiers.flatMap((tier) => three.map((name) => ({ tier, name, as: way.next().value ?? null })))
        const standings = Object.fromEntries(
          places.flatMap(({ tier, name, as }) => (as === null ? [] : [[`${tier.name} ${name}`, as]])),
        )
        const hasPassed = (tier: string, name: string): boolean => standings[`${tier} ${name}`]?.at(-1) === 'passed'
        const ready = places
          .filter(({ tier, name, as }) => as === null && tier.needs.every((need) => hasPassed(need, name)))
          .map(({ tier, name }) => `${tier.name} ${name}`)
        const isDone = places.every(({ tier, name }) => hasPassed(tier.name, name))
        expect(asked(of, standings)).toEqual(isDone ? ['e2e'] : ready)
        if (ready.length > 0 && !isDone) some += 1
      }),
      { numRuns: 300 },
    )
    expect(some).toBeGreaterThan(50)
  })
})
