import { describe, expect, test } from '@jest/globals'
import { renderBoard } from '../../src/report/board/board.ts'
import type { ProductionNow, RefNow } from '../../src/report/rows/repository-rows.ts'
import { releaseStatus } from '../../src/report/status/status.ts'
import { describeStatus } from '../../src/report/status/lines.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { blocked, boardOf, monday, release, sha, shipped, single } from './manifests.ts'

/* Board and status say of production what they looked at, headline and row alike. */

const refs = (production: ProductionNow | null, tag: RefNow) => ({
  'acme/app': {
    candidate: { name: 'rc/2026.11', commit: sha('b'), tree: sha('1') },
    staging: { name: 'staging', commit: sha('b'), tree: sha('1') },
    production,
    tag,
  },
})
const [free, made] = [
  { name: 'v0.1.0', commit: null },
  { name: 'v0.1.0', commit: sha('b'), tree: sha('1') },
]
const texts = (manifest: Manifest, ...where: Parameters<typeof refs>): readonly [status: string, board: string] => {
  const standing = { at: monday, train: single, manifest, refs: refs(...where) }
  return [describeStatus(releaseStatus(standing)).join('\n'), renderBoard(boardOf(manifest, { refs: standing.refs }))]
}

describe('production with others’ commits on top of the candidate', () => {
  const hotfix: ProductionNow = {
    name: 'master',
    commit: sha('f'),
    tree: sha('2'),
    holds: true,
    within: false,
    by: 'zoe',
  }

  test('is told so in headline and row, with whose they are, and in JSON', () => {
    for (const text of texts(shipped, hotfix, made)) {
      expect(text).toMatch(
        /Production is not rc\.1 everywhere: acme\/app \(ffffffffff, by zoe\) holds rc\.1 with others(?:'|&#39;) commits on top\./u,
      )
      expect(text).toMatch(/with others/u)
      expect(text).not.toContain('Production is rc.1.')
    }
    expect(releaseStatus({ at: monday, train: single, manifest: shipped, refs: refs(hotfix, made) })).toMatchObject({
      production: [{ repository: 'acme/app', is: 'ahead', commit: sha('f'), by: 'zoe', tag: { is: 'candidate' } }],
      repositories: [{ refs: { production: { state: 'with others' } } }],
    })
  })

  test('whose tree is the candidate’s all the same is the candidate', () => {
    for (const text of texts(shipped, { ...hotfix, tree: sha('1') }, made))
      expect(text).toContain('Production is rc.1.')
  })
})

test('a release that moved nothing is not called untouched where others moved production or made its tag', () => {
  const stands: readonly (readonly [ProductionNow, RefNow, string])[] = [
    [{ name: 'master', commit: sha('b'), tree: sha('1'), holds: true, within: true }, made, 'acme/app is rc.1'],
    [
      { name: 'master', commit: sha('f'), tree: sha('2'), holds: false, within: false },
      free,
      'was moved to a commit that is not rc.1',
    ],
    [
      { name: 'master', commit: sha('f'), tree: sha('2'), holds: false, within: true },
      free,
      'was moved to a commit that rc.1 contains',
    ],
    [
      { name: 'master', commit: sha('a'), tree: sha('0') },
      made,
      'tag v0.1.0 of acme/app is on rc.1 already; acme/app is where the plan found it',
    ],
    [{ name: 'master', commit: null }, free, 'acme/app no longer has master'],
  ]
  for (const [production, tag, said] of stands)
    for (const text of texts(blocked, production, tag)) {
      expect(text).toContain('This release has moved no production, but others have since its plan:')
      expect(text).toContain(said)
      expect(text).not.toContain('untouched')
    }
})

test('what could not be read is said to be so, and is neither untouched nor the candidate', () => {
  for (const manifest of [blocked, shipped, release({ pivot: monday, phase: 'ship' })]) {
    const standing = { at: monday, train: single, manifest, refs: {} }
    for (const text of [
      describeStatus(releaseStatus(standing)).join('\n'),
      renderBoard(boardOf(manifest, { refs: {} })),
    ]) {
      expect(text).toContain('acme/app could not be read')
      expect(text).not.toMatch(/untouched|Production is rc\.1\./u)
    }
  }
})
