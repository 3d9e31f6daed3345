import type { Instant } from '../github/world/names.ts'
import { nextQueueDeadline } from '../github/queue/progress.ts'
import { nextOpening } from './environments.ts'
import { nextLateEvent, takeLateEvents } from './triggering/event-faults.ts'
import { leaveOut, type IdleFiring } from './triggering/idle-firings.ts'
import { findDue, fireSchedules, type Due } from './triggering/schedules.ts'
import { triggerNow } from './triggering/triggers.ts'
import type { World } from './words.ts'
import type { Desk } from './desk.ts'
import { firstEnd } from './ending.ts'

export function scheduledUntil(desk: Desk, world: World): Instant {
  return world.scheduledUntil ?? desk.openedAt
}

function nextCron(desk: Desk, world: World): Instant | null {
  return findDue(world, scheduledUntil(desk, world))[0]?.at ?? null
}

export function nextSchedule(desk: Desk, world: World = desk.hub.world()): Instant | null {
  return earlier(earlier(nextCron(desk, world), nextLateEvent(world)), nextMoment(world))
}

/** The next moment at which only time passes: an environment opens, or a merge queue waits no longer. */
function nextMoment(world: World): Instant | null {
  return earlier(nextOpening(world), nextQueueDeadline(world))
}

export async function fireNext(desk: Desk): Promise<void> {
  const [due, opening, late, cron] = [
    findDue(desk.hub.world(), scheduledUntil(desk, desk.hub.world())),
    nextMoment(desk.hub.world()),
    nextLateEvent(desk.hub.world()),
    nextCron(desk, desk.hub.world()),
  ]
  if (late !== null && late <= Math.min(opening ?? late, cron ?? late)) {
    await desk.hub.change((world) => takeLateEvents(world, late, triggerNow))
    return
  }
  if (opening !== null && (cron === null || opening < cron)) {
    await desk.hub.change((world) => [{ ...world, at: Math.max(world.at, opening) }, []])
    return
  }
  const until = due[0]?.at ?? scheduledUntil(desk, desk.hub.world())
  const before = { ...desk.hub.world(), at: Math.max(desk.hub.world().at, until), scheduledUntil: until }
  const repeated = findRepeated(desk, due, before)
  if (repeated === null) {
    desk.idleFirings.begin(due, before)
    await desk.hub.change((world) => fireSchedules({ ...world, scheduledUntil: until }, due))
  } else {
    desk.options.onLeftOut?.(before.at, repeated.runs)
    await desk.hub.change((world) => [leaveOut({ ...world, scheduledUntil: until }, before.at, repeated), []])
  }
}

/**
 * The idle firing that this one would repeat from its beginning to its end, before a job ends, another schedule is
 * due, or time makes a difference.
 */
function findRepeated(desk: Desk, due: readonly Due[], world: World): IdleFiring | null {
  const idle = desk.idleFirings.find(due, world)
  if (idle === null) return null
  const end = world.at + idle.lasted
  const isUndisturbed = [firstEnd(desk)?.at, nextSchedule(desk, world)].every(
    (at) => at === undefined || at === null || end < at,
  )
  return isUndisturbed && (idle.until === null || world.at < idle.until) ? idle : null
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}
