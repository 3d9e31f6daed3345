import type { PlanSeen } from '../domain/seen.ts'
import { askAutomation } from './look-automation.ts'
import { readRulesets } from './look-rulesets.ts'
import { readWorkflow } from './look-workflows.ts'
import { askBranches } from './plan-branches.ts'
import type { PlanQuestion } from './plan-branches.ts'
import { askInTheWay, askOwners, askWorkflowChange } from './plan-files.ts'
import type { Reader } from './readers.ts'
import { rulesetsField } from './ruleset-fields.ts'
import type { RepositoryFields, Selection } from './selection.ts'
import { readVisibility } from './visibility.ts'

/** Asks everything that a plan needs of the open repository but what only REST says: states of workflows, who may pass rulesets. */
export function askPlan(selection: Selection, question: PlanQuestion): Reader {
  selection.fields('isDisabled isLocked isEmpty')
  selection.fields(rulesetsField)
  const tags = selection.tags()
  const workflows = question.workflows.map((path) => [path, selection.object(`HEAD:${path}`)] as const)
  const readBranches = askBranches(selection, question)
  const readOwners = askOwners(selection)
  const readWorkflowChange = askWorkflowChange(selection, question)
  const { source } = question.branches
  const readAutomation = question.automation === undefined ? () => undefined : askAutomation(selection, question.commit ?? (source === null ? 'HEAD' : `refs/heads/${source}`), 'all', question.automation.checks)
  const readInTheWay = askInTheWay(selection, question.branches.candidate)
  return (answer) => {
    const nodes = answer[tags]?.nodes ?? []
    const { refs, ...branches } = readBranches(answer, nodes)
    const automation = readAutomation(answer)
    return {
      refs,
      plan: {
        ...branches,
        tags: nodes.map((tag) => tag.name),
        workflows: Object.fromEntries(workflows.map(([path, alias]) => [path, readWorkflow(answer[alias])])),
        visibility: readVisibility(answer),
        locked: readLock(answer),
        owners: readOwners(answer),
        changesWorkflows: readWorkflowChange(answer),
        inTheWay: readInTheWay(answer),
        rulesets: readRulesets(answer),
        ...(automation === undefined ? {} : { automation }),
      },
    }
  }
}

function readLock({ isDisabled, isLocked, isEmpty }: RepositoryFields): PlanSeen['locked'] {
  if (isDisabled === true) return 'disabled'
  if (isLocked === true) return 'locked'
  return isEmpty === true ? 'empty' : null
}
