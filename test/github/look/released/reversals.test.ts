import { describe, expect, test } from '@jest/globals'
import type { ReversalsSeen } from '../../../../src/domain/questions/reversals.ts'
import type { Sha } from '../../../../src/domain/words/names.ts'
import { seedCommit } from 'embedded-github/github/world/seed'
import { commit, openForge, place, refsOf } from '../../forge.ts'
import type { Forge } from '../../forge.ts'

/* What production takes back of what is to be released: by content, whatever a commit says about itself. */

const name = 'acme/api'
const headOf = (forge: Forge, branch: string): Sha => refsOf(forge, name)[`refs/heads/${branch}`] ?? ''
const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')

async function look(forge: Forge, branch = 'main'): Promise<ReversalsSeen | undefined> {
  const { reversals } = await forge.github.look([{ about: 'reversals', name, branch, production: 'master' }])
  return reversals?.[`${name} ${headOf(forge, branch)} ${headOf(forge, 'master')}`]
}

/** A feature on main that was released: master is there too, with the commit that wrote the version. */
function released(): { readonly forge: Forge; readonly feature: Sha } {
  const forge = openForge(name)
  commit(forge, name, 'main', 'chore: set up', { 'package.json': '{ "version": "0.0.0" }\n', 'shop.js': text('shop') })
  const feature = commit(forge, name, 'main', 'feat: basket', {
    'basket.js': text('basket'),
    'shop.js': text('shop', 'basket'),
  })
  place(forge, name, 'refs/heads/master', feature)
  commit(forge, name, 'master', 'Prepare 0.1.0', { 'package.json': '{ "version": "0.1.0" }\n' })
  return { forge, feature }
}
const takeBack = { 'basket.js': null, 'shop.js': text('shop') }

