import type { Organization, Team } from './organization.ts'
import type { Token, World } from './world.ts'

const empty: Organization = { members: {}, teams: {} }

/** The people and teams of an organization; empty for who has none, a person's account included. */
export function organizationOf({ organizations = {} }: World, login: string): Organization {
  return organizations[keyIn(organizations, login)] ?? empty
}

/** The login under which an organization is kept, for a name in any case. */
function keyIn(organizations: Readonly<Record<string, Organization>>, login: string): string {
  if (Object.hasOwn(organizations, login)) return login
  return Object.keys(organizations).find((known) => known.toLowerCase() === login.toLowerCase()) ?? ''
}

/** The World in which an organization has these people and teams. */
export function withOrganization(world: World, login: string, organization: Organization): World {
  return {
    ...world,
    organizations: { ...world.organizations, [keyIn(world.organizations ?? {}, login) || login]: organization },
  }
}

/** The World in which one team is as given, by its slug. */
export function withTeam(world: World, login: string, team: Team): World {
  const organization = organizationOf(world, login)
  return withOrganization(world, login, { ...organization, teams: { ...organization.teams, [team.slug]: team } })
}

/** A team by its slug, in whatever case; `null`: there is none. */
export function findTeam(world: World, login: string, slug: string): Team | null {
  return Object.values(organizationOf(world, login).teams).find((team) => team.slug === slug.toLowerCase()) ?? null
}

/**
 * The role of a person in a team: an owner of the organization who is in it maintains it
 * (docs.github.com/rest/teams/members#get-team-membership-for-a-user); `null`: not in it.
 */
export function teamRole(world: World, login: string, team: Team, person: string): 'member' | 'maintainer' | null {
  if (!Object.hasOwn(team.members, person)) return null
  return organizationOf(world, login).members[person] === 'admin' ? 'maintainer' : (team.members[person] ?? null)
}

/** The World after a person left a team. */
export function withoutTeamMember(world: World, login: string, team: Team, person: string): World {
  const { [person]: _, ...members } = team.members
  return withTeam(world, login, { ...team, members })
}

/**
 * A team's slug as GitHub makes it of its name: lower case, everything but letters, digits, `-` and `_` becomes one
 * hyphen (docs.github.com/rest/teams/teams#create-a-team).
 */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/**
 * The role of somebody in an organization. `owns`: an owner of it, or its App, which does whatever its permissions say.
 */
export interface Standing {
  readonly login: string
  readonly owns: boolean
}

/** The standing of a token's holder; `null`: an outsider, who is not told who is in. */
export function standingIn(world: World, login: string, token: Token): Standing | null {
  if (token.kind === 'installation')
    return token.owner?.toLowerCase() === login.toLowerCase() ? { login: token.login, owns: true } : null
  const { members } = organizationOf(world, login)
  return token.kind === 'user' && Object.hasOwn(members, token.login)
    ? { login: token.login, owns: members[token.login] === 'admin' }
    : null
}

/**
 * A secret team is seen by who is in it and by owners
 * (docs.github.com/organizations/organizing-members-into-teams/about-teams#team-visibility).
 */
export function seesTeam({ login, owns }: Standing, { privacy, members }: Team): boolean {
  return owns || privacy === 'closed' || Object.hasOwn(members, login)
}

/** An organization's login as it is spelled, found in whatever case. */
export function findOrganization({ accounts }: World, login: string): string | null {
  return (
    Object.values(accounts).find(
      (account) => account.type === 'Organization' && account.login.toLowerCase() === login.toLowerCase(),
    )?.login ?? null
  )
}
