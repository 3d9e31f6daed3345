import { admitAsk } from '../../conduct/admission.ts'
import { conduct } from '../../conduct/conduct.ts'
import type { Limit } from '../../conduct/pace.ts'
import { closeSweeps, openSweeps, tendSweeps } from '../../conduct/sweeps.ts'
import { Limited } from '../../github/line/limited.ts'
import { actionProblem } from '../catalogue.ts'
import { UserError, type Problem } from 'github-foundations/problem'
import type { Circumstances } from '../../toolkit/event.ts'
import { listProblems } from '../failure.ts'
import type { Signal } from '../signal.ts'
import { limitReport, withTended } from '../limited-report.ts'
import { describe } from '../step-report.ts'
import type { Conducted, StepReport } from '../reported.ts'
import { openOf, tendAfter } from '../swept-step.ts'
import type { Workplace } from '../workplace.ts'

/** The inputs with which plan-release starts. */
export interface Planning {
  readonly signal: Signal
  /** The release that the workflow names; `null`: the one of the signal. */
  readonly release: string | null
  readonly trainPath: string
  readonly workplace: Workplace
  readonly circumstances: Circumstances
}

/**
 * The first step of every control run. On release.plan it admits and plans; on everything else it looks at the release
 * that is meant, or at every open one, and says what is due. Throws UserError for a refused plan: nothing is written.
 */
export async function main(planning: Planning): Promise<StepReport> {
  const { signal } = planning
  if (signal.is === 'ask' && signal.event.type === 'release.plan') return plan(planning, signal.event)
  const release = planning.release ?? (signal.is === 'ask' ? signal.event.release : signal.release)
  return release === null ? sweep(planning) : lookAt(release, planning)
}

async function plan(
  { trainPath, workplace, circumstances }: Planning,
  event: Extract<Signal, { is: 'ask' }>['event'],
): Promise<StepReport> {
  const { github, control, kit, onPass } = workplace
  const { at } = await github.look([{ about: 'repository', name: control, refs: [], tags: [] }])
  const admission = await admitAsk({
    github,
    control,
    event,
    sender: { login: circumstances.sender },
    at,
    plan: { trainPath },
  })
  if ('refused' in admission) throw new UserError([admission.refused])
  await openSweeps(workplace)
  try {
    const conducted = await conduct({
      github,
      control,
      release: event.release,
      steps: ['plan-release'],
      asks: [admission.ask],
      kit,
      plan: { trainPath },
      onPass,
    })
    const report = withMore(describe(conducted, event.release, workplace, circumstances), 'none')
    if (conducted.limit?.isSaid === true) return report
    return withTended(report, control, () => tendAfter(conducted, workplace))
  } catch (error) {
    if (!(error instanceof Limited)) await closeSweeps(workplace)
    throw error
  }
}

/** Looks at one release. */
async function lookAt(release: string, planning: Planning): Promise<StepReport> {
  const { signal, trainPath, workplace, circumstances } = planning
  const { github, control, kit, onPass } = workplace
  const conducted = await conduct({
    github,
    control,
    release,
    steps: ['plan-release'],
    asks: [],
    kit,
    trainPath,
    onPass,
  })
  const report = withMore(describe(conducted, release, workplace, circumstances), 'none')
  if (conducted.limit?.isSaid === true) return report
  if (conducted.manifest === null) throw new UserError([missing(release, control, signal)])
  return withTended(report, control, () => tendAfter(conducted, workplace))
}

/**
 * Looks at every release that is open or still has something to send: the first with something due is this run's, and
 * `more` names the others, each of which gets a run of its own. A release that cannot be looked at is reported, named
 * in `broken`, and stops no other; if GitHub no longer accepts this token, no other is tried, and what was found due
 * waits as well where GitHub allows it no more for now.
 */