describe('production takes back', () => {
  test('nothing where what is to be released holds it, and nobody looks further', async () => {
    const { forge } = released()
    place(forge, name, 'refs/heads/master', headOf(forge, 'main'))
    expect(await look(forge)).toBeUndefined()
    expect(forge.calls.map(({ route }) => route)).toEqual(['graphql:Look'])
  })

  test('nothing by what the release committed there itself', async () => {
    expect(await look(released().forge)).toEqual({ found: [], whole: true })
  })

  test('nothing by a hotfix', async () => {
    const { forge } = released()
    commit(forge, name, 'master', 'fix: at night', { 'basket.js': text('basket', 'mended'), 'night.js': text('night') })
    expect(await look(forge)).toEqual({ found: [], whole: true })
  })

  test.each([
    [
      'that says so',
      (feature: Sha) => `Revert "feat: basket"\n\nThis reverts commit ${feature}.`,
      'Revert "feat: basket"',
    ],
    ['that does not say so', () => 'no basket today', 'no basket today'],
  ])('what a commit %s put back to what it was, while source holds it', async (_title, message, subject) => {
    const { forge, feature } = released()
    const revert = commit(forge, name, 'master', message(feature), takeBack)
    expect(await look(forge)).toEqual({
      found: [
        {
          commit: revert,
          subject,
          takesBack: [{ commit: feature, subject: 'feat: basket' }],
          files: ['basket.js', 'shop.js'],
          more: 0,
        },
      ],
      whole: true,
    })
  })

  test('what it takes back still where both sides went on', async () => {
    const { forge, feature } = released()
    const revert = commit(forge, name, 'master', 'no basket', takeBack)
    commit(forge, name, 'master', 'fix: at night', { 'night.js': text('night') })
    commit(forge, name, 'main', 'feat: larger basket', { 'basket.js': text('basket', 'larger') })
    expect((await look(forge))?.found).toMatchObject([
      { commit: revert, takesBack: [{ commit: feature }], files: ['basket.js', 'shop.js'] },
    ])
  })

  test('each commit its own', async () => {
    const { forge, feature } = released()
    const one = commit(forge, name, 'master', 'no basket', { 'basket.js': null })
    const other = commit(forge, name, 'master', 'and none in the shop', { 'shop.js': text('shop') })
    expect((await look(forge))?.found).toMatchObject([
      { commit: one, takesBack: [{ commit: feature }], files: ['basket.js'] },
      { commit: other, takesBack: [{ commit: feature }], files: ['shop.js'] },
    ])
  })

  test('nothing where source says so too, in a commit of its own', async () => {
    const { forge } = released()
    commit(forge, name, 'master', 'no basket', takeBack)
    commit(forge, name, 'main', 'no basket here either', takeBack)
    expect(await look(forge)).toEqual({ found: [], whole: true })
  })

  test('nothing where the revert was reverted on production', async () => {
    const { forge } = released()
    const revert = commit(forge, name, 'master', 'no basket', takeBack)
    commit(forge, name, 'master', `Revert "no basket"\n\nThis reverts commit ${revert}.`, {
      'basket.js': text('basket'),
      'shop.js': text('shop', 'basket'),
    })
    expect(await look(forge)).toEqual({ found: [], whole: true })
  })

  test('nothing of a hotfix of its own that source never held', async () => {
    const { forge } = released()
    const hotfix = commit(forge, name, 'master', 'fix: at night', { 'night.js': text('night') })
    commit(forge, name, 'master', `Revert "fix: at night"\n\nThis reverts commit ${hotfix}.`, { 'night.js': null })
    expect(await look(forge)).toEqual({ found: [], whole: true })
  })

  describe('what it had brought by a squash and put back, of which no comparison shows anything', () => {
    function squashed(): { readonly forge: Forge; readonly basket: Sha; readonly pay: Sha; readonly squash: Sha } {
      const forge = openForge(name)
      const base = commit(forge, name, 'main', 'chore: set up', { 'shop.js': text('shop') })
      place(forge, name, 'refs/heads/master', base)
      return {
        forge,
        basket: commit(forge, name, 'main', 'feat: basket', { 'basket.js': text('basket') }),
        pay: commit(forge, name, 'main', 'feat: pay', { 'pay.js': text('pay') }),
        squash: commit(forge, name, 'master', 'Release 1.1.0 (#7)', {
          'basket.js': text('basket'),
          'pay.js': text('pay'),
        }),
      }
    }

    test('as a whole', async () => {
      const { forge, basket, pay, squash } = squashed()
      const revert = commit(forge, name, 'master', 'back to 1.0.0', { 'basket.js': null, 'pay.js': null })
      expect(await look(forge)).toEqual({
        found: [
          {
            commit: revert,
            subject: 'back to 1.0.0',
            takesBack: [
              { commit: basket, subject: 'feat: basket' },
              { commit: pay, subject: 'feat: pay' },
            ],
            files: ['basket.js', 'pay.js'],
            more: 0,
          },
        ],
        whole: true,
        // The squash has the tree of a commit of source: that one is what landed.
        landing: { commit: squash, of: pay, isHeld: true },
      })
    })

    test('in part, where its commit says so', async () => {
      const { forge, pay, squash } = squashed()
      const revert = commit(forge, name, 'master', `Revert half\n\nThis reverts commit ${squash.slice(0, 12)}.`, {
        'pay.js': null,
      })
      expect((await look(forge))?.found).toMatchObject([
        {
          commit: revert,
          takesBack: [
            { commit: pay, subject: 'feat: pay' },
            { commit: squash, subject: 'Release 1.1.0 (#7)' },
          ],
          files: ['pay.js'],
        },
      ])
    })
  })

  describe('one stretch of a file, whatever its commit says', () => {
    const twelve = (changed: Readonly<Record<number, string>> = {}): string =>
      text(...Array.from({ length: 12 }, (_, index) => changed[index + 1] ?? `line ${index + 1}`))
    const write = (forge: Forge, branch: string, message: string, changed: Readonly<Record<number, string>>): Sha =>
      commit(forge, name, branch, message, { f: twelve(changed) })
    /** Two features in one file, which are released. */
    function shipped(): { readonly forge: Forge; readonly three: Sha; readonly nine: Sha } {
      const forge = openForge(name)
      write(forge, 'main', 'chore: f', {})
      const three = write(forge, 'main', 'feat: three', { 3: 'three' })
      const nine = write(forge, 'main', 'feat: nine', { 3: 'three', 9: 'nine', 10: 'ten' })
      place(forge, name, 'refs/heads/master', nine)
      return { forge, three, nine }
    }

    test('which source goes on holding', async () => {
      const { forge, three } = shipped()
      const off = write(forge, 'master', 'Turn three off (#12)', { 9: 'nine', 10: 'ten' })
      commit(forge, name, 'main', 'fix: y', { y: 'y' })
      expect(await look(forge)).toEqual({
        found: [
          {
            commit: off,
            subject: 'Turn three off (#12)',
            takesBack: [{ commit: three, subject: 'feat: three' }],
            files: ['f'],
            more: 0,
          },
        ],
        whole: true,
      })
    })

    test('where both sides went on in the same file, by the commit that did it', async () => {
      const { forge, three } = shipped()
      const off = write(forge, 'master', 'Turn three off (#12)', { 9: 'nine', 10: 'ten' })
      write(forge, 'master', 'fix: at night', { 6: 'night', 9: 'nine', 10: 'ten' })
      write(forge, 'main', 'feat: twelve', { 3: 'three', 9: 'nine', 10: 'ten', 12: 'twelve' })
      expect((await look(forge))?.found).toMatchObject([{ commit: off, takesBack: [{ commit: three }], files: ['f'] }])
    })

    test.each<[string, Readonly<Record<number, string>>]>([
      ['half of what a commit changed', { 3: 'three', 9: 'nine' }],
      ['what a commit changed, and a line beside it', { 3: 'three', 8: 'eight' }],
    ])('%s', async (_title, changed) => {
      const { forge, nine } = shipped()
      const off = write(forge, 'master', 'less', changed)
      expect((await look(forge))?.found).toMatchObject([{ commit: off, takesBack: [{ commit: nine }] }])
    })

    test('that a commit had added', async () => {
      const { forge, nine } = shipped()
      const added = commit(forge, name, 'main', 'feat: pay', {
        f: twelve({ 3: 'three', 6: 'line 6\npay', 9: 'nine', 10: 'ten' }),
      })
      place(forge, name, 'refs/heads/master', added)
      const off = write(forge, 'master', 'no pay', { 1: 'first', 3: 'three', 9: 'nine', 10: 'ten' })
      expect(nine).not.toBe(added)
      expect((await look(forge))?.found).toMatchObject([
        { commit: off, takesBack: [{ commit: added, subject: 'feat: pay' }] },
      ])
    })

    test.each<[string, Readonly<Record<number, string>>]>([
      ['a line that was new', { 3: 'three, mended', 9: 'nine', 10: 'ten' }],
      ['a line that never changed', { 3: 'three', 5: 'mended', 9: 'nine', 10: 'ten' }],
      ['a line beside one that was new', { 2: 'mended', 3: 'three', 4: 'mended too', 9: 'nine', 10: 'ten' }],
      ['a line into two', { 3: 'three\nand more', 9: 'nine', 10: 'ten' }],
    ])('but not where a hotfix changes %s', async (_title, changed) => {
      const { forge } = shipped()
      write(forge, 'master', 'fix: at night', changed)
      commit(forge, name, 'main', 'fix: y', { y: 'y' })
      expect(await look(forge)).toEqual({ found: [], whole: true })
    })

    test.each(['a', 'b', 'c'])('that a commit had added beside those of others: %s', async (out) => {
      const forge = openForge(name)
      commit(forge, name, 'main', 'chore: f', { f: text('begin', 'end') })
      commit(forge, name, 'main', 'feat: b', { f: text('begin', 'b', 'end') })
      commit(forge, name, 'main', 'feat: a', { f: text('begin', 'a', 'b', 'end') })
      place(
        forge,
        name,
        'refs/heads/master',
        commit(forge, name, 'main', 'feat: c', { f: text('begin', 'a', 'b', 'c', 'end') }),
      )
      const off = commit(forge, name, 'master', 'off', {
        f: text('begin', ...['a', 'b', 'c'].filter((each) => each !== out), 'end'),
      })
      expect((await look(forge))?.found).toMatchObject([{ commit: off, takesBack: [{ subject: `feat: ${out}` }] }])
    })

    test('that a squash had brought', async () => {
      const forge = openForge(name)
      place(forge, name, 'refs/heads/master', write(forge, 'main', 'chore: f', {}))
      const three = write(forge, 'main', 'feat: three', { 3: 'three' })
      write(forge, 'main', 'feat: nine', { 3: 'three', 9: 'nine' })
      write(forge, 'master', 'Release 1.1.0 (#7)', { 3: 'three', 9: 'nine' })
      const off = write(forge, 'master', 'Turn three off (#12)', { 9: 'nine' })
      expect((await look(forge))?.found).toMatchObject([{ commit: off, takesBack: [{ commit: three }], files: ['f'] }])
    })

    test('but not where it was a hotfix of its own that source never held', async () => {
      const { forge } = shipped()
      write(forge, 'master', 'fix: at night', { 3: 'three', 5: 'night', 9: 'nine', 10: 'ten' })
      write(forge, 'master', 'fix: by day', { 3: 'three', 7: 'day', 9: 'nine', 10: 'ten' })
      expect(await look(forge)).toEqual({ found: [], whole: true })
    })

    test('but not where source says so too, among other changes', async () => {
      const { forge } = shipped()
      write(forge, 'master', 'Turn three off (#12)', { 9: 'nine', 10: 'ten' })
      write(forge, 'main', 'off here too', { 9: 'nine', 10: 'ten', 12: 'twelve' })
      expect(await look(forge)).toEqual({ found: [], whole: true })
    })
  })

  describe('the mode of a file', () => {
    const run = (forge: Forge, branch: string, message: string, executable: boolean, content = 'run\n'): Sha => {
      const [world, sha] = seedCommit(forge.world, {
        repository: name,
        branch,
        message,
        files: { 'run.sh': content },
        executable: executable ? ['run.sh'] : [],
        by: 'zoe',
      })
      forge.world = world
      return sha
    }

    test.each([
      ['as a commit says', 'Revert "fix: exec"', 'run\n'],
      ['without a word', 'tidy up', 'run\n'],
      ['together with a hotfix', 'fix: at night', 'run at night\n'],
    ])('%s', async (_title, message, content) => {
      const forge = openForge(name)
      run(forge, 'main', 'chore: run', false)
      const fix = run(forge, 'main', 'fix: exec', true)
      place(forge, name, 'refs/heads/master', fix)
      const off = run(forge, 'master', message, false, content)
      commit(forge, name, 'main', 'fix: y', { y: 'y' })
      expect((await look(forge))?.found).toMatchObject([
        { commit: off, subject: message, takesBack: [{ commit: fix, subject: 'fix: exec' }], files: ['run.sh'] },
      ])
    })

    test('but not where a hotfix makes a file executable for the first time', async () => {
      const forge = openForge(name)
      place(forge, name, 'refs/heads/master', run(forge, 'main', 'chore: run', false))
      run(forge, 'master', 'fix: exec', true)
      commit(forge, name, 'main', 'fix: y', { y: 'y' })
      expect(await look(forge)).toEqual({ found: [], whole: true })
    })
  })

  const much = (count: number): Readonly<Record<string, string>> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`a/${index}`, `${index}\n`]))

  test('what it takes back, where more changed than GitHub names', async () => {
    const { forge, feature } = released()
    commit(forge, name, 'master', 'much', much(400))
    const revert = commit(forge, name, 'master', 'no basket', takeBack)
    expect(await look(forge)).toMatchObject({
      found: [{ commit: revert, takesBack: [{ commit: feature }], files: ['basket.js', 'shop.js'] }],
      whole: true,
    })
  })

  test.each([
    ['its commit', (feature: Sha) => `Revert "feat: basket"\n\nThis reverts commit ${feature}.`],
    ['the button of a pull request that was squashed', () => 'Revert "feat: basket" (#13)\n\nReverts acme/api#12'],
    ['nobody', () => 'tidy up'],
  ])('what it took out of a file that was changed since, by the word of %s', async (_title, message) => {
    const { forge, feature } = released()
    place(
      forge,
      name,
      'refs/heads/main',
      commit(forge, name, 'main', 'feat: pay', { 'shop.js': text('shop', 'basket', 'pay') }),
    )
    place(forge, name, 'refs/heads/master', headOf(forge, 'main'))
    const revert = commit(forge, name, 'master', message(feature), { 'shop.js': text('shop', 'pay') })
    expect((await look(forge))?.found).toMatchObject([
      { commit: revert, takesBack: [{ commit: feature, subject: 'feat: basket' }], files: ['shop.js'] },
    ])
  })

  test('perhaps something, where more changed than is looked at', async () => {
    const { forge } = released()
    commit(forge, name, 'master', 'very much', much(601))
    expect(await look(forge)).toEqual({ found: [], whole: false })
  })

  test('perhaps something, where it has more commits of its own than GitHub names', async () => {
    const { forge } = released()
    for (let index = 0; index < 250; index += 1)
      commit(forge, name, 'master', `${index}`, { 'night.js': text(`${index}`) })
    expect(await look(forge)).toEqual({ found: [], whole: false })
  })

  test('perhaps something, where GitHub keeps a commit from whoever looks', async () => {
    const { forge, feature } = released()
    commit(forge, name, 'master', `Revert\n\nThis reverts commit ${feature}.`, takeBack)
    forge.fault = (call, next) =>
      call.url.includes('/commits/')
        ? {
            status: 403,
            headers: { 'content-type': 'application/json' },
            body: '{"message":"Resource not accessible by integration"}',
          }
        : next()
    expect((await look(forge))?.whole).toBe(false)
  })
})

