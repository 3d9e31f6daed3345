import { appKey } from './control/app-key.ts'
import { commandWorkflows } from './plan/command-workflows.ts'
import { oneLine } from './text/one-line.ts'
import { waysOut } from './versions/reversals.ts'
import type { Problem } from 'github-foundations/problem'

/** Up to five of them, quoted. */
export const listed = (parts: readonly string[]): string =>
  parts
    .slice(0, 5)
    .map((part) => `"${oneLine(part)}"`)
    .join(', ') + (parts.length > 5 ? ` and ${parts.length - 5} more` : '')
/** `A, b, or c.` */
const oneOf = (...ways: readonly string[]): string => `${ways.slice(0, -1).join(', ')}, or ${ways.at(-1) ?? ''}.`
/** `.github/workflows/ci.yml is not`; which files is not known of what an earlier kit saw. */
const tellDiffering = (files: readonly string[]): string =>
  files.length === 0
    ? 'some file in its .github/workflows is not'
    : `in its .github/workflows ${listed(files)} ${files.length === 1 ? 'is' : 'are'} not`
const lower = (keys: readonly string[], to: number): readonly string[] =>
  keys.length === 0 ? [] : [`lower ${keys.join(' and ')} to ${to} in the train`]
const bypass = 'Let the release App bypass the ruleset always (Settings → Rules → Rulesets → Bypass list)'
const unprotect =
  'Change that protection (Settings → Branches), or put a ruleset in its place that the release App may bypass'

