import type { Questions } from '../../domain/questions/kinds.ts'
import { approvers } from './approvers.ts'
import type { Look } from './definition.ts'
import { issue } from './issues.ts'
import { people } from './people.ts'
import { automation } from './plan/automation.ts'
import { diff } from './plan/diffs.ts'
import { plan } from './plan/plans.ts'
import { ancestry, repository } from './plan/standing.ts'
import { reversals } from './released/reversals.ts'
import { undone } from './released/undone.ts'
import { otherReleases } from './releases.ts'
import { rights } from './rights.ts'
import { checks } from './runs/checks.ts'
import { log } from './runs/logs.ts'
import { run } from './runs/runs.ts'
import { settling } from './settlings.ts'
import { tasks } from './tasks.ts'
import { team } from './teams.ts'

/**
 * How each kind of question is answered. They are completed in this order: rights need a plan's rulesets, approvers the
 * members of teams, and what was undone how commits stand to each other.
 */
export const looks: { readonly [About in keyof Questions]: Look<About> } = {
  repository,
  ancestry,
  tasks,
  issue,
  releases: otherReleases,
  checks,
  settling,
  plan,
  team,
  automation,
  rights,
  people,
  approvers,
  diff,
  reversals,
  undone,
  run,
  log,
}
