import { allows, findRepository, ownerOf, sees } from '../../world/access.ts'
import { withTeam } from '../../world/organizations.ts'
import { after, refuse, refuseField, sayNothing, type Reply } from '../../answers/replies.ts'
import type { Repository } from '../../world/world.ts'
import type { Role } from '../../world/names.ts'
import { readText } from '../fields.ts'
import { teamRow, type TeamVisit } from './organization-visits.ts'
import type { Row } from '../row.ts'

const repository = '/orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}'

/** https://docs.github.com/rest/teams/teams#add-or-update-team-repository-permissions and its neighbours */
export const teamRepositoryRows: readonly Row[] = [
  teamRow({ method: 'GET', path: repository, operation: 'teams/check-permissions-for-repo-in-org' }, 'read', (visit) =>
    inRepository(visit, ({ name }) =>
      Object.hasOwn(visit.team.repositories, name) ? sayNothing(204) : refuse(404, 'Not Found'),
    ),
  ),
  teamRow(
    { method: 'PUT', path: repository, operation: 'teams/add-or-update-repo-permissions-in-org' },
    'write',
    (visit) => inRepository(visit, (target) => set(visit, target)),
  ),
  teamRow({ method: 'DELETE', path: repository, operation: 'teams/remove-repo-in-org' }, 'write', (visit) =>
    inRepository(visit, (target) => remove(visit, target)),
  ),
]

/** The word of the API for each role; no word is the team's own permission, `pull`. */
const roles: Readonly<Record<string, Role>> = {
  pull: 'read',
  triage: 'triage',
  push: 'write',
  maintain: 'maintain',
  admin: 'admin',
}

function inRepository({ world, token, parameters }: TeamVisit, then: (repository: Repository) => Reply): Reply {
  const found = findRepository(world, `${parameters['owner'] ?? ''}/${parameters['repo'] ?? ''}`)
  return found === null || !sees(world, token, found) ? refuse(404, 'Not Found') : then(found)
}

function set({ world, login, token, team, body }: TeamVisit, { name }: Repository): Reply {
  if (ownerOf(name) !== login)
    return refuseField('Team', 'repository', 'custom', 'The repository must belong to the organization')
  if (!allows(world, token, name, 'administration', 'write'))
    return refuse(403, 'Must have admin rights to Repository.')
  const word = readText(body, 'permission') ?? 'pull'
  const role = Object.hasOwn(roles, word) ? roles[word] : undefined
  if (role === undefined)
    return refuseField('Team', 'permission', 'invalid', `${word} is not a permission; custom roles are not imitated`)
  return after(
    withTeam(world, login, { ...team, repositories: { ...team.repositories, [name]: role } }),
    [],
    sayNothing(204),
  )
}

function remove({ world, login, token, team }: TeamVisit, { name }: Repository): Reply {
  if (!allows(world, token, name, 'administration', 'write'))
    return refuse(403, 'Must have admin rights to Repository.')
  const { [name]: _, ...left } = team.repositories
  return after(withTeam(world, login, { ...team, repositories: left }), [], sayNothing(204))
}
