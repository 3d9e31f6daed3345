import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withLog } from '../github/checks/job-logs.ts'
import { tokenText } from '../github/world/seals.ts'
import type { Instant } from '../github/world/world.ts'
import { runOf, withJob, withoutTokenOf } from './triggering/changes.ts'
import { failJob, jobHappening } from './concurrency.ts'
import type { Addresses } from './reading/contexts.ts'
import { nextOpening, tellDeployment } from './environments.ts'
import { nextLateEvent, takeLateEvents } from './triggering/event-faults.ts'
import { ExpressionProblem } from './reading/expressions.ts'
import { isDiskFull, refuseFullDisk } from './full-disk.ts'
import { createIdleFirings, leaveOut, type IdleFiring, type QuietUntil } from './triggering/idle-firings.ts'
import { executeUntilDeath, killMachine, lostJob } from './lost-machine.ts'
import { buildMessage, tokenPermissions } from './message.ts'
import { leafOf, progress } from './progress.ts'
import { beginAnew, listRunning, withoutReport, withReports, type JobReport } from './reports.ts'
import { findDue, fireSchedules, type Due } from './triggering/schedules.ts'
import { triggerNow } from './triggering/triggers.ts'
import { createUnpack } from './reading/unpacking.ts'
import type { Happening, Hub, Job, JobMessage, JobResult, Machine, Run, World } from './words.ts'

/**
 * Runs the workflows of an embedded GitHub in virtual time: the clock stands still while a process runs and jumps to
 * the end of its job. A firing of schedules that would only repeat an idle one is left out: time, numbers and the rest
 * go on as if it had been played.
 */
export interface Dispatcher {
  /**
   * Runs everything that can run and delivers job ends, firing schedules that fall before them, until nothing is queued
   * or running.
   */
  settle(): Promise<void>
  /**
   * The next cron of any workflow on a default branch, or the next moment at which an environment lets a job go on or
   * gives it up, or a late event comes; `null`: none of them. A cron may be in the past when the clock has jumped over
   * it.
   */
  nextSchedule(): Instant | null
  /** Moves time on, firing schedules on the way and settling after each. */
  advance(to: Instant): Promise<void>
  /** Kills what runs and starts nothing more. Whoever waits for it to settle or advance hears that it has not. */
  close(): Promise<void>
}

export interface DispatcherOptions {
  readonly hub: Hub
  readonly machine: Machine
  /** Processes at once. Virtual machines are never short: jobs that are ready together start at the same instant. */
  readonly machines: number
  readonly durationMs: (run: Run, job: Job) => number
  /** Scratch: jobs' folders and unpacked repositories. */
  readonly folder: string
  /** Path of the Node binary for actions. */
  readonly node: string
  /** By what the processes of jobs are known. */
  readonly tracking?: string
  /**
   * Told at the virtual end of each job, in their order, before World knows. Where this process dies in between, it is
   * told again.
   */
  readonly onResult?: (ended: EndedJob, result: JobResult) => void
  /**
   * Until when schedules that changed nothing would go on so, as far as time is concerned. Absent: every firing is
   * played.
   */
  readonly quietUntil?: QuietUntil
  /** Told of each firing that is left out: it would have done what the one did that started these runs. */
  readonly onLeftOut?: (at: Instant, like: readonly Run[]) => void
}

/** A job at its virtual end. */
export interface EndedJob {
  readonly at: Instant
  readonly run: Run
  readonly job: Job
}

