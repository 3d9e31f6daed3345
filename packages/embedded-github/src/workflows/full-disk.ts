import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The space that a machine needs to continue at all. */
const enoughBytes = 1024 * 1024

/**
 * True if this machine has no room for what was to be written: no event of a workflow, which ran on a machine of its
 * own.
 */
export function isDiskFull(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === 'ENOSPC' || error.code === 'EDQUOT')
  )
}

/**
 * Rejects with ENOSPC or EDQUOT where the disk that holds a folder is full: a process that failed there says so in
 * words of its own.
 */
export async function refuseFullDisk(folder: string): Promise<void> {
  const file = join(folder, 'room')
  try {
    await writeFile(file, Buffer.alloc(enoughBytes))
  } catch (error) {
    if (isDiskFull(error)) throw error
  } finally {
    await rm(file, { force: true })
  }
}
