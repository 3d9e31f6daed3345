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
  const naming = Object.keys(automation.files).filter((path) => makesCheck(automation, path, check))
  const occasions: readonly Occasion[] = [
    { event: 'pull_request', ref: base },
    { event: 'pull_request_target', ref: base },
    ...pushed.map((ref): Occasion => ({ event: 'push', ref })),
  ]
  const starts = naming.map((path) => whatStarts(automation.files[path] ?? null, occasions, automation.skips))
  if (starts.some((start) => start !== 'no')) return null
  return naming
    .map((path) => {
      const file = automation.files[path]
      return `${path}:${file?.line ?? 1} runs on ${describeTriggers(file ?? { on: {} })}`
    })
    .slice(0, mostFiles)
    .join('; ')
}
