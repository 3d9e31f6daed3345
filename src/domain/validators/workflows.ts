import { workflowPath } from '../proof/tiers.ts'
import { settlingWorkflows, startedWorkflows } from '../plan/workflow-uses.ts'
import { withOtherWorkflows } from '../plan/other-workflows.ts'
import { placesOf, type Proposal } from '../plan/proposal.ts'
import type { WorkflowSeen } from '../questions/automation.ts'
import type { Name } from '../words/names.ts'
import { demand, demandToKnow, type Validator } from './validator.ts'

interface Found {
  readonly name: Name
  readonly file: string
  readonly workflow: WorkflowSeen
}

/** The files that were found among those named, each once per repository. */
function found(proposal: Proposal, filesOf: (name: Name) => readonly string[]): readonly Found[] {
  return placesOf(proposal).flatMap(({ name, history }) =>
    [...new Set(filesOf(name))].flatMap((file) => {
      const workflow = history.workflows[workflowPath(file)]
      return workflow ? [{ name, file, workflow }] : []
    }),
  )
}

/** The workflows that the release starts. */
function started(proposal: Proposal): readonly Found[] {
  return found(proposal, (name) => startedWorkflows(proposal.train, name).map(({ file }) => file))
}

/** The workflows that must succeed after a hop. */
function settling(proposal: Proposal): readonly Found[] {
  return found(proposal, (name) => settlingWorkflows(proposal.train, name))
}

/** GitHub has several ways of being disabled (https://docs.github.com/en/rest/actions/workflows#get-a-workflow). */
function isOff({ workflow: { state } }: Found): boolean {
  return state !== 'active' && state !== 'unknown'
}

const fileOf = ({ name, file }: Found): [string, string] => [name, file]
const offOf = ({ name, file, workflow: { state } }: Found): [string, string, string] => [name, file, state]

/** The workflow files that tiers, preparation and settling need. */
export const workflows: readonly Validator[] = [
  demand('WORKFLOW_NOT_FOUND', 'The workflow that a tier starts is on the default branch.', (proposal) =>
    placesOf(proposal).flatMap(({ name, history }) =>
      startedWorkflows(proposal.train, name).flatMap(({ file, tier }) =>
        tier === undefined || history.workflows[workflowPath(file)] ? [] : [[name, file, tier]],
      ),
    ),
  ),
  demand('WORKFLOW_DISABLED', 'No workflow that the release starts is disabled.', (proposal) =>
    started(proposal).filter(isOff).map(offOf),
  ),
  demand('WORKFLOW_NOT_DISPATCHABLE', 'A workflow that the release starts runs on workflow_dispatch.', (proposal) =>
    started(proposal)
      .filter(({ workflow }) => workflow.dispatch === 'no-trigger')
      .map(fileOf),
  ),
  demand(
    'WORKFLOW_WITHOUT_INPUT',
    'A workflow that the release starts declares one string input `convoy`.',
    (proposal) =>
      started(proposal)
        .filter(({ workflow }) => workflow.dispatch === 'no-input')
        .map(fileOf),
  ),
  demand('WORKFLOW_INPUT_REQUIRED', 'A workflow that the release starts requires no input but `convoy`.', (proposal) =>
    started(proposal).flatMap(({ name, file, workflow: { asks = [] } }) =>
      asks.length === 0 ? [] : [[name, file, asks]],
    ),
  ),
  demandToKnow(
    'WORKFLOW_UNREADABLE',
    'Convoy can read a workflow that the release starts, so it knows the triggers.',
    (proposal) =>
      started(proposal)
        .filter(({ workflow }) => workflow.dispatch === 'unreadable')
        .map(fileOf),
  ),
  demand(
    'PREPARED_WORKFLOWS_DIFFER',
    'If a command prepares the version, the workflow files of the commit to be released equal those of the default branch.',
    ({ participants }) =>
      withOtherWorkflows(participants.filter(({ member }) => member.version.prepare !== undefined)).map(
        ({ name, files, main, source }) => [name, files, main, source],
      ),
  ),
  demand(
    'SETTLING_WORKFLOW_NOT_FOUND',
    'The workflow that must succeed after a hop is on the default branch.',
    (proposal) =>
      placesOf(proposal).flatMap(({ name, history }) =>
        settlingWorkflows(proposal.train, name)
          .filter((file) => !history.workflows[workflowPath(file)])
          .map((file) => [name, file]),
      ),
  ),
  demand('SETTLING_WORKFLOW_DISABLED', 'No workflow that must succeed after a hop is disabled.', (proposal) =>
    settling(proposal).filter(isOff).map(offOf),
  ),
  demandToKnow('WORKFLOW_STATE_UNKNOWN', 'Convoy can see if a workflow is enabled.', (proposal) =>
    [
      ...new Map(
        [...started(proposal), ...settling(proposal)].map((each) => [`${each.name} ${each.file}`, each]),
      ).values(),
    ]
      .filter(({ workflow }) => workflow.state === 'unknown')
      .map(fileOf),
  ),
]
