import { exec } from '@actions/exec'
import { openUntrustedLog, type UntrustedLog } from './untrusted-log.ts'

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
  /** The whole environment: nothing of our own process is passed on. */
  readonly environment: Readonly<Record<string, string>>
  readonly timeLimitMinutes: number
  /** The receiver of its output; without it, an untrusted log of 4 MiB. It is closed when the command ends. */
  readonly log?: UntrustedLog
}

/**
 * The end of a command. `killed`: by a signal, so that it has no exit code. `unstarted`: the machine's fault, nothing
 * was judged.
 */
export type Ending =
  | { readonly is: 'ended'; readonly exitCode: number }
  | { readonly is: 'killed' }
  | { readonly is: 'late' }
  | { readonly is: 'unstarted'; readonly why: string }

/** The length of a log that is shown from its beginning. */
export const logBytes = 4 * 1024 * 1024
/** The time that a command may take to end once it is late. */
const graceSeconds = 10
/** The time to wait for output that a process left running still holds open. */
const graceForOutputSeconds = 5
const lineFeed = 10
/** @actions/exec leaves standard input open: a command that reads it would wait for its time limit. */
const withoutInput = ['/bin/sh', '-c', 'exec "$@" </dev/null', 'sh'] as const

/**
 * Runs one command to its end, its output in an untrusted log. @actions/exec knows no time limit, so coreutils'
 * `timeout` starts the command: it ends the whole process group, children included, and says so by exit code 124, or
 * dies with a group that only SIGKILL ends (GNU coreutils manual, 25.4). A command may end like that by itself: before
 * the limit it is not late.
 */
export async function runCommand(command: Command): Promise<Ending> {
  const log = command.log ?? openUntrustedLog(logBytes)
  const write = (chunk: Buffer): void => {
    log.write(Buffer.from(chunk))
    // @actions/exec collects what follows the last line feed for its line listeners, but there are none: without
    // one in each chunk a line without end would fill the memory.
    chunk[chunk.length - 1] = lineFeed
  }
  const limit = performance.now() + command.timeLimitMinutes * 60_000
  try {
    // Declared a number, but `null` where a signal ended the process.
    const exitCode: number | null = await exec(
      'timeout',
      [
        `--kill-after=${graceSeconds}s`,
        `${command.timeLimitMinutes}m`,
        ...withoutInput,
        command.program,
        ...command.args,
      ],
      {
        cwd: command.folder,
        env: { ...command.environment },
        silent: true,
        ignoreReturnCode: true,
        delay: graceForOutputSeconds * 1000,
        listeners: { stdout: write, stderr: write },
      },
    )
    const end = performance.now()
    if (exitCode === null) return end >= limit + graceSeconds * 1000 ? { is: 'late' } : { is: 'killed' }
    return exitCode === 124 && end >= limit ? { is: 'late' } : { is: 'ended', exitCode }
  } catch (error) {
    return { is: 'unstarted', why: error instanceof Error ? error.message : String(error) }
  } finally {
    log.close()
  }
}
