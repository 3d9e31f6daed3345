import { describe, expect, test } from '@jest/globals'
import type { Question } from '../../../../src/domain/words/look.ts'
import type { Sha } from '../../../../src/domain/words/names.ts'
import { commit, openForge, place, refsOf } from '../../forge.ts'
import type { Forge } from '../../forge.ts'

/* Whether anything of a commit is left on a branch that holds it. */

const name = 'acme/api'
const rc = 'rc/2026.11'
const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')
const shop = ['a', 'b', 'c', 'd', 'e', 'f']

/** A task on the RC branch: it adds a file and a line of another one. */
function withTask(): { readonly forge: Forge; readonly task: Sha } {
  const forge = openForge(name)
  place(
    forge,
    name,
    `refs/heads/${rc}`,
    commit(forge, name, 'main', 'begin', { 'shop.js': text(...shop), 'old.js': text('old') }),
  )
  return {
    forge,
    task: commit(forge, name, rc, 'feat: basket', {
      'basket.js': text('basket'),
      'shop.js': text('a', 'basket', ...shop.slice(1)),
      'old.js': null,
    }),
  }
}

async function look(forge: Forge, task: Sha, certain: readonly Sha[] = [task]): Promise<boolean> {
  const asked: readonly Question[] = [
    { about: 'undone', name, branch: rc, commits: [task], certain },
    { about: 'ancestry', name, ancestor: `refs/heads/${rc}`, of: task },
  ]
  return (await forge.github.look(asked)).undone?.[`${name} refs/heads/${rc} ${task}`] === true
}
const revert = { 'basket.js': null, 'shop.js': text(...shop), 'old.js': text('old') }

describe('of a commit nothing is left', () => {
  test('where it was reverted, whatever the revert says', async () => {
    const { forge, task } = withTask()
    commit(forge, name, rc, 'not now', revert)
    expect(await look(forge, task)).toBe(true)
  })

  test('where its files were changed in other lines since', async () => {
    const { forge, task } = withTask()
    commit(forge, name, rc, 'feat: pay', { 'shop.js': text('a', 'basket', 'b', 'c', 'd', 'pay', 'e', 'f') })
    commit(forge, name, rc, 'not now', { ...revert, 'shop.js': text('a', 'b', 'c', 'd', 'pay', 'e', 'f') })
    expect(await look(forge, task)).toBe(true)
  })

  test.each([
    ['it was reverted in part', { 'basket.js': null }],
    ['a line of it is left', { ...revert, 'shop.js': text('a', 'basket', 'b', 'c', 'd', 'pay', 'e', 'f') }],
    ['somebody wrote it anew', { ...revert, 'basket.js': text('another basket') }],
    ['what it removed is still gone', { ...revert, 'old.js': null }],
  ])('but not where %s', async (_title, files) => {
    const { forge, task } = withTask()
    commit(forge, name, rc, 'Revert "feat: basket"', files)
    expect(await look(forge, task)).toBe(false)
  })

  test('but not where its revert was reverted', async () => {
    const { forge, task } = withTask()
    commit(forge, name, rc, 'not now', revert)
    commit(forge, name, rc, 'now', {
      'basket.js': text('basket'),
      'shop.js': text('a', 'basket', ...shop.slice(1)),
      'old.js': null,
    })
    expect(await look(forge, task)).toBe(false)
  })

  test.each([
    ['says that it reverts it', (task: Sha) => `Undo\n\nThis reverts commit ${task}.`, true],
    ['is titled as GitHub titles a revert', () => 'Revert "feat: basket" (#3)', true],
    ['says nothing of it', () => 'not now', false],
  ])(
    'is looked into of a commit that nobody asks about by name where one on the branch %s',
    async (_title, message, isLookedInto) => {
      const { forge, task } = withTask()
      commit(forge, name, rc, message(task), revert)
      expect(await look(forge, task, [])).toBe(isLookedInto)
      expect(forge.calls.length > 1).toBe(isLookedInto)
    },
  )

  test('and nothing more is asked where the branch does not hold it', async () => {
    const { forge, task } = withTask()
    place(forge, name, `refs/heads/${rc}`, refsOf(forge, name)['refs/heads/main'] ?? '')
    expect(await look(forge, task)).toBe(false)
    expect(forge.calls).toHaveLength(1)
  })
})
