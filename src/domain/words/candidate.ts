import type { Digest, Heads } from './names.ts'

/** A numbered, frozen set of commits and the commits of the tier repositories that test it. */
export interface Candidate {
  readonly number: number
  readonly digest: Digest
  readonly heads: Heads
  readonly tierHeads: Heads
}

/** A candidate that was: `void` says why it can no longer ship. */
export interface CandidateEntry {
  readonly number: number
  readonly digest: Digest
  readonly void?: string
}
