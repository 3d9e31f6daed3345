import type { Instant, Sha } from './names.ts'

/**
 * One move of a branch and whoever made it, as GitHub keeps it
 * (docs.github.com/rest/repos/repos#list-repository-activities).
 */
export interface Activity {
  readonly at: Instant
  readonly ref: string
  /** `null` before the branch was made, and after it was deleted. */
  readonly before: Sha | null
  readonly after: Sha | null
  readonly type: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion' | 'pr_merge' | 'merge_queue_merge'
  /** A login. */
  readonly by: string
}
