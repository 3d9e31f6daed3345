import { join } from 'node:path'
import type { Objects } from '../github/objects.ts'
import type { Happening, Sha, World } from '../github/world.ts'
import { prepareObjectStore } from './bare-repository.ts'
import { openJournal } from './journal.ts'
import { writeLooseObject } from './loose-objects.ts'
import type { Projection } from './projection.ts'

/** The one place where the World changes. */
export interface Ledger {
  world(): World
  /** One change after the other: decided, shown in the bare repositories, saved, told. A change that throws leaves World as it was. */
  change<Result>(move: (world: World) => readonly [World, readonly Happening[], Result]): Promise<Result>
  listen(listener: (happening: Happening) => void): void
  /** Waits for every change asked for so far and takes no further one. */
  close(): Promise<void>
}

/** Git objects that no ref reaches yet: made through the API, committed to or tagged by a later call. */
export function spareObjects(state: string): string {
  return join(state, 'objects.git')
}

export async function openLedger(options: { readonly world: World; readonly projection: Projection; readonly state: string }): Promise<Ledger> {
  const { projection, state } = options
  const listeners: ((happening: Happening) => void)[] = []
  const fresh = new Set<Sha>()
  let world: World = { ...options.world, objects: noteNew(options.world.objects, fresh) }
  await projection.follow(world, [])
  prepareObjectStore(spareObjects(state))
  const journal = openJournal(state, world)
  let last: Promise<unknown> = Promise.resolve()
  let closed = false

  function keepFresh(next: World): void {
    for (const sha of fresh) {
      const object = projection.holds(sha) ? undefined : next.objects.get(sha)
      if (object !== undefined) writeLooseObject(spareObjects(state), sha, object)
    }
    fresh.clear()
  }

  async function carryOut<Result>(move: (world: World) => readonly [World, readonly Happening[], Result]): Promise<Result> {
    const [next, happenings, result] = move(world)
    // Repositories first: killed in between, the refs moved but not saved are taken in as a push; the other way round they would be undone.
    await projection.follow(next, happenings)
    keepFresh(next)
    journal.save(next)
    world = next
    for (const happening of happenings) for (const listener of listeners) listener(happening)
    return result
  }

  return {
    world: () => world,
    change(move) {
      if (closed) return Promise.reject(new Error('This GitHub is closed.'))
      const done = last.then(() => carryOut(move))
      last = done.catch(() => {}) // Whoever asked for this change is told; the next one has its own chance.
      return done
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
