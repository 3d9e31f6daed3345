import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withLog } from '../github/job-logs.ts'
import type { Instant } from '../github/world.ts'
import { runOf, withJob, withoutTokenOf } from './changes.ts'
import { failJob, jobHappening } from './concurrency.ts'
import type { Addresses } from './contexts.ts'
import { nextOpening, tellDeployment } from './environments.ts'
import { nextLateEvent, takeLateEvents } from './event-faults.ts'
import { ExpressionProblem } from './expressions.ts'
import { createIdleFirings, leaveOut, type IdleFiring, type QuietUntil } from './idle-firings.ts'
import { executeUntilDeath, killMachine, lostJob } from './lost-machine.ts'
import { buildMessage, tokenPermissions } from './message.ts'
import { leafOf, progress } from './progress.ts'
import { findDue, fireSchedules, type Due } from './schedules.ts'
import { triggerNow } from './triggers.ts'
import { createUnpack } from './unpacking.ts'
import type { Happening, Hub, Job, JobMessage, JobResult, Machine, Run, World } from './words.ts'

/**
 * Runs the workflows of an embedded GitHub in virtual time: the clock stands still while a process runs and jumps to the end of its job.
 * A firing of schedules that would only repeat an idle one is left out: time, numbers and the rest go on as if it had been played.
 */
export interface Dispatcher {
  /** Runs everything that can run and delivers job ends, firing schedules that fall before them, until nothing is queued or running. */
  settle(): Promise<void>
  /** The next cron of any workflow on a default branch, or the next moment at which an environment lets a job go on or gives it up, or a late event comes; `null`: none of them. A cron may be in the past when the clock has jumped over it. */
  nextSchedule(): Instant | null
  /** Moves time on, firing schedules on the way and settling after each. */
  advance(to: Instant): Promise<void>
  /** Kills what runs and starts nothing more. */
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
  /** Told at the virtual end of each job, in their order. */
  readonly onResult?: (message: JobMessage, result: JobResult) => void
  /** Until when schedules that changed nothing would go on so, as far as time is concerned. Absent: every firing is played. */
  readonly quietUntil?: QuietUntil
  /** Told of each firing that was left out: it would have done what the one did that started these runs. */
  readonly onLeftOut?: (at: Instant, like: readonly Run[]) => void
}

