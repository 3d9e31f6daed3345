import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'
import { hubFile } from './pushes/receive-hook.ts'

/**
 * Refuses a folder of repositories that another living process serves: two Worlds over the same refs would overwrite
 * each other. Throws a UserError.
 */
export function refuseServedFolder(repositories: string): void {
  const path = join(repositories, hubFile)
  const served = findServed(repositories)
  if (served === null) return
  throw new UserError([{ ...embeddedProblem('FOLDER_IN_USE', served.pid, repositories, served.url, path), file: path }])
}

/** True if another living process serves a folder of repositories. */
export function isServed(repositories: string): boolean {
  return findServed(repositories) !== null
}

function findServed(repositories: string): Served | null {
  const served = readAddress(join(repositories, hubFile))
  return served === null || served.pid === process.pid || !isAlive(served) ? null : served
}

interface Served {
  readonly url: string
  readonly pid: number
  readonly born: string | null
}

/**
 * The start time of a process, as Linux counts it since the machine was started (proc_pid_stat(5)); empty if that is
 * not given, or if the process is a zombie.
 */
export function bornAt(pid: number): { readonly born?: string } {
  const [state, born] = readState(pid) ?? []
  return state === undefined || born === undefined || isOver(state) ? {} : { born }
}

/** State and start time of a process; `null` where there is no /proc, or no such process. */
function readState(pid: number): readonly [state: string, born: string] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ') // A name may hold anything, spaces and brackets too.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return [fields[0] ?? '', `${boot} ${fields[19] ?? ''}`]
  } catch {
    return null
  }
}

/** Z: killed, and whoever started it has not noticed. X: dead. */
function isOver(state: string): boolean {
  return state === 'Z' || state === 'X'
}

/** `null` where nobody serves, or was killed while writing. */
function readAddress(path: string): Served | null {
  try {
    const address: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof address !== 'object' || address === null || !('pid' in address) || !('url' in address)) return null
    const { pid, url } = address
    const born = 'born' in address && typeof address.born === 'string' ? address.born : null
    return typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 0 ? { pid, url: String(url), born } : null
  } catch {
    return null
  }
}

/**
 * True if the process that served still lives. Another may have its number by now, most of all in a container that was
 * started again.
 */
function isAlive({ pid, born }: Served): boolean {
  const [state, since] = readState(pid) ?? []
  if (state !== undefined && (isOver(state) || (born !== null && since !== born))) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // It lives, and is somebody else's.
  }
}
