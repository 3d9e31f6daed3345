import { readdir, readFile } from 'node:fs/promises'

/** A program that starts others faster than they are ended is given up on. */
const mostRounds = 20

/**
 * Ends every process whose environment holds exactly this variable: what a command left running, in whichever process
 * group. The runner ends the orphans of a job in the same way, by a variable that we do not pass on (actions/runner,
 * JobExtension.cs: RUNNER_TRACKING_ID). Where there is no /proc it ends nothing.
 */
export async function endSurvivors(name: string, value: string): Promise<void> {
  const mark = `\0${name}=${value}\0`
  for (let round = 0; round < mostRounds; round += 1) {
    const found = await findMarked(mark)
    if (found.length === 0) return
    for (const id of found) end(id)
  }
}

async function findMarked(mark: string): Promise<readonly number[]> {
  const names = await readdir('/proc').catch(() => [])
  const ids = names.filter((name) => /^[0-9]+$/.test(name)).map(Number)
  const marked = await Promise.all(ids.map(async (id) => `\0${await environmentOf(id)}\0`.includes(mark)))
  return ids.filter((_, index) => marked[index])
}

/** Nothing can be read of another user's process, or of one that has just ended; neither is ours to end. */
async function environmentOf(id: number): Promise<string> {
  return readFile(`/proc/${id}/environ`, 'utf8').catch(() => '')
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended since it was found.
  }
}
