import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { embeddedProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'
import { endGroup, startGroup } from '../start-process.ts'

/**
 * The folder and environment of a git process. `env` is added to an environment in which no user's or machine's git
 * configuration counts.
 */
export interface GitOptions {
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
}

/**
 * Starts git and remembers what runs, so that `close` ends it by process id, with what http-backend starts.
 */
export interface Git {
  /** The whole of standard output; rejects with git's own words where git fails. */
  run(args: readonly string[], options: GitOptions): Promise<Buffer>
  /** A process whose streams are the caller's. */
  start(args: readonly string[], options: GitOptions): ChildProcessWithoutNullStreams
  /** Ends a process that may still run, with everything it started. */
  stop(child: ChildProcessWithoutNullStreams): void
  close(): Promise<void>
}

/** `served`: the folder of repositories that it serves, by which what a killed process left running is found again. */
export function createGit(served?: string): Git {
  const running = new Set<ChildProcessWithoutNullStreams>()

  function start(args: readonly string[], { folder, env }: GitOptions): ChildProcessWithoutNullStreams {
    const child = startGroup('git', args, {
      cwd: folder,
      env: { ...neutral(), ...(served === undefined ? {} : { [servedVariable]: served }), ...env },
      stdin: 'open',
    })
    running.add(child)
    child.once('close', () => running.delete(child))
    // A process that ends before it has read everything is judged by its exit code, not by the broken pipe.
    child.stdin.on('error', () => {})
    return child
  }

  function stop(child: ChildProcessWithoutNullStreams): void {
    if (running.has(child) && child.pid !== undefined) endGroup(child.pid)
  }

  return {
    start,
    stop,
    run(args, options) {
      return new Promise((resolve, reject) => {
        const child = start(args, options)
        const out: Buffer[] = []
        const words: Buffer[] = []
        child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
        child.stderr.on('data', (chunk: Buffer) => words.push(chunk))
        child.once('error', reject)
        child.once('close', (code, signal) => {
          if (code === 0) resolve(Buffer.concat(out))
          else
            reject(
              new Error(
                `git ${args[0]} in ${options.folder} ended with ${signal ?? code}: ${Buffer.concat(words).toString().trim()}`,
              ),
            )
        })
        child.stdin.end(options.input ?? '')
      })
    },
    async close() {
      await Promise.all(
        [...running].map(async (child) => {
          const closed = once(child, 'close')
          stop(child)
          await closed
        }),
      )
    },
  }
}

/** Refuses a machine whose git is missing or older than `proc-receive` (git 2.29, 2020). */
export async function requireGit(git: Git, folder: string): Promise<void> {
  const answer = await git.run(['--version'], { folder }).catch((error: unknown) => {
    throw new UserError([embeddedProblem('GIT_MISSING', String(error))])
  })
  const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(answer.toString()) ?? []
  if (Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 29)) return
  throw new UserError([embeddedProblem('GIT_TOO_OLD', answer.toString().trim())])
}

/** A variable in the environment of every git that a hub runs. */
export const servedVariable = 'EMBEDDED_GITHUB_SERVED'

/** A user's configuration (hooks, signing, owners of folders) must not change what the embedded GitHub does. */
function neutral(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
  }
}
