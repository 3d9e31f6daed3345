import { delimiter, dirname } from 'node:path'
import type { JobMessage, Json, Site, Step } from '../workflows/words.ts'
import type { FoundAction } from './found-action.ts'
import type { Folders } from './folders.ts'
import type { Log } from './log.ts'
import type { Masks } from './masks.ts'
import type { Processes } from './processes.ts'

export type JobStatus = 'success' | 'failure' | 'cancelled'

/** One job while this machine executes it: what its steps read and change. */
export interface Job {
  readonly message: JobMessage
  readonly site: Site
  readonly folders: Folders
  readonly masks: Masks
  readonly log: Log
  readonly processes: Processes
  /** Fires when the job's time is up; running steps are stopped. */
  readonly cancelled: AbortSignal
  readonly github: Readonly<Record<string, Json>>
  readonly runner: Readonly<Record<string, string>>
  /** env of workflow and job, then what steps wrote to GITHUB_ENV. */
  readonly env: Map<string, string>
  /** The entries that steps wrote to GITHUB_PATH; the newest comes first on PATH. */
  readonly path: string[]
  /** Markdown of the steps so far. */
  readonly summaries: string[]
  /** Actions already found, by how they were asked for. */
  readonly actions: Map<string, Promise<FoundAction>>
  status: JobStatus
}

/** The fields that `steps.<id>` shows of an earlier step. */
export type StepView = {
  readonly outputs: Readonly<Record<string, string>>
  readonly outcome: string
  readonly conclusion: string
}

/** The frame of a step: the job itself, or a composite action with inputs, earlier steps and a status of its own. */
export interface Frame {
  readonly place: 'job' | 'composite'
  /** Contexts besides github, runner, job, env and steps. */
  readonly contexts: Readonly<Record<string, Json>>
  /** The fields that the frame adds to `github`: inside a composite action, `action_path`. */
  readonly github: Readonly<Record<string, Json>>
  /** env of the composite step, which its own steps see above the job's. */
  readonly env: Readonly<Record<string, string>>
  readonly steps: Map<string, StepView>
  /** The repository and commit that `$/` means here. */
  readonly self: { readonly repository: string; readonly ref: string }
  readonly depth: number
  /** Clean-up that the actions used here asked for, oldest first. */
  readonly posts: Task[]
  /** Fires when the job's time is up or, inside a composite action, when the step that uses it must end. */
  readonly signal: AbortSignal
  /** Names already given to steps without id, for GITHUB_ACTION. */
  readonly names: Map<string, number>
  status(): JobStatus
  fail(): void
}

/** One thing to execute: a step as written, or the `pre` or `post` of an action that a step uses. */
export interface Task {
  readonly step: Step
  readonly stage: 'pre' | 'main' | 'post'
  /** The name as shown, with expressions still as text. */
  readonly title: string
  readonly condition: string | undefined
  /** GITHUB_ACTION. */
  readonly name: string
  /** The values that GITHUB_STATE carries from `pre` over `main` to `post`. */
  readonly state: Map<string, string>
  readonly run: (turn: Turn) => Promise<void>
}

/** One execution of one task. */
export interface Turn {
  readonly job: Job
  readonly frame: Frame
  readonly task: Task
  /** The env context: job, composite step, this step. */
  readonly env: Readonly<Record<string, string>>
  /** env of this step and of the composite steps around it, without the job's. */
  readonly ownEnv: Readonly<Record<string, string>>
  readonly github: Readonly<Record<string, Json>>
  readonly outputs: Map<string, string>
  /** Fires when the step must end: its own timeout, the job's, or the machine was killed. */
  readonly signal: AbortSignal
  fail(): void
}

/** PATH as steps find it: what they added, then Node 24, then the host's. */
export function pathOf(job: Job, env: Readonly<Record<string, string>>): string {
  return [...job.path, env['PATH'] ?? hostPath(job.site)].join(delimiter)
}

function hostPath(site: Site): string {
  return [dirname(site.node), process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'].join(delimiter)
}
