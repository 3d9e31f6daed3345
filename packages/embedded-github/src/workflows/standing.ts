import type { FileNode } from './calls.ts'
import type { JobDefinition } from './reading/definition.ts'
import type { Concurrency, JobEnvironment, Json, Permissions } from './words.ts'

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped'
/** The fields that `needs.<id>` shows of jobs that ended. */
export interface Outcome {
  readonly result: Result
  readonly outputs: Readonly<Record<string, string>>
}

/** One workflow file at work inside a run: the run's own, or one that a job calls. */
export interface Level {
  readonly file: FileNode
  /** Path of the jobs that led here, `ask/`, and their names, `ask / `. */
  readonly key: string
  readonly name: string
  readonly inputs: Readonly<Record<string, Json>>
  readonly secrets: (token: string) => Readonly<Record<string, string>>
  /**
   * True if an environment may give this secret to jobs of this file: in a called one, it gives only what the caller
   * passes by this name or lets it inherit.
   */
  readonly admits: (secret: string) => boolean
  /** The permissions of the calling job; `null` for the run's own file. */
  readonly ceiling: Permissions | null
}

/** A job that is to run: everything its message is made of. */
export interface Leaf {
  readonly key: string
  readonly definition: JobDefinition
  readonly level: Level
  readonly needs: Readonly<Record<string, Json>>
  readonly strategy: Json
  readonly matrix: Json
}

/** A job that has just been decided about and has no record in World yet; `conclusion` where it ends at once. */
export interface FreshJob {
  readonly key: string
  readonly name: string
  readonly conclusion: Result | null
  readonly concurrency: Concurrency | null
  readonly environment?: JobEnvironment
  readonly labels?: readonly string[]
}

/** The state of a run, derived from its files and the jobs in World; nothing of it is stored. */
export interface Survey {
  readonly leaves: ReadonlyMap<string, Leaf>
  readonly fresh: readonly FreshJob[]
  /** Ids of jobs that another leg's failure ends, and of records that only held a call's concurrency group. */
  readonly doomed: readonly number[]
  readonly released: readonly number[]
  readonly problems: readonly string[]
  /** `null` while something can still happen. */
  readonly outcome: Outcome | null
}
