import { entry } from 'github-foundations/catalogue'
import { commandWorkflows } from '../plan/command-workflows.ts'
import { oneLine } from '../text/one-line.ts'
import { listed } from './wording.ts'

/** Problems with workflows and checks that a release waits for. */
export const workflowProblems = {
  WORKFLOW_NOT_FOUND: entry(
    [
      ['‹repository›', '‹file›', '‹tier›'],
      ['‹repository›', commandWorkflows.tier.starter, '‹tier›'],
    ],
    (name: string, file: string, tier: string) => ({
      message: `Tier ${tier} starts .github/workflows/${file}, but it is not on the default branch of ${name}.`,
      remedy:
        file === commandWorkflows.tier.starter
          ? `Copy the starter ${file} (examples/starters/participant) to the default branch.`
          : 'Commit the workflow with on: workflow_dispatch and one string input "convoy", or correct the tier.',
    }),
  ),
  WORKFLOW_DISABLED: entry([['‹repository›', '‹file›', '‹state›']], (name: string, file: string, state: string) => ({
    message: `The release starts .github/workflows/${file} of ${name}, but its state is ${state}.`,
    remedy: `Enable it: gh workflow enable ${file} --repo ${name}.`,
  })),
  WORKFLOW_NOT_DISPATCHABLE: entry([['‹repository›', '‹file›']], (name: string, file: string) => ({
    message: `The release starts .github/workflows/${file} of ${name}, but the file does not run on workflow_dispatch.`,
    remedy: 'Add on: workflow_dispatch with one string input "convoy".',
  })),
  WORKFLOW_WITHOUT_INPUT: entry([['‹repository›', '‹file›']], (name: string, file: string) => ({
    message: `The release starts .github/workflows/${file} of ${name}, but its workflow_dispatch has no string input "convoy".`,
    remedy: 'Declare the input "convoy" of type string under on: workflow_dispatch: inputs.',
  })),
  WORKFLOW_INPUT_REQUIRED: entry(
    [
      ['‹repository›', '‹file›', ['‹input›']],
      ['‹repository›', '‹file›', ['‹input›', '‹other input›']],
    ],
    (name: string, file: string, inputs: readonly string[]) => ({
      message: `The release starts .github/workflows/${file} of ${name} with the input "convoy" only, but the file also requires ${listed(inputs)}: GitHub would refuse every start.`,
      remedy: `Give ${inputs.length === 1 ? 'that input' : 'each of them'} a default in the file, or leave out required: true.`,
    }),
  ),
  WORKFLOW_NOT_AT_COMMIT: entry(
    [['‹repository›', '‹file›', '‹commit›']],
    (name: string, file: string, commit: string) => ({
      message: `The release starts .github/workflows/${file} of ${name} on the RC branch, but in the commit to be released, ${commit.slice(0, 10)}, the file is missing or has no on: workflow_dispatch with one string input "convoy".`,
      remedy: 'Merge the file as the default branch has it into the source branch, or plan a commit that holds it.',
    }),
  ),
  WORKFLOW_UNREADABLE: entry([['‹repository›', '‹file›']], (name: string, file: string) => ({
    message: `Convoy cannot tell what starts .github/workflows/${file} of ${name}: the file is not YAML, or it is too large.`,
    remedy: 'Correct the file: on: workflow_dispatch with one string input "convoy".',
  })),
  SETTLING_WORKFLOW_NOT_FOUND: entry([['‹repository›', '‹file›']], (name: string, file: string) => ({
    message: `${name} settles when .github/workflows/${file} succeeds, but the file is not on its default branch.`,
    remedy: 'Commit the workflow, or correct settled-when in the train.',
  })),
  SETTLING_WORKFLOW_DISABLED: entry(
    [['‹repository›', '‹file›', '‹state›']],
    (name: string, file: string, state: string) => ({
      message: `${name} settles when .github/workflows/${file} succeeds, but its state is ${state}.`,
      remedy: `Enable it: gh workflow enable ${file} --repo ${name}; or correct settled-when in the train.`,
    }),
  ),
  SETTLING_WORKFLOW_NEVER_STARTS: entry(
    [
      ['‹repository›', '‹to›', '‹file›', '‹branch›', '‹says›', '‹filter›'],
      ['‹repository›', '‹to›', '‹file›', '‹branch›', '‹says›', null],
    ],
    (name: string, to: string, file: string, branch: string, says: string, filter: string | null) => ({
      message: `${name} settles on ${to} when .github/workflows/${file} succeeds, but this release never starts it, by no push of "${branch}", no tag and no GitHub release: ${says}${filter === null ? '' : `, and the changes of this release on "${branch}" match none of its paths`}.`,
      remedy: `${filter === null ? `Let the file run on push to "${branch}"` : `Change the filter in ${filter}, so that it matches the changes of this release on "${branch}",`} and merge that into the source branch (the RC branch once it is cut), or correct settled-when in the train.`,
    }),
  ),
  ASSET_WORKFLOW_NEVER_COUNTS: entry(
    [
      ['‹repository›', '‹file›', '‹says›'],
      ['‹repository›', '‹file›', null],
    ],
    (name: string, file: string, says: string | null) => ({
      message:
        says === null
          ? `The release of ${name} gets files of .github/workflows/${file}, but the file is not in the commit to be released.`
          : `The release of ${name} gets files of .github/workflows/${file}, but nothing that starts it builds the commit to be released before its release is published: ${says}.`,
      remedy:
        'Let the file run on push of the RC branch or of the tag, or on workflow_dispatch, and merge that into the source branch (the RC branch once it is cut), or correct publish: assets in the train.',
    }),
  ),
  CHECK_NEVER_COMES: entry(
    [
      ['‹repository›', '‹tier›', '‹check›', '‹branch›', '‹says›'],
      ['‹repository›', '‹tier›', '‹check›', '‹branch›', ''],
    ],
    (name: string, tier: string, check: string, branch: string, says: string) => ({
      message:
        says === ''
          ? `Tier ${tier} waits for the check "${oneLine(check)}" in ${name}, but no job of its workflows reports it, and nobody has reported it on the commit to be released.`
          : `Tier ${tier} waits for the check "${oneLine(check)}" in ${name}, but no push of "${branch}" starts the job that reports it: ${says}.`,
      remedy:
        says === ''
          ? 'Correct the name in the tier (as GitHub shows it: a job in a matrix is called "test (20)", one of a reusable workflow "caller / test"), add the job, or name the App that reports it (checks: [{ name: …, app: … }]).'
          : `Let the workflow run on push to "${branch}" and merge that into the source branch (the RC branch once it is cut), or correct the tier.`,
    }),
  ),
  PUSH_SKIPPED: entry(
    [['‹repository›', '‹commit›', '‹words›', ['‹check›']]],
    (name: string, commit: string, words: string, waits: readonly string[]) => ({
      message: `The message of commit ${commit.slice(0, 10)} of ${name} says "${words}", so GitHub starts no workflow when somebody pushes a branch or tag at this commit. The release would wait in vain for ${listed(waits)}.`,
      remedy: `Put a commit whose message does not say "${words}" on top of it (git commit --allow-empty), on the source branch, or on the RC branch once it is cut.`,
    }),
  ),
  WORKFLOW_STATE_UNKNOWN: entry([['‹repository›', '‹file›']], (name: string, file: string) => ({
    message: `Convoy cannot see with this token if .github/workflows/${file} of ${name} is enabled.`,
    remedy: 'Give the token the permission Actions: read.',
  })),
}
