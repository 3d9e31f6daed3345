import type { Instant, Name, Sha } from '../words/names.ts'
import type { AssetFile, RecordedArtifact } from '../words/assets.ts'
import type { AssetSource } from '../words/train.ts'
import type { Kind } from './kind.ts'

/**
 * Asks which runs on these commits made what a release takes files from; `known`: artifacts whose files are recorded;
 * `tag`: also what is published on it, or drafted for it.
 */
export interface AssetsQuestion {
  readonly about: 'assets'
  readonly name: Name
  readonly commits: readonly Sha[]
  readonly sources: readonly AssetSource[]
  readonly known: readonly Pick<RecordedArtifact, 'source' | 'artifact'>[]
  readonly tag?: string
}

/** An artifact of a run; `digest`: SHA-256 in hex, `null` where GitHub does not say it. */
export interface ArtifactSeen {
  readonly id: number
  readonly name: string
  readonly bytes: number
  readonly digest: string | null
  readonly expired: boolean
}

/**
 * The newest attempt of a run of a workflow file; `isOwn`: of this repository's commits and not of a fork's; `at`: when
 * it was started; `artifacts`: asked only where it succeeded.
 */
export interface AssetRun {
  readonly id: number
  readonly workflow: string
  readonly event: string
  readonly commit: Sha
  readonly isOwn: boolean
  readonly conclusion: string
  readonly at: Instant
  readonly url: string
  readonly artifacts: readonly ArtifactSeen[]
}

/**
 * The files that a source takes from an artifact, or why nobody knows them: `unsafe`, it is no archive or leads out of
 * a folder; `too-large`; `unread`, GitHub or its storage did not give it.
 */
export type ContentSeen = { readonly source: number; readonly artifact: number } & (
  | { readonly files: readonly AssetFile[] }
  | { readonly fault: 'unsafe' | 'too-large' | 'unread'; readonly why: string }
)

/** A file that a release has; `state` as GitHub calls it: `uploaded`, or one of an upload that broke off. */
export interface AssetSeen {
  readonly id: number
  readonly name: string
  readonly state: string
  readonly bytes: number
  /** SHA-256 in hex; `null` where GitHub does not say it. */
  readonly digest: string | null
  readonly by: string
}

/** A release of a tag, or a draft of one. */
export interface TaggedRelease {
  readonly id: number
  readonly isDraft: boolean
  readonly isImmutable: boolean
  readonly by: string
  readonly url: string
  readonly assets: readonly AssetSeen[]
}

export interface AssetsSeen {
  readonly runs: readonly AssetRun[]
  readonly contents: readonly ContentSeen[]
  /** The oldest first; absent where no tag was asked about. */
  readonly releases?: readonly TaggedRelease[]
  /** Whatever GitHub would not say, in its words. */
  readonly unread?: string
}

export interface AssetsKept {
  /** By repository; absent where no release takes files. */
  readonly assets?: Readonly<Record<Name, AssetsSeen>>
}

export const assets: Kind<Pick<AssetsQuestion, 'name'>, AssetsKept, AssetsSeen | undefined> = {
  key: ({ name }) => name,
  answer: ({ assets: kept }, key) => kept?.[key],
}
