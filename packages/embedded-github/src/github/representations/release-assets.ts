import { createHash } from 'node:crypto'
import { nodeId } from '../world/access.ts'
import type { ReleaseAsset } from '../world/release-assets.ts'
import type { Release, Repository, World } from '../world/world.ts'
import { simpleUser } from './accounts.ts'
import type { Described } from './described.ts'
import { isoTime } from './times.ts'

/** GitHub's `release-asset`. */
export function assetJson(
  world: World,
  { name: repository }: Repository,
  { draft, id: release, tag }: Release,
  asset: ReleaseAsset,
): Described<'release-asset'> {
  const place = draft ? `untagged-${release}` : encodeURIComponent(tag)
  return {
    url: `${world.url}/repos/${repository}/releases/assets/${asset.id}`,
    browser_download_url: `${world.url}/${repository}/releases/download/${place}/${encodeURIComponent(asset.name)}`,
    id: asset.id,
    node_id: nodeId('ReleaseAsset', asset.id),
    name: asset.name,
    label: asset.label,
    state: 'uploaded',
    content_type: asset.contentType,
    size: asset.content.length,
    digest: `sha256:${createHash('sha256').update(asset.content).digest('hex')}`,
    download_count: 0,
    created_at: isoTime(asset.createdAt),
    updated_at: isoTime(asset.updatedAt),
    uploader: simpleUser(world, asset.uploader),
  }
}
