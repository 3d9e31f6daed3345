import { exec } from '@actions/exec'
import { openUntrustedLog, type UntrustedLog } from './untrusted-log.ts'

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
  /** The whole environment: nothing of our own process is passed on. */
  readonly environment: Readonly<Record<string, string>>
  readonly timeLimitMinutes: number
  /** Where its output goes; without it, into an untrusted log of 4 MiB. */
  readonly log?: UntrustedLog
}

/** How a command ended. `unstarted`: the machine's fault, nothing was judged. */
export type Ending =
  | { readonly is: 'ended'; readonly exitCode: number }
  | { readonly is: 'late' }
  | { readonly is: 'unstarted'; readonly why: string }

const logBytes = 4 * 1024 * 1024

/**
 * Runs one command to its end, its output in an untrusted log. @actions/exec knows no time limit, so coreutils' `timeout` starts the
 * command: it ends the whole process group, children included, and says so by exit code 124 (GNU coreutils manual, 25.4).
 */
export async function runCommand(command: Command): Promise<Ending> {
  const log = command.log ?? openUntrustedLog(logBytes)
  const write = (chunk: Buffer): void => log.write(chunk)
  try {
    const exitCode = await exec('timeout', ['--kill-after=10s', `${command.timeLimitMinutes}m`, command.program, ...command.args], {
      cwd: command.folder,
      env: { ...command.environment },
      silent: true,
      ignoreReturnCode: true,
      listeners: { stdout: write, stderr: write },
    })
    return exitCode === 124 ? { is: 'late' } : { is: 'ended', exitCode }
  } catch (error) {
    return { is: 'unstarted', why: error instanceof Error ? error.message : String(error) }
  } finally {
    log.close()
  }
}
