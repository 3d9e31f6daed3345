import { entry } from 'github-foundations/catalogue'
import { appKey } from '../control/app-key.ts'
import { listed, oneOf } from './wording.ts'

/** `"ci.yml" in its .github/workflows differs`; an earlier kit did not record which files. */
const tellDiffering = (files: readonly string[]): string =>
  files.length === 0
    ? 'a file in its .github/workflows differs'
    : `${listed(files)} in its .github/workflows ${files.length === 1 ? 'differs' : 'differ'}`
const bypass = 'Let the release App bypass the ruleset always (Settings → Rules → Rulesets → Bypass list)'
const unprotect =
  'Change that protection (Settings → Branches), or replace it by a ruleset that the release App may bypass'

/** Problems with the rights of the release App or with its key. */
export const appProblems = {
  APP_UNKNOWN: entry([[]], () => ({
    message:
      "Convoy cannot see the permissions of the release App: this token is not the App's, or GitHub does not describe it.",
    remedy: "Plan with the release App's token.",
  })),
  INSTALLATION_UNKNOWN: entry([[]], () => ({
    message: 'Convoy cannot see with this token where the release App is installed.',
    remedy: "Plan with the release App's token.",
  })),
  APP_NOT_INSTALLED: entry([['‹repository›']], (name: string) => ({
    message: `The release App is not installed on ${name}.`,
    remedy: 'Add the repository to the installation (Settings → GitHub Apps → Configure → Repository access).',
  })),
  APP_PERMISSION_MISSING: entry(
    [['‹app›', '‹permission›', '‹needed›', '‹held›']],
    (app: string, permission: string, needed: string, held: string) => ({
      message: `The release App ${app} has the permission ${permission}: ${held}. It needs ${needed}.`,
      remedy: "Raise the permission in the App's settings and accept it where the App is installed.",
    }),
  ),
  WORKFLOWS_PERMISSION_MISSING: entry(
    [
      ['‹repository›', '‹app›', ['‹file›'], '‹default›', '‹source›'],
      ['‹repository›', '‹app›', ['‹file›', '‹other file›'], '‹default›', '‹default›'],
      ['‹repository›', '‹app›', [], '‹default›', '‹source›'],
    ],
    (name: string, app: string, files: readonly string[], main: string, source: string) => ({
      message: `The release App ${app} may not move a ref of ${name} to the commit to be released: ${tellDiffering(files)} from the default branch "${main}". GitHub then demands the permission workflows: write, whoever made the change.`,
      remedy: oneOf(
        'Give the App the permission, accept it where the App is installed, and set app-workflows: write where control.yml is called',
        `make the workflow files equal: ${source === main ? `plan the newest commit of "${main}"` : `merge "${main}" into "${source}"`} (once the RC branch is cut, merge "${main}" into the RC branch; this makes the next candidate)`,
      ),
    }),
  ),
  PREPARED_WORKFLOWS_DIFFER: entry(
    [
      ['‹repository›', ['‹file›'], '‹default›', '‹source›'],
      ['‹repository›', ['‹file›'], '‹default›', '‹default›'],
    ],
    (name: string, files: readonly string[], main: string, source: string) => ({
      message: `GitHub will refuse the commit by which GitHub Actions prepares the version of ${name}: ${tellDiffering(files)} from the default branch "${main}", and GITHUB_TOKEN can never have the permission workflows: write.`,
      remedy: oneOf(
        source === main
          ? `Plan the newest commit of "${main}"`
          : `Make the workflow files equal: merge "${main}" into "${source}", or the other way round`,
        'leave out version.prepare',
      ),
    }),
  ),
  RULESETS_UNKNOWN: entry([['‹control›']], (control: string) => ({
    message: `Convoy cannot see the rulesets of the control repository ${control} with this token.`,
    remedy: "Plan with the release App's token, installed on the control repository.",
  })),
  KEY_EXPOSED: entry(
    [
      ['‹owner›/‹control›', ['repository']],
      ['‹owner›/‹control›', ['repository', 'organization']],
    ],
    (control: string, places: readonly ('repository' | 'organization')[]) => ({
      message: `The key of the release App is in the secret ${appKey.secret} of ${places.map((place) => (place === 'repository' ? `the repository ${control}` : `the organization, which shares it with ${control}`)).join(' and of ')}: whoever can push a branch to ${control} can read it with a workflow on that branch and act as the release App.`,
      remedy: `Make a new key for the App, because somebody may have read the old one. Put it into the environment "${appKey.environment}" of ${control}, limited to its default branch, with the commands that convoy init prints. Then delete the secret: ${places.map((place) => `gh secret delete ${appKey.secret} ${place === 'repository' ? `--repo ${control}` : `--org ${control.split('/')[0] ?? control}`}`).join(', ')}.`,
    }),
  ),
  KEY_ENVIRONMENT_OPEN: entry(
    [['‹control›', '‹reached›', '‹branch›']],
    (control: string, reached: string, branch: string) => ({
      message: `The environment "${appKey.environment}" of ${control}, the place of the release App's key, admits ${reached}: whoever can push such a ref can read the key with a workflow on it.`,
      remedy: `Limit the environment to the branch "${branch}" alone: Settings → Environments → ${appKey.environment} → Deployment branches and tags, or the commands that convoy init prints. If GitHub offers no such limit (a private repository on Free), delete the environment, and let the jobs of control name none (environment: "" where control.yml is called).`,
    }),
  ),
  RULESETS_NOT_OFFERED: entry([['‹control›', '‹said›']], (control: string, said: string) => ({
    message: `GitHub offers no rulesets for the private control repository ${control} ("${said}"), so everybody who can push there can write to a release branch. Convoy stops at a commit that it did not write, but nothing prevents such a commit.`,
    remedy: oneOf(
      'Upgrade the account to GitHub Pro, Team or Enterprise',
      'make the control repository public',
      'accept it in the train and say why, without-rulesets: "who can push there, and why that is enough" (docs/security.md says what still holds)',
    ),
  })),
  RELEASE_RULESET_MISSING: entry([['‹control›', ['‹rule›']]], (control: string, missing: readonly string[]) => ({
    message: `No active ruleset of ${control} restricts ${listed(missing)} of its branches "release/**": whoever can push there can write to a release branch.`,
    remedy: 'Apply the ruleset that convoy init writes to setup/rulesets (release-branches.json).',
  })),
  RELEASE_RULESET_EXCLUDES_APP: entry(
    [['‹control›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (control: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `The release App may not write ${ref} of ${control}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
      remedy: `${bypass}.`,
    }),
  ),
  CANDIDATE_RULE_IN_THE_WAY: entry(
    [['‹repository›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `The release App may not create and move the RC branch ${ref} of ${name}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
      remedy: `${bypass}, or change branches.candidate in the train.`,
    }),
  ),
  STAGING_RULE_IN_THE_WAY: entry(
    [['‹repository›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `The release App may not set staging ${ref} of ${name}, where it may need to force-push: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
      remedy: `${bypass}.`,
    }),
  ),
  PRODUCTION_RULE_IN_THE_WAY: entry(
    [['‹repository›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `The release App may not move production ${ref} of ${name}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
      remedy: `${bypass}, or let the train promote by pull request (promotion: { mode: pull-request }), or let people move production (promotion: { mode: observe }).`,
    }),
  ),
  STAGING_PROTECTED: entry(
    [['‹repository›', '‹branch›', ['‹setting›']]],
    (name: string, branch: string, settings: readonly string[]) => ({
      message: `The release App may not set staging "${branch}" of ${name}, where it may need to force-push: its classic branch protection holds ${listed(settings)}.`,
      remedy: `${unprotect}.`,
    }),
  ),
  PRODUCTION_PROTECTED: entry(
    [['‹repository›', '‹branch›', ['‹setting›']]],
    (name: string, branch: string, settings: readonly string[]) => ({
      message: `The release App may not move production "${branch}" of ${name}: its classic branch protection holds ${listed(settings)}.`,
      remedy: `${unprotect}, or let the train promote by pull request (promotion: { mode: pull-request }), or let people move production (promotion: { mode: observe }).`,
    }),
  ),
  TAG_RULE_IN_THE_WAY: entry(
    [['‹repository›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `The release App may not create the tag ${ref} of ${name}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
      remedy: `${bypass}.`,
    }),
  ),
  RULESET_BYPASS_UNKNOWN: entry(
    [['‹repository›', '‹ref›', '‹ruleset›']],
    (name: string, ref: string, ruleset: string) => ({
      message: `Convoy cannot see with this token if the release App may bypass ruleset "${ruleset}" on ${ref} of ${name}.`,
      remedy: "Plan with the release App's token.",
    }),
  ),
  RULE_UNCERTAIN: entry(
    [['‹repository›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `Ruleset "${ruleset}" holds ${listed(rules)} on ${ref} of ${name}. If that lets the release App move it depends on commits that do not exist yet.`,
      remedy: `${bypass}.`,
    }),
  ),
}
