import type { Run } from './runs.ts'

/** A run and the attempts before it, oldest first. */
export function attemptsOf(run: Run): readonly Run[] {
  return [...(run.earlier ?? []), run]
}

/** The attempt in which a job of a run ran: a later one that kept it shows it as it was. */
export function attemptOf(run: Run, job: number): number {
  return attemptsOf(run).find(({ jobs }) => jobs.some(({ id }) => id === job))?.attempt ?? run.attempt
}
