import { bindingRules } from '../rules/binding-rules.ts'
import { standingOf } from '../rules/required-checks.ts'
import type { MergeQueueParameters, RequiredCheck } from '../rules/definitions.ts'
import type { Repository, World } from '../world/world.ts'
import type { MergeGroup, MergeQueue, QueueEntry } from './merge-queue.ts'

/**
 * What is known of an entry: its checks were not asked for yet, some are awaited, all succeeded, one failed, or one was
 * awaited for too long.
 */
export type Verdict = 'unasked' | 'awaited' | 'green' | 'red' | 'late'

/** What is known of every entry of a queue, in its order. */
export function judgeEntries(
  world: World,
  repository: Repository,
  { branch, entries }: MergeQueue,
  rule: MergeQueueParameters,
): readonly Verdict[] {
  const required = requiredChecks(world, repository, `refs/heads/${branch}`)
  return entries.map((entry) => judge(world, repository, rule, required, entry))
}

function judge(
  world: World,
  { name }: Repository,
  rule: MergeQueueParameters,
  required: readonly RequiredCheck[],
  { group }: QueueEntry,
): Verdict {
  if (group === undefined) return 'unasked'
  const standings = required.map((check) => standingOf(world, name, group.head, check))
  if (standings.includes('failing')) return 'red'
  if (standings.every((standing) => standing === 'success')) return 'green'
  return world.at >= patienceOf(rule, group) ? 'late' : 'awaited'
}

/** When the checks of a group that were not reported count as failed. */
export function patienceOf({ checkResponseTimeoutMinutes }: MergeQueueParameters, { askedAt }: MergeGroup): number {
  return askedAt + checkResponseTimeoutMinutes * 60_000
}

/** The checks that a branch demands by its rulesets and its protection. */
function requiredChecks(world: World, repository: Repository, ref: string): readonly RequiredCheck[] {
  return bindingRules(world, repository, ref).flatMap((rule) =>
    rule.type === 'required_status_checks' ? rule.parameters.requiredStatusChecks : [],
  )
}
