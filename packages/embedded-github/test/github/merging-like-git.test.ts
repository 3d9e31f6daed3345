import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { writeCommit } from '../../src/github/git/commits.ts'
import { createObjects } from '../../src/github/git/memory-objects.ts'
import { mergeCommits, mergeFiles } from '../../src/github/git/merging.ts'
import { listFiles, writeTree, type TreeFile } from '../../src/github/git/trees.ts'

type Contents = Readonly<Record<string, string>>

const objects = createObjects()
const folder = mkdtempSync(join(tmpdir(), 'merging-'))
const git = (...args: readonly string[]): { readonly status: number | null; readonly stdout: string } =>
  spawnSync('git', ['-c', 'user.name=c', '-c', 'user.email=c@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', HOME: folder },
  })
beforeAll(() => {
  git('init', '-q', '-b', 'main')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

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

let cases = 0

/** The tree that `git merge` makes of both sides; `null` for a conflict. */
function mergeByGit(base: Contents, ours: Contents, theirs: Contents): string | null {
  git('checkout', '-q', '--orphan', `case-${(cases += 1)}`)
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
  const [base, ours, theirs] = sides.map(
    (contents) =>
      new Map(
        Object.entries(contents).map(([path, content]): [string, TreeFile] => [
          path,
          { mode: '100644', sha: objects.put({ type: 'blob', content: Buffer.from(content) }) },
        ]),
      ),
  )
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
    [
      'where both changed the same line',
      { a: text },
      { a: early },
      { a: text.replace('line 1 ', 'LINE 1 ') },
      'conflict',
    ],
    [
      'where one moved what the other changed',
      { a: text, b: other },
      { 'c/a': text, b: other },
      { a: late, b: other },
      'merged',
    ],
    ['where one moved and changed what the other changed elsewhere', { a: text }, { b: early }, { a: late }, 'merged'],
    [
      'where one moved and changed what the other changed at the same place',
      { a: text },
      { b: early },
      { a: text.replace('line 1 ', 'LINE 1 ') },
      'conflict',
    ],
    ['where one moved what the other deleted', { a: text, b: other }, { c: text, b: other }, { b: other }, 'conflict'],
    ['where both moved a file to the same place', { a: text }, { b: early }, { b: late }, 'merged'],
    ['where both moved a file to different places', { a: text }, { b: text }, { c: text }, 'conflict'],
    [
      'where one moved a file to where the other made one',
      { a: text },
      { b: early },
      { a: late, b: other },
      'conflict',
    ],
    [
      'where one moved what the other left as it was',
      { a: text, b: other },
      { c: text, b: other },
      { a: text, b: `${other}more\n` },
      'merged',
    ],
    [
      'where one deleted what the other changed',
      { a: text, b: other },
      { b: other },
      { a: late, b: other },
      'conflict',
    ],
    [
      'where one deleted an empty file and made another',
      { a: '', b: text },
      { c: '', b: text },
      { a: 'full\n', b: text },
      'conflict',
    ],
    [
      'where both added the same file differently',
      { a: text },
      { a: text, b: early },
      { a: text, b: late },
      'conflict',
    ],
    [
      'where one side moved two files that are alike',
      { 'x/one': text, 'x/two': early },
      { 'y/one': text, 'y/two': early },
      { 'x/one': `${text}more\n`, 'x/two': early },
      'merged',
    ],
  ])('%s', (_title, base, ours, theirs, how) => {
    const tree = merge(base, ours, theirs)
    expect(tree === null ? 'conflict' : 'merged').toBe(how)
    expect(tree).toBe(mergeByGit(base, ours, theirs))
    expect(merge(base, theirs, ours)).toBe(tree)
  })
})

