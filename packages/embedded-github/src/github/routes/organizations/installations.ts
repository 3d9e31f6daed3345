import { allows, ownerOf, roleOf } from '../../world/access.ts'
import { fullRepository } from '../../representations/repositories.ts'
import { after, refuse, sayNothing, type Reply } from '../../answers/replies.ts'
import type { App, Repository, Token, World } from '../../world/world.ts'
import type { Name } from '../../world/names.ts'
import { installationJson, type Installation } from '../../representations/installations.ts'
import { sayPage } from '../paging.ts'
import type { Row, Visit } from '../row.ts'

const installations = '/user/installations'

/**
 * https://docs.github.com/rest/apps/installations: where Apps are installed, as the people who administer it see and
 * change it
 */
export const installationRows: readonly Row[] = [
  {
    method: 'GET',
    path: installations,
    operation: 'apps/list-installations-for-authenticated-user',
    scope: 'open',
    handle: (visit) => forPeople(visit, (token) => list(visit, token)),
  },
  {
    method: 'GET',
    path: `${installations}/{installation_id}/repositories`,
    operation: 'apps/list-installation-repos-for-authenticated-user',
    scope: 'open',
    handle: (visit) => forPeople(visit, (token) => listRepositories(visit, token)),
  },
  {
    method: 'PUT',
    path: `${installations}/{installation_id}/repositories/{repository_id}`,
    operation: 'apps/add-repo-to-installation-for-authenticated-user',
    scope: 'open',
    handle: (visit) => forPeople(visit, (token) => change(visit, token, add)),
  },
  {
    method: 'DELETE',
    path: `${installations}/{installation_id}/repositories/{repository_id}`,
    operation: 'apps/remove-repo-from-installation-for-authenticated-user',
    scope: 'open',
    handle: (visit) => forPeople(visit, (token) => change(visit, token, remove)),
  },
]

interface Held {
  readonly app: App
  readonly installation: Installation
}

function forPeople({ bearer }: Visit, then: (token: Token) => Reply): Reply {
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  return bearer.kind === 'user' ? then(bearer) : refuse(403, 'Resource not accessible by integration')
}

/** The repositories of the installation's owner in which a person has a role; at least one. */
function list(visit: Visit, { login }: Token): Reply {
  const { world } = visit
  const mine = new Set(
    Object.values(world.repositories)
      .filter((repository) => roleOf(world, repository, login) !== null)
      .map(({ name }) => ownerOf(name)),
  )
  const held = allInstallations(world).filter(({ installation }) => mine.has(installation.owner))
  return sayPage(
    visit,
    held,
    ({ app, installation }) => installationJson(world, app, installation),
    (page, total) => ({ total_count: total, installations: page }),
  )
}

function listRepositories(visit: Visit, token: Token): Reply {
  const { world, parameters } = visit
  const held = findInstallation(world, parameters)
  if (held === undefined) return refuse(404, 'Not Found')
  const { owner, repositories } = held.installation
  const reachable = Object.values(world.repositories).filter(
    (repository) =>
      ownerOf(repository.name) === owner &&
      (repositories === 'all' || repositories.includes(repository.name)) &&
      roleOf(world, repository, token.login) !== null,
  )
  return sayPage(
    visit,
    reachable,
    (repository) => fullRepository(world, repository, token),
    (page, total) => ({
      total_count: total,
      repository_selection: repositories === 'all' ? 'all' : 'selected',
      repositories: page,
    }),
  )
}

/** Adds or removes a repository of the installation's owner, for who administers that repository. */
function change(
  visit: Visit,
  token: Token,
  chosen: (repositories: Installation['repositories'], name: Name) => readonly Name[] | Reply,
): Reply {
  const { world, parameters } = visit
  const held = findInstallation(world, parameters)
  const repository = Object.values(world.repositories).find(({ id }) => String(id) === parameters['repository_id'])
  if (
    held === undefined ||
    repository === undefined ||
    ownerOf(repository.name) !== held.installation.owner ||
    roleOf(world, repository, token.login) === null
  )
    return refuse(404, 'Not Found')
  if (!administers(world, token, repository)) return refuse(403, 'Must have admin rights to Repository.')
  const repositories = chosen(held.installation.repositories, repository.name)
  if ('status' in repositories) return repositories
  const app: App = {
    ...held.app,
    installations: held.app.installations.map((installation) =>
      installation === held.installation ? { ...installation, repositories } : installation,
    ),
  }
  return after({ ...world, apps: { ...world.apps, [app.slug]: app } }, [], sayNothing(204))
}

function add(repositories: Installation['repositories'], name: Name): readonly Name[] | Reply {
  return repositories === 'all' || repositories.includes(name) ? sayNothing(304) : [...repositories, name]
}

/**
 * Neither out of an installation on everything nor the last one
 * (docs.github.com/rest/apps/installations#remove-a-repository-from-an-app-installation).
 */
function remove(repositories: Installation['repositories'], name: Name): readonly Name[] | Reply {
  if (repositories !== 'all' && !repositories.includes(name)) return refuse(404, 'Not Found')
  return repositories === 'all' || repositories.length === 1
    ? refuse(422, 'Validation Failed')
    : repositories.filter((one) => one !== name)
}

function administers(world: World, token: Token, repository: Repository): boolean {
  return allows(world, token, repository.name, 'administration', 'write')
}

function allInstallations(world: World): readonly Held[] {
  return Object.values(world.apps).flatMap((app) => app.installations.map((installation) => ({ app, installation })))
}

function findInstallation(world: World, parameters: Visit['parameters']): Held | undefined {
  return allInstallations(world).find(({ installation }) => String(installation.id) === parameters['installation_id'])
}
