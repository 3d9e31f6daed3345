import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { closure, layers } from '../../../src/domain/train/graph.ts'
import type { Train } from '../../../src/domain/words/train.ts'
import { member, train } from '../builders.ts'

const trainOf = (dependencies: Readonly<Record<string, readonly string[]>>): Train =>
  train({
    repositories: Object.entries(dependencies).map(([name, on]) =>
      member(name, { dependsOn: on.map((repository) => ({ repository, kind: 'contract' })) }),
    ),
  })

/** Trains in any order of writing, whose repositories depend only on those with a smaller number. */
const trains = fc.array(fc.array(fc.nat(20), { maxLength: 4 }), { minLength: 1, maxLength: 21 }).chain((rows) =>
  fc
    .shuffledSubarray(
      rows.map((_, index) => index),
      { minLength: rows.length, maxLength: rows.length },
    )
    .map((order) =>
      trainOf(
        Object.fromEntries(
          order.map((index) => [
            `acme/r${index}`,
            [...new Set((rows[index] ?? []).filter((on) => on < index))].map((on) => `acme/r${on}`),
          ]),
        ),
      ),
    ),
)

describe('layers', () => {
  test('put what is depended on before what depends, each repository as early as it can be', () => {
    expect(
      layers(trainOf({ 'acme/web': ['acme/api'], 'acme/docs': [], 'acme/schema': [], 'acme/api': ['acme/schema'] })),
    ).toEqual([['acme/docs', 'acme/schema'], ['acme/api'], ['acme/web']])
  })

  test('keep the order of the train within a layer', () => {
    expect(layers(trainOf({ 'acme/z': [], 'acme/a': [], 'acme/m': [] }))).toEqual([['acme/z', 'acme/a', 'acme/m']])
  })

  test('hold every repository once, always one layer above the highest of its dependencies', () => {
    fc.assert(
      fc.property(trains, (any) => {
        const found = layers(any)
        const layerOf = new Map(found.flatMap((layer, index) => layer.map((name) => [name, index] as const)))
        expect(found.flat().toSorted()).toEqual(any.repositories.map(({ name }) => name).toSorted())
        for (const { name, dependsOn } of any.repositories) {
          expect(layerOf.get(name)).toBe(
            Math.max(-1, ...dependsOn.map(({ repository }) => layerOf.get(repository) ?? Number.NaN)) + 1,
          )
        }
      }),
    )
  })

  test('do not go round in a circle, which reading a train excludes', () => {
    expect(() => layers(trainOf({ 'acme/a': ['acme/b'], 'acme/b': ['acme/a'] }))).toThrow('circle')
  })
})

test('closure is a repository with all that it depends on, sorted', () => {
  const chain = trainOf({ 'acme/web': ['acme/api'], 'acme/api': ['acme/schema'], 'acme/schema': [], 'acme/docs': [] })
  expect(closure(chain, 'acme/web')).toEqual(['acme/api', 'acme/schema', 'acme/web'])
})
