import type { FollowingRun, SettlingSeen } from '../questions/settling.ts'
import type { Instant } from '../words/names.ts'

/**
 * What a hop awaits: what its branch was moved for, since then. `null`: anything, where nothing moved; any branch,
 * where only a tag did.
 */
export interface Awaited {
  readonly since: Instant | null
  readonly branch: string | null
}

/**
 * What followed on a commit by a hop; `null`: nothing yet. Of a workflow the newest run by each event counts, and every
 * one has to succeed: a run by another branch says nothing about this one, one that was skipped nothing where another
 * event's succeeded, and what somebody started by hand counts instead of what came before.
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
