import { nodeId, ownerOf } from '../world/access.ts'
import { organizationOf } from '../world/organizations.ts'
import type { Environment, RefPattern } from '../world/environment.ts'
import type { World } from '../world/world.ts'
import type { Name } from '../world/names.ts'
import { simpleUser } from './accounts.ts'
import type { Described } from './described.ts'
import { teamJson } from './teams.ts'
import { isoTime } from './times.ts'

type Rules = NonNullable<Described<'environment'>['protection_rules']>
type Rule = Pick<Rules[number], 'id' | 'node_id'>
type Reviewers = Described<'pending-deployment'>['reviewers']

/** GitHub's `environment`, without its secrets and variables. */
export function environmentJson(world: World, repository: Name, environment: Environment): Described<'environment'> {
  return {
    ...shortEnvironment(world, repository, environment),
    created_at: isoTime(environment.createdAt),
    updated_at: isoTime(environment.updatedAt),
    protection_rules: rulesJson(world, repository, environment),
    deployment_branch_policy:
      environment.refs === 'all'
        ? null
        : {
            protected_branches: environment.refs === 'protected',
            custom_branch_policies: environment.refs !== 'protected',
          },
  }
}

/** The fields of an environment in pending deployments and reviews. */
export function shortEnvironment(
  world: World,
  repository: Name,
  { id, name }: Environment,
): Pick<Described<'environment'>, 'id' | 'node_id' | 'name' | 'url' | 'html_url'> {
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${world.url}/repos/${repository}/environments/${encodeURIComponent(name)}`,
    html_url: `${world.url}/${repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
  }
}

function rulesJson(world: World, repository: Name, environment: Environment): Rules {
  const { id, waitMinutes, reviewers, preventSelfReview, refs } = environment
  const rule = (offset: number): Rule => ({ id: id + offset, node_id: nodeId('Gate', id + offset) })
  return [
    ...(waitMinutes === 0 ? [] : [{ ...rule(1), type: 'wait_timer', wait_timer: waitMinutes }]),
    ...(reviewers.length === 0
      ? []
      : [
          {
            ...rule(2),
            prevent_self_review: preventSelfReview,
            type: 'required_reviewers',
            reviewers: reviewersJson(world, repository, environment),
          },
        ]),
    ...(refs === 'all' ? [] : [{ ...rule(3), type: 'branch_policy' }]),
  ]
}

/** The people and teams that are asked, as far as they are still there. */
export function reviewersJson(world: World, repository: Name, { reviewers }: Environment): Reviewers {
  const owner = ownerOf(repository)
  const { teams } = organizationOf(world, owner)
  return reviewers.flatMap(({ type, id }): Reviewers => {
    const login = Object.values(world.accounts).find((account) => account.id === id)?.login
    const team = Object.values(teams).find((one) => one.id === id)
    if (type === 'User') return login === undefined ? [] : [{ type, reviewer: simpleUser(world, login) }]
    return team === undefined ? [] : [{ type, reviewer: teamJson(world, owner, team) }]
  })
}

/** GitHub's `deployment-branch-policy`. */
export function refPatternJson({ id, name, type }: RefPattern): Described<'deployment-branch-policy'> {
  return { id, node_id: nodeId('DeploymentBranchPolicy', id), name, type }
}
