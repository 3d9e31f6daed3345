import { describe, expect, test } from '@jest/globals'
import { expected, print, read, type Change } from './content.ts'
import { coverageOf } from './coverage.ts'
import { historyOf } from './histories.ts'
import { onceBroken } from './once-broken.ts'
import { playHistory } from './player.ts'
import type { Tally } from './playing.ts'

/*
 * docs/decisions/0081-the-contract-of-productions-history.md. `npm run contract-histories` plays more of the same.
 */

/** Whichever breaks it is shrunk by `npm run contract-histories -- --histories 1 --seed N`. */
const seeds = Array.from({ length: 20 }, (_, index) => 22 + index)

describe('the contract of production’s history', () => {
  test('holds over any three releases in a row: nothing vanishes unsaid, nothing is lost, a candidate is what was meant', async () => {
    const tally: Tally = new Map()
    const broken: string[] = []
    for (const seed of seeds)
      try {
        for (const [what, times] of await playHistory(historyOf(seed))) tally.set(what, (tally.get(what) ?? 0) + times)
      } catch (error) {
        broken.push(`seed ${seed}: ${String(error)}`)
      }
    expect(broken).toEqual([])
    // What chance tells is told to its end, and of every kind.
    expect(tally.get('shipped')).toBe(60)
    expect(Object.entries(coverageOf(tally)).filter(([, times]) => times === 0)).toEqual([])
  }, 600_000)

  test.each(onceBroken)('holds where %s', async (_, happens, history) => {
    expect((await playHistory(history)).get(happens)).toBeGreaterThan(0)
  })
})

describe('the account of what was meant', () => {
  const change = (id: number, knows: readonly number[], takesBack: readonly number[] = []): Change => ({
    id,
    repository: 'acme/app',
    on: 'main',
    place: 0,
    content: `put ${id}`,
    knows: new Set(knows),
    takesBack,
    commit: '',
  })
  const known = (changes: readonly Change[]) => expected(changes, new Set(changes.map(({ id }) => id)), 0)

  test.each<readonly [string, readonly Change[], readonly string[]]>([
    ['nothing changed', [], ['begun']],
    ['one thing was put over another', [change(1, []), change(2, [1])], ['put 2']],
    [
      'two people put something there and neither knew of the other',
      [change(1, []), change(2, [])],
      ['put 2', 'put 1'],
    ],
    ['what was put there was taken back', [change(1, []), change(2, [1], [1])], ['begun']],
    ['what was put over something was taken back', [change(1, []), change(2, [1]), change(3, [1, 2], [2])], ['put 1']],
    ['taking it back was taken back', [change(1, []), change(2, [1], [1]), change(3, [1, 2], [2])], ['put 1']],
    [
      'one took it back and another one went on with it',
      [change(1, []), change(2, [1], [1]), change(3, [1])],
      ['put 3'],
    ],
  ])('where %s', (_, changes, stands) => {
    expect(known(changes)).toEqual(stands)
  })

  test('reads what it prints, and no file that was mixed', () => {
    const contents = ['put 1', 'begun', 'put 2', null, 'put 3']
    const files = print(contents)
    expect(read(files)).toEqual(contents)
    expect(read({ ...files, 'a.txt': (files['a.txt'] ?? '').replace('0.2 beside it\n', '') })).toBeUndefined()
  })
})
