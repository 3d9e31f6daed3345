import type { CheckSeen, Conclusion } from '../words/evidence.ts'
import type { By } from '../words/train.ts'

/** The result of the named checks of a commit; `null` while one of them is missing or running. */
export type CheckJudgement = { readonly conclusion: Conclusion; readonly rule: string } | null

type ByChecks = By & { kind: 'checks' }

/**
 * The checks that count for a tier. Names are compared exactly, and where the train pins an App only its check counts.
 * Of one App, workflow file, event and name the newest counts, with those of its name in its suite, because a workflow
 * may have several jobs of one name, and with what is still to come. What one event skipped and another ran is left
 * out.
 */
export function namedChecks({ names }: ByChecks, seen: readonly CheckSeen[]): readonly CheckSeen[] {
  const named = seen.filter((check) => names.some((wanted) => matches(wanted, check)))
  const newest = [...Map.groupBy(named, sourceOf).values()].flatMap((checks) => {
    const last = checks.reduce((one, other) => ((other.id ?? 0) > (one.id ?? 0) ? other : one))
    return checks.filter(({ suite, id }) => suite === last.suite || id === undefined)
  })
  return newest.filter((check) => !ranElsewhere(check, newest))
}

/**
 * Every named check must be there and every one of that name must have succeeded; one that was skipped, cancelled or
 * lost judged nothing.
 */
export function judgeChecks(by: ByChecks, seen: readonly CheckSeen[]): CheckJudgement {
  const checks = namedChecks(by, seen)
  if (
    by.names.some((wanted) => !checks.some((check) => matches(wanted, check))) ||
    checks.some(({ conclusion }) => conclusion === 'pending')
  )
    return null
  if (checks.some((check) => check.conclusion === 'failure' && check.lost !== true))
    return { conclusion: 'failed', rule: 'check-failed' }
  const [unjudged] = unjudgedChecks(checks)
  if (unjudged !== undefined)
    return {
      conclusion: 'errored',
      rule: unjudged.lost === true ? 'machine-lost' : `check-${unjudged.conclusion.replaceAll('_', '-')}`,
    }
  return checks.length === 0
    ? { conclusion: 'errored', rule: 'no-checks' }
    : { conclusion: 'passed', rule: 'checks-succeeded' }
}

/** The checks that have ended and judged nothing, a lost machine first. */
export function unjudgedChecks(checks: readonly CheckSeen[]): readonly CheckSeen[] {
  const unjudged = checks.filter(
    ({ conclusion, lost }) => lost === true || !['success', 'failure', 'pending'].includes(conclusion),
  )
  return [...unjudged.filter(({ lost }) => lost === true), ...unjudged.filter(({ lost }) => lost !== true)]
}

function matches(wanted: { readonly name: string; readonly app?: string }, check: CheckSeen): boolean {
  return wanted.name === check.name && (wanted.app === undefined || wanted.app === check.app)
}

/** The source that a check belongs to. For checks of no workflow each suite is a source of its own. */
function sourceOf({ app, workflow, event, suite, name }: CheckSeen): string {
  return JSON.stringify([app, workflow ?? null, event ?? null, workflow === undefined ? (suite ?? null) : null, name])
}

/**
 * True if a check was skipped because another event's run of the same workflow and name is the one that counts: the
 * usual guard where a push to a pull request starts both.
 */
function ranElsewhere(check: CheckSeen, checks: readonly CheckSeen[]): boolean {
  return (
    check.conclusion === 'skipped' &&
    check.workflow !== undefined &&
    checks.some(
      (other) =>
        other.conclusion === 'success' &&
        other.event !== check.event &&
        other.app === check.app &&
        other.workflow === check.workflow &&
        other.name === check.name,
    )
  )
}
