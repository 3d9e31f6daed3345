import { ownerOf } from '../../world/access.ts'
import { findEnvironment, newEnvironment, withEnvironment } from '../../world/environments.ts'
import type { Environment } from '../../world/environment.ts'
import { organizationOf } from '../../world/organizations.ts'
import { environmentJson } from '../../representations/environments.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import type { Json } from '../../world/names.ts'
import { isFields, readFields, readFlag, readList, Refused } from '../fields.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const environments = '/repos/{owner}/{repo}/environments'
const one = `${environments}/{environment_name}`

/** https://docs.github.com/rest/deployments/environments */
export const environmentRows: readonly Row[] = [
  {
    method: 'GET',
    path: environments,
    operation: 'repos/get-all-environments',
    scope: 'reads',
    permission: 'actions',
    handle: list,
  },
  {
    method: 'GET',
    path: one,
    operation: 'repos/get-environment',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) =>
      atEnvironment(visit, (environment) => say(200, environmentJson(visit.world, visit.repository.name, environment))),
  },
  {
    method: 'PUT',
    path: one,
    operation: 'repos/create-or-update-environment',
    scope: 'writes',
    permission: 'administration',
    handle: set,
  },
  {
    method: 'DELETE',
    path: one,
    operation: 'repos/delete-an-environment',
    scope: 'writes',
    permission: 'administration',
    handle: (visit) => atEnvironment(visit, (environment) => remove(visit, environment)),
  },
]

const longestWait = 43_200
const mostReviewers = 6

/** The environment that the path names, or 404. */
export function atEnvironment(
  { repository, parameters }: RepositoryVisit,
  then: (environment: Environment) => Reply,
): Reply {
  const found = findEnvironment(repository, parameters['environment_name'] ?? '')
  return found === null ? refuse(404, 'Not Found') : then(found)
}

function list(visit: RepositoryVisit): Reply {
  const { world, repository } = visit
  return sayPage(
    visit,
    Object.values(repository.environments ?? {}),
    (environment) => environmentJson(world, repository.name, environment),
    (page, total) => ({ total_count: total, environments: page }),
  )
}

/** An omitted setting returns to its default; patterns stay as long as patterns decide. */
function set(visit: WriteVisit): Reply {
  const { world, repository, parameters, body } = visit
  const known = findEnvironment(repository, parameters['environment_name'] ?? '')
  const [numbered, before] =
    known === null ? newEnvironment(world, parameters['environment_name'] ?? '') : [world, known]
  const environment: Environment = {
    ...before,
    updatedAt: world.at,
    waitMinutes: readWait(body['wait_timer']),
    reviewers: readReviewers(visit),
    preventSelfReview: readFlag(body, 'prevent_self_review') ?? false,
    refs: readRefs(visit, before),
  }
  const changed = withEnvironment(numbered, repository, environment)
  return after(changed, [], say(200, environmentJson(changed, repository.name, environment)))
}

function readWait(value: Json | undefined): number {
  if (value === undefined || value === null) return 0
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > longestWait)
    throw new Refused(refuse(422, `Validation Failed: wait_timer must be a whole number from 0 to ${longestWait}`))
  return value
}

function readReviewers(visit: WriteVisit): Environment['reviewers'] {
  const { world, repository, body } = visit
  const { teams } = organizationOf(world, ownerOf(repository.name))
  const asked = readList(body, 'reviewers') ?? []
  if (asked.length > mostReviewers)
    throw new Refused(refuse(422, `Validation Failed: at most ${mostReviewers} reviewers`))
  return asked.map((reviewer) => {
    const { type, id } = isFields(reviewer) ? reviewer : {}
    const isThere =
      type === 'User'
        ? Object.values(world.accounts).some((account) => account.type === 'User' && account.id === id)
        : Object.values(teams).some((team) => team.id === id)
    if ((type !== 'User' && type !== 'Team') || typeof id !== 'number' || !isThere)
      throw new Refused(
        refuse(422, 'Validation Failed: a reviewer is a user or a team of the organization, by type and id'),
      )
    return { type, id }
  })
}

function readRefs({ body }: WriteVisit, { refs }: Environment): Environment['refs'] {
  const policy = readFields(body, 'deployment_branch_policy')
  if (policy === undefined) return 'all'
  const [isProtected, isCustom] = [readFlag(policy, 'protected_branches'), readFlag(policy, 'custom_branch_policies')]
  if (isProtected === undefined || isCustom === undefined || isProtected === isCustom)
    throw new Refused(
      refuse(422, 'Validation Failed: protected_branches and custom_branch_policies cannot have the same value'),
    )
  return isProtected ? 'protected' : typeof refs === 'string' ? [] : refs
}

/** Jobs that wait at it fail, which the workflows find out by themselves. */
function remove({ world, repository }: WriteVisit, { name }: Environment): Reply {
  const { [name.toLowerCase()]: _, ...environments } = repository.environments ?? {}
  return after(
    { ...world, repositories: { ...world.repositories, [repository.name]: { ...repository, environments } } },
    [],
    sayNothing(204),
  )
}
