import { listSuites, type Check } from './checks.ts'
import { createFinder } from '../world/records.ts'
import type { CheckConclusion, CommitStatus } from '../world/reports-on-commits.ts'
import type { World } from '../world/world.ts'
import type { Name, Sha } from '../world/names.ts'

const statusesAt = createFinder<CommitStatus>(({ repository, headSha }) => [`${repository} ${headSha}`])

/** Every status of a commit, newest first. */
export function listStatuses(world: World, repository: Name, sha: Sha): readonly CommitStatus[] {
  return [...statusesAt(world.statuses, `${repository} ${sha}`)].sort((one, other) => other.id - one.id)
}

/**
 * The statuses that count, newest first: one of each context, whose name does not distinguish case
 * (docs.github.com/rest/commits/statuses#create-a-commit-status).
 */
export function latestStatuses(world: World, repository: Name, sha: Sha): readonly CommitStatus[] {
  const seen = new Set<string>()
  return listStatuses(world, repository, sha).filter(
    ({ context }) => !seen.has(context.toLowerCase()) && seen.add(context.toLowerCase()),
  )
}

/**
 * `failure` if any context failed or errored, `pending` if any waits or there is none, else `success`
 * (docs.github.com/rest/commits/statuses#get-the-combined-status-for-a-specific-reference).
 */
export function combine(states: readonly string[]): 'failure' | 'pending' | 'success' {
  if (states.some((state) => state === 'failure' || state === 'error')) return 'failure'
  return states.length > 0 && states.every((state) => state === 'success') ? 'success' : 'pending'
}

/** The checks that GitHub's rollup of a commit counts: check runs and statuses, the newest of each. */
export interface Rollup {
  readonly checks: readonly Check[]
  readonly statuses: readonly CommitStatus[]
  readonly state: 'failure' | 'error' | 'pending' | 'success'
}

/**
 * Runs of other events are left out where a commit's checks are summed up
 * (github.blog/changelog/2019-09-24-ui-changes-in-github-actions-checks).
 */
const countedEvents = new Set(['push', 'pull_request', 'pull_request_target', 'merge_group'])

/** The rollup of a commit; `null` where there is nothing to sum up. */
export function rollUp(world: World, repository: Name, sha: Sha): Rollup | null {
  const checks = listSuites(world, repository, sha)
    .filter(({ run }) => run === null || countedEvents.has(run.event))
    .flatMap(({ latest }) => latest)
  const statuses = [...latestStatuses(world, repository, sha)].reverse()
  if (checks.length + statuses.length === 0) return null
  const states = [...checks.map(({ conclusion }) => stateOf(conclusion)), ...statuses.map(({ state }) => state)]
  return {
    checks,
    statuses,
    state: (['failure', 'error', 'pending'] as const).find((state) => states.includes(state)) ?? 'success',
  }
}

/**
 * A check run's conclusion in the words of a status: what was skipped or says nothing does not stand in the way
 * (docs.github.com/pull-requests/reference/status-checks).
 */
export function stateOf(conclusion: CheckConclusion | null): 'success' | 'failure' | 'pending' {
  if (conclusion === null) return 'pending'
  return conclusion === 'success' || conclusion === 'skipped' || conclusion === 'neutral' ? 'success' : 'failure'
}
