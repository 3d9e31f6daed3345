import type { JobResult } from '../github/world/runs.ts'
import type { Concurrency, Job, JobAnnotation, JobEnvironment, Run, RunConclusion } from '../github/world/runs.ts'
import type { Happening, World } from '../github/world/world.ts'
import type { Json, Name, Permissions, Sha } from '../github/world/names.ts'

/** One step as written, its expressions still text (`${{ … }}`). */
export interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly run?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly shell?: string
  readonly 'working-directory'?: string
  readonly 'continue-on-error'?: string | boolean
  readonly 'timeout-minutes'?: string | number
}

/**
 * Everything one machine needs to execute one job: GitHub's half has decided who runs, with which contexts, token and
 * secrets.
 */
export interface JobMessage {
  readonly run: Run
  readonly job: Job
  readonly repository: Name
  readonly steps: readonly Step[]
  /** Workflow-level then job-level env, expressions still text, evaluated in this order. */
  readonly env: readonly Readonly<Record<string, string>>[]
  readonly defaults: { readonly shell?: string; readonly workingDirectory?: string }
  /** `jobs.<id>.outputs`, expressions still text. */
  readonly outputs: Readonly<Record<string, string>>
  /** `jobs.<id>.environment.url`, expressions still text; absent: none. */
  readonly environmentUrl?: string
  readonly timeoutMinutes: number
  /**
   * Contexts ready to use: github, needs, strategy, matrix, inputs, vars, secrets; `job` holds workflow_ref,
   * workflow_sha, workflow_repository, workflow_file_path.
   */
  readonly contexts: Readonly<
    Record<'github' | 'needs' | 'strategy' | 'matrix' | 'inputs' | 'vars' | 'secrets' | 'job', Json>
  >
  /** GITHUB_TOKEN of this job; also `github.token` and `secrets.GITHUB_TOKEN`. */
  readonly token: string
  /** ACTIONS_RUNTIME_TOKEN: what its actions reach the artifact service with. */
  readonly runtimeToken: string
  /** The credential with which its git reads public repositories as an anonymous caller. */
  readonly invitation: string
  readonly permissions: Permissions
}

/**
 * The running embedded GitHub as the other rooms see it. All changes of the World go through it, one after the other.
 */
export interface Hub {
  /**
   * `http://127.0.0.1:PORT`: REST at /repos/…, GraphQL at /graphql, the artifact service at /twirp/…, git at
   * /<owner>/<name>.git.
   */
  readonly apiUrl: string
  /** `http://github.localhost:PORT`: the same server under the name that the artifact client accepts. */
  readonly serverUrl: string
  world(): World
  /** Applies a change, brings the bare repositories up to date, saves, then tells the listeners. */
  change(move: (world: World) => readonly [World, readonly Happening[]]): Promise<void>
  /**
   * Does something that counts as a whole or not at all: the next load takes back its changes, unless a change after
   * its end confirms them, or a person from outside acted in between. `by` says whose changes: those of `jobs`, or
   * everybody's in the `story`.
   */
  attempt<Result>(by: 'jobs' | 'story', work: () => Promise<Result>): Promise<Result>
  listen(listener: (happening: Happening) => void): void
  close(): Promise<void>
}

/**
 * The machine's half: executes one job and says how it ended. Never rejects for what a step did; rejects only when the
 * machine itself is broken or killed.
 */
export type Machine = (message: JobMessage, site: Site) => Promise<JobResult>

/** The surroundings of a machine. */
export interface Site {
  readonly hub: Hub
  /** An empty scratch folder of this job; removed by the caller. */
  readonly folder: string
  /**
   * The folder that holds a repository's files at a commit; made once and shared, read-only. `ref` may be a sha, branch
   * or tag.
   */
  readonly unpack: (repository: Name, ref: string) => Promise<{ readonly folder: string; readonly sha: Sha }>
  /** Path of the Node 24 binary that runs node20 and node24 actions. */
  readonly node: string
  /**
   * The folder in which Node keeps the compiled files of actions, for the next process that runs them; absent: none.
   */
  readonly compiled?: string
  /** RUNNER_TRACKING_ID of every process; absent: none. */
  readonly tracking?: string
  /** Killed with this signal: the job is lost, nothing is reported. */
  readonly signal: AbortSignal
  readonly onLine?: (line: string) => void
}

export type {
  Concurrency,
  Happening,
  Job,
  JobAnnotation,
  JobEnvironment,
  Json,
  Name,
  Permissions,
  Run,
  RunConclusion,
  Sha,
  World,
}
