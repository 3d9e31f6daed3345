import { describe, expect, test } from '@jest/globals'
import { digestText } from '../../src/domain/text/canonical.ts'
import {
  botIdentity,
  gitHubIdentity,
  isSignedByGitHub,
  readCommit,
  signByGitHub,
  writeCommit,
} from 'embedded-github/github/git/commits'
import type { Commit } from 'embedded-github/github/git/commits'
import { listFiles, writeTree } from 'embedded-github/github/git/trees'
import { connect } from '../../src/github/connect.ts'
import { makeOctokit } from '../../src/github/octokit.ts'
import type { GitHub } from '../../src/github/github.ts'
import type { Sha } from 'embedded-github/github/world/names'
import { badGateway, loseAnswer, openForge, place, refsOf } from './forge.ts'
import type { Forge } from './forge.ts'

const control = 'acme/release-control'
const release = '2026.11'
const branch = 'refs/heads/release/2026.11'
const manifest = (revision: number, previous = '', note = '') => `${JSON.stringify({ revision, previous, note })}\n`
const first = manifest(1)
const second = manifest(2, digestText(first))
const headOf = (forge: Forge): Sha => refsOf(forge, control)[branch] ?? ''

const write = (github: GitHub, head: Sha | null, text: string) =>
  github.record({
    control,
    release,
    head,
    files: { 'release-manifest.json': text, ...(head === null ? { 'train.yml': 'train: é\n' } : {}) },
    message: 'Plan\n\nBecause.',
  })

async function begun(): Promise<{ readonly forge: Forge; readonly head: Sha }> {
  const forge = openForge()
  const { head } = await write(forge.github, null, first)
  if (head === null) throw new Error('revision 1 was not recorded')
  return { forge, head }
}

/** A commit as somebody with a clone could make it and push it, from the branch's head with some of it changed. */
function push(forge: Forge, change: (commit: Commit) => Commit, files: Readonly<Record<string, string>> = {}): void {
  const { objects } = forge.world
  const head = headOf(forge)
  const now = listFiles(objects, readCommit(objects, head).tree)
  const tree = writeTree(
    objects,
    new Map([
      ...now,
      ...Object.entries(files).map(
        ([path, text]) =>
          [path, { mode: '100644', sha: objects.put({ type: 'blob', content: Buffer.from(text) }) }] as const,
      ),
    ]),
  )
  const bot = botIdentity(forge.world, 'convoy-release[bot]', forge.world.at)
  place(
    forge,
    control,
    branch,
    writeCommit(
      objects,
      change({ tree, parents: [head], author: bot, committer: gitHubIdentity(forge.world.at), message: 'Forged' }),
    ),
  )
}

describe('recording', () => {
  test('revision 1 is a parentless commit that GitHub signs for the App', async () => {
    const { forge, head } = await begun()
    const written = readCommit(forge.world.objects, head)
    expect(written).toMatchObject({ parents: [], message: 'Plan\n\nBecause.', author: { name: 'convoy-release[bot]' } })
    expect(isSignedByGitHub(written)).toBe(true)
    expect(headOf(forge)).toBe(head)
  })

  test('later revisions follow the head that was read, and what was written is read back unchanged', async () => {
    const { forge, head } = await begun()
    const written = await write(forge.github, head, second)
    expect(written).toEqual({ recorded: true, head: headOf(forge) })
    expect(readCommit(forge.world.objects, headOf(forge)).parents).toEqual([head])
    expect(await forge.github.readRelease(control, release)).toEqual({
      head: headOf(forge),
      manifestText: second,
      trainText: 'train: é\n',
    })
  })

  test('revision 1 of a release that exists is not recorded', async () => {
    const { forge, head } = await begun()
    expect(await write(forge.github, null, manifest(1, '', 'other'))).toEqual({ recorded: false, head: null })
    expect(headOf(forge)).toBe(head)
  })

  test('of two that read the same head, one is recorded and the other learns that it was not', async () => {
    const { forge, head } = await begun()
    const outcomes = [
      await write(forge.github, head, second),
      await write(forge.as('app-token'), head, manifest(2, digestText(first), 'late')),
    ]
    expect(outcomes.map(({ recorded }) => recorded)).toEqual([true, false])
    expect((await forge.github.readRelease(control, release))?.manifestText).toBe(second)
  })

  test.each([
    ['git/trees', 0],
    ['git/commits', 0],
    ['git/refs', 1],
  ])('an answer to %s that is lost is not taken for success; the branch tells', async (path, branches) => {
    const forge = openForge()
    forge.fault = (call, next) => (call.url.endsWith(path) ? loseAnswer(call, next) : next())
    expect(await write(forge.github, null, first)).toEqual({ recorded: false, head: null })
    expect(Object.keys(refsOf(forge, control)).filter((ref) => ref === branch)).toHaveLength(branches)
    expect(forge.calls.filter((call) => call.path.endsWith(path))).toHaveLength(1)
  })

  test('an append whose answer is lost is not repeated; the branch tells', async () => {
    const { forge, head } = await begun()
    forge.fault = (call, next) =>
      call.body?.includes('createCommitOnBranch') === true ? loseAnswer(call, next) : next()
    expect(await write(forge.github, head, second)).toEqual({ recorded: false, head: null })
    forge.fault = null
    expect((await forge.github.readRelease(control, release))?.manifestText).toBe(second)
  })

  test("without the right to write, GitHub's refusal is told", async () => {
    const forge = openForge()
    forge.world = {
      ...forge.world,
      tokens: {
        ...forge.world.tokens,
        weak: {
          kind: 'installation',
          login: 'convoy-release[bot]',
          permissions: { contents: 'read' },
          repositories: 'all',
          expiresAt: null,
        },
      },
    }
    await expect(write(forge.as('weak'), null, first)).rejects.toMatchObject({
      problems: [
        { code: 'RECORD_REFUSED', message: expect.stringContaining('Resource not accessible by integration') },
      ],
    })
    const { forge: other, head } = await begun()
    other.world = {
      ...other.world,
      tokens: {
        ...other.world.tokens,
        weak: {
          kind: 'installation',
          login: 'convoy-release[bot]',
          permissions: { contents: 'read' },
          repositories: 'all',
          expiresAt: null,
        },
      },
    }
    await expect(write(other.as('weak'), head, second)).rejects.toMatchObject({
      problems: [{ code: 'RECORD_REFUSED' }],
    })
  })
})

