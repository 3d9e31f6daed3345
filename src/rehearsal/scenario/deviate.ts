import type { Scenario } from '../../documents/scenario/scenario.ts'
import { setUpRepositories } from '../seed/repository-setup.ts'
import { withPlan } from 'embedded-github/github/world/plans'
import type { World } from 'embedded-github/github/world/world'

/**
 * The World of a GitHub that does otherwise what the story says it does, with its repositories as the story sets them
 * up. Throws UserError where GitHub refuses that.
 */
export function deviate(world: World, scenario: Pick<Scenario, 'github'> | null): World {
  const { plan, repositories = {}, ...deviations } = scenario?.github ?? {}
  const paid = setUpRepositories(plan === undefined ? world : withPlan(world, plan), repositories)
  return Object.keys(deviations).length === 0 ? paid : { ...paid, deviations }
}
