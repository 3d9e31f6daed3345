import { tellLimit, withTended } from './limited-report.ts'
import type { Conducted, StepReport } from './reported.ts'
import { conduct } from '../conduct/conduct.ts'
import { closeSweeps } from '../conduct/sweeps.ts'
import { isoText } from '../domain/text/instants.ts'
import type { Step } from '../domain/words/names.ts'
import { code } from '../report/escape.ts'
import { summarize } from '../report/summary/summary.ts'
import { say, warn } from '../toolkit/annotations.ts'
import { uploadCopy } from '../toolkit/artifact.ts'
import { type Circumstances, runUrl } from '../toolkit/event.ts'
import { writeOutputs } from '../toolkit/outputs.ts'
import { writeSummary } from '../toolkit/summary.ts'
import { openOf } from './swept-step.ts'
import type { Workplace } from './workplace.ts'

/** The time that the copy of what was recorded is kept if the train does not say. */
const usualCopyDays = 7

/**
 * Takes one step of a release: the whole of cut-rc, of the gate and of both hops of promote. The step with which the
 * last open release ends switches the sweeps off.
 */
export async function takeStep(
  step: Step,
  release: string,
  workplace: Workplace,
  circumstances: Circumstances,
): Promise<StepReport> {
  const { github, control, kit, onPass } = workplace
  const conducted = await conduct({ github, control, release, steps: [step], asks: [], kit, onPass })
  const report = describe(conducted, release, workplace, circumstances)
  if (conducted.limit?.isSaid === true) return report
  return openOf(conducted).length > 0 ? report : withTended(report, control, () => closeSweeps(workplace))
}

/**
 * Puts into words and outputs what the loop left. `due` is `none` where nothing is due: an empty output would look like
 * a step that never ran.
 */
export function describe(
  { train, manifest, decision, stands, later, due, limit, revisions, files }: Conducted,
  release: string,
  workplace: Workplace,
  circumstances: Circumstances,
): StepReport {
  const outputs = {
    release,
    due: due ?? 'none',
    'due-at': limit === null ? 'none' : isoText(limit.until),
    status: manifest?.status ?? 'none',
    phase: manifest?.phase ?? 'none',
    revision: String(manifest?.revision ?? 0),
    candidate: manifest?.candidate === undefined ? 'none' : `rc.${manifest.candidate.number}`,
  }
  const summary =
    train === null || manifest === null || decision === null
      ? ''
      : `${summarize(train, manifest, decision, stands, later)}\n${sign(workplace, circumstances)}\n`
  const limited = limit === null ? '' : `${tellLimit(limit)}\n\n`
  const name = `release-${release}-r${outputs.revision}-${circumstances.runId}-${circumstances.attempt}`
  return {
    outputs,
    summary: `${limited}${summary}`,
    warnings: [],
    copy: revisions > 0 ? { name, files, days: train?.copyDays ?? usualCopyDays } : null,
  }
}

/** Sets the outputs first, so that a later step of the job can go on even where the summary or the copy fails. */
export async function deliver(report: StepReport, circumstances: Circumstances): Promise<void> {
  writeOutputs(report.outputs)
  say(
    Object.entries(report.outputs)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', '),
  )
  for (const { code: title, message, remedy } of report.warnings) warn(title, `${message} → ${remedy}`)
  if (report.summary !== '') await writeSummary(report.summary)
  if (report.copy !== null)
    await uploadCopy(report.copy.name, report.copy.files, report.copy.days, circumstances.scratch)
}

function sign({ kit, kitRepository }: Workplace, circumstances: Circumstances): string {
  return `Decided by ${code(`${kitRepository}@${kit.slice(0, 12)}`)} in [run ${circumstances.runId}](${runUrl(circumstances)}).`
}
