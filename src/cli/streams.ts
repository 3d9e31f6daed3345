/** Ends quietly where whoever read the output has closed it, as `| head` does: a command that is at work is told to stop, and closes what it opened. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      if (process.listenerCount('SIGTERM') > 0) process.kill(process.pid, 'SIGTERM')
      else process.exit()
    })
  }
}
