import { appKey } from '../../domain/control/app-key.ts'
import { preparing } from '../../domain/versions/preparation.ts'
import { proofsOf } from '../../domain/proof/tiers.ts'
import type { Name } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import { starterPaths } from '../../domain/plan/workflow-uses.ts'
import { pickStarters } from '../../rehearsal/seed/starters.ts'
import { needsOf } from './tier-kinds.ts'
import { keyCommands, keyWarning, type ControlSettings } from './kit.ts'
import { appManifest, appPage, hasGates, installedOn, namesTeam, rulesets, unknownApp } from './github.ts'

/** The starter workflows as they are committed, by their path in a repository. */
export interface Starters {
  readonly control: Readonly<Record<string, string>>
  readonly participant: Readonly<Record<string, string>>
}

/**
 * Every file that `convoy init` writes, by its path: DIR becomes the content of the control repository, and `setup/`
 * holds what people need once.
 */
export function initFiles(
  train: Train,
  trainText: string,
  starters: Starters,
  settings: ControlSettings,
): Readonly<Record<string, string>> {
  const needed = starterPaths(train)
  return {
    'train.yml': trainText,
    ...starters.control,
    ...Object.fromEntries(
      [...needed].flatMap(([name, paths]) =>
        Object.entries(pickStarters(starters.participant, paths)).map(([path, text]) => [
          `${participantFolder(name)}/${path}`,
          text,
        ]),
      ),
    ),
    'setup/release-app.json': print(appManifest(train)),
    'setup/register-app.html': appPage(train),
    ...Object.fromEntries(
      rulesets(train).map(({ repository, file, body }) => [`setup/rulesets/${repository}/${file}.json`, print(body)]),
    ),
    'NEXT-STEPS.md': nextSteps(train, [...needed.keys()], settings),
  }
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function participantFolder(name: Name): string {
  return `setup/repositories/${name}`
}

function nextSteps(train: Train, commanded: readonly Name[], settings: ControlSettings): string {
  const { control } = train
  const { kit, form, key } = settings
  return `# Next steps

This folder is the content of \`${control}\`: \`train.yml\`, and in \`.github/workflows\` \`release.yml\`, which receives asks, with \`sweep.yml\` and \`sweep-often.yml\`, which look at every open release on a schedule. Convoy enables these two when a release opens and disables them when none is open. You need the folder \`setup\` once; delete it afterwards.

1. **Rehearse it.** \`convoy rehearse .\` plays a whole release of this train on your machine, with generated repositories. To rehearse with real content, put it in \`repositories/<owner>/<name>/\`.

2. **Register the release App.** Open \`setup/register-app.html\` in a browser and press its button, which sends \`setup/release-app.json\` to GitHub. GitHub then opens \`${control}\` with \`?code=…\` in the address. Within an hour, run this with that code in place of CODE:

   \`\`\`sh
   gh api --method POST app-manifests/CODE/conversions > app.json     # holds the private key: keep it to yourself
   gh variable set CONVOY_APP_CLIENT_ID --repo ${control} --body "$(jq -r .client_id app.json)"
   ${keyCommands(control, key, 'app.json').join('\n   ')}
   APP_ID=$(jq .id app.json) && rm app.json${
     namesTeam(train)
       ? `
   gh variable set CONVOY_APP_MEMBERS --repo ${control} --body read     # the train names a team: Convoy looks up its members`
       : ''
   }${
     hasGates(train)
       ? `
   gh variable set CONVOY_APP_STATUSES --repo ${control} --body write   # production requires convoy/gate, which Convoy reports`
       : ''
   }
   \`\`\`

   ${whereTheKeyLies(control, settings)}

   Install the App on ${[control, ...installedOn(train)].map((name) => `\`${name}\``).join(', ')}.${namesTeam(train) ? '' : ' If the train later names a team (`approvals`), give the App the organization permission Members: read and set the variable `CONVOY_APP_MEMBERS` to `read`.'}

