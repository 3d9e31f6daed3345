import { nodeId } from '../world/access.ts'
import { assetsOf } from '../world/release-assets.ts'
import type { Release, Repository, World } from '../world/world.ts'
import { simpleUser } from './accounts.ts'
import type { DescribedBut } from './described.ts'
import { assetJson, type AssetJson } from './release-assets.ts'
import { placeOf } from './places.ts'
import { isoTime } from './times.ts'

/** GitHub's `release`. */
export function releaseJson(
  world: World,
  repository: Repository,
  release: Release,
): DescribedBut<'release', { assets: readonly AssetJson[] }> {
  const url = `${world.url}/repos/${repository.name}/releases/${release.id}`
  const archive = `${world.url}/repos/${repository.name}`
  const shown = release.draft ? `untagged-${release.id}` : encodeURIComponent(release.tag)
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${world.url}/${repository.name}/releases/tag/${shown}`,
    id: release.id,
    author: simpleUser(world, release.author),
    node_id: nodeId('Release', release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable === true,
    created_at: isoTime(release.createdAt),
    updated_at: isoTime(release.publishedAt ?? release.createdAt),
    published_at: release.publishedAt === null ? null : isoTime(release.publishedAt),
    assets: assetsOf(world, release.id).map((asset) => assetJson(world, repository, release, asset)),
    tarball_url: release.draft ? null : `${archive}/tarball/${placeOf(release.tag)}`,
    zipball_url: release.draft ? null : `${archive}/zipball/${placeOf(release.tag)}`,
  }
}

/**
 * The release that is shown as the latest: the one that was made it last, where none was the newest; drafts and
 * pre-releases never are (docs.github.com/rest/releases/releases#create-a-release, make_latest).
 */
export function latestOf(releases: readonly Release[]): Release | undefined {
  const [latest] = releases
    .filter(({ draft, prerelease, notLatest }) => !draft && !prerelease && notLatest !== true)
    .toSorted(
      (one, other) =>
        (other.madeLatest ?? 0) - (one.madeLatest ?? 0) || other.createdAt - one.createdAt || other.id - one.id,
    )
  return latest
}
