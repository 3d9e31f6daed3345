import { describe, expect, test } from '@jest/globals'
import { describeProduction } from '../../../src/domain/hops/describe-production.ts'
import {
  isCandidate,
  isUntouched,
  productionStands,
  type ProductionSeen,
  type ProductionState,
  type Stand,
} from '../../../src/domain/hops/production.ts'
import type { RefSeen, RepositorySeen } from '../../../src/domain/questions/repository.ts'
import type { Manifest, PlannedRepository } from '../../../src/domain/words/manifest.ts'
import { candidateOf } from '../../../src/domain/hops/candidate.ts'
import { manifest, member, planned, sha, started, train } from '../builders.ts'

/* What may be said of production is what was seen of its commits and trees. */

const names = ['acme/api', 'acme/web'] as const
const storefront = train({ repositories: names.map((name) => member(name)) })
const heads = { 'acme/api': sha('a'), 'acme/web': sha('b') }
const rc1 = candidateOf('2026.11', 1, heads, heads)
const base = (parts: Partial<Manifest> = {}): Manifest =>
  manifest({ repositories: names.map((name) => planned(name)), candidate: rc1, ...parts })
const [before, other] = [sha('0'), sha('f')]
const treeOf = (name: string): string => (name === 'acme/api' ? sha('1') : sha('2'))

type Tag = Stand['tag']['is']
/**
 * One repository whose production and tag are seen in these states; the RC branch is on the candidate, so its tree is
 * known.
 */
function look(name: (typeof names)[number], is: ProductionState, tag: Tag): Partial<ProductionSeen> {
  const head = heads[name]
  const branch: Readonly<Record<ProductionState, RefSeen | null | undefined>> = {
    candidate: { commit: head, tree: treeOf(name) },
    planned: { commit: before, tree: sha('3') },
    ahead: { commit: other, tree: sha('4') },
    'taken-back': { commit: other, tree: sha('3') },
    elsewhere: { commit: other, tree: sha('4') },
    gone: null,
    unknown: undefined,
  }
  const tagged: Readonly<Record<Tag, RefSeen | null | undefined>> = {
    free: null,
    candidate: { commit: head, tree: treeOf(name) },
    elsewhere: { commit: other, tree: sha('4') },
    unknown: undefined,
    none: { commit: other, tree: sha('4') },
  }
  const [production, label] = [branch[is], tagged[tag]]
  const facts: RepositorySeen = {
    identity: `R_${name}`,
    archived: false,
    defaultBranch: 'main',
    releases: {},
    trees: { [before]: sha('3') },
    refs: {
      'refs/heads/rc/2026.11': { commit: head, tree: treeOf(name) },
      ...(production === undefined ? {} : { 'refs/heads/master': production }),
      ...(label === undefined ? {} : { 'refs/tags/v0.1.0': label }),
    },
  }
  return {
    repositories: { [name]: facts },
    contains: { [`${name} refs/heads/master ${head}`]: is === 'ahead' || is === 'taken-back' },
  }
}
function together(...looks: readonly Partial<ProductionSeen>[]): ProductionSeen {
  const all = <Key extends keyof ProductionSeen>(key: Key): ProductionSeen[Key] =>
    Object.assign({}, ...looks.map((each) => each[key])) as ProductionSeen[Key]
  return { repositories: all('repositories'), contains: all('contains'), ancestry: all('ancestry') }
}

const states: readonly ProductionState[] = [
  'candidate',
  'planned',
  'ahead',
  'taken-back',
  'elsewhere',
  'gone',
  'unknown',
]
const tags: readonly Tag[] = ['free', 'candidate', 'elsewhere', 'unknown']
const pairs = states.flatMap((api) =>
  states.flatMap((web) => tags.flatMap((apiTag) => tags.map((webTag) => ({ api, web, apiTag, webTag })))),
)
const lives = [
  {},
  { pivot: started },
  { pivot: started, status: 'blocked' as const },
  { pivot: started, status: 'shipped' as const, beyond: [] },
  { status: 'aborted' as const },
]

describe('over every combination of what two repositories were seen to be', () => {
  const seenAs = ({ api, web, apiTag, webTag }: (typeof pairs)[number]): ProductionSeen =>
    together(look('acme/api', api, apiTag), look('acme/web', web, webTag))

  test('each is judged by itself, as it was seen', () => {
    for (const pair of pairs) {
      expect(productionStands(base(), seenAs(pair)).map(({ is, tag }) => [is, tag.is])).toEqual([
        [pair.api, pair.apiTag],
        [pair.web, pair.webTag],
      ])
    }
  })

  test('untouched is said only where both branches are where the plan found them and no tag is there, and nothing has begun to ship', () => {
    for (const life of lives)
      for (const pair of pairs) {
        const isSo =
          pair.api === 'planned' &&
          pair.web === 'planned' &&
          pair.apiTag === 'free' &&
          pair.webTag === 'free' &&
          life.pivot === undefined
        const at = base(life)
        expect([
          pair,
          describeProduction(storefront, at, productionStands(at, seenAs(pair))).includes('untouched'),
        ]).toEqual([pair, isSo])
      }
  })

  test('that production is rc.1 is said only where both trees are the candidate’s and both tags are on it', () => {
    const at = base({ pivot: started, status: 'shipped', beyond: [] })
    for (const pair of pairs) {
      const isSo = [pair.api, pair.web, pair.apiTag, pair.webTag].every((state) => state === 'candidate')
      expect([
        pair,
        describeProduction(storefront, at, productionStands(at, seenAs(pair))) === 'Production is rc.1.',
      ]).toEqual([pair, isSo])
    }
  })

  test('what is neither is named with its repository, and what was not seen is called so', () => {
    for (const life of lives)
      for (const pair of pairs) {
        const at = base(life)
        const said = describeProduction(storefront, at, productionStands(at, seenAs(pair)))
        if (said === 'Production is untouched.' || said === 'Production is rc.1.') continue
        for (const name of names) expect(said).toContain(name)
        expect([pair, said.includes('could not be read')]).toEqual([
          pair,
          pair.api === 'unknown' || pair.web === 'unknown',
        ])
        expect([pair, said.includes("others' commits on top")]).toEqual([
          pair,
          pair.api === 'ahead' || pair.web === 'ahead',
        ])
      }
  })
})

