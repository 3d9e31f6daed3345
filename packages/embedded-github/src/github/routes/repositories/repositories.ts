import { peel } from '../../git/commits.ts'
import { shortName } from '../../git/ref-names.ts'
import { commitJson, gitNodeId } from '../../representations/commits.ts'
import type { Described } from '../../representations/described.ts'
import { placeOf } from '../../representations/places.ts'
import { fullRepository } from '../../representations/repositories.ts'
import { refuse, say, type Reply } from '../../answers/replies.ts'
import { protectionOf } from '../../rules/branch-protection.ts'
import type { Repository, World } from '../../world/world.ts'
import type { Sha } from '../../world/names.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row } from '../row.ts'

/** https://docs.github.com/rest/repos/repos and branches */
export const repositoryRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}',
    operation: 'repos/get',
    scope: 'reads',
    permission: 'metadata',
    handle: getRepository,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/branches',
    operation: 'repos/list-branches',
    scope: 'reads',
    permission: 'contents',
    handle: listBranches,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/branches/{branch}',
    operation: 'repos/get-branch',
    scope: 'reads',
    permission: 'contents',
    handle: getBranch,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/tags',
    operation: 'repos/list-tags',
    scope: 'reads',
    permission: 'metadata',
    handle: listTags,
  },
]

function getRepository({ world, repository, bearer }: RepositoryVisit): Reply {
  return say(200, fullRepository(world, repository, bearer))
}

function listBranches(visit: RepositoryVisit): Reply {
  const { world, repository, query } = visit
  const wanted = query.get('protected')
  const branches = named(repository, 'refs/heads/').filter(
    ([ref]) => wanted === null || String(protectionOf(repository, ref) !== null) === wanted,
  )
  return sayPage(visit, branches, ([ref, sha]): Described<'short-branch'> => ({
    name: shortName(ref),
    commit: { sha, url: `${world.url}/repos/${repository.name}/commits/${sha}` },
    protected: protectionOf(repository, ref) !== null,
  }))
}

function getBranch({ world, repository, parameters }: RepositoryVisit): Reply {
  const name = parameters['branch'] ?? ''
  const sha = repository.refs[`refs/heads/${name}`]
  if (sha === undefined) return refuse(404, 'Branch not found')
  const self = `${world.url}/repos/${repository.name}/branches/${placeOf(name)}`
  const protection = protectionOf(repository, `refs/heads/${name}`)
  const checks = protection?.checks ?? null
  return say(200, {
    name,
    commit: commitJson(world, repository, sha),
    _links: { self, html: `${world.url}/${repository.name}/tree/${placeOf(name)}` },
    protected: protection !== null,
    protection: {
      enabled: protection !== null,
      required_status_checks:
        checks === null
          ? { enforcement_level: 'off', contexts: [], checks: [] }
          : {
              enforcement_level: protection?.enforceAdmins === true ? 'everyone' : 'non_admins',
              contexts: checks.requiredStatusChecks.map(({ context }) => context),
              checks: checks.requiredStatusChecks.map(({ context, integrationId }) => ({
                context,
                app_id: integrationId,
              })),
            },
    },
    protection_url: `${self}/protection`,
  } satisfies Described<'branch-with-protection'>)
}

function listTags(visit: RepositoryVisit): Reply {
  const { world, repository } = visit
  return sayPage(visit, [...named(repository, 'refs/tags/')].reverse(), ([ref, sha]) =>
    tagJson(world, repository, ref, peel(world.objects, sha)),
  )
}

function tagJson(world: World, repository: Repository, ref: string, sha: Sha): Described<'tag'> {
  const api = `${world.url}/repos/${repository.name}`
  return {
    name: shortName(ref),
    zipball_url: `${api}/zipball/${placeOf(ref)}`,
    tarball_url: `${api}/tarball/${placeOf(ref)}`,
    commit: { sha, url: `${api}/commits/${sha}` },
    node_id: gitNodeId(repository, ref),
  }
}

function named(repository: Repository, prefix: string): readonly (readonly [ref: string, sha: Sha])[] {
  return Object.entries(repository.refs)
    .filter(([ref]) => ref.startsWith(prefix))
    .sort(([one], [other]) => (one < other ? -1 : 1))
}
