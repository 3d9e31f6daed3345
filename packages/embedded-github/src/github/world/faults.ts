import type { Mishap, Fault } from './mishaps.ts'
import { listCommits } from '../git/commits.ts'
import type { Happening, World } from './world.ts'

type Kind = Mishap['is']
type Of<Is extends Kind> = Extract<Mishap, { readonly is: Is }>
/** A fault whose mishap is known. */
export type FaultOf<Is extends Kind> = Fault & { readonly mishap: Of<Is> }

/** The first fault of this kind that may strike now and fits; `null` where nothing goes wrong. */
export function findFault<Is extends Kind>(
  world: World,
  kinds: readonly Is[],
  fits: (mishap: Of<Is>) => boolean,
): FaultOf<Is> | null {
  const isOfKind = (fault: Fault): fault is FaultOf<Is> => kinds.some((kind) => kind === fault.mishap.is)
  return (
    (world.faults ?? [])
      .filter(isOfKind)
      .find((fault) => fault.left > 0 && fits(fault.mishap) && isDue(world, fault)) ?? null
  )
}

/**
 * The World in which a fault has struck once more, and how others are told. `what` says what it hit, in a few words.
 */
export function strike(world: World, { number, mishap }: Fault, what: string): readonly [World, Happening] {
  const faults = (world.faults ?? []).map((fault) =>
    fault.number === number ? { ...fault, left: fault.left - 1 } : fault,
  )
  return [
    { ...world, faults },
    { is: 'fault', at: world.at, number, mishap: mishap.is, what },
  ]
}

/** The World once a step of the story has been played: what waited for it may strike. */
export function passStep(world: World, step: number): World {
  const waitsForIt = ({ waits }: Fault): boolean => waits !== undefined && 'step' in waits && waits.step === step
  if (world.faults?.some(waitsForIt) !== true) return world
  return { ...world, faults: world.faults.map((fault) => (waitsForIt(fault) ? withoutWaiting(fault) : fault)) }
}

function withoutWaiting(fault: Fault): Fault {
  const { waits: _, ...rest } = fault
  return rest
}

function isDue(world: World, { waits }: Fault): boolean {
  if (waits === undefined) return true
  if ('step' in waits) return false
  const head = world.repositories[waits.repository]?.refs[waits.ref]
  return head !== undefined && listCommits(world.objects, head, null, waits.commits).length >= waits.commits
}
