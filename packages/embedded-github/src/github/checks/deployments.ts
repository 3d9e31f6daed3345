import { createFinder } from '../world/records.ts'
import type { Deployment, DeploymentStatus } from '../world/reports-on-commits.ts'
import type { World } from '../world/world.ts'
import type { Name } from '../world/names.ts'

const deploymentsOf = createFinder<Deployment>(({ repository }) => [repository])

/** Every deployment of a repository, oldest first. */
export function listDeployments(world: World, repository: Name): readonly Deployment[] {
  return deploymentsOf(world.deployments, repository)
}

/** A deployment's state in GraphQL's words, which calls a successful one active; `PENDING` before its first status. */
export function stateOfDeployment({ statuses }: Deployment): string {
  const state = statuses.at(-1)?.state ?? 'pending'
  return state === 'success' ? 'ACTIVE' : state.toUpperCase()
}

/** The World with a deployment as it is now. */
export function withDeployment(world: World, deployment: Deployment): World {
  return { ...world, deployments: { ...world.deployments, [deployment.id]: deployment } }
}

/**
 * One more status of a deployment. With `autoInactive` its success makes earlier ones of the same environment, if it is
 * neither transient nor production, inactive.
 */
export function addDeploymentStatus(
  world: World,
  deployment: Deployment,
  said: Omit<DeploymentStatus, 'id' | 'createdAt'>,
  autoInactive: boolean,
): readonly [World, Deployment, DeploymentStatus] {
  const status: DeploymentStatus = { ...said, id: world.serial + 1, createdAt: world.at }
  const changed: Deployment = {
    ...deployment,
    environment: status.environment,
    updatedAt: status.createdAt,
    statuses: [...deployment.statuses, status],
  }
  const stored = withDeployment({ ...world, serial: status.id }, changed)
  return [
    status.state === 'success' && autoInactive ? retireOthers(stored, changed, status.creator) : stored,
    changed,
    status,
  ]
}

function retireOthers(
  world: World,
  { id, repository, environment, transient, production }: Deployment,
  by: string,
): World {
  if (transient || production) return world
  return listDeployments(world, repository)
    .filter(
      (other) =>
        other.id < id &&
        other.environment === environment &&
        !other.transient &&
        !other.production &&
        other.statuses.at(-1)?.state === 'success',
    )
    .reduce(
      (now, other) =>
        addDeploymentStatus(
          now,
          other,
          { state: 'inactive', environment, description: '', environmentUrl: '', logUrl: '', creator: by },
          false,
        )[0],
      world,
    )
}
