import { beforeAll, describe, expect, test } from '@jest/globals'
import { addRuleset } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { severing, simulate } from '../../../src/simulation/exchange.ts'
import { play, runAction, type Performance } from '../../../src/simulation/play.ts'
import { endOf, unlessUnanswered, watched } from '../pull-request/disturbing.ts'
import { act, headOf, manifestOf, namesOf, proposal, pullsOf, push, tagOf, untrue } from '../pull-request/proposing.ts'
import { putIn, queuedWorld, withGroupChecks } from './queued.ts'

/*
 * Releases through merge queues, disturbed in every place: whatever happens, nothing is tagged but the candidate's
 * tree, and all of it lands or the release says why not (docs/decisions/0093-production-by-merge-queue.md).
 */

const r0 = 'acme/r0'
const beforeShip = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'] as const
const boundless = 240_000

/** A release that is about to begin to ship. */
async function ready(world: World): Promise<World> {
  const performance = proposal(world)
  await play(performance, beforeShip)
  return performance.simulated.world
}

/** The same World with these rulesets of a repository. */
const ruledBy = (world: World, name: string, rulesets: World['repositories'][string]['rulesets']): World => ({
  ...world,
  repositories: { ...world.repositories, [name]: { ...world.repositories[name]!, rulesets: rulesets ?? [] } },
})
const withoutQueue = (world: World, name: string): World =>
  ruledBy(
    world,
    name,
    world.repositories[name]!.rulesets?.map((ruleset) => ({
      ...ruleset,
      rules: ruleset.rules.filter(({ type }) => type !== 'merge_queue'),
    })),
  )
/** Nobody may bring anything into production. */
const closed = (world: World, name: string): World =>
  addRuleset(world, name, {
    name: 'frozen',
    target: 'branch',
    enforcement: 'active',
    include: ['refs/heads/master'],
    exclude: [],
    bypassActors: [],
    rules: [{ type: 'update' }],
  })
const ownPull = (world: World, name: string) => pullsOf(world, name).find(({ pull }) => pull.head.startsWith('convoy/'))
const timesQueued = (world: World, name: string): number =>
  ownPull(world, name)?.pull.queueEvents?.filter(({ removed }) => removed === null).length ?? 0

describe('the promote step, killed at every API call, and run again', () => {
  const names = namesOf(2)
  let world: World
  let calm: World
  let calls: number
  beforeAll(async () => {
    world = await ready(withGroupChecks(queuedWorld(2), [r0]))
    const performance = proposal(world)
    await runAction(performance, ['promote'])
    calls = performance.simulated.calls
    await play(performance)
    calm = performance.simulated.world
  }, boundless)

  test.each(severing)(
    '%s: the end is the undisturbed one, and each pull request was in its queue once',
    async (kind) => {
      expect(manifestOf(calm).status).toBe('shipped')
      for (let call = 0; call < calls; call += 1) {
        const disturbed = { ...proposal(world), simulated: simulate(world, [{ call, kind }]) }
        await unlessUnanswered(runAction(disturbed, ['promote']))
        const after = proposal(disturbed.simulated.world)
        await play(after)
        const end = after.simulated.world
        expect({ call, end: endOf(end, names) }).toEqual({ call, end: endOf(calm, names) })
        expect({ call, times: names.map((name) => timesQueued(end, name)) }).toEqual({ call, times: [1, 1] })
      }
    },
    boundless,
  )
})

