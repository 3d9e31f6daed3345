import { closeSweeps, isSwept, tendSweeps } from '../conduct/sweeps.ts'
import type { Problem } from 'github-foundations/problem'
import type { OpenRelease } from '../domain/control/sweeps.ts'
import type { Name } from '../domain/words/names.ts'
import { listTold } from './failure.ts'
import type { Conducted, StepReport } from './reported.ts'
import type { Workplace } from './workplace.ts'

/** The release as it was left, if it is still to be swept. */
export function openOf({ manifest, due }: Conducted): readonly OpenRelease[] {
  return manifest !== null && isSwept(manifest) ? [{ manifest, isDue: due !== null }] : []
}

/**
 * Sees to the sweeps after one release was looked at: on while it is open, off where it has ended and no other is open.
 */
export function tendAfter(conducted: Conducted, workplace: Workplace): Promise<readonly Problem[]> {
  const open = openOf(conducted)
  return open.length === 0 ? closeSweeps(workplace) : tendSweeps(workplace, { open, isAll: false, isSweep: false })
}

/** The report with what is wrong with the workflow files of control. */
export function withTold(report: StepReport, control: Name, problems: readonly Problem[]): StepReport {
  if (problems.length === 0) return report
  const told = listTold(`What starts and sweeps ${control}`, problems)
  return { ...report, warnings: [...report.warnings, ...problems], summary: `${report.summary}\n${told}` }
}
