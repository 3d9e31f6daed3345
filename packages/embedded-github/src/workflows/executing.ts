import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { tokenText } from '../github/world/seals.ts'
import { runOf, withJob } from './triggering/changes.ts'
import { failJob, jobHappening } from './concurrency.ts'
import { tellDeployment } from './environments.ts'
import { ExpressionProblem } from './reading/expressions.ts'
import { isDiskFull, refuseFullDisk } from './full-disk.ts'
import { executeUntilDeath, killMachine, lostJob } from './lost-machine.ts'
import { buildMessage, tokenPermissions } from './message.ts'
import { leafOf } from './progress.ts'
import { listRunning, withReports } from './reports.ts'
import type { JobReport } from '../github/world/runs.ts'
import type { Happening, Job, JobMessage, Run, World } from './words.ts'
import type { JobResult } from '../github/world/runs.ts'
import { type Desk, change, refuseClosed } from './desk.ts'

/** Marks every ready job as started at this instant, each with a token of its own, and says what to execute. */
async function startReady(desk: Desk): Promise<readonly JobMessage[]> {
  const messages: JobMessage[] = []
  await change(desk, (world) => {
    messages.length = 0
    let [now, told]: readonly [World, readonly Happening[]] = [world, []]
    const queued = Object.values(world.runs)
      .filter(({ status }) => status === 'in_progress')
      .flatMap((run) => run.jobs.filter(({ status }) => status === 'queued').map((job) => ({ run, job })))
    for (const { run, job } of queued.sort((a, b) => a.job.id - b.job.id)) {
      const leaf = leafOf(now, run.id, job, desk.addresses)
      if (leaf === null) continue // It only holds the concurrency group of a call.
      const started: Job = { ...job, status: 'in_progress', startedAt: now.at }
      const token = tokenText(now, 'ghs', `of a job ${run.repository} ${run.id} ${job.id}`)
      now = withJob(
        {
          ...now,
          tokens: {
            ...now.tokens,
            [token]: {
              kind: 'actions',
              login: 'github-actions[bot]',
              permissions: tokenPermissions(now, run, leaf),
              repositories: [run.repository],
              expiresAt: null,
              run: run.id,
              job: job.id,
            },
          },
        },
        run.id,
        started,
      )
      now = tellDeployment(now, run.id, started)
      told = [...told, jobHappening(now, run, started)]
      try {
        messages.push(buildMessage(now, runOf(now, run.id), started, leaf, token, desk.addresses))
      } catch (error) {
        if (!(error instanceof ExpressionProblem)) throw error
        const [failed, more] = failJob(now, run.id, started, `${job.key}: ${error.message}`)
        now = failed
        told = [...told, ...more]
      }
    }
    return [now, told]
  })
  return messages
}

async function execute(desk: Desk, message: JobMessage): Promise<JobReport | null> {
  const { run, job } = message
  if (desk.closing.signal.aborted || !isRunning(desk, run, job)) return null
  const controller = new AbortController()
  const scratch = join(desk.folder, 'jobs', String(job.id))
  desk.processes.set(job.id, controller)
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch, { recursive: true })
  const signal = AbortSignal.any([controller.signal, desk.closing.signal])
  const site = {
    hub: desk.hub,
    folder: scratch,
    unpack: desk.unpack,
    node: desk.options.node,
    compiled: join(desk.folder, 'compiled'),
    signal,
    ...(desk.options.tracking === undefined ? {} : { tracking: desk.options.tracking }),
  }
  const execution = async (): Promise<JobResult> =>
    (await isToDie(desk, run, job))
      ? executeUntilDeath(desk.options.machine, message, site)
      : desk.options.machine(message, site)
  const result = signal.aborted
    ? lostJob('Cancelled before it began.')
    : await execution().catch((error: unknown) => {
        if (isDiskFull(error)) throw error
        return lostJob(String(error))
      })
  if (result.conclusion !== 'success' && !signal.aborted) await refuseFullDisk(scratch)
  desk.processes.delete(job.id)
  await rm(scratch, { recursive: true, force: true })
  const duration = desk.options.durationMs(run, job)
  const limit = message.timeoutMinutes * 60_000
  return {
    at: (job.startedAt ?? 0) + Math.min(duration, limit),
    result: duration > limit ? { ...result, conclusion: 'cancelled', outputs: {} } : result,
  }
}

function isRunning(desk: Desk, run: Run, job: Job): boolean {
  return desk.hub.world().runs[run.id]?.jobs.find(({ id }) => id === job.id)?.status === 'in_progress'
}

/** True if a fault ends the machine of this job before the job is over. */
async function isToDie(desk: Desk, run: Run, job: Job): Promise<boolean> {
  const isDoomed = (): boolean => desk.hub.world().dying?.includes(job.id) === true
  if (!isDoomed()) {
    await change(desk, (world) => {
      const [struck, told] = killMachine(world, run, job)
      return [told.length === 0 ? struck : { ...struck, dying: [...(struck.dying ?? []), job.id] }, told]
    })
  }
  return isDoomed()
}

async function executeAll(desk: Desk, messages: readonly JobMessage[]): Promise<ReadonlyMap<number, JobReport>> {
  const waiting = [...messages]
  const reports = new Map<number, JobReport>()
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const report = await execute(desk, next)
      if (report !== null) reports.set(next.job.id, report)
    }
  }
  // What this machine cannot execute was never begun: the others stop, too, and all of it begins anew when somebody
  // goes on here.
  const stop = (error: unknown): never => {
    waiting.length = 0
    for (const each of desk.processes.values()) each.abort()
    throw error
  }
  const ended = await Promise.allSettled(
    Array.from({ length: Math.max(1, desk.options.machines) }, () => work().catch(stop)),
  )
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return reports
}

/**
 * Executes all that is ready. Until their machines have reported, the jobs count as never begun: what kills this
 * process is no event here.
 */
export async function runReady(desk: Desk): Promise<void> {
  const reports = await desk.hub.attempt('jobs', async () => {
    const ended = await executeAll(desk, await startReady(desk))
    refuseClosed(desk)
    return ended
  })
  await desk.hub.change((world) => {
    const running = new Set(listRunning(world).map(({ job }) => job.id))
    return [withReports(world, new Map([...reports].filter(([job]) => running.has(job)))), []]
  })
}
