import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../domain/problem.ts'
import { hubFile } from './receive-hook.ts'

/** Refuses a folder of repositories that another living process serves: two Worlds over the same refs would overwrite each other. Throws a UserError. */
export function refuseServedFolder(repositories: string): void {
  const path = join(repositories, hubFile)
  const served = readAddress(path)
  if (served === null || served.pid === process.pid || !isAlive(served.pid)) return
  throw new UserError([{
    code: 'FOLDER_IN_USE', message: `Process ${served.pid} serves ${repositories} at ${served.url}.`,
    remedy: `Wait for it or end it, or name another folder. If process ${served.pid} is not Convoy, remove ${path}.`, file: path,
  }])
}

/** `null` where nobody serves, or was killed while writing. */
function readAddress(path: string): { readonly url: string; readonly pid: number } | null {
  try {
    const address: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof address !== 'object' || address === null || !('pid' in address) || !('url' in address)) return null
    const { pid, url } = address
    return typeof pid === 'number' && Number.isSafeInteger(pid) && pid > 0 ? { pid, url: String(url) } : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // It lives, and is somebody else's.
  }
}
