import type { PlanSeen } from '../../../domain/questions/plan.ts'
import type { RulesetSeen } from '../../../domain/questions/rights.ts'
import type { Name } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import type { Connection } from '../../line/connection.ts'
import { lookAtRestrictions } from './restrictions.ts'
import { lookAtBypasses } from '../rights/rulesets.ts'
import { lookAtStates } from './workflows.ts'

interface Plans {
  readonly plans: Readonly<Record<Name, PlanSeen>>
  readonly rulesets: Readonly<Record<Name, readonly RulesetSeen[]>>
}

/** Plans and control's rulesets with what only REST says; an organization's ruleset is asked once for all. */
export async function lookAtWholePlans(connection: Connection, { plans, rulesets }: Plans): Promise<Plans> {
  const known = await lookAtBypasses(
    connection,
    new Map([
      ...Object.entries(plans).map(([name, plan]) => [name, plan.rulesets] as const),
      ...Object.entries(rulesets),
    ]),
  )
  const whole = (some: readonly RulesetSeen[]): readonly RulesetSeen[] =>
    some.map((ruleset) => ({ ...ruleset, bypass: known.get(ruleset.id) ?? ruleset.bypass }))
  const withStates = await askAtOnce(
    Object.entries(plans),
    async ([name, plan]): Promise<readonly [Name, PlanSeen]> => [
      name,
      {
        ...plan,
        workflows: await lookAtStates(connection, name, plan.workflows),
        rulesets: whole(plan.rulesets),
        protections: await lookAtRestrictions(connection, name, plan.protections),
      },
    ],
  )
  return {
    plans: Object.fromEntries(withStates),
    rulesets: Object.fromEntries(Object.entries(rulesets).map(([name, some]) => [name, whole(some)])),
  }
}
