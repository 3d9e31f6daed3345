import { peel, readCommit } from './commits.ts'
import type { GitObject, Objects } from './objects.ts'
import type { Sha } from '../world/names.ts'

/** The kind of an entry: `100644` file, `100755` executable, `120000` symbolic link, `160000` submodule commit. */
export interface TreeFile {
  readonly sha: Sha
  readonly mode: string
}
/** One line of a tree object; `40000` is a folder. */
export interface TreeEntry extends TreeFile {
  readonly name: string
}

const folder = '40000'

const parsed = new WeakMap<GitObject, readonly TreeEntry[]>()

/** The lines of one tree object. */
export function readTree(objects: Objects, tree: Sha): readonly TreeEntry[] {
  const object = objects.get(tree)
  if (object?.type !== 'tree') throw new Error(`${tree} is not a tree.`)
  const known = parsed.get(object)
  if (known !== undefined) return known
  const entries = parseTree(Buffer.from(object.content))
  parsed.set(object, entries)
  return entries
}

function parseTree(bytes: Buffer): readonly TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0, at)
    const line = bytes.toString('utf8', at, end)
    const space = line.indexOf(' ')
    entries.push({
      mode: line.slice(0, space),
      name: line.slice(space + 1),
      sha: bytes.toString('hex', end + 1, end + 21),
    })
    at = end + 21
  }
  return entries
}

/** Writes one tree object, its lines in git's order: by bytes, a folder as if its name ended in a slash. */
export function putTree(objects: Objects, entries: readonly TreeEntry[]): Sha {
  const sortKey = (entry: TreeEntry): Buffer => Buffer.from(entry.mode === folder ? `${entry.name}/` : entry.name)
  const sorted = [...entries].sort((one, other) => Buffer.compare(sortKey(one), sortKey(other)))
  const content = Buffer.concat(
    sorted.flatMap((entry) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.sha, 'hex')]),
  )
  return objects.put({ type: 'tree', content })
}

/** Every file below a tree, by path. */
export function listFiles(objects: Objects, tree: Sha): ReadonlyMap<string, TreeFile> {
  const files = new Map<string, TreeFile>()
  const walk = (sha: Sha, prefix: string): void => {
    for (const { name, ...file } of readTree(objects, sha)) {
      if (file.mode === folder) walk(file.sha, `${prefix}${name}/`)
      else files.set(prefix + name, file)
    }
  }
  walk(tree, '')
  return files
}

/**
 * The tree that holds exactly these files; throws where a path is a file and a folder at once, or none that git takes.
 */
export function writeTree(objects: Objects, files: ReadonlyMap<string, TreeFile>): Sha {
  const here: TreeEntry[] = []
  const below = new Map<string, Map<string, TreeFile>>()
  for (const [path, file] of files) {
    if (!isTreePath(path)) throw new Error(`${JSON.stringify(path)} is no path of a git tree.`)
    const slash = path.indexOf('/')
    if (slash === -1) here.push({ name: path, ...file })
    else {
      const inside = below.get(path.slice(0, slash)) ?? new Map<string, TreeFile>()
      below.set(path.slice(0, slash), inside.set(path.slice(slash + 1), file))
    }
  }
  for (const [name, inside] of below) {
    if (files.has(name)) throw new Error(`${name} is a file and a folder at once.`)
    here.push({ name, mode: folder, sha: writeTree(objects, inside) })
  }
  return putTree(objects, here)
}

/** True if git takes this path into a tree: no empty part, none of `.`, `..`, `.git`, no NUL. */
export function isTreePath(path: string): boolean {
  return (
    !path.includes('\0') &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git')
  )
}

/** The entry at a path of a tree, a folder (`40000`) included; the empty path is the tree itself. */
export function findEntry(objects: Objects, tree: Sha, path: string): TreeFile | null {
  let found: TreeFile = { sha: tree, mode: folder }
  for (const part of path.split('/').filter((part) => part !== '')) {
    if (found.mode !== folder) return null
    const next = readTree(objects, found.sha).find((entry) => entry.name === part)
    if (next === undefined) return null
    found = { sha: next.sha, mode: next.mode }
  }
  return found
}

/** A file of a commit; `null` where the path is missing or a folder. */
export function readFile(
  objects: Objects,
  commit: Sha,
  path: string,
): { readonly sha: Sha; readonly mode: string; readonly content: Uint8Array } | null {
  const entry = findEntry(objects, readCommit(objects, peel(objects, commit)).tree, path)
  const object = entry === null || entry.mode === folder ? undefined : objects.get(entry.sha)
  return entry === null || object?.type !== 'blob' ? null : { ...entry, content: object.content }
}
