import { nodeId } from '../world/access.ts'
import { combine } from '../checks/statuses.ts'
import type { CommitStatus } from '../world/reports-on-commits.ts'
import type { Repository, World } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import { simpleUser } from './accounts.ts'
import type { Described } from './described.ts'
import { minimalRepository } from './repositories.ts'
import { isoTime } from './times.ts'

/** GitHub's `status`. */
export function statusJson(world: World, status: CommitStatus): Described<'status'> {
  return { ...simpleStatus(world, status), creator: simpleUser(world, status.creator) }
}

function simpleStatus(world: World, status: CommitStatus): Described<'simple-commit-status'> {
  return {
    url: `${world.url}/repos/${status.repository}/statuses/${status.headSha}`,
    avatar_url: simpleUser(world, status.creator)?.['avatar_url'] ?? null,
    id: status.id,
    node_id: nodeId('StatusContext', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: isoTime(status.createdAt),
    updated_at: isoTime(status.createdAt),
  }
}

/** GitHub's `combined-commit-status` but for the page of statuses in it. */
export function combinedStatus(
  world: World,
  repository: Repository,
  sha: Sha,
  latest: readonly CommitStatus[],
  page: readonly CommitStatus[],
): Described<'combined-commit-status'> {
  const commit = `${world.url}/repos/${repository.name}/commits/${sha}`
  return {
    state: combine(latest.map(({ state }) => state)),
    statuses: page.map((status) => simpleStatus(world, status)),
    sha,
    total_count: latest.length,
    repository: minimalRepository(world, repository),
    commit_url: commit,
    url: `${commit}/status`,
  }
}
