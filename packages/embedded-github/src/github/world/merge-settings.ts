import type { MergeMethod } from '../rules/definitions.ts'

/** How pull requests of a repository may be merged, and what becomes of their heads then. */
export interface MergeSettings {
  /** At least one. */
  readonly methods: readonly MergeMethod[]
  /** The head branch of a merged pull request is deleted. */
  readonly deletesHeads: boolean
}

/** The settings of a new repository (docs.github.com/rest/repos/repos#create-an-organization-repository). */
const usual: MergeSettings = { methods: ['merge', 'squash', 'rebase'], deletesHeads: false }

/** A repository's settings for merging; without any of its own they are those of a new one. */
export function mergeSettingsOf({ merging }: { readonly merging?: MergeSettings }): MergeSettings {
  return merging ?? usual
}