describe('reading', () => {
  test('a release without a branch is null', async () =>
    expect(await openForge().github.readRelease(control, release)).toBeNull())

  test('releases are the branches under release/', async () => {
    const { forge, head } = await begun()
    place(forge, control, 'refs/heads/release/2026.12.rollback', head)
    place(forge, control, 'refs/heads/rc/2026.13', head)
    expect(await forge.github.listReleases(control)).toEqual(['2026.11', '2026.12.rollback'])
  })

  test('more releases than fit on a page are all listed', async () => {
    const { forge, head } = await begun()
    for (let number = 1; number <= 120; number += 1) place(forge, control, `refs/heads/release/${number}`, head)
    expect(await forge.github.listReleases(control)).toHaveLength(121)
  })

  test('those that are shipped or aborted are not open; one that somebody else says is over stays, so that reading it says who', async () => {
    const { forge, head } = await begun()
    const end = (release: string, github: GitHub, status: string) => {
      place(forge, control, `refs/heads/release/${release}`, head)
      return github.record({
        control,
        release,
        head,
        files: { 'release-manifest.json': JSON.stringify({ revision: 2, previous: digestText(first), status }) },
        message: 'End',
      })
    }
    for (const status of ['active', 'blocked', 'partial', 'shipped', 'aborted']) await end(status, forge.github, status)
    await end('forged', forge.as('zoe-token'), 'shipped')
    forge.calls.length = 0
    expect(await forge.github.openReleases(control)).toEqual(['2026.11', 'active', 'blocked', 'forged', 'partial'])
    expect(forge.calls).toHaveLength(1)
  })

  test('of more than a hundred releases the open ones cost one request for each hundred', async () => {
    const { forge, head } = await begun()
    for (let number = 1; number <= 120; number += 1) place(forge, control, `refs/heads/release/${number}`, head)
    forge.calls.length = 0
    expect(await forge.github.openReleases(control)).toHaveLength(121)
    expect(forge.calls.map((call) => call.route)).toEqual(['graphql:OpenReleases', 'graphql:OpenReleases'])
  })

  const tampered: readonly (readonly [string, (forge: Forge, head: Sha) => void | Promise<unknown>, string])[] = [
    [
      "a commit that was pushed in the App's name",
      (forge) => push(forge, (commit) => commit, { 'release-manifest.json': second }),
      'an unsigned commit',
    ],
    [
      'a commit that carries the signature of another',
      (forge, head) =>
        push(forge, (commit) => ({ ...commit, signature: readCommit(forge.world.objects, head).signature ?? '' }), {
          'release-manifest.json': second,
        }),
      "somebody else's signature",
    ],
    ['a commit that a person made through the API', (forge, head) => write(forge.as('zoe-token'), head, second), 'zoe'],
    [
      'a second parent',
      (forge, head) =>
        push(
          forge,
          (commit) => signByGitHub({ ...commit, parents: [head, refsOf(forge, control)['refs/heads/main'] ?? ''] }),
          { 'release-manifest.json': second },
        ),
      '2 parent(s)',
    ],
    [
      'a revision without its parent',
      (forge) => push(forge, (commit) => signByGitHub({ ...commit, parents: [] }), { 'release-manifest.json': second }),
      '0 parent(s)',
    ],
    [
      'revision 1 on top of another commit',
      (forge, head) => write(forge.github, head, manifest(1, '', 'again')),
      '1 parent(s)',
    ],
    ['a skipped revision', (forge, head) => write(forge.github, head, manifest(3, digestText(first))), 'revision 1'],
    [
      'a repeated revision',
      async (forge, head) =>
        write(forge.github, (await write(forge.github, head, second)).head, manifest(2, digestText(second))),
      'revision 2',
    ],
    [
      'a chain that was broken',
      (forge, head) => write(forge.github, head, manifest(2, digestText(manifest(1, '', 'edited')))),
      'previous ',
    ],
    ['a manifest that is none', (forge, head) => write(forge.github, head, 'null'), 'not of that form'],
    [
      'a manifest too large to be read whole',
      (forge, head) => write(forge.github, head, manifest(2, digestText(first), 'x'.repeat(600_000))),
      'no such file',
    ],
  ]
  test.each(tampered)('%s is refused', async (_, tamper, found) => {
    const { forge, head } = await begun()
    await tamper(forge, head)
    await expect(forge.github.readRelease(control, release)).rejects.toMatchObject({
      problems: [{ code: 'RELEASE_BRANCH_TAMPERED', message: expect.stringContaining(found) }],
    })
  })

  test('a parent that was rewritten under a revision is refused', async () => {
    const { forge, head } = await begun()
    await write(forge.github, head, second)
    const { objects } = forge.world
    const honest = readCommit(objects, headOf(forge))
    place(forge, control, branch, head)
    push(forge, (commit) => ({ ...commit, parents: [] }), { 'release-manifest.json': manifest(1, '', 'rewritten') })
    place(forge, control, branch, writeCommit(objects, signByGitHub({ ...honest, parents: [headOf(forge)] })))
    await expect(forge.github.readRelease(control, release)).rejects.toMatchObject({
      problems: [{ code: 'RELEASE_BRANCH_TAMPERED', message: expect.stringContaining('previous') }],
    })
  })
})

