import type { MergeMethod } from '../rules/definitions.ts'

/** How pull requests of a repository may be merged. */
export interface MergeSettings {
  /** At least one. */
  readonly methods: readonly MergeMethod[]
}

/** The settings of a new repository (docs.github.com/rest/repos/repos#create-an-organization-repository). */
const usual: MergeSettings = { methods: ['merge', 'squash', 'rebase'] }

/** A repository's settings for merging; without any of its own they are those of a new one. */
export function mergeSettingsOf({ merging }: { readonly merging?: MergeSettings }): MergeSettings {
  return merging ?? usual
}