describe('Branches that took each other in are merged as git merge does', () => {
  /** A branch and its commits, so that a case can be played in both. */
  interface Step {
    readonly on: 'one' | 'other'
    readonly write?: Contents
    readonly merge?: string
    readonly as?: Contents
    readonly name?: string
  }

  /** Plays the steps, then merges other into one; the tree, or `null` for a conflict. */
  function playWithGit(base: Contents, steps: readonly Step[]): string | null {
    rmSync(join(folder, '.git'), { recursive: true })
    git('init', '-q', '-b', 'one')
    commit(base)
    git('branch', 'other')
    for (const { on, write: contents, merge: from, as, name } of steps) {
      git('checkout', '-q', on)
      if (contents !== undefined) commit(contents)
      if (from !== undefined && git('merge', '-q', '--no-ff', '-m', 'merge', from).status !== 0) {
        if (as === undefined) throw new Error('a conflict that nobody settles')
        commit(as)
      }
      if (name !== undefined) git('tag', name)
    }
    git('checkout', '-q', 'one')
    return git('merge', '-q', '--no-ff', '-m', 'merge', 'other').status === 0
      ? git('rev-parse', 'HEAD^{tree}').stdout.trim()
      : null
  }

  function playHere(base: Contents, steps: readonly Step[]): string | null {
    let clock = 1_000_000
    const write = (contents: Contents, parents: readonly string[]): string => {
      const person = { name: 'c', email: 'c@example.com', at: (clock += 1000) }
      const tree = writeTree(
        objects,
        new Map(
          Object.entries(contents).map(([path, content]) => [
            path,
            { mode: '100644', sha: objects.put({ type: 'blob', content: Buffer.from(content) }) },
          ]),
        ),
      )
      return writeCommit(objects, { tree, parents, author: person, committer: person, message: 'now' })
    }
    const root = write(base, [])
    const refs: Record<string, string> = { one: root, other: root }
    const of = (ref: string): string => refs[ref] ?? ''
    for (const { on, write: contents, merge: from, as, name } of steps) {
      if (contents !== undefined) refs[on] = write(contents, [of(on)])
      if (from !== undefined) {
        const merged = mergeCommits(objects, of(on), of(from))
        const files = 'tree' in merged ? contentsOf(merged.tree) : as
        if (files === undefined) throw new Error('a conflict that nobody settles')
        refs[on] = write(files, [of(on), of(from)])
      }
      if (name !== undefined) refs[name] = of(on)
    }
    const merged = mergeCommits(objects, of('one'), of('other'))
    return 'tree' in merged ? merged.tree : null
  }

  const contentsOf = (tree: string): Contents =>
    Object.fromEntries(
      [...listFiles(objects, tree)].map(([path, { sha }]) => [
        path,
        Buffer.from(objects.get(sha)?.content ?? '').toString('utf8'),
      ]),
    )
  const [hot, feature] = [early, late]
  const both = text.replace('line 1 ', 'Line 1 ').replace('line 10 ', 'Line 10 ')
  const crossed: readonly Step[] = [
    { on: 'one', write: { a: hot }, name: 'hotfix' },
    { on: 'other', write: { a: feature }, name: 'feature' },
    { on: 'one', merge: 'feature' },
    { on: 'other', merge: 'hotfix' },
  ]
  const clash: readonly Step[] = [
    { on: 'one', write: { a: text.replace('line 5 ', 'ONE 5 ') }, name: 'hotfix' },
    { on: 'other', write: { a: text.replace('line 5 ', 'OTHER 5 ') }, name: 'feature' },
  ]

  test.each<readonly [string, readonly Step[], 'merged' | 'conflict']>([
    ['where nothing came after', crossed, 'merged'],
    [
      'where one then changed again what both had',
      [...crossed, { on: 'one', write: { a: both.replace('Line 10 ', 'LINE 10 ') } }],
      'merged',
    ],
    [
      'where both then changed different lines again',
      [
        ...crossed,
        { on: 'one', write: { a: both.replace('Line 10 ', 'LINE 10 ') } },
        { on: 'other', write: { a: both.replace('Line 1 ', 'LINE 1 ') } },
      ],
      'merged',
    ],
    [
      'where both then changed the same line',
      [
        ...crossed,
        { on: 'one', write: { a: both.replace('Line 1 ', 'L 1 ') } },
        { on: 'other', write: { a: both.replace('Line 1 ', 'LINE 1 ') } },
      ],
      'conflict',
    ],
    [
      'where both settled a conflict alike',
      [
        ...clash,
        { on: 'one', merge: 'feature', as: { a: text.replace('line 5 ', 'BOTH 5 ') } },
        { on: 'other', merge: 'hotfix', as: { a: text.replace('line 5 ', 'BOTH 5 ') } },
      ],
      'merged',
    ],
    [
      'where both settled a conflict differently',
      [
        ...clash,
        { on: 'one', merge: 'feature', as: { a: text.replace('line 5 ', 'ONE 5 ') } },
        { on: 'other', merge: 'hotfix', as: { a: text.replace('line 5 ', 'OTHER 5 ') } },
      ],
      'conflict',
    ],
  ])('%s', (_title, steps, how) => {
    const tree = playHere({ a: text }, steps)
    expect(tree === null ? 'conflict' : 'merged').toBe(how)
    expect(tree).toBe(playWithGit({ a: text }, steps))
  })
})
