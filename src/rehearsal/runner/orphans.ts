import { readdirSync, readFileSync } from 'node:fs'

/** A program that starts others faster than they are ended is given up on. */
const mostRounds = 20

/**
 * Ends every process whose environment holds one of these variables with exactly this value: what a killed rehearsal left running, in
 * whichever process group. GitHub's runner finds orphans in the same way (actions/runner, JobExtension.cs). Where there is no /proc it
 * ends nothing; what is left there has a folder of its own, and an address at which nobody answers.
 */
export function endOrphans(variables: Readonly<Record<string, string>>): void {
  const marks = Object.entries(variables).map(([name, value]) => `\0${name}=${value}\0`)
  for (let round = 0; round < mostRounds; round += 1) {
    const found = findMarked(marks)
    if (found.length === 0) return
    found.forEach(end)
  }
}

function findMarked(marks: readonly string[]): readonly number[] {
  const ids = listProcesses().filter((id) => id !== process.pid)
  return ids.filter((id) => {
    const environment = `\0${environmentOf(id)}\0`
    return marks.some((mark) => environment.includes(mark))
  })
}

function listProcesses(): readonly number[] {
  try {
    return readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name)).map(Number)
  } catch {
    return [] // No such folder on this system.
  }
}

/** Of another user's process, and of one that has just ended, nothing can be read; neither is ours to end. */
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
