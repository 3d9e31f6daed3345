import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { embeddedProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'

/**
 * Makes a folder that nobody but this user may enter, or closes one that is there to everybody else: what lies in it
 * are tokens, keys, and repositories that a push by path writes. Throws a UserError.
 */
export function closeToOthers(folder: string): void {
  makeFolder(folder, 0o700)
  try {
    chmodSync(folder, 0o700)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error
    throw new UserError([{ ...embeddedProblem('FOLDER_OF_ANOTHER', folder), file: folder }])
  }
}

/**
 * Makes a folder and those above it. Level by level: asked for all of them at once, Node never comes back from a file
 * system that takes no folders and says that there is none, as /proc does. Throws a UserError.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder), mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'EEXIST') return
    if (error.code !== 'ENOENT') throw error
    throw new UserError([{ ...embeddedProblem('DISK_REFUSED', folder), file: folder }])
  }
}
