import { findMergeBase, readCommit } from './commits.ts'
import { listFiles, writeTree, type TreeFile } from './trees.ts'
import type { Objects } from './objects.ts'
import type { Sha } from './world.ts'

export type Merged = { readonly tree: Sha } | { readonly conflicts: readonly string[] }

/** The tree of a three-way merge of two commits, file by file: a file that both sides changed differently is a conflict, its lines are not merged. */
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
    if (!isSame(our, their) && !isSame(our, old) && !isSame(their, old)) conflicts.push(path)
    const result = isSame(our, old) ? their : our
    if (result !== undefined) merged.set(path, result)
  }
  for (const path of merged.keys()) {
    const parts = path.split('/')
    // One side made a file where the other has a folder.
    if (parts.some((_, depth) => depth > 0 && merged.has(parts.slice(0, depth).join('/')))) conflicts.push(path)
  }
  return conflicts.length > 0 ? { conflicts: conflicts.sort() } : { tree: writeTree(objects, merged) }
}

function isSame(one: TreeFile | undefined, other: TreeFile | undefined): boolean {
  return one?.sha === other?.sha && one?.mode === other?.mode
}
