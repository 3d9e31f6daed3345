import type { FollowingRun, SettlingSeen } from '../questions/settling.ts'
import type { Instant } from '../words/names.ts'

/**
 * The branch that a hop moved and the time of the move: only later runs on it count. and the time of the move: only
 * later runs on it count. `null`: any time, if nothing moved; any branch, if only a tag did.
 */
export interface Awaited {
  readonly since: Instant | null
  readonly branch: string | null
}

/**
 * The run or deployment that followed a hop on a commit; `null`: nothing yet. Of a workflow the newest run by each
 * event counts, and every one has to succeed. A run for another branch says nothing about this one. A skipped run says
 * nothing if another event's succeeded. A run that somebody started by hand replaces the ones before it.
 */
export function whatFollowed(seen: SettlingSeen, awaited: Awaited): Omit<FollowingRun, 'event' | 'branch'> | null {
  if (seen.runs === undefined) return isSince(seen, awaited) ? seen : null
  const runs = seen.runs.filter(
    (run) => isSince(run, awaited) && (run.branch === null || awaited.branch === null || run.branch === awaited.branch),
  )
  const byHand = runs.findLastIndex(({ event }) => event === 'workflow_dispatch')
  const counting = runs.slice(Math.max(byHand, 0))
  const judging = counting.filter(
    (run) =>
      run.conclusion !== 'skipped' ||
      !counting.some(({ event, conclusion }) => event !== run.event && conclusion === 'success'),
  )
  return (
    judging.find(({ conclusion }) => conclusion === 'pending') ??
    judging.findLast(({ conclusion }) => conclusion !== 'success') ??
    judging.at(-1) ??
    null
  )
}

function isSince({ at }: { readonly at: Instant }, { since }: Awaited): boolean {
  return since === null || at >= since
}
