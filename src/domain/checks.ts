import type { CheckSeen } from './seen.ts'
import type { By, Conclusion } from './words.ts'

/** What the named checks of a commit come to; `null` while one of them is missing or running. */
export type CheckJudgement = { readonly conclusion: Conclusion; readonly rule: string } | null

/** The checks that a tier names: names are compared exactly, and where the train pins an App only its check counts. */
export function namedChecks({ names }: By & { kind: 'checks' }, seen: readonly CheckSeen[]): readonly CheckSeen[] {
  return seen.filter((check) => names.some((wanted) => matches(wanted, check)))
}

/** Every named check must be there and have succeeded; one that was skipped or cancelled judged nothing. */
export function judgeChecks(by: By & { kind: 'checks' }, seen: readonly CheckSeen[]): CheckJudgement {
  const found = by.names.map((wanted) => seen.filter((check) => matches(wanted, check)))
  const checks = found.flat()
  if (found.some((some) => some.length === 0) || checks.some(({ conclusion }) => conclusion === 'pending')) return null
  const failed = checks.find(({ conclusion }) => conclusion === 'failure')
  if (failed !== undefined) return { conclusion: 'failed', rule: 'check-failed' }
  const unjudged = checks.find(({ conclusion }) => conclusion !== 'success')
  if (unjudged !== undefined) return { conclusion: 'errored', rule: `check-${unjudged.conclusion.replaceAll('_', '-')}` }
  return checks.length === 0 ? { conclusion: 'errored', rule: 'no-checks' } : { conclusion: 'passed', rule: 'checks-succeeded' }
}

function matches(wanted: { readonly name: string; readonly app?: string }, check: CheckSeen): boolean {
  return wanted.name === check.name && (wanted.app === undefined || wanted.app === check.app)
}
