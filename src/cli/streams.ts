import { exitCodes, problemOfDisk, tellProblems } from './exit.ts'

let left = false

/** True if the reader of the output has closed it: the command then ends silently. */
export function hasReaderLeft(): boolean {
  return left
}

/**
 * Ends quietly where whoever read the output has closed it, as `| head` does: a command that is at work is told to
 * stop, and closes what it opened. Where the output goes to a disk that takes no more, that is said, and is bad input.
 */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') {
        left = true
        if (process.listenerCount('SIGTERM') > 0) process.kill(process.pid, 'SIGTERM')
        else process.exit()
        return
      }
      const problem = problemOfDisk(error, 'output')
      if (problem === null) throw error
      if (stream === process.stdout) tellProblems(false, [problem])
      process.exit(exitCodes.badInput)
    })
  }
}
