import type { Scenario } from '../../documents/scenario/scenario.ts'
import { addQueues } from './queued-branches.ts'
import { withPlan } from 'embedded-github/github/world/plans'
import type { World } from 'embedded-github/github/world/world'

/** The World of a GitHub that does otherwise what the story says it does. */
export function deviate(world: World, scenario: Pick<Scenario, 'github'> | null): World {
  const { plan, mergeQueues = [], ...deviations } = scenario?.github ?? {}
  const paid = plan === undefined ? world : withPlan(world, plan)
  const queued = addQueues(paid, mergeQueues)
  return Object.keys(deviations).length === 0 ? queued : { ...queued, deviations }
}
