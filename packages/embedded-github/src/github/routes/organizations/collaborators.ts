import { nodeId, ownerOf, roleOf } from '../../world/access.ts'
import { organizationOf } from '../../world/organizations.ts'
import { simpleUser } from '../../representations/accounts.ts'
import type { Described } from '../../representations/described.ts'
import { minimalRepository } from '../../representations/repositories.ts'
import { isoTime } from '../../representations/times.ts'
import { after, refuse, refuseField, say, sayNothing, type Reply } from '../../answers/replies.ts'
import type { Repository, World } from '../../world/world.ts'
import type { Role } from '../../world/names.ts'
import { readText } from '../fields.ts'
import { sayPage } from '../paging.ts'
import { changeRepository } from '../repositories/repository-changes.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const collaborators = '/repos/{owner}/{repo}/collaborators'

/** https://docs.github.com/rest/collaborators/collaborators */
export const collaboratorRows: readonly Row[] = [
  {
    method: 'GET',
    path: collaborators,
    operation: 'repos/list-collaborators',
    scope: 'reads',
    permission: 'metadata',
    handle: list,
  },
  {
    method: 'GET',
    path: `${collaborators}/{username}`,
    operation: 'repos/check-collaborator',
    scope: 'reads',
    permission: 'metadata',
    handle: (visit) =>
      forWriters(visit, () =>
        roleOf(visit.world, visit.repository, nameOf(visit)) === null ? refuse(404, 'Not Found') : sayNothing(204),
      ),
  },
  {
    method: 'GET',
    path: `${collaborators}/{username}/permission`,
    operation: 'repos/get-collaborator-permission-level',
    scope: 'reads',
    permission: 'metadata',
    handle: getPermission,
  },
  {
    method: 'PUT',
    path: `${collaborators}/{username}`,
    operation: 'repos/add-collaborator',
    scope: 'writes',
    permission: 'administration',
    handle: add,
  },
  {
    method: 'DELETE',
    path: `${collaborators}/{username}`,
    operation: 'repos/remove-collaborator',
    scope: 'writes',
    permission: 'administration',
    handle: remove,
  },
]

/** The word of the API for each role. */
const roles: Readonly<Record<string, Role>> = {
  pull: 'read',
  triage: 'triage',
  push: 'write',
  maintain: 'maintain',
  admin: 'admin',
}

function nameOf({ parameters }: RepositoryVisit): string {
  return parameters['username'] ?? ''
}

/** People must be able to push to see who else is there. */
function forWriters({ world, repository, bearer }: RepositoryVisit, then: () => Reply): Reply {
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  const role = bearer.kind === 'user' ? roleOf(world, repository, bearer.login) : 'write'
  return role === null || role === 'read' || role === 'triage'
    ? refuse(403, 'Must have push access to view repository collaborators.')
    : then()
}

/**
 * The people who have a role here, by themselves, through a team or as an owner of the organization; `outside`: those
 * who are not members of it.
 */
function list(visit: RepositoryVisit): Reply {
  const { world, repository, query } = visit
  const { members } = organizationOf(world, ownerOf(repository.name))
  const affiliation = query.get('affiliation') ?? 'all'
  const isOutside = (login: string): boolean => !Object.hasOwn(members, login)
  const owner = world.accounts[ownerOf(repository.name)]?.type === 'User' ? [ownerOf(repository.name)] : []
  const direct = [...owner, ...Object.keys(repository.collaborators)].filter(
    (login) => affiliation !== 'outside' || isOutside(login),
  )
  const logins = new Set([...direct, ...(affiliation === 'all' ? Object.keys(members) : [])])
  const wanted = [...logins].flatMap((login) => {
    const role = roleOf(world, repository, login)
    return role === null || (query.get('permission') !== null && roles[query.get('permission') ?? ''] !== role)
      ? []
      : [[login, role] as const]
  })
  return forWriters(visit, () =>
    sayPage(visit, wanted, ([login, role]) => ({
      ...simpleUser(world, login),
      permissions: rightsOf(role),
      role_name: role,
    })),
  )
}

function rightsOf(role: Role | 'none'): NonNullable<Described<'collaborator'>['permissions']> {
  const can = (...roles: readonly string[]): boolean => roles.includes(role)
  return {
    pull: role !== 'none',
    triage: can('triage', 'write', 'maintain', 'admin'),
    push: can('write', 'maintain', 'admin'),
    maintain: can('maintain', 'admin'),
    admin: can('admin'),
  }
}

function getPermission({ world, repository, parameters, bearer }: RepositoryVisit): Reply {
  const said = parameters['username'] ?? ''
  // People are found whatever the case of their login.
  const login = Object.keys(world.accounts).find((known) => known.toLowerCase() === said.toLowerCase()) ?? said
  const user = simpleUser(world, login)
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  if (user === null) return refuse(404, `${login} is not a user`)
  // Who has no role may still read what is public; `permission` folds the five roles into the old four. An App is no
  // collaborator, whatever it is installed with.
  const role =
    user['type'] === 'Bot' ? 'none' : (roleOf(world, repository, login) ?? (repository.private ? 'none' : 'read'))
  const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role
  return say(200, { permission, role_name: role, user: { ...user, permissions: rightsOf(role), role_name: role } })
}

/**
 * An invitation counts as accepted at once: 201 for somebody new, 204 where only the role changes and for members of
 * the organization.
 */
function add(visit: WriteVisit): Reply {
  const { world, repository, token, body } = visit
  const login = nameOf(visit)
  if (world.accounts[login]?.type !== 'User') return refuse(404, 'Not Found')
  const word = readText(body, 'permission') ?? 'push'
  const role = Object.hasOwn(roles, word) ? roles[word] : undefined
  if (role === undefined)
    return refuseField(
      'Repository',
      'permission',
      'invalid',
      `${word} is not a permission; custom roles are not imitated`,
    )
  if (login === ownerOf(repository.name))
    return refuseField('Repository', 'permission', 'custom', 'Repository owner cannot be a collaborator')
  const isNew =
    roleOf(world, repository, login) === null &&
    !Object.hasOwn(organizationOf(world, ownerOf(repository.name)).members, login)
  const id = world.serial + 1
  const changed = changeRepository(isNew ? { ...world, serial: id } : world, repository.name, {
    collaborators: { ...repository.collaborators, [login]: role },
  })
  return after(
    changed,
    [],
    isNew ? say(201, invitationJson(changed, repository, { id, login, role, by: token.login })) : sayNothing(204),
  )
}

function invitationJson(
  world: World,
  repository: Repository,
  { id, login, role, by }: { readonly id: number; readonly login: string; readonly role: Role; readonly by: string },
): Described<'repository-invitation'> {
  return {
    id,
    node_id: nodeId('RepositoryInvitation', id),
    repository: minimalRepository(world, repository),
    invitee: simpleUser(world, login),
    inviter: simpleUser(world, by),
    permissions: role,
    created_at: isoTime(world.at),
    expired: false,
    url: `${world.url}/user/repository_invitations/${id}`,
    html_url: `${world.url}/${repository.name}/invitations`,
  }
}

function remove(visit: WriteVisit): Reply {
  const { world, repository } = visit
  const { [nameOf(visit)]: _, ...rest } = repository.collaborators
  return after(changeRepository(world, repository.name, { collaborators: rest }), [], sayNothing(204))
}
