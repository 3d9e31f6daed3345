import { reviewEnvironments, waitingJobs } from '../../../workflows/environments.ts'
import { forbid, grants } from '../../world/access.ts'
import { findEnvironment, mayReview } from '../../world/environments.ts'
import type { Environment } from '../../world/environment.ts'
import { simpleUser } from '../../representations/accounts.ts'
import { deploymentJson } from '../../representations/deployments.ts'
import type { Described } from '../../representations/described.ts'
import { reviewersJson, shortEnvironment } from '../../representations/environments.ts'
import { isoTime } from '../../representations/times.ts'
import { after, refuse, say, type Reply } from '../../answers/replies.ts'
import type { Instant } from '../../world/names.ts'
import type { Run } from '../../world/runs.ts'
import { readList, refuseRequest, requireChoice, requireText } from '../fields.ts'
import type { RepositoryVisit, Row } from '../row.ts'
import { withRun } from './runs.ts'

const run = '/repos/{owner}/{repo}/actions/runs/{run_id}'

/** https://docs.github.com/rest/actions/workflow-runs#get-pending-deployments-for-a-workflow-run and its neighbours */
export const pendingDeploymentRows: readonly Row[] = [
  {
    method: 'GET',
    path: `${run}/pending_deployments`,
    operation: 'actions/get-pending-deployments-for-run',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) => withRun(visit, (found) => list(visit, found)),
  },
  {
    method: 'POST',
    path: `${run}/pending_deployments`,
    operation: 'actions/review-pending-deployments-for-run',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) => withRun(visit, (found) => review(visit, found)),
  },
  {
    method: 'GET',
    path: `${run}/approvals`,
    operation: 'actions/get-reviews-for-run',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) => withRun(visit, (found) => listReviews(visit, found)),
  },
]

interface Pending {
  readonly environment: Environment
  readonly since: Instant
  readonly approved: boolean
}

/** Environments at which jobs of the run wait, each once. */
function pendingOf({ repository }: RepositoryVisit, found: Run): readonly Pending[] {
  const all = waitingJobs(found).flatMap(({ at }): readonly Pending[] => {
    const environment = findEnvironment(repository, at.name)
    return environment === null ? [] : [{ environment, since: at.since ?? found.createdAt, approved: at.approved }]
  })
  return [...new Map(all.map((pending) => [pending.environment.id, pending])).values()]
}

function list(visit: RepositoryVisit, found: Run): Reply {
  const { world, repository, bearer } = visit
  return say(
    200,
    pendingOf(visit, found).map(({ environment, since }): Described<'pending-deployment'> => ({
      environment: shortEnvironment(world, repository.name, environment),
      wait_timer: environment.waitMinutes,
      wait_timer_started_at: isoTime(since),
      current_user_can_approve:
        bearer !== 'anonymous' &&
        bearer.kind === 'user' &&
        mayReview(world, repository, environment, found, bearer.login),
      reviewers: reviewersJson(world, repository.name, environment),
    })),
  )
}

/**
 * Required reviewers only: neither an App nor a GITHUB_TOKEN approves (`enabledForGitHubApps: false` in GitHub's own
 * description).
 */
function review(visit: RepositoryVisit, found: Run): Reply {
  const { world, repository, bearer, body } = visit
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  if (bearer.kind !== 'user') return refuse(403, 'Resource not accessible by integration')
  if (!grants(bearer, 'deployments', 'write')) return forbid(bearer, ['deployments'], 'write')
  const ids = readList(body, 'environment_ids') ?? []
  const [state, comment] = [requireChoice(body, 'state', ['approved', 'rejected']), requireText(body, 'comment')]
  if (ids.length === 0) throw refuseRequest('"environment_ids" wasn\'t supplied.')
  const named = pendingOf(visit, found)
    .filter(
      ({ environment, approved }) => ids.includes(environment.id) && environment.reviewers.length > 0 && !approved,
    )
    .map(({ environment }) => environment)
  if (named.length < new Set(ids).size)
    return refuse(422, 'There are no pending deployment requests to review for these environments.')
  if (!named.every((environment) => mayReview(world, repository, environment, found, bearer.login)))
    return refuse(422, `${bearer.login} is not a required reviewer of these environments.`)
  const [reviewed, happenings] = reviewEnvironments(world, found, named, {
    environments: named.map(({ id }) => id),
    state,
    comment,
    by: bearer.login,
  })
  const deployments = waitingJobs(found).flatMap(({ at }) =>
    at.deployment === null || !named.some(({ name }) => name === at.name)
      ? []
      : (reviewed.deployments[at.deployment] ?? []),
  )
  return after(
    reviewed,
    happenings,
    say(
      200,
      deployments.map((deployment) => deploymentJson(reviewed, deployment)),
    ),
  )
}

function listReviews({ world, repository }: RepositoryVisit, { reviews = [] }: Run): Reply {
  const known = Object.values(repository.environments ?? {})
  return say(
    200,
    reviews.map(({ environments, state, comment, by }): Described<'environment-approvals'> => ({
      environments: known
        .filter(({ id }) => environments.includes(id))
        .map((environment) => ({
          ...shortEnvironment(world, repository.name, environment),
          created_at: isoTime(environment.createdAt),
          updated_at: isoTime(environment.updatedAt),
        })),
      state,
      comment,
      user: simpleUser(world, by),
    })),
  )
}
