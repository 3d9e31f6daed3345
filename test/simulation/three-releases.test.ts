import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inARow, type Files, type InARow } from './in-a-row.ts'

/*
 * What production's history promises, over any three releases in a row: nothing that was shipped is lost, nothing that
 * was taken back comes again or goes unsaid, and what ships is what source and production say, with production
 * contained.
 */

/** Three features, each a file of its own: what source and production say about each is what has to ship. */
const features = ['a.txt', 'b.txt', 'c.txt'] as const
type Feature = (typeof features)[number]

type Act =
  /** Work on source; on the RC branch's own is told by other tests. */
  | { readonly is: 'change' | 'revert-on-production' | 'hotfix' | 'remove'; readonly feature: Feature }
  | { readonly is: 'merge-back' | 'squash-into-production' | 'write-version' }

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    is: fc.constantFrom('change' as const, 'revert-on-production' as const, 'hotfix' as const, 'remove' as const),
    feature: fc.constantFrom(...features),
  }),
  fc.record({
    is: fc.constantFrom('merge-back' as const, 'squash-into-production' as const, 'write-version' as const),
  }),
)

/** One story: what stands in files counts up, so that no content comes twice by chance. */
function tell(): { readonly story: InARow; readonly act: (act: Act) => void } {
  const story = inARow()
  let count = 0
  const fresh = (): string => `${(count += 1)}\n`
  const before = new Map<Feature, string | null>()
  const commit = (branch: string, files: Files): void => {
    story.commit(branch, files, `chore: ${branch} ${(count += 1)}`)
  }
  return {
    story,
    act: (act) => {
      const [source, production] = [story.filesOf(story.head('main')), story.filesOf(story.head('master'))]
      switch (act.is) {
        case 'change': {
          before.set(act.feature, source[act.feature] ?? null)
          commit('main', { [act.feature]: fresh() })
          return
        }
        case 'remove': {
          if (source[act.feature] !== undefined) commit('main', { [act.feature]: null })
          return
        }
        case 'hotfix': {
          commit('master', { [`hot-${fresh().trim()}.txt`]: fresh() })
          return
        }
        case 'revert-on-production': {
          // As it was before source changed it last, where production has that change; of the features that one, else
          // another.
          const revertible = [act.feature, ...features].find(
            (each) => before.has(each) && production[each] !== undefined && production[each] === source[each],
          )
          if (revertible !== undefined) commit('master', { [revertible]: before.get(revertible) ?? null })
          return
        }
        case 'merge-back': {
          story.merge('master', 'main')
          return
        }
        case 'squash-into-production': {
          commit('master', Object.fromEntries(features.map((feature) => [feature, source[feature] ?? null])))
          return
        }
        case 'write-version':
          commit('master', { VERSION: fresh() })
      }
    },
  }
}

describe('of three releases in a row', () => {
  test('nothing that production held is lost, and what source and production say of each file is what ships or is asked about', async () => {
    const ends: string[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(acts, { maxLength: 4 }), { minLength: 3, maxLength: 3 }), async (rounds) => {
        const { story, act } = tell()
        for (const [round, all] of rounds.entries()) {
          all.forEach(act)
          const id = `2026.${round + 1}`
          let [source, production] = [story.head('main'), story.head('master')]
          let { manifest, refused } = await story.release(id)
          if (refused.length > 0) {
            // Never in silence, and the way out that is printed leads on.
            expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['PRODUCTION_TAKES_BACK']))
            expect(story.head('master')).toBe(production)
            ends.push('asked about')
            if (story.merge('master', 'main') === 409) return
            source = story.head('main')
            ;({ manifest, refused } = await story.release(id))
            expect(refused).toEqual([])
          }
          const [held, there] = [story.filesOf(source), story.filesOf(production)]
          if (manifest?.status !== 'shipped') {
            expect(manifest?.attention).toMatchObject([
              { code: 'composed', reason: expect.stringMatching(/: both sides changed [abc]\.txt/u) },
            ])
            expect(story.head('master')).toBe(production)
            ends.push('conflict')
            return
          }
          ends.push('shipped')
          const shipped = story.head('master')
          expect([story.holds(shipped, production), story.holds(shipped, source)]).toEqual([true, true])
          expect(shipped).toBe(manifest.candidate?.heads['acme/app'])
          const files = story.filesOf(shipped)
          for (const path of new Set([...Object.keys(held), ...Object.keys(there), ...Object.keys(files)])) {
            // A file on which both agree is as they have it; else it is as one of them has it, and never a third thing.
            const said = [held[path], there[path]]
            expect(said).toContain(files[path])
            if (said[0] === said[1]) expect(files[path]).toBe(said[0])
          }
          // What only production has and never was source's is still there.
          for (const path of Object.keys(there).filter((each) => each.startsWith('hot-') || each === 'VERSION'))
            expect(files[path]).toBe(there[path])
          // What source holds of a feature ships: production alone takes nothing from it.
          for (const feature of features) if (held[feature] !== undefined) expect(files[feature]).toBe(held[feature])
        }
      }),
      { numRuns: 40, seed: 2026 },
    )
    // The stories that chance tells are of both kinds, and most are told to their end.
    expect(ends).toContain('asked about')
    expect(ends.filter((end) => end === 'shipped').length).toBeGreaterThan(60)
  }, 300_000)
})
