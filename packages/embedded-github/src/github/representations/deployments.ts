import { nodeId } from '../world/access.ts'
import type { Deployment, DeploymentStatus } from '../world/reports-on-commits.ts'
import type { World } from '../world/world.ts'
import { simpleUser } from './accounts.ts'
import type { DescribedBut } from './described.ts'
import { isoTime } from './times.ts'

/** The payload is whatever JSON was given; the description has objects and texts only. */
type DeploymentJson = DescribedBut<'deployment', Pick<Deployment, 'payload'>>

/** The description forgets `waiting`, which a status is while rules of an environment hold a job back. */
type DeploymentStatusJson = DescribedBut<'deployment-status', Pick<DeploymentStatus, 'state'>>

/** GitHub's `deployment`. */
export function deploymentJson(world: World, deployment: Deployment): DeploymentJson {
  const repository = `${world.url}/repos/${deployment.repository}`
  const url = `${repository}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    sha: deployment.headSha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    creator: simpleUser(world, deployment.creator),
    created_at: isoTime(deployment.createdAt),
    updated_at: isoTime(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: repository,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: null,
  }
}

/** GitHub's `deployment-status`. */
export function deploymentStatusJson(
  world: World,
  deployment: Deployment,
  status: DeploymentStatus,
): DeploymentStatusJson {
  const repository = `${world.url}/repos/${deployment.repository}`
  const url = `${repository}/deployments/${deployment.id}`
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: simpleUser(world, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: isoTime(status.createdAt),
    updated_at: isoTime(status.createdAt),
    deployment_url: url,
    repository_url: repository,
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: null,
  }
}