interface End extends EndedJob {
  readonly result: JobResult
}

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { hub, folder } = options
  const addresses: Addresses = { serverUrl: hub.serverUrl, apiUrl: hub.apiUrl }
  const unpack = createUnpack(hub, join(folder, 'repositories'))
  const processes = new Map<number, AbortController>()
  const idleFirings = createIdleFirings(options.quietUntil ?? ((world) => world.at))
  const openedAt = hub.world().at
  const closing = new AbortController()
  let turn: Promise<void> = Promise.resolve()

  hub.listen((happening) => {
    if (happening.is === 'job' && happening.status === 'completed') processes.get(happening.job)?.abort()
  })

  const change = async (move: (world: World) => readonly [World, readonly Happening[]]): Promise<void> => {
    const before = hub.world()
    const moved = move(before)
    if (moved[0] !== before) await hub.change((world) => (world === before ? moved : move(world)))
  }

  const refuseClosed = (): void => {
    if (closing.signal.aborted) throw new Error('The dispatcher was closed.')
  }

  const scheduledUntil = (world: World): Instant => world.scheduledUntil ?? openedAt

  /** Marks every ready job as started at this instant, each with a token of its own, and says what to execute. */
  const startReady = async (): Promise<readonly JobMessage[]> => {
    const messages: JobMessage[] = []
    await change((world) => {
      messages.length = 0
      let [now, told]: readonly [World, readonly Happening[]] = [world, []]
      const queued = Object.values(world.runs)
        .filter(({ status }) => status === 'in_progress')
        .flatMap((run) => run.jobs.filter(({ status }) => status === 'queued').map((job) => ({ run, job })))
      for (const { run, job } of queued.sort((a, b) => a.job.id - b.job.id)) {
        const leaf = leafOf(now, run.id, job, addresses)
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
          messages.push(buildMessage(now, runOf(now, run.id), started, leaf, token, addresses))
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

  const execute = async (message: JobMessage): Promise<JobReport | null> => {
    const { run, job } = message
    if (closing.signal.aborted || !isRunning(run, job)) return null
    const controller = new AbortController()
    const scratch = join(folder, 'jobs', String(job.id))
    processes.set(job.id, controller)
    await rm(scratch, { recursive: true, force: true })
    await mkdir(scratch, { recursive: true })
    const signal = AbortSignal.any([controller.signal, closing.signal])
    const site = {
      hub,
      folder: scratch,
      unpack,
      node: options.node,
      compiled: join(folder, 'compiled'),
      signal,
      ...(options.tracking === undefined ? {} : { tracking: options.tracking }),
    }
    const execution = async (): Promise<JobResult> =>
      (await isToDie(run, job)) ? executeUntilDeath(options.machine, message, site) : options.machine(message, site)
    const result = signal.aborted
      ? lostJob('Cancelled before it began.')
      : await execution().catch((error: unknown) => {
          if (isDiskFull(error)) throw error
          return lostJob(String(error))
        })
    if (result.conclusion !== 'success' && !signal.aborted) await refuseFullDisk(scratch)
    processes.delete(job.id)
    await rm(scratch, { recursive: true, force: true })
    const duration = options.durationMs(run, job)
    const limit = message.timeoutMinutes * 60_000
    return {
      at: (job.startedAt ?? 0) + Math.min(duration, limit),
      result: duration > limit ? { ...result, conclusion: 'cancelled', outputs: {} } : result,
    }
  }

  const isRunning = (run: Run, job: Job): boolean =>
    hub.world().runs[run.id]?.jobs.find(({ id }) => id === job.id)?.status === 'in_progress'

  /** Whether a fault ends the machine of this job before the job is over. */
  const isToDie = async (run: Run, job: Job): Promise<boolean> => {
    const isDoomed = (): boolean => hub.world().dying?.includes(job.id) === true
    if (!isDoomed()) {
      await change((world) => {
        const [struck, told] = killMachine(world, run, job)
        return [told.length === 0 ? struck : { ...struck, dying: [...(struck.dying ?? []), job.id] }, told]
      })
    }
    return isDoomed()
  }

  const executeAll = async (messages: readonly JobMessage[]): Promise<ReadonlyMap<number, JobReport>> => {
    const waiting = [...messages]
    const reports = new Map<number, JobReport>()
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const report = await execute(next)
        if (report !== null) reports.set(next.job.id, report)
      }
    }
    // What this machine cannot execute was never begun: the others stop, too, and all of it begins anew when somebody
    // goes on here.
    const stop = (error: unknown): never => {
      waiting.length = 0
      for (const each of processes.values()) each.abort()
      throw error
    }
    const ended = await Promise.allSettled(
      Array.from({ length: Math.max(1, options.machines) }, () => work().catch(stop)),
    )
    for (const each of ended) if (each.status === 'rejected') throw each.reason
    return reports
  }

  /**
   * Executes all that is ready. Until their machines have reported, the jobs count as never begun: what kills this
   * process is no event here.
   */
  const runReady = async (): Promise<void> => {
    const reports = await hub.attempt('jobs', async () => {
      const ended = await executeAll(await startReady())
      refuseClosed()
      return ended
    })
    await hub.change((world) => {
      const running = new Set(listRunning(world).map(({ job }) => job.id))
      return [withReports(world, new Map([...reports].filter(([job]) => running.has(job)))), []]
    })
  }

  /** The end that comes first. */
  const firstEnd = (): End | undefined =>
    listRunning(hub.world())
      .flatMap(({ run, job }): End[] => {
        const report = hub.world().reports?.[job.id]
        return report === undefined ? [] : [{ ...report, run, job }]
      })
      .sort((a, b) => a.at - b.at || a.job.id - b.job.id)[0]

  const deliver = async ({ at, result, ...ended }: End): Promise<void> => {
    options.onResult?.({ ...ended, at: Math.max(hub.world().at, at) }, result)
    await hub.change((world) => {
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

  const nextCron = (world: World): Instant | null => findDue(world, scheduledUntil(world))[0]?.at ?? null
  const nextSchedule = (world = hub.world()): Instant | null =>
    earlier(earlier(nextCron(world), nextLateEvent(world)), nextOpening(world))

  const fireNext = async (): Promise<void> => {
    const [due, opening, late, cron] = [
      findDue(hub.world(), scheduledUntil(hub.world())),
      nextOpening(hub.world()),
      nextLateEvent(hub.world()),
      nextCron(hub.world()),
    ]
    if (late !== null && late <= Math.min(opening ?? late, cron ?? late)) {
      await hub.change((world) => takeLateEvents(world, late, triggerNow))
      return
    }
    if (opening !== null && (cron === null || opening < cron)) {
      await hub.change((world) => [{ ...world, at: Math.max(world.at, opening) }, []])
      return
    }
    const until = due[0]?.at ?? scheduledUntil(hub.world())
    const before = { ...hub.world(), at: Math.max(hub.world().at, until), scheduledUntil: until }
    const repeated = findRepeated(due, before)
    if (repeated === null) {
      idleFirings.begin(due, before)
      await hub.change((world) => fireSchedules({ ...world, scheduledUntil: until }, due))
    } else {
      options.onLeftOut?.(before.at, repeated.runs)
      await hub.change((world) => [leaveOut({ ...world, scheduledUntil: until }, before.at, repeated), []])
    }
  }

  /**
   * The idle firing that this one would repeat from its beginning to its end, before a job ends, another schedule is
   * due, or time makes a difference.
   */
  const findRepeated = (due: readonly Due[], world: World): IdleFiring | null => {
    const idle = idleFirings.find(due, world)
    if (idle === null) return null
    const end = world.at + idle.lasted
    const isUndisturbed = [firstEnd()?.at, nextSchedule(world)].every(
      (at) => at === undefined || at === null || end < at,
    )
    return isUndisturbed && (idle.until === null || world.at < idle.until) ? idle : null
  }

  const settleNow = async (): Promise<void> => {
    await change((world) => [
      beginAnew(world.scheduledUntil === undefined ? { ...world, scheduledUntil: openedAt } : world),
      [],
    ])
    for (;;) {
      refuseClosed()
      await change((world) => progress(world, addresses))
      const before = hub.world()
      await runReady()
      if (hub.world() !== before) continue
      idleFirings.notice(before)
      const [end, schedule] = [firstEnd(), nextSchedule()]
      if (schedule !== null && schedule <= Math.max(hub.world().at, end?.at ?? 0)) await fireNext()
      else if (end === undefined) return
      else await deliver(end)
    }
  }

  const advanceNow = async (to: Instant): Promise<void> => {
    await settleNow()
    for (let next = nextSchedule(); next !== null && next <= to; next = nextSchedule()) {
      await fireNext()
      await settleNow()
    }
    await change((world) => [
      world.at < to ? { ...world, at: to, scheduledUntil: Math.max(scheduledUntil(world), to) } : world,
      [],
    ])
  }

  /** One after the other: two that settle at once would start jobs twice. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  return {
    settle: () => inTurn(settleNow),
    nextSchedule: () => nextSchedule(),
    advance: (to) => inTurn(() => advanceNow(to)),
    close: async () => {
      closing.abort()
      await turn
    },
  }
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}
