import type { Outcome, Result } from './standing.ts'

/** `kept`: it ended in an earlier attempt, and a partial re-run did not run it again. */
export interface LegOutcome {
  readonly outcome: Outcome
  readonly tolerated: boolean
  readonly kept: boolean
  readonly at: number
}

/** True if a leg's failure ends the others. */
export function failsOthers({ outcome, tolerated, kept }: LegOutcome): boolean {
  return outcome.result === 'failure' && !tolerated && !kept
}

/**
 * Outputs of legs: the last that ended and set one wins.
 * https://docs.github.com/en/actions/how-tos/reuse-automations/reuse-workflows#using-outputs-from-a-reusable-workflow
 */
export function mergeLegs(legs: readonly LegOutcome[]): Outcome {
  const counted = legs.map(({ outcome, tolerated }): Outcome =>
    tolerated && outcome.result === 'failure' ? { ...outcome, result: 'success' } : outcome,
  )
  const given = [...legs]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ outcome }) => Object.entries(outcome.outputs).filter(([, value]) => value !== ''))
  return { result: together(counted), outputs: { ...legs[0]?.outcome.outputs, ...Object.fromEntries(given) } }
}

export function together(outcomes: readonly Outcome[]): Result {
  const results = outcomes.map(({ result }) => result)
  if (results.includes('failure')) return 'failure'
  if (results.includes('cancelled')) return 'cancelled'
  return results.every((result) => result === 'skipped') ? 'skipped' : 'success'
}
