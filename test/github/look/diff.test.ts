import { describe, expect, test } from '@jest/globals'
import { readCommit, writeCommit } from 'embedded-github/github/git/commits'
import type { Question } from '../../../src/domain/words/look.ts'
import { commit, openForge, place, refsOf } from '../forge.ts'
import type { Forge } from '../forge.ts'
import { graphql, openScript, rest } from '../scripted.ts'

const name = 'acme/api'
const mainOf = (forge: Forge) => refsOf(forge, name)['refs/heads/main'] ?? ''
const ask = (base: string, branch = 'main'): Question => ({ about: 'diff', name, base, branch })
const look = async (forge: Forge, ...questions: readonly Question[]) => (await forge.github.look(questions)).diffs
const routesOf = (forge: Forge) => forge.calls.map((call) => call.route)

describe('what a branch changes since a commit', () => {
  test('is the files that were added, changed and removed', async () => {
    const forge = openForge(name)
    const base = commit(forge, name, 'main', 'begin', { 'src/pay.ts': '1', 'test/pay.test.ts': '1' })
    commit(forge, name, 'main', 'fix', { 'src/pay.ts': '2', 'test/pay.test.ts': null })
    commit(forge, name, 'main', 'more', { 'src/new.ts': '1' })
    expect(await look(forge, ask(base))).toEqual({
      [`${name} ${base} main`]: {
        files: [
          { path: 'src/new.ts', change: 'added' },
          { path: 'src/pay.ts', change: 'changed' },
          { path: 'test/pay.test.ts', change: 'removed' },
        ],
        whole: true,
      },
    })
    expect(routesOf(forge)).toEqual(['graphql:Look', 'repos/compare-commits-with-basehead'])
  })

  test('costs nothing but the look where the branch is at that commit or is not there', async () => {
    const forge = openForge(name)
    expect(await look(forge, ask(mainOf(forge)), ask(mainOf(forge), 'gone'))).toEqual({})
    expect(routesOf(forge)).toEqual(['graphql:Look'])
  })

  test('is asked once for each branch, however often it is wanted', async () => {
    const forge = openForge(name)
    const base = mainOf(forge)
    commit(forge, name, 'main', 'a')
    commit(forge, name, 'rc/1', 'b')
    place(forge, name, 'refs/heads/rc/1', commit(forge, name, 'main', 'c'))
    expect(Object.keys(await look(forge, ask(base), ask(base), ask(base, 'rc/1')))).toEqual([
      `${name} ${base} main`,
      `${name} ${base} rc/1`,
    ])
    expect(routesOf(forge).filter((route) => route.startsWith('repos/'))).toHaveLength(2)
  })

  test('is what the head has that this look saw, wherever the branch goes meanwhile', async () => {
    const forge = openForge(name)
    const base = mainOf(forge)
    commit(forge, name, 'main', 'seen')
    forge.fault = (call, next) => {
      if (call.url.includes('/compare/')) commit(forge, name, 'main', 'later')
      return next()
    }
    expect((await look(forge, ask(base)))[`${name} ${base} main`]?.files).toEqual([{ path: 'seen', change: 'added' }])
  })

  test('is not whole where the branch no longer contains the commit', async () => {
    const forge = openForge(name)
    const begin = mainOf(forge)
    const base = commit(forge, name, 'main', 'lost')
    place(forge, name, 'refs/heads/main', begin)
    commit(forge, name, 'main', 'other')
    expect(await look(forge, ask(base))).toEqual({
      [`${name} ${base} main`]: { files: [{ path: 'other', change: 'added' }], whole: false },
    })
  })

  test('is the other way round what the commits since had changed, where the branch was put back', async () => {
    const forge = openForge(name)
    const begin = commit(forge, name, 'main', 'begin', { 'src/pay.ts': '1', 'src/old.ts': '1' })
    commit(forge, name, 'main', 'fix', { 'src/pay.ts': '2', 'src/old.ts': null })
    const base = commit(forge, name, 'main', 'prove', { 'test/pay.test.ts': '1' })
    place(forge, name, 'refs/heads/main', begin)
    expect(await look(forge, ask(base))).toEqual({
      [`${name} ${base} main`]: {
        files: [
          { path: 'src/old.ts', change: 'added' },
          { path: 'src/pay.ts', change: 'changed' },
          { path: 'test/pay.test.ts', change: 'removed' },
        ],
        whole: true,
      },
    })
  })

  test('is absent where there is nothing in common, and where the commit is not there', async () => {
    const forge = openForge(name)
    const base = mainOf(forge)
    place(
      forge,
      name,
      'refs/heads/main',
      writeCommit(forge.world.objects, { ...readCommit(forge.world.objects, base), parents: [], message: 'Alone' }),
    )
    expect(await look(forge, ask(base), ask('1'.repeat(40)))).toEqual({})
  })

  test('is the first 300 files of more, and says so', async () => {
    const forge = openForge(name)
    const base = mainOf(forge)
    commit(
      forge,
      name,
      'main',
      'many',
      Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`f/${index}`, 'x'])),
    )
    const diff = (await look(forge, ask(base)))[`${name} ${base} main`]
    expect([diff?.files.length, diff?.whole]).toEqual([300, false])
  })
})

