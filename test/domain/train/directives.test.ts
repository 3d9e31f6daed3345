import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { whyNotCounting } from '../../../src/domain/asks/asks.ts'
import { policyDigest } from '../../../src/domain/asks/subjects.ts'
import { planDigest } from '../../../src/domain/hops/candidate.ts'
import { decide } from '../../../src/domain/decide.ts'
import { directiveOf } from '../../../src/domain/train/directives.ts'
import { gates } from '../../../src/domain/gates.ts'
import { evidenceKey } from '../../../src/domain/proof/standing.ts'
import { write } from '../../../src/domain/write.ts'
import type { Evidence } from '../../../src/domain/words/evidence.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { Directive, Phase } from '../../../src/domain/words/names.ts'
import { ask, candidate, manifest, seen, sha, started, tier1, tier2a, tier2b, train } from '../builders.ts'

const rc1 = candidate()
const conclusions = fc.constantFrom('passed', 'failed', 'none')
const places = fc.constantFrom('before', 'there', 'elsewhere')
type Place = 'before' | 'there' | 'elsewhere'

/**
 * Releases somewhere on their way: what was proven, who spoke, where the branches are. Half of all are nearly done, so
 * that some are accepted.
 */
const ways = fc.record({
  tier1: conclusions,
  tier2a: conclusions,
  tier2b: conclusions,
  waived: fc.boolean(),
  planning: fc.boolean(),
  staging: fc.boolean(),
  freeze: fc.boolean(),
  ship: fc.subarray(['ann', 'bob', 'zoe']),
  rejected: fc.boolean(),
  held: fc.boolean(),
  gone: fc.boolean(),
  window: fc.boolean(),
  pivot: fc.boolean(),
  published: fc.boolean(),
  stagingAt: places,
  production: places,
  tag: places,
  rcMoved: fc.boolean(),
})
type Way = typeof ways extends fc.Arbitrary<infer T> ? T : never
const done: Way = {
  tier1: 'passed',
  tier2a: 'passed',
  tier2b: 'passed',
  waived: false,
  planning: true,
  staging: true,
  freeze: true,
  ship: ['ann', 'bob'],
  rejected: false,
  held: false,
  gone: false,
  window: false,
  pivot: false,
  published: true,
  stagingAt: 'there',
  production: 'there',
  tag: 'there',
  rcMoved: false,
}
const nearly = fc
  .tuple(ways, fc.subarray(Object.keys(done) as (keyof Way)[], { maxLength: 3 }))
  .map(([way, spoilt]): Way => ({ ...done, ...Object.fromEntries(spoilt.map((key) => [key, way[key]])) }))
const anyWay = fc.oneof(ways, nearly)

const at = (place: Place): string => (place === 'there' ? sha('a') : sha(place === 'before' ? '0' : 'e'))
const line = (way: Way) =>
  train({ freeze: way.window ? [{ from: started - 1, to: started + 86_400_000, reason: 'year end', except: [] }] : [] })

function release(way: Way, directive: Directive): Manifest {
  const proofs = (
    [
      [tier1, way.tier1],
      [tier2a, way.tier2a],
      [tier2b, way.tier2b],
    ] as const
  ).flatMap(([tier, conclusion]): readonly Evidence[] => {
    if (conclusion === 'none') return []
    const proof = tier.scope === 'repository' ? { tier, repository: 'acme/app' } : { tier }
    const attempts = conclusion === 'passed' ? 1 : 2
    return Array.from({ length: attempts }, (_, index) => ({
      key: evidenceKey(train(), proof, rc1),
      tier: tier.name,
      ...('repository' in proof ? { repository: 'acme/app' } : {}),
      candidate: 1,
      attempt: index + 1,
      conclusion: conclusion === 'passed' ? ('passed' as const) : ('failed' as const),
      rule: 'r',
      digest: 'd',
    }))
  })
  const base = manifest(
    {
      phase: 'ship',
      candidate: rc1,
      candidates: [{ number: 1, digest: rc1.digest }],
      evidence: proofs,
      ...(way.pivot ? { pivot: started } : {}),
    },
    directive,
  )
  const policy = policyDigest(line(way), base)
  const approve = (gate: Phase, login: string) =>
    ask(
      `${gate}-${login}`,
      { type: 'approve', gate, digest: gate === 'planning' ? planDigest(base) : rc1.digest, policy },
      login,
    )
  return {
    ...base,
    asks: [
      ...base.asks,
      ...(way.planning ? [approve('planning', 'ann')] : []),
      ...(way.staging ? [approve('staging', 'ann')] : []),
      ...way.ship.map((login) => approve('ship', login)),
      ...(way.freeze ? [ask('f', { type: 'freeze', after: 1 })] : []),
      ...(way.rejected ? [ask('no', { type: 'reject', gate: 'ship', digest: rc1.digest, why: 'no' }, 'carl')] : []),
      ...(way.held ? [ask('h', { type: 'hold', why: 'wait' })] : []),
      ...(way.waived ? [ask('w', { type: 'waive', code: 'tier2b', digest: rc1.digest, why: 'known' }, 'ann')] : []),
    ],
  }
}

