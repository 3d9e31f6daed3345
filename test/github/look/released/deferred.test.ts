import { describe, expect, test } from '@jest/globals'
import type { ReleaseTask } from '../../../../src/domain/scope/tasks.ts'
import { leftOver } from '../../../../src/github/look/released/deferred.ts'
import type { EndedRelease } from '../../../../src/github/look/released/deferred.ts'

type Task = EndedRelease['scope']['tasks'][number]

const taskOf = (id: string, state: ReleaseTask['state'] = 'open', more: Partial<Task> = {}): Task => ({
  id,
  repository: 'acme/api',
  source: 'pull-request',
  state,
  needs: [],
  ...more,
})
const deferred = (id: string): Task => taskOf(id, 'open', { deferred: true })
const releaseOf = (id: string, createdAt: number, ...tasks: readonly Task[]): EndedRelease => ({
  id,
  train: 'storefront',
  createdAt,
  held: new Set(tasks.filter(({ state }) => state === 'merged').map((task) => task.id)),
  scope: { tasks, dependencies: [] },
})
/** A release that shipped or was aborted before its last candidate held any of these. */
const goneWithout = (id: string, createdAt: number, ...tasks: readonly Task[]): EndedRelease => ({
  ...releaseOf(id, createdAt, ...tasks),
  held: new Set(),
})

describe('tasks that were left over', () => {
  test.each<[string, readonly EndedRelease[], readonly string[]]>([
    [
      'are those that a release deferred, and those that were still open',
      [releaseOf('2026.1', 1, deferred('a'), taskOf('b', 'merged'), taskOf('c'))],
      ['a from 2026.1', 'c from 2026.1'],
    ],
    [
      'are those that were merged, and that no candidate held',
      [goneWithout('2026.1', 1, taskOf('a', 'merged'))],
      ['a from 2026.1'],
    ],
    [
      'are not those that a later release held',
      [goneWithout('2026.1', 1, taskOf('a', 'merged')), releaseOf('2026.2', 2, taskOf('a', 'merged'))],
      [],
    ],
    [
      'are not those that a later release merged',
      [releaseOf('2026.1', 1, deferred('a')), releaseOf('2026.2', 2, taskOf('a', 'merged'))],
      [],
    ],
    [
      'are not those that were given up since',
      [releaseOf('2026.1', 1, deferred('a')), releaseOf('2026.2', 2, taskOf('a', 'closed'))],
      [],
    ],
    [
      'are told of the last release that deferred them',
      [releaseOf('2026.1', 1, deferred('a')), releaseOf('2026.2', 2, deferred('a'))],
      ['a from 2026.2'],
    ],
    [
      'stay where a later release ended without them',
      [releaseOf('2026.1', 1, deferred('a')), releaseOf('2026.2', 2, taskOf('a'))],
      ['a from 2026.1'],
    ],
    [
      'are read in the order of the releases, not of their names',
      [releaseOf('2026.10', 10, taskOf('a', 'merged')), releaseOf('2026.9', 9, deferred('a'))],
      [],
    ],
    ['are none where nothing ended', [], []],
  ])('%s', (_, ended, left) => {
    expect(leftOver(ended).map(({ id, from }) => `${id} from ${from}`)).toEqual(left)
  })

  test('come as tasks of that release, no longer deferred', () => {
    expect(leftOver([releaseOf('2026.1', 1, deferred('a'))])).toEqual([
      { id: 'a', repository: 'acme/api', source: 'release', state: 'open', needs: [], from: '2026.1' },
    ])
  })
})
