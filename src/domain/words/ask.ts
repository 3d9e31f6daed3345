import type { AskBodies } from './generated/asks.ts'
import type { Actor, Digest, Instant } from './names.ts'

/**
 * What someone wanted: grow-only, so order and repetition cannot matter. `id` is the event's idempotency key. `said`:
 * the digest of what its sender said, before it was bound to what stood then; absent where an earlier kit recorded it.
 */
export type Ask = { readonly id: string; readonly at: Instant; readonly by: Actor; readonly said?: Digest } & AskBody

export type AskType = keyof AskBodies

/** What is recorded of an ask, as the schema of its event says. */
export type AskBody = AskBodies[AskType]

/** What `release.task-updated` tells of a task. */
export type ToldTask = AskBodies['task']['task']
