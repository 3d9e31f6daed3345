import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { endGroup, isGroupAlive, startGroup } from '../start-process.ts'
import { StepFailure, Stopped } from './step-failure.ts'

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly onLine: (line: string, from: 'stdout' | 'stderr') => void
}

/**
 * The children of one job. Each is the leader of a process group of its own, so that all it started can be ended by
 * number.
 */
export interface Processes {
  /**
   * Runs a command with closed standard input and says its exit code (128 + n after signal n). Rejects with `Stopped`
   * once the signal has fired and the group is killed.
   */
  run(command: Command, signal: AbortSignal): Promise<number>
  /** Ends every group that is still there. What a step left running in the background lives until here. */
  killAll(): void
}

/** The time for which output may still come from a process that has ended while a child of it keeps the pipe open. */
const drainMs = 500
/** A line without an end is handed on at this length. */
const longestLine = 1 << 20

/** No children yet. */
export function createProcesses(): Processes {
  const groups = new Set<number>()
  return {
    async run(command, signal) {
      if (signal.aborted) throw new Stopped()
      if (!existsSync(command.cwd))
        throw new StepFailure(
          `An error occurred trying to start process '${command.file}' with working directory '${command.cwd}'. No such file or directory`,
        )
      const child = startGroup(command.file, command.args, { cwd: command.cwd, env: command.env, stdin: 'closed' })
      const group = child.pid
      if (group !== undefined) groups.add(group)
      const stop = (): void => {
        if (group !== undefined) endGroup(group)
      }
      signal.addEventListener('abort', stop, { once: true })
      const ends = [
        splitLines(child.stdout, (line) => command.onLine(line, 'stdout')),
        splitLines(child.stderr, (line) => command.onLine(line, 'stderr')),
      ]
      try {
        const code = await ended(child, command.file)
        if (signal.aborted) throw new Stopped()
        return code
      } finally {
        signal.removeEventListener('abort', stop)
        for (const end of ends) end()
        if (group !== undefined && !isGroupAlive(group)) groups.delete(group)
      }
    },
    killAll() {
      for (const group of groups) endGroup(group)
      groups.clear()
    },
  }
}

async function ended(child: ChildProcess, file: string): Promise<number> {
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', (error) => reject(new StepFailure(`${file}: command not found (${error.message})`)))
    child.once('exit', (status, signal) =>
      resolve(status ?? 128 + (signal === 'SIGTERM' ? 15 : signal === 'SIGINT' ? 2 : 9)),
    )
  })
  const waiting = new AbortController()
  await Promise.race([closed, delay(drainMs, undefined, { signal: waiting.signal }).catch(() => undefined)])
  waiting.abort()
  return code
}

/** Hands on whole lines; the returned function flushes the rest and looks away from what comes later. */
function splitLines(stream: Readable, onLine: (line: string) => void): () => void {
  let rest = ''
  const take = (chunk: string): void => {
    const lines = chunk.split('\n') // Only what is new: a long line is looked at once.
    const last = lines.pop() ?? ''
    if (lines.length === 0) rest += last
    else {
      lines[0] = rest + (lines[0] ?? '')
      rest = last
    }
    for (const line of lines) onLine(line.endsWith('\r') ? line.slice(0, -1) : line)
    if (rest.length > longestLine) flush()
  }
  const flush = (): void => {
    if (rest !== '') onLine(rest)
    rest = ''
  }
  stream.setEncoding('utf8').on('data', take)
  return () => {
    flush()
    stream.off('data', take).resume()
  }
}
