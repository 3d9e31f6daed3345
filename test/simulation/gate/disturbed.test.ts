import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Call } from '../../../src/exchange/exchange.ts'
import { canonical } from '../../../src/domain/text/canonical.ts'
import type { Step } from '../../../src/domain/words/names.ts'
import type { Rule } from 'embedded-github/github/rules/definitions'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Fault } from '../../../src/simulation/exchange.ts'
import { play, runAction } from '../../../src/simulation/play.ts'
import {
  chainTrain,
  headOf,
  manifestOf,
  namesOf,
  proposal,
  proposingWorld,
  pullsOf,
  reviewed,
  strict,
  tagOf,
  treeOf,
} from '../pull-request/proposing.ts'
import { appIn, forwardWorld, gateRule, gatesOf, lifeOf, pullWorld } from './guarded.ts'

/* Gates of a release that dies anywhere, and what they cost. */

/** Where a release ended, gates included. */
function endOf(world: World, names: readonly string[]): string {
  const { status, pivot } = manifestOf(world)
  return canonical({
    status,
    hasBegun: pivot !== undefined,
    gates: gatesOf(world),
    repositories: names.map((name) => ({
      production: treeOf(world, headOf(world, name, 'master')),
      tag: treeOf(world, tagOf(world, name)),
      pulls: pullsOf(world, name).map(({ state, pull }) => ({ state, merged: pull.merged !== null })),
    })),
  })
}

/** A run that GitHub never answered ends red, and the next wake goes on. */
async function unlessUnanswered(running: Promise<unknown>): Promise<void> {
  await running.catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'UserError')) throw error
  })
}

const beforeShip = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'] as const
const names = namesOf(1)

describe.each([
  ['fast-forward', forwardWorld],
  ['pull request', pullWorld],
] as const)('by %s, killed at every call', (_way, worldOf) => {
  let [calm, planned, ready] = ['', worldOf(1), worldOf(1)]
  beforeAll(async () => {
    const performance = proposal(worldOf(1))
    await runAction(performance, ['record-signal', 'plan-release'])
    planned = performance.simulated.world
    await play(performance, beforeShip)
    ready = performance.simulated.world
    await play(performance)
    calm = endOf(performance.simulated.world, names)
  })

  /** The release goes on from here with one fault at each call of one run, and then undisturbed. */
  async function disturb(from: World, kind: Fault['kind'], steps: readonly Step[]): Promise<void> {
    const counted = proposal(from)
    await runAction(counted, steps)
    for (let call = 0; call < counted.simulated.calls; call += 1) {
      const disturbed = { ...proposal(from), simulated: simulate(from, [{ call, kind }]) }
      await unlessUnanswered(runAction(disturbed, steps))
      const after = proposal(disturbed.simulated.world)
      await play(after)
      const { world } = after.simulated
      expect({ call, end: endOf(world, names) }).toEqual({ call, end: calm })
      const life = lifeOf(world, names[0]!, manifestOf(world).candidate?.heads[names[0]!])
      // What was lost on the way may be reported once more.
      expect({ call, many: life.length <= 3, last: life.at(-1) }).toEqual({ call, many: true, last: 'success' })
    }
  }

  test.each(['crash-after', '502-before', '502-after'] as const)(
    'of the run that ships, %s: the end is the undisturbed one, and nothing is reported often',
    (kind) => disturb(ready, kind, ['promote']),
    120_000,
  )

  test(
    'of the run that freezes: the end is the undisturbed one',
    () => disturb(planned, 'crash-after', ['cut-rc']),
    120_000,
  )
})

test.each([
  ['fast-forward', forwardWorld, 'mutation MoveRefs'],
  ['pull request', pullWorld, '"merge_method"'],
] as const)(
  'by %s, what GitHub refuses in the moment after a gate opened is tried again',
  async (_way, worldOf, move) => {
    const performance = proposal(worldOf(1))
    await play(performance, beforeShip)
    const { simulated } = performance
    const { exchange } = simulated
    let refused = 0
    Object.assign(simulated, {
      exchange: (call: Call) => {
        const head = manifestOf(simulated.world).candidate?.heads[names[0]!]
        const isEarly =
          call.body?.includes(move) === true && lifeOf(simulated.world, names[0]!, head).at(-1) === 'success'
        if (!isEarly || refused > 0) return exchange(call)
        refused += 1
        const message = 'Required status check "convoy/gate" is expected.'
        const isQuery = call.body?.includes('mutation') ?? false
        return Promise.resolve({
          status: isQuery ? 200 : 405,
          headers: { 'content-type': 'application/json', date: new Date(simulated.world.at).toUTCString() },
          body: JSON.stringify(isQuery ? { data: null, errors: [{ type: 'UNPROCESSABLE', message }] } : { message }),
        })
      },
    })
    const outcome = await runAction(performance)
    expect(refused).toBe(1)
    expect(outcome?.manifest).toMatchObject({ status: 'shipped', attention: [] })
  },
)

describe('a gate costs one request for each state of a repository, and nothing else', () => {
  const spent = async (world: World): Promise<number> => {
    const performance = proposal(world)
    await play(performance)
    expect(manifestOf(performance.simulated.world).status).toBe('shipped')
    return performance.simulated.calls
  }

  test.each([
    ['fast-forward', 1],
    ['fast-forward', 3],
    ['pull-request', 1],
    ['pull-request', 3],
  ] as const)('by %s, in %d', async (mode, size) => {
    const rules: readonly Rule[] = mode === 'fast-forward' ? [{ type: 'deletion' }] : [reviewed(), strict]
    const text = chainTrain(size, { promotion: `mode: ${mode}` })
    const bare = proposingWorld(text, rules)
    // In one ruleset: the plan asks of each who may pass it.
    const gated = proposingWorld(text, [...rules, gateRule(appIn(bare))])
    expect((await spent(gated)) - (await spent(bare))).toBe(2 * size)
  })
})
