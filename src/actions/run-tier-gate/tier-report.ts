import { actionProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'
import { brief, code } from '../../report/escape.ts'
import { note, warn } from '../../toolkit/annotations.ts'
import { writeOutputs } from '../../toolkit/outputs.ts'
import { writeSummary } from '../../toolkit/summary.ts'
import type { TierResult } from './run.ts'
import { countRun, describeCounts, noticeTitle, printCounts } from './test-counts.ts'
import type { TierRequest } from './tier-request.ts'

const mostUncounted = 10

/**
 * Says what a tier's command came to: counts as a notice, outputs, summary. Throws UserError unless it passed, so that
 * the job ends as the tier did.
 */
export async function reportTier(request: TierRequest, result: TierResult): Promise<void> {
  const { outcome, tests, uncounted } = result
  if (tests !== null) note(noticeTitle, printCounts(tests))
  if (uncounted.length > 0) warn('Test reports that were not counted', list(uncounted))
  writeOutputs({ outcome: outcome.is, tests: tests === null ? 'none' : printCounts(tests) })
  const where = request.repository ?? 'the candidate'
  await writeSummary(
    `### ${request.tier} on ${code(where)}: ${outcome.is}\n${tests === null ? '' : `\n${describeCounts(tests)}`}`,
  )
  if (outcome.is === 'passed') return
  throw new UserError([
    outcome.is === 'failed'
      ? actionProblem('TIER_FAILED', request.tier, where, outcome.why, request.release)
      : actionProblem('TIER_ERRORED', request.tier, where, outcome.why, whyUnjudged(result)),
  ])
}

function whyUnjudged({ tests, uncounted }: TierResult): 'uncounted' | 'nothing ran' | 'unknown' {
  if (tests === null && uncounted.length > 0) return 'uncounted'
  return tests !== null && countRun(tests) === 0 ? 'nothing ran' : 'unknown'
}

/** Paths and messages come from the code under test. */
function list(uncounted: readonly string[]): string {
  const lines = uncounted.slice(0, mostUncounted).map((each) => brief(each.slice(0, 1000), 200))
  return [...lines, ...(uncounted.length > mostUncounted ? [`and ${uncounted.length - mostUncounted} more`] : [])].join(
    '\n',
  )
}
