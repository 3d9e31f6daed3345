import { describe, expect, test } from '@jest/globals'
import { decide, questions } from '../../../src/domain/decide.ts'
import { describeProduction } from '../../../src/domain/hops/describe-production.ts'
import { landedOf } from '../../../src/domain/hops/landed.ts'
import { productionStands } from '../../../src/domain/hops/production.ts'
import { growBy, write } from '../../../src/domain/write.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Hop, Manifest } from '../../../src/domain/words/manifest.ts'
import { repositoryRows } from '../../../src/report/rows/repository-rows.ts'
import { releaseStatus } from '../../../src/report/status/status.ts'
import { ask, candidate, member, sha, started, train } from '../builders.ts'
import { readyRelease, worldAt } from '../ready-release.ts'

/*
 * What is proven is a commit, what ships is its tree: where another commit of the candidate's tree landed, it is that
 * one which stands in production.
 */
const [own, landed, before, beyond] = [sha('a'), sha('d'), sha('0'), sha('e')]
const deploy = { kind: 'workflow', file: 'deploy.yml' } as const
const plain = train()
const deploying = train({
  repositories: [member('acme/app', { settledWhen: { staging: deploy, production: deploy } })],
})

const hopTo = (to: Hop['to']): Hop => ({
  to,
  repository: 'acme/app',
  candidate: 1,
  at: started,
  moved: true,
  from: before,
})
const landing = (to: Hop['to'], commit = landed) => ({ add: 'landed', to, repository: 'acme/app', commit }) as const
/** rc.1 begins to ship, and this commit is what came to production by it. */
const shipping = (commit = landed, on = plain): Manifest =>
  growBy(readyRelease({ pivot: started, hops: [hopTo('production')] }, on), landing('production', commit))

/** acme/app with production and tag at these commits; `landed` has the candidate's tree, `beyond` another. */
const look = (
  { master = landed, tag = null }: { readonly master?: string; readonly tag?: string | null },
  parts: Partial<Seen> = {},
): Seen => {
  const world = worldAt()
  const app = world.repositories['acme/app']
  if (!app) throw new Error('the builder looks at acme/app')
  const at = (commit: string) => ({ commit, tree: commit === beyond ? sha('8') : sha('7') })
  const refs = { ...app.refs, 'refs/heads/master': at(master), 'refs/tags/v0.1.0': tag === null ? null : at(tag) }
  return { ...world, repositories: { ...world.repositories, 'acme/app': { ...app, refs } }, ...parts }
}
const published = (seen: Seen): Seen => {
  const app = seen.repositories['acme/app']
  if (!app) throw new Error('the builder looks at acme/app')
  const releases = { 'v0.1.0': { url: 'https://github.com/acme/app/releases/tag/v0.1.0', draft: false } }
  return { ...seen, repositories: { ...seen.repositories, 'acme/app': { ...app, releases } } }
}
const followed = (commit: string): Partial<Seen> => ({
  settlings: {
    [`acme/app ${commit} workflow:deploy.yml`]: {
      conclusion: 'success',
      url: 'https://github.com/acme/app/actions/runs/9',
      at: started,
    },
  },
})

describe('the commit by which a candidate landed', () => {
  test('is the candidate’s own where nothing else is recorded', () => {
    expect(landedOf(readyRelease(), 'production', 'acme/app')).toBe(own)
    expect(landedOf(readyRelease({ hops: [hopTo('production')] }), 'production', 'acme/app')).toBe(own)
  })

  test('is recorded on the hop by which it came, and only of where it came to', () => {
    expect(shipping().hops).toEqual([{ ...hopTo('production'), landed }])
    expect(landedOf(shipping(), 'production', 'acme/app')).toBe(landed)
    expect(landedOf(shipping(), 'staging', 'acme/app')).toBe(own)
  })

  test('is not recorded where it is the candidate’s own, nor without a hop', () => {
    expect(shipping(own).hops).toEqual([hopTo('production')])
    expect(growBy(readyRelease(), landing('production'))).toEqual(readyRelease())
  })

  test('is not that of the next candidate', () => {
    const next = growBy(shipping(), { add: 'candidate', candidate: candidate(2, sha('b')), overtaken: [], holds: [] })
    expect(landedOf(next, 'production', 'acme/app')).toBe(sha('b'))
  })
})

