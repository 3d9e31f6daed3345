import { describe, expect, test } from '@jest/globals'
import { decide } from '../../src/domain/decide.ts'
import { candidateOf } from '../../src/domain/hops/candidate.ts'
import { evidenceKey } from '../../src/domain/proof/standing.ts'
import { proofsOf } from '../../src/domain/proof/tiers.ts'
import { write } from '../../src/domain/write.ts'
import type { RepositorySeen } from '../../src/domain/questions/repository.ts'
import type { SettlingSeen } from '../../src/domain/questions/settling.ts'
import type { Decision } from '../../src/domain/words/decision.ts'
import type { Evidence } from '../../src/domain/words/evidence.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { free, mayAll, manifest, member, planned, seen, sha, started, tier1, tier2a, train } from './builders.ts'

const on = (...names: readonly string[]) => names.map((repository) => ({ repository, kind: 'contract' as const }))
const api = member('acme/api', {
  dependsOn: on('acme/schema'),
  owner: '@acme/api-team',
  settledWhen: { staging: { kind: 'refs' }, production: { kind: 'workflow', file: 'publish.yml' } },
})
const storefront = train({
  repositories: [member('acme/schema'), api, member('acme/web', { dependsOn: on('acme/api') }), member('acme/docs')],
  tiers: [tier1, { ...tier2a, repository: 'acme/e2e' }],
})
const names = storefront.repositories.map(({ name }) => name)

const heads = Object.fromEntries(names.map((name) => [name, sha('a')]))
const rc = candidateOf('2026.11', 1, heads, { 'acme/e2e': sha('e') })
const passed: readonly Evidence[] = storefront.tiers
  .flatMap((tier) => proofsOf(storefront, tier))
  .map((proof) => ({
    key: evidenceKey(storefront, proof, rc),
    tier: proof.tier.name,
    ...(proof.repository === undefined ? {} : { repository: proof.repository }),
    candidate: 1,
    attempt: 1,
    conclusion: 'passed',
    rule: 'run-succeeded',
    digest: 'd',
  }))
const frozen: Manifest = manifest({
  phase: 'ship',
  repositories: names.map((name) => planned(name)),
  tierRepositories: [{ name: 'acme/e2e', identity: 'R_e2e', branch: 'rc/2026.11', head: sha('e') }],
  candidate: rc,
  candidates: [{ number: 1, digest: rc.digest }],
  evidence: passed,
})

/** What a look sees: branches `old` (0…) unless named as being at the candidate. */
function looking(there: Readonly<Record<string, readonly string[]>>, parts: Partial<Seen> = {}): Seen {
  const repositories = Object.fromEntries(
    [...names, 'acme/e2e', 'acme/release-control'].map((name): [string, RepositorySeen] => {
      const at = (ref: string, otherwise: string | null) => ({
        [ref]: (there[name] ?? []).includes(ref.split('/').slice(2).join('/'))
          ? { commit: sha('a'), tree: sha('7') }
          : otherwise === null
            ? null
            : { commit: otherwise, tree: sha('7') },
      })
      return [
        name,
        {
          identity: name,
          archived: false,
          defaultBranch: 'main',
          releases: { 'v0.1.0': (there[name] ?? []).includes('release') ? { url: 'https://x', draft: false } : null },
          refs: {
            'refs/heads/rc/2026.11': { commit: name === 'acme/e2e' ? sha('e') : sha('a'), tree: sha('7') },
            ...at('refs/heads/staging', sha('0')),
            ...at('refs/heads/master', sha('0')),
            ...at('refs/tags/v0.1.0', null),
          },
        },
      ]
    }),
  )
  const ancestry = Object.fromEntries(
    names.flatMap((name) => [
      [`${name} refs/heads/master ${sha('a')}`, true],
      [`${name} refs/heads/master rc/2026.11`, true],
    ]),
  )
  return {
    ...seen(),
    repositories,
    ancestry,
    plans: Object.fromEntries(names.map((name) => [name, free])),
    rights: mayAll([...names, 'acme/e2e']),
    ...parts,
  }
}
const everywhere = (...refs: readonly string[]) => Object.fromEntries(names.map((name) => [name, refs]))
const moved = ({ effects }: Decision) =>
  effects.map((effect) =>
    effect.type === 'send' && effect.what === 'request' ? effect.request.to : `${effect.type} ${effect.repository}`,
  )
const settled = (conclusion: string): Readonly<Record<string, SettlingSeen>> => ({
  [`acme/api ${sha('a')} workflow:publish.yml`]: {
    conclusion,
    url: 'https://github.com/acme/api/actions/runs/9',
    at: started,
  },
})

