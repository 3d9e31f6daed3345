import type { Digest, Heads, Name, Sha } from './names.ts'

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
  /** The digest of what was asked of reviews when it was formed; absent where nothing was. */
  readonly reviewed?: Digest
  /**
   * By repository: commits that no pull request had reviewed as source's rules ask, and that people approved for this
   * candidate; absent where there were none.
   */
  readonly approved?: Readonly<Record<Name, readonly Sha[]>>
}

/** A commit that was the candidate's in a repository until another one took its place. */
export interface Replaced {
  readonly repository: Name
  readonly commit: Sha
}

/** A pull request by which the current candidate is to come to production of a repository. */
export interface Proposal {
  readonly repository: Name
  readonly number: number
  readonly url: string
  /** It was seen ready for review while the release was about to ship. */
  readonly ready?: true
}
