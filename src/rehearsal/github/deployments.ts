import { createFinder } from './records.ts'
import type { Deployment, Name, World } from './world.ts'

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
