import type { AutomationSeen } from '../../domain/questions/automation.ts'
import type { IssueSeen } from '../../domain/questions/issue.ts'
import type { PlannedElsewhere } from '../../domain/questions/releases.ts'
import type { PlanSeen } from '../../domain/questions/plan.ts'
import type { RefSeen, RepositorySeen } from '../../domain/questions/repository.ts'
import type { RulesetSeen } from '../../domain/questions/rights.ts'
import type { TasksSeen } from '../../domain/questions/tasks.ts'
import type { ReleaseTask } from '../../domain/scope/tasks.ts'
import type { Question } from '../../domain/words/look.ts'
import type { Ref } from '../../domain/words/names.ts'
import type { Connection } from '../line/connection.ts'
import { askAutomationAt, nodesOfPresentChecks } from './plan/automation.ts'
import { askAdvance } from './plan/diffs.ts'
import type { Advanced } from './plan/diffs.ts'
import { askIssue } from './issues.ts'
import { askPlan } from './plan/plans.ts'
import { askReleases } from './releases.ts'
import type { FindPlanned } from './releases.ts'
import { askReversals } from './released/reversals.ts'
import type { Parted } from './released/reversals.ts'
import { readRulesets } from './plan/rulesets.ts'
import { askAncestry, askStanding } from './plan/standing.ts'
import { askTasks } from './tasks.ts'
import { askUndone } from './released/undone.ts'
import type { Undoing } from './released/undone.ts'
import type { ReleasedAsked } from './released/unreleased.ts'
import type { Viewer } from '../record/read-release.ts'
import { nodesOfRulesets, rulesetsField } from './plan/ruleset-fields.ts'
import type { RepositoryFields, Selection } from './selection.ts'
import { nodesOfTasks } from './task-fields.ts'

/** A question that the fields of one repository answer. */
export type RepositoryQuestion = Extract<
  Question,
  {
    readonly about:
      | 'repository'
      | 'plan'
      | 'ancestry'
      | 'tasks'
      | 'diff'
      | 'reversals'
      | 'undone'
      | 'issue'
      | 'releases'
      | 'rights'
      | 'automation'
  }
>

/** What was read of one repository for one question, under the keys of `Seen`. */
export interface Part {
  readonly refs?: Readonly<Record<Ref, RefSeen | null>>
  readonly releases?: RepositorySeen['releases']
  readonly made?: NonNullable<RepositorySeen['made']>
  readonly trees?: NonNullable<RepositorySeen['trees']>
  readonly plan?: PlanSeen
  /** What is still to be asked of the versions that were released. */
  readonly released?: ReleasedAsked
  readonly automation?: Readonly<Record<string, AutomationSeen>>
  readonly ancestry?: Readonly<Record<string, boolean>>
  readonly contains?: Readonly<Record<string, boolean>>
  readonly tasks?: TasksSeen
  readonly advanced?: Advanced
  readonly parted?: Parted
  readonly undoing?: Undoing
  readonly issues?: Readonly<Record<string, IssueSeen | null>>
  readonly deferred?: readonly ReleaseTask[]
  readonly plannedElsewhere?: readonly PlannedElsewhere[]
  /** Where shipped releases were planned; `null` where it is not to be found. */
  readonly findPlanned?: FindPlanned
  /** Of control, for the question about rights. */
  readonly rulesets?: readonly RulesetSeen[]
}

/** Reads from one repository's answer what was asked of it, and on where a page was not the last. */
export type Reader = (answer: RepositoryFields, viewer: Viewer | null, connection: Connection) => Part | Promise<Part>

/** Asks one question of the open repository; says how to read the answer. */
export function ask(selection: Selection, question: RepositoryQuestion): Reader {
  switch (question.about) {
    case 'repository':
      return askStanding(selection, question)
    case 'ancestry':
      return askAncestry(selection, question)
    case 'plan':
      return askPlan(selection, question)
    case 'tasks':
      return askTasks(selection, question)
    case 'diff':
      return askAdvance(selection, question)
    case 'reversals':
      return askReversals(selection, question)
    case 'undone':
      return askUndone(selection, question)
    case 'issue':
      return askIssue(selection, question)
    case 'releases':
      return askReleases(selection, question)
    case 'automation':
      return askAutomationAt(selection, question)
    case 'rights': {
      selection.viewer()
      selection.fields(rulesetsField)
      return (answer) => ({ rulesets: readRulesets(answer) })
    }
  }
}

/** How many nodes GitHub counts for a question at most; what is asked by name counts for nothing. */
export function countNodesOf(question: RepositoryQuestion): number {
  switch (question.about) {
    case 'plan':
      return 200 + nodesOfRulesets + (question.automation?.checks === true ? nodesOfPresentChecks : 0)
    case 'rights':
      return nodesOfRulesets
    case 'automation':
      return question.checks === true ? nodesOfPresentChecks : 0
    case 'tasks':
      return nodesOfTasks
    case 'undone':
      return 100
    case 'issue':
    case 'releases':
      return 50
    case 'repository':
    case 'diff':
    case 'reversals':
    case 'ancestry':
      return 0
  }
}
