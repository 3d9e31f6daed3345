import { nodeId, ownerOf } from '../world/access.ts'
import { organizationOf, teamRole } from '../world/organizations.ts'
import type { Team } from '../world/organization.ts'
import type { World } from '../world/world.ts'
import { simpleUser } from './accounts.ts'
import type { Described, DescribedBut } from './described.ts'
import { isoTime } from './times.ts'

/** `team` has as any text what `team-full` has as one of few words. */
type ListedTeam = DescribedBut<'team', Pick<Described<'team-full'>, 'notification_setting' | 'privacy'>>

/** GitHub's `team`, as lists carry it. */
export function teamJson(world: World, organization: string, team: Team): ListedTeam {
  const url = teamUrl(world, organization, team)
  return {
    id: team.id,
    node_id: nodeId('Team', team.id),
    name: team.name,
    slug: team.slug,
    description: team.description,
    privacy: team.privacy,
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    url,
    html_url: `${world.url}/orgs/${organization}/teams/${team.slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    parent: null,
  }
}

/** GitHub's `team-full`. */
export function fullTeam(world: World, organization: string, team: Team): Described<'team-full'> {
  return {
    ...teamJson(world, organization, team),
    members_count: Object.keys(team.members).length,
    repos_count: Object.keys(team.repositories).length,
    created_at: isoTime(team.createdAt),
    updated_at: isoTime(team.createdAt),
    organization: fullOrganization(world, organization),
  }
}

/** Whoever asks for a membership knows that there is one; the types do not, and leave room for no role. */
type TeamMembership = DescribedBut<'team-membership', { role: 'maintainer' | 'member' | null }>
type OrganizationMembership = DescribedBut<'org-membership', { role: 'admin' | 'member' | null }>

/** GitHub's `team-membership` of somebody who is in the team. */
export function teamMembershipJson(world: World, organization: string, team: Team, login: string): TeamMembership {
  return {
    url: `${teamUrl(world, organization, team)}/memberships/${login}`,
    role: teamRole(world, organization, team, login),
    state: 'active',
  }
}

/** GitHub's `org-membership` of a member. */
export function membershipJson(world: World, organization: string, login: string): OrganizationMembership {
  const url = `${world.url}/orgs/${organization}`
  return {
    url: `${url}/memberships/${login}`,
    state: 'active',
    role: organizationOf(world, organization).members[login] ?? null,
    organization_url: url,
    direct_membership: true,
    enterprise_teams_providing_indirect_membership: [],
    organization: simpleOrganization(world, organization),
    user: simpleUser(world, login),
  }
}

/** GitHub's `organization-simple`. */
function simpleOrganization(world: World, login: string): Described<'organization-simple'> {
  const id = world.accounts[login]?.id ?? 0
  const url = `${world.url}/orgs/${login}`
  return {
    login,
    id,
    node_id: nodeId('Organization', id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${world.url}/avatars/u/${id}`,
    description: null,
  }
}

/** GitHub's `team-organization`. */
function fullOrganization(world: World, login: string): Described<'team-organization'> {
  const since = isoTime(0)
  return {
    ...simpleOrganization(world, login),
    html_url: `${world.url}/${login}`,
    name: login,
    type: 'Organization',
    has_organization_projects: false,
    has_repository_projects: false,
    public_repos: Object.values(world.repositories).filter(
      (repository) => ownerOf(repository.name) === login && !repository.private,
    ).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: since,
    updated_at: since,
    archived_at: null,
  }
}

function teamUrl(world: World, organization: string, { slug }: Team): string {
  return `${world.url}/orgs/${organization}/teams/${slug}`
}
