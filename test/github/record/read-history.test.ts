import { describe, expect, test } from '@jest/globals'
import { nameObject, nameTree, readTreeEntries } from '../../../src/github/record/git-objects.ts'
import {
  botIdentity,
  gitHubIdentity,
  readCommit,
  signByGitHub,
  writeCommit,
  type Commit,
} from 'embedded-github/github/git/commits'
import { findEntry, listFiles, writeTree } from 'embedded-github/github/git/trees'
import type { Objects } from 'embedded-github/github/git/objects'
import { badGateway, openForge, place, refsOf, type Forge } from '../forge.ts'

const control = 'acme/release-control'
const release = '2026.11'
const branch = `refs/heads/release/${release}`

/** A branch with so many commits, each of which writes a file of its own. */
async function written(count: number, files: Readonly<Record<string, string>> = {}): Promise<Forge> {
  const forge = openForge()
  let head: string | null = null
  for (let number = 1; number <= count; number += 1) {
    const outcome: { readonly head: string | null } = await forge.github.record({
      control,
      release,
      head,
      files: { [`evidence/${number}.json`]: `${number}\n`, ...(number === 1 ? files : {}) },
      message: `Revision ${number}`,
    })
    head = outcome.head
  }
  return forge
}
const read = async (forge: Forge) => {
  const history = await forge.github.readHistory(control, release)
  if (history === null) throw new Error('there is no branch')
  return history
}
const texts = (files: readonly { readonly path: string; readonly content: Uint8Array | null }[]) =>
  files.map(({ path, content }) => [path, content === null ? null : Buffer.from(content).toString('utf8')])

/** A commit on top of the branch, as somebody with a clone could push it. */
function push(forge: Forge, change: (commit: Commit) => Commit, content: Uint8Array): string {
  const { objects } = forge.world
  const head = refsOf(forge, control)[branch] ?? ''
  const tree = writeTree(
    objects,
    new Map([
      ...listFiles(objects, readCommit(objects, head).tree),
      ['pushed', { mode: '100755', sha: objects.put({ type: 'blob', content }) }],
    ]),
  )
  const commit = writeCommit(
    objects,
    change({
      tree,
      parents: [head],
      author: botIdentity(forge.world, 'convoy-release[bot]', forge.world.at),
      committer: gitHubIdentity(forge.world.at),
      message: 'Pushed',
    }),
  )
  place(forge, control, branch, commit)
  return commit
}

describe('reading a whole release branch', () => {
  test('brings every commit, the oldest first, with its parent, its author, what its signature is worth, and all of its files', async () => {
    const forge = await written(3, { 'train.yml': 'train: é\n' })
    const { revisions, broken } = await read(forge)
    expect(broken).toBeNull()
    expect(revisions.map(({ parents }) => parents)).toEqual([[], [revisions[0]?.commit], [revisions[1]?.commit]])
    expect(revisions[2]).toMatchObject({
      commit: refsOf(forge, control)[branch],
      signature: 'github',
      author: {
        name: 'convoy-release[bot]',
        email: expect.stringMatching(/^\d+\+convoy-release\[bot\]@users\.noreply\.github\.com$/),
      },
    })
    expect(texts(revisions[2]!.files)).toEqual([
      ['evidence/1.json', '1\n'],
      ['evidence/2.json', '2\n'],
      ['evidence/3.json', '3\n'],
      ['train.yml', 'train: é\n'],
    ])
    expect(new Set(revisions[2]!.files.map(({ mode }) => mode))).toEqual(new Set(['100644']))
  })

  test('goes on over all pages, and reads a file that many revisions share once', async () => {
    const forge = await written(53)
    forge.calls.length = 0
    const { revisions } = await read(forge)
    expect(revisions.map(({ files }) => files.length)).toEqual(revisions.map((_, index) => index + 1))
    expect(revisions).toHaveLength(53)
    // The head, three pages of commits, two batches of files.
    expect(forge.calls).toHaveLength(6)
  })

  test('asks for a file by itself where GraphQL shows half of it, or not its bytes', async () => {
    const large = 'x'.repeat(600_000)
    const forge = await written(1, { 'seen.json': large })
    push(forge, signByGitHub, Buffer.from([0xff, 0xfe, 0x0a]))
    const { revisions } = await read(forge)
    expect(Buffer.from(revisions[1]!.files.find(({ path }) => path === 'pushed')!.content!)).toEqual(
      Buffer.from([0xff, 0xfe, 0x0a]),
    )
    expect(Buffer.from(revisions[1]!.files.find(({ path }) => path === 'seen.json')!.content!).toString()).toBe(large)
  })

  test('says of a commit that was pushed that it is not signed, or not by GitHub, and of a program that it is one', async () => {
    const forge = await written(1)
    push(forge, (commit) => commit, Buffer.from('a'))
    push(forge, (commit) => ({ ...signByGitHub(commit), message: 'Another' }), Buffer.from('b'))
    const { revisions } = await read(forge)
    expect(revisions.map(({ signature }) => signature)).toEqual(['github', 'none', 'foreign'])
    expect(revisions[2]!.files.find(({ path }) => path === 'pushed')).toMatchObject({ mode: '100755' })
  })

  test('follows first parents, and shows that there are more', async () => {
    const forge = await written(2)
    const main = refsOf(forge, control)['refs/heads/main'] ?? ''
    const merge = push(forge, (commit) => ({ ...commit, parents: [...commit.parents, main] }), Buffer.from('a'))
    const { revisions } = await read(forge)
    expect(revisions).toHaveLength(3)
    expect(revisions[2]).toMatchObject({ commit: merge, parents: [revisions[1]?.commit, main] })
  })

  test('hands on the bytes that it got, so that whoever judges sees that a server changed them', async () => {
    const forge = await written(1)
    const { objects } = forge.world
    const blob =
      findEntry(objects, readCommit(objects, refsOf(forge, control)[branch] ?? '').tree, 'evidence/1.json')?.sha ?? ''
    const lying: Objects = {
      ...objects,
      get: (sha) => (sha === blob ? { type: 'blob', content: Buffer.from('2\n') } : objects.get(sha)),
    }
    forge.world = { ...forge.world, objects: lying }
    const [file] = (await read(forge)).revisions[0]!.files
    expect(texts([file!])).toEqual([['evidence/1.json', '2\n']])
    expect(file!.blob).not.toBe(nameObject('blob', file!.content!))
  })

  test('knows that there is no such branch, and refuses to guess where GitHub is silent', async () => {
    const forge = openForge()
    expect(await forge.github.readHistory(control, release)).toBeNull()
    forge.fault = () => badGateway
    await expect(forge.github.readHistory(control, release)).rejects.toThrow('GITHUB_UNAVAILABLE')
  })
})

describe("git's names", () => {
  test('are those of git itself', async () => {
    const forge = await written(2, {
      'train.yml': 'x',
      'evidence.json': 'sorts before the folder',
      evidence0: 'sorts after it',
    })
    const { objects } = forge.world
    const { tree } = readCommit(objects, refsOf(forge, control)[branch] ?? '')
    const entries = readTreeEntries(objects.get(tree)!.content)!
    expect(entries.map(({ name }) => name)).toEqual(['evidence.json', 'evidence', 'evidence0', 'train.yml'])
    expect(nameTree(entries.toReversed())).toBe(tree)
    expect(readTreeEntries(Buffer.from('100644 name'))).toBeNull()
  })
})
