import { canonical } from '../../../src/domain/text/canonical.ts'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../../src/simulation/exchange.ts'
import type { Performance } from '../../../src/simulation/play.ts'
import { headOf, manifestOf, ownBranches, proposal, pullsOf, tagOf, treeOf } from './proposing.ts'

/* What disturbs a release, and where it ended all the same. */

/** The same GitHub, asked through somebody who may do something before each call. */
export function watched(world: World, before: (simulated: Simulated, call: number) => void): Performance {
  const simulated = simulate(world)
  const exchange = simulated.exchange
  let calls = 0
  return {
    ...proposal(world),
    simulated: {
      get world() {
        return simulated.world
      },
      set world(next) {
        simulated.world = next
      },
      get calls() {
        return simulated.calls
      },
      set calls(count) {
        simulated.calls = count
      },
      exchange: (call) => {
        before(simulated, calls)
        calls += 1
        return exchange(call)
      },
    },
  }
}

/** A run that GitHub never answered ends red, and the next wake goes on. */
export async function unlessUnanswered(running: Promise<unknown>): Promise<void> {
  await running.catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'UserError')) throw error
  })
}

/** Where a release ended, without what depends on how often something was asked for. */
export function endOf(world: World, names: readonly string[]): string {
  const { status, candidate, proposals } = manifestOf(world)
  return canonical({
    status,
    candidate,
    proposals,
    repositories: names.map((name) => ({
      production: treeOf(world, headOf(world, name, 'master')),
      tag: treeOf(world, tagOf(world, name)),
      isOnProduction: tagOf(world, name) === headOf(world, name, 'master'),
      releases: world.repositories[name]!.releases.map(({ tag, draft }) => ({ tag, draft })),
      pulls: pullsOf(world, name).map(({ state, pull }) => ({ state, head: pull.head, merged: pull.merged !== null })),
      branches: ownBranches(world, name),
    })),
  })
}
