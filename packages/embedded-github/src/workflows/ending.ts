import { withLog } from '../github/checks/job-logs.ts'
import { runOf, withJob, withoutTokenOf } from './triggering/changes.ts'
import { jobHappening } from './concurrency.ts'
import { listRunning, withoutReport } from './reports.ts'
import type { Job } from './words.ts'
import type { JobResult } from '../github/world/runs.ts'
import type { EndedJob, Desk } from './desk.ts'

interface End extends EndedJob {
  readonly result: JobResult
}

/** The end that comes first. */
export function firstEnd(desk: Desk): End | undefined {
  return listRunning(desk.hub.world())
    .flatMap(({ run, job }): End[] => {
      const report = desk.hub.world().reports?.[job.id]
      return report === undefined ? [] : [{ ...report, run, job }]
    })
    .sort((a, b) => a.at - b.at || a.job.id - b.job.id)[0]
}

export async function deliver(desk: Desk, { at, result, ...ended }: End): Promise<void> {
  desk.options.onResult?.({ ...ended, at: Math.max(desk.hub.world().at, at) }, result)
  await desk.hub.change((world) => {
    const now = withoutReport(withoutTokenOf({ ...world, at: Math.max(world.at, at) }, ended.job.id), ended.job.id)
    const run = runOf(now, ended.run.id)
    const job: Job = {
      ...ended.job,
      status: 'completed',
      conclusion: result.conclusion,
      completedAt: now.at,
      outputs: result.outputs,
      ...(ended.job.environment === undefined
        ? {}
        : { environment: { ...ended.job.environment, url: result.environmentUrl ?? '' } }),
      steps: result.steps.map(({ number, name, conclusion }) => ({ number, name, status: 'completed', conclusion })),
      ...(result.annotations.length === 0 ? {} : { annotations: result.annotations }),
    }
    return [withLog(withJob(now, run.id, job), job.id, result.log), [jobHappening(now, run, job)]]
  })
}
