import { describe, expect, test } from '@jest/globals'
import { play } from '../../../src/simulation/play.ts'
import {
  headOf,
  manifestOf,
  namesOf,
  ownBranches,
  proposal,
  pullsOf,
  tagOf,
  treeOf,
  untrue,
} from '../pull-request/proposing.ts'
import { queuedWorld } from './queued.ts'

/* What a merge queue makes of a release (docs/decisions/0093-production-by-merge-queue.md). */

describe.each([
  ['merge', 'mode: merge-queue'],
  ['squash', 'mode: merge-queue'],
  ['merge', 'mode: pull-request'],
] as const)('by a queue that merges by %s, where the train says %s', (mergeMethod, promotion) => {
  const names = namesOf(2)

  test('every candidate lands in its turn with its own tree, is tagged there and published, and nothing is left open', async () => {
    const performance = proposal(queuedWorld(2, { queue: { mergeMethod }, promotion }))
    await play(performance)
    const { world } = performance.simulated
    const { status, candidate, hops, attention } = manifestOf(world)
    expect({ status, attention }).toEqual({ status: 'shipped', attention: [] })
    for (const name of names) {
      const [pull] = pullsOf(world, name)
      expect(pull?.pull.merged?.by).toBe('github-merge-queue[bot]')
      expect(tagOf(world, name)).toBe(pull?.pull.merged?.commit)
      expect(treeOf(world, headOf(world, name, 'master'))).toBe(treeOf(world, candidate?.heads[name]))
      expect(world.repositories[name]!.releases.map(({ tag }) => tag)).toEqual(['v0.1.0'])
      expect(ownBranches(world, name)).toEqual([])
    }
    expect(hops.filter(({ to }) => to === 'production').map(({ landed }) => landed)).toEqual(
      names.map((name) => tagOf(world, name)),
    )
    expect(untrue(world, names)).toEqual([])
  })
})

test('a queue that waits for further pull requests delays the release, which is told, and no more', async () => {
  const performance = proposal(queuedWorld(1, { queue: { minEntriesToMerge: 3, minEntriesToMergeWaitMinutes: 120 } }))
  const { simulated } = performance
  const told: string[] = []
  for (let wakes = 0; wakes < 20; wakes += 1) {
    await play(performance, undefined, 1)
    const { attention } = manifestOf(simulated.world)
    told.push(...attention.map(({ is, reason }) => `${is}: ${reason}`))
  }
  expect([...new Set(told)]).toEqual([
    expect.stringMatching(
      /^waiting: .*pull\/1 waits in the merge queue of master of acme\/r0, place 1 \(mergeable\)$/u,
    ),
  ])
  expect(manifestOf(simulated.world).status).toBe('shipped')
}, 60_000)
