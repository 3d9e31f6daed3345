import { seesTeam, slugOf, teamRole, withOrganization, withTeam } from '../../world/organizations.ts'
import type { Team } from '../../world/organization.ts'
import { fullTeam, teamJson } from '../../representations/teams.ts'
import { after, refuse, refuseField, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { spellLogin, spellName } from '../../world/spelling.ts'
import type { Name, Role } from '../../world/names.ts'
import { readChoice, readList, readText, Refused, requireText } from '../fields.ts'
import { organizationRow, teamRow, type OrganizationVisit, type TeamVisit } from './organization-visits.ts'
import { sayPage } from '../paging.ts'
import type { Row } from '../row.ts'

const teams = '/orgs/{org}/teams'

/** https://docs.github.com/rest/teams/teams */
export const teamRows: readonly Row[] = [
  organizationRow({ method: 'GET', path: teams, operation: 'teams/list' }, 'read', list),
  organizationRow({ method: 'POST', path: teams, operation: 'teams/create' }, 'write', create),
  teamRow(
    { method: 'GET', path: `${teams}/{team_slug}`, operation: 'teams/get-by-name' },
    'read',
    ({ world, login, team }) => say(200, fullTeam(world, login, team)),
  ),
  teamRow({ method: 'DELETE', path: `${teams}/{team_slug}`, operation: 'teams/delete-in-org' }, 'write', remove),
]

function list(visit: OrganizationVisit): Reply {
  const visible = Object.values(visit.organization.teams).filter((team) => seesTeam(visit.standing, team))
  return sayPage(visit, visible, (team) => teamJson(visit.world, visit.login, team))
}

/** Every member may; who makes a team is its first maintainer. */
function create(visit: OrganizationVisit): Reply {
  const { world, login, organization, token, body } = visit
  const foreign = ['parent_team_id', 'permission', 'notification_setting'].find(
    (key) => body[key] !== undefined && body[key] !== null,
  )
  if (foreign !== undefined) return refuse(501, `The embedded GitHub does not make a team with ${foreign}.`)
  const name = requireText(body, 'name')
  const slug = slugOf(name)
  if (slug === '') return refuseField('Team', 'name', 'invalid')
  if (Object.hasOwn(organization.teams, slug))
    return refuseField('Team', 'name', 'custom', 'Name must be unique for this org')
  const team: Team = {
    id: world.serial + 1,
    name,
    slug,
    description: readText(body, 'description') ?? null,
    privacy: readChoice(body, 'privacy', ['secret', 'closed']) ?? 'secret',
    createdAt: world.at,
    members: Object.fromEntries(
      [...(token.kind === 'user' ? [token.login] : []), ...readMaintainers(visit)].map(
        (person) => [person, 'maintainer'] as const,
      ),
    ),
    repositories: Object.fromEntries(readRepositories(visit).map((repository) => [repository, 'read' as Role])),
  }
  const made = withTeam({ ...world, serial: team.id }, login, team)
  return after(made, [], say(201, fullTeam(made, login, team)))
}

function readMaintainers({ world, organization, body }: OrganizationVisit): readonly string[] {
  return (readList(body, 'maintainers') ?? []).map((said) => {
    const login = typeof said === 'string' ? spellLogin(world, said) : said
    if (typeof login !== 'string' || !Object.hasOwn(organization.members, login))
      throw new Refused(refuseField('Team', 'maintainers', 'invalid'))
    return login
  })
}

function readRepositories({ world, login, body }: OrganizationVisit): readonly Name[] {
  return (readList(body, 'repo_names') ?? []).map((said) => {
    const name = typeof said === 'string' ? spellName(world, said) : said
    if (typeof name !== 'string' || !name.startsWith(`${login}/`) || world.repositories[name] === undefined)
      throw new Refused(refuseField('Team', 'repo_names', 'invalid'))
    return name
  })
}

function remove(visit: TeamVisit): Reply {
  const { world, login, organization, team } = visit
  if (!maintains(visit)) return refuse(403, 'You must be an organization owner or team maintainer to delete a team.')
  const { [team.slug]: _, ...left } = organization.teams
  return after(withOrganization(world, login, { ...organization, teams: left }), [], sayNothing(204))
}

/** True if a visitor may change who is in a team: owners, Apps and its maintainers. */
export function maintains({ world, login, standing, team }: TeamVisit): boolean {
  return standing.owns || teamRole(world, login, team, standing.login) === 'maintainer'
}
