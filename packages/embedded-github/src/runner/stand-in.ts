import type { Hub } from '../workflows/words.ts'
import type { ActionInput } from './action-input.ts'

/**
 * A replacement for a third-party action that the embedded GitHub does not hold. It goes through the same steps, files
 * and masks.
 */
export interface StandIn {
  readonly inputs: Readonly<Record<string, ActionInput>>
  /** Throws `StepFailure` to fail the step. */
  readonly main: (call: StandInCall) => Promise<void>
  readonly post?: (call: StandInCall) => Promise<void>
}

/** The surroundings of a stand-in: what the real action would find in its environment. */
export interface StandInCall {
  readonly hub: Hub
  readonly workspace: string
  readonly temp: string
  readonly node: string
  readonly runtimeToken: string
  readonly signal: AbortSignal
  /** Inputs with their defaults, by name as declared or written. */
  readonly inputs: Readonly<Record<string, string>>
  readonly state: ReadonlyMap<string, string>
  /** A scalar of the `github` context, `''` where absent. */
  github(name: string): string
  /** A trimmed input, `''` where absent. */
  input(name: string): string
  /** Prints a line; commands such as `::add-mask::` are obeyed. */
  say(line: string): void
  mask(value: string): void
  output(name: string, value: string): void
  saveState(name: string, value: string): void
  /**
   * Runs a program in a folder and says what it printed on standard output; throws `StepFailure` where it exits with
   * anything but 0.
   */
  execute(file: string, args: readonly string[], folder: string): Promise<string>
  /** One HTTP call; the answer is checked by the caller. */
  fetch(url: string, init: RequestInit): Promise<Response>
}
