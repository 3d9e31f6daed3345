import type { Instant } from './names.ts'
import type { RepositoryEvent } from '../../workflows/triggering/repository-event.ts'
import type { Name } from './names.ts'

/** An event that comes late. */
export interface LateEvent {
  readonly at: Instant
  readonly event: RepositoryEvent
}

/** A commit of somebody's. A content of `null` deletes the file. */
export interface CommitBetween {
  readonly as: string
  readonly repository: Name
  readonly branch: string
  readonly message: string
  readonly files: Readonly<Record<string, string | null>>
}

/**
 * A fault. A job is `<repository or *>/<workflow file or *>/<job or *>`; an event is the type of a repository_dispatch
 * or an event's own name.
 */
export type Mishap =
  | { readonly is: 'kill'; readonly job: string }
  /**
   * `path`: a glob without the query; `operation`: of GraphQL; `effect`: whether the error comes before what was asked
   * is done, or after; `error`: what GraphQL says, with 200.
   */
  | {
      readonly is: 'answer'
      readonly method?: string
      readonly path: string
      readonly operation?: string
      readonly status: number
      readonly effect: 'before' | 'after'
      readonly error?: string
    }
  /** Somebody commits to a branch just before such a call is answered. */
  | {
      readonly is: 'move'
      readonly method?: string
      readonly path: string
      readonly operation?: string
      readonly commit: CommitBetween
    }
  | { readonly is: 'drop' | 'duplicate'; readonly event: string; readonly repository?: Name }
  | { readonly is: 'delay'; readonly event: string; readonly repository?: Name; readonly byMs: number }

/** Something that is to go wrong on this GitHub, and how often still. */
export interface Fault {
  /** Its place in the scenario, from 1. */
  readonly number: number
  readonly mishap: Mishap
  readonly left: number
  /**
   * The condition for which it waits: a step of the story, or a branch with so many commits; absent: it strikes at
   * once.
   */
  readonly waits?:
    | { readonly step: number }
    | { readonly repository: Name; readonly ref: string; readonly commits: number }
}
