import { describe, expect, test } from '@jest/globals'
import { createObjects } from '../../src/github/git/memory-objects.ts'
import { mergeFiles } from '../../src/github/git/merging.ts'
import { listFiles, type TreeFile } from '../../src/github/git/trees.ts'
import { acme, api, ask, refsOf } from './acme.ts'

const objects = createObjects()
type Contents = Readonly<Record<string, string>>

function filesOf(contents: Contents): ReadonlyMap<string, TreeFile> {
  return new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      { sha: objects.put({ type: 'blob', content: Buffer.from(content) }), mode: '100644' },
    ]),
  )
}

/** The merged contents by path, or the paths in conflict. */
function merge(base: Contents, ours: Contents, theirs: Contents): Contents | readonly string[] {
  const merged = mergeFiles(objects, filesOf(base), filesOf(ours), filesOf(theirs))
  if ('conflicts' in merged) return merged.conflicts
  return Object.fromEntries(
    [...listFiles(objects, merged.tree)].map(([path, { sha }]) => [
      path,
      Buffer.from(objects.get(sha)?.content ?? '').toString('utf8'),
    ]),
  )
}

describe('A three-way merge takes', () => {
  test.each<readonly [string, Contents, Contents, Contents, Contents | readonly string[]]>([
    ['what one side changed', { a: '1', b: '1' }, { a: '2', b: '1' }, { a: '1', b: '2' }, { a: '2', b: '2' }],
    ['what both sides changed alike', { a: '1' }, { a: '2' }, { a: '2' }, { a: '2' }],
    [
      "each side's lines of a text that both changed",
      { a: 'x\ny\nz\n' },
      { a: 'X\ny\nz\n' },
      { a: 'x\ny\nZ\n' },
      { a: 'X\ny\nZ\n' },
    ],
    ['no side of bytes that are no text', { a: 'x\0\ny\nz\n' }, { a: 'X\0\ny\nz\n' }, { a: 'x\0\ny\nZ\n' }, ['a']],
    ['what one side added', {}, { a: '1' }, { 'b/c': '1' }, { a: '1', 'b/c': '1' }],
    ['what one side deleted', { a: '1', b: '1' }, { b: '1' }, { a: '1', b: '2' }, { b: '2' }],
    ['no side where both changed a file', { a: '1' }, { a: '2' }, { a: '3' }, ['a']],
    ['no side where one deleted what the other changed', { a: '1' }, {}, { a: '2' }, ['a']],
    ['no side where both added a file differently', {}, { a: '1' }, { a: '2' }, ['a']],
    ["no side where one made a file of the other's folder", {}, { a: '1' }, { 'a/b': '1' }, ['a/b']],
  ])('%s', (_, base, ours, theirs, result) => {
    expect(merge(base, ours, theirs)).toEqual(result)
  })
})

test.each([
  ['a text', '1\n', '2\n'],
  ['bytes that are no text', '\u00001', '\u00002'],
])('A mode that one side changed goes together with %s that the other changed', (_, old, now) => {
  const file = (content: string, mode: string): ReadonlyMap<string, TreeFile> =>
    new Map([['a', { mode, sha: objects.put({ type: 'blob', content: Buffer.from(content) }) }]])
  const [base, executable, changed] = [file(old, '100644'), file(old, '100755'), file(now, '100644')]
  for (const sides of [
    [executable, changed],
    [changed, executable],
  ] as const) {
    const merged = mergeFiles(objects, base, ...sides)
    expect('tree' in merged ? listFiles(objects, merged.tree) : merged).toEqual(file(now, '100755'))
  }
  expect(mergeFiles(objects, base, file('src', '120000'), executable)).toEqual({ conflicts: ['a'] })
})

describe('POST merges', () => {
  const { world, first } = acme()
  const put = (from: typeof world, branch: string, path: string, content: string): typeof world => {
    const told = ask(from, 'app', `PUT /repos/${api}/contents/${path}`, {
      branch,
      message: `change ${path}`,
      content: Buffer.from(content).toString('base64'),
    })
    expect(told.status).toBe(201)
    return told.world
  }
  const forked = put(
    ask(world, 'app', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/rc/1', sha: first }).world,
    'rc/1',
    'fix.txt',
    'fixed',
  )

  test('makes a merge commit that GitHub signs', () => {
    const told = ask(forked, 'app', `POST /repos/${api}/merges`, {
      base: 'rc/1',
      head: 'main',
      commit_message: 'Take main in',
    })
    expect(told).toMatchObject({
      status: 201,
      body: {
        commit: { message: 'Take main in', verification: { verified: true } },
        parents: [{ sha: refsOf(forked)['refs/heads/rc/1'] }, { sha: refsOf(forked)['refs/heads/main'] }],
      },
    })
    expect(refsOf(told.world)['refs/heads/rc/1']).toBe(told.body.sha)
    expect(
      ask(told.world, 'app', `GET /repos/${api}/contents/?ref=rc/1`).body.map(
        (file: { readonly path: string }) => file.path,
      ),
    ).toEqual(['.github', 'README.md', 'fix.txt', 'src'])
  })

  test('says 204 where there is nothing to merge, 404 where there is no such branch', () => {
    expect(ask(forked, 'app', `POST /repos/${api}/merges`, { base: 'main', head: first })).toMatchObject({
      status: 204,
      body: '',
    })
    expect(ask(forked, 'app', `POST /repos/${api}/merges`, { base: 'gone', head: 'main' })).toMatchObject({
      status: 404,
      body: { message: 'Base does not exist' },
    })
    expect(ask(forked, 'app', `POST /repos/${api}/merges`, { base: 'main', head: 'gone' })).toMatchObject({
      status: 404,
      body: { message: 'Head does not exist' },
    })
  })

  test('says 409 on a conflict and moves nothing', () => {
    const conflicting = put(forked, 'main', 'fix.txt', 'other')
    const told = ask(conflicting, 'app', `POST /repos/${api}/merges`, { base: 'rc/1', head: 'main' })
    expect(told).toMatchObject({ status: 409, body: { message: 'Merge conflict' } })
    expect(refsOf(told.world)).toEqual(refsOf(conflicting))
  })
})
