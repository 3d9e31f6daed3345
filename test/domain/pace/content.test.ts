import { describe, expect, test } from '@jest/globals'
import { countCreations, keepWithin } from '../../../src/domain/pace/content.ts'
import type { Effect } from '../../../src/domain/words/effect.ts'

const notes = { head: '', spans: [], proof: '' }
const branch = (repository: string): Effect => ({
  type: 'move',
  repository,
  moves: [{ ref: 'refs/heads/convoy/2026.11/rc.1', from: null, to: 'a'.repeat(40) }],
})
const open = (repository: string): Effect => ({
  type: 'propose',
  what: 'open',
  repository,
  head: 'convoy/2026.11/rc.1',
  base: 'main',
  title: '',
  body: '',
})
const tag = (repository: string): Effect => ({
  type: 'move',
  repository,
  moves: [{ ref: 'refs/tags/v1.0.0', from: null, to: 'a'.repeat(40) }],
})
const land = (repository: string): Effect => ({
  type: 'land',
  repository,
  number: 1,
  head: 'a'.repeat(40),
  method: 'merge',
  title: '',
  message: '',
})
const publish = (repository: string): Effect => ({
  type: 'publish',
  repository,
  tag: 'v1.0.0',
  target: 'a'.repeat(40),
  title: '',
  notes,
})
const raise: Effect = { type: 'raise', repository: 'acme/control', marker: 'm', title: '', body: '', open: true }

describe('content is created', () => {
  test.each<readonly [string, Effect, number]>([
    ['where a pull request is opened', open('acme/a'), 1],
    ['where one is made ready', { type: 'propose', what: 'ready', repository: 'acme/a', number: 1 }, 0],
    ['where one is merged', land('acme/a'), 1],
    ['where a release is published', publish('acme/a'), 1],
    ['where an issue is opened', raise, 1],
    ['where one is rewritten', { ...raise, number: 7 } as Effect, 0],
    ['where a branch or a tag moves', branch('acme/a'), 0],
  ])('%s: %#', (_, effect, count) => {
    expect(countCreations([effect])).toBe(count)
  })
})

test('within what may be created the first are kept, and nothing is begun of a pull request that has to wait', () => {
  const effects = [branch('acme/a'), open('acme/a'), branch('acme/b'), open('acme/b'), tag('acme/c'), publish('acme/c')]
  expect(keepWithin(effects, 1)).toEqual([branch('acme/a'), open('acme/a'), tag('acme/c')])
  expect(keepWithin(effects, 0)).toEqual([tag('acme/c')])
  expect(keepWithin(effects, 3)).toEqual(effects)
})
