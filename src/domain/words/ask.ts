import type { ReleaseTask } from '../scope/tasks.ts'
import type { Actor, Digest, Directive, Heads, Instant, Phase, Sha } from './names.ts'

/**
 * What someone wanted: grow-only, so order and repetition cannot matter. `id` is the event's idempotency key. `said`:
 * the digest of what its sender said, before it was bound to what stood then; absent where an earlier kit recorded it.
 */
export type Ask = { readonly id: string; readonly at: Instant; readonly by: Actor; readonly said?: Digest } & AskBody

export type AskBody =
  /** `heads`: plan these commits instead of the newest of the source branches. */
  | { readonly type: 'plan'; readonly directive: Directive; readonly title?: string; readonly heads?: Heads }
  | { readonly type: 'update'; readonly directive: Directive }
  /** Pin control's train anew, as it is at this commit of control's default branch. */
  | { readonly type: 'retrain'; readonly commit: Sha }
  /** A task that belongs to the release, as its owner tells it; a later one of the same id takes its place. */
  | { readonly type: 'task'; readonly task: ToldTask }
  /**
   * Leave a task, or all tasks of a repository, out of this release; take it in again. `what` is a task's id or a
   * repository's name.
   */
  | { readonly type: 'defer'; readonly what: string }
  | { readonly type: 'readmit'; readonly what: string }
  | { readonly type: 'approve'; readonly gate: Phase; readonly digest: Digest; readonly policy: Digest }
  | { readonly type: 'reject'; readonly gate: Phase; readonly digest: Digest; readonly why: string }
  /** An exception for one requirement by its code, on one candidate. */
  | { readonly type: 'waive'; readonly code: string; readonly digest: Digest; readonly why: string }
  /** One member of the break-glass team instead of the quorum. */
  | { readonly type: 'break-glass'; readonly digest: Digest; readonly policy: Digest; readonly why: string }
  /**
   * Form the next candidate; `after` is the number of the one it follows, 0 for none. `of`: the digest of what the RC
   * branches held when it was recorded.
   */
  | { readonly type: 'freeze'; readonly after: number; readonly of?: Digest }
  | { readonly type: 'hold'; readonly why: string }
  /** Lifts a hold or a rejection by the id of its ask. */
  | { readonly type: 'resume'; readonly hold: string }
  | { readonly type: 'retry'; readonly tier: string; readonly digest: Digest }
  | { readonly type: 'abort'; readonly why: string }

export type AskType = AskBody['type']

/** What `release.task-updated` tells of a task. */
export type ToldTask = Omit<ReleaseTask, 'source' | 'commit' | 'from' | 'needs' | 'unclear'> & {
  readonly needs?: readonly string[]
}
