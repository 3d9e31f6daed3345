import type { Name, Sha, Instant, Json } from './names.ts'

export type CheckConclusion =
  | 'action_required'
  | 'cancelled'
  | 'failure'
  | 'neutral'
  | 'skipped'
  | 'stale'
  | 'startup_failure'
  | 'success'
  | 'timed_out'

/** A check run made by an App or with a job's GITHUB_TOKEN. */
export interface CheckRun {
  readonly id: number
  readonly repository: Name
  readonly headSha: Sha
  /** The slug of the App that made it. */
  readonly app: string
  /** The suite it stands in: the id of a run, or of the first check run of its App on this commit. */
  readonly suite: number
  readonly name: string
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: CheckConclusion | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly startedAt: Instant | null
  readonly completedAt: Instant | null
  readonly detailsUrl: string
  readonly externalId: string | null
  readonly output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null }
  /** The annotations as they were sent, in that order. */
  readonly annotations: readonly Readonly<Record<string, Json>>[]
}

export type StatusState = 'error' | 'failure' | 'pending' | 'success'

/** One commit status. It is never changed: a later one of the same context takes its place. */
export interface CommitStatus {
  readonly id: number
  readonly repository: Name
  readonly headSha: Sha
  readonly context: string
  readonly state: StatusState
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: string
  readonly createdAt: Instant
}

export type DeploymentState =
  | 'error'
  | 'failure'
  | 'inactive'
  | 'in_progress'
  | 'queued'
  | 'pending'
  | 'success'
  | 'waiting'

/** A request to deploy a commit, and what became of it. */
export interface Deployment {
  readonly id: number
  readonly repository: Name
  readonly headSha: Sha
  /** The ref of the deployment as requested: a branch, a tag or a commit. */
  readonly ref: string
  readonly task: string
  readonly environment: string
  readonly originalEnvironment: string
  readonly description: string | null
  readonly payload: Json
  readonly transient: boolean
  readonly production: boolean
  readonly creator: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Oldest first. */
  readonly statuses: readonly DeploymentStatus[]
}

export interface DeploymentStatus {
  readonly id: number
  readonly state: DeploymentState
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly creator: string
  readonly createdAt: Instant
}