describe.each([2, 3, 6])('in a train of %i', (size) => {
  const names = namesOf(size)
  let world: World
  beforeAll(async () => {
    world = await ready(withGroupChecks(queuedWorld(size), names))
  }, boundless)
  test.each(names)(
    'where production of %s lets nothing in before the pivot all is old, told; opened again all is new',
    async (name) => {
      const performance = proposal(closed(world, name))
      await play(performance)
      const { simulated } = performance
      expect(manifestOf(simulated.world).pivot).toBeUndefined()
      expect(manifestOf(simulated.world).attention[0]?.reason).toContain(name)
      expect(names.filter((each) => tagOf(simulated.world, each) !== undefined)).toEqual([])
      expect(names.map((each) => timesQueued(simulated.world, each))).toEqual(names.map(() => 0))
      simulated.world = ruledBy(simulated.world, name, world.repositories[name]!.rulesets)
      await play(performance)
      expect(manifestOf(simulated.world).status).toBe('shipped')
      expect(untrue(simulated.world, names)).toEqual([])
    },
    boundless,
  )

  test.each(names)(
    'where the queue of %s refuses the candidate what it depends on is new, the rest is old, told with owner and way on; put back all is new',
    async (name) => {
      let isRed = true
      const performance: Performance = {
        ...proposal(world),
        verdict: ({ event, repository }) =>
          isRed && event === 'merge_group' && repository === name ? 'failure' : 'success',
      }
      await play(performance)
      const { simulated } = performance
      const index = names.indexOf(name)
      expect(manifestOf(simulated.world)).toMatchObject({
        status: 'blocked',
        attention: [{ code: 'promoted', on: expect.any(String), reason: expect.stringContaining('put it back') }],
      })
      expect(names.filter((each) => tagOf(simulated.world, each) !== undefined)).toEqual(names.slice(0, index))
      expect(names.map((each) => timesQueued(simulated.world, each))).toEqual(
        names.map((_, at) => (at <= index ? 1 : 0)),
      )
      isRed = false
      expect(putIn(simulated, 'ann', ownPull(simulated.world, name)!)).toEqual([])
      await play(performance)
      expect(manifestOf(simulated.world).status).toBe('shipped')
      expect(untrue(simulated.world, names)).toEqual([])
    },
    boundless,
  )
})

describe('others move a ref', () => {
  const names = namesOf(2)
  const branches = ['master', 'rc/2026.11', 'convoy/2026.11/rc.1', 'staging']

  test.each(branches)(
    '%s between every two API calls: nothing unproven is tagged, and the release ends or says why not',
    async (branch) => {
      // Somebody whom the rules let push to production past the queue.
      const bypassing = (world: World, name: string): World =>
        ruledBy(
          world,
          name,
          world.repositories[name]!.rulesets?.map((ruleset) => ({
            ...ruleset,
            bypassActors: [{ type: 'RepositoryRole', id: 4, mode: 'always' }],
          })),
        )
      const base = bypassing(await ready(queuedWorld(2)), r0)
      const shipped = proposal(base)
      await play(shipped)
      expect(manifestOf(shipped.simulated.world).status).toBe('shipped')
      for (let at = 0; at < shipped.simulated.calls; at += 1) {
        const performance = watched(base, (simulated, call) => {
          if (call === at) push(simulated, r0, branch, 'foreign.txt')
        })
        await play(performance)
        const { world } = performance.simulated
        expect({ at, untrue: untrue(world, names) }).toEqual({ at, untrue: [] })
        const { status, attention } = manifestOf(world)
        expect({ at, ended: status === 'shipped' || attention.length > 0 }).toEqual({ at, ended: true })
      }
    },
    boundless,
  )
})

