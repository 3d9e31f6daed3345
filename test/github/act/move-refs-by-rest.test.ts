import { describe, expect, test } from '@jest/globals'
import type { Effect, RefMove } from '../../../src/domain/words/effect.ts'
import type { Deviations } from 'embedded-github/github/world/deviations'
import { addRuleset } from 'embedded-github/github/world/seed'
import { commit, loseAnswer, openForge, place, refsOf } from '../forge.ts'
import type { Forge } from '../forge.ts'

const api = 'acme/api'
const production = 'refs/heads/production'
const tag = 'refs/tags/v1'
const mainOf = (forge: Forge): string => refsOf(forge, api)['refs/heads/main'] ?? ''
const move = (moves: readonly RefMove[], more: { readonly by?: 'rest' } = {}): Effect => ({
  type: 'move',
  repository: api,
  moves,
  ...more,
})

/** Production one commit behind main. */
function begin(deviations: Deviations = {}): { readonly forge: Forge; readonly before: string; readonly next: string } {
  const forge = openForge(api)
  const before = mainOf(forge)
  place(forge, api, production, before)
  const next = commit(forge, api, 'main', 'next')
  forge.world = { ...forge.world, deviations }
  return { forge, before, next }
}

describe('where updateRefs is not to be had, that is told apart from a ref that cannot move', () => {
  test.each<[string, Deviations, RegExp]>([
    ['an App may not use it', { updateRefs: 'refused' }, /^Resource not accessible by integration$/],
    ['the host has none', { updateRefs: 'absent' }, /Field 'updateRefs' doesn't exist on type 'Mutation'/],
    [
      'a ruleset binds it',
      { updateRefs: 'bound' },
      /^Repository rule violations found\s+Cannot update this protected ref/,
    ],
  ])('%s', async (_, deviations, message) => {
    const { forge, before, next } = begin(deviations)
    forge.world = addRuleset(forge.world, api, {
      name: 'convoy only',
      target: 'branch',
      enforcement: 'active',
      include: [production],
      exclude: [],
      bypassActors: [{ type: 'Integration', id: forge.world.apps['convoy-release']!.id, mode: 'always' }],
      rules: [{ type: 'update' }],
    })
    const effect = move([{ ref: production, from: before, to: next }])
    expect((await forge.github.perform([effect])).refused).toEqual([
      { effect, message: expect.stringMatching(message), elsewhere: true },
    ])
    expect(refsOf(forge, api)[production]).toBe(before)
    expect((await forge.github.perform([{ ...effect, by: 'rest' } as Effect])).refused).toEqual([])
    expect(refsOf(forge, api)[production]).toBe(next)
  })

  test.each<[string, RefMove]>([
    ['is not where it was seen', { ref: production, from: 'a'.repeat(40), to: 'next' }],
    ['exists already', { ref: production, from: null, to: 'next' }],
  ])('and one that %s is left to the next look', async (_, { ref, from }) => {
    const { forge, next } = begin()
    expect((await forge.github.perform([move([{ ref, from, to: next }])])).refused).toEqual([
      { effect: expect.anything(), message: expect.any(String) },
    ])
  })
})

describe('by REST', () => {
  test('what is absent is made and what exists advances, the tag after its branch', async () => {
    const { forge, before, next } = begin()
    forge.calls.length = 0
    expect(
      await forge.github.perform([
        move(
          [
            { ref: tag, from: null, to: next },
            { ref: production, from: before, to: next },
          ],
          { by: 'rest' },
        ),
      ]),
    ).toEqual({ started: {}, raised: {}, told: [], refused: [] })
    expect(refsOf(forge, api)).toMatchObject({ [production]: next, [tag]: next })
    expect(forge.calls.map(({ route }) => route)).toEqual(['git/update-ref', 'git/create-ref'])
  })

  test('nothing is set back, whatever the effect would force, and then no tag follows', async () => {
    const { forge, before, next } = begin()
    place(forge, api, production, next)
    const effect = move(
      [
        { ref: production, from: next, to: before, force: true },
        { ref: tag, from: null, to: before },
      ],
      { by: 'rest' },
    )
    expect((await forge.github.perform([effect])).refused).toEqual([
      { effect, message: expect.stringMatching(/^refs\/heads\/production: Update is not a fast forward \(HTTP 422/) },
    ])
    expect(refsOf(forge, api)).toMatchObject({ [production]: next })
    expect(refsOf(forge, api)).not.toHaveProperty([tag])
  })

  test('what somebody else committed meanwhile is kept', async () => {
    const { forge, before, next } = begin()
    const other = commit(forge, api, 'production', 'hotfix')
    expect(
      (await forge.github.perform([move([{ ref: production, from: before, to: next }], { by: 'rest' })])).refused,
    ).toHaveLength(1)
    expect(refsOf(forge, api)[production]).toBe(other)
  })

  test('a tag that somebody made meanwhile stays where it is', async () => {
    const { forge, before, next } = begin()
    place(forge, api, tag, before)
    expect(
      (await forge.github.perform([move([{ ref: tag, from: null, to: next }], { by: 'rest' })])).refused,
    ).toMatchObject([{ message: expect.stringContaining('Reference already exists') }])
    expect(refsOf(forge, api)[tag]).toBe(before)
  })

  test('an answer that was lost is neither repeated nor told, and nothing of that repository is done after it', async () => {
    const { forge, before, next } = begin()
    forge.fault = loseAnswer
    expect(
      await forge.github.perform([
        move(
          [
            { ref: production, from: before, to: next },
            { ref: tag, from: null, to: next },
          ],
          { by: 'rest' },
        ),
      ]),
    ).toEqual({ started: {}, raised: {}, told: [], refused: [] })
    expect(refsOf(forge, api)[production]).toBe(next)
    expect(refsOf(forge, api)).not.toHaveProperty([tag])
  })
})
