import { spawn } from 'node:child_process'
import { UserError } from '../domain/problem.ts'
import { exitCodes, tellProblems } from './exit.ts'
import { findKit, findNode } from './kit.ts'

/** Goes on under Node 24 where this process is older, as `npx convoy` on a machine with Node 20 is. Returns that program's exit code; `null` where this process is new enough. */
export async function relaunchOnOldNode(): Promise<number | null> {
  try {
    const node = findNode(findKit())
    if (node === process.execPath) return null
    const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
    // Ctrl-C reaches the child by itself; a signal sent to this process alone does not.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { child.kill(signal) })
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => { resolve(code ?? exitCodes.fault) })
    })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    tellProblems(process.argv.includes('--json'), error.problems)
    return exitCodes.badInput
  }
}
