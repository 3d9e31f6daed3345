import { readdirSync, readFileSync } from 'node:fs'

/** A program that starts others faster than they are ended is given up on. */
const mostRounds = 20

/** Variables in which any shell says where it is: they do not show that a job began the process. */
const placesOfShells: ReadonlySet<string> = new Set(['PWD', 'OLDPWD', '_'])

/**
 * Ends every process whose environment holds one of these variables with exactly this value, or names something below
 * the folder of jobs: what a killed rehearsal left running, in whichever process group. GitHub's runner finds orphans
 * in the same way (actions/runner, JobExtension.cs); the folder tells those to whom an action did not pass the variable
 * on. Where there is no /proc it ends nothing; what is left there has a folder of its own, and an address at which
 * nobody answers.
 */
export function endOrphans(variables: Readonly<Record<string, string>>, jobs: string): void {
  const isOrphan = (id: number): boolean =>
    environmentOf(id)
      .split('\0')
      .some((entry) => {
        const [name, value] = [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]
        return variables[name] === value || (value.startsWith(`${jobs}/`) && !placesOfShells.has(name))
      })
  for (let round = 0; round < mostRounds; round += 1) {
    const found = listProcesses().filter((id) => id !== process.pid && isOrphan(id))
    if (found.length === 0) return
    found.forEach(end)
  }
}

function listProcesses(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^[0-9]+$/.test(name))
      .map(Number)
  } catch {
    return [] // No such folder on this system.
  }
}

/** Nothing can be read of another user's process, or of one that has just ended; neither is ours to end. */
function environmentOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8')
  } catch {
    return ''
  }
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended since it was found.
  }
}
