import { announceRelease } from '../../answers/events.ts'
import { findRefNameFault } from '../../git/ref-names.ts'
import { findForeignWorkflows, updateRefs } from '../../git/refs.ts'
import { burnTag } from '../../rules/immutable-tags.ts'
import { latestOf, releaseJson } from '../../representations/releases.ts'
import { after, refuse, refuseField, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { allows, repositoryNamed } from '../../world/access.ts'
import type { Happening, Release, Repository, World } from '../../world/world.ts'
import { readFlag, readText, Refused, refuseRequest, requireText } from '../fields.ts'
import { sayPage } from '../paging.ts'
import { refuseBurnt, refuseLocked } from './immutability.ts'
import { dropAssets } from './release-assets.ts'
import { findCommit } from './revisions.ts'
import type { Fields, RepositoryVisit, Row, WriteVisit } from '../row.ts'

/** https://docs.github.com/rest/releases/releases */
export const releaseRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/releases',
    operation: 'repos/list-releases',
    scope: 'reads',
    permission: 'contents',
    handle: list,
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/releases',
    operation: 'repos/create-release',
    scope: 'writes',
    permission: 'contents',
    contentCreating: true,
    handle: create,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/releases/latest',
    operation: 'repos/get-latest-release',
    scope: 'reads',
    permission: 'contents',
    handle: latest,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/releases/tags/{tag}',
    operation: 'repos/get-release-by-tag',
    scope: 'reads',
    permission: 'contents',
    handle: byTag,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/releases/{release_id}',
    operation: 'repos/get-release',
    scope: 'reads',
    permission: 'contents',
    handle: get,
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/releases/{release_id}',
    operation: 'repos/update-release',
    scope: 'writes',
    permission: 'contents',
    handle: update,
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/releases/{release_id}',
    operation: 'repos/delete-release',
    scope: 'writes',
    permission: 'contents',
    handle: remove,
  },
]

/** Drafts are seen only by who may push. */
function visible({ repository, bearer, world }: RepositoryVisit): readonly Release[] {
  const pushes = allows(world, bearer, repository.name, 'contents', 'write')
  return [...repository.releases]
    .filter((release) => !release.draft || pushes)
    .sort((one, other) => other.createdAt - one.createdAt || other.id - one.id)
}

function list(visit: RepositoryVisit): Reply {
  return sayPage(visit, visible(visit), (release) => releaseJson(visit.world, visit.repository, release))
}

function get(visit: RepositoryVisit): Reply {
  return sayOne(
    visit,
    visible(visit).find(({ id }) => String(id) === visit.parameters['release_id']),
  )
}

function byTag(visit: RepositoryVisit): Reply {
  return sayOne(
    visit,
    visible(visit).find(({ tag, draft }) => !draft && tag === visit.parameters['tag']),
  )
}

function latest(visit: RepositoryVisit): Reply {
  return sayOne(visit, latestOf(visible(visit)))
}

function sayOne({ world, repository }: RepositoryVisit, release: Release | undefined): Reply {
  return release === undefined ? refuse(404, 'Not Found') : say(200, releaseJson(world, repository, release))
}

function create(visit: WriteVisit): Reply {
  const { world, repository, token, body } = visit
  const id = world.serial + 1
  const blank: Release = {
    id,
    tag: requireText(body, 'tag_name'),
    target: repository.defaultBranch,
    name: '',
    body: '',
    draft: false,
    prerelease: false,
    createdAt: world.at,
    publishedAt: null,
    author: token.login,
  }
  const release = { ...amend(blank, body), name: readText(body, 'name') ?? blank.tag }
  return save(visit, { ...world, serial: id }, null, release, 201)
}

function update(visit: WriteVisit): Reply {
  const old = visit.repository.releases.find(({ id }) => String(id) === visit.parameters['release_id'])
  if (old === undefined) return refuse(404, 'Not Found')
  const amended = amend(old, visit.body)
  return refuseLocked(old, amended) ?? save(visit, visit.world, old, amended, 200)
}

function remove(visit: WriteVisit): Reply {
  const { world, repository, parameters } = visit
  const rest = repository.releases.filter(({ id }) => String(id) !== parameters['release_id'])
  if (rest.length === repository.releases.length) return refuse(404, 'Not Found')
  const gone = repository.releases.find((release) => !rest.includes(release))
  const removed = dropAssets(
    withReleases(world, repository, rest),
    ({ release }) => String(release) === parameters['release_id'],
  )
  const [told, happenings] =
    gone === undefined || gone.draft || visit.token.kind === 'actions'
      ? [removed, []]
      : announceRelease(removed, repository.name, gone, ['deleted'], visit.token.login)
  return after(told, happenings, sayNothing(204))
}

