import { constants } from 'node:os'
import { startInstead } from 'embedded-github/start-process'
import { UserError } from 'github-foundations/problem'
import { exitCodes, tellProblems } from './exit.ts'
import { findKit, findNode } from './kit.ts'

/**
 * Goes on under Node 24 where this process is older, as the command of a machine with Node 20 is. Returns that
 * program's exit code; `null` where this process is new enough.
 */
export async function relaunchOnOldNode(): Promise<number | null> {
  try {
    const node = findNode(findKit())
    if (node === process.execPath) {
      endWithLauncher()
      return null
    }
    const child = startInstead(node, process.argv.slice(1))
    // Ctrl-C reaches the child by itself; a signal sent to this process alone does not.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        child.kill(signal)
      })
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => {
        resolve(code ?? (signal === null ? exitCodes.fault : 128 + constants.signals[signal]))
      })
    })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    tellProblems(process.argv.includes('--json'), error.problems)
    return exitCodes.badInput
  }
}

/**
 * A launcher that is killed can forward nothing; its channel closes all the same, and what it launched then ends as if
 * it had been told to.
 */
function endWithLauncher(): void {
  if (!process.connected) return
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
  })
  process.channel?.unref() // Listening alone must not keep the program going.
}
