import type { Questions } from '../../domain/questions/kinds.ts'
import { assets } from './assets/assets.ts'
import { approvers } from './people/approvers.ts'
import type { Look } from './definition.ts'
import { gate } from './gate.ts'
import { issue } from './issue.ts'
import { people } from './people/people.ts'
import { automation } from './plan/automation.ts'
import { brought } from './brought/brought.ts'
import { diff } from './diff.ts'
import { plan } from './plan/plan.ts'
import { pulls } from './pulls.ts'
import { ancestry } from './ancestry.ts'
import { repository } from './repository.ts'
import { reversals } from './released/reversals.ts'
import { undone } from './released/undone.ts'
import { otherReleases } from './released/releases.ts'
import { rights } from './rights/rights.ts'
import { checks } from './runs/checks.ts'
import { log } from './runs/log.ts'
import { run } from './runs/run.ts'
import { settling } from './runs/settling.ts'
import { tasks } from './tasks.ts'
import { team } from './people/team.ts'

/**
 * The way to answer each kind of question. They are completed in this order: rights need a plan's rulesets, approvers
 * need the members of teams, and undone commits need the relations of commits.
 */
export const looks: { readonly [About in keyof Questions]: Look<About> } = {
  repository,
  ancestry,
  tasks,
  issue,
  gate,
  pulls,
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
  brought,
  reversals,
  undone,
  run,
  assets,
  log,
}
