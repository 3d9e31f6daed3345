import type { QueueEvent } from '../queue/merge-queue.ts'
import type { Name, Instant, Sha } from './names.ts'

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened'

/** An issue, or a pull request where it has a `pull`. */
export interface Issue {
  readonly id: number
  readonly repository: Name
  readonly number: number
  readonly title: string
  readonly body: string | null
  readonly state: 'open' | 'closed'
  readonly stateReason: StateReason | null
  readonly author: string
  readonly assignees: readonly string[]
  /** Ids of labels, in the order in which they were put on. */
  readonly labels: readonly number[]
  /** The id of its milestone. */
  readonly milestone: number | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly closedAt: Instant | null
  readonly closedBy: string | null
  /**
   * What closed it by a keyword: the pull request of this id, or a commit; `null`, absent: somebody did, or it is open.
   */
  readonly closer?: { readonly pull: number } | { readonly commit: Sha } | null
  readonly pull?: Pull
}

/** The fields of a pull request beyond an issue; head and base are branches of the same repository. */
export interface Pull {
  readonly id: number
  readonly head: string
  readonly base: string
  /** The head branch's commit, as long as the pull request is open. */
  readonly headSha: Sha
  /** Who last pushed the head while the pull request was open; absent: nobody did. */
  readonly pushedBy?: string
  /** The base branch's commit when the head last moved. */
  readonly baseSha: Sha
  readonly draft: boolean
  readonly merged: { readonly at: Instant; readonly by: string; readonly commit: Sha } | null
  /** Logins of who was asked for a review and has not answered. */
  readonly reviewers: readonly string[]
  /** Oldest first. */
  readonly reviews: readonly PullRequestReview[]
  /** When it came into a merge queue and left one, oldest first; absent: never. */
  readonly queueEvents?: readonly QueueEvent[]
}

/** A review of a pull request. */
export interface PullRequestReview {
  readonly id: number
  readonly author: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
  readonly body: string
  readonly commit: Sha
  readonly submittedAt: Instant
}

export interface IssueComment {
  readonly id: number
  readonly repository: Name
  /** The id of its issue. */
  readonly issue: number
  readonly body: string
  readonly author: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export interface Label {
  readonly id: number
  readonly repository: Name
  readonly name: string
  readonly color: string
  readonly description: string | null
}

export interface Milestone {
  readonly id: number
  readonly repository: Name
  readonly number: number
  readonly title: string
  readonly description: string | null
  readonly state: 'open' | 'closed'
  readonly creator: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly closedAt: Instant | null
  readonly dueOn: Instant | null
}
