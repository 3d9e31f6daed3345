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
      ? {
          code: 'TIER_FAILED',
          message: `${request.tier} failed on ${where}: ${outcome.why}.`,
          remedy: `Its words are in the log above. Push the fix to the candidate branch of release ${request.release}; the next candidate is formed from it.`,
        }
      : {
          code: 'TIER_ERRORED',
          message: `${request.tier} on ${where} could not be judged: ${outcome.why}.`,
          remedy: remedyOf(result),
        },
  ])
}

function remedyOf({ tests, uncounted }: TierResult): string {
  if (tests === null && uncounted.length > 0)
    return 'Look at the warning "Test reports that were not counted" of this job, and let the command write a report whose numbers add up (docs/tiers.md says how each runner is read).'
  return tests !== null && countRun(tests) === 0
    ? 'Let the command run at least one test: its report or summary counts none, which says nothing about the candidate.'
    : 'This says nothing about the candidate. Convoy asks again within its budget.'
}

/** Paths and messages come from the code under test. */
function list(uncounted: readonly string[]): string {
  const lines = uncounted.slice(0, mostUncounted).map((each) => brief(each.slice(0, 1000), 200))
  return [...lines, ...(uncounted.length > mostUncounted ? [`and ${uncounted.length - mostUncounted} more`] : [])].join(
    '\n',
  )
}