function amend(release: Release, body: Fields): Release {
  for (const key of ['generate_release_notes', 'discussion_category_name']) {
    if (body[key] !== undefined && body[key] !== false && body[key] !== null)
      throw new Refused(refuse(501, `The embedded GitHub does not do ${key} of a release.`))
  }
  const makeLatest = readText(body, 'make_latest')
  if (makeLatest !== undefined && !['true', 'false', 'legacy'].includes(makeLatest))
    throw refuseRequest(`${JSON.stringify(makeLatest)} is not a member of ["true", "false", "legacy"].`)
  return {
    ...release,
    tag: readText(body, 'tag_name') ?? release.tag,
    target: readText(body, 'target_commitish') ?? release.target,
    name: readText(body, 'name') ?? release.name,
    body: readText(body, 'body') ?? release.body,
    draft: readFlag(body, 'draft') ?? release.draft,
    prerelease: readFlag(body, 'prerelease') ?? release.prerelease,
    ...(makeLatest === undefined ? {} : { notLatest: makeLatest === 'false' }),
  }
}

/** Checks, makes the tag where it is missing, stores the release and tells workflows. */
function save(visit: WriteVisit, world: World, old: Release | null, release: Release, status: number): Reply {
  const { repository, token } = visit
  const publishing = !release.draft && (old === null || old.draft)
  if (findRefNameFault(`refs/tags/${release.tag}`) !== null)
    return refuseField('Release', 'tag_name', 'custom', 'tag_name is not a valid tag')
  const taken = repository.releases.some(
    (other) => other.id !== release.id && !other.draft && other.tag === release.tag,
  )
  if (taken && !release.draft) return refuseField('Release', 'tag_name', 'already_exists')
  const burnt = publishing ? refuseBurnt(world, repository, release) : null
  if (burnt !== null) return burnt
  const tagged = release.draft ? { world, happenings: [] } : tag(visit, world, release)
  const current = repositoryNamed(tagged.world, repository.name)
  const immutable = repository.immutableReleases === true ? { immutable: true } : {}
  const published: Release = publishing ? { ...release, ...immutable, publishedAt: tagged.world.at } : release
  const saved = isMadeLatest(visit.body, published, publishing)
    ? { ...published, madeLatest: 1 + Math.max(0, ...current.releases.map(({ madeLatest = 0 }) => madeLatest)) }
    : published
  const kept = { ...current, burntTags: burnTag(current, saved) }
  const stored = withReleases(tagged.world, kept, [...kept.releases.filter(({ id }) => id !== saved.id), saved])
  const [told, happenings] =
    token.kind === 'actions' || saved.draft
      ? [stored, []]
      : announceRelease(stored, repository.name, saved, actionsOf(old, saved, publishing), token.login)
  return after(
    told,
    [...tagged.happenings, ...happenings],
    say(status, releaseJson(told, repository, saved), {
      location: `${world.url}/repos/${repository.name}/releases/${saved.id}`,
    }),
  )
}

/**
 * A release that is published is made the latest unless `make_latest` says otherwise; one that is edited if it says so.
 */
function isMadeLatest(body: Fields, { draft, prerelease }: Release, publishing: boolean): boolean {
  const said = readText(body, 'make_latest') ?? (publishing ? 'true' : 'false')
  return !draft && !prerelease && said === 'true'
}

/**
 * `prereleased` is not told of a pre-release that was a draft (docs.github.com, events that trigger workflows,
 * release).
 */
function actionsOf(old: Release | null, { prerelease }: Release, publishing: boolean): readonly string[] {
  if (!publishing) return ['edited', ...(old?.prerelease && !prerelease ? ['released'] : [])]
  return [
    ...(old === null ? ['created'] : []),
    'published',
    ...(prerelease ? (old === null ? ['prereleased'] : []) : ['released']),
  ]
}

function tag(
  visit: WriteVisit,
  world: World,
  release: Release,
): { readonly world: World; readonly happenings: readonly Happening[] } {
  const { repository, token } = visit
  const ref = `refs/tags/${release.tag}`
  const existing = repository.refs[ref]
  if (existing !== undefined) return { world, happenings: [] }
  const target = findCommit(world, repository, release.target)
  if (target === null) throw new Refused(refuseField('Release', 'target_commitish', 'invalid'))
  // Documented as 404, not 403 (docs.github.com/rest/releases/releases#create-a-release).
  if (findForeignWorkflows(world.objects, repository, token, target).length > 0)
    throw new Refused(
      refuse(404, 'Not Found', { headers: { 'x-accepted-github-permissions': 'contents=write,workflows=write' } }),
    )
  const outcome = updateRefs(world, {
    repository: repository.name,
    token,
    updates: [{ ref, before: null, after: target, force: false }],
  })
  if (outcome.ok) return outcome
  if (outcome.reason !== 'rules') throw new Refused(refuseField('Release', 'tag_name', 'custom', outcome.message))
  throw new Refused(
    refuse(422, 'Validation Failed', {
      errors: [
        { resource: 'Release', code: 'custom', field: 'pre_receive', message: `pre_receive ${outcome.message}` },
        { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' },
      ],
    }),
  )
}

function withReleases(world: World, repository: Repository, releases: readonly Release[]): World {
  return { ...world, repositories: { ...world.repositories, [repository.name]: { ...repository, releases } } }
}
