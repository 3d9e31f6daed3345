import { repositoryNamed } from '../world/access.ts'
import type { MergeQueueParameters } from '../rules/definitions.ts'
import type { Repository, World } from '../world/world.ts'
import type { Instant, Sha } from '../world/names.ts'
import { requestOf } from './entries.ts'
import type { MergeGroup, MergeQueue, QueueEntry, RemovalReason } from './merge-queue.ts'
import { findQueueRule } from './rule.ts'
import { judgeEntries, patienceOf, type Verdict } from './verdicts.ts'

export type GroupedEntry = QueueEntry & { readonly group: MergeGroup }

/** What follows next from a queue as it is: one leaves it, groups are void, the first are merged, one is formed. */
export type Step =
  | { readonly is: 'leave'; readonly entry: QueueEntry; readonly reason: RemovalReason }
  | { readonly is: 'void'; readonly from: number }
  | { readonly is: 'merge'; readonly entries: readonly GroupedEntry[] }
  | { readonly is: 'form'; readonly entry: QueueEntry; readonly base: Sha; readonly rule: MergeQueueParameters }

/** The next step of a queue; `null`: it waits for checks, for time or for others. */
export function nextStep(world: World, queue: MergeQueue): Step | null {
  const repository = repositoryNamed(world, queue.repository)
  for (const entry of queue.entries) {
    const reason = whyGone(world, queue, entry)
    if (reason !== null) return { is: 'leave', entry, reason }
  }
  const rule = findQueueRule(world, repository, queue.branch)
  const [first] = queue.entries
  const tip = repository.refs[`refs/heads/${queue.branch}`]
  if (first === undefined) return null
  if (rule === null || tip === undefined) return { is: 'leave', entry: first, reason: 'queue_cleared' }
  return (
    findVoid(queue, tip) ?? findMerge(world, repository, queue, rule) ?? findNext(world, repository, queue, rule, tip)
  )
}

/** Somebody closed it, sent it elsewhere or made it a draft, or it came into its base without the queue. */
function whyGone(world: World, { branch }: MergeQueue, entry: QueueEntry): RemovalReason | null {
  const { state, pull } = requestOf(world, entry)
  if (pull.merged !== null) return 'already_merged'
  return state === 'closed' || pull.draft || pull.base !== branch ? 'manual' : null
}

/** Each group stands on the one before it, the first on the branch: where that is no longer so, all behind are void. */
function findVoid({ entries }: MergeQueue, tip: Sha): Step | null {
  let base: Sha | null = tip
  for (const [from, { group }] of entries.entries()) {
    if (group !== undefined && group.base !== base) return { is: 'void', from }
    base = group?.head ?? null
  }
  return null
}

function findMerge(world: World, repository: Repository, queue: MergeQueue, rule: MergeQueueParameters): Step | null {
  const count = countMergeable(judgeEntries(world, repository, queue, rule), rule)
  const isDue = count >= rule.minEntriesToMerge || world.at >= patienceForMore(queue, rule)
  return count > 0 && isDue ? { is: 'merge', entries: queue.entries.slice(0, count).filter(isGrouped) } : null
}

function isGrouped(entry: QueueEntry): entry is GroupedEntry {
  return entry.group !== undefined
}

/** So many of the first entries may be merged together. */
function countMergeable(verdicts: readonly Verdict[], rule: MergeQueueParameters): number {
  const most = verdicts.slice(0, rule.maxEntriesToMerge)
  if (rule.groupingStrategy === 'HEADGREEN') return most.lastIndexOf('green') + 1
  const stop = most.findIndex((verdict) => verdict !== 'green')
  return stop === -1 ? most.length : stop
}

/** When no more entries are waited for. */
function patienceForMore({ entries }: MergeQueue, { minEntriesToMergeWaitMinutes }: MergeQueueParameters): Instant {
  return Math.min(...entries.map(({ enqueuedAt }) => enqueuedAt)) + minEntriesToMergeWaitMinutes * 60_000
}

function findNext(
  world: World,
  repository: Repository,
  queue: MergeQueue,
  rule: MergeQueueParameters,
  tip: Sha,
): Step | null {
  const verdicts = judgeEntries(world, repository, queue, rule)
  const failed = findFailed(verdicts, rule)
  const failing = queue.entries[failed]
  if (failing !== undefined)
    return {
      is: 'leave',
      entry: failing,
      reason: verdicts[failed] === 'late' ? 'checks_timed_out' : 'failed_checks',
    }
  const index = verdicts.indexOf('unasked')
  const entry = queue.entries[index]
  const isBehindFailure = rule.groupingStrategy === 'ALLGREEN' && verdicts.some(isLost)
  const isBusy = verdicts.filter((verdict) => verdict === 'awaited').length >= rule.maxEntriesToBuild
  if (entry === undefined || isBehindFailure || isBusy) return null
  return { is: 'form', entry, base: queue.entries[index - 1]?.group?.head ?? tip, rule }
}

function isLost(verdict: Verdict | undefined): boolean {
  return verdict === 'red' || verdict === 'late'
}

/**
 * The entry whose failure is its own: all before it are green. Where only the last one merged must be green, it is the
 * first, once none that could be merged with it can still become so. -1: none.
 */
function findFailed(verdicts: readonly Verdict[], rule: MergeQueueParameters): number {
  if (rule.groupingStrategy === 'HEADGREEN') return verdicts.slice(0, rule.maxEntriesToMerge).every(isLost) ? 0 : -1
  const first = verdicts.findIndex((verdict) => verdict !== 'green')
  return isLost(verdicts[first]) ? first : -1
}

/** When a queue goes on though nothing else happens; `null`: it does not. */
export function nextDeadline(world: World, queue: MergeQueue): Instant | null {
  const repository = repositoryNamed(world, queue.repository)
  const rule = findQueueRule(world, repository, queue.branch)
  if (rule === null) return null
  const verdicts = judgeEntries(world, repository, queue, rule)
  const waits = countMergeable(verdicts, rule) > 0 ? [patienceForMore(queue, rule)] : []
  const checks = queue.entries.flatMap(({ group }, index) =>
    group !== undefined && verdicts[index] === 'awaited' ? [patienceOf(rule, group)] : [],
  )
  const times = [...waits, ...checks].filter((at) => at > world.at)
  return times.length === 0 ? null : Math.min(...times)
}
