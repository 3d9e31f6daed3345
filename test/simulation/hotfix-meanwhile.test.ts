import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { readCommit, writeCommit } from 'embedded-github/github/git/commits'
import { mergeCommits } from 'embedded-github/github/git/merging'
import { seedCommit, seedRef } from 'embedded-github/github/world/seed'
import { readFile } from 'embedded-github/github/git/trees'
import type { World } from 'embedded-github/github/world/world'
import { play } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { newPlay, refOf, revisionsOf, singleTrain, start, textAt } from './worlds.ts'

/*
 * A hotfix moves production while a release is under way whose train denies fixes some paths. What production changed
 * itself is no fix.
 */

const train = `${singleTrain}fix: { agent: acme/agent-core, deny-paths: ["infra/**"] }\n`
const rc = 'rc/2026.11'
type Files = Readonly<Record<string, string | null>>

/** A text of twelve lines, some of them changed. */
function verses(...changed: readonly number[]): string {
  return Array.from(
    { length: 12 },
    (_, index) => `${changed.includes(index) ? 'Verse' : 'verse'} ${index} of the notes\n`,
  ).join('')
}

/**
 * A release whose second tier is lost on rc.1, and what then comes onto its branches; production and source begin with
 * these files.
 */
async function begin(files: Files = {}) {
  const seeded = releaseWorld(readTrain(train, 'train.yml'), train, start)
  const performance = newPlay(Object.keys(files).length === 0 ? seeded : withFiles(seeded, files))
  const { simulated } = performance
  const broken = refOf(simulated.world, 'acme/app', 'refs/heads/main')
  const goOn = () =>
    play({
      ...performance,
      verdict: (run) => (run.headSha === broken && run.displayTitle.includes('tier2a') ? 'failure' : 'success'),
    })
  await goOn()
  return {
    simulated,
    goOn,
    commit: (branch: string, files: Files) => {
      ;[simulated.world] = seedCommit(simulated.world, {
        repository: 'acme/app',
        branch,
        message: 'fix: it',
        by: 'ann',
        files,
      })
    },
    productionOf: (path: string) => {
      const file = readFile(
        simulated.world.objects,
        refOf(simulated.world, 'acme/app', 'refs/heads/master') ?? '',
        path,
      )
      return file === null ? null : Buffer.from(file.content).toString('utf8')
    },
    manifest: () =>
      readManifest(textAt(simulated.world, revisionsOf(simulated.world).at(-1)!, 'release-manifest.json')),
  }
}

/** Both branches with a commit of these files, which they have in common. */
function withFiles(world: World, files: Files): World {
  const [written, sha] = seedCommit(world, {
    repository: 'acme/app',
    branch: 'master',
    message: 'chore: write',
    by: 'ann',
    files,
  })
  const source = refOf(written, 'acme/app', 'refs/heads/main') ?? ''
  const merged = mergeCommits(written.objects, source, sha)
  if (!('tree' in merged)) throw new Error('these files are in conflict')
  const commit = writeCommit(written.objects, {
    ...readCommit(written.objects, source),
    tree: merged.tree,
    parents: [source, sha],
    message: 'Take production in',
  })
  return seedRef(written, 'acme/app', 'refs/heads/main', commit)
}

describe('a hotfix that Convoy takes into the RC branch', () => {
  test('may change denied paths and tests: rc.2 ships with it', async () => {
    const story = await begin()
    story.commit('master', { 'infra/hot.json': '{}\n', 'test/hot.test.js': 'hot\n' })
    await story.goOn()
    expect(story.manifest()).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
  })

  test('may change more files than GitHub names', async () => {
    const story = await begin()
    story.commit(
      'master',
      Object.fromEntries(Array.from({ length: 320 }, (_, index) => [`infra/${index}.json`, '{}\n'])),
    )
    await story.goOn()
    expect(story.manifest()).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
  })

  test('may change other lines of a file that a fix changes: rc.2 ships with both', async () => {
    const story = await begin({ 'notes.txt': verses() })
    story.commit(rc, { 'notes.txt': verses(9) })
    story.commit('master', { 'notes.txt': verses(1) })
    await story.goOn()
    expect(story.manifest()).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
    expect(story.productionOf('notes.txt')).toBe(verses(1, 9))
  })

  test('may change a file that a fix moves: rc.2 ships with the hotfix where the file is now', async () => {
    const story = await begin({ 'notes.txt': verses() })
    story.commit(rc, { 'notes.txt': null, 'docs/notes.txt': verses(9) })
    story.commit('master', { 'notes.txt': verses(1) })
    await story.goOn()
    expect(story.manifest()).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
    expect([story.productionOf('notes.txt'), story.productionOf('docs/notes.txt')]).toEqual([null, verses(1, 9)])
  })

  test('is told as a conflict where it changes the line that a fix changes', async () => {
    const story = await begin({ 'notes.txt': verses() })
    story.commit(rc, { 'notes.txt': verses(9) })
    story.commit('master', { 'notes.txt': verses(9).replace('Verse', 'VERSE') })
    await story.goOn()
    expect(story.manifest()).toMatchObject({
      status: 'blocked',
      attention: [expect.objectContaining({ reason: expect.stringContaining('both sides changed notes.txt') })],
    })
  })

  test('may do so beside a fix, which is judged for itself', async () => {
    const story = await begin()
    story.commit(rc, { 'program.txt': 'mended\n' })
    story.commit('master', { 'infra/hot.json': '{}\n', 'test/hot.test.js': 'hot\n' })
    await story.goOn()
    expect(story.manifest()).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
  })

  test('lets no fix of other denied paths pass with it', async () => {
    const story = await begin()
    story.commit(rc, { 'infra/evil.json': '{}\n' })
    story.commit('master', { 'infra/hot.json': '{}\n' })
    await story.goOn()
    expect(story.manifest()).toMatchObject({
      status: 'blocked',
      candidate: { number: 1 },
      attention: [
        { code: 'fix', reason: expect.stringMatching(/: infra\/evil\.json in acme\/app; revert these changes$/u) },
      ],
    })
  })
})
