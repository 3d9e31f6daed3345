import type { Instant } from './names.ts'

/** A file of a release. */
export interface ReleaseAsset {
  readonly id: number
  /** The id of its release. */
  readonly release: number
  readonly name: string
  readonly label: string | null
  readonly contentType: string
  readonly content: Uint8Array
  readonly uploader: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** The assets of a release, oldest first. */
export function assetsOf(
  { releaseAssets = {} }: { readonly releaseAssets?: Readonly<Record<string, ReleaseAsset>> },
  release: number,
): readonly ReleaseAsset[] {
  return Object.values(releaseAssets)
    .filter((asset) => asset.release === release)
    .sort((one, other) => one.id - other.id)
}
