import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  isAncestor,
  isSignedByGitHub,
  listCommits,
  readCommit,
  signByGitHub,
  writeCommit,
  peel,
  type Commit,
} from '../../src/github/git/commits.ts'
import { createObjects } from '../../src/github/git/memory-objects.ts'
import { readTag, writeTag } from '../../src/github/git/tags.ts'
import { isTreePath, listFiles, readFile, writeTree } from '../../src/github/git/trees.ts'

const ann = { name: 'Ann Ő', email: 'ann@example.com', at: 1_762_074_000_000 }

describe('An object has the name that git gives it', () => {
  let folder = ''
  const git = (args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): string =>
    execFileSync('git', [...args], { cwd: folder, input, encoding: 'utf8', env: { ...process.env, ...env } }).trim()
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'git-objects-'))
    git(['init', '--quiet', '--bare', '.'])
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('a blob, a tree sorted as git sorts it, a commit, a tag', () => {
    const objects = createObjects()
    const blob = objects.put({ type: 'blob', content: Buffer.from('hello\n') })
    expect(blob).toBe(git(['hash-object', '-w', '--stdin'], 'hello\n'))

    const inner = writeTree(objects, new Map([['x', { sha: blob, mode: '100644' }]]))
    expect(inner).toBe(git(['mktree'], `100644 blob ${blob}\tx\n`))
    const tree = writeTree(
      objects,
      new Map([
        ['a/x', { sha: blob, mode: '100644' }],
        ['a.b', { sha: blob, mode: '100755' }],
        ['a0', { sha: blob, mode: '120000' }],
      ]),
    )
    expect(tree).toBe(git(['mktree'], `100755 blob ${blob}\ta.b\n040000 tree ${inner}\ta\n120000 blob ${blob}\ta0\n`))

    const env = {
      GIT_AUTHOR_NAME: ann.name,
      GIT_AUTHOR_EMAIL: ann.email,
      GIT_AUTHOR_DATE: '1762074000 +0000',
      GIT_COMMITTER_NAME: ann.name,
      GIT_COMMITTER_EMAIL: ann.email,
      GIT_COMMITTER_DATE: '1762074000 +0200',
    }
    const commit = writeCommit(objects, {
      tree,
      parents: [],
      author: ann,
      committer: { ...ann, zone: '+0200' },
      message: 'Begin\n\nwith two paragraphs\n',
    })
    expect(commit).toBe(git(['commit-tree', tree], 'Begin\n\nwith two paragraphs\n', env))

    const tag = writeTag(objects, { object: commit, type: 'commit', name: 'v1', tagger: ann, message: 'One\n' })
    expect(tag).toBe(
      git(
        ['mktag'],
        `object ${commit}\ntype commit\ntag v1\ntagger ${ann.name} <${ann.email}> 1762074000 +0000\n\nOne\n`,
      ),
    )
    expect(peel(objects, tag)).toBe(commit)
    expect(readTag(objects, tag)).toMatchObject({ object: commit, name: 'v1', tagger: ann })
  })

  test('a signed commit is what git itself would read', () => {
    const objects = createObjects()
    const signed = signByGitHub({ tree: git(['mktree']), parents: [], author: ann, committer: ann, message: 'Signed' })
    const sha = writeCommit(objects, signed)
    expect(
      git(
        ['hash-object', '-w', '-t', 'commit', '--stdin'],
        Buffer.from(objects.get(sha)?.content ?? '').toString('utf8'),
      ),
    ).toBe(sha)
    expect(git(['cat-file', 'commit', sha])).toContain('gpgsig -----BEGIN PGP SIGNATURE-----\n \n ')
  })
})

const sha = fc.stringMatching(/^[0-9a-f]{40}$/)
const person = fc.record({
  name: fc.stringMatching(/^[A-Za-z][A-Za-z .]{0,10}[A-Za-z]$/),
  email: fc.emailAddress(),
  at: fc.nat(2_000_000_000).map((seconds) => seconds * 1000),
})
const commits: fc.Arbitrary<Commit> = fc.record(
  {
    tree: sha,
    parents: fc.array(sha, { maxLength: 3 }),
    author: person,
    committer: person,
    message: fc.string({ unit: 'grapheme' }),
    signature: fc.stringMatching(/^[A-Z][A-Z\n]{0,40}[A-Z]$/),
  },
  { requiredKeys: ['tree', 'parents', 'author', 'committer', 'message'] },
)

