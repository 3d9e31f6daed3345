import { assetJson } from '../../representations/release-assets.ts'
import { after, refuse, refuseField, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { allows } from '../../world/access.ts'
import { assetsOf, type ReleaseAsset } from '../../world/release-assets.ts'
import type { Release, World } from '../../world/world.ts'
import { readText } from '../fields.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const releases = '/repos/{owner}/{repo}/releases'
const one = `${releases}/assets/{asset_id}`

/** https://docs.github.com/rest/releases/assets; files are uploaded to the address of the API itself. */
export const releaseAssetRows: readonly Row[] = [
  {
    method: 'GET',
    path: `${releases}/{release_id}/assets`,
    operation: 'repos/list-release-assets',
    scope: 'reads',
    permission: 'contents',
    handle: list,
  },
  {
    method: 'POST',
    path: `${releases}/{release_id}/assets`,
    operation: 'repos/upload-release-asset',
    scope: 'writes',
    permission: 'contents',
    takesFile: true,
    handle: upload,
  },
  {
    method: 'GET',
    path: one,
    operation: 'repos/get-release-asset',
    scope: 'reads',
    permission: 'contents',
    handle: get,
  },
  {
    method: 'PATCH',
    path: one,
    operation: 'repos/update-release-asset',
    scope: 'writes',
    permission: 'contents',
    handle: update,
  },
  {
    method: 'DELETE',
    path: one,
    operation: 'repos/delete-release-asset',
    scope: 'writes',
    permission: 'contents',
    handle: remove,
  },
]

/** A release that whoever asks may see: drafts are for who may push. */
function findRelease(
  { world, repository, bearer }: RepositoryVisit,
  fits: (release: Release) => boolean,
): Release | null {
  const release = repository.releases.find(fits)
  if (release === undefined) return null
  return !release.draft || allows(world, bearer, repository.name, 'contents', 'write') ? release : null
}

function list(visit: RepositoryVisit): Reply {
  const { world, repository } = visit
  const release = findRelease(visit, ({ id }) => String(id) === visit.parameters['release_id'])
  return release === null
    ? refuse(404, 'Not Found')
    : sayPage(visit, assetsOf(world, release.id), (asset) => assetJson(world, repository, release, asset))
}

/** An asset with its release. */
function withAsset(visit: RepositoryVisit, then: (release: Release, asset: ReleaseAsset) => Reply): Reply {
  const asset = (visit.world.releaseAssets ?? {})[visit.parameters['asset_id'] ?? '']
  const release = asset === undefined ? null : findRelease(visit, ({ id }) => id === asset.release)
  return asset === undefined || release === null ? refuse(404, 'Not Found') : then(release, asset)
}

/** Its description, or its bytes where they are asked for; GitHub may lead elsewhere for them. */
function get(visit: RepositoryVisit): Reply {
  return withAsset(visit, (release, asset) =>
    visit.accept.includes('application/octet-stream')
      ? { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: asset.content }
      : say(200, assetJson(visit.world, visit.repository, release, asset)),
  )
}

function upload(visit: WriteVisit): Reply {
  const { world, repository, query, file, token } = visit
  const release = findRelease(visit, ({ id }) => String(id) === visit.parameters['release_id'])
  if (release === null || file === undefined) return refuse(404, 'Not Found')
  if (release.immutable === true) return refuse(422, 'Cannot upload assets to an immutable release.')
  const name = spellAsset(query.get('name') ?? '')
  if (name === '') return refuseField('ReleaseAsset', 'name', 'missing_field')
  const taken = refuseTaken(world, release, name)
  if (taken !== null) return taken
  const id = world.serial + 1
  const asset: ReleaseAsset = {
    id,
    release: release.id,
    name,
    label: query.get('label'),
    contentType: file.type,
    content: file.content,
    uploader: token.login,
    createdAt: world.at,
    updatedAt: world.at,
  }
  const stored = withAssets({ ...world, serial: id }, { ...world.releaseAssets, [id]: asset })
  return after(stored, [], say(201, assetJson(stored, repository, release, asset)))
}

function update(visit: WriteVisit): Reply {
  const { world, repository, body } = visit
  return withAsset(visit, (release, old) => {
    if (release.immutable === true) return refuse(422, 'Cannot update assets of an immutable release.')
    const name = spellAsset(readText(body, 'name') ?? old.name)
    const taken = name === old.name ? null : refuseTaken(world, release, name)
    if (taken !== null) return taken
    const asset = { ...old, name, label: readText(body, 'label') ?? old.label, updatedAt: world.at }
    const stored = withAssets(world, { ...world.releaseAssets, [asset.id]: asset })
    return after(stored, [], say(200, assetJson(stored, repository, release, asset)))
  })
}

function remove(visit: WriteVisit): Reply {
  return withAsset(visit, (release, asset) =>
    release.immutable === true
      ? refuse(422, 'Cannot delete assets of an immutable release.')
      : after(
          dropAssets(visit.world, ({ id }) => id === asset.id),
          [],
          sayNothing(204),
        ),
  )
}

/** The World without the assets that go, with their release or by themselves. */
export function dropAssets(world: World, goes: (asset: ReleaseAsset) => boolean): World {
  if (world.releaseAssets === undefined) return world
  return withAssets(world, Object.fromEntries(Object.entries(world.releaseAssets).filter(([, asset]) => !goes(asset))))
}

function withAssets(world: World, releaseAssets: Readonly<Record<string, ReleaseAsset>>): World {
  return { ...world, releaseAssets }
}

function refuseTaken(world: World, release: Release, name: string): Reply | null {
  const isTaken = assetsOf(world, release.id).some((asset) => asset.name === name)
  return isTaken ? refuseField('ReleaseAsset', 'name', 'already_exists') : null
}

/** GitHub renames what has other than letters, digits and some marks, and dots at either end. */
function spellAsset(name: string): string {
  return name.replaceAll(/[^\w+@~-]+/gu, '.').replaceAll(/^\.+|\.+$/gu, '')
}