test('a plan asks it of the commit that it is about, by the default branch where the train names none', async () => {
  const { forge, feature } = released()
  const revert = commit(forge, name, 'master', 'no basket', takeBack)
  const { reversals } = await forge.github.look([
    {
      about: 'plan',
      name,
      branches: { source: null, candidate: 'rc/1', staging: null, production: 'master' },
      workflows: [],
    },
  ])
  expect(reversals).toEqual({
    [`${name} ${headOf(forge, 'main')} ${revert}`]: {
      found: [expect.objectContaining({ commit: revert, takesBack: [{ commit: feature, subject: 'feat: basket' }] })],
      whole: true,
      within: true,
    },
  })
})

describe('a plan is told whether production has all that source changed', () => {
  /** Whether it has, and the requests beside the first that it took. */
  async function askWithin(forge: Forge): Promise<readonly [boolean, number]> {
    const before = forge.calls.length
    const { reversals } = await forge.github.look([
      {
        about: 'plan',
        name,
        branches: { source: 'main', candidate: 'rc/1', staging: null, production: 'master' },
        workflows: [],
      },
    ])
    const compared = forge.calls.slice(before).filter(({ route }) => route.includes('compare')).length
    return [Object.values(reversals ?? {})[0]?.within === true, compared]
  }

  test('where source changed nothing since both parted, which two comparisons show', async () => {
    const { forge } = released()
    commit(forge, name, 'main', 'feat: news', { 'news.js': text('news') })
    commit(forge, name, 'main', 'no news', { 'news.js': null })
    expect(await askWithin(forge)).toEqual([true, 2])
  })

  test('not where source changed what production did not, which two comparisons show as well', async () => {
    const { forge } = released()
    commit(forge, name, 'main', 'feat: news', { 'news.js': text('news') })
    expect(await askWithin(forge)).toEqual([false, 2])
  })

  test('where a squash brought it, and production changed other lines of the same file', async () => {
    const { forge } = released()
    const pages = (...marked: readonly number[]): string =>
      text(...Array.from({ length: 9 }, (_, index) => `${marked.includes(index) ? 'new' : 'old'} page ${index}`))
    commit(forge, name, 'main', 'chore: pages', { 'pages.txt': pages() })
    place(forge, name, 'refs/heads/master', headOf(forge, 'main'))
    commit(forge, name, 'main', 'feat: page', { 'pages.txt': pages(1), 'shop.js': text('shop', 'basket', 'page') })
    commit(forge, name, 'master', 'feat: page (#1)', {
      'pages.txt': pages(1),
      'shop.js': text('shop', 'basket', 'page'),
    })
    commit(forge, name, 'master', 'fix: other page', { 'pages.txt': pages(1, 7) })
    expect(await askWithin(forge)).toEqual([true, 3])
    commit(forge, name, 'main', 'feat: more', { 'pages.txt': pages(1, 4) })
    expect(await askWithin(forge)).toEqual([false, 3])
  })

  test('not where source takes back what it has from production, although production had it so before', async () => {
    const { forge } = released()
    const first = { 'pages.txt': text('first') }
    const second = { 'pages.txt': text('first', 'second') }
    commit(forge, name, 'main', 'feat: page', first)
    commit(forge, name, 'master', 'feat: page (#1)', first)
    commit(forge, name, 'master', 'feat: second page', second)
    commit(forge, name, 'main', 'feat: second page (#2)', second)
    expect(await askWithin(forge)).toEqual([true, 2])
    commit(forge, name, 'main', 'Revert "feat: second page (#2)"', first)
    expect(await askWithin(forge)).toEqual([false, 2])
  })

  test('not where source takes back what landed by another commit, though it shows nothing since both parted', async () => {
    const { forge } = released()
    place(forge, name, 'refs/heads/master', headOf(forge, 'main'))
    const news = { 'news.js': text('news') }
    commit(forge, name, 'main', 'feat: news', news)
    commit(forge, name, 'master', 'feat: news (#1)', news)
    commit(forge, name, 'main', 'no news', { 'news.js': null })
    expect(await askWithin(forge)).toEqual([false, 2])
  })

  test('not where GitHub does not show what source changed', async () => {
    const { forge } = released()
    commit(forge, name, 'main', 'chore: version', { 'package.json': '{ "version": "0.1.0" }\n' })
    commit(forge, name, 'master', 'fix: at night', { 'night.js': text('night') })
    const production = headOf(forge, 'master')
    forge.fault = (call, next) =>
      call.url.includes(`/compare/${production}...`)
        ? { status: 404, headers: { 'content-type': 'application/json' }, body: '{"message":"Not Found"}' }
        : next()
    expect((await askWithin(forge))[0]).toBe(false)
    forge.fault = null
    expect(await askWithin(forge)).toEqual([true, 3])
  })

  test('at a later look of the same run too, without another comparison, until either moves', async () => {
    const { forge } = released()
    commit(forge, name, 'main', 'chore: version', { 'package.json': '{ "version": "0.1.0" }\n' })
    commit(forge, name, 'master', 'fix: at night', { 'night.js': text('night') })
    expect(await askWithin(forge)).toEqual([true, 3])
    expect(await askWithin(forge)).toEqual([true, 0])
    commit(forge, name, 'main', 'feat: news', { 'news.js': text('news') })
    expect((await askWithin(forge))[0]).toBe(false)
  })
})
