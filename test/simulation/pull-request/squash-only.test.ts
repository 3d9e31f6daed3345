import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../../src/documents/manifest.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { isAncestor } from 'embedded-github/github/git/commits'
import { seedCommit } from 'embedded-github/github/world/seed'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import { play, type Verdict } from '../../../src/simulation/play.ts'
import { control, planAsk, refOf, textAt } from '../worlds.ts'
import {
  act,
  chainTrain,
  headOf,
  ownBranches,
  proposingWorld,
  pullsOf,
  push,
  reviewed,
  strict,
  treeOf,
  withMerging,
} from './proposing.ts'

/*
 * A repository that squashes every pull request, wants reviews and deletes the branches that it merged, over three
 * releases that change the same lines. Plain git meets these changes again in every merge of production, for no squash is
 * an ancestor of source.
 */

const [name] = ['acme/r0']

function change(simulated: Simulated, branch: string, files: Readonly<Record<string, string>>): void {
  const message = `feat: ${Object.keys(files).join(', ')} on ${branch}`
  const [next] = seedCommit(simulated.world, { repository: name, branch, message, by: 'ann', files })
  simulated.world = next
}

function manifestOf({ world }: Simulated, id: string): Manifest {
  return readManifest(textAt(world, refOf(world, control, `refs/heads/release/${id}`) ?? '', 'release-manifest.json'))
}

/** Ann reviews whatever is open and not hers. */
function review(simulated: Simulated): void {
  for (const { state, number } of pullsOf(simulated.world, name))
    if (state === 'open') act(simulated, 'ann', 'POST', `/repos/${name}/pulls/${number}/reviews`, { event: 'APPROVE' })
}

/** Plays a release to its end; `fix`: its first candidate fails, and this file comes to its RC branch alone. */
async function release(simulated: Simulated, id: string, fix?: string): Promise<Manifest> {
  const asks = [{ ...planAsk(), id: `plan-${id}`, at: simulated.world.at }]
  const playOn = (verdict: Verdict = () => 'success'): Promise<void> =>
    play({ simulated, control, release: id, asks, verdict })
  if (fix !== undefined) {
    await playOn((run) => (run.displayTitle.includes('tier2a') ? 'failure' : 'success'))
    push(simulated, name, `rc/${id}`, fix)
  }
  await playOn()
  review(simulated)
  await playOn()
  return manifestOf(simulated, id)
}

/** Bob brings a fix to production by a pull request of his own. */
function hotfix(simulated: Simulated): void {
  const sha = headOf(simulated.world, name, 'master')
  act(simulated, 'bob', 'POST', `/repos/${name}/git/refs`, { ref: 'refs/heads/hotfix', sha })
  const head = push(simulated, name, 'hotfix', 'hotfix.txt')
  act(simulated, 'bob', 'POST', `/repos/${name}/statuses/${head}`, { state: 'success', context: 'test' })
  act(simulated, 'bob', 'POST', `/repos/${name}/pulls`, { title: 'fix: prices', head: 'hotfix', base: 'master' })
  review(simulated)
  const { number } = pullsOf(simulated.world, name).find(({ pull }) => pull.head === 'hotfix')!
  expect(act(simulated, 'bob', 'PUT', `/repos/${name}/pulls/${number}/merge`, { merge_method: 'squash' })).toBe(200)
}

/** What stands in files of production. */
function production({ world }: Simulated, paths: readonly string[]): readonly string[] {
  return paths.map((path) => textAt(world, headOf(world, name, 'master') ?? '', path).trim())
}

const squashing = (): Simulated =>
  simulate(withMerging(proposingWorld(chainTrain(1), [reviewed(1), strict]), name, ['squash'], true))

describe('a repository that only squashes', () => {
  test('stays mergeable: the same lines are changed three times, with a fix on an RC branch and a hotfix in between', async () => {
    const simulated = squashing()
    for (const [id, fix] of [
      ['2026.11', undefined],
      ['2026.12', 'fix.txt'],
      ['2027.01', undefined],
    ] as const) {
      change(simulated, 'main', { 'price.txt': `price of ${id}\n` })
      if (id === '2027.01') hotfix(simulated)
      const shipped = await release(simulated, id, fix)
      expect(shipped.attention).toEqual([])
      expect(shipped).toMatchObject({ status: 'shipped', beyond: [] })
      const landed = headOf(simulated.world, name, 'master')
      expect(treeOf(simulated.world, landed)).toBe(treeOf(simulated.world, shipped.candidate?.heads[name]))
      expect(refOf(simulated.world, name, `refs/tags/${shipped.repositories[0]?.tag}`)).toBe(landed)
      expect(production(simulated, ['price.txt'])).toEqual([`price of ${id}`])
    }
    // What was made on an RC branch alone, and on production alone, is there still.
    expect(production(simulated, ['fix.txt', 'hotfix.txt'])).toEqual(['fix.txt', 'hotfix.txt'])
    expect(pullsOf(simulated.world, name).filter(({ state }) => state === 'open')).toEqual([])
    expect(ownBranches(simulated.world, name)).toEqual([])
    for (const branch of ['main', 'master', 'staging', 'rc/2026.11', 'rc/2026.12', 'rc/2027.01'])
      expect([branch, headOf(simulated.world, name, branch)]).not.toEqual([branch, undefined])
  })

  test('records what landed at the plan, and the next candidate holds both', async () => {
    const simulated = squashing()
    change(simulated, 'main', { 'price.txt': 'one\n' })
    const first = await release(simulated, '2026.11')
    const [landed, candidate] = [headOf(simulated.world, name, 'master') ?? '', first.candidate?.heads[name] ?? '']
    expect(isAncestor(simulated.world.objects, candidate, landed)).toBe(false)
    change(simulated, 'main', { 'price.txt': 'two\n' })
    const second = await release(simulated, '2026.12')
    expect(second.repositories[0]?.base.landing).toEqual({ commit: landed, of: candidate })
    const next = second.candidate?.heads[name] ?? ''
    expect([landed, candidate].map((each) => isAncestor(simulated.world.objects, each, next))).toEqual([true, true])
    // Versions count from what the first candidate held of source: one feature came since.
    expect(second.repositories[0]?.version).toEqual({ from: '0.1.0', to: '0.2.0' })
  })

  test('what production takes back of an earlier release is asked about, though a squash had brought it', async () => {
    const simulated = squashing()
    change(simulated, 'main', { 'basket.txt': 'basket\n' })
    await release(simulated, '2026.11')
    const [next] = seedCommit(simulated.world, {
      repository: name,
      branch: 'master',
      message: 'No basket today',
      by: 'ann',
      files: { 'basket.txt': null },
    })
    simulated.world = next
    change(simulated, 'main', { 'price.txt': 'two\n' })
    await expect(release(simulated, '2026.12')).rejects.toMatchObject({
      problems: [{ code: 'PRODUCTION_TAKES_BACK', message: expect.stringContaining('basket.txt') as unknown }],
    })
  })
})
