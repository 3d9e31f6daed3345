import type { Run, RunStatus } from './runs.ts'

/**
 * A run's status as GitHub shows it: `waiting` while nothing of it moves but for an environment's rules
 * (https://github.com/hephaestus-build/Hephaestus/pull/1962 lists such runs by it).
 */
export function shownStatus({ status, jobs }: Run): RunStatus | 'waiting' {
  const open = jobs.filter((job) => job.status !== 'completed')
  return status === 'in_progress' &&
    open.some((job) => job.status === 'waiting') &&
    open.every((job) => job.status === 'waiting')
    ? 'waiting'
    : status
}
