import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { printDiff } from '../../src/github/git/diff-text.ts'
import { diffFiles } from '../../src/github/git/file-changes.ts'
import { createObjects } from '../../src/github/git/memory-objects.ts'
import type { TreeFile } from '../../src/github/git/trees.ts'

/** Contents by path; `[content, mode]` for what is no plain file. */
type Contents = Readonly<Record<string, string | Buffer | readonly [content: string, mode: '100755' | '120000']>>

const objects = createObjects()
const folder = mkdtempSync(join(tmpdir(), 'file-changes-'))
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=c', '-c', 'user.email=c@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', HOME: folder },
  })
beforeAll(() => {
  git('init', '-q')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function partsOf(held: Contents[string]): readonly [string | Buffer, string] {
  return typeof held === 'string' || Buffer.isBuffer(held) ? [held, '100644'] : held
}

function filesOf(contents: Contents): ReadonlyMap<string, TreeFile> {
  return new Map(
    Object.entries(contents).map(([path, held]) => {
      const [content, mode] = partsOf(held)
      return [path, { mode, sha: objects.put({ type: 'blob', content: Buffer.from(content) }) }]
    }),
  )
}

function commitWithGit(contents: Contents): void {
  for (const name of readdirSync(folder)) if (name !== '.git') rmSync(join(folder, name), { recursive: true })
  for (const [path, held] of Object.entries(contents)) {
    const [content, mode] = partsOf(held)
    const place = join(folder, path)
    mkdirSync(dirname(place), { recursive: true })
    if (mode === '120000') symlinkSync(content.toString(), place)
    else writeFileSync(place, content)
    if (mode === '100755') chmodSync(place, 0o755)
  }
  git('add', '--all')
  git('commit', '-q', '--allow-empty', '-m', 'now')
}

/** What `git diff` prints of the same two commits. */
function diffByGit(before: Contents, after: Contents): string {
  commitWithGit(before)
  commitWithGit(after)
  return git('diff', '--no-color', '--abbrev=7', '--no-indent-heuristic', '--find-renames', 'HEAD~1', 'HEAD')
}

const poem = Array.from({ length: 20 }, (_, index) => `verse ${index} of a long poem\n`).join('')
const changed = poem.replace('verse 3', 'line 3')

describe('Commits differ as git says', () => {
  test.each<readonly [string, Contents, Contents]>([
    ['where files were added, changed and removed', { a: '1\n', b: '1\n' }, { b: '2\n', c: '3\n' }],
    ['where a file has another name', { 'docs/poem.txt': poem }, { 'texts/poem.txt': poem }],
    ['where a file has another name and was changed', { 'docs/poem.txt': poem }, { 'texts/verses.txt': changed }],
    [
      'where a file went to the name that is most alike',
      { 'one/poem.txt': poem, 'two/poem.txt': changed },
      { 'new/two.txt': changed, 'new/one.txt': poem },
    ],
    [
      'where what is new is not alike enough',
      { a: poem },
      { b: poem.replaceAll('of a long poem', 'of quite another kind of text than before') },
    ],
    [
      'where one of two files with the same content went elsewhere',
      { 'x/a.txt': poem, 'x/b.txt': poem },
      { 'x/a.txt': poem, 'y/b.txt': poem },
    ],
    ['where a file became executable', { run: 'true\n' }, { run: ['true\n', '100755'] }],
    ['where a file was changed and became executable', { run: 'true\n' }, { run: ['false\n', '100755'] }],
    ['where a link leads elsewhere', { link: ['a', '120000'] }, { link: ['b', '120000'] }],
    ['where bytes are no text', { a: Buffer.from([0, 1]) }, { a: Buffer.from([0, 2]), b: Buffer.from([0]) }],
    ['where names are not of plain letters', { 'ä "x".txt': '1\n' }, { 'ä "x".txt': '2\n', 'tab\t.txt': 'new\n' }],
    ['where a file is empty now, and another is new and empty', { a: '1\n' }, { a: '', b: '' }],
  ])('%s', (_title, before, after) => {
    expect(printDiff(objects, diffFiles(objects, filesOf(before), filesOf(after)))).toBe(diffByGit(before, after))
  })
})

test('Of very many files that went elsewhere, those that were not changed are found', () => {
  const many = (where: string, word: string): Contents =>
    Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`${where}/${index}.txt`, `${word} ${index}\n`]))
  const changes = diffFiles(
    objects,
    filesOf({ ...many('old', 'same'), ...many('gone', 'other') }),
    filesOf({ ...many('new', 'same'), ...many('made', 'another') }),
  )
  expect(changes.filter(({ status }) => status === 'renamed')).toHaveLength(3_000)
  expect(changes).toHaveLength(9_000)
})

test('Of files that are very large together, those that were not changed are found', () => {
  const large = 'a line of a large file\n'.repeat(20_000)
  const many = (where: string, word: string): Contents =>
    Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`${where}/${index}.txt`, `${word} ${index}\n${large}`]),
    )
  const changes = diffFiles(
    objects,
    filesOf({ ...many('old', 'was'), same: 'small\n' }),
    filesOf({ ...many('new', 'is'), moved: 'small\n' }),
  )
  expect(changes.filter(({ status }) => status === 'renamed').map(({ path }) => path)).toEqual(['moved'])
})
