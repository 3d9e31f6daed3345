import type { Problem } from 'github-foundations/problem'
import type { GateState } from '../questions/gate.ts'
import type { Kept, Questions } from '../questions/kinds.ts'
import type { Ask } from './ask.ts'
import type { Effect } from './effect.ts'
import type { Digest, Instant, Name, Sha } from './names.ts'
import type { Train } from './train.ts'

/** The questions to answer before the next decision. */
export type Question = Questions[keyof Questions]

/** An effect that GitHub refused, and its own words. `key` is the evidence key of a request. */
export interface Refused {
  readonly effect: Effect['type']
  readonly repository: Name
  readonly key?: Digest
  /** The commit whose gate was to be marked. */
  readonly commit?: Sha
  readonly message: string
  /** Refs that REST was to move. */
  readonly by?: 'rest'
  /** GitHub refused `updateRefs` itself: REST may be allowed. */
  readonly elsewhere?: true
}

/**
 * Control's train at the head of its default branch, `commit`; `digest` is that of its text. One that cannot be read
 * has problems, and where there is none no commit.
 */
export type TrainSeen =
  | { readonly commit: Sha; readonly digest: Digest; readonly train: Train }
  | { readonly commit: Sha | null; readonly problems: readonly Problem[] }

/** The result of one look: the answers to every question, and what is known without asking. */
export interface Seen extends Kept {
  /** GitHub's own clock, the only one; it never decreases. */
  readonly at: Instant
  /** The kit commit that looks, and the login it looks as. */
  readonly kit: Sha
  readonly self: string
  /** Asks that arrived, rights already checked. */
  readonly asks: readonly Ask[]
  /** Control's current train; only if the release asks for a new one. */
  readonly train?: TrainSeen
  /** Run ids that GitHub named when a request was sent in the pass before: request id → run id. */
  readonly started: Readonly<Record<string, number>>
  /** Numbers of issues that were raised in the pass before, by `<name> <marker>`: a list may not show them yet. */
  readonly raised: Readonly<Record<string, number>>
  /** Ids of messages that GitHub took in the pass before. */
  readonly told: readonly string[]
  /**
   * The states of gates that GitHub took in this run, by `<name> <commit>`: a look may not show them yet. Absent where
   * none was reported.
   */
  readonly marked?: Readonly<Record<string, GateState>>
  /** The effects that GitHub refused in the pass before. */
  readonly refused: readonly Refused[]
  /** The instant before which the App may create no more content; absent where it may. */
  readonly fullUntil?: Instant
}
