import type { Name, Sha } from '../../domain/words/names.ts'

/** A file of a revision; `content` is `null` where its object is missing or cannot be read. */
export interface RevisionFile {
  readonly path: string
  /** The mode as git writes it: `100644`. */
  readonly mode: string
  readonly blob: Sha
  readonly content: Uint8Array | null
}

/**
 * The signature of a commit: GitHub's valid one, another or a broken one, none; `unchecked`: there is one, and nobody
 * here can say.
 */
export type SignatureSeen = 'github' | 'foreign' | 'none' | 'unchecked'

/** One commit of a release branch with everything in it. */
export interface RevisionRead {
  readonly commit: Sha
  readonly tree: Sha
  readonly parents: readonly Sha[]
  readonly author: { readonly name: string; readonly email: string } | null
  readonly signature: SignatureSeen
  readonly files: readonly RevisionFile[]
}

/**
 * A release branch, first parents only, oldest first. `broken` is the commit before the first one, where it is missing
 * or is none.
 */
export interface HistoryRead {
  readonly revisions: readonly RevisionRead[]
  readonly broken: Sha | null
}

/**
 * Reads a whole release branch and judges nothing; `null` where there is none. `onRead` hears how many commits or files
 * were read so far.
 */
export type ReadHistory = (
  control: Name,
  release: string,
  onRead?: (count: number) => void,
) => Promise<HistoryRead | null>
