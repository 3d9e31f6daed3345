import { controlProblem } from '../domain/catalogue/control.ts'
import { judgeControl } from '../domain/control/problems.ts'
import { UserError, type Problem } from 'github-foundations/problem'
import { hasEnded, owes } from '../domain/ended.ts'
import {
  controlFiles,
  openSince,
  opennessAt,
  switchSweeps,
  type ControlSeen,
  type OpenRelease,
  type Switch,
} from '../domain/control/sweeps.ts'
import type { Manifest } from '../domain/words/manifest.ts'
import type { Name } from '../domain/words/names.ts'
import type { GitHub } from '../github/github.ts'
import { Limited } from '../github/line/limited.ts'

/** The control repository whose sweeps are tended, and the access to it. */
export interface Control {
  readonly github: Pick<GitHub, 'lookAtControl' | 'switchWorkflow' | 'openReleases'>
  readonly control: Name
}

/** True if Convoy must sweep a release: it has not ended, or still has messages to send. */
export function isSwept(manifest: Manifest): boolean {
  return !hasEnded(manifest) || owes(manifest)
}

/**
 * The open releases of control as a run knows them at its end. `isAll`: it has looked at all of them. `isSweep`: the
 * run is a sweep, so that nobody has to ask when the last one came.
 */
export interface Standing {
  readonly open: readonly OpenRelease[]
  readonly isAll: boolean
  readonly isSweep: boolean
}

/**
 * Sees to it that control is swept while a release is open and not otherwise, and says what is wrong with the workflow
 * files that start it. Whoever switches the sweeps off looks again afterwards: a release may have opened meanwhile, and
 * who opened it saw them on. Stops no release.
 */
export function tendSweeps(at: Control, standing: Standing): Promise<readonly Problem[]> {
  return tell(() => tend(at, standing))
}

async function tend(at: Control, { open, isAll, isSweep }: Standing): Promise<readonly Problem[]> {
  const { github, control } = at
  const since = openSince(open)
  const seen = await github.lookAtControl(control, { lastSweep: !isSweep && since !== null })
  const openness = opennessAt(seen.at, open, isAll)
  const refused = openness === 'none' ? await switchOff(at, seen) : await switchAll(at, switchSweeps(openness, seen))
  return [
    ...judgeControl(control, seen, since).map((problem) => saySwitched(control, problem, seen, refused)),
    ...refused,
  ]
}

/**
 * Switches the sweeps off one by one, the hourly one first, and looks after each. Wherever this run may die, a release
 * that opens meanwhile is swept: who opens it enables what is off by then, and what is switched off after that look is
 * the other one.
 */
async function switchOff(at: Control, seen: ControlSeen): Promise<readonly Problem[]> {
  const refused: Problem[] = []
  for (const each of switchSweeps('none', seen)) {
    refused.push(...(await switchAll(at, [each])))
    if ((await at.github.openReleases(at.control)).length > 0) return [...refused, ...(await switchOn(at))]
  }
  return refused
}

/**
 * Switches the sweeps on, as whoever opens a release does first: from then on nobody who saw none open can leave it
 * without them.
 */
export function openSweeps(at: Control): Promise<readonly Problem[]> {
  return tell(() => switchOn(at))
}

async function switchOn(at: Control): Promise<readonly Problem[]> {
  return switchAll(at, switchSweeps('moving', await at.github.lookAtControl(at.control, { lastSweep: false })))
}

/**
 * Switches the sweeps off again where no release is open: nothing came of the one that they were switched on for, or it
 * has ended.
 */
export function closeSweeps(at: Control): Promise<readonly Problem[]> {
  return tell(async () =>
    (await at.github.openReleases(at.control)).length > 0 ? [] : tend(at, { open: [], isAll: true, isSweep: false }),
  )
}

/**
 * A release's result matters more than its sweeps: if GitHub does not answer about sweeps, the run reports the result
 * and says so. Throws Limited: nothing more may be asked.
 */
async function tell(look: () => Promise<readonly Problem[]>): Promise<readonly Problem[]> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof UserError && !(error instanceof Limited)) return error.problems
    throw error
  }
}

async function switchAll({ github, control }: Control, switches: readonly Switch[]): Promise<readonly Problem[]> {
  const refused: Problem[] = []
  for (const each of switches) {
    const why = await github.switchWorkflow(control, each)
    if (why !== null) refused.push(controlProblem('SWEEP_NOT_SWITCHED', control, each.path, each.to, why))
  }
  return refused
}

/** Reports a sweep that this run found disabled and enabled. */
function saySwitched(control: Name, problem: Problem, { states }: ControlSeen, refused: readonly Problem[]): Problem {
  return problem.code === 'SWEEP_DISABLED' && refused.length === 0
    ? controlProblem('SWEEP_WAS_DISABLED', control, states?.[controlFiles.hourly] ?? 'unknown')
    : problem
}
