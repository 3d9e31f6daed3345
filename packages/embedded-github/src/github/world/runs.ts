import type { Name, Json, Sha, Instant } from './names.ts'

export type RunStatus = 'queued' | 'pending' | 'in_progress' | 'completed'
export type RunConclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | 'startup_failure'

/** One workflow run. It is created `queued` with no jobs; the workflows room expands it. */
export interface Run {
  readonly id: number
  readonly number: number
  readonly attempt: number
  readonly repository: Name
  readonly workflow: { readonly id: number; readonly path: string; readonly name: string }
  readonly event: string
  /** `github.event`: the webhook payload. */
  readonly payload: Json
  /** Typed `inputs` of workflow_dispatch; empty otherwise. */
  readonly inputs: Readonly<Record<string, Json>>
  /** The person who caused the event: they determine what the run may do, in every attempt. */
  readonly actor: string
  /** The person who started this attempt; absent: the actor. */
  readonly triggeringActor?: string
  /** The commit on which the run is shown: of a pull request, its head. */
  readonly headSha: Sha
  /** `github.sha`, the commit whose workflow file runs: of a pull request, the merge of head and base. */
  readonly workflowSha: Sha
  readonly ref: string
  readonly headBranch: string | null
  readonly displayTitle: string
  readonly createdAt: Instant
  readonly startedAt: Instant
  readonly updatedAt: Instant
  readonly status: RunStatus
  readonly conclusion: RunConclusion | null
  /** The reason why it never started: the parser's messages. */
  readonly problems: readonly string[]
  readonly referenced: readonly { readonly path: string; readonly sha: Sha; readonly ref?: string }[]
  readonly concurrency: Concurrency | null
  /** The jobs of this attempt; a job that a partial re-run kept is here as it was. */
  readonly jobs: readonly Job[]
  /** Attempts before this one, oldest first, as they ended; absent: none. */
  readonly earlier?: readonly Run[]
  /** The reviews of environments, oldest first; absent: nothing. */
  readonly reviews?: readonly Review[]
}

export interface Review {
  readonly environments: readonly number[]
  readonly state: 'approved' | 'rejected'
  readonly comment: string
  readonly by: string
}

export interface Concurrency {
  readonly group: string
  readonly cancelInProgress: boolean
  readonly queue: 'single' | 'max'
}

/**
 * One job of a run. `key` is the path of ids from the caller down, `ask/control`; matrix legs carry their values in
 * `name`.
 */
export interface Job {
  readonly id: number
  readonly key: string
  /** The name as GitHub shows it: `ask / control`, `test (20)`. */
  readonly name: string
  readonly status: 'waiting' | 'pending' | 'queued' | 'in_progress' | 'completed'
  readonly conclusion: RunConclusion | null
  readonly startedAt: Instant | null
  readonly completedAt: Instant | null
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly {
    readonly number: number
    readonly name: string
    readonly status: 'completed'
    readonly conclusion: RunConclusion
  }[]
  readonly concurrency: Concurrency | null
  /** The environment that it deploys to; absent: none. */
  readonly environment?: JobEnvironment
  /** The labels of the machine that it asks for; absent: ubuntu-latest. */
  readonly labels?: readonly string[]
  /** The annotations that its steps made with `::notice::` and the like; absent: nothing, or it has not ended. */
  readonly annotations?: readonly JobAnnotation[]
}

/** One annotation of a job. Where it belongs in a file is not kept. */
export interface JobAnnotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title?: string
  readonly message: string
}

/**
 * A job at an environment. `ahead`: it has not come to it; `closed`: it waits for a reviewer or a timer; `open`: it may
 * run and has the secrets.
 */
export interface JobEnvironment {
  readonly name: string
  readonly gate: 'ahead' | 'closed' | 'open'
  /** The time when it reached the gate. */
  readonly since: Instant | null
  readonly approved: boolean
  /** `deployment: false` makes none. */
  readonly deploys: boolean
  readonly deployment: number | null
  /** The address that the job named when it ended; `''`: none. */
  readonly url: string
}

export interface Artifact {
  readonly id: number
  readonly run: number
  readonly job: number
  readonly name: string
  readonly size: number
  readonly digest: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** Uploaded but not finalized: not listed. */
  readonly finalized: boolean
  readonly content: Uint8Array
  /** Blocks put and not yet committed by a block list, by block id. */
  readonly blocks?: Readonly<Record<string, Uint8Array>>
}

/** The log of a job that has ended, as the file that is fetched. */
export interface JobLog {
  readonly endedAt: Instant
  readonly content: Uint8Array
}

/** The report of a machine about a job whose processes are over and whose end has not come on GitHub's clock. */
export interface JobReport {
  readonly at: Instant
  readonly result: JobResult
}

export interface StepResult {
  readonly number: number
  readonly name: string
  readonly outcome: RunConclusion
  readonly conclusion: RunConclusion
  readonly durationMs: number
}

export interface JobResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  readonly outputs: Readonly<Record<string, string>>
  /** `environmentUrl` as it is at the end. */
  readonly environmentUrl?: string
  readonly steps: readonly StepResult[]
  readonly annotations: readonly JobAnnotation[]
  /** Markdown of all steps, in order. */
  readonly summary: string
  /** Masked log lines. */
  readonly log: readonly string[]
}
