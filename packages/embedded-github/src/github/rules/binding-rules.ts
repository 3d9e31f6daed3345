import { offersProtection } from '../world/plans.ts'
import type { Repository, World } from '../world/world.ts'
import { protectionOf, rulesOfProtection } from './branch-protection.ts'
import type { Rule } from './definitions.ts'
import { activeRulesets } from './ref-patterns.ts'

/** The rules of a ref for somebody whom nothing lets through: those of its protection and of all active rulesets. */
export function bindingRules(world: World, repository: Repository, ref: string): readonly Rule[] {
  if (!offersProtection(world, repository)) return []
  const protection = protectionOf(repository, ref)
  return [
    ...(protection === null ? [] : rulesOfProtection(protection)),
    ...activeRulesets(repository, ref).flatMap(({ rules }) => rules),
  ]
}