/** A job whose process is over and whose virtual end has not come. */
interface End { readonly at: Instant; readonly message: JobMessage; readonly result: JobResult }

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { hub, folder } = options
  const addresses: Addresses = { serverUrl: hub.serverUrl, apiUrl: hub.apiUrl }
  const unpack = createUnpack(hub, join(folder, 'repositories'))
  const ends = new Map<number, End>()
  const processes = new Map<number, AbortController>()
  const idleFirings = createIdleFirings(options.quietUntil ?? ((world) => world.at))
  let scheduledUntil = hub.world().at
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

  const inProgress = (): readonly { readonly run: Run; readonly job: Job }[] => Object.values(hub.world().runs)
    .flatMap((run) => (run.status === 'in_progress' ? run.jobs.filter((job) => job.status === 'in_progress').map((job) => ({ run, job })) : []))

  /** Marks every ready job as started at this instant, each with a token of its own, and says what to execute. */
  const startReady = async (): Promise<readonly JobMessage[]> => {
    const messages: JobMessage[] = []
    await change((world) => {
      messages.length = 0
      let [now, told]: readonly [World, readonly Happening[]] = [world, []]
      const queued = Object.values(world.runs).filter(({ status }) => status === 'in_progress').flatMap((run) => run.jobs.filter(({ status }) => status === 'queued').map((job) => ({ run, job })))
      for (const { run, job } of queued.sort((a, b) => a.job.id - b.job.id)) {
        const leaf = leafOf(now, run.id, job, addresses)
        if (leaf === null) continue // It only holds the concurrency group of a call.
        const started: Job = { ...job, status: 'in_progress', startedAt: now.at }
        const token = tokenText(run, job)
        now = withJob({ ...now, tokens: { ...now.tokens, [token]: { kind: 'actions', login: 'github-actions[bot]', permissions: tokenPermissions(now, run, leaf), repositories: [run.repository], expiresAt: null, run: run.id, job: job.id } } }, run.id, started)
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

  const execute = async (message: JobMessage): Promise<void> => {
    const { run, job } = message
    if (closing.signal.aborted || hub.world().runs[run.id]?.jobs.find(({ id }) => id === job.id)?.status !== 'in_progress') return
    const controller = new AbortController()
    const scratch = join(folder, 'jobs', String(job.id))
    processes.set(job.id, controller)
    await rm(scratch, { recursive: true, force: true })
    await mkdir(scratch, { recursive: true })
    const signal = AbortSignal.any([controller.signal, closing.signal])
    const site = { hub, folder: scratch, unpack, node: options.node, signal }
    const execution = async (): Promise<JobResult> => (await isToDie(run, job) ? executeUntilDeath(options.machine, message, site) : options.machine(message, site))
    const result = signal.aborted ? lostJob('Cancelled before it began.') : await execution().catch((error: unknown) => lostJob(String(error)))
    processes.delete(job.id)
    await rm(scratch, { recursive: true, force: true })
    const duration = options.durationMs(run, job)
    const limit = message.timeoutMinutes * 60_000
    ends.set(job.id, { at: (job.startedAt ?? 0) + Math.min(duration, limit), message, result: duration > limit ? { ...result, conclusion: 'cancelled', outputs: {} } : result })
  }

  /** Whether a fault ends the machine of this job before the job is over. */
  const isToDie = async (run: Run, job: Job): Promise<boolean> => {
    let dies = false
    await change((world) => {
      const [struck, told] = killMachine(world, run, job)
      dies = told.length > 0
      return [struck, told]
    })
    return dies
  }

  const executeAll = async (messages: readonly JobMessage[]): Promise<void> => {
    const waiting = [...messages]
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await execute(next)
    }
    await Promise.all(Array.from({ length: Math.max(1, options.machines) }, work))
  }

  /** The end that comes first. A job in progress that nobody executes was lost with the process that served it. */
  const firstEnd = (): End | undefined => inProgress().map(({ run, job }): End => ends.get(job.id) ?? {
    at: hub.world().at,
    message: orphanMessage(run, job),
    result: lostJob(),
  }).sort((a, b) => a.at - b.at || a.message.job.id - b.message.job.id)[0]

  const deliver = async ({ at, message, result }: End): Promise<void> => {
    ends.delete(message.job.id)
    await hub.change((world) => {
      const now = withoutTokenOf({ ...world, at: Math.max(world.at, at) }, message.job.id)
      const run = runOf(now, message.run.id)
      const job: Job = {
        ...message.job,
        status: 'completed',
        conclusion: result.conclusion,
        completedAt: now.at,
        outputs: result.outputs,
        ...(message.job.environment === undefined ? {} : { environment: { ...message.job.environment, url: result.environmentUrl ?? '' } }),
        steps: result.steps.map(({ number, name, conclusion }) => ({ number, name, status: 'completed', conclusion })),
        ...(result.annotations.length === 0 ? {} : { annotations: result.annotations }),
      }
      return [withLog(withJob(now, run.id, job), job.id, result.log), [jobHappening(now, run, job)]]
    })
    options.onResult?.(message, result)
  }

  const nextCron = (): Instant | null => findDue(hub.world(), scheduledUntil)[0]?.at ?? null
  const nextSchedule = (): Instant | null => earlier(earlier(nextCron(), nextLateEvent(hub.world())), nextOpening(hub.world()))

  const fireNext = async (): Promise<void> => {
    const [due, opening, late, cron] = [findDue(hub.world(), scheduledUntil), nextOpening(hub.world()), nextLateEvent(hub.world()), nextCron()]
    if (late !== null && late <= Math.min(opening ?? late, cron ?? late)) {
      await hub.change((world) => takeLateEvents(world, late, triggerNow))
      return
    }
    if (opening !== null && (cron === null || opening < cron)) {
      await hub.change((world) => [{ ...world, at: Math.max(world.at, opening) }, []])
      return
    }
    scheduledUntil = due[0]?.at ?? scheduledUntil
    const before = { ...hub.world(), at: Math.max(hub.world().at, scheduledUntil) }
    const repeated = findRepeated(due, before)
    if (repeated === null) {
      idleFirings.begin(due, before)
      await hub.change((world) => fireSchedules(world, due))
    } else {
      await hub.change((world) => [leaveOut(world, before.at, repeated), []])
      options.onLeftOut?.(before.at, repeated.runs)
    }
  }

  /** The idle firing that this one would repeat from its beginning to its end, before a job ends, another schedule is due, or time makes a difference. */
  const findRepeated = (due: readonly Due[], world: World): IdleFiring | null => {
    const idle = idleFirings.find(due, world)
    if (idle === null) return null
    const end = world.at + idle.lasted
    const isUndisturbed = [firstEnd()?.at, nextSchedule()].every((at) => at === undefined || at === null || end < at)
    return isUndisturbed && (idle.until === null || world.at < idle.until) ? idle : null
  }

  const settleNow = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await change((world) => progress(world, addresses))
      const before = hub.world()
      await executeAll(await startReady())
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
    for (let next = nextSchedule(); next !== null && next <= to && !closing.signal.aborted; next = nextSchedule()) {
      await fireNext()
      await settleNow()
    }
    await change((world) => [world.at < to ? { ...world, at: to } : world, []])
  }

  /** One after the other: two that settle at once would start jobs twice. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  return {
    settle: () => inTurn(settleNow),
    nextSchedule,
    advance: (to) => inTurn(() => advanceNow(to)),
    close: async () => {
      closing.abort()
      await turn
    },
  }
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  return one === null || other === null ? one ?? other : Math.min(one, other)
}

/** Looks like an installation token and is the same in every replay. */
function tokenText(run: Run, job: Job): string {
  return `ghs_${createHash('sha256').update(`${run.repository} ${run.id} ${job.id}`).digest('hex').slice(0, 36)}`
}

function orphanMessage(run: Run, job: Job): JobMessage {
  const empty = { github: {}, needs: {}, strategy: null, matrix: null, inputs: {}, vars: {}, secrets: {}, job: {} }
  return { run, job, repository: run.repository, steps: [], env: [], defaults: {}, outputs: {}, timeoutMinutes: 360, contexts: empty, token: tokenText(run, job), permissions: {} }
}
