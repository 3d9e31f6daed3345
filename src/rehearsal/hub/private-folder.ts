import { chmodSync, mkdirSync } from 'node:fs'
import { UserError } from '../../domain/problem.ts'

/** Makes a folder that nobody but this user may enter, or closes one that is there to everybody else: what lies in it are tokens, keys, and repositories that a push by path writes. Throws a UserError. */
export function closeToOthers(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    chmodSync(folder, 0o700)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error
    throw new UserError([{ code: 'FOLDER_OF_ANOTHER', message: `${folder} belongs to another user, who could read tokens and keys there.`, remedy: 'Name a folder of your own.', file: folder }])
  }
}
