import { gitNodeId } from '../../representations/commits.ts'
import type { Described } from '../../representations/described.ts'
import { placeOf } from '../../representations/places.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import type { Repository, World } from '../../world/world.ts'
import type { Sha } from '../../world/names.ts'
import { readFlag, requireText } from '../fields.ts'
import { sayPage } from '../paging.ts'
import { moveRefs } from './revisions.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

/** https://docs.github.com/rest/git/refs */
export const gitRefRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/ref/{ref}',
    operation: 'git/get-ref',
    scope: 'reads',
    permission: 'contents',
    handle: getRef,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/matching-refs/{ref}',
    operation: 'git/list-matching-refs',
    scope: 'reads',
    permission: 'contents',
    handle: listMatchingRefs,
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/git/refs',
    operation: 'git/create-ref',
    scope: 'writes',
    permission: 'contents',
    handle: createRef,
  },
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}/git/refs/{ref}',
    operation: 'git/update-ref',
    scope: 'writes',
    permission: 'contents',
    handle: updateRef,
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/git/refs/{ref}',
    operation: 'git/delete-ref',
    scope: 'writes',
    permission: 'contents',
    handle: deleteRef,
  },
]

function getRef({ world, repository, parameters }: RepositoryVisit): Reply {
  const ref = `refs/${parameters['ref'] ?? ''}`
  const sha = repository.refs[ref]
  return sha === undefined ? refuse(404, 'Not Found') : say(200, refJson(world, repository, ref, sha))
}

function listMatchingRefs(visit: RepositoryVisit): Reply {
  const { world, repository, parameters } = visit
  const matching = Object.entries(repository.refs)
    .filter(([ref]) => ref.startsWith(`refs/${parameters['ref'] ?? ''}`))
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return sayPage(visit, matching, ([ref, sha]) => refJson(world, repository, ref, sha))
}

function createRef(visit: WriteVisit): Reply {
  const [ref, sha] = [requireText(visit.body, 'ref'), requireText(visit.body, 'sha')]
  if (Object.keys(visit.repository.refs).length === 0) return refuse(409, 'Git Repository is empty.')
  const { world, happenings } = moveRefs(visit, [{ ref, before: null, after: sha, force: false }])
  return after(world, happenings, say(201, refJson(world, visit.repository, ref, sha)))
}

function updateRef(visit: WriteVisit): Reply {
  const ref = `refs/${visit.parameters['ref'] ?? ''}`
  const sha = requireText(visit.body, 'sha')
  if (visit.repository.refs[ref] === undefined) return refuse(422, 'Reference does not exist')
  const { world, happenings } = moveRefs(visit, [{ ref, after: sha, force: readFlag(visit.body, 'force') ?? false }])
  return after(world, happenings, say(200, refJson(world, visit.repository, ref, sha)))
}

function deleteRef(visit: WriteVisit): Reply {
  const { world, happenings } = moveRefs(visit, [
    { ref: `refs/${visit.parameters['ref'] ?? ''}`, after: null, force: true },
  ])
  return after(world, happenings, sayNothing(204))
}

function refJson(world: World, repository: Repository, ref: string, sha: Sha): Described<'git-ref'> {
  const git = `${world.url}/repos/${repository.name}/git`
  const type = world.objects.get(sha)?.type ?? 'commit'
  return {
    ref,
    node_id: gitNodeId(repository, ref),
    url: `${git}/${placeOf(ref)}`,
    object: { sha, type, url: `${git}/${type}s/${sha}` },
  }
}
