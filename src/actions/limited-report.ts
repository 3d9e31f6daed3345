import type { Limit } from '../conduct/pace.ts'
import type { Problem } from 'github-foundations/problem'
import { instantText, isoText } from '../domain/text/instants.ts'
import type { Name } from '../domain/words/names.ts'
import { Limited } from '../github/line/limited.ts'
import type { StepReport } from './reported.ts'
import { withTold } from './swept-step.ts'

/** Why a run ended before its work, and when that goes on: nothing is wrong. */
export function tellLimit({ until, isSaid }: Limit): string {
  const whose = isSaid
    ? `GitHub allows the release App no more requests before ${instantText(until)}`
    : `GitHub limits how much content an App creates, and this release has room for more from ${instantText(until)} on`
  return `⏳ ${whose}. The run after that goes on with what is left: the next one, or the sweep.`
}

/** The report where GitHub allows nothing more for now: nothing is due before that, here and in any other release. */
export function limitReport(report: StepReport, { until }: Pick<Limit, 'until'>): StepReport {
  const { outputs, summary } = report
  return {
    ...report,
    outputs: {
      ...outputs,
      due: 'none',
      'due-at': isoText(until),
      ...(outputs['more'] === undefined ? {} : { more: 'none' }),
    },
    summary: `${tellLimit({ until, isSaid: true })}\n\n${summary}`,
  }
}

/** The report with what is wrong with the workflow files of control, once the sweeps were seen to. */
export async function withTended(
  report: StepReport,
  control: Name,
  tend: () => Promise<readonly Problem[]>,
): Promise<StepReport> {
  try {
    return withTold(report, control, await tend())
  } catch (error) {
    if (error instanceof Limited) return limitReport(report, error)
    throw error
  }
}
