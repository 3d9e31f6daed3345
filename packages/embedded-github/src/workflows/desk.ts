import type { Instant } from '../github/world/names.ts'
import type { Addresses } from './reading/contexts.ts'
import type { createIdleFirings, QuietUntil } from './triggering/idle-firings.ts'
import type { createUnpack } from './reading/unpacking.ts'
import type { Happening, Hub, Job, Machine, Run, World } from './words.ts'
import type { JobResult } from '../github/world/runs.ts'

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
  /** The name by which the processes of jobs are known. */
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

/** The tools of a dispatcher. */
export interface Desk {
  readonly options: DispatcherOptions
  readonly hub: Hub
  readonly folder: string
  readonly addresses: Addresses
  readonly unpack: ReturnType<typeof createUnpack>
  /** The jobs that are executed now, by the job's id. */
  readonly processes: Map<number, AbortController>
  readonly idleFirings: ReturnType<typeof createIdleFirings>
  /** The time from which schedules fire that never fired here. */
  readonly openedAt: Instant
  readonly closing: AbortController
}

export async function change(
  desk: Desk,
  move: (world: World) => readonly [World, readonly Happening[]],
): Promise<void> {
  const before = desk.hub.world()
  const moved = move(before)
  if (moved[0] !== before) await desk.hub.change((world) => (world === before ? moved : move(world)))
}

export function refuseClosed(desk: Desk): void {
  if (desk.closing.signal.aborted) throw new Error('The dispatcher was closed.')
}
