import { controlProblem } from '../../domain/catalogue/control.ts'
import { judgeControl } from '../../domain/control/problems.ts'
import type { Problem } from 'github-foundations/problem'
import type { ControlSeen } from '../../domain/control/sweeps.ts'
import type { Instant, Name } from '../../domain/words/names.ts'
import type { GitHub } from '../../github/github.ts'

/** The problems with the workflow files that start and sweep control, and the facts that this token could not see. */
export interface ControlStanding {
  readonly seen: ControlSeen
  readonly problems: readonly Problem[]
  readonly unknown: readonly Problem[]
}

/**
 * Looks at control's workflow files. `openSince`: when the oldest open release began; `null`: none is open, so that
 * none is missed.
 */
export async function readControlWorkflows(
  github: GitHub,
  control: Name,
  openSince: Instant | null,
): Promise<ControlStanding> {
  const seen = await github.lookAtControl(control, { lastSweep: openSince !== null })
  return {
    seen,
    problems: judgeControl(control, seen, openSince),
    unknown: seen.states === null ? [controlProblem('CONTROL_WORKFLOWS_UNSEEN', control)] : [],
  }
}
