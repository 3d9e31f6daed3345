import { describe, expect, test } from '@jest/globals'
import type { World } from '../../../src/github/world/world.ts'
import { graphql, refsOf } from '../acme.ts'
import { story, tracker } from '../tracker.ts'

const { world, head, topic } = tracker()
const opened = story(world, 'zoe', ['POST /pulls', { title: 'Topic', head: 'topic', base: 'main' }]).world
const merged = (method: string): World => story(opened, 'zoe', ['PUT /pulls/1/merge', { merge_method: method }]).world

const numbersOf = (from: World, oid: string): readonly number[] => {
  const fields = 'associatedPullRequests(first: 5) { nodes { number } }'
  const { body } = graphql(
    from,
    'zoe',
    `{ repository(owner: "acme", name: "api") { object(oid: "${oid}") { ... on Commit { ${fields} } } } }`,
  )
  expect(body.errors).toBeUndefined()
  return body.data.repository.object.associatedPullRequests.nodes.map(({ number }: { number: number }) => number)
}

describe('Commit.associatedPullRequests', () => {
  test('is the open one of a commit that the default branch does not hold', () => {
    expect(numbersOf(opened, topic)).toEqual([1])
    expect(numbersOf(opened, head)).toEqual([])
  })

  test.each(['merge', 'squash', 'rebase'])('is the one by which a commit came: %s', (method) => {
    const after = merged(method)
    expect(numbersOf(after, refsOf(after)['refs/heads/main']!)).toEqual([1])
    expect(numbersOf(after, head)).toEqual([])
  })
})