describe('what production changed itself', () => {
  const beside = (base: string): Question => ({ about: 'diff', name, base, branch: 'rc/1', production: 'prod' })
  /** A candidate and production, which parted at `begin`. */
  function parted(
    begin: Readonly<Record<string, string>>,
    own: Readonly<Record<string, string | null>>,
    hotfix: Readonly<Record<string, string | null>>,
  ) {
    const forge = openForge(name)
    const first = commit(forge, name, 'main', 'begin', begin)
    place(forge, name, 'refs/heads/prod', first)
    place(forge, name, 'refs/heads/rc/1', first)
    const base = commit(forge, name, 'rc/1', 'own', own)
    commit(forge, name, 'prod', 'hotfix', hotfix)
    return {
      forge,
      base,
      productionsOf: async () =>
        (await look(forge, beside(base)))[`${name} ${base} rc/1`]?.files.flatMap(({ path, production }) =>
          production === true ? [path] : [],
        ),
    }
  }
  const begin = { 'infra/a': '1', 'test/a': '1', 'test/b': '1', own: '1' }
  const hotfix = { 'infra/a': '2', 'infra/new': '1', 'test/a': null }

  test('is told of files that became the same on the branch: changed, new and removed', async () => {
    const { forge, productionsOf } = parted(begin, { own: '2' }, hotfix)
    commit(forge, name, 'rc/1', 'take in', { ...hotfix, own: '3', 'infra/other': '1' })
    expect(await productionsOf()).toEqual(['infra/a', 'infra/new', 'test/a'])
  })

  test('is not told of files that are otherwise than in production', async () => {
    const { forge, productionsOf } = parted(begin, { own: '2' }, hotfix)
    commit(forge, name, 'rc/1', 'take in', { 'infra/a': '3', 'infra/new': '2', 'test/a': '2', 'test/b': null })
    expect(await productionsOf()).toEqual([])
  })

  test('is not told where the candidate’s own work is given up for it, or where production had nothing to do with it', async () => {
    const { forge, productionsOf } = parted(begin, { 'test/a': 'stricter', 'test/b': '2', 'test/new': '1' }, hotfix)
    commit(forge, name, 'rc/1', 'take theirs', { 'test/a': null, 'test/b': '1', 'test/new': null, 'infra/a': '2' })
    expect(await productionsOf()).toEqual(['infra/a'])
  })

  test('costs nothing more where the candidate holds production', async () => {
    const { forge, base } = parted(begin, { own: '2' }, {})
    place(forge, name, 'refs/heads/prod', base)
    commit(forge, name, 'rc/1', 'fix', { own: '3' })
    expect(await look(forge, beside(base))).toMatchObject({
      [`${name} ${base} rc/1`]: { files: [{ path: 'own', change: 'changed' }], whole: true },
    })
    expect(routesOf(forge)).toEqual(['graphql:Look', 'repos/compare-commits-with-basehead'])
  })

  test('comes with how the head of the branch came to be', async () => {
    const { forge, base, productionsOf } = parted(begin, { own: '2' }, hotfix)
    await forge.github.perform([
      {
        type: 'compose',
        repository: name,
        branch: 'rc/1',
        merge: refsOf(forge, name)['refs/heads/prod'] ?? '',
        message: 'Take in production',
      },
    ])
    expect((await look(forge, beside(base)))[`${name} ${base} rc/1`]?.made).toMatchObject({
      parents: [base, refsOf(forge, name)['refs/heads/prod']],
      by: 'convoy-release[bot]',
      signed: true,
    })
    expect(await productionsOf()).toEqual(['infra/a', 'infra/new', 'test/a'])
  })
})

describe('what GitHub says of files that moved', () => {
  const base = 'b'.repeat(40)
  const head = 'c'.repeat(40)
  const say = (files: readonly unknown[]) =>
    openScript(
      graphql('Look', () => ({
        data: {
          r0: {
            id: 'R',
            isArchived: false,
            defaultBranchRef: null,
            p1: { name: 'main', target: { oid: head, tree: { oid: 'd'.repeat(40) } } },
          },
        },
      })),
      rest(`/repos/${name}/compare/${base}...${head}`, { status: 'ahead', files }),
    ).github
  const diffOf = async (files: readonly unknown[]) => (await say(files).look([ask(base)])).diffs[`${name} ${base} main`]

  test('counts a renamed file under both names, a copied one as new, an unchanged one not at all', async () => {
    expect(
      await diffOf([
        { filename: 'b.ts', previous_filename: 'a.test.ts', status: 'renamed' },
        { filename: 'c.ts', previous_filename: 'd.ts', status: 'copied' },
        { filename: 'run.sh', status: 'changed' },
        { filename: 'same.ts', status: 'unchanged' },
      ]),
    ).toEqual({
      files: [
        { path: 'a.test.ts', change: 'removed' },
        { path: 'b.ts', change: 'added' },
        { path: 'c.ts', change: 'added' },
        { path: 'run.sh', change: 'changed' },
      ],
      whole: true,
    })
  })

  test('is not whole where both names of all files are more than 300', async () => {
    const diff = await diffOf(
      Array.from({ length: 200 }, (_, index) => ({
        filename: `new/${index}`,
        previous_filename: `old/${index}`,
        status: 'renamed',
      })),
    )
    expect([diff?.files.length, diff?.whole]).toEqual([300, false])
  })

  test('keeps paths as they are up to 1,000 characters; a longer one is cut and the diff not whole', async () => {
    expect(await diffOf([{ filename: '${{ x }}\n::error::<b>', status: 'added' }])).toEqual({
      files: [{ path: '${{ x }}\n::error::<b>', change: 'added' }],
      whole: true,
    })
    expect(await diffOf([{ filename: 'x'.repeat(1_001), status: 'added' }])).toEqual({
      files: [{ path: 'x'.repeat(1_000), change: 'added' }],
      whole: false,
    })
  })
})
