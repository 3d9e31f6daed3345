import { withEnvironment } from '../../world/environments.ts'
import type { Environment, RefPattern } from '../../world/environment.ts'
import { refPatternJson } from '../../representations/environments.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { atEnvironment } from './environments.ts'
import { readChoice, requireText } from '../fields.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const policies = '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies'
const one = `${policies}/{branch_policy_id}`

/** https://docs.github.com/rest/deployments/branch-policies */
export const branchPolicyRows: readonly Row[] = [
  {
    method: 'GET',
    path: policies,
    operation: 'repos/list-deployment-branch-policies',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) =>
      atEnvironment(visit, ({ refs }) =>
        sayPage(visit, typeof refs === 'string' ? [] : refs, refPatternJson, (page, total) => ({
          total_count: total,
          branch_policies: page,
        })),
      ),
  },
  {
    method: 'POST',
    path: policies,
    operation: 'repos/create-deployment-branch-policy',
    scope: 'writes',
    permission: 'administration',
    handle: (visit) => atPatterns(visit, (environment, refs) => create(visit, environment, refs)),
  },
  {
    method: 'GET',
    path: one,
    operation: 'repos/get-deployment-branch-policy',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) => atPattern(visit, (_, pattern) => say(200, refPatternJson(pattern))),
  },
  {
    method: 'DELETE',
    path: one,
    operation: 'repos/delete-deployment-branch-policy',
    scope: 'writes',
    permission: 'administration',
    handle: (visit) =>
      atPattern(visit, (environment, pattern, refs) =>
        remove(
          visit,
          environment,
          refs.filter((other) => other !== pattern),
        ),
      ),
  },
]

/** Only where patterns decide, else 404. */
function atPatterns(
  visit: RepositoryVisit,
  then: (environment: Environment, refs: readonly RefPattern[]) => Reply,
): Reply {
  return atEnvironment(visit, (environment) =>
    typeof environment.refs === 'string' ? refuse(404, 'Not Found') : then(environment, environment.refs),
  )
}

function atPattern(
  visit: RepositoryVisit,
  then: (environment: Environment, pattern: RefPattern, refs: readonly RefPattern[]) => Reply,
): Reply {
  return atPatterns(visit, (environment, refs) => {
    const pattern = refs.find(({ id }) => String(id) === visit.parameters['branch_policy_id'])
    return pattern === undefined ? refuse(404, 'Not Found') : then(environment, pattern, refs)
  })
}

/** A pattern that is there already is answered with 303 and left as it is. */
function create({ world, repository, body }: WriteVisit, environment: Environment, refs: readonly RefPattern[]): Reply {
  const pattern: RefPattern = {
    id: world.serial + 1,
    name: requireText(body, 'name'),
    type: readChoice(body, 'type', ['branch', 'tag']) ?? 'branch',
  }
  if (refs.some(({ name, type }) => name === pattern.name && type === pattern.type)) return sayNothing(303)
  if (/[[\]{}\\]/.test(pattern.name))
    return refuse(501, 'The embedded GitHub does not do classes, alternatives and escapes in patterns of environments.')
  return after(
    withEnvironment({ ...world, serial: pattern.id }, repository, {
      ...environment,
      updatedAt: world.at,
      refs: [...refs, pattern],
    }),
    [],
    say(200, refPatternJson(pattern)),
  )
}

function remove({ world, repository }: WriteVisit, environment: Environment, refs: readonly RefPattern[]): Reply {
  return after(withEnvironment(world, repository, { ...environment, updatedAt: world.at, refs }), [], sayNothing(204))
}
