import type { Attention, Manifest, Status } from './words/manifest.ts'

/** The one list of endings: whoever adds a status says here whether it is one. */
const ends: Readonly<Record<Status, boolean>> = {
  active: false,
  blocked: false,
  held: false,
  partial: false,
  shipped: true,
  aborted: true,
}

/** True if the release has come to its end. What it owes it may owe still: `owes`. */
export function hasEnded({ status }: { readonly status: Status }): boolean {
  return ends[status]
}

/** The same of a status as some document has it, which may be none of ours. */
export function isEnd(status: unknown): boolean {
  return typeof status === 'string' && Object.hasOwn(ends, status) && ends[status as Status]
}

/**
 * True if a release that ended still has to tell somebody that it did: a message that nobody took, an issue
 * that nobody has seen closed.
 */
export function owes({ messages, tracked }: Pick<Manifest, 'messages' | 'tracked'>): boolean {
  return messages.length > 0 || tracked === true
}

/**
 * The findings that the tracking issue reports: obstacles, fixes that only a person can make, and everything overdue.
 */
export function callsForSomebody({ is, code, overdue }: Attention): boolean {
  return is === 'lost' || code === 'fix' || overdue === true
}
