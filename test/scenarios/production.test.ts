import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeProduction } from '../../src/domain/hops/describe-production.ts'
import { productionStands } from '../../src/domain/hops/production.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import { convoy } from '../cli/convoy.ts'
import { playExample, type Played } from './played.ts'

/*
 * What is said of production where others move it too, or a sibling has the tags: through the command line with the
 * bundles in dist, held against what git holds.
 */

let hotfix: Played
let sibling: Played
beforeAll(async () => {
  ;[hotfix, sibling] = await Promise.all([
    playExample('storefront', 'hotfix-after-pivot'),
    playExample('gates', 'tag-of-a-sibling'),
  ])
}, 600_000)
afterAll(async () => {
  for (const each of [hotfix, sibling]) await each[Symbol.asyncDispose]()
})

const headOf = ({ last }: Played, name: string): string => last.candidate?.heads[`acme/${name}`] ?? ''
const treeOf = ({ git }: Played, name: string, ref: string): string => git(name, 'rev-parse', `${ref}^{tree}`)
/** What was said of production at each revision, by what that revision saw. */
const saidOf = ({ git, revisions, train }: Played): readonly string[] =>
  revisions.map(({ commit, manifest }) =>
    describeProduction(
      train,
      manifest,
      productionStands(manifest, JSON.parse(git('release-control', 'show', `${commit}:seen.json`)) as Seen),
    ),
  )

test.each([
  ['a hotfix after the pivot', () => hotfix],
  ['the tag of a sibling', () => sibling],
])('%s: the story ends as it says', (_, of) => {
  expect(of().ended).toMatchObject({ code: 0, stderr: '' })
})

describe('hotfixes on production after the pivot', () => {
  test('stand on top of rc.1 in both repositories, each with another tree than the candidate; the tags are rc.1', () => {
    for (const name of ['api', 'web']) {
      expect(hotfix.git(name, 'merge-base', headOf(hotfix, name), 'master')).toBe(headOf(hotfix, name))
      expect(treeOf(hotfix, name, 'master')).not.toBe(treeOf(hotfix, name, headOf(hotfix, name)))
      expect(hotfix.git(name, 'rev-parse', 'v0.1.0^{commit}')).toBe(headOf(hotfix, name))
    }
  })

  test('are in the record by name, and everything that tells the end says so; nothing calls production rc.1', async () => {
    const headline =
      /^✔ 2026\.11 shipped as rc\.1: 3 repositories in production, 2 of them with others' commits on top\. Production is not rc\.1 everywhere: acme\/api \([0-9a-f]{10}\) and acme\/web \([0-9a-f]{10}\) hold rc\.1 with others' commits on top; acme\/schema is rc\.1\.$/mu
    const at = (name: string): string => hotfix.git(name, 'rev-parse', 'master')
    expect(hotfix.last.beyond).toEqual([
      { repository: 'acme/api', head: at('api') },
      { repository: 'acme/web', head: at('web') },
    ])
    expect(hotfix.ended.stdout).toMatch(headline)
    expect(hotfix.report.repositories.map(({ name, production }) => [name, production.is])).toEqual([
      ['acme/schema', 'candidate'],
      ['acme/api', 'ahead'],
      ['acme/web', 'ahead'],
    ])
    const status = await convoy(['status', '--out', join(hotfix.out, 'out')])
    expect(status.stdout).toMatch(
      /Production is not rc\.1 everywhere: acme\/api \([0-9a-f]{10}, by zoe\) and acme\/web \([0-9a-f]{10}, by zoe\) hold rc\.1/u,
    )
    expect(status.stdout).toContain('master: with others')
    const board = await readFile(join(hotfix.out, 'out/board.html'), 'utf8')
    expect(board).toContain('Production is not rc.1 everywhere')
    for (const text of [hotfix.ended.stdout, status.stdout, board, ...saidOf(hotfix)])
      expect(text).not.toContain('Production is rc.1.')
  }, 60_000)

  test('are told, while they are in the way, with what an administrator can do under the ruleset, and nothing that a tier has not seen is moved by Convoy', () => {
    const told = hotfix.revisions.flatMap(({ manifest }) =>
      manifest.attention.filter(({ code }) => code === 'movable').map(({ reason }) => reason),
    )
    expect(told[0]).toContain(
      `so merge ${headOf(hotfix, 'web')} into master and push it; if a ruleset reserves master for the release App, an administrator first adds that person to its bypass list`,
    )
    expect(hotfix.moves('web', 'master').filter(({ by }) => by === 'convoy-release[bot]')).toEqual([])
    expect(
      saidOf(hotfix)
        .slice(hotfix.revisions.findIndex(({ manifest }) => manifest.pivot !== undefined))
        .join('\n'),
    ).not.toContain('untouched')
  })
})

describe('a release whose tags a sibling has', () => {
  const blocked = (): Played['revisions'][number] =>
    sibling.revisions.find(({ manifest }) => manifest.attention.some(({ code }) => code === 'tags-own'))!

  test('stops before its own pivot, names the sibling, and advises to delete nothing', () => {
    const { manifest } = blocked()
    expect(manifest).toMatchObject({ status: 'blocked', phase: 'ship' })
    expect(manifest).not.toHaveProperty('pivot')
    const reason = manifest.attention.find(({ code }) => code === 'tags-own')?.reason
    expect(reason).toMatch(
      /^release 2026\.12 has shipped tag v0\.1\.0 of acme\/api; release 2026\.12 has shipped tag v0\.1\.0 of acme\/web; this release planned the same tag, and only one release can create it/u,
    )
    expect(reason).not.toMatch(/delete/u)
  })

  test('says that it moved nothing and where production stands, never that it is untouched, from the moment the sibling moved it', () => {
    const moved = Math.min(...['api', 'web'].map((name) => sibling.moves(name, 'master').at(1)!.at))
    const said = saidOf(sibling)
    const after = sibling.revisions.flatMap(({ at, manifest }, index) =>
      at > moved && manifest.pivot === undefined ? [said[index] ?? ''] : [],
    )
    expect(after.length).toBeGreaterThan(0)
    for (const sentence of after) expect(sentence).not.toContain('untouched')
    expect(after).toContain(
      'This release has moved no production, but others have since its plan: acme/api and acme/web are rc.1.',
    )
  })

  test('ships under the versions that the train gave it instead; the tags of the sibling stay', () => {
    expect(sibling.last).toMatchObject({ status: 'shipped', beyond: [] })
    for (const name of ['api', 'web']) {
      expect(sibling.git(name, 'rev-parse', 'master', 'v0.1.0^{commit}', 'v0.2.0^{commit}').split('\n')).toEqual([
        headOf(sibling, name),
        headOf(sibling, name),
        headOf(sibling, name),
      ])
      expect(sibling.moves(name, 'v0.1.0')).toHaveLength(1)
    }
    expect(sibling.ended.stdout).toContain('Production is rc.1.')
  })
})
