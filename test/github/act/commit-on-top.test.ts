import { beforeEach, describe, expect, test } from '@jest/globals'
import { commitOnTop, type FileChange } from '../../../src/github/act/commit-on-top.ts'
import { makeOctokit } from '../../../src/github/octokit.ts'
import { readCommit } from 'embedded-github/github/git/commits'
import { addToken } from 'embedded-github/github/world/seed'
import { listFiles, readFile } from 'embedded-github/github/git/trees'
import { commit, openForge, type Forge } from '../forge.ts'

const [rc, left] = ['refs/heads/rc/2026.11', 'refs/heads/convoy/2026.11/prepared']
const base64 = (content: string | Buffer): string => Buffer.from(content).toString('base64')
let forge: Forge
let head = ''

beforeEach(() => {
  forge = openForge('acme/api')
  commit(forge, 'acme/api', 'main', 'ci: test', { '.github/workflows/ci.yml': 'on: push\n' })
  head = commit(forge, 'acme/api', 'rc/2026.11', 'feat: add api', {
    'package.json': '{"version":"0.0.0"}\n',
    'old.txt': 'old\n',
    '.github/workflows/ci.yml': 'on: push\n',
  })
  const repositories = ['acme/api'] as const
  forge.world = addToken(forge.world, 'job-token', {
    kind: 'installation',
    login: 'github-actions[bot]',
    permissions: { contents: 'write', metadata: 'read' },
    repositories,
    expiresAt: null,
    owner: 'acme',
  })
})

const leave = (changes: readonly FileChange[], parent = head) =>
  commitOnTop(
    {
      octokit: makeOctokit({ token: 'job-token', exchange: forge.exchange, apiUrl: 'http://127.0.0.1:8080' }),
      exchange: forge.exchange,
      graphqlUrl: 'http://127.0.0.1:8080/graphql',
    },
    { repository: 'acme/api', parent, branch: 'convoy/2026.11/prepared', message: 'Prepare 1.0.0', changes },
  )
const at = (ref: string) => forge.world.repositories['acme/api']?.refs[ref]
const textOf = (sha: string, path: string) => {
  const file = readFile(forge.world.objects, sha, path)
  return file === null ? null : Buffer.from(file.content).toString('base64')
}

describe('a prepared commit', () => {
  const binary = Buffer.from([0x89, 0x50, 0xff, 0x00])
  const changes: readonly FileChange[] = [
    { path: 'package.json', mode: '100644', content: base64('{"version":"1.0.0"}\n') },
    { path: 'bin/run', mode: '100755', content: base64('#!/bin/sh\n') },
    { path: 'logo.png', mode: '100644', content: base64(binary) },
    { path: 'old.txt', mode: null },
  ]

  test('holds the parent’s files with these changes, executable and binary ones as they are', async () => {
    const sha = await leave(changes)
    expect(at(left)).toBe(sha)
    expect(readCommit(forge.world.objects, sha)).toMatchObject({
      parents: [head],
      author: { name: 'github-actions[bot]' },
    })
    const files = listFiles(forge.world.objects, readCommit(forge.world.objects, sha).tree)
    expect([...files].map(([path, { mode }]) => `${mode} ${path}`).toSorted()).toEqual([
      '100644 .github/workflows/ci.yml',
      '100644 README.md',
      '100644 logo.png',
      '100644 package.json',
      '100755 bin/run',
    ])
    expect([textOf(sha, 'package.json'), textOf(sha, 'logo.png')]).toEqual([
      base64('{"version":"1.0.0"}\n'),
      base64(binary),
    ])
  })

  test('replaces what an earlier run left', async () => {
    const first = await leave(changes)
    const moved = commit(forge, 'acme/api', 'rc/2026.11', 'fix: api')
    const second = await leave(changes, moved)
    expect([at(left), readCommit(forge.world.objects, second).parents]).toEqual([second, [moved]])
    expect(first).not.toBe(second)
  })

  test('is the parent itself where nothing changed, or all is as it was', async () => {
    expect(await leave([])).toBe(head)
    expect(await leave([{ path: 'package.json', mode: '100644', content: base64('{"version":"0.0.0"}\n') }])).toBe(head)
    expect(at(left)).toBe(head)
  })

  test('that GitHub will not take is refused with what to grant', async () => {
    forge.world = addToken(forge.world, 'job-token', {
      kind: 'installation',
      login: 'github-actions[bot]',
      permissions: { contents: 'read', metadata: 'read' },
      repositories: ['acme/api'],
      expiresAt: null,
      owner: 'acme',
    })
    await expect(leave(changes)).rejects.toMatchObject({
      problems: [{ code: 'COMMIT_REFUSED', remedy: expect.stringContaining('contents: write') }],
    })
    expect(at(left)).toBeUndefined()
  })

  test('cannot be left where the RC branch changes a workflow that the default branch has otherwise, and that is said', async () => {
    const changed = commit(forge, 'acme/api', 'rc/2026.11', 'ci: more', {
      '.github/workflows/ci.yml': 'on: pull_request\n',
    })
    await expect(leave(changes, changed)).rejects.toMatchObject({
      problems: [
        {
          code: 'COMMIT_REFUSED',
          message: expect.stringContaining('needs workflows=write'),
          remedy: expect.stringContaining('merge the default branch into the RC branch, or the other way round'),
        },
      ],
    })
  })

  test('is seen with its parents, its author, GitHub’s signature and the tree of .github, beside a commit that a person pushed', async () => {
    await leave(changes)
    const { repositories } = await forge.github.look([
      { about: 'repository', name: 'acme/api', refs: [rc, left], tags: [], made: [rc, left] },
      { about: 'repository', name: 'acme/api', refs: [rc], tags: [] },
    ])
    const made = repositories['acme/api']?.made
    expect(made?.[left]).toEqual({
      parents: [head],
      by: 'github-actions[bot]',
      signed: true,
      automation: made?.[rc]?.automation,
    })
    expect(made?.[rc]).toMatchObject({ by: 'zoe', signed: false, automation: expect.stringMatching(/^[0-9a-f]{40}$/) })
  })
})