/** What a plan is refused for: the code, what was expected and found, what to do. */
export const planProblems = {
  REPOSITORY_NOT_FOUND: (name: string) => ({
    message: `Repository ${name} does not exist or cannot be read with the release App's token.`,
    remedy: 'Correct the name in the train, or install the release App on the repository.',
  }),
  REPOSITORY_RENAMED: (name: string, now: string) => ({
    message: `Repository ${name} is called ${now} now.`,
    remedy: `Write ${now} in the train.`,
  }),
  REPOSITORY_TRANSFERRED: (name: string, now: string) => ({
    message: `Repository ${name} was transferred to another account and is ${now} now; a train releases the repositories of one account.`,
    remedy: 'Transfer it back, or take it out of the train.',
  }),
  REPOSITORY_ARCHIVED: (name: string) => ({
    message: `Repository ${name} is archived, so nothing in it can move.`,
    remedy: 'Unarchive it, or take it out of the train.',
  }),
  REPOSITORY_DISABLED: (name: string) => ({
    message: `GitHub has disabled repository ${name}, so nothing in it can move.`,
    remedy: 'Ask GitHub Support why, or take it out of the train.',
  }),
  REPOSITORY_LOCKED: (name: string) => ({
    message: `Repository ${name} is locked, as one is while it is migrated or its account is in arrears.`,
    remedy: 'Wait until the migration has ended, or take it out of the train.',
  }),
  REPOSITORY_EMPTY: (name: string) => ({
    message: `Repository ${name} holds no commit, so there is nothing to release.`,
    remedy: 'Push the first commit, or take it out of the train.',
  }),
  COMMIT_REPOSITORY_UNKNOWN: (name: string, train: string) => ({
    message: `The ask names a commit of ${name}, which is not a repository of train ${train}.`,
    remedy: 'Correct the name under heads, or leave it out.',
  }),
  COMMIT_NOT_FOUND: (name: string, commit: string) => ({
    message: `Repository ${name} has no commit ${commit}, which the ask names.`,
    remedy: 'Push the commit, or ask for another one.',
  }),
  COMMIT_NOT_ON_SOURCE: (name: string, commit: string, source: string) => ({
    message: `Commit ${commit} of ${name} is not on its source branch "${source}".`,
    remedy: 'Merge it into the source branch, or ask for a commit that is there.',
  }),
  SOURCE_BEHIND_PRODUCTION: (name: string, source: string, production: string) => ({
    message: `In ${name} the source branch "${source}" is behind production "${production}", and no version was ever released from it: the train may have taken one branch for the other.`,
    remedy: `Correct branches.source and branches.production in the train, or merge "${production}" into "${source}" and then what is to be released.`,
  }),
  PRODUCTION_TAKES_BACK: (name: string, source: string, production: string, said: string) => ({
    message: `In ${name} ${said}.`,
    remedy: waysOut(source, production),
  }),
  REVERTS_UNKNOWN: (name: string, source: string, production: string) => ({
    message: `In ${name} more changed on production "${production}" since the source branch "${source}" left it than Convoy looks at, so whether production takes back what source still holds is not known.`,
    remedy: `Merge "${production}" into "${source}" with a merge commit; from then on source says what is released.`,
  }),
  BRANCH_NOT_FOUND: (name: string, role: string, branch: string) => ({
    message: `Repository ${name} has no ${role} branch "${branch}".`,
    remedy: `Create the branch, or name another under branches.${role} of the train${role === 'staging' ? ' (none, if there is none)' : role === 'production' ? ' (tag-only, if only the tag moves)' : ''}.`,
  }),
  BRANCH_NAME_ILLEGAL: (name: string, branch: string, why: string) => ({
    message: `The RC branch of ${name} would be "${branch}", which ${why}.`,
    remedy: 'Plan the release under another id, or change branches.candidate in the train.',
  }),
  BRANCHES_CLASH: (name: string, one: string, other: string) => ({
    message: `In ${name} the ${one} and the ${other} cannot both be: a branch has one role, and none is a folder of another.`,
    remedy: 'Name another branch under branches of the train.',
  }),
  CANDIDATE_BRANCH_TAKEN: (name: string, branch: string, sha: string) => ({
    message: `Repository ${name} already has a branch "${branch}" at ${sha}, which this release did not cut.`,
    remedy: 'Delete the branch, or plan the release under another id.',
  }),
  CANDIDATE_BRANCH_IN_THE_WAY: (name: string, branch: string, standing: readonly string[]) => ({
    message: `Repository ${name} cannot have the RC branch "${branch}" beside ${listed(standing)}: Git keeps a branch either as a file or as a folder.`,
    remedy: 'Delete or rename what stands there, or change branches.candidate in the train.',
  }),
  RELEASE_BRANCH_IN_THE_WAY: (control: string) => ({
    message: `The control repository ${control} has a branch "release", beside which no branch "release/<id>" can be.`,
    remedy: 'Rename the branch "release" of the control repository.',
  }),
  TAG_TAKEN: (name: string, tag: string) => ({
    message: `Repository ${name} already has the tag "${tag}" that this release would make.`,
    remedy: 'Raise the version in the train (version: { strategy: fixed, next: … }).',
  }),
  TAG_NAME_ILLEGAL: (name: string, tag: string, why: string) => ({
    message: `The tag of ${name} would be "${tag}", which ${why}.`,
    remedy: 'Change version.next or version.tag in the train.',
  }),
  TAG_IN_THE_WAY: (name: string, tag: string, standing: readonly string[]) => ({
    message: `Repository ${name} cannot have the tag "${tag}" beside ${listed(standing)}: Git keeps a tag either as a file or as a folder.`,
    remedy: 'Change version.tag in the train, so that no tag is the folder of another.',
  }),
  RELEASE_TAKEN: (name: string, tag: string, draft: boolean) => ({
    message: `Repository ${name} already has a ${draft ? 'draft release' : 'GitHub release'} on the tag "${tag}", which does not exist.`,
    remedy: `Delete ${draft ? 'the draft' : 'it'}, or raise version.next in the train.`,
  }),
  VERSION_NOT_HIGHER: (name: string, from: string, to: string) => ({
    message: `Repository ${name} would go from version ${from} to ${to}, which is not higher.`,
    remedy: 'Raise version.next in the train.',
  }),
  VERSION_BUMP_TOO_SMALL: (name: string, to: string, demanded: string) => ({
    message: `The train fixes version ${to} for ${name}, and its commits demand at least ${demanded}.`,
    remedy: `Set version.next to ${demanded} or higher in the train.`,
  }),
  VERSION_TAG_UNREAD: (name: string, tag: string, pattern: string) => ({
    message: `Repository ${name} has the tag "${oneLine(tag)}", a version that "${pattern}" does not read: what the next one is cannot be told.`,
    remedy:
      'Set version.tag in the train to the form of its tags, or fix the version (version: { strategy: fixed, next: … }).',
  }),
  VERSION_UNRELATED: (name: string, tag: string, source: string) => ({
    message: `Repository ${name} has the version tag "${tag}" on a commit that has no history in common with source "${source}": what was released since cannot be told.`,
    remedy:
      'Fix the version in the train (version: { strategy: fixed, next: … }), or set version.tag to a form that only the tags of its releases have.',
  }),
  TAGS_TOO_MANY: (name: string, most: number) => ({
    message: `Repository ${name} has more than ${most} tags, and which versions are among them was not read to the end.`,
    remedy: 'Delete tags that nobody needs, such as those of nightly builds.',
  }),
  COMMITS_TOO_MANY: (name: string, most: number) => ({
    message: `Since its last release ${name} has more than ${most} commits, which were not read to the end: what they demand of the version cannot be told.`,
    remedy:
      'Fix the version in the train (version: { strategy: fixed, next: … }); that it is high enough is then for whoever fixes it.',
  }),
  VERSION_PLANNED_ELSEWHERE: (name: string, to: string, tag: string, other: string) => ({
    message: `${name} would get version ${to}, whose tag "${tag}" release ${other} under way makes as well: only one of the two can.`,
    remedy: `Set version.next to a higher one in the train, or wait until ${other} has ended.`,
  }),
  PREPARE_WITHOUT_STARTER: (name: string, file: string) => ({
    message: `The version of ${name} is prepared through .github/workflows/${file}, which is not on its default branch.`,
    remedy: `Copy the starter ${file} (examples/starters/participant) to the default branch, or leave out version.prepare.`,
  }),
  WORKFLOW_NOT_FOUND: (name: string, file: string, tier: string) => ({
    message: `Tier ${tier} starts .github/workflows/${file}, which is not on the default branch of ${name}.`,
    remedy:
      file === commandWorkflows.tier.starter
        ? `Copy the starter ${file} (examples/starters/participant) to the default branch.`
        : 'Commit the workflow with on: workflow_dispatch and one string input "convoy", or correct the tier.',
  }),
  WORKFLOW_DISABLED: (name: string, file: string, state: string) => ({
    message: `The release starts .github/workflows/${file} of ${name}, whose state is ${state}.`,
    remedy: `Enable it: gh workflow enable ${file} --repo ${name}.`,
  }),
  WORKFLOW_NOT_DISPATCHABLE: (name: string, file: string) => ({
    message: `The release starts .github/workflows/${file} of ${name}, which does not run on workflow_dispatch.`,
    remedy: 'Add on: workflow_dispatch with one string input "convoy".',
  }),
  WORKFLOW_WITHOUT_INPUT: (name: string, file: string) => ({
    message: `The release starts .github/workflows/${file} of ${name}, whose workflow_dispatch has no string input "convoy".`,
    remedy: 'Declare the input "convoy" of type string under on: workflow_dispatch: inputs.',
  }),
  WORKFLOW_INPUT_REQUIRED: (name: string, file: string, inputs: readonly string[]) => ({
    message: `The release starts .github/workflows/${file} of ${name} with the input "convoy" alone, and the file requires ${listed(inputs)} as well: GitHub would refuse every start.`,
    remedy: `Give ${inputs.length === 1 ? 'that input' : 'each of them'} a default in the file, or leave out required: true.`,
  }),
  WORKFLOW_NOT_AT_COMMIT: (name: string, file: string, commit: string) => ({
    message: `The release starts .github/workflows/${file} of ${name} on the RC branch, and commit ${commit.slice(0, 10)}, which is to be released, does not hold it as it must be: on: workflow_dispatch with one string input "convoy".`,
    remedy: 'Merge the file as the default branch has it into the source branch, or plan a commit that holds it.',
  }),
  WORKFLOW_UNREADABLE: (name: string, file: string) => ({
    message: `What starts .github/workflows/${file} of ${name} cannot be told: it is no YAML, or too large.`,
    remedy: 'Mend the file: on: workflow_dispatch with one string input "convoy".',
  }),
  SETTLING_WORKFLOW_NOT_FOUND: (name: string, file: string) => ({
    message: `${name} settles when .github/workflows/${file} has succeeded, which is not on its default branch.`,
    remedy: 'Commit the workflow, or correct settled-when in the train.',
  }),
  SETTLING_WORKFLOW_DISABLED: (name: string, file: string, state: string) => ({
    message: `${name} settles when .github/workflows/${file} has succeeded, whose state is ${state}.`,
    remedy: `Enable it: gh workflow enable ${file} --repo ${name}; or correct settled-when in the train.`,
  }),
  SETTLING_WORKFLOW_NEVER_STARTS: (
    name: string,
    to: string,
    file: string,
    branch: string,
    says: string,
    filter: string | null,
  ) => ({
    message: `${name} counts as settled on ${to} when .github/workflows/${file} has succeeded, and no push of "${branch}", tag or release of this release starts it: ${says}${filter === null ? '' : `, and what this release changes on "${branch}" passes none of its paths`}.`,
    remedy: `${filter === null ? `Let the file run on push to "${branch}"` : `Change the filter in ${filter}, so that it takes what this release changes on "${branch}",`} and merge that into the source branch (the RC branch once it is cut), or correct settled-when in the train.`,
  }),
  CHECK_NEVER_COMES: (name: string, tier: string, check: string, branch: string, says: string) => ({
    message:
      says === ''
        ? `Tier ${tier} waits for the check "${oneLine(check)}" in ${name}, which no job of its workflows makes and nobody has reported on the commit that is to be released.`
        : `Tier ${tier} waits for the check "${oneLine(check)}" in ${name}, and no push of "${branch}" starts what makes it: ${says}.`,
    remedy:
      says === ''
        ? 'Correct the name in the tier (as GitHub shows it: a job in a matrix is called "test (20)", one of a reusable workflow "caller / test"), add the job, or name the App that reports it (checks: [{ name: …, app: … }]).'
        : `Let the workflow run on push to "${branch}" and merge that into the source branch (the RC branch once it is cut), or correct the tier.`,
  }),
  PUSH_SKIPPED: (name: string, commit: string, words: string, waits: readonly string[]) => ({
    message: `The message of commit ${commit.slice(0, 10)} of ${name} says "${words}", so GitHub starts no workflow when a branch or tag is pushed to it, and the release would wait in vain for ${listed(waits)}.`,
    remedy: `Put a commit whose message does not say "${words}" on top of it (git commit --allow-empty), on the source branch, or on the RC branch once it is cut.`,
  }),
  WORKFLOW_STATE_UNKNOWN: (name: string, file: string) => ({
    message: `Whether .github/workflows/${file} of ${name} is enabled cannot be seen with this token.`,
    remedy: 'Give the token Actions: read.',
  }),
  APP_UNKNOWN: () => ({
    message:
      "The permissions of the release App cannot be seen: this token is not the App's, or GitHub does not describe it.",
    remedy: "Plan with the release App's token.",
  }),
  INSTALLATION_UNKNOWN: () => ({
    message: 'Where the release App is installed cannot be seen with this token.',
    remedy: "Plan with the release App's token.",
  }),
  APP_NOT_INSTALLED: (name: string) => ({
    message: `The release App is not installed on ${name}.`,
    remedy: 'Add the repository to the installation (Settings → GitHub Apps → Configure → Repository access).',
  }),
  APP_PERMISSION_MISSING: (app: string, permission: string, needed: string, held: string) => ({
    message: `The release App ${app} needs the permission ${permission}: ${needed} and has ${held}.`,
    remedy: "Raise the permission in the App's settings and accept it where the App is installed.",
  }),
  WORKFLOWS_PERMISSION_MISSING: (
    name: string,
    app: string,
    files: readonly string[],
    main: string,
    source: string,
  ) => ({
    message: `The release App ${app} may move no ref of ${name} to what is to be released: ${tellDiffering(files)} as on the default branch "${main}", whoever changed that, and GitHub then demands the permission workflows: write.`,
    remedy: oneOf(
      'Give the App the permission, accept it where the App is installed, and set app-workflows: write where control.yml is called',
      `make the workflow files alike: ${source === main ? `plan the newest commit of "${main}"` : `merge "${main}" into "${source}"`} (once the RC branch is cut, merge "${main}" into that, which makes the next candidate)`,
    ),
  }),
  PREPARED_WORKFLOWS_DIFFER: (name: string, files: readonly string[], main: string, source: string) => ({
    message: `The version of ${name} is prepared by a commit of GitHub Actions, which GitHub refuses: ${tellDiffering(files)} as on the default branch "${main}", and GITHUB_TOKEN can never have the permission workflows: write.`,
    remedy: oneOf(
      source === main
        ? `Plan the newest commit of "${main}"`
        : `Make the workflow files alike: merge "${main}" into "${source}", or the other way round`,
      'leave out version.prepare',
    ),
  }),
  RULESETS_UNKNOWN: (control: string) => ({
    message: `The rulesets of the control repository ${control} cannot be seen with this token.`,
    remedy: "Plan with the release App's token, installed on the control repository.",
  }),
  KEY_EXPOSED: (control: string, places: readonly ('repository' | 'organization')[]) => ({
    message: `The release App's key is the secret ${appKey.secret} of ${places.map((place) => (place === 'repository' ? `the repository ${control}` : `the organization, which shares it with ${control}`)).join(' and of ')}: whoever can push a branch to ${control} can read it with a workflow of that branch, and act as the release App.`,
    remedy: `Make a new key for the App, because the old one could be read. Put it into the environment "${appKey.environment}" of ${control}, limited to its default branch, with the commands that convoy init prints. Then delete the secret: ${places.map((place) => `gh secret delete ${appKey.secret} ${place === 'repository' ? `--repo ${control}` : `--org ${control.split('/')[0] ?? control}`}`).join(', ')}.`,
  }),
  KEY_ENVIRONMENT_OPEN: (control: string, reached: string, branch: string) => ({
    message: `The environment "${appKey.environment}" of ${control}, where the release App's key belongs, lets in ${reached}: whoever can push such a ref can read the key with a workflow of it.`,
    remedy: `Limit the environment to the branch "${branch}" alone: Settings → Environments → ${appKey.environment} → Deployment branches and tags, or the commands that convoy init prints. Where GitHub offers no such limit (a private repository on Free), let the jobs of control name no environment (environment: "" where control.yml is called) and delete it.`,
  }),
  RULESETS_NOT_OFFERED: (control: string, said: string) => ({
    message: `GitHub offers no rulesets for the private control repository ${control} ("${said}"), so that everybody who can push there can write a release branch. Convoy then stops at what it did not write itself, and nothing keeps it from being written.`,
    remedy: oneOf(
      'Upgrade the account to GitHub Pro, Team or Enterprise',
      'make the control repository public',
      'accept it in the train with the reason, without-rulesets: "who can push there, and why that is enough" (docs/security.md says what still holds)',
    ),
  }),
  RELEASE_RULESET_MISSING: (control: string, missing: readonly string[]) => ({
    message: `No active ruleset of ${control} restricts ${listed(missing)} of its branches "release/**": whoever can push there could write a release.`,
    remedy: 'Apply the ruleset that convoy init writes to setup/rulesets (release-branches.json).',
  }),
  RELEASE_RULESET_EXCLUDES_APP: (control: string, ref: string, ruleset: string, rules: readonly string[]) => ({
    message: `The release App may not write ${ref} of ${control}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
    remedy: `${bypass}.`,
  }),
  CANDIDATE_RULE_IN_THE_WAY: (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
    message: `The release App may not make and move the RC branch ${ref} of ${name}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
    remedy: `${bypass}, or change branches.candidate in the train.`,
  }),
  STAGING_RULE_IN_THE_WAY: (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
    message: `The release App may not set staging ${ref} of ${name}, which may take force: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
    remedy: `${bypass}.`,
  }),
  PRODUCTION_RULE_IN_THE_WAY: (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
    message: `The release App may not move production ${ref} of ${name}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
    remedy: `${bypass}, or let the train observe promotion.`,
  }),
  STAGING_PROTECTED: (name: string, branch: string, settings: readonly string[]) => ({
    message: `The release App may not set staging "${branch}" of ${name}, which may take force: its classic branch protection holds ${listed(settings)}.`,
    remedy: `${unprotect}.`,
  }),
  PRODUCTION_PROTECTED: (name: string, branch: string, settings: readonly string[]) => ({
    message: `The release App may not move production "${branch}" of ${name}: its classic branch protection holds ${listed(settings)}.`,
    remedy: `${unprotect}, or let the train observe promotion.`,
  }),
  TAG_RULE_IN_THE_WAY: (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
    message: `The release App may not make the tag ${ref} of ${name}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
    remedy: `${bypass}.`,
  }),
  RULESET_BYPASS_UNKNOWN: (name: string, ref: string, ruleset: string) => ({
    message: `Whether the release App may pass ruleset "${ruleset}" on ${ref} of ${name} cannot be seen with this token.`,
    remedy: "Plan with the release App's token.",
  }),
  RULE_UNCERTAIN: (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
    message: `Whether ruleset "${ruleset}" lets the release App move ${ref} of ${name} depends on commits that do not exist yet: it holds ${listed(rules)}.`,
    remedy: `${bypass}.`,
  }),
  TIER_REPOSITORY_TOO_OPEN: (tester: string, open: string, input: string, closed: string) => ({
    message: `A release tier runs in ${tester}, which is ${open}, and tests ${input}, which is ${closed}: its log may show what few should see.`,
    remedy: `Make ${tester} ${closed}, or leave ${input} out of the inputs of the tier.`,
  }),
  TEAM_NOT_FOUND: (team: string) => ({
    message: `There is no team ${team}, which approves according to the train.`,
    remedy: 'Create the team, or correct approvals.team in the train (organization/slug).',
  }),
  QUORUM_UNREACHABLE: (
    team: string,
    needed: number,
    others: number,
    requester: string,
    lowered: readonly string[],
    control: string,
  ) => ({
    message: `Shipping takes the approval of ${needed} of team ${team}, of whom ${others} may give it without the requester ${requester}.`,
    remedy: oneOf(
      'Add people to the team',
      `give it the role write in ${control}`,
      'have somebody outside it ask',
      ...lower(lowered, others),
    ),
  }),
  APPROVERS_TOO_FEW: (
    control: string,
    needed: number,
    others: number,
    requester: string,
    lowered: readonly string[],
  ) => ({
    message: `Shipping takes the approval of ${needed} who may write in ${control}, and ${others} may without the requester ${requester}.`,
    remedy: oneOf(`Give more people the role write in ${control}`, 'have somebody else ask', ...lower(lowered, others)),
  }),
  APPROVERS_UNREADABLE: (control: string, why: string) => ({
    message: `Who may approve in ${control} cannot be seen: ${why}.`,
    remedy:
      'Plan with a token that may write in the control repository. Where GitHub keeps it from the release App, give the App the organization permission Members: read, accept it where the App is installed, and set the variable CONVOY_APP_MEMBERS to read.',
  }),
  BREAK_GLASS_TEAM_NOT_FOUND: (team: string) => ({
    message: `There is no team ${team}, which may break the glass according to the train.`,
    remedy: 'Create the team, or correct approvals.break-glass.team in the train (organization/slug).',
  }),
  BREAK_GLASS_TEAM_EMPTY: (team: string) => ({
    message: `Team ${team}, which may break the glass, has no member: at night nobody could.`,
    remedy: 'Add a member, or leave approvals.break-glass out of the train.',
  }),
  TEAM_UNREADABLE: (team: string, why: string) => ({
    message: `The members of team ${team} cannot be seen: ${why}.`,
    remedy: 'Give the release App the organization permission Members: read, and accept it where the App is installed.',
  }),
  HOOK_REPOSITORY_NOT_FOUND: (name: string) => ({
    message: `A hook tells ${name}, which does not exist or cannot be read with the release App's token.`,
    remedy: 'Correct the hook in the train, or install the release App on the repository.',
  }),
  HOOK_REPOSITORY_ARCHIVED: (name: string) => ({
    message: `A hook tells ${name}, which is archived, so nothing there would hear it.`,
    remedy: 'Unarchive it, or take the hook out of the train.',
  }),
  RELEASE_TOO_LARGE: (count: number, fitting: number, size: string, most: string) => ({
    message: `The record of a release of ${count} repositories could grow to ${size}, with three candidates and every attempt of every tier used up, and a plan has room for ${most}: ${fitting === 0 ? 'not one' : fitting} of its repositories would fit.`,
    remedy: oneOf(
      ...(fitting === 0 ? [] : [`Split the train into trains of at most ${fitting} repositories`]),
      `${fitting === 0 ? 'L' : 'l'}ower retries in the train`,
      'have fewer tiers of scope repository',
    ),
  }),
  REQUEST_TOO_LARGE: (count: number, fitting: number, size: number, most: number) => ({
    message: `A tier that Convoy starts is told every repository with its commit: of ${count} repositories that is up to ${size} characters, and GitHub takes ${most} as the input of a workflow: ${fitting} of them would fit.`,
    remedy: `Split the train into trains of at most ${fitting} repositories, or let every tier be a command, which is told more shortly, or checks of the repositories' own.`,
  }),
  MESSAGE_TOO_LARGE: (size: number, most: number) => ({
    message: `The agent is told what it may not touch, what failed and the end of a log: that is up to ${size} bytes, and GitHub takes ${most} with an event.`,
    remedy: 'Have fewer or shorter fix.deny-paths, or take fix out of the train.',
  }),
} as const

type Catalogue = typeof planProblems

export type PlanCode = keyof Catalogue
/** What the problems of a code are about, in the order in which it is worded. */
export type PlanWords<Code extends PlanCode> = Parameters<Catalogue[Code]>

/** One problem of a plan, worded by the catalogue. */
export function planProblem<Code extends PlanCode>(code: Code, ...words: PlanWords<Code>): Problem {
  const entry = planProblems[code] as (...parts: PlanWords<Code>) => { message: string; remedy: string }
  return { code, ...entry(...words) }
}
