import type { AskBodies } from './generated/asks.ts'
import type { Actor, Digest, Instant } from './names.ts'

/**
 * A request by somebody: grow-only, so order and repetition cannot matter. `id` is the event's idempotency key. `said`:
 * the digest of what its sender said, before it was bound to what stood then; absent where an earlier kit recorded it.
 */
export type Ask = { readonly id: string; readonly at: Instant; readonly by: Actor; readonly said?: Digest } & AskBody

export type AskType = keyof AskBodies

/** The recorded fields of an ask, as the schema of its event names them. */
export type AskBody = AskBodies[AskType]

/** The fields of a task in `release.task-updated`. */
export type ToldTask = AskBodies['task']['task']
