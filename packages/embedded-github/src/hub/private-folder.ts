import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
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
    throw new UserError([
      {
        code: 'FOLDER_OF_ANOTHER',
        message: `${folder} belongs to another user, who could read tokens and keys there.`,
        remedy: 'Name a folder of your own.',
        file: folder,
      },
    ])
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
    throw new UserError([
      {
        code: 'DISK_REFUSED',
        message: `No folder can be made at ${folder} (ENOENT).`,
        remedy: 'Name another folder.',
        file: folder,
      },
    ])
  }
}
