import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files of a folder by their path with slashes, as they become a commit. */
export interface FolderContent {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly executable: readonly string[]
}

/** Never part of a commit that is seeded: git's own data and installed packages. */
const left = new Set(['.git', 'node_modules', '.DS_Store'])

/** Every file below a folder; links are not followed and not taken. `except` names paths that are left out with all below them. */
export async function readFolder(folder: string, except: readonly string[] = []): Promise<FolderContent> {
  const files: Record<string, Uint8Array> = {}
  const executable: string[] = []
  const walk = async (prefix: string): Promise<void> => {
    const entries = await readdir(join(folder, prefix), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
      if (left.has(entry.name) || except.includes(path)) continue
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile()) {
        files[path] = await readFile(join(folder, path))
        if (((await lstat(join(folder, path))).mode & 0o100) !== 0) executable.push(path)
      }
    }
  }
  await walk('')
  return { files, executable }
}

/** Whether there is a folder at this path. */
export async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then((entry) => entry.isDirectory(), () => false)
}