function world(way: Way): Seen {
  const looked = seen({}, way.rcMoved ? sha('b') : sha('a'))
  const app = looked.repositories['acme/app']!
  const ref = (place: Place) => ({ commit: at(place), tree: sha('7') })
  const isAncestor = way.production !== 'elsewhere'
  const people = Object.fromEntries(
    ['ann', 'bob', 'zoe'].map((login) => [
      `acme/release-control ${login}`,
      way.gone && login === 'ann' ? null : 'write',
    ]),
  )
  return {
    ...looked,
    people,
    ancestry: {
      [`acme/app refs/heads/master ${sha('a')}`]: isAncestor,
      'acme/app refs/heads/master rc/2026.11': isAncestor,
    },
    repositories: {
      ...looked.repositories,
      'acme/app': {
        ...app,
        releases: { 'v0.1.0': way.published ? { url: 'https://x', draft: false } : null },
        refs: {
          ...app.refs,
          'refs/heads/staging': ref(way.stagingAt),
          'refs/heads/master': ref(way.production),
          'refs/tags/v0.1.0': way.tag === 'before' ? null : ref(way.tag),
        },
      },
    },
  }
}

/**
 * What is unmet of all that this directive requires of one and the same release; its own directive is another question.
 */
function unmet(way: Way, asked: Directive, of: Directive): readonly string[] {
  const context = { train: line(way), manifest: release(way, asked), seen: world(way) }
  return gates(context.train, of)
    .flatMap(({ rungs }) => rungs.flat())
    .filter((requirement) => requirement.judge(context).is !== 'met')
    .map(({ code }) => code)
}

describe('directives', () => {
  test('what careful accepts auto accepts, and what auto accepts quick accepts', () => {
    let accepted = 0
    fc.assert(
      fc.property(anyWay, fc.constantFrom<Directive>('quick', 'auto', 'careful'), (way, asked) => {
        const [quick, auto, careful] = [
          unmet(way, asked, 'quick'),
          unmet(way, asked, 'auto'),
          unmet(way, asked, 'careful'),
        ]
        expect(careful).toEqual(expect.arrayContaining([...auto]))
        expect(auto).toEqual(expect.arrayContaining([...quick]))
        if (careful.length === 0) accepted += 1
      }),
      { numRuns: 600 },
    )
    expect(accepted).toBeGreaterThan(0)
  })

  test('under no directive anything ships below the floor', () => {
    let shipped = 0
    fc.assert(
      fc.property(anyWay, fc.constantFrom<Directive>('quick', 'auto', 'careful'), (way, directive) => {
        if (decide(line(way), release(way, directive), world(way)).status !== 'shipped') return
        shipped += 1
        expect([way.tier1, way.tier2a, way.stagingAt, way.production, way.tag, way.published]).toEqual([
          'passed',
          'passed',
          'there',
          'there',
          'there',
          true,
        ])
        if (way.pivot) return
        expect([way.held, way.window, way.rejected]).toEqual([false, false, false])
        if (directive === 'careful')
          expect(
            way.ship.filter((login) => login !== 'zoe' && !(way.gone && login === 'ann')).length,
          ).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 600 },
    )
    expect(shipped).toBeGreaterThan(0)
  })
})

describe('an update that was admitted before production began to move', () => {
  const pivot = started + 60_000
  const stricter = (at: number) => ({ ...ask('late', { type: 'update', directive: 'careful' }), at })
  const shipping = release({ ...done, pivot: true, production: 'before', tag: 'before', published: false }, 'auto')
  const record = (before: Manifest, at: number): Manifest =>
    write(before, decide(train(), before, { ...world(done), at: started + 120_000, asks: [stricter(at)] }))

  test.each([started, pivot])(
    'does not count where it is recorded afterwards, and the release is finished as it began',
    (at) => {
      const after = record({ ...shipping, pivot }, at)
      expect(directiveOf(after)).toBe('auto')
      expect(
        whyNotCounting(
          train(),
          after,
          after.asks.find(({ id }) => id === 'late')!,
        ),
      ).toMatch(/^production has begun to move/)
      expect(decide(train(), after, world({ ...done, production: 'before', tag: 'before' }))).toMatchObject({
        phase: 'ship',
        status: 'active',
        effects: [{ type: 'move' }],
      })
    },
  )

  test('counts on where it is recorded before', () => {
    const { pivot: _none, ...untouched } = shipping
    expect(directiveOf({ ...record(untouched, pivot), pivot })).toBe('careful')
  })
})
