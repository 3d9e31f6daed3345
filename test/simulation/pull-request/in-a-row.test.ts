import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../../src/documents/manifest.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import { decide } from '../../../src/domain/decide.ts'
import { documentText } from '../../../src/domain/text/canonical.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { blank, write } from '../../../src/domain/write.ts'
import { listCommits } from 'embedded-github/github/git/commits'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import { play } from '../../../src/simulation/play.ts'
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

/* Releases one after the other through production that squashes, wants reviews and deletes what it merged. */

const [r0] = ['acme/r0']

function revisionsOf({ world }: Simulated, id: string): readonly string[] {
  const head = refOf(world, control, `refs/heads/release/${id}`)
  return head === undefined ? [] : [...listCommits(world.objects, head, null, 1000)].reverse()
}

const manifestOf = (simulated: Simulated, id: string): Manifest =>
  readManifest(textAt(simulated.world, revisionsOf(simulated, id).at(-1)!, 'release-manifest.json'))

/** Plays a release, and ann reviews its pull request once it is asked for. */
async function release(simulated: Simulated, id: string): Promise<Manifest> {
  const asks = [{ ...planAsk(), id: `plan-${id}`, at: simulated.world.at }]
  await play({ simulated, control, release: id, asks })
  const open = pullsOf(simulated.world, r0).find(({ state, pull }) => state === 'open' && pull.head.includes(id))
  expect(act(simulated, 'ann', 'POST', `/repos/${r0}/pulls/${open?.number}/reviews`, { event: 'APPROVE' })).toBe(200)
  await play({ simulated, control, release: id, asks })
  return manifestOf(simulated, id)
}

/** Bob brings a fix to production by a pull request of his own, which ann reviews and GitHub squashes. */
function hotfix(simulated: Simulated): void {
  const sha = headOf(simulated.world, r0, 'master')
  expect(act(simulated, 'bob', 'POST', `/repos/${r0}/git/refs`, { ref: 'refs/heads/hotfix', sha })).toBe(201)
  const head = push(simulated, r0, 'hotfix', 'hotfix.txt')
  act(simulated, 'bob', 'POST', `/repos/${r0}/statuses/${head}`, { state: 'success', context: 'test' })
  act(simulated, 'bob', 'POST', `/repos/${r0}/pulls`, { title: 'fix: prices', head: 'hotfix', base: 'master' })
  const { number } = pullsOf(simulated.world, r0).find(({ pull }) => pull.head === 'hotfix')!
  expect(act(simulated, 'ann', 'POST', `/repos/${r0}/pulls/${number}/reviews`, { event: 'APPROVE' })).toBe(200)
  expect(act(simulated, 'bob', 'PUT', `/repos/${r0}/pulls/${number}/merge`, { merge_method: 'squash' })).toBe(200)
}

describe('three releases in a row, with a hotfix on production before the third', () => {
  test.each(['merge', 'squash'] as const)(
    'by %s: each ships its own tree, and nothing is left open',
    async (method) => {
      const methods = method === 'squash' ? (['squash'] as const) : (['merge', 'squash'] as const)
      const world = proposingWorld(chainTrain(1), [reviewed(1), strict])
      const simulated = simulate(withMerging(world, r0, methods, true))
      const heads: string[] = []
      for (const id of ['2026.11', '2026.12', '2027.01']) {
        if (id === '2027.01') hotfix(simulated)
        const shipped = await release(simulated, id)
        expect(shipped).toMatchObject({ status: 'shipped', beyond: [] })
        const head = shipped.candidate?.heads[r0]
        const landed = headOf(simulated.world, r0, 'master')
        expect(treeOf(simulated.world, landed)).toBe(treeOf(simulated.world, head))
        expect(refOf(simulated.world, r0, `refs/tags/${shipped.repositories[0]?.tag}`)).toBe(landed)
        heads.push(landed ?? '')
        push(simulated, r0, 'main', `feature-${id}.txt`)
      }
      expect(new Set(heads).size).toBe(3)
      expect(pullsOf(simulated.world, r0).map(({ state }) => state)).toEqual(['closed', 'closed', 'closed', 'closed'])
      expect(ownBranches(simulated.world, r0)).toEqual([])
      for (const branch of ['main', 'master', 'staging', 'rc/2026.11', 'rc/2026.12', 'rc/2027.01'])
        expect([branch, headOf(simulated.world, r0, branch)]).not.toEqual([branch, undefined])
    },
  )

  test('every revision is what was decided from what was seen', async () => {
    const simulated = simulate(proposingWorld(chainTrain(1), [reviewed(1), strict]))
    await release(simulated, '2026.11')
    const revisions = revisionsOf(simulated, '2026.11')
    const train = readTrain(textAt(simulated.world, revisions[0]!, 'train.yml'), 'train.yml')
    let manifest = blank('2026.11')
    for (const commit of revisions) {
      const seen = JSON.parse(textAt(simulated.world, commit, 'seen.json')) as Seen
      manifest = write(manifest, decide(train, manifest, seen))
      expect(documentText(manifest)).toBe(textAt(simulated.world, commit, 'release-manifest.json'))
    }
    expect(manifest.status).toBe('shipped')
  })
})
