import { announceDeployment, announceDeploymentStatus } from '../../checks/commit-events.ts'
import { addDeploymentStatus, listDeployments, withDeployment } from '../../checks/deployments.ts'
import { deploymentJson, deploymentStatusJson } from '../../representations/deployments.ts'
import { after, refuse, refuseField, say, type Reply } from '../../answers/replies.ts'
import { rollUp } from '../../checks/statuses.ts'
import type { Deployment } from '../../world/reports-on-commits.ts'
import type { Sha } from '../../world/names.ts'
import { mergeIntoBranch } from '../git/branch-merging.ts'
import { readFlag, readList, readText, Refused, requireChoice, requireText } from '../fields.ts'
import { sayPage } from '../paging.ts'
import { findCommit } from '../git/revisions.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const deployments = '/repos/{owner}/{repo}/deployments'

/** https://docs.github.com/rest/deployments/deployments and https://docs.github.com/rest/deployments/statuses */
export const deploymentRows: readonly Row[] = [
  {
    method: 'GET',
    path: deployments,
    operation: 'repos/list-deployments',
    scope: 'reads',
    permission: 'deployments',
    handle: list,
  },
  {
    method: 'POST',
    path: deployments,
    operation: 'repos/create-deployment',
    scope: 'writes',
    permission: 'deployments',
    handle: create,
  },
  {
    method: 'GET',
    path: `${deployments}/{deployment_id}`,
    operation: 'repos/get-deployment',
    scope: 'reads',
    permission: 'deployments',
    handle: (visit) => atDeployment(visit, (deployment) => say(200, deploymentJson(visit.world, deployment))),
  },
  {
    method: 'GET',
    path: `${deployments}/{deployment_id}/statuses`,
    operation: 'repos/list-deployment-statuses',
    scope: 'reads',
    permission: 'deployments',
    handle: (visit) =>
      atDeployment(visit, (deployment) =>
        sayPage(visit, deployment.statuses.toReversed(), (status) =>
          deploymentStatusJson(visit.world, deployment, status),
        ),
      ),
  },
  {
    method: 'POST',
    path: `${deployments}/{deployment_id}/statuses`,
    operation: 'repos/create-deployment-status',
    scope: 'writes',
    permission: 'deployments',
    handle: (visit) => atDeployment(visit, (deployment) => createStatus(visit, deployment)),
  },
  {
    method: 'GET',
    path: `${deployments}/{deployment_id}/statuses/{status_id}`,
    operation: 'repos/get-deployment-status',
    scope: 'reads',
    permission: 'deployments',
    handle: (visit) => atDeployment(visit, (deployment) => getStatus(visit, deployment)),
  },
]

const longestDescription = 140
const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] as const

function atDeployment(
  { world, repository, parameters }: RepositoryVisit,
  then: (deployment: Deployment) => Reply,
): Reply {
  const deployment = world.deployments[parameters['deployment_id'] ?? '']
  return deployment?.repository === repository.name ? then(deployment) : refuse(404, 'Not Found')
}

/** Newest first. */
function list(visit: RepositoryVisit): Reply {
  const { world, repository, query } = visit
  const fits = (key: string, value: string): boolean => query.get(key) === null || query.get(key) === value
  const wanted = listDeployments(world, repository.name).filter(
    ({ headSha, ref, task, environment }) =>
      fits('sha', headSha) && fits('ref', ref) && fits('task', task) && fits('environment', environment),
  )
  return sayPage(visit, wanted.toReversed(), (deployment) => deploymentJson(world, deployment))
}

function create(visit: WriteVisit): Reply {
  const { world, repository, token, body } = visit
  const ref = requireText(body, 'ref')
  const headSha = findCommit(world, repository, ref)
  if (headSha === null) return refuse(422, `No ref found for: ${ref}`)
  const merged = readFlag(body, 'auto_merge') === false ? null : bringUpToDate(visit, ref)
  if (merged !== null) return merged
  const conflict = findContextConflict(visit, ref, headSha)
  if (conflict !== null) return conflict
  const environment = readText(body, 'environment') ?? 'production'
  const id = world.serial + 1
  const deployment: Deployment = {
    id,
    repository: repository.name,
    headSha,
    ref,
    task: readText(body, 'task') ?? 'deploy',
    environment,
    originalEnvironment: environment,
    description: readDescription(visit) ?? null,
    payload: body['payload'] ?? {},
    transient: readFlag(body, 'transient_environment') ?? false,
    production: readFlag(body, 'production_environment') ?? environment === 'production',
    creator: token.login,
    createdAt: world.at,
    updatedAt: world.at,
    statuses: [],
  }
  const stored = withDeployment({ ...world, serial: id }, deployment)
  const [told, happenings] =
    token.kind === 'actions' ? [stored, []] : announceDeployment(stored, deployment, token.login)
  return after(
    told,
    happenings,
    say(201, deploymentJson(told, deployment), { location: `${world.url}/repos/${repository.name}/deployments/${id}` }),
  )
}

