import { allows, nodeId } from '../world/access.ts'
import { listDeployments, stateOfDeployment } from '../checks/deployments.ts'
import { isoTime } from '../representations/times.ts'
import type { Deployment, DeploymentStatus } from '../world/reports-on-commits.ts'
import type { Repository } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import { accountFields } from './accounts.ts'
import { capitals } from './checks.ts'
import { page, type PageArguments } from './pages.ts'
import { unreadable } from './refusal.ts'
import { findRef } from './revisions.ts'
import type { Fields, Session } from './session.ts'

export interface DeploymentsArguments extends PageArguments {
  readonly environments?: readonly string[] | null
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null
}

/** `deployments` of a repository or of one of its commits, oldest first unless asked otherwise. */
export function pageDeployments(
  session: Session,
  repository: Repository,
  args: DeploymentsArguments,
  commit?: Sha,
): Fields {
  if (!allows(session.world, session.token, repository.name, 'deployments', 'read')) throw unreadable(session.token)
  const wanted = listDeployments(session.world, repository.name)
    .filter(({ headSha }) => commit === undefined || headSha === commit)
    .filter(({ environment }) => args.environments?.includes(environment) ?? true)
  return page('deployments', args.orderBy?.direction === 'DESC' ? wanted.toReversed() : wanted, args, (deployment) =>
    deploymentFields(session, repository, deployment),
  )
}

export function deploymentFields(session: Session, repository: Repository, deployment: Deployment): Fields {
  const latest = deployment.statuses.at(-1)
  const describe = (status: DeploymentStatus): Fields => deploymentStatusFields(session, repository, deployment, status)
  return {
    __typename: 'Deployment',
    id: () => nodeId('Deployment', deployment.id),
    databaseId: deployment.id,
    commitOid: deployment.headSha,
    environment: deployment.environment,
    latestEnvironment: latest?.environment ?? deployment.environment,
    originalEnvironment: deployment.originalEnvironment,
    state: stateOfDeployment(deployment),
    task: deployment.task,
    description: deployment.description,
    payload: JSON.stringify(deployment.payload),
    createdAt: () => isoTime(deployment.createdAt),
    updatedAt: () => isoTime(deployment.updatedAt),
    creator: () => accountFields(session, deployment.creator),
    commit: () => session.object(repository, deployment.headSha),
    ref: () => session.ref(repository, findRef(repository, deployment.ref)),
    repository: () => session.repository(repository.name),
    latestStatus: () => (latest === undefined ? null : describe(latest)),
    statuses: (args: PageArguments) => page('statuses', deployment.statuses.toReversed(), args, describe),
  }
}

function deploymentStatusFields(
  session: Session,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
): Fields {
  return {
    __typename: 'DeploymentStatus',
    id: () => nodeId('DeploymentStatus', status.id),
    state: capitals(status.state),
    description: status.description,
    environment: status.environment,
    environmentUrl: status.environmentUrl === '' ? null : status.environmentUrl,
    logUrl: status.logUrl === '' ? null : status.logUrl,
    createdAt: () => isoTime(status.createdAt),
    updatedAt: () => isoTime(status.createdAt),
    creator: () => accountFields(session, status.creator),
    deployment: () => deploymentFields(session, repository, deployment),
  }
}
