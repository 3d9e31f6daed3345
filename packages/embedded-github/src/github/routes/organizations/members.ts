import { ownerOf } from '../../world/access.ts'
import { withOrganization } from '../../world/organizations.ts'
import type { Organization } from '../../world/organization.ts'
import { simpleUser } from '../../representations/accounts.ts'
import { membershipJson } from '../../representations/teams.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import type { Repository, World } from '../../world/world.ts'
import { readChoice } from '../fields.ts'
import { organizationRow, type OrganizationVisit } from './organization-visits.ts'
import { sayPage } from '../paging.ts'
import type { Row } from '../row.ts'

const members = '/orgs/{org}/members'
const memberships = '/orgs/{org}/memberships/{username}'

/** https://docs.github.com/rest/orgs/members */
export const memberRows: readonly Row[] = [
  organizationRow({ method: 'GET', path: members, operation: 'orgs/list-members' }, 'read', list),
  organizationRow(
    { method: 'GET', path: `${members}/{username}`, operation: 'orgs/check-membership-for-user' },
    'read',
    (visit) => (isMember(visit) ? sayNothing(204) : refuse(404, 'Not Found')),
  ),
  organizationRow(
    { method: 'DELETE', path: `${members}/{username}`, operation: 'orgs/remove-member' },
    'write',
    remove,
  ),
  organizationRow({ method: 'GET', path: memberships, operation: 'orgs/get-membership-for-user' }, 'read', (visit) =>
    isMember(visit) ? say(200, membershipJson(visit.world, visit.login, nameOf(visit))) : refuse(404, 'Not Found'),
  ),
  organizationRow({ method: 'PUT', path: memberships, operation: 'orgs/set-membership-for-user' }, 'write', set),
  organizationRow(
    { method: 'DELETE', path: memberships, operation: 'orgs/remove-membership-for-user' },
    'write',
    remove,
  ),
]

function nameOf({ parameters }: OrganizationVisit): string {
  return parameters['username'] ?? ''
}

function isMember(visit: OrganizationVisit): boolean {
  return Object.hasOwn(visit.organization.members, nameOf(visit))
}

function list(visit: OrganizationVisit): Reply {
  const { world, organization, query } = visit
  const [filter, role] = [query.get('filter') ?? 'all', query.get('role') ?? 'all']
  if (filter !== 'all') return refuse(501, `The embedded GitHub does not list members with filter=${filter}.`)
  const wanted = Object.entries(organization.members).filter(([, held]) => role === 'all' || held === role)
  return sayPage(visit, wanted, ([login]) => simpleUser(world, login))
}

/** An invitation counts as accepted at once. */
function set(visit: OrganizationVisit): Reply {
  const { world, login, organization, standing, body } = visit
  const name = nameOf(visit)
  if (!standing.owns) return refuse(403, 'You must be an admin to add or update an organization membership.')
  if (world.accounts[name]?.type !== 'User') return refuse(404, 'Not Found')
  const role = readChoice(body, 'role', ['admin', 'member']) ?? 'member'
  const changed = withOrganization(world, login, {
    ...organization,
    members: { ...organization.members, [name]: role },
  })
  return after(changed, [], say(200, membershipJson(changed, login, name)))
}

/**
 * A member who leaves loses their teams and their roles in the organization's repositories; people may leave by
 * themselves.
 */
function remove(visit: OrganizationVisit): Reply {
  const { world, login, organization, standing, token } = visit
  const name = nameOf(visit)
  if (!standing.owns && token.login !== name)
    return refuse(403, 'You must be an admin to remove an organization membership.')
  if (!isMember(visit)) return refuse(404, 'Not Found')
  const left = withOrganization(world, login, leave(organization, name))
  const repositories = Object.entries(left.repositories).map(
    ([key, repository]) => [key, ownerOf(key) === login ? withoutRole(repository, name) : repository] as const,
  )
  return after({ ...left, repositories: Object.fromEntries(repositories) }, [], sayNothing(204))
}

function leave({ members, teams }: Organization, name: string): Organization {
  return {
    members: without(members, name),
    teams: Object.fromEntries(
      Object.entries(teams).map(([slug, team]) => [slug, { ...team, members: without(team.members, name) }]),
    ),
  }
}

function withoutRole(repository: World['repositories'][string], name: string): Repository {
  return Object.hasOwn(repository.collaborators, name)
    ? { ...repository, collaborators: without(repository.collaborators, name) }
    : repository
}

function without<T>(people: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(people).filter(([login]) => login !== name))
}
