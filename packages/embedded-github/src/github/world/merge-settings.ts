import type { MergeMethod } from '../rules/definitions.ts'

/** How pull requests of a repository may be merged, and what becomes of their heads then. */
export interface MergeSettings {
  /** At least one. */
  readonly methods: readonly MergeMethod[]
  /** The head branch of a merged pull request is deleted. */
  readonly deletesHeads: boolean
  /** What a commit says if who merges says nothing: GitHub's own words for where it is taken from. */
  readonly squashTitle: 'COMMIT_OR_PR_TITLE' | 'PR_TITLE'
  readonly squashMessage: 'COMMIT_MESSAGES' | 'PR_BODY' | 'BLANK'
  readonly mergeTitle: 'MERGE_MESSAGE' | 'PR_TITLE'
  readonly mergeMessage: 'PR_TITLE' | 'PR_BODY' | 'BLANK'
}

/** The settings of a new repository (docs.github.com/rest/repos/repos#create-an-organization-repository). */
const usual: MergeSettings = {
  methods: ['merge', 'squash', 'rebase'],
  deletesHeads: false,
  squashTitle: 'COMMIT_OR_PR_TITLE',
  squashMessage: 'COMMIT_MESSAGES',
  mergeTitle: 'MERGE_MESSAGE',
  mergeMessage: 'PR_TITLE',
}

/** A repository's settings for merging; without any of its own they are those of a new one. */
export function mergeSettingsOf({ merging }: { readonly merging?: MergeSettings }): MergeSettings {
  return merging ?? usual
}
