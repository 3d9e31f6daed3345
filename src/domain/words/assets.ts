import type { Name, Sha } from './names.ts'

/** A file of an artifact under the name that it gets in a release; `digest`: SHA-256 in hex. */
export interface AssetFile {
  readonly name: string
  readonly bytes: number
  readonly digest: string
}

/** The files that a release takes from one artifact of a repository's run, as they were found in it. */
export interface RecordedArtifact {
  readonly repository: Name
  /** The place of its source among those that the train names for the repository, from 0. */
  readonly source: number
  readonly artifact: number
  readonly name: string
  /** The page of the run, and the commit that it built. */
  readonly run: string
  readonly commit: Sha
  readonly files: readonly AssetFile[]
}
