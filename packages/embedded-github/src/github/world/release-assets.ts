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
  /** An upload that broke off: there is no byte of it. */
  readonly isBroken?: true
}

type Assets = Readonly<Record<string, ReleaseAsset>>

/** The assets once the upload of the newest has broken off. */
export function breakNewest(assets: Assets = {}): Assets {
  const newest = Object.values(assets).toSorted((one, other) => other.id - one.id)[0]
  return newest === undefined
    ? assets
    : { ...assets, [newest.id]: { ...newest, content: new Uint8Array(), isBroken: true } }
}

/** The assets of a release, oldest first. */
export function assetsOf(
  { releaseAssets = {} }: { readonly releaseAssets?: Assets },
  release: number,
): readonly ReleaseAsset[] {
  return Object.values(releaseAssets)
    .filter((asset) => asset.release === release)
    .sort((one, other) => one.id - other.id)
}
