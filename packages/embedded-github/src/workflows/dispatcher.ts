import { join } from 'node:path'
import type { Instant } from '../github/world/names.ts'
import { createIdleFirings } from './triggering/idle-firings.ts'
import { progress } from './progress.ts'
import { beginAnew } from './reports.ts'
import { createUnpack } from './reading/unpacking.ts'
import { type DispatcherOptions, type Desk, change, refuseClosed } from './desk.ts'
import { nextSchedule, fireNext, scheduledUntil } from './firing.ts'
import { runReady } from './executing.ts'
import { firstEnd, deliver } from './ending.ts'

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
   * gives it up, a late event comes, or a merge queue waits no longer; `null`: none of them. A cron may be in the past
   * when the clock has jumped over it.
   */
  nextSchedule(): Instant | null
  /** Moves time on, firing schedules on the way and settling after each. */
  advance(to: Instant): Promise<void>
  /** Kills what runs and starts nothing more. Whoever waits for it to settle or advance hears that it has not. */
  close(): Promise<void>
}

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { hub, folder } = options
  const desk: Desk = {
    options,
    hub,
    folder,
    addresses: { serverUrl: hub.serverUrl, apiUrl: hub.apiUrl },
    unpack: createUnpack(hub, join(folder, 'repositories')),
    processes: new Map(),
    idleFirings: createIdleFirings(options.quietUntil ?? ((world) => world.at)),
    openedAt: hub.world().at,
    closing: new AbortController(),
  }
  let turn: Promise<void> = Promise.resolve()

  hub.listen((happening) => {
    if (happening.is === 'job' && happening.status === 'completed') desk.processes.get(happening.job)?.abort()
  })

  /** One after the other: two that settle at once would start jobs twice. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  return {
    settle: () => inTurn(() => settleNow(desk)),
    nextSchedule: () => nextSchedule(desk),
    advance: (to) => inTurn(() => advanceNow(desk, to)),
    close: async () => {
      desk.closing.abort()
      await turn
    },
  }
}

async function settleNow(desk: Desk): Promise<void> {
  await change(desk, (world) => [
    beginAnew(world.scheduledUntil === undefined ? { ...world, scheduledUntil: desk.openedAt } : world),
    [],
  ])
  for (;;) {
    refuseClosed(desk)
    await change(desk, (world) => progress(world, desk.addresses))
    const before = desk.hub.world()
    await runReady(desk)
    if (desk.hub.world() !== before) continue
    desk.idleFirings.notice(before)
    const [end, schedule] = [firstEnd(desk), nextSchedule(desk)]
    if (schedule !== null && schedule <= Math.max(desk.hub.world().at, end?.at ?? 0)) await fireNext(desk)
    else if (end === undefined) return
    else await deliver(desk, end)
  }
}

async function advanceNow(desk: Desk, to: Instant): Promise<void> {
  await settleNow(desk)
  for (let next = nextSchedule(desk); next !== null && next <= to; next = nextSchedule(desk)) {
    await fireNext(desk)
    await settleNow(desk)
  }
  await change(desk, (world) => [
    world.at < to ? { ...world, at: to, scheduledUntil: Math.max(scheduledUntil(desk, world), to) } : world,
    [],
  ])
}
