import { teamRole, withOrganization, withoutTeamMember, withTeam } from '../../world/organizations.ts'
import { simpleUser } from '../../representations/accounts.ts'
import { teamMembershipJson } from '../../representations/teams.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { readChoice } from '../fields.ts'
import { teamRow, type TeamVisit } from './organization-visits.ts'
import { sayPage } from '../paging.ts'
import type { Row } from '../row.ts'
import { maintains } from './teams.ts'

const team = '/orgs/{org}/teams/{team_slug}'
const memberships = `${team}/memberships/{username}`

/** https://docs.github.com/rest/teams/members */
export const teamMemberRows: readonly Row[] = [
  teamRow({ method: 'GET', path: `${team}/members`, operation: 'teams/list-members-in-org' }, 'read', list),
  teamRow({ method: 'GET', path: memberships, operation: 'teams/get-membership-for-user-in-org' }, 'read', get),
  teamRow(
    { method: 'PUT', path: memberships, operation: 'teams/add-or-update-membership-for-user-in-org' },
    'write',
    set,
  ),
  teamRow(
    { method: 'DELETE', path: memberships, operation: 'teams/remove-membership-for-user-in-org' },
    'write',
    remove,
  ),
]

function list(visit: TeamVisit): Reply {
  const { world, login, team, query } = visit
  const role = query.get('role') ?? 'all'
  const wanted = Object.keys(team.members).filter(
    (person) => role === 'all' || teamRole(world, login, team, person) === role,
  )
  return sayPage(visit, wanted, (person) => simpleUser(world, person))
}

function nameOf({ parameters }: TeamVisit): string {
  return parameters['username'] ?? ''
}

function get(visit: TeamVisit): Reply {
  const name = nameOf(visit)
  return Object.hasOwn(visit.team.members, name)
    ? say(200, teamMembershipJson(visit.world, visit.login, visit.team, name))
    : refuse(404, 'Not Found')
}

/**
 * A person outside the organization is invited to it as well, which only owners can do; the invitation counts as
 * accepted at once.
 */
function set(visit: TeamVisit): Reply {
  const { world, login, organization, standing, team, body } = visit
  const name = nameOf(visit)
  if (world.accounts[name]?.type !== 'User') return refuse(404, 'Not Found')
  const isMember = Object.hasOwn(organization.members, name)
  if (!maintains(visit) || (!standing.owns && !isMember))
    return refuse(403, 'You must be an organization owner or team maintainer to add a team membership.')
  const role = readChoice(body, 'role', ['member', 'maintainer']) ?? 'member'
  const joined = isMember
    ? world
    : withOrganization(world, login, { ...organization, members: { ...organization.members, [name]: 'member' } })
  const changed = { ...team, members: { ...team.members, [name]: role } }
  const next = withTeam(joined, login, changed)
  return after(next, [], say(200, teamMembershipJson(next, login, changed, name)))
}

/** People may leave a team by themselves. */
function remove(visit: TeamVisit): Reply {
  const { world, login, token, team } = visit
  const name = nameOf(visit)
  if (!maintains(visit) && token.login !== name)
    return refuse(403, 'You must be an organization owner or team maintainer to remove a team membership.')
  if (!Object.hasOwn(team.members, name)) return refuse(404, 'Not Found')
  return after(withoutTeamMember(world, login, team, name), [], sayNothing(204))
}
