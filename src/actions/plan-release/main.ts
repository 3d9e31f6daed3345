import { admitAsk } from '../../conduct/admission.ts'
import { conduct } from '../../conduct/conduct.ts'
import { UserError, type Problem } from '../../domain/problem.ts'
import type { Circumstances } from '../../toolkit/event.ts'
import type { Signal } from '../signal.ts'
import { describe, type StepReport } from '../step-report.ts'
import type { Workplace } from '../workplace.ts'

/** What plan-release is started with. */
export interface Planning {
  readonly signal: Signal
  /** The release that the workflow names; `null`: the one of the signal. */
  readonly release: string | null
  readonly trainPath: string
  readonly workplace: Workplace
  readonly circumstances: Circumstances
}

/**
 * The first step of every control run. On release.plan it admits and plans; on everything else it looks at the release that is meant,
 * or at every open one, and says what is due. Throws UserError for a refused plan: nothing is written.
 */
export async function main(planning: Planning): Promise<StepReport> {
  const { signal } = planning
  if (signal.is === 'ask' && signal.event.type === 'release.plan') return plan(planning, signal.event)
  const release = planning.release ?? (signal.is === 'ask' ? signal.event.release : signal.release)
  return release === null ? sweep(planning) : lookAt(release, planning)
}

async function plan({ trainPath, workplace, circumstances }: Planning, event: Extract<Signal, { is: 'ask' }>['event']): Promise<StepReport> {
  const { github, control, kit, onPass } = workplace
  const { at } = await github.look([{ about: 'repository', name: control, refs: [], tags: [] }])
  const admission = await admitAsk({ github, control, event, sender: { login: circumstances.sender }, at, plan: { trainPath } })
  if ('refused' in admission) throw new UserError([admission.refused])
  const conducted = await conduct({ github, control, release: event.release, steps: ['plan-release'], asks: [admission.ask], kit, plan: { trainPath }, onPass })
  return withMore(describe(conducted, event.release, workplace, circumstances), 'none')
}

async function lookAt(release: string, { signal, trainPath, workplace, circumstances }: Planning): Promise<StepReport> {
  const { github, control, kit, onPass } = workplace
  const conducted = await conduct({ github, control, release, steps: ['plan-release'], asks: [], kit, trainPath, onPass })
  if (conducted.manifest === null) throw new UserError([missing(release, control, signal)])
  return withMore(describe(conducted, release, workplace, circumstances), 'none')
}

/** Looks at every open release: the first with something due is this run's, and `more` names the next one, which a run of its own is woken for. One that cannot be read is told and does not stop the others. */
async function sweep({ trainPath, workplace, circumstances }: Planning): Promise<StepReport> {
  const { github, control, kit, onPass } = workplace
  const warnings: Problem[] = []
  let first: StepReport | null = null
  for (const release of (await github.openReleases(control)).toSorted()) {
    try {
      const conducted = await conduct({ github, control, release, steps: ['plan-release'], asks: [], kit, trainPath, onPass })
      if (conducted.due === null) continue
      if (first !== null) return withMore({ ...first, warnings }, release)
      first = describe(conducted, release, workplace, circumstances)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      warnings.push(...error.problems)
    }
  }
  return withMore({ ...(first ?? nothingDue), warnings }, 'none')
}

const nothingDue: StepReport = {
  outputs: { release: '', due: 'none', status: 'none', phase: 'none', revision: '0', candidate: 'none' },
  summary: 'No release has anything due.\n',
  warnings: [],
  copy: null,
}

function withMore(report: StepReport, more: string): StepReport {
  return { ...report, outputs: { ...report.outputs, more } }
}

function missing(release: string, control: string, signal: Signal): Problem {
  const remedy = signal.is === 'wake' && signal.because.startsWith('a re-run')
    ? 'A re-run is nobody’s ask. Send release.plan again.'
    : 'Ask for it with release.plan, or correct the id.'
  return { code: 'RELEASE_NOT_FOUND', message: `There is no release ${release} in ${control}.`, remedy }
}
