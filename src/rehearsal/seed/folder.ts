import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { rehearsalProblem } from '../catalogue.ts'
import { UserError, type Problem } from 'github-foundations/problem'

/**
 * Files of a folder by their path with slashes, as they become a commit; `links` are symbolic links by where they
 * point.
 */
export interface FolderContent {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly executable: readonly string[]
  readonly links: Readonly<Record<string, string>>
}

/** Never part of a commit: git's own data at the top, and what macOS leaves behind. */
const left = new Set(['.DS_Store'])
/** A line of .gitignore that keeps installed packages out of commits. */
const ignoresPackages = /^\/?(?:\*\*\/)?node_modules(?:\/|\/\*\*?)?$/mu

/**
 * Every file and symbolic link below a folder, as git would commit them: links are not followed. `except` names paths
 * that are left out with all below them, and what a `.gitignore` keeps out of node_modules stays out. Throws UserError
 * with everything that no commit can hold, for what is left out in silence is missing only where nobody looks.
 */
export async function readFolder(folder: string, except: readonly string[] = []): Promise<FolderContent> {
  const files: Record<string, Uint8Array> = {}
  const executable: string[] = []
  const links: Record<string, string> = {}
  const problems: Problem[] = []
  const walk = async (prefix: string, isIgnored: boolean): Promise<void> => {
    const entries = await readdir(join(folder, prefix), { withFileTypes: true })
    const ignored =
      isIgnored ||
      ignoresPackages.test(
        entries.some(({ name }) => name === '.gitignore')
          ? await readFile(join(folder, prefix, '.gitignore'), 'utf8')
          : '',
      )
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`
      if (left.has(entry.name) || path === '.git' || except.includes(path)) continue
      const why = whyNot(entry.name, entry, ignored)
      if (why === 'ignored') continue
      if (why !== null) problems.push({ ...rehearsalProblem('SEED_IMPOSSIBLE', path, why), file: join(folder, path) })
      else if (entry.isSymbolicLink()) links[path] = await readlink(join(folder, path))
      else if (entry.isDirectory()) await walk(path, ignored)
      else {
        files[path] = await readFile(join(folder, path))
        if (((await lstat(join(folder, path))).mode & 0o100) !== 0) executable.push(path)
      }
    }
  }
  await walk('', false)
  if (problems.length > 0) throw new UserError(problems)
  return { files, executable, links }
}

/** The reason why git could not commit this entry; `ignored` where it would not, `null` where it would. */
function whyNot(
  name: string,
  entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean },
  ignored: boolean,
): 'packages' | 'nested' | 'encoding' | 'kind' | 'ignored' | null {
  if (name === 'node_modules') return ignored ? 'ignored' : 'packages'
  if (name.toLowerCase() === '.git') return 'nested'
  if (name.includes('\ufffd')) return 'encoding'
  return entry.isFile() || entry.isDirectory() || entry.isSymbolicLink() ? null : 'kind'
}

/**
 * The folder below another one by these names in whatever case, one that has them as they are first; `null`: there is
 * none.
 */
export async function findFolder(base: string, names: readonly string[]): Promise<string | null> {
  const [name, ...rest] = names
  if (name === undefined) return base
  if (!(await isFolder(base))) return null
  const same = (await readdir(base)).filter((entry) => entry.toLowerCase() === name.toLowerCase())
  for (const entry of [...same.filter((one) => one === name), ...same.filter((one) => one !== name)]) {
    const found = (await isFolder(join(base, entry))) ? await findFolder(join(base, entry), rest) : null
    if (found !== null) return found
  }
  return null
}

/** True if there is a folder at this path. */
export async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
}
