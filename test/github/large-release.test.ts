import { describe, expect, test } from '@jest/globals'
import { manifestFiles, readManifest } from '../../src/documents/manifest.ts'
import { sizeOf, store } from '../../src/domain/record/stored.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { write } from '../../src/domain/write.ts'
import { isSignedByGitHub, readCommit } from 'embedded-github/github/git/commits'
import { listFiles, readFile } from 'embedded-github/github/git/trees'
import { ask, manifest as planned, planned as plannedRepository, sha } from '../domain/builders.ts'
import { loseAnswer, openForge, refsOf, type Forge } from './forge.ts'

const control = 'acme/release-control'
const release = '2026.11'
const branch = `refs/heads/release/${release}`
const headOf = (forge: Forge): string => refsOf(forge, control)[branch] ?? ''

/** A release of so many repositories that its manifest is more than one file. */
const large = (parts: Partial<Manifest> = {}): Manifest =>
  planned({
    revision: 1,
    previous: '',
    repositories: Array.from({ length: 500 }, (_, index) => ({
      ...plannedRepository(`acme/r${index}`),
      identity: `R_${index}`,
      owners: `@acme/${'team'.repeat(200)}`,
    })),
    ...parts,
  })
const record = (forge: Forge, head: string | null, files: Readonly<Record<string, string>>) =>
  forge.github.record({
    control,
    release,
    head,
    message: 'Go on',
    files: { ...files, ...(head === null ? { 'train.yml': 'train: shop\n' } : {}) },
  })

describe('a manifest that is larger than one file', () => {
  test('is read back as it was, in one request more, and its next revision follows it', async () => {
    const forge = openForge()
    const first = large()
    expect(sizeOf(first)).toBeGreaterThan(480_000)
    const { head } = await record(forge, null, manifestFiles(first))
    const before = forge.calls.length
    const read = await forge.github.readRelease(control, release)
    expect(forge.calls.length - before).toBe(2)
    expect(readManifest(read!.manifestText, read!.rows)).toEqual(first)

    const next = write(first, {
      phase: 'planning',
      status: 'active',
      attention: [],
      kit: first.kit,
      findings: [],
      step: null,
      effects: [],
      entries: [{ add: 'ask', ask: ask('stop', { type: 'hold', why: 'an incident' }) }],
    })
    await record(forge, head, manifestFiles(next))
    const again = await forge.github.readRelease(control, release)
    expect(readManifest(again!.manifestText, again!.rows)).toEqual(next)
  })

  test.each([
    ['holds other rows than it names', (text: string) => text.replace('acme/r7"', 'acme/r8"')],
    ['lacks one of its files', () => null],
  ])('is refused where the branch %s', async (_, change) => {
    const forge = openForge()
    const files = manifestFiles(large())
    const path = 'manifest/repositories.1.json'
    const { [path]: text = '', ...rest } = files
    const changed = change(text)
    await record(forge, null, changed === null ? rest : { ...files, [path]: changed })
    await expect(forge.github.readRelease(control, release)).rejects.toMatchObject({
      problems: [{ code: 'RELEASE_BRANCH_TAMPERED', message: expect.stringContaining(path) }],
    })
  })

  test('of which GitHub shows a file cut is read all the same', async () => {
    const forge = openForge()
    const first = large({
      trains: [
        {
          ask: 'a',
          commit: sha('a'),
          at: 1,
          is: 'pinned',
          digest: 'd'.repeat(64),
          loosens: Array.from({ length: 3_000 }, (_, index) => `${index} ${'x'.repeat(250)}`),
          voids: { asks: [], evidence: [] },
        },
      ],
    })
    await record(forge, null, manifestFiles(first))
    const read = await forge.github.readRelease(control, release)
    expect(Math.max(...Object.values(read!.rows!).map((text) => Buffer.byteLength(text)))).toBeGreaterThan(512_000)
    expect(readManifest(read!.manifestText, read!.rows)).toEqual(first)
  })

  test('counts as open while somebody is still to be told, though its list of messages stands elsewhere', async () => {
    const messages = Array.from({ length: 40 }, (_, index) => ({
      id: `m${index}`,
      to: 'acme/chatops',
      event: 'release.told',
      hook: 'enter-ship',
      phase: 'ship' as const,
      at: 1,
      body: { words: 'x'.repeat(300) },
    }))
    for (const [told, open] of [
      [messages, [release]],
      [[], []],
    ] as const) {
      const forge = openForge()
      await record(forge, null, manifestFiles(large({ status: 'shipped', messages: told })))
      expect(await forge.github.openReleases(control)).toEqual(open)
    }
  })

  test('tells other plans which tags it has planned', async () => {
    const forge = openForge('acme/api')
    await record(forge, null, manifestFiles(large()))
    const { plannedElsewhere } = await forge.github.look([{ about: 'releases', control, train: 'shop' }])
    expect(plannedElsewhere).toHaveLength(500)
    expect(plannedElsewhere[7]).toMatchObject({ release, identity: 'R_7' })
  })
})

describe('a revision that is too much for one request', () => {
  const much = {
    'seen.json': 'é'.repeat(1_400_000),
    'evidence/a.json': 'a'.repeat(1_500_000),
    'evidence/b.json': 'b'.repeat(100),
    'release-manifest.json': store(large({ repositories: [] })).text,
  }
  const begun = async (): Promise<{ readonly forge: Forge; readonly head: string }> => {
    const forge = openForge()
    const { head } = await record(forge, null, manifestFiles(large({ repositories: [] })))
    return { forge, head: head ?? '' }
  }

  test('is one signed commit on top of the head, as any other is, with everything that was there', async () => {
    const { forge, head } = await begun()
    expect(await record(forge, head, much)).toEqual({ recorded: true, head: headOf(forge) })
    const { objects } = forge.world
    const commit = readCommit(objects, headOf(forge))
    expect(commit).toMatchObject({ parents: [head], message: 'Go on', author: { name: 'convoy-release[bot]' } })
    expect(isSignedByGitHub(commit)).toBe(true)
    expect([...listFiles(objects, commit.tree).keys()].sort()).toEqual([
      'evidence/a.json',
      'evidence/b.json',
      'release-manifest.json',
      'seen.json',
      'train.yml',
    ])
    expect(Buffer.from(readFile(objects, headOf(forge), 'seen.json')!.content).toString('utf8')).toBe(much['seen.json'])
  })

  test('is sent in parts, none of them more than a single large file', async () => {
    const { forge, head } = await begun()
    const bodies: number[] = []
    forge.fault = (call, next) => {
      bodies.push(Buffer.byteLength(call.body ?? ''))
      return next()
    }
    await record(forge, head, much)
    expect(Math.max(...bodies)).toBeLessThan(3_100_000)
  })

  test('is not recorded where somebody else was first', async () => {
    const { forge, head } = await begun()
    const first = await record(forge, head, { 'seen.json': '{}\n' })
    expect(await record(forge, head, much)).toEqual({ recorded: false, head: null })
    expect(headOf(forge)).toBe(first.head)
  })

  test.each(['git/trees', 'git/commits', 'git/refs/'])(
    'whose answer to %s is lost is not taken for recorded; the branch tells',
    async (path) => {
      const { forge, head } = await begun()
      forge.fault = (call, next) => (call.method !== 'GET' && call.url.includes(path) ? loseAnswer(call, next) : next())
      expect(await record(forge, head, much)).toEqual({ recorded: false, head: null })
    },
  )
})
