import { findFault, strike } from '../../github/world/faults.ts'
import type { Instant } from '../../github/world/names.ts'
import type { RepositoryEvent } from './repository-event.ts'
import type { Happening, Run, World } from '../words.ts'

export type Triggered = readonly [World, readonly Happening[], readonly Run[]]

/** The result of an event once a fault may have struck it. An event that nobody listens to is not lost. */
export function triggerOrFail(
  world: World,
  event: RepositoryEvent,
  triggerNow: (world: World, event: RepositoryEvent) => Triggered,
): Triggered {
  const sound = triggerNow(world, event)
  if (sound[2].length === 0 || event.only !== undefined) return sound
  const names = event.event === 'repository_dispatch' ? [event.event, event.action] : [event.event]
  const fault = findFault(
    world,
    ['drop', 'duplicate', 'delay'],
    (mishap) => names.includes(mishap.event) && (mishap.repository ?? event.repository) === event.repository,
  )
  if (fault === null) return sound
  const what = `${event.action ?? event.event} in ${event.repository}`
  switch (fault.mishap.is) {
    case 'drop': {
      const [struck, fell] = strike(world, fault, what)
      return [struck, [fell], []]
    }
    case 'delay': {
      const [struck, fell] = strike(world, fault, what)
      const late = { at: world.at + fault.mishap.byMs, event }
      return [{ ...struck, lateEvents: [...(world.lateEvents ?? []), late] }, [fell], []]
    }
    case 'duplicate': {
      const [struck, fell] = strike(sound[0], fault, what)
      const [twice, told, runs] = triggerNow(struck, event)
      return [twice, [...sound[1], fell, ...told], [...sound[2], ...runs]]
    }
  }
}

/** The time when the next late event comes; `null`: none is late. */
export function nextLateEvent({ lateEvents = [] }: World): Instant | null {
  return lateEvents.length === 0 ? null : Math.min(...lateEvents.map(({ at }) => at))
}

/** Takes in the late events whose time has come; the clock moves on to it. */
export function takeLateEvents(
  world: World,
  to: Instant,
  triggerNow: (world: World, event: RepositoryEvent) => Triggered,
): readonly [World, readonly Happening[]] {
  const [due, later] = [
    (world.lateEvents ?? []).filter(({ at }) => at <= to),
    (world.lateEvents ?? []).filter(({ at }) => at > to),
  ]
  return due.reduce<readonly [World, readonly Happening[]]>(
    ([now, told], { event }) => {
      const [next, more] = triggerNow(now, event)
      return [next, [...told, ...more]]
    },
    [{ ...world, at: Math.max(world.at, to), lateEvents: later }, []],
  )
}
