import type { JobReport } from '../github/world/runs.ts'
import { withJob, withoutTokenOf } from './triggering/changes.ts'
import type { Job, Run, World } from './words.ts'

/** The World that knows these reports, by job. */
export function withReports(world: World, reports: ReadonlyMap<number, JobReport>): World {
  return reports.size === 0 ? world : { ...world, reports: { ...world.reports, ...Object.fromEntries(reports) } }
}

/** The World in which a job's report has been heard. */
export function withoutReport(world: World, job: number): World {
  const { [String(job)]: _, ...reports } = world.reports ?? {}
  const { dying = [] } = world
  return { ...world, reports, ...(dying.includes(job) ? { dying: dying.filter((id) => id !== job) } : {}) }
}

/**
 * The World in which jobs begin anew that died with whoever executed them, as if they had never been started. That is
 * no event on this GitHub, as the end of its own machine would be: it is the end of this GitHub itself, and where it
 * goes on nothing is lost.
 */
export function beginAnew(world: World): World {
  return listRunning(world)
    .filter(({ job }) => world.reports?.[job.id] === undefined)
    .reduce((now, { run, job }) => {
      const artifacts = Object.fromEntries(
        Object.entries(now.artifacts).filter(([, artifact]) => artifact.job !== job.id),
      )
      return withJob(withoutTokenOf({ ...now, artifacts }, job.id), run.id, {
        ...job,
        status: 'queued',
        startedAt: null,
      })
    }, world)
}

/** Every job that is in progress, with its run. */
export function listRunning(world: World): readonly { readonly run: Run; readonly job: Job }[] {
  return Object.values(world.runs).flatMap((run) =>
    run.status === 'in_progress'
      ? run.jobs.filter((job) => job.status === 'in_progress').map((job) => ({ run, job }))
      : [],
  )
}
