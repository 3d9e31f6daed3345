import { appKey } from '../../domain/control/app-key.ts'
import { isWord } from '../../domain/words/grammar.ts'
import { cliProblem } from '../catalogue.ts'
import type { Problem } from 'github-foundations/problem'
import type { Name } from '../../domain/words/names.ts'
import {
  formFor,
  kitRepository,
  kitTag,
  type ControlForm,
  type Kit,
  type KeyPlace,
} from '../../rehearsal/seed/starters.ts'
import { isFullCommit } from '../kit-commit.ts'

/** The command line's words about Convoy itself and the App's key; absent if not given. */
export interface KitAnswers {
  readonly as?: ControlForm
  readonly key?: KeyPlace
  readonly kitRepository?: string
  readonly kitCommit?: string
}

/** The way in which control uses Convoy, and the place of the release App's key. */
export interface ControlSettings {
  readonly kit: Kit
  readonly form: ControlForm
  readonly key: KeyPlace
}

/**
 * The answers as settings, and a problem for each that contradicts another; `known`: this Convoy's commit, if known.
 */
export function readKitAnswers(
  { as, key = 'environment', kitRepository: repository = kitRepository, kitCommit }: KitAnswers,
  control: Name,
  known: string | null,
): { readonly settings: ControlSettings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const commit = kitCommit ?? known
  if (!isWord('repository', repository)) problems.push(cliProblem('INIT_KIT_REPOSITORY', repository, kitRepository))
  if (commit === null || !isFullCommit(commit)) problems.push(cliProblem('INIT_KIT_COMMIT', commit, repository, kitTag))
  const kit = { repository, commit: commit ?? '' }
  if (as === 'call' && key === 'environment' && formFor(control, kit) === 'steps') {
    problems.push(cliProblem('INIT_KEY_OUT_OF_REACH', control, repository))
  }
  return { settings: { kit, form: as ?? (key === 'repository' ? 'call' : formFor(control, kit)), key }, problems }
}

/**
 * The commands that put the App's key where control's jobs find it; `pem` is the file that holds the App as GitHub
 * answered.
 */
export function keyCommands(control: Name, place: KeyPlace, app: string): readonly string[] {
  const { environment, secret } = appKey
  if (place === 'repository')
    return [
      `jq -r .pem ${app} | gh secret set ${secret} --repo ${control}     # whoever can push a branch to ${control} can read it`,
    ]
  return [
    `gh api --method PUT repos/${control}/environments/${environment} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'`,
    `gh api --method POST repos/${control}/environments/${environment}/deployment-branch-policies -f "name=$(gh api repos/${control} --jq .default_branch)"`,
    `jq -r .pem ${app} | gh secret set ${secret} --env ${environment} --repo ${control}`,
  ]
}

/** The warning about the place of the key; `null`: none. */
export function keyWarning(control: Name, place: KeyPlace): string | null {
  return place === 'environment'
    ? null
    : `WARNING: ${appKey.secret} will be a secret of the repository ${control}. Whoever can push a branch there can read it with a workflow of that branch, and release in the App's name. As soon as ${control} can have environments (public repositories on every plan, private ones from GitHub Pro or Team on), run convoy init without --key repository into an empty folder, and move key and workflows as its NEXT-STEPS.md says.`
}
