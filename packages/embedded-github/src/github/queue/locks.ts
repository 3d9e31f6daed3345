import { listPulls } from '../tracker/issues.ts'
import type { Move } from '../rules/violations.ts'
import type { Repository, World } from '../world/world.ts'
import { findPlace } from './entries.ts'

/**
 * The objections of merge queues to a move of a branch by anybody but GitHub itself: groups' branches are theirs alone,
 * and the head of a pull request that waits stays as it is until it has left
 * (github.com/SharezoneApp/sharezone-app/pull/605, measured; that it may be deleted: github.com/cli/cli/pull/10074).
 */
export function findLocks(world: World, repository: Repository, { ref, after }: Move): readonly string[] {
  if (ref.startsWith('refs/heads/gh-readonly-queue/')) return ['Cannot update this protected ref.']
  if (after === null || world.mergeQueues === undefined) return []
  const isQueued = listPulls(world, repository.name).some(
    ({ id, pull }) => ref === `refs/heads/${pull.head}` && findPlace(world, id) !== null,
  )
  return isQueued
    ? [
        'A pull request for this branch has been added to a merge queue. Branches that are queued for merging cannot be updated. To modify this branch, dequeue the associated pull request.',
      ]
    : []
}