test('RC branches are cut layer by layer, and last where tiers run', () => {
  const uncut = { ...frozen, candidates: [], evidence: [] }
  const { candidate: _, ...without } = uncut
  const cutBut = (...missing: readonly string[]): Seen => {
    const looked = looking({})
    const repositories = Object.fromEntries(
      Object.entries(looked.repositories).map(([name, facts]) => [
        name,
        facts && missing.includes(name) ? { ...facts, refs: { ...facts.refs, 'refs/heads/rc/2026.11': null } } : facts,
      ]),
    )
    return { ...looked, repositories }
  }
  expect(moved(decide(storefront, without, cutBut(...names, 'acme/e2e')))).toEqual([
    'move acme/schema',
    'move acme/docs',
  ])
  expect(moved(decide(storefront, without, cutBut('acme/api', 'acme/web', 'acme/e2e')))).toEqual(['move acme/api'])
  expect(moved(decide(storefront, without, cutBut('acme/e2e')))).toEqual(['move acme/e2e'])
})

describe('staging and production follow the graph', () => {
  test('staging: what depends on nothing pending goes first, together', () => {
    expect(moved(decide(storefront, frozen, looking({})))).toEqual(['move acme/schema', 'move acme/docs'])
    expect(
      moved(decide(storefront, frozen, looking({ 'acme/schema': ['staging'], 'acme/docs': ['staging'] }))),
    ).toEqual(['move acme/api'])
  })

  test('production: a repository is published before its dependents move', () => {
    const staged = everywhere('staging')
    expect(moved(decide(storefront, frozen, looking(staged)))).toEqual(['move acme/schema', 'move acme/docs'])
    const first = {
      ...staged,
      'acme/schema': ['staging', 'master', 'v0.1.0'],
      'acme/docs': ['staging', 'master', 'v0.1.0', 'release'],
    }
    expect(moved(decide(storefront, frozen, looking(first)))).toEqual(['publish acme/schema'])
  })

  test('every hop is recorded with its time, after the pivot', () => {
    const decision = decide(storefront, frozen, looking(everywhere('staging')))
    expect(write(frozen, decision)).toMatchObject({
      pivot: started,
      hops: [{ to: 'production', repository: 'acme/schema', candidate: 1, at: started }, { repository: 'acme/docs' }],
    })
  })
})

describe('what must follow on a moved commit', () => {
  const done = ['staging', 'master', 'v0.1.0', 'release']
  const there = { ...everywhere('staging'), 'acme/schema': done, 'acme/docs': done, 'acme/api': done }
  const begun: Manifest = {
    ...frozen,
    pivot: started,
    hops: [{ to: 'production', repository: 'acme/api', candidate: 1, at: started, moved: true }],
  }

  test('is waited for: dependents do not move', () => {
    expect(decide(storefront, begun, looking(there))).toMatchObject({
      effects: [],
      status: 'active',
      findings: [{ is: 'waiting', quiet: true }],
    })
    expect(decide(storefront, begun, looking(there, { settlings: settled('pending') })).effects).toEqual([])
  })

  test('lets the dependents move once it has succeeded on exactly that commit', () => {
    expect(moved(decide(storefront, begun, looking(there, { settlings: settled('success') })))).toEqual([
      'move acme/web',
    ])
    const elsewhere = {
      [`acme/api ${sha('b')} workflow:publish.yml`]: { conclusion: 'success', url: 'https://x', at: started },
    }
    expect(decide(storefront, begun, looking(there, { settlings: elsewhere })).effects).toEqual([])
  })

  test('is not what followed on the same commit before this hop, when staging moved to it', () => {
    const earlier = {
      [`acme/api ${sha('a')} workflow:publish.yml`]: { conclusion: 'success', url: 'https://x', at: started - 1 },
    }
    expect(decide(storefront, begun, looking(there, { settlings: earlier }))).toMatchObject({
      effects: [],
      findings: [{ is: 'waiting' }],
    })
  })

  test('counts from earlier where the repository is unchanged and only its tag moved', () => {
    const earlier = {
      [`acme/api ${sha('a')} workflow:publish.yml`]: { conclusion: 'success', url: 'https://x', at: started - 1 },
    }
    const unchanged: Manifest = {
      ...begun,
      hops: [{ to: 'production', repository: 'acme/api', candidate: 1, at: started, moved: false }],
    }
    expect(moved(decide(storefront, unchanged, looking(there, { settlings: earlier })))).toEqual(['move acme/web'])
  })

  test('blocks the release when it fails, with the reason and the owner; a re-run that succeeds lets it finish', () => {
    const blocked = decide(storefront, begun, looking(there, { settlings: settled('failure') }))
    expect(blocked).toMatchObject({ status: 'blocked', effects: [], attention: [{ is: 'lost', on: '@acme/api-team' }] })
    expect(blocked.attention[0]?.reason).toBe(
      `publish.yml ended failure in acme/api after production moved to ${sha('a').slice(0, 10)}: https://github.com/acme/api/actions/runs/9; correct the cause and run it again; the release then continues`,
    )
    expect(moved(decide(storefront, write(begun, blocked), looking(there, { settlings: settled('success') })))).toEqual(
      ['move acme/web'],
    )
  })

  test('has a deadline from the moment its branch was moved', () => {
    const late = looking(there, { at: started + 6 * 3_600_000 })
    expect(decide(storefront, begun, late)).toMatchObject({
      status: 'blocked',
      attention: [{ reason: expect.stringContaining('publish.yml has not succeeded within six hours') }],
    })
  })
})