describe('the queue goes or comes after the plan', () => {
  test('before the pivot a queue that is gone is told, and nothing moves; put back it ships', async () => {
    const world = await ready(queuedWorld(1))
    const performance = proposal(withoutQueue(world, r0))
    await play(performance)
    const { simulated } = performance
    expect(manifestOf(simulated.world)).toMatchObject({
      attention: [{ code: 'landable', reason: expect.stringContaining('has no merge queue') }],
    })
    expect(manifestOf(simulated.world).pivot).toBeUndefined()
    simulated.world = ruledBy(simulated.world, r0, world.repositories[r0]!.rulesets)
    await play(performance)
    expect(manifestOf(simulated.world).status).toBe('shipped')
  }, 60_000)

  test('after the pivot one that is gone blocks the release of a train that wants it, with the way on', async () => {
    const world = await ready(queuedWorld(1))
    const performance = watched(world, (simulated) => {
      if (manifestOf(simulated.world).pivot !== undefined && ownPull(simulated.world, r0)?.state === 'open')
        simulated.world = withoutQueue(simulated.world, r0)
    })
    await play(performance)
    const { simulated } = performance
    expect(manifestOf(simulated.world)).toMatchObject({
      status: 'blocked',
      attention: [{ code: 'promoted', reason: expect.stringMatching(/has no merge queue.*release\.retrain/u) }],
    })
    const after = proposal(ruledBy(simulated.world, r0, world.repositories[r0]!.rulesets))
    await play(after)
    expect(manifestOf(after.simulated.world).status).toBe('shipped')
  }, 60_000)

  describe('where the train says pull-request', () => {
    const promotion = 'mode: pull-request'
    const mergedBy = (world: World) => ownPull(world, r0)?.pull.merged?.by

    test('one that comes with its gate is used', async () => {
      const queued = withGroupChecks(queuedWorld(1, { promotion }), [r0])
      const world = await ready(withoutQueue(queued, r0))
      const performance = proposal(ruledBy(world, r0, queued.repositories[r0]!.rulesets))
      await play(performance)
      expect(manifestOf(performance.simulated.world)).toMatchObject({ status: 'shipped', attention: [] })
      expect(mergedBy(performance.simulated.world)).toBe('github-merge-queue[bot]')
    }, 60_000)

    test('one that goes is not missed where GitHub excludes the race all the same', async () => {
      const world = await ready(withGroupChecks(queuedWorld(1, { promotion }), [r0]))
      const performance = proposal(withoutQueue(world, r0))
      await play(performance)
      expect(manifestOf(performance.simulated.world)).toMatchObject({ status: 'shipped', attention: [] })
      expect(mergedBy(performance.simulated.world)).toBe('convoy-release[bot]')
    }, 60_000)

    test.each([
      ['before the pivot', false, 'landable', 'has a merge queue and does not require'],
      ['after the pivot', true, 'promoted', 'has a merge queue and does not require'],
    ] as const)(
      'one that comes without a gate %s is not used, and the way on is told',
      async (_, isPivotal, code, reason) => {
        const queued = withGroupChecks(queuedWorld(1, { promotion, gate: 'none' }), [r0])
        const world = await ready(withoutQueue(queued, r0))
        const performance = watched(world, (simulated) => {
          if (isPivotal && manifestOf(simulated.world).pivot === undefined) return
          simulated.world = ruledBy(simulated.world, r0, queued.repositories[r0]!.rulesets)
        })
        await play(performance)
        expect(manifestOf(performance.simulated.world)).toMatchObject({
          attention: [{ code, reason: expect.stringContaining(reason) }],
        })
        expect(timesQueued(performance.simulated.world, r0)).toBe(0)
        const after = proposal(ruledBy(performance.simulated.world, r0, world.repositories[r0]!.rulesets))
        await play(after)
        expect(manifestOf(after.simulated.world).status).toBe('shipped')
      },
      60_000,
    )
  })
})

describe('a train in which every repository goes another way', () => {
  test('all of them ship what was proven, each in its way', async () => {
    const names = namesOf(4)
    const modes = { 0: 'fast-forward', 1: 'merge-queue', 2: 'pull-request, accept-race: nobody pushes', 3: 'observe' }
    const performance = watched(await ready(queuedWorld(4, { modes })), (simulated) => {
      const { candidate, attention } = manifestOf(simulated.world)
      const head = candidate?.heads['acme/r3']
      if (!attention.some(({ reason }) => reason.includes('people promote acme/r3'))) return
      if (headOf(simulated.world, 'acme/r3', 'master') === head) return
      act(simulated, 'bob', 'PATCH', '/repos/acme/r3/git/refs/heads/master', { sha: head })
      act(simulated, 'bob', 'POST', '/repos/acme/r3/git/refs', { ref: 'refs/tags/v0.1.0', sha: head })
    })
    await play(performance)
    const { world } = performance.simulated
    expect(manifestOf(world)).toMatchObject({ status: 'shipped', attention: [] })
    expect(untrue(world, names)).toEqual([])
    expect(names.map((name) => ownPull(world, name)?.pull.merged?.by ?? null)).toEqual([
      null,
      'github-merge-queue[bot]',
      'convoy-release[bot]',
      null,
    ])
    expect(names.map((name) => tagOf(world, name) === headOf(world, name, 'master'))).toEqual(names.map(() => true))
  }, 60_000)
})
