import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train.ts'
import { seedCommit } from '../../src/rehearsal/github/seed.ts'
import { play } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { newPlay, refOf, revisionsOf, singleTrain, start, textAt } from './worlds.ts'

/* A hotfix moves production while a release is under way whose train denies fixes some paths. What production changed itself is no fix. */

const train = `${singleTrain}fix: { agent: acme/agent-core, deny-paths: ["infra/**"] }\n`
const rc = 'rc/2026.11'
type Files = Readonly<Record<string, string | null>>

/** A release whose second tier is lost on rc.1, and what then comes onto its branches. */
async function begin() {
  const performance = newPlay(releaseWorld(readTrain(train, 'train.yml'), train, start))
  const { simulated } = performance
  const broken = refOf(simulated.world, 'acme/app', 'refs/heads/main')
  const goOn = () => play({ ...performance, verdict: (run) => (run.headSha === broken && run.displayTitle.includes('tier2a') ? 'failure' : 'success') })
  await goOn()
  return {
    simulated, goOn,
    commit: (branch: string, files: Files) => { [simulated.world] = seedCommit(simulated.world, { repository: 'acme/app', branch, message: 'fix: it', by: 'ann', files }) },
    manifest: () => readManifest(textAt(simulated.world, revisionsOf(simulated.world).at(-1)!, 'release-manifest.json')),
  }
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
    story.commit('master', Object.fromEntries(Array.from({ length: 320 }, (_, index) => [`infra/${index}.json`, '{}\n'])))
    await story.goOn()
    expect(story.manifest()).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
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
    expect(story.manifest()).toMatchObject({ status: 'blocked', candidate: { number: 1 }, attention: [{ code: 'fix', reason: expect.stringMatching(/: infra\/evil\.json in acme\/app; take it out again$/u) }] })
  })
})
