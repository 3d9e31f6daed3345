import type { Attention, Manifest } from './words.ts'

/** Whether the release has come to its end. What it owes it may owe still: `owes`. */
export function hasEnded({ status }: Pick<Manifest, 'status'>): boolean {
  return status === 'shipped' || status === 'aborted'
}

/** Whether a release that ended still has to tell somebody that it did: a message that nobody took, an issue that nobody has seen closed. */
export function owes({ messages, tracked }: Pick<Manifest, 'messages' | 'tracked'>): boolean {
  return messages.length > 0 || tracked === true
}

/** What is told in the tracking issue: an obstacle, a fix that waits for a human, which is nobody's turn but a person's, and whatever nobody has answered in time. */
export function callsForSomebody({ is, code, overdue }: Attention): boolean {
  return is === 'lost' || code === 'fix' || overdue === true
}
