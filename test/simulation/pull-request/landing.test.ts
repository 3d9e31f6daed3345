import { beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'embedded-github/github/git/trees'
import { addRuleset } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { faultKinds, severing, simulate, type Fault } from '../../../src/simulation/exchange.ts'
import { play, runAction } from '../../../src/simulation/play.ts'
import { endOf, unlessUnanswered, watched } from './disturbing.ts'
import {
  act,
  chainTrain,
  headOf,
  manifestOf,
  namesOf,
  proposal,
  proposingWorld,
  pullsOf,
  push,
  reviewed,
  strict,
  tagOf,
  untrue,
  withMerging,
} from './proposing.ts'

/*
 * The merges of a release, disturbed in every place (docs/decisions/0085-production-by-pull-request.md): whatever
 * happens, nothing is tagged but the candidate's tree, and all of it lands or the release says why not.
 */

const [r0] = ['acme/r0']
const beforeShip = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'] as const
const racing = 'mode: pull-request, accept-race: nobody pushes at night'

/** A release that is about to begin to ship: every pull request lacks only the merge. */
async function ready(text: string, rules = [reviewed(), strict]): Promise<World> {
  const performance = proposal(proposingWorld(text, rules))
  await play(performance, beforeShip)
  return performance.simulated.world
}

describe('killed at every API call, before and after the effect, and run again', () => {
  const names = namesOf(2)
  let world: World
  let calm: World
  let calls: number
  beforeAll(async () => {
    world = await ready(chainTrain(2, { modes: { 1: 'pull-request' } }))
    world = withMerging(world, 'acme/r1', ['squash'], true)
    const performance = proposal(world)
    await runAction(performance, ['promote'])
    calls = performance.simulated.calls
    await play(performance)
    calm = performance.simulated.world
  })

  test('the undisturbed promote step merges, tags and publishes everything, and leaves nothing open', () => {
    expect(JSON.parse(endOf(calm, names))).toMatchObject({
      status: 'shipped',
      repositories: names.map(() => ({
        isOnProduction: true,
        releases: [{ tag: 'v0.1.0', draft: false }],
        pulls: [{ state: 'closed', merged: true }],
        branches: [],
      })),
    })
    expect(calls).toBeGreaterThan(20)
  })

  test.each(faultKinds)(
    'the promote step, %s: the end is the undisturbed one',
    async (kind) => {
      for (let call = 0; call < calls; call += 1) {
        const faulty = proposal(world)
        const disturbed = { ...faulty, simulated: simulate(world, [{ call, kind }]) }
        await unlessUnanswered(runAction(disturbed, ['promote']))
        const after = proposal(disturbed.simulated.world)
        await play(after)
        expect({ call, end: endOf(after.simulated.world, names) }).toEqual({ call, end: endOf(calm, names) })
      }
    },
    240_000,
  )

  test.each(severing)(
    'a whole release of one repository, %s: the end is the undisturbed one',
    async (kind) => {
      const begun = proposingWorld(chainTrain(1))
      const undisturbed = proposal(begun)
      await play(undisturbed)
      const want = endOf(undisturbed.simulated.world, [r0])
      const play1 = async (faults: readonly Fault[]): Promise<World> => {
        const disturbed = { ...proposal(begun), simulated: simulate(begun, faults) }
        await unlessUnanswered(play(disturbed))
        const after = proposal(disturbed.simulated.world)
        await play(after)
        return after.simulated.world
      }
      for (let call = 0; call < undisturbed.simulated.calls; call += 2)
        expect({ call, end: endOf(await play1([{ call, kind }]), [r0]) }).toEqual({ call, end: want })
    },
    240_000,
  )
})

describe.each([2, 3, 6])('in a train of %i, where production of one refuses the merge', (size) => {
  const names = namesOf(size)
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
  let world: World
  beforeAll(async () => {
    world = await ready(chainTrain(size))
  }, 60_000)

  test.each(names)(
    '%s before the pivot: all is old, and the release says why; opened again, all is new',
    async (name) => {
      const performance = proposal(closed(world, name))
      await play(performance)
      const { simulated } = performance
      expect(manifestOf(simulated.world)).toMatchObject({ status: expect.stringMatching(/blocked|active/u) })
      expect(manifestOf(simulated.world).pivot).toBeUndefined()
      expect(manifestOf(simulated.world).attention[0]?.reason).toContain(name)
      expect(names.filter((each) => tagOf(simulated.world, each) !== undefined)).toEqual([])
      expect(names.filter((each) => pullsOf(simulated.world, each)[0]?.pull.merged !== null)).toEqual([])
      const open = world.repositories[name]!.rulesets ?? []
      simulated.world = {
        ...simulated.world,
        repositories: {
          ...simulated.world.repositories,
          [name]: { ...simulated.world.repositories[name]!, rulesets: open },
        },
      }
      await play(performance)
      expect(manifestOf(simulated.world).status).toBe('shipped')
      expect(untrue(simulated.world, names)).toEqual([])
    },
    60_000,
  )

  test.each(names)(
    '%s after the pivot: what it depends on is new, the rest is old, blocked with owner and way on; opened again, all is new',
    async (name) => {
      const index = names.indexOf(name)
      const rulesets = world.repositories[name]!.rulesets ?? []
      const performance = watched(world, (simulated) => {
        const { pivot } = manifestOf(simulated.world)
        if (pivot !== undefined && simulated.world.repositories[name]!.rulesets === rulesets)
          simulated.world = closed(simulated.world, name)
      })
      await play(performance)
      const { simulated } = performance
      const manifest = manifestOf(simulated.world)
      expect(manifest).toMatchObject({ attention: [{ code: 'promoted', reason: expect.stringContaining(name) }] })
      expect(manifest.attention[0]?.on).toBeDefined()
      expect(names.filter((each) => tagOf(simulated.world, each) !== undefined)).toEqual(names.slice(0, index))
      expect(untrue(simulated.world, names)).toEqual([])
      const after = proposal({
        ...simulated.world,
        repositories: { ...simulated.world.repositories, [name]: { ...simulated.world.repositories[name]!, rulesets } },
      })
      await play(after)
      expect(manifestOf(after.simulated.world).status).toBe('shipped')
      expect(untrue(after.simulated.world, names)).toEqual([])
    },
    60_000,
  )
})

describe('others push in the moment of the merge', () => {
  const names = namesOf(2)
  const branches = ['master', 'rc/2026.11', 'convoy/2026.11/rc.1', 'main', 'staging']

  test.each(branches)(
    'where GitHub excludes the race, %s moved between every two API calls: nothing unproven is tagged',
    async (branch) => {
      // Somebody whom the rules let push to production all the same.
      const base = await ready(chainTrain(2), [strict])
      const shipped = proposal(base)
      await play(shipped)
      for (let at = 0; at < shipped.simulated.calls; at += 1) {
        const performance = watched(base, (simulated, call) => {
          if (call !== at) return
          push(simulated, r0, branch, 'foreign.txt')
        })
        await play(performance)
        const { world } = performance.simulated
        expect({ at, untrue: untrue(world, names) }).toEqual({ at, untrue: [] })
        const { status, attention } = manifestOf(world)
        expect({ at, ended: status === 'shipped' || attention.length > 0 }).toEqual({ at, ended: true })
      }
    },
    240_000,
  )

  test('a tag of the release that somebody makes between every two API calls is told, and nothing is published on it', async () => {
    const base = await ready(chainTrain(1))
    const shipped = proposal(base)
    await play(shipped)
    const foreign = headOf(base, r0, 'staging')
    for (let at = 0; at < shipped.simulated.calls; at += 1) {
      let made = 0
      const performance = watched(base, (simulated, call) => {
        if (call !== at) return
        made = act(simulated, 'bob', 'POST', `/repos/${r0}/git/refs`, { ref: 'refs/tags/v0.1.0', sha: foreign })
      })
      await play(performance)
      const { world } = performance.simulated
      const { status, attention } = manifestOf(world)
      const published = world.repositories[r0]!.releases.length
      expect({ at, made, status, published }).toEqual(
        made === 201 ? { at, made, status: 'blocked', published: 0 } : { at, made, status: 'shipped', published: 1 },
      )
      if (made === 201) expect(attention.map(({ reason }) => reason).join()).toContain('tag v0.1.0 of acme/r0')
    }
  }, 240_000)

  test('where the train accepts the race, what got in is found at the next look, said, and never tagged', async () => {
    const base = await ready(chainTrain(2, { promotion: racing }), [])
    let raced = 0
    const shipped = proposal(base)
    await play(shipped)
    for (let at = 0; at < shipped.simulated.calls; at += 1) {
      const performance = watched(base, (simulated, call) => {
        if (call === at) push(simulated, r0, 'master', 'foreign.txt')
      })
      await play(performance)
      const { world } = performance.simulated
      const { status, attention, pivot } = manifestOf(world)
      expect({ at, untrue: untrue(world, names) }).toEqual({ at, untrue: [] })
      if (!attention.some(({ reason }) => reason.includes('holds what nobody proved'))) continue
      raced += 1
      expect({ at, status, pivot: pivot !== undefined, tag: tagOf(world, r0) }).toEqual({
        at,
        status: 'blocked',
        pivot: true,
        tag: undefined,
      })
      expect(attention[0]?.on).toBeDefined()
    }
    expect(raced).toBeGreaterThan(0)
  }, 240_000)

  test('the way on that it names is one: with the candidate’s content put there, the release ships', async () => {
    const base = await ready(chainTrain(2, { promotion: racing }), [])
    const performance = watched(base, (simulated) => {
      const { pivot } = manifestOf(simulated.world)
      const before = headOf(simulated.world, r0, 'master')
      const isFirst = before === headOf(base, r0, 'master')
      if (pivot !== undefined && isFirst && pullsOf(simulated.world, r0)[0]?.pull.merged === null)
        push(simulated, r0, 'master', 'foreign.txt')
    })
    await play(performance)
    const { simulated } = performance
    expect(manifestOf(simulated.world)).toMatchObject({ status: 'blocked', pivot: expect.any(Number) })
    const blob = act(simulated, 'ann', 'DELETE', `/repos/${r0}/contents/foreign.txt`, {
      message: 'Put rc.1 there',
      branch: 'master',
      sha: readFile(simulated.world.objects, headOf(simulated.world, r0, 'master') ?? '', 'foreign.txt')?.sha,
    })
    expect(blob).toBe(200)
    await play(performance)
    const { world } = simulated
    expect(manifestOf(world)).toMatchObject({ status: 'shipped' })
    expect(untrue(world, names)).toEqual([])
    expect(tagOf(world, r0)).toBe(headOf(world, r0, 'master'))
  })
})
