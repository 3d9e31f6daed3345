import { ownerOf } from '../world/access.ts'
import { offersProtection } from '../world/plans.ts'
import { activeRulesets } from '../rules/ref-patterns.ts'
import type { MergeQueueParameters } from '../rules/definitions.ts'
import type { Described } from '../representations/described.ts'
import type { Repository, World } from '../world/world.ts'

/**
 * True if a repository can have merge queues: one of an organization, a private one only on Enterprise Cloud
 * (docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue).
 */
export function offersQueue({ accounts }: World, repository: Repository): boolean {
  const owner = accounts[ownerOf(repository.name)]
  return owner?.type === 'Organization' && (!repository.private || (owner.plan ?? 'enterprise') === 'enterprise')
}

/** How pull requests wait for a branch; `null`: they need not. */
export function findQueueRule(world: World, repository: Repository, branch: string): MergeQueueParameters | null {
  if (!offersProtection(world, repository) || !offersQueue(world, repository)) return null
  for (const { rules } of activeRulesets(repository, `refs/heads/${branch}`))
    for (const rule of rules) if (rule.type === 'merge_queue') return rule.parameters
  return null
}

type Parameters = Required<Described<'repository-rule-merge-queue'>>['parameters']

/** The parameters as REST says them. */
export function queueParameters(parameters: MergeQueueParameters): Parameters {
  return {
    check_response_timeout_minutes: parameters.checkResponseTimeoutMinutes,
    grouping_strategy: parameters.groupingStrategy,
    max_entries_to_build: parameters.maxEntriesToBuild,
    max_entries_to_merge: parameters.maxEntriesToMerge,
    merge_method: ({ merge: 'MERGE', squash: 'SQUASH', rebase: 'REBASE' } as const)[parameters.mergeMethod],
    min_entries_to_merge: parameters.minEntriesToMerge,
    min_entries_to_merge_wait_minutes: parameters.minEntriesToMergeWaitMinutes,
  }
}
