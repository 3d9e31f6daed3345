import { forbid, grants } from '../../world/access.ts'
import {
  findOrganization,
  findTeam,
  organizationOf,
  seesTeam,
  standingIn,
  type Standing,
} from '../../world/organizations.ts'
import type { Organization, Team } from '../../world/organization.ts'
import { refuse, type Reply } from '../../answers/replies.ts'
import type { Token } from '../../world/world.ts'
import type { Access } from '../../world/names.ts'
import type { Row, Visit } from '../row.ts'

/** A visit by somebody who may know who is in an organization. */
export interface OrganizationVisit extends Visit {
  /** The organization's login as it is spelled. */
  readonly login: string
  readonly organization: Organization
  readonly token: Token
  readonly standing: Standing
}
export interface TeamVisit extends OrganizationVisit {
  readonly team: Team
}

type Route = Pick<Row, 'method' | 'path' | 'operation'>

/**
 * A route of an organization's people. It needs the permission `members`
 * (docs.github.com/rest/authentication/permissions-required-for-github-apps#organization-permissions-for-members);
 * outside the organization it is 404.
 */
export function organizationRow(route: Route, access: Access, handle: (visit: OrganizationVisit) => Reply): Row {
  return { ...route, scope: 'open', handle: (visit) => enter(visit, access, handle) }
}

/** The same of a team that is there and that the visitor may see. */
export function teamRow(route: Route, access: Access, handle: (visit: TeamVisit) => Reply): Row {
  return organizationRow(route, access, (visit) => {
    const team = findTeam(visit.world, visit.login, visit.parameters['team_slug'] ?? '')
    return team === null || !seesTeam(visit.standing, team) ? refuse(404, 'Not Found') : handle({ ...visit, team })
  })
}

function enter(visit: Visit, access: Access, handle: (visit: OrganizationVisit) => Reply): Reply {
  const { world, bearer, parameters } = visit
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  const login = findOrganization(world, parameters['org'] ?? '')
  if (login === null) return refuse(404, 'Not Found')
  const standing = standingIn(world, login, bearer)
  if (standing === null) return bearer.kind === 'user' ? refuse(404, 'Not Found') : forbid(bearer, ['members'], access)
  if (!grants(bearer, 'members', access)) return forbid(bearer, ['members'], access)
  return handle({ ...visit, login, token: bearer, organization: organizationOf(world, login), standing })
}
