import { entry } from 'github-foundations/catalogue'
import { listed, oneOf } from './wording.ts'

/** Problems with production that takes pull requests. */
export const mergingProblems = {
  RACE_NOT_EXCLUDED: entry([['‹repository›', '‹branch›']], (name: string, branch: string) => ({
    message: `In ${name} others can push to production "${branch}" in the moment in which Convoy merges its pull request, and what nobody proved would stand there then: no ruleset that binds the release App makes GitHub refuse that.`,
    remedy: oneOf(
      `Require a status check on "${branch}" by a ruleset that the release App may not bypass, with branches up to date before merging`,
      `let a ruleset restrict updates of "${branch}" and the release App alone bypass it`,
      'accept it in the train with the reason, promotion: { accept-race: "why nobody pushes there then" } (Convoy then finds afterwards what got in, and does not tag it)',
    ),
  })),
  RACE_UNKNOWN: entry([['‹repository›', '‹branch›']], (name: string, branch: string) => ({
    message: `Whether a ruleset keeps others from pushing to production "${branch}" of ${name} in the moment in which Convoy merges its pull request cannot be seen with this token.`,
    remedy: "Plan with the release App's token.",
  })),
  MERGE_METHOD_MISSING: entry(
    [
      ['‹repository›', '‹branch›', ['rebase']],
      ['‹repository›', '‹branch›', []],
    ],
    (name: string, branch: string, allowed: readonly string[]) => ({
      message: `Pull requests into production "${branch}" of ${name} can be merged ${allowed.length === 0 ? 'by no method that its settings and rulesets both allow' : `by ${listed(allowed)} alone, which writes every commit again and cannot take the merges of a candidate`}.`,
      remedy: `Allow merge commits or squash merging (Settings → General → Pull Requests, and "Allowed merge methods" and "Require linear history" in the rules of "${branch}").`,
    }),
  ),
  REQUIRED_CHECK_NEVER_COMES: entry(
    [
      ['‹repository›', '‹branch›', '‹check›', '‹says›'],
      ['‹repository›', '‹branch›', '‹check›', ''],
    ],
    (name: string, branch: string, check: string, says: string) => ({
      message:
        says === ''
          ? `Production "${branch}" of ${name} requires the check "${check}", which no job of the workflows on the source branch makes and nobody has reported on the commit that is to be released.`
          : `Production "${branch}" of ${name} requires the check "${check}", and no pull request into it starts what makes it: ${says}.`,
      remedy:
        says === ''
          ? 'Add the job to a workflow that runs on pull_request, name in the rule the App that reports it, or take the check out of the rule.'
          : `Let the workflow run on pull_request into "${branch}" and merge that into the source branch, or take the check out of the rule.`,
    }),
  ),
  PROPOSAL_BRANCH_IN_THE_WAY: entry([['‹repository›', '‹branch›']], (name: string, branch: string) => ({
    message: `Repository ${name} has a branch "${branch}", beside which Convoy cannot make the branches of its pull requests, "convoy/<release>/rc.1".`,
    remedy: 'Rename or delete that branch.',
  })),
  PROPOSAL_RULE_IN_THE_WAY: entry(
    [['‹repository›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `The release App may not make and delete the branch ${ref} of ${name}, from which it opens its pull request: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
      remedy: 'Let the release App bypass the ruleset always (Settings → Rules → Rulesets → Bypass list).',
    }),
  ),
}