async function sweep(planning: Planning): Promise<StepReport> {
  const { github, control, kit, onPass } = planning.workplace
  const looked: Looked[] = []
  const broken: Broken[] = []
  const open = await listOpen(planning.workplace)
  if (!Array.isArray(open)) return limitReport(withMore(nothingDue, 'none'), open)
  for (const release of open) {
    try {
      const conducted = await conduct({
        github,
        control,
        release,
        steps: ['plan-release'],
        asks: [],
        kit,
        trainPath: planning.trainPath,
        onPass,
      })
      if (conducted.limit?.isSaid === true) return limitReport(withMore(nothingDue, 'none'), conducted.limit)
      looked.push({ release, conducted })
    } catch (error) {
      broken.push(breakOf(release, error))
      if (broken.at(-1)?.problems.some(({ code }) => ofToken.has(code)) === true) break
    }
  }
  const report = reportSweep(
    planning,
    looked.filter(({ conducted }) => conducted.due !== null),
    broken,
  )
  return withTended(report, control, () => tendAll(planning, looked, broken))
}

/** The open releases by their ids, or why GitHub does not say now. */
async function listOpen({ github, control }: Workplace): Promise<string[] | Limit> {
  try {
    return (await github.openReleases(control)).toSorted()
  } catch (error) {
    if (error instanceof Limited) return { until: error.until, isSaid: true }
    throw error
  }
}

/** A release that was looked at. */
interface Looked {
  readonly release: string
  readonly conducted: Conducted
}

function tendAll(
  { workplace, circumstances }: Planning,
  looked: readonly Looked[],
  broken: readonly Broken[],
): ReturnType<typeof tendSweeps> {
  const open = [
    ...looked.flatMap(({ conducted }) => openOf(conducted)),
    ...broken.map(() => ({ manifest: null, isDue: false })),
  ]
  return tendSweeps(workplace, { open, isAll: true, isSweep: circumstances.event === 'schedule' })
}

/** A release that could not be looked at. */
interface Broken {
  readonly release: string
  readonly problems: readonly Problem[]
}

function breakOf(release: string, error: unknown): Broken {
  return { release, problems: error instanceof UserError ? error.problems : [describeDefect(release, error)] }
}

/** Problems of the token itself, which GitHub would report for every other release too. */
const ofToken: ReadonlySet<string> = new Set(['TOKEN_REFUSED'])

function reportSweep(
  { workplace, circumstances }: Planning,
  due: readonly Looked[],
  broken: readonly Broken[],
): StepReport {
  const [first, ...others] = due
  const report = first === undefined ? nothingDue : describe(first.conducted, first.release, workplace, circumstances)
  const summary = [
    report.summary,
    ...broken.map(({ release, problems }) => listProblems(`the look at ${release}`, problems)),
  ].join('\n')
  const said = { ...report, summary, warnings: broken.flatMap(({ problems }) => problems) }
  return withMore(said, list(others.map(({ release }) => release)), list(broken.map(({ release }) => release)))
}

/** Ids with a space between them, which no id holds. */
function list(releases: readonly string[]): string {
  return releases.length === 0 ? 'none' : releases.join(' ')
}

/** Something that Convoy does not expect is of one release as well: the others do not wait until it is mended. */
function describeDefect(release: string, thrown: unknown): Problem {
  const why = thrown instanceof Error ? thrown.message : String(thrown)
  return actionProblem('RELEASE_DEFECT', release, why)
}

const nothingDue: StepReport = {
  outputs: {
    release: '',
    due: 'none',
    'due-at': 'none',
    status: 'none',
    phase: 'none',
    revision: '0',
    candidate: 'none',
  },
  summary: 'No release has anything due.\n',
  warnings: [],
  copy: null,
}

function withMore(report: StepReport, more: string, broken = 'none'): StepReport {
  return { ...report, outputs: { ...report.outputs, more, broken } }
}

function missing(release: string, control: string, signal: Signal): Problem {
  const isOfRerun = signal.is === 'wake' && signal.because.startsWith('a re-run')
  return actionProblem('RELEASE_NOT_FOUND', release, control, isOfRerun)
}
