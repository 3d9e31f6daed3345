import { grants } from '../world/access.ts'
import { findTeam, seesTeam, standingIn, teamRole } from '../world/organizations.ts'
import type { Team } from '../world/organization.ts'
import { isoTime } from '../representations/times.ts'
import { page, type PageArguments } from './pages.ts'
import { notImplemented, unreadable } from './refusal.ts'
import type { Fields, Session } from './session.ts'

type MemberArguments = PageArguments & {
  readonly role?: 'MAINTAINER' | 'MEMBER' | null
  readonly membership?: string | null
  readonly query?: string | null
  readonly orderBy?: unknown
}

/**
 * A team of an organization; `null` where it is absent or the token's holder is outside; an error where the token lacks
 * `members: read`.
 */
export function teamFields(
  session: Session,
  organization: string,
  slug: string,
  person: (login: string) => Fields | null,
): Fields | null {
  const { world, token } = session
  const standing = standingIn(world, organization, token)
  if (token.kind === 'user' && standing === null) return null
  if (standing === null || !grants(token, 'members', 'read')) throw unreadable(token)
  const team = findTeam(world, organization, slug)
  return team === null || !seesTeam(standing, team) ? null : describeTeam(session, organization, team, person)
}

/** Every member is a direct one here: teams have no child teams. */
function describeTeam(
  { world }: Session,
  organization: string,
  team: Team,
  person: (login: string) => Fields | null,
): Fields {
  return {
    databaseId: team.id,
    name: team.name,
    slug: team.slug,
    combinedSlug: `${organization}/${team.slug}`,
    description: team.description,
    privacy: team.privacy === 'closed' ? 'VISIBLE' : 'SECRET',
    createdAt: isoTime(team.createdAt),
    url: `${world.url}/orgs/${organization}/teams/${team.slug}`,
    organization: () => person(organization),
    members: ({ role = null, membership = null, query = null, orderBy = null, ...args }: MemberArguments) => {
      if (query !== null || orderBy !== null)
        throw notImplemented(`Team.members(${query === null ? 'orderBy' : 'query'}:)`)
      const logins = Object.keys(team.members).filter(
        (login) =>
          membership !== 'CHILD_TEAM' &&
          (role === null || teamRole(world, organization, team, login)?.toUpperCase() === role),
      )
      return page('members', logins, args, person)
    },
  }
}