test('the tree decides: another commit of the candidate’s tree is the candidate, also with others’ commits that come to nothing', () => {
  const squashed = together(look('acme/api', 'candidate', 'candidate'), look('acme/web', 'elsewhere', 'candidate'))
  const web = squashed.repositories['acme/web']!
  const same = {
    ...squashed,
    repositories: {
      ...squashed.repositories,
      'acme/web': { ...web, refs: { ...web.refs, 'refs/heads/master': { commit: other, tree: treeOf('acme/web') } } },
    },
  }
  expect(isCandidate(productionStands(base(), squashed))).toBe(false)
  expect(isCandidate(productionStands(base(), same))).toBe(true)
})

test('the release is taken back where the tree of before stands on top of it, whoever did it and in how many commits; it is told with who', () => {
  const seen = together(look('acme/api', 'taken-back', 'candidate'), look('acme/web', 'planned', 'free'))
  const api = seen.repositories['acme/api']!
  const by = {
    ...seen,
    repositories: {
      ...seen.repositories,
      'acme/api': {
        ...api,
        made: { 'refs/heads/master': { parents: [], by: 'zoe', signed: false, automation: null } },
      },
    },
  }
  expect(describeProduction(storefront, base({ pivot: started }), productionStands(base(), by))).toBe(
    `Production has begun to move: production of acme/api was rolled back to its content before rc.1, by zoe (${other.slice(0, 10)}); acme/web is where the plan found it.`,
  )
  // Where the release took production up later than its plan, that is before, too.
  const later = base({
    hops: [
      {
        to: 'production',
        repository: 'acme/api',
        candidate: 1,
        at: started,
        moved: true,
        from: sha('9'),
        head: heads['acme/api'],
      },
    ],
  })
  const upTo = {
    ...seen,
    repositories: { ...seen.repositories, 'acme/api': { ...api, trees: { [sha('9')]: sha('3') } } },
  }
  expect(productionStands(later, upTo)[0]?.is).toBe('taken-back')
  expect(productionStands(base(), upTo)[0]?.is).toBe('ahead')
})

test('a candidate that changes nothing leaves production untouched until its tag is there', () => {
  const repository: PlannedRepository = {
    ...planned('acme/api'),
    base: { source: sha('a'), staging: null, production: sha('a') },
  }
  const at = base({ repositories: [repository] })
  const stands = (tag: Tag) => productionStands(at, together(look('acme/api', 'candidate', tag)))
  expect([isUntouched(stands('free')), isUntouched(stands('candidate')), isCandidate(stands('candidate'))]).toEqual([
    true,
    false,
    true,
  ])
})

test('where only the tag moves, the tag is production', () => {
  const repository: PlannedRepository = {
    ...planned('acme/api'),
    branches: { ...planned().branches, production: null },
    base: { source: sha('a'), staging: null, production: null },
  }
  const at = base({ repositories: [repository] })
  expect(tags.map((tag) => productionStands(at, together(look('acme/api', 'unknown', tag)))[0]?.is)).toEqual([
    'planned',
    'candidate',
    'elsewhere',
    'unknown',
  ])
})

test('a repository that cannot be read, and one that was not looked at, are unknown', () => {
  expect(
    productionStands(base(), { repositories: { 'acme/api': null }, contains: {}, ancestry: {} }).map(({ is }) => is),
  ).toEqual(['unknown', 'unknown'])
  expect(describeProduction(storefront, base(), null)).toBe(
    'This release has moved no production; Convoy did not look at where production is now.',
  )
})

test('whose commit it is is said, unless what GitHub tells is no login', () => {
  const said = (by: string): string => {
    const seen = together(look('acme/api', 'ahead', 'candidate'), look('acme/web', 'planned', 'free'))
    const api = seen.repositories['acme/api']!
    const made = { 'refs/heads/master': { parents: [], by, signed: false, automation: null } }
    return describeProduction(
      storefront,
      base({ pivot: started }),
      productionStands(base(), { ...seen, repositories: { ...seen.repositories, 'acme/api': { ...api, made } } }),
    )
  }
  expect(said('zoe')).toBe(
    `Production has begun to move: acme/api (${other.slice(0, 10)}, by zoe) holds rc.1 with others' commits on top; acme/web is where the plan found it.`,
  )
  for (const odd of ['[click](https://example.com)', '@everybody', 'a'.repeat(200), ''])
    expect(said(odd)).toContain(`acme/api (${other.slice(0, 10)}) holds`)
})

test('a release that shipped says what stood on top then, also to who cannot look any more', () => {
  const at = (beyond?: Manifest['beyond']): string =>
    describeProduction(
      storefront,
      base({ status: 'shipped', pivot: started, ...(beyond === undefined ? {} : { beyond }) }),
      null,
    )
  expect(at([])).toBe('Production was rc.1 when it shipped.')
  expect(at([{ repository: 'acme/api', head: other }])).toBe(
    `When it shipped, production was not rc.1 everywhere: acme/api (${other.slice(0, 10)}) held others' commits on top.`,
  )
  expect(at()).toBe('Production was set to rc.1.')
})
