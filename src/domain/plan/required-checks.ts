import type { AutomationSeen } from '../questions/automation.ts'
import type { Ref } from '../words/names.ts'
import { describeTriggers, makesCheck, whatStarts, type Occasion } from './automation.ts'

/** So many files that make a check are named. */
const mostFiles = 3

/**
 * The files that make a required check and are started by no pull request into this branch, with what starts them;
 * empty where there is none; `null` if the check may come. What is on the commit already has come.
 */
export function whyNotReported(
  check: string,
  base: Ref,
  pushed: readonly Ref[],
  automation: AutomationSeen,
): string | null {
  if (Object.values(automation.files).includes(null) || automation.checks?.includes(check) !== false) return null
  const occasions: readonly Occasion[] = [
    { event: 'pull_request', ref: base },
    { event: 'pull_request_target', ref: base },
    ...pushed.map((ref): Occasion => ({ event: 'push', ref })),
  ]
  return whyNotStarted(check, occasions, automation, automation.skips)
}

/**
 * The same of the groups of a merge queue into this branch: a group is told as merge_group, and its own branch is
 * pushed. Where no file makes the check, others report it, on a group as on any commit.
 */
export function whyNotGrouped(check: string, base: Ref, automation: AutomationSeen): string | null {
  if (Object.values(automation.files).includes(null)) return null
  const branch = base.slice('refs/heads/'.length)
  const occasions: readonly Occasion[] = [
    { event: 'merge_group', ref: base, types: ['checks_requested'] },
    { event: 'push', ref: `refs/heads/gh-readonly-queue/${branch}/pr-1-${'0'.repeat(40)}` },
  ]
  const says = whyNotStarted(check, occasions, automation, null)
  return says === '' ? null : says
}

function whyNotStarted(
  check: string,
  occasions: readonly Occasion[],
  automation: AutomationSeen,
  skips: string | null,
): string | null {
  const naming = Object.keys(automation.files).filter((path) => makesCheck(automation, path, check))
  const starts = naming.map((path) => whatStarts(automation.files[path] ?? null, occasions, skips))
  if (starts.some((start) => start !== 'no')) return null
  return naming
    .map((path) => {
      const file = automation.files[path]
      return `${path}:${file?.line ?? 1} runs on ${describeTriggers(file ?? { on: {} })}`
    })
    .slice(0, mostFiles)
    .join('; ')
}