describe('What is written is what is read', () => {
  test('commits, with signatures over several lines', () => {
    fc.assert(
      fc.property(commits, (commit) => {
        const objects = createObjects()
        expect(readCommit(objects, writeCommit(objects, commit))).toEqual(commit)
      }),
    )
  })

  test('trees, whatever the paths', () => {
    const part = fc.stringMatching(/^[a-z0-9.\- ]{1,4}$/)
    const path = fc
      .array(part, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'))
      .filter(isTreePath)
    const files = fc
      .uniqueArray(path, { maxLength: 12 })
      .map((paths) => paths.filter((one) => !paths.some((other) => one.startsWith(`${other}/`))))
    fc.assert(
      fc.property(files, sha, (paths, content) => {
        const objects = createObjects()
        const written = new Map(paths.map((path) => [path, { sha: content, mode: '100644' }]))
        expect(new Map(listFiles(objects, writeTree(objects, written)))).toEqual(written)
      }),
    )
  })

  test('a commit in another encoding and with headers that nobody knows keeps its name', () => {
    const objects = createObjects()
    const content = Buffer.from(
      `tree ${'1'.repeat(40)}\nauthor J\u00f6rg <j@x> 1 -0130\ncommitter J\u00f6rg <j@x> 1 -0130\nencoding ISO-8859-1\nmergetag object x\n type commit\n\nGr\u00fc\u00dfe`,
      'latin1',
    )
    const original = objects.put({ type: 'commit', content })
    expect(writeCommit(createObjects(), readCommit(objects, original))).toBe(original)
    expect(readCommit(objects, original)).toMatchObject({
      encoding: 'ISO-8859-1',
      message: 'Grüße',
      otherHeaders: [['mergetag', 'object x\ntype commit']],
    })
  })
})

describe('A signature of GitHub', () => {
  const signed = signByGitHub({ tree: '1'.repeat(40), parents: [], author: ann, committer: ann, message: 'Signed' })

  test('is valid as long as nothing is changed', () => {
    expect(isSignedByGitHub(signed)).toBe(true)
    expect(signByGitHub(signed)).toEqual(signed)
  })

  test('does not survive another message, tree, parent or author', () => {
    const forged: readonly Partial<Commit>[] = [
      { message: 'Forged' },
      { tree: '2'.repeat(40) },
      { parents: ['3'.repeat(40)] },
      { author: { ...ann, name: 'Eve' } },
    ]
    expect(forged.map((change) => isSignedByGitHub({ ...signed, ...change }))).toEqual([false, false, false, false])
  })

  test('is absent from a commit that nobody signed', () => {
    const { signature: _, ...unsigned } = signed
    expect(isSignedByGitHub(unsigned)).toBe(false)
  })
})

describe('History', () => {
  const objects = createObjects()
  const tree = writeTree(objects, new Map())
  const commit = (at: number, ...parents: readonly string[]): string =>
    writeCommit(objects, {
      tree,
      parents,
      author: { ...ann, at: at * 1000 },
      committer: { ...ann, at: at * 1000 },
      message: `at ${at}`,
    })
  const root = commit(1)
  const [left, right] = [commit(2, root), commit(3, root)]
  const merge = commit(4, left, right)

  test('a commit is its own ancestor, a sibling is none', () => {
    expect([
      isAncestor(objects, root, merge),
      isAncestor(objects, merge, merge),
      isAncestor(objects, right, left),
      isAncestor(objects, merge, root),
    ]).toEqual([true, true, false, false])
  })

  test('lists the newest first, without what another commit reaches, up to a limit', () => {
    expect(listCommits(objects, merge, null, 10)).toEqual([merge, right, left, root])
    expect(listCommits(objects, merge, left, 10)).toEqual([merge, right])
    expect(listCommits(objects, merge, null, 2)).toEqual([merge, right])
  })

  test('a parent never comes before its child, even with a clock that ran backwards', () => {
    const child = commit(0, merge)
    expect(listCommits(objects, child, null, 2)).toEqual([child, merge])
  })
})

test('a file is read at a commit; a folder and a missing path are none', () => {
  const objects = createObjects()
  const blob = objects.put({ type: 'blob', content: Buffer.from('x') })
  const commit = writeCommit(objects, {
    tree: writeTree(objects, new Map([['a/b', { sha: blob, mode: '100755' }]])),
    parents: [],
    author: ann,
    committer: ann,
    message: '',
  })
  expect(readFile(objects, commit, 'a/b')).toMatchObject({ sha: blob, mode: '100755' })
  expect([
    readFile(objects, commit, 'a'),
    readFile(objects, commit, 'a/c'),
    readFile(objects, commit, 'a/b/c'),
  ]).toEqual([null, null, null])
})