describe('in production', () => {
  test('the tag is put on it, and the branch stays', () => {
    const { effects } = decide(plain, shipping(), look({}))
    expect(effects).toMatchObject([
      { type: 'move', repository: 'acme/app', moves: [{ ref: 'refs/tags/v0.1.0', from: null, to: landed }] },
    ])
  })

  test('a tag on the candidate’s own commit is on another than what stands there', () => {
    expect(decide(plain, shipping(), look({ tag: own }))).toMatchObject({
      status: 'blocked',
      effects: [],
      attention: [
        { code: 'movable', reason: expect.stringContaining(`git push --force origin ${landed}:refs/tags/v0.1.0`) },
      ],
    })
  })

  test('the release is published on it, and its notes name it', () => {
    const { effects } = decide(plain, shipping(), look({ tag: landed }))
    expect(effects).toMatchObject([{ type: 'publish', tag: 'v0.1.0', target: landed }])
    expect(effects).toMatchObject([{ notes: { proof: expect.stringContaining(`- commit ${landed}\n`) } }])
  })

  test('what must follow is looked for and counts on it alone', () => {
    const release = shipping(landed, deploying)
    const staged = { ...release, hops: [hopTo('staging'), ...release.hops] }
    expect(questions(deploying, staged)).toContainEqual({
      about: 'settling',
      name: 'acme/app',
      commit: landed,
      settling: deploy,
    })
    const settled = (...commits: readonly string[]): Partial<Seen> => ({
      settlings: Object.assign({}, ...commits.map((commit) => followed(commit).settlings)) as Seen['settlings'],
    })
    expect(decide(deploying, staged, published(look({ tag: landed }, settled(own)))).status).toBe('active')
    expect(decide(deploying, staged, published(look({ tag: landed }, settled(own, landed)))).status).toBe('shipped')
  })

  test('it is the candidate: the release ships, and says so', () => {
    const seen = published(look({ tag: landed }))
    const shipped = write(shipping(), decide(plain, shipping(), seen))
    expect(shipped).toMatchObject({ status: 'shipped', beyond: [] })
    const stands = productionStands(shipped, seen)
    expect(stands).toMatchObject([{ is: 'candidate', commit: landed, tag: { is: 'candidate' } }])
    expect(describeProduction(plain, shipped, stands)).toBe('Production is rc.1.')
  })

  test('others’ commits on top of it are told, by what contains it', () => {
    const seen = published(
      look({ master: beyond, tag: landed }, { contains: { [`acme/app refs/heads/master ${landed}`]: true } }),
    )
    expect(questions(plain, shipping())).toContainEqual({
      about: 'ancestry',
      name: 'acme/app',
      ancestor: 'refs/heads/master',
      of: landed,
    })
    expect(write(shipping(), decide(plain, shipping(), seen))).toMatchObject({
      status: 'shipped',
      beyond: [{ repository: 'acme/app', head: beyond }],
    })
  })

  test('who took it away is asked to put it back, not the candidate’s own commit', () => {
    const seen = look({ master: before, tag: landed }, { ancestry: { [`acme/app refs/heads/master ${landed}`]: true } })
    expect(decide(plain, shipping(), seen)).toMatchObject({
      status: 'blocked',
      attention: [{ code: 'movable', reason: expect.stringContaining(`git push origin ${landed}:refs/heads/master`) }],
    })
  })

  test('status shows it as the candidate, beside the commit that was proven', () => {
    const at = (name: string, commit: string) => ({ name, commit, tree: sha('7') })
    const refs = {
      'acme/app': {
        candidate: at('rc/2026.11', own),
        staging: at('staging', own),
        production: at('master', landed),
        tag: at('v0.1.0', landed),
      },
    }
    expect(repositoryRows(plain, shipping(), refs)).toMatchObject([
      {
        head: own,
        refs: {
          candidate: { state: 'candidate' },
          staging: { state: 'candidate' },
          production: { state: 'candidate', commit: landed },
          tag: { state: 'candidate', commit: landed },
        },
      },
    ])
    expect(releaseStatus({ at: started, train: plain, manifest: shipping(), refs }).production).toMatchObject([
      { is: 'candidate', commit: landed, tag: { is: 'candidate' } },
    ])
  })
})

describe('on staging', () => {
  const staged = growBy(readyRelease({ hops: [hopTo('staging')] }), landing('staging'))
  const at = (commit: string): Seen => {
    const world = worldAt()
    const app = world.repositories['acme/app']
    if (!app) throw new Error('the builder looks at acme/app')
    const refs = { ...app.refs, 'refs/heads/staging': { commit, tree: sha('7') } }
    return { ...world, repositories: { ...world.repositories, 'acme/app': { ...app, refs } } }
  }

  test('it is the candidate, and is not moved again', () => {
    expect(decide(plain, staged, at(landed)).phase).toBe('ship')
    expect(decide(plain, readyRelease({ hops: [hopTo('staging')] }), at(landed)).phase).toBe('staging')
  })

  test('it is put back as the release is given up', () => {
    const givenUp = { ...staged, asks: [...staged.asks, ask('stop', { type: 'abort', why: 'not this month' })] }
    expect(decide(plain, givenUp, at(landed)).effects).toEqual([
      {
        type: 'move',
        repository: 'acme/app',
        moves: [{ ref: 'refs/heads/staging', from: landed, to: before, force: true }],
      },
    ])
  })
})