describe('the train', () => {
  test('is read from the default branch, with its commit', async () => {
    const forge = openForge()
    await forge.github.record({ control, release, head: null, files: { 'train.yml': 'train: shop\n' }, message: 'x' })
    place(forge, control, 'refs/heads/main', headOf(forge))
    expect(await forge.github.readTrain(control, 'train.yml')).toEqual({ text: 'train: shop\n', commit: headOf(forge) })
  })

  test.each([
    ['train.yml', control, 'has no such text file'],
    ['train.yml', 'acme/gone', 'does not exist'],
  ])('%s missing from %s is told', async (path, name, found) => {
    await expect(openForge().github.readTrain(name, path)).rejects.toMatchObject({
      problems: [{ code: 'TRAIN_MISSING', message: expect.stringContaining(found) }],
    })
  })

  test('is not to be had while GitHub does not answer', async () => {
    const forge = openForge()
    forge.fault = () => badGateway
    await expect(forge.github.readTrain(control, 'train.yml')).rejects.toMatchObject({
      problems: [{ code: 'GITHUB_UNAVAILABLE' }],
    })
  })
})

describe('a person who only looks', () => {
  const asZoe = (forge: Forge, trusts?: 'app'): GitHub =>
    connect({
      octokit: makeOctokit({ token: 'zoe-token', exchange: forge.exchange, apiUrl: 'http://127.0.0.1:8080' }),
      exchange: forge.exchange,
      graphqlUrl: 'http://127.0.0.1:8080/graphql',
      ...(trusts === undefined ? {} : { trusts }),
    })

  test('reads what the App wrote where she says that she trusts Apps, and not otherwise', async () => {
    const { forge } = await begun()
    await expect(asZoe(forge).readRelease(control, release)).rejects.toThrow('RELEASE_BRANCH_TAMPERED')
    expect((await asZoe(forge, 'app').readRelease(control, release))?.manifestText).toBe(first)
  })

  test.each([
    ['a person', (forge: Forge) => ({ name: 'bob', email: 'bob@users.noreply.github.com', at: forge.world.at })],
    [
      'a workflow of control, as Actions',
      (forge: Forge) => ({
        name: 'github-actions[bot]',
        email: '41898282+github-actions[bot]@users.noreply.github.com',
        at: forge.world.at,
      }),
    ],
  ])('does not trust a revision that GitHub signed for %s', async (_, author) => {
    const { forge } = await begun()
    push(forge, (commit) => signByGitHub({ ...commit, author: author(forge) }), { 'release-manifest.json': second })
    await expect(asZoe(forge, 'app').readRelease(control, release)).rejects.toThrow(
      'expected the bot of a GitHub App as author',
    )
  })
})
