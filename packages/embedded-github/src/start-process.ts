import {
  execFileSync,
  spawn,
  type ChildProcess,
  type ChildProcessByStdio,
  type ChildProcessWithoutNullStreams,
} from 'node:child_process'
import type { Readable } from 'node:stream'

/*
 * Every process that is started outside of an action is started here, without a shell.
 */

/** The folder of a process, with its whole environment. `stdin`: true if somebody writes to it. */
interface Place<Stdin extends 'open' | 'closed'> {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly stdin: Stdin
}

// As leader of a group of its own it ends together with all that it starts.
const ownGroup = process.platform !== 'win32'

/** Starts a program that ends by `endGroup` with everything that it starts. Its streams are the caller's. */
export function startGroup(file: string, args: readonly string[], place: Place<'open'>): ChildProcessWithoutNullStreams
export function startGroup(
  file: string,
  args: readonly string[],
  place: Place<'closed'>,
): ChildProcessByStdio<null, Readable, Readable>
export function startGroup(
  file: string,
  args: readonly string[],
  { cwd, env, stdin }: Place<'open' | 'closed'>,
): ChildProcess {
  return spawn(file, args, {
    cwd,
    env,
    detached: ownGroup,
    stdio: [stdin === 'open' ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  })
}

/** Ends the group that a process leads, at once; one that has ended by itself in the meantime is what was wanted. */
export function endGroup(leader: number): void {
  try {
    process.kill(ownGroup ? -leader : leader, 'SIGKILL')
  } catch {
    // ESRCH: nothing of it is left.
  }
}

/** True if anything of the group that a process leads still runs. */
export function isGroupAlive(leader: number): boolean {
  try {
    return process.kill(ownGroup ? -leader : leader, 0)
  } catch {
    return false // ESRCH: nothing of it is left.
  }
}

/** Starts a program in the place of this one: with its streams, environment and group, and a channel to it. */
export function startInstead(file: string, args: readonly string[]): ChildProcess {
  return spawn(file, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
}

/**
 * The standard output of a program, waited for because nothing else can be done before; `null` if it cannot be started
 * or fails.
 */
export function askProgram(file: string, args: readonly string[], env = process.env): string | null {
  try {
    return execFileSync(file, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}