/**
 * `auto_merge`: a branch that lacks commits of the default branch gets them first, and then there is no deployment yet.
 */
function bringUpToDate(visit: WriteVisit, branch: string): Reply | null {
  const { refs, defaultBranch } = visit.repository
  const [ours, theirs] = [refs[`refs/heads/${branch}`], refs[`refs/heads/${defaultBranch}`]]
  if (ours === undefined || theirs === undefined || branch === defaultBranch) return null
  const merged = mergeIntoBranch(visit, { branch, ours, theirs, message: `Merge ${defaultBranch} into ${branch}` })
  switch (merged.is) {
    case 'up-to-date':
      return null
    case 'conflict':
      return refuse(409, `Conflict merging ${defaultBranch} into ${branch}.`)
    case 'merged':
      return after(
        merged.world,
        merged.happenings,
        say(202, { message: `Auto-merged ${defaultBranch} into ${branch} on deployment.` }),
      )
  }
}

/**
 * `required_contexts`: these statuses and check runs must be successes; left out, all that there are
 * (github.com/drevops/vortex/issues/1903 shows check runs among them).
 */
function findContextConflict({ world, repository, body }: WriteVisit, ref: string, sha: Sha): Reply | null {
  const { checks = [], statuses = [] } = rollUp(world, repository.name, sha) ?? {}
  const known = [
    ...checks.map(({ name, conclusion }) => ({ context: name, state: conclusion ?? 'pending' })),
    ...statuses.map(({ context, state }) => ({ context, state })),
  ]
  const required = readList(body, 'required_contexts')
  const missing = (required ?? []).filter((context) => !known.some((one) => one.context === context))
  const judged = required === undefined ? known : known.filter(({ context }) => required.includes(context))
  if (missing.length === 0 && judged.every(({ state }) => state === 'success')) return null
  const contexts = [...judged, ...missing.map((context) => ({ context, state: 'pending' }))]
  return refuse(409, `Conflict: Commit status checks failed for ${ref}.`, {
    errors: [{ contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }],
  })
}

function createStatus(visit: WriteVisit, deployment: Deployment): Reply {
  const { world, token, body } = visit
  const state = requireChoice(body, 'state', states)
  const environment = readText(body, 'environment') ?? deployment.statuses.at(-1)?.environment ?? deployment.environment
  const [stored, changed, status] = addDeploymentStatus(
    world,
    deployment,
    {
      state,
      environment,
      description: readDescription(visit) ?? '',
      environmentUrl: readText(body, 'environment_url') ?? '',
      logUrl: readText(body, 'log_url') ?? readText(body, 'target_url') ?? '',
      creator: token.login,
    },
    readFlag(body, 'auto_inactive') !== false,
  )
  const [told, happenings] =
    token.kind === 'actions' ? [stored, []] : announceDeploymentStatus(stored, changed, status, token.login)
  return after(
    told,
    happenings,
    say(201, deploymentStatusJson(told, changed, status), {
      location: `${world.url}/repos/${deployment.repository}/deployments/${deployment.id}/statuses/${status.id}`,
    }),
  )
}

function getStatus(visit: RepositoryVisit, deployment: Deployment): Reply {
  const status = deployment.statuses.find(({ id }) => String(id) === visit.parameters['status_id'])
  return status === undefined
    ? refuse(404, 'Not Found')
    : say(200, deploymentStatusJson(visit.world, deployment, status))
}

function readDescription({ body }: WriteVisit): string | undefined {
  const description = readText(body, 'description')
  if ((description?.length ?? 0) > longestDescription)
    throw new Refused(
      refuseField(
        'Deployment',
        'description',
        'custom',
        `description is too long (maximum is ${longestDescription} characters)`,
      ),
    )
  return description
}
