import { join } from 'node:path'
import type { Objects } from '../github/git/objects.ts'
import type { Happening, World } from '../github/world/world.ts'
import type { Instant, Sha } from '../github/world/names.ts'
import { prepareObjectStore } from './bare-repository.ts'
import { openJournal } from './journal.ts'
import { writeLooseObject } from './loose-objects.ts'
import type { Projection } from './projection.ts'

/** The one place where the World changes. */
export interface Ledger {
  world(): World
  /**
   * One change after the other: decided, saved, shown in the bare repositories, told. A change that throws leaves World
   * as it was. `byPerson`: somebody from outside wants it.
   */
  change<Result>(
    move: (world: World) => readonly [World, readonly Happening[], Result],
    byPerson?: boolean,
  ): Promise<Result>
  /** The result of `Hub.attempt`. */
  attempt<Result>(by: Attempt, work: () => Promise<Result>): Promise<Result>
  listen(listener: (happening: Happening) => void): void
  /** Waits for every change asked for so far and takes no further one. */
  close(): Promise<void>
}

/** The people or jobs whose changes are tentative while an attempt is under way. */
export type Attempt = 'jobs' | 'story'

/** Writes down what happens before it is saved, and says how much is written now, in bytes. */
export interface Chronicle {
  write(happenings: readonly Happening[]): number
}

/** The time outside, in whole seconds. */
export type Clock = () => Instant

/** Git objects that no ref reaches yet: made through the API, committed to or tagged by a later call. */
export function spareObjects(state: string): string {
  return join(state, 'objects.git')
}

export async function openLedger(options: {
  readonly world: World
  readonly projection: Projection
  readonly state: string
  readonly chronicle?: Chronicle
  readonly clock?: Clock
}): Promise<Ledger> {
  const { projection, state, chronicle, clock } = options
  const listeners: ((happening: Happening) => void)[] = []
  const fresh = new Set<Sha>()
  let world: World = { ...options.world, objects: noteNew(options.world.objects, fresh) }
  await projection.follow(world, [])
  prepareObjectStore(spareObjects(state))
  const journal = openJournal(state, world, chronicle?.write([]))
  let underWay: Attempt | null = null
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  async function carryOut<Result>(
    move: (world: World) => readonly [World, readonly Happening[], Result],
    byPerson: boolean,
  ): Promise<Result> {
    const [moved, happenings, result] = move(onTime(world, clock))
    const next = onTime(moved, clock)
    // Objects, then what the refs are to be, then the refs: killed in between, a ref shows what it was before a change
    // that is known, and no push of somebody else's.
    await projection.prepare(next, happenings)
    keepFresh(fresh, next, projection, state)
    const told = chronicle?.write(happenings)
    const tentative = underWay === 'story' || (underWay === 'jobs' && !byPerson)
    const note = { tentative, ...(told === undefined ? {} : { told }) }
    journal.save(next, note)
    await projection.follow(next, happenings).catch((error: unknown) => {
      journal.save(world, note)
      throw error
    })
    world = next
    for (const happening of happenings) for (const listener of listeners) listener(happening)
    return result
  }

  return {
    world: () => onTime(world, clock),
    change(move, byPerson = false) {
      if (closed) return Promise.reject(new Error('This GitHub is closed.'))
      const done = last.then(() => carryOut(move, byPerson))
      last = done.catch(() => {}) // Whoever asked for this change is told; the next one has its own chance.
      return done
    },
    async attempt(by, work) {
      if (underWay !== null) throw new Error('Something else is under way.')
      underWay = by
      const result = await work() // What throws stays tentative for good.
      underWay = null
      return result
    },
    listen(listener) {
      listeners.push(listener)
    },
    async close() {
      closed = true
      await last
      journal.close()
    },
  }
}

/** Writes new objects that no repository holds to where spare ones are. */
function keepFresh(fresh: Set<Sha>, next: World, projection: Projection, state: string): void {
  for (const sha of fresh) {
    const object = projection.holds(sha) ? undefined : next.objects.get(sha)
    if (object !== undefined) writeLooseObject(spareObjects(state), sha, object)
  }
  fresh.clear()
}

/**
 * The World at the clock's time. Each move of a ref puts World one second ahead: of a clock that clients share it is
 * never more than a few.
 */
function onTime(world: World, clock: Clock | undefined): World {
  const now = clock?.()
  return now === undefined || (now <= world.at && world.at <= now + mostAheadMs)
    ? world
    : { ...world, at: now > world.at ? now : now + mostAheadMs }
}

const mostAheadMs = 30_000

function noteNew(objects: Objects, fresh: Set<Sha>): Objects {
  return {
    get: (sha) => objects.get(sha),
    has: (sha) => objects.has(sha),
    put(object) {
      const sha = objects.put(object)
      fresh.add(sha)
      return sha
    },
  }
}
