import { repositoryNamed } from '../world/access.ts'
import { context, tell, type Event, type Told } from '../answers/events.ts'
import { webhookCommit } from '../representations/commits.ts'
import { checkJson } from '../representations/checks.ts'
import { deploymentJson, deploymentStatusJson } from '../representations/deployments.ts'
import { simpleUser } from '../representations/accounts.ts'
import { protectionOf } from '../rules/branch-protection.ts'
import { isoTime } from '../representations/times.ts'
import type { CheckRun, CommitStatus, Deployment, DeploymentStatus } from '../world/reports-on-commits.ts'
import type { World } from '../world/world.ts'
import type { Name } from '../world/names.ts'

/** Tells workflows of the default branch of a commit status. */
export function announceStatus(world: World, name: Name, status: CommitStatus, by: string): Told {
  const repository = repositoryNamed(world, name)
  const branches = Object.entries(repository.refs)
    .filter(([ref, sha]) => ref.startsWith('refs/heads/') && sha === status.headSha)
    .slice(0, 10)
  return tell([world, []], {
    repository: name,
    event: 'status',
    by,
    ref: `refs/heads/${repository.defaultBranch}`,
    sha: status.headSha,
    payload: {
      id: status.id,
      sha: status.headSha,
      name,
      target_url: status.targetUrl,
      avatar_url: simpleUser(world, status.creator)?.['avatar_url'] ?? null,
      context: status.context,
      description: status.description,
      state: status.state,
      commit: { sha: status.headSha, commit: webhookCommit(world, repository, status.headSha) },
      branches: branches.map(([ref, sha]) => ({
        name: ref.slice('refs/heads/'.length),
        commit: { sha },
        protected: protectionOf(repository, ref) !== null,
      })),
      created_at: isoTime(status.createdAt),
      updated_at: isoTime(status.createdAt),
      ...context(world, repository, by),
    },
  })
}

/**
 * Tells workflows of the default branch of a check run that an App made or changed; those of Actions start nothing
 * (docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#check_run).
 */
export function announceCheck(world: World, name: Name, check: CheckRun, actions: readonly string[], by: string): Told {
  const repository = repositoryNamed(world, name)
  return actions
    .map((action): Event => ({
      repository: name,
      event: 'check_run',
      action,
      by,
      ref: `refs/heads/${repository.defaultBranch}`,
      sha: check.headSha,
      payload: { action, check_run: checkJson(world, check), ...context(world, repository, by) },
    }))
    .reduce<Told>(tell, [world, []])
}

/** Tells workflows at the deployed commit that it shall be deployed. */
export function announceDeployment(world: World, deployment: Deployment, by: string): Told {
  const repository = repositoryNamed(world, deployment.repository)
  return tell([world, []], {
    repository: deployment.repository,
    event: 'deployment',
    action: 'created',
    by,
    ...placeOf(world, deployment),
    payload: {
      action: 'created',
      deployment: deploymentJson(world, deployment),
      workflow: null,
      workflow_run: null,
      ...context(world, repository, by),
    },
  })
}

/**
 * Tells workflows at the deployed commit what became of it; that it became inactive starts nothing
 * (docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#deployment_status).
 */
export function announceDeploymentStatus(
  world: World,
  deployment: Deployment,
  status: DeploymentStatus,
  by: string,
): Told {
  if (status.state === 'inactive') return [world, []]
  const repository = repositoryNamed(world, deployment.repository)
  return tell([world, []], {
    repository: deployment.repository,
    event: 'deployment_status',
    action: 'created',
    by,
    ...placeOf(world, deployment),
    payload: {
      action: 'created',
      deployment_status: deploymentStatusJson(world, deployment, status),
      deployment: deploymentJson(world, deployment),
      workflow: null,
      workflow_run: null,
      ...context(world, repository, by),
    },
  })
}

/** `ref` is empty where the deployment named a commit. */
function placeOf(
  world: World,
  { repository, ref, headSha }: Deployment,
): { readonly ref: string; readonly sha: string } {
  const { refs } = repositoryNamed(world, repository)
  return {
    sha: headSha,
    ref:
      [`refs/heads/${ref}`, `refs/tags/${ref}`, ref].find(
        (name) => name.startsWith('refs/') && refs[name] !== undefined,
      ) ?? '',
  }
}
