import { readFileSync } from 'node:fs'

/** Whether a process still does anything: one that has ended and whose parent has not asked how is a zombie. */
export function isRunning(id: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
  } catch {
    return false
  }
}
