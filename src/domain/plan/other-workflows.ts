import type { Place } from './proposal.ts'
import type { Name } from '../words/names.ts'

/**
 * A repository whose workflow files in the commit to release differ from those of its default branch, and the two
 * places that must agree.
 */
export interface OtherWorkflows {
  readonly name: Name
  readonly files: readonly string[]
  readonly main: string
  readonly source: string
}

/** The repositories in which GitHub requires the permission workflows: write to move a ref to the commit to release. */
export function withOtherWorkflows(places: readonly Place[]): readonly OtherWorkflows[] {
  return places
    .filter(({ history }) => history.changesWorkflows)
    .map(({ name, facts, history, branches }) => ({
      name,
      files: history.otherWorkflows ?? [],
      main: facts.defaultBranch ?? 'HEAD',
      source: branches.source,
    }))
}

/**
 * The explanation of GitHub's refusal of a ref for its workflow files, which its own words do not give; empty for any
 * other refusal.
 */
export function tellWorkflows(message: string): string {
  if (!/\bworkflows?\b[^.]*\bpermission\b|\bworkflows=write\b/iu.test(message)) return ''
  return '. GitHub compares .github/workflows of the commit with the default branch as it is now, so a change there since the plan is enough. Give the release App the permission workflows: write, accept it where the App is installed and set app-workflows: write where control.yml is called, or keep those files on the default branch as they are in the commit until the release has ended. The release then continues'
}
