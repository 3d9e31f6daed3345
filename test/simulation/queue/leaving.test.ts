import { describe, expect, test } from '@jest/globals'
import type { World } from 'embedded-github/github/world/world'
import { play, type Performance } from '../../../src/simulation/play.ts'
import { watched } from '../pull-request/disturbing.ts'
import { act, headOf, manifestOf, proposal, pullsOf, tagOf, treeOf, untrue } from '../pull-request/proposing.ts'
import { openOther, placeOf, putIn, queuedWorld, takeOut, withGroupChecks } from './queued.ts'

/*
 * Pull requests that leave a queue unmerged, and others that wait in it
 * (docs/decisions/0093-production-by-merge-queue.md).
 */

const [r0] = ['acme/r0']
const own = (world: World) => pullsOf(world, r0).find(({ pull }) => pull.head.startsWith('convoy/'))!
const racing = 'mode: merge-queue, accept-race: nobody else uses it at night'
const hasPivot = (world: World): boolean =>
  world.repositories['acme/release-control']!.refs['refs/heads/release/2026.11'] !== undefined &&
  manifestOf(world).pivot !== undefined

/** The same, in which somebody does something once when the pull request of the release waits in its queue. */
function whileQueued(world: World, deed: (performance: Performance['simulated']) => void): Performance {
  let isDone = false
  return watched(world, (simulated) => {
    if (isDone || placeOf(simulated.world, r0) === null) return
    isDone = true
    deed(simulated)
  })
}

function expectShipped(world: World, names: readonly string[]): void {
  const { status, attention } = manifestOf(world)
  expect({ status, attention }).toEqual({ status: 'shipped', attention: [] })
  expect(untrue(world, names)).toEqual([])
  for (const name of names) expect(tagOf(world, name)).toBeDefined()
}

describe('a pull request leaves the queue unmerged', () => {
  test('a person who takes it out is told how it goes on, and nobody puts it back but people', async () => {
    const performance = whileQueued(withGroupChecks(queuedWorld(1), [r0]), (simulated) => {
      expect(takeOut(simulated, 'bob', own(simulated.world))).toEqual([])
    })
    await play(performance)
    const { simulated } = performance
    expect(manifestOf(simulated.world)).toMatchObject({
      status: 'blocked',
      attention: [
        { on: 'bob', reason: expect.stringMatching(/left the merge queue .*: bob took it out\. .*Merge when ready/u) },
      ],
    })
    expect(placeOf(simulated.world, r0)).toBeNull()
    expect(putIn(simulated, 'bob', own(simulated.world))).toEqual([])
    await play(performance)
    expectShipped(simulated.world, [r0])
  }, 60_000)

  test('a check that fails on what the queue made of the candidate is told, and passes when it is put back', async () => {
    let isRed = true
    const performance: Performance = {
      ...proposal(withGroupChecks(queuedWorld(1), [r0])),
      verdict: ({ event }) => (event === 'merge_group' && isRed ? 'failure' : 'success'),
    }
    await play(performance)
    const { simulated } = performance
    expect(manifestOf(simulated.world)).toMatchObject({
      status: 'blocked',
      attention: [{ reason: expect.stringContaining('a check that production requires failed') }],
    })
    expect(own(simulated.world).pull.queueEvents?.filter(({ removed }) => removed === null)).toHaveLength(1)
    expect(tagOf(simulated.world, r0)).toBeUndefined()
    isRed = false
    expect(putIn(simulated, 'ann', own(simulated.world))).toEqual([])
    await play(performance)
    expectShipped(simulated.world, [r0])
  }, 60_000)

  test('a check that nobody reports in time is told as that', async () => {
    const performance = whileQueued(withGroupChecks(queuedWorld(1), [r0]), (simulated) => {
      simulated.world = { ...simulated.world, at: simulated.world.at + 61 * 60_000 }
    })
    await play(performance)
    expect(manifestOf(performance.simulated.world)).toMatchObject({
      status: 'blocked',
      attention: [{ reason: expect.stringContaining('did not report in time') }],
    })
  }, 60_000)
})

