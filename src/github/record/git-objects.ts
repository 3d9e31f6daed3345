import { createHash } from 'node:crypto'
import type { Sha } from '../../domain/words/names.ts'

/**
 * Git's own reading of its objects, for whoever believes nobody else's.
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
export type ObjectType = 'blob' | 'tree' | 'commit'
/** One entry of a tree; `mode` in octal as git writes it: `100644` a file, `40000` a folder. */
export interface TreeEntry {
  readonly mode: string
  readonly name: string
  readonly sha: Sha
}
/** The headers of a commit. `signature`: the `gpgsig` header is there; its validity is not known. */
export interface CommitHeaders {
  readonly tree: Sha
  readonly parents: readonly Sha[]
  readonly author: { readonly name: string; readonly email: string } | null
  readonly signature: boolean
}

/** An object's name: SHA-1 of `type size\0content`. */
export function nameObject(type: ObjectType, content: Uint8Array): Sha {
  return createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex')
}

/** The name of the tree with these entries, which git sorts by name, folders as if they ended in `/`. */
export function nameTree(entries: readonly TreeEntry[]): Sha {
  const key = ({ mode, name }: TreeEntry): Buffer => Buffer.from(mode === folderMode ? `${name}/` : name)
  const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)))
  return nameObject(
    'tree',
    Buffer.concat(sorted.flatMap(({ mode, name, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')])),
  )
}

export const folderMode = '40000'

/** The entries of a tree; `null` where the bytes are no tree. */
export function readTreeEntries(content: Uint8Array): readonly TreeEntry[] | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const entries: TreeEntry[] = []
  for (let at = 0; at < bytes.length;) {
    const [space, zero] = [bytes.indexOf(' ', at), bytes.indexOf('\0', at)]
    if (space === -1 || zero < space || zero + 21 > bytes.length) return null
    entries.push({
      mode: bytes.toString('latin1', at, space),
      name: bytes.toString('utf8', space + 1, zero),
      sha: bytes.toString('hex', zero + 1, zero + 21),
    })
    at = zero + 21
  }
  return entries
}

/** The headers of a commit; `null` where the bytes are no commit. */
export function readCommitHeaders(content: Uint8Array): CommitHeaders | null {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8')
  const [head = ''] = text.split('\n\n', 1)
  const headers = head.split('\n')
  const all = (name: string): readonly string[] =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
  const [tree, ...more] = all('tree')
  if (tree === undefined || more.length > 0) return null
  const [, name, email] = /^(.*?) ?<([^<>]*)> -?\d+ [+-]\d+$/u.exec(all('author')[0] ?? '') ?? []
  return {
    tree,
    parents: all('parent'),
    author: name === undefined || email === undefined ? null : { name, email },
    signature: all('gpgsig').length > 0,
  }
}