describe('production that moved after the release began to ship', () => {
  const done = ['staging', 'master', 'v0.1.0', 'release']
  const there = { ...everywhere('staging'), 'acme/schema': done, 'acme/docs': done, 'acme/api': done }
  const begun: Manifest = { ...frozen, pivot: started }
  const beyond = (contains: boolean): Seen => {
    const looked = looking(there, { settlings: settled('success') })
    const facts = looked.repositories['acme/api']!
    const key = `acme/api refs/heads/master ${sha('a')}`
    return {
      ...looked,
      ancestry: { ...looked.ancestry, [key]: false },
      contains: { [key]: contains },
      repositories: {
        ...looked.repositories,
        'acme/api': { ...facts, refs: { ...facts.refs, 'refs/heads/master': { commit: sha('f'), tree: sha('7') } } },
      },
    }
  }

  test('is there, and more, where it contains the candidate', () => {
    expect(moved(decide(storefront, begun, beyond(true)))).toEqual(['move acme/web'])
  })

  test('is told with a way out that works where it does not', () => {
    expect(decide(storefront, begun, beyond(false))).toMatchObject({
      status: 'blocked',
      effects: [],
      attention: [{ on: '@acme/api-team', reason: expect.stringContaining(`so merge ${sha('a')} into master`) }],
    })
  })
})

describe('production that moved meanwhile', () => {
  const overtaken = (parts: Partial<Seen> = {}) => {
    const looked = looking({})
    const facts = looked.repositories['acme/api']!
    return {
      ...looked,
      ancestry: {
        ...looked.ancestry,
        [`acme/api refs/heads/master ${sha('a')}`]: false,
        [`acme/api refs/heads/master rc/2026.11`]: false,
      },
      repositories: {
        ...looked.repositories,
        'acme/api': { ...facts, refs: { ...facts.refs, 'refs/heads/master': { commit: sha('f'), tree: sha('7') } } },
      },
      ...parts,
    }
  }

  test('is merged into the RC branch', () => {
    expect(decide(storefront, frozen, overtaken())).toMatchObject({
      step: 'cut-rc',
      effects: [
        {
          type: 'compose',
          repository: 'acme/api',
          branch: 'rc/2026.11',
          merge: sha('f'),
          message: 'Merge master into rc/2026.11 for 2026.11 rc.2',
        },
      ],
    })
  })

  test('makes a new candidate once the RC branch contains it; what it did not touch keeps its evidence', () => {
    const looked = overtaken()
    const facts = looked.repositories['acme/api']!
    const merged: Seen = {
      ...looked,
      ancestry: { ...looked.ancestry, [`acme/api refs/heads/master rc/2026.11`]: true },
      repositories: {
        ...looked.repositories,
        'acme/api': {
          ...facts,
          refs: { ...facts.refs, 'refs/heads/rc/2026.11': { commit: sha('c'), tree: sha('7') } },
        },
      },
    }
    const decision = decide(storefront, frozen, merged)
    expect(decision.entries).toMatchObject([
      { add: 'candidate', candidate: { number: 2, heads: { ...heads, 'acme/api': sha('c') } } },
    ])
    expect(moved(decide(storefront, write(frozen, decision), merged))).toEqual(['acme/api', 'acme/web'])
  })

  test('that conflicts with the RC branch is told with what GitHub said', () => {
    const refused = [{ repository: 'acme/api', effect: 'compose' as const, message: 'Merge conflict in src/prices.js' }]
    expect(decide(storefront, frozen, overtaken({ refused }))).toMatchObject({
      status: 'blocked',
      effects: [],
      attention: [
        {
          reason:
            'GitHub refused to compose in acme/api: Merge conflict in src/prices.js; merge it by hand and push the RC branch',
          on: '@acme/api-team',
        },
      ],
    })
  })
})
