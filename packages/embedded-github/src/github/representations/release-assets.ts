import { createHash } from 'node:crypto'
import { nodeId } from '../world/access.ts'
import type { ReleaseAsset } from '../world/release-assets.ts'
import type { Release, Repository, World } from '../world/world.ts'
import { simpleUser } from './accounts.ts'
import type { DescribedBut } from './described.ts'
import { isoTime } from './times.ts'

/** The description knows no upload that broke off; only the page of the route tells of its state. */
export type AssetJson = DescribedBut<'release-asset', { state: 'uploaded' | 'starter' }>

/** GitHub's `release-asset`. */
export function assetJson(
  world: World,
  { name: repository }: Repository,
  { draft, id: release, tag }: Release,
  asset: ReleaseAsset,
): AssetJson {
  const place = draft ? `untagged-${release}` : encodeURIComponent(tag)
  return {
    url: `${world.url}/repos/${repository}/releases/assets/${asset.id}`,
    browser_download_url: `${world.url}/${repository}/releases/download/${place}/${encodeURIComponent(asset.name)}`,
    id: asset.id,
    node_id: nodeId('ReleaseAsset', asset.id),
    name: asset.name,
    label: asset.label,
    state: asset.isBroken === true ? 'starter' : 'uploaded',
    content_type: asset.contentType,
    size: asset.content.length,
    digest: asset.isBroken === true ? null : `sha256:${createHash('sha256').update(asset.content).digest('hex')}`,
    download_count: 0,
    created_at: isoTime(asset.createdAt),
    updated_at: isoTime(asset.updatedAt),
    uploader: simpleUser(world, asset.uploader),
  }
}
