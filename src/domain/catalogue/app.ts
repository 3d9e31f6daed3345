import { entry } from 'github-foundations/catalogue'
import { appKey } from '../control/app-key.ts'
import { listed, oneOf } from './wording.ts'

/** `.github/workflows/ci.yml is not`; which files is not known of what an earlier kit saw. */
const tellDiffering = (files: readonly string[]): string =>
  files.length === 0
    ? 'some file in its .github/workflows is not'
    : `in its .github/workflows ${listed(files)} ${files.length === 1 ? 'is' : 'are'} not`
const bypass = 'Let the release App bypass the ruleset always (Settings → Rules → Rulesets → Bypass list)'
const unprotect =
  'Change that protection (Settings → Branches), or put a ruleset in its place that the release App may bypass'

/** Problems with the rights of the release App or with its key. */
export const appProblems = {
  APP_UNKNOWN: entry([[]], () => ({
    message:
      "The permissions of the release App cannot be seen: this token is not the App's, or GitHub does not describe it.",
    remedy: "Plan with the release App's token.",
  })),
  INSTALLATION_UNKNOWN: entry([[]], () => ({
    message: 'Where the release App is installed cannot be seen with this token.',
    remedy: "Plan with the release App's token.",
  })),
  APP_NOT_INSTALLED: entry([['‹repository›']], (name: string) => ({
    message: `The release App is not installed on ${name}.`,
    remedy: 'Add the repository to the installation (Settings → GitHub Apps → Configure → Repository access).',
  })),
  APP_PERMISSION_MISSING: entry(
    [['‹app›', '‹permission›', '‹needed›', '‹held›']],
    (app: string, permission: string, needed: string, held: string) => ({
      message: `The release App ${app} needs the permission ${permission}: ${needed} and has ${held}.`,
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
      message: `The release App ${app} may move no ref of ${name} to what is to be released: ${tellDiffering(files)} as on the default branch "${main}", whoever changed that, and GitHub then demands the permission workflows: write.`,
      remedy: oneOf(
        'Give the App the permission, accept it where the App is installed, and set app-workflows: write where control.yml is called',
        `make the workflow files alike: ${source === main ? `plan the newest commit of "${main}"` : `merge "${main}" into "${source}"`} (once the RC branch is cut, merge "${main}" into that, which makes the next candidate)`,
      ),
    }),
  ),
  PREPARED_WORKFLOWS_DIFFER: entry(
    [
      ['‹repository›', ['‹file›'], '‹default›', '‹source›'],
      ['‹repository›', ['‹file›'], '‹default›', '‹default›'],
    ],
    (name: string, files: readonly string[], main: string, source: string) => ({
      message: `The version of ${name} is prepared by a commit of GitHub Actions, which GitHub refuses: ${tellDiffering(files)} as on the default branch "${main}", and GITHUB_TOKEN can never have the permission workflows: write.`,
      remedy: oneOf(
        source === main
          ? `Plan the newest commit of "${main}"`
          : `Make the workflow files alike: merge "${main}" into "${source}", or the other way round`,
        'leave out version.prepare',
      ),
    }),
  ),
  RULESETS_UNKNOWN: entry([['‹control›']], (control: string) => ({
    message: `The rulesets of the control repository ${control} cannot be seen with this token.`,
    remedy: "Plan with the release App's token, installed on the control repository.",
  })),
  KEY_EXPOSED: entry(
    [
      ['‹owner›/‹control›', ['repository']],
      ['‹owner›/‹control›', ['repository', 'organization']],
    ],
    (control: string, places: readonly ('repository' | 'organization')[]) => ({
      message: `The release App's key is the secret ${appKey.secret} of ${places.map((place) => (place === 'repository' ? `the repository ${control}` : `the organization, which shares it with ${control}`)).join(' and of ')}: whoever can push a branch to ${control} can read it with a workflow of that branch, and act as the release App.`,
      remedy: `Make a new key for the App, because the old one could be read. Put it into the environment "${appKey.environment}" of ${control}, limited to its default branch, with the commands that convoy init prints. Then delete the secret: ${places.map((place) => `gh secret delete ${appKey.secret} ${place === 'repository' ? `--repo ${control}` : `--org ${control.split('/')[0] ?? control}`}`).join(', ')}.`,
    }),
  ),
  KEY_ENVIRONMENT_OPEN: entry(
    [['‹control›', '‹reached›', '‹branch›']],
    (control: string, reached: string, branch: string) => ({
      message: `The environment "${appKey.environment}" of ${control}, where the release App's key belongs, lets in ${reached}: whoever can push such a ref can read the key with a workflow of it.`,
      remedy: `Limit the environment to the branch "${branch}" alone: Settings → Environments → ${appKey.environment} → Deployment branches and tags, or the commands that convoy init prints. Where GitHub offers no such limit (a private repository on Free), let the jobs of control name no environment (environment: "" where control.yml is called) and delete it.`,
    }),
  ),
  RULESETS_NOT_OFFERED: entry([['‹control›', '‹said›']], (control: string, said: string) => ({
    message: `GitHub offers no rulesets for the private control repository ${control} ("${said}"), so that everybody who can push there can write a release branch. Convoy then stops at what it did not write itself, and nothing keeps it from being written.`,
    remedy: oneOf(
      'Upgrade the account to GitHub Pro, Team or Enterprise',
      'make the control repository public',
      'accept it in the train with the reason, without-rulesets: "who can push there, and why that is enough" (docs/security.md says what still holds)',
    ),
  })),
  RELEASE_RULESET_MISSING: entry([['‹control›', ['‹rule›']]], (control: string, missing: readonly string[]) => ({
    message: `No active ruleset of ${control} restricts ${listed(missing)} of its branches "release/**": whoever can push there could write a release.`,
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
      message: `The release App may not make and move the RC branch ${ref} of ${name}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
      remedy: `${bypass}, or change branches.candidate in the train.`,
    }),
  ),
  STAGING_RULE_IN_THE_WAY: entry(
    [['‹repository›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `The release App may not set staging ${ref} of ${name}, which may take force: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
      remedy: `${bypass}.`,
    }),
  ),
  PRODUCTION_RULE_IN_THE_WAY: entry(
    [['‹repository›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `The release App may not move production ${ref} of ${name}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
      remedy: `${bypass}, or let the train promote by pull request or observe (promotion.mode).`,
    }),
  ),
  STAGING_PROTECTED: entry(
    [['‹repository›', '‹branch›', ['‹setting›']]],
    (name: string, branch: string, settings: readonly string[]) => ({
      message: `The release App may not set staging "${branch}" of ${name}, which may take force: its classic branch protection holds ${listed(settings)}.`,
      remedy: `${unprotect}.`,
    }),
  ),
  PRODUCTION_PROTECTED: entry(
    [['‹repository›', '‹branch›', ['‹setting›']]],
    (name: string, branch: string, settings: readonly string[]) => ({
      message: `The release App may not move production "${branch}" of ${name}: its classic branch protection holds ${listed(settings)}.`,
      remedy: `${unprotect}, or let the train promote by pull request or observe (promotion.mode).`,
    }),
  ),
  TAG_RULE_IN_THE_WAY: entry(
    [['‹repository›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `The release App may not make the tag ${ref} of ${name}: ruleset "${ruleset}" holds ${listed(rules)}, and the App may not bypass it.`,
      remedy: `${bypass}.`,
    }),
  ),
  RULESET_BYPASS_UNKNOWN: entry(
    [['‹repository›', '‹ref›', '‹ruleset›']],
    (name: string, ref: string, ruleset: string) => ({
      message: `Whether the release App may pass ruleset "${ruleset}" on ${ref} of ${name} cannot be seen with this token.`,
      remedy: "Plan with the release App's token.",
    }),
  ),
  RULE_UNCERTAIN: entry(
    [['‹repository›', '‹ref›', '‹ruleset›', ['‹rule›']]],
    (name: string, ref: string, ruleset: string, rules: readonly string[]) => ({
      message: `Whether ruleset "${ruleset}" lets the release App move ${ref} of ${name} depends on commits that do not exist yet: it holds ${listed(rules)}.`,
      remedy: `${bypass}.`,
    }),
  ),
}
