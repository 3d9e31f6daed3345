import type { Instant, Name, Sha } from '../world/names.ts'

/** The pull requests that wait to be merged into one branch; there is none of a branch for which nobody waits. */
export interface MergeQueue {
  readonly id: number
  readonly repository: Name
  readonly branch: string
  /** In the order in which they are merged. */
  readonly entries: readonly QueueEntry[]
}

export interface QueueEntry {
  readonly id: number
  /** The id of its pull request. */
  readonly issue: number
  readonly enqueuer: string
  readonly enqueuedAt: Instant
  /** It went past all who waited before. */
  readonly jumped: boolean
  /** Absent: its checks were not asked for yet. */
  readonly group?: MergeGroup
}

/** A pull request merged on top of the branch and of all that are before it in the queue, on a branch of its own. */
export interface MergeGroup {
  readonly ref: string
  /** The commit on which it stands: the branch's, or the head of the group before it. */
  readonly base: Sha
  readonly head: Sha
  readonly askedAt: Instant
}

/**
 * Why a pull request left the queue, in GitHub's words
 * (github.com/dork-labs/dorkos counted them; `merged`: github.com/objectstack-ai/objectstack/issues/19343).
 */
export type RemovalReason =
  | 'merged'
  | 'manual'
  | 'failed_checks'
  | 'checks_timed_out'
  | 'merge_conflict'
  | 'invalid_merge_commit'
  | 'already_merged'
  | 'queue_cleared'

/** A line of a pull request's timeline. */
export interface QueueEvent {
  readonly id: number
  readonly at: Instant
  readonly actor: string
  readonly enqueuer: string
  /** `null`: it came into the queue. */
  readonly removed: { readonly reason: RemovalReason; readonly group: Sha | null } | null
}
