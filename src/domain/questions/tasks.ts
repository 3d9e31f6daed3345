import type { Name, Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'

/** Pull requests into a branch, and issues of a milestone. */
export interface TasksQuestion {
  readonly about: 'tasks'
  readonly name: Name
  readonly branch: string
  readonly milestone: string
}

/** Pull requests into the RC branch and issues of the milestone, newest first, at most 500 each. */
export interface TasksSeen {
  readonly pullRequests: readonly PullRequestSeen[]
  readonly issues: readonly {
    readonly number: number
    readonly title: string
    readonly state: 'open' | 'done' | 'dropped'
    readonly labels: readonly string[]
    readonly needs: readonly string[]
    readonly unclear?: string
    /** The commit, and the merged pull request if it was one, by which GitHub closed a done one. */
    readonly closer?: { readonly commit: Sha; readonly pullRequest?: number }
  }[]
}

/**
 * `closes`: issues of this repository that the description says it closes. `needs`: what its `Depends-On` lines name,
 * as task ids; `unclear`: a line whose task nobody can make out.
 */
export interface PullRequestSeen {
  readonly number: number
  readonly title: string
  readonly branch: string
  readonly state: 'open' | 'merged' | 'closed'
  /** The commit by which it was merged. */
  readonly commit: Sha | null
  readonly labels: readonly string[]
  readonly closes: readonly number[]
  readonly needs: readonly string[]
  readonly unclear?: string
}

export interface TasksKept {
  readonly tasks: Readonly<Record<Name, TasksSeen>>
}

export const tasks: Kind<Pick<TasksQuestion, 'name'>, TasksKept, TasksSeen | undefined> = {
  key: ({ name }) => name,
  answer: (kept, key) => kept.tasks[key],
}