3. **Commit the files.** Commit \`train.yml\` and \`.github/workflows\` to the default branch of \`${control}\`.${startersOf(train, commanded)} The workflows name Convoy as \`${kit.repository}\` at the full commit \`${kit.commit}\`, which nobody can change; \`gh api repos/${kit.repository}/commits/${kit.commit} --jq .sha\` shows that it exists.${form === 'steps' ? " `convoy-control.yml` holds Convoy's jobs as steps. Whenever you move to a newer commit, run `convoy init` into an empty folder and copy this file again." : ''}

   \`runs-on\` in these files says where their jobs run. Unchanged, it takes the variable \`CONVOY_RUNS_ON\` of each repository or of the organization (one label, or JSON such as \`["self-hosted", "linux"]\`), and ubuntu-latest without it.

4. **Check that the tiers can run.**
${tierNeeds(train)
  .map((line) => `   - ${line}`)
  .join('\n')}

5. **Apply the rulesets.** They reserve release branches, production, staging and tags for the App, and require a review for each change of control's default branch and of RC branches, because commits on an RC branch bypass the rules of source. \`gate.json\` lets nothing into production but what the App lets in by its status \`convoy/gate\`: without an open release nobody reports it, so take that ruleset away first if you stop using Convoy. If the rules of source require more, put the same numbers into \`candidate.json\` of that repository; \`convoy plan\` says where GitHub requires less. In the files, \`${unknownApp}\` stands for the App's id:

   \`\`\`sh
   for file in $(cd setup/rulesets && find . -name '*.json'); do
     sed -E "s/\\"(actor|integration)_id\\": ${unknownApp}/\\"\\1_id\\": $APP_ID/" "setup/rulesets/$file" | gh api --method POST "repos/$(dirname "\${file#./}")/rulesets" --input -
   done
   \`\`\`

   If GitHub answers 403, \`Upgrade to GitHub Pro or make this repository public to enable this feature.\`, the repository is private and its account is on GitHub Free, which has no rulesets for it. Upgrade, make \`${control}\` public, or state in the train why it goes without them: \`without-rulesets: "who can push there, and why that is enough"\`.

6. **Release.**

   \`\`\`sh
   gh workflow run release.yml --repo ${control} -f ask=release.plan -f release=2026.11
   \`\`\`
`
}

function whereTheKeyLies(control: Name, { key }: ControlSettings): string {
  const old = `If the key was a secret of the repository before, delete that one: \`gh secret delete ${appKey.secret} --repo ${control}\`.`
  return (
    keyWarning(control, key) ??
    `The key is a secret of the environment \`${appKey.environment}\`, which only the default branch of \`${control}\` reaches: no workflow that somebody pushes to another branch can read it. The plan refuses an environment that other branches reach, and a key in the repository if it can see one. ${old} If you can have no environment (a private repository on GitHub Free), run \`convoy init\` with \`--key repository\`: whoever can push a branch can then read the key.`
  )
}

function startersOf(train: Train, commanded: readonly Name[]): string {
  if (commanded.length === 0) return ''
  const names = commanded.map((name) => `\`${name}\``).join(', ')
  return ` Commit the files below \`setup/repositories/<owner>/<name>/\` to the default branch of ${names}. ${whyTwoStarters(train)}`
}

/** Only the workflow that commits may write, so it has a file of its own. */
function whyTwoStarters(train: Train): string {
  const names = preparing(train)
  return names.length === 0
    ? '`convoy.yml` only reads; a repository that later writes its version into its files (`version.prepare`) also needs the starter `convoy-prepare.yml`, which may write.'
    : `\`convoy.yml\` only reads; \`convoy-prepare.yml\` is for ${names.map((name) => `\`${name}\``).join(', ')} alone and grants \`contents: write\`, because there Convoy commits the version that \`version.prepare\` has written.`
}

function tierNeeds(train: Train): readonly string[] {
  const proofs = train.tiers.flatMap((tier) => proofsOf(train, tier))
  return [...new Set(proofs.map((proof) => needsOf(train, proof)))]
}
