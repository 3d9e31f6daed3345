import type { Manifest } from '../../domain/words/manifest.ts'
import type { Instant, Name, Sha } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import type { RefsNow } from '../rows/repository-rows.ts'

/** One thing that happened to the release, for the timeline. */
export interface Moment {
  readonly at: Instant
  readonly tone: 'good' | 'bad' | 'waiting' | 'going'
  readonly text: string
  readonly by?: string
}

/** The cost of a release. */
export interface Figure {
  readonly value: string
  readonly name: string
}

/**
 * Everything that a board shows. Manifest and train are the release's own state; the rest is looked up for the reader.
 */
export interface Board {
  /** The train that the release pinned. */
  readonly train: Train
  readonly manifest: Manifest
  readonly at: Instant
  readonly moments: readonly Moment[]
  /** The commits that the candidate brings to production, newest first, by repository. */
  readonly commits: Readonly<
    Record<Name, readonly { readonly sha: Sha; readonly title: string; readonly author: string }[]>
  >
  readonly refs: Readonly<Record<Name, RefsNow>>
  readonly figures: readonly Figure[]
  /** Last lines of what was judged and lost. */
  readonly logs: readonly { readonly title: string; readonly lines: readonly string[] }[]
}
