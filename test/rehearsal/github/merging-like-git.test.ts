import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createObjects } from '../../../src/rehearsal/github/memory-objects.ts'
import { mergeFiles } from '../../../src/rehearsal/github/merging.ts'
import type { TreeFile } from '../../../src/rehearsal/github/trees.ts'

type Contents = Readonly<Record<string, string>>

const objects = createObjects()
const folder = mkdtempSync(join(tmpdir(), 'merging-'))
const git = (...args: readonly string[]): { readonly status: number | null; readonly stdout: string } =>
  spawnSync('git', ['-c', 'user.name=c', '-c', 'user.email=c@example.com', ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', HOME: folder } })
beforeAll(() => { git('init', '-q', '-b', 'main') })
afterAll(() => { rmSync(folder, { recursive: true }) })

function write(contents: Contents): void {
  for (const name of readdirSync(folder)) if (name !== '.git') rmSync(join(folder, name), { recursive: true })
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

function commit(contents: Contents): string {
  write(contents)
  git('add', '--all')
  git('commit', '-q', '--allow-empty', '-m', 'now')
  return git('rev-parse', 'HEAD').stdout.trim()
}

/** The tree that `git merge` makes of both sides; `null` for a conflict. */
function mergeByGit(base: Contents, ours: Contents, theirs: Contents): string | null {
  git('checkout', '-q', '--orphan', `case-${readdirSync(join(folder, '.git')).length}-${String(performance.now()).replace('.', '-')}`)
  const parted = commit(base)
  const other = commit(theirs)
  git('reset', '-q', '--hard', parted)
  commit(ours)
  const merged = git('merge', '-q', '-m', 'merge', other).status === 0
  const tree = git('rev-parse', 'HEAD^{tree}').stdout.trim()
  if (!merged) git('merge', '--abort')
  return merged ? tree : null
}

function merge(...sides: readonly [Contents, Contents, Contents]): string | null {
  const [base, ours, theirs] = sides.map((contents) => new Map(Object.entries(contents).map(([path, content]): [string, TreeFile] => [path, { mode: '100644', sha: objects.put({ type: 'blob', content: Buffer.from(content) }) }])))
  if (base === undefined || ours === undefined || theirs === undefined) throw new Error('three sides')
  const merged = mergeFiles(objects, base, ours, theirs)
  return 'tree' in merged ? merged.tree : null
}

const text = Array.from({ length: 12 }, (_, index) => `line ${index} of a text\n`).join('')
const [early, late] = [text.replace('line 1 ', 'Line 1 '), text.replace('line 10 ', 'Line 10 ')]
const other = 'nothing\nof\nthe\nkind\n'

describe('Two sides are merged as git merge does', () => {
  test.each<readonly [string, Contents, Contents, Contents, 'merged' | 'conflict']>([
    ['where both changed lines of a file', { a: text }, { a: early }, { a: late }, 'merged'],
    ['where both changed the same line', { a: text }, { a: early }, { a: text.replace('line 1 ', 'LINE 1 ') }, 'conflict'],
    ['where one moved what the other changed', { a: text, b: other }, { 'c/a': text, b: other }, { a: late, b: other }, 'merged'],
    ['where one moved and changed what the other changed elsewhere', { a: text }, { b: early }, { a: late }, 'merged'],
    ['where one moved and changed what the other changed at the same place', { a: text }, { b: early }, { a: text.replace('line 1 ', 'LINE 1 ') }, 'conflict'],
    ['where one moved what the other deleted', { a: text, b: other }, { c: text, b: other }, { b: other }, 'conflict'],
    ['where both moved a file to the same place', { a: text }, { b: early }, { b: late }, 'merged'],
    ['where both moved a file to different places', { a: text }, { b: text }, { c: text }, 'conflict'],
    ['where one moved a file to where the other made one', { a: text }, { b: early }, { a: late, b: other }, 'conflict'],
    ['where one moved what the other left as it was', { a: text, b: other }, { c: text, b: other }, { a: text, b: `${other}more\n` }, 'merged'],
    ['where one deleted what the other changed', { a: text, b: other }, { b: other }, { a: late, b: other }, 'conflict'],
    ['where one deleted an empty file and made another', { a: '', b: text }, { c: '', b: text }, { a: 'full\n', b: text }, 'conflict'],
    ['where both added the same file differently', { a: text }, { a: text, b: early }, { a: text, b: late }, 'conflict'],
    ['where one side moved two files that are alike', { 'x/one': text, 'x/two': early }, { 'y/one': text, 'y/two': early }, { 'x/one': `${text}more\n`, 'x/two': early }, 'merged'],
  ])('%s', (_title, base, ours, theirs, how) => {
    const [tree, mirrored] = [merge(base, ours, theirs), merge(base, theirs, ours)]
    expect(tree === null ? 'conflict' : 'merged').toBe(how)
    expect(tree).toBe(mergeByGit(base, ours, theirs))
    expect(mirrored).toBe(mergeByGit(base, theirs, ours))
  })
})