describe('others use the queue', () => {
  test('one that brings what no release has proven may not wait there where production requires the gate', async () => {
    const refusals: string[] = []
    const performance = whileQueued(queuedWorld(1), (simulated) => {
      const other = openOther(simulated, r0, 'other')
      refusals.push(...putIn(simulated, 'zoe', other, true))
    })
    await play(performance)
    expect(refusals.join()).toContain('convoy/gate')
    expectShipped(performance.simulated.world, [r0])
  }, 60_000)

  test.each([
    ['ALLGREEN', true],
    ['ALLGREEN', false],
    ['HEADGREEN', true],
    ['HEADGREEN', false],
  ] as const)(
    'under %s one that somebody let in past the gate is refused by its group, and the candidate lands alone (before it: %s)',
    async (groupingStrategy, jump) => {
      const base = queuedWorld(1, { queue: { groupingStrategy }, gate: null })
      const performance = whileQueued(base, (simulated) => {
        const other = openOther(simulated, r0, 'other')
        const status = { state: 'success', context: 'convoy/gate' }
        expect(act(simulated, 'zoe', 'POST', `/repos/${r0}/statuses/${other.pull.headSha}`, status)).toBe(201)
        expect(putIn(simulated, 'zoe', other, jump)).toEqual([])
      })
      await play(performance)
      const { world } = performance.simulated
      const other = pullsOf(world, r0).find(({ pull }) => pull.head === 'other')
      const { candidate, attention } = manifestOf(world)
      expect({ untrue: untrue(world, [r0]), attention }).toEqual({ untrue: [], attention: [] })
      expect(other?.pull.merged).toBeNull()
      expect(treeOf(world, headOf(world, r0, 'master'))).toBe(treeOf(world, candidate?.heads[r0]))
    },
    60_000,
  )

  test('one that lands before the candidate without a gate is found at the next look, said, and nothing is tagged', async () => {
    const performance = watched(queuedWorld(1, { gate: 'none', promotion: racing }), (simulated) => {
      if (!hasPivot(simulated.world) || pullsOf(simulated.world, r0).length > 1) return
      putIn(simulated, 'zoe', openOther(simulated, r0, 'other'), true)
    })
    await play(performance)
    const { world } = performance.simulated
    expect(manifestOf(world)).toMatchObject({ status: 'blocked', attention: [{ code: expect.any(String) }] })
    expect(tagOf(world, r0)).toBeUndefined()
    expect(world.repositories[r0]!.releases).toEqual([])
  }, 60_000)

  test('one that a person put there before its turn is refused by the gate, and lands in its turn', async () => {
    let isDone = false
    const performance = watched(queuedWorld(1), (simulated) => {
      const found = pullsOf(simulated.world, r0)[0]
      if (isDone || found === undefined || found.pull.draft) return
      isDone = true
      putIn(simulated, 'bob', found)
    })
    await play(performance)
    expectShipped(performance.simulated.world, [r0])
  }, 60_000)
})

describe('one push of a queue without a gate merges the candidate and another pull request', () => {
  const base = queuedWorld(1, {
    gate: 'none',
    promotion: racing,
    queue: { minEntriesToMerge: 2, minEntriesToMergeWaitMinutes: 60 },
  })

  test('behind it: the merge of the candidate itself is tagged and published, and the rest is told', async () => {
    const performance = whileQueued(base, (simulated) => {
      putIn(simulated, 'zoe', openOther(simulated, r0, 'other'))
    })
    await play(performance)
    const { world } = performance.simulated
    const tip = headOf(world, r0, 'master')
    expect(manifestOf(world)).toMatchObject({ status: 'shipped', beyond: [{ repository: r0, head: tip }] })
    expect(tagOf(world, r0)).toBe(own(world).pull.merged?.commit)
    expect(tagOf(world, r0)).not.toBe(tip)
    expect(untrue(world, [r0])).toEqual([])
  }, 60_000)

  test('before it: what got in is named, and nothing is tagged', async () => {
    const performance = whileQueued(base, (simulated) => {
      putIn(simulated, 'zoe', openOther(simulated, r0, 'other'), true)
    })
    await play(performance)
    const { world } = performance.simulated
    expect(own(world).pull.merged).not.toBeNull()
    expect(manifestOf(world)).toMatchObject({
      status: 'blocked',
      attention: [{ reason: expect.stringContaining('holds what nobody proved') }],
    })
    expect([tagOf(world, r0), world.repositories[r0]!.releases]).toEqual([undefined, []])
  }, 60_000)
})
