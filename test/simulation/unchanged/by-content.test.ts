import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readCommit } from 'embedded-github/github/git/commits'
import { mergeCommits } from 'embedded-github/github/git/merging'
import { openShop, type Shop } from './shop.ts'

/*
 * What "unchanged" means, held against git itself: merging source into production would change nothing. Whatever people
 * did on both branches, nothing that would be news is ever taken for unchanged.
 */

const paths = ['a.txt', 'b.txt'] as const
const lines = (at: number, text: string): string =>
  Array.from({ length: 9 }, (_, index) => (index === at ? `${text}\n` : `line ${index}\n`)).join('')

/** Of a commit that changes no file the message counts: this one asks for no version. */
const says = 'chore: go on'

type Act =
  | {
      readonly is: 'write'
      readonly on: 'main' | 'master'
      readonly path: (typeof paths)[number]
      readonly at: number
      readonly text: string
    }
  | { readonly is: 'delete'; readonly on: 'main' | 'master'; readonly path: (typeof paths)[number] }
  | { readonly is: 'merge'; readonly from: 'main' | 'master' }
  | { readonly is: 'squash'; readonly from: 'main' | 'master' }

const branch = fc.constantFrom('main' as const, 'master' as const)
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    is: fc.constant('write' as const),
    on: branch,
    path: fc.constantFrom(...paths),
    at: fc.constantFrom(0, 8),
    text: fc.constantFrom('one', 'two'),
  }),
  fc.record({ is: fc.constant('delete' as const), on: branch, path: fc.constantFrom(...paths) }),
  fc.record({ is: fc.constant('merge' as const), from: branch }),
  fc.record({ is: fc.constant('squash' as const), from: branch }),
)

function act(shop: Shop, each: Act): void {
  const filesOf = (name: string) => shop.filesOf('acme/docs', shop.head('acme/docs', name))
  switch (each.is) {
    case 'write': {
      shop.commit('acme/docs', each.on, { [each.path]: lines(each.at, each.text) }, says)
      return
    }
    case 'delete': {
      if (filesOf(each.on)[each.path] !== undefined) shop.commit('acme/docs', each.on, { [each.path]: null }, says)
      return
    }
    case 'merge': {
      shop.merge('acme/docs', each.from, each.from === 'main' ? 'master' : 'main')
      return
    }
    case 'squash': {
      const there = filesOf(each.from)
      shop.commit(
        'acme/docs',
        each.from === 'main' ? 'master' : 'main',
        Object.fromEntries(paths.map((path) => [path, there[path] ?? null])),
        says,
      )
    }
  }
}

/** Whether git would find nothing of source that production lacks. */
function isNothingNew(shop: Shop): boolean {
  const { objects } = shop.simulated.world
  const [production, source] = ['master', 'main'].map((name) => shop.head('acme/docs', name)) as [string, string]
  const merged = mergeCommits(objects, production, source)
  return 'tree' in merged && merged.tree === readCommit(objects, production).tree
}

describe('a repository is taken for unchanged', () => {
  test('exactly where merging its source into production would change nothing, unless production takes something back', async () => {
    const seen = new Map<string, number>()
    const first = openShop()
    await first.release('2026.1')
    const { world } = first.simulated
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 6 }), async (all) => {
        first.simulated.world = world
        first.commit('acme/web', 'main', { 'program.txt': 'web 2\n' })
        all.forEach((each) => act(first, each))
        const expected = isNothingNew(first)
        const problems = await first.plan('2026.2')
        if (problems.length > 0) {
          expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['PRODUCTION_TAKES_BACK']))
          seen.set('asked about', (seen.get('asked about') ?? 0) + 1)
          return
        }
        const row = first.manifest('2026.2').repositories.find(({ name }) => name === 'acme/docs')
        const is = row?.unchanged?.because ?? 'released'
        expect(is !== 'released').toBe(expected)
        seen.set(is, (seen.get(is) ?? 0) + 1)
      }),
      { numRuns: 150, seed: 2026 },
    )
    expect([...seen.keys()].sort()).toEqual(['asked about', 'behind', 'identical', 'released', 'within'])
  }, 300_000)
})
