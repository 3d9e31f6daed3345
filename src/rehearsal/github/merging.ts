import { mergeText } from '../../domain/merged-text.ts'
import { findMergeBase, readCommit } from './commits.ts'
import { listFiles, writeTree, type TreeFile } from './trees.ts'
import type { Objects } from './objects.ts'
import type { Sha } from './world.ts'

export type Merged = { readonly tree: Sha } | { readonly conflicts: readonly string[] }

/** The tree of a three-way merge of two commits: a text that both sides changed is merged line by line, and anything else that both changed differently is a conflict. */
export function mergeCommits(objects: Objects, ours: Sha, theirs: Sha): Merged {
  const base = findMergeBase(objects, ours, theirs)
  const filesOf = (commit: Sha): ReadonlyMap<string, TreeFile> => listFiles(objects, readCommit(objects, commit).tree)
  return mergeFiles(objects, base === null ? new Map() : filesOf(base), filesOf(ours), filesOf(theirs))
}

type Files = ReadonlyMap<string, TreeFile>

/** The same for the files themselves; paths absent from a side were deleted there. */
export function mergeFiles(objects: Objects, base: Files, ours: Files, theirs: Files): Merged {
  const merged = new Map<string, TreeFile>()
  const conflicts: string[] = []
  for (const path of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [old, our, their] = [base.get(path), ours.get(path), theirs.get(path)]
    const result = mergeFile(objects, old, our, their)
    if (result === 'conflict') conflicts.push(path)
    const kept = result === 'conflict' ? our : result
    if (kept !== undefined) merged.set(path, kept)
  }
  for (const path of merged.keys()) {
    const parts = path.split('/')
    // One side made a file where the other has a folder.
    if (parts.some((_, depth) => depth > 0 && merged.has(parts.slice(0, depth).join('/')))) conflicts.push(path)
  }
  return conflicts.length > 0 ? { conflicts: conflicts.sort() } : { tree: writeTree(objects, merged) }
}

/** One file; `undefined` where it is gone. */
function mergeFile(objects: Objects, old: TreeFile | undefined, our: TreeFile | undefined, their: TreeFile | undefined): TreeFile | undefined | 'conflict' {
  if (isSame(our, their) || isSame(their, old)) return our
  if (isSame(our, old)) return their
  if (old === undefined || our === undefined || their === undefined) return 'conflict'
  const [base, ours, theirs] = [textOf(objects, old), textOf(objects, our), textOf(objects, their)]
  const mode = our.mode === old.mode ? their.mode : their.mode === old.mode || their.mode === our.mode ? our.mode : null
  const text = base === null || ours === null || theirs === null ? null : mergeText(base, ours, theirs)
  return text === null || mode === null ? 'conflict' : { mode, sha: objects.put({ type: 'blob', content: Buffer.from(text) }) }
}

/** The text of a file; `null` for what is none: bytes that are no UTF-8, a link, a commit of a submodule. */
function textOf(objects: Objects, { sha, mode }: TreeFile): string | null {
  const object = mode === '100644' || mode === '100755' ? objects.get(sha) : undefined
  if (object?.type !== 'blob' || object.content.includes(0)) return null
  const text = Buffer.from(object.content).toString('utf8')
  return Buffer.from(text).equals(Buffer.from(object.content)) ? text : null
}

function isSame(one: TreeFile | undefined, other: TreeFile | undefined): boolean {
  return one?.sha === other?.sha && one?.mode === other?.mode
}
