import { peel, readCommit } from './commits.ts'
import type { Objects } from './objects.ts'
import { patchBetween, type FilePatch } from './patches.ts'
import { findRenames, type Rename } from './similar-files.ts'
import { listFiles, type TreeFile } from './trees.ts'
import type { Sha } from '../world/names.ts'

/** A file that differs between two commits. `renamed`: under which path it was before, where that is another one. */
export interface FileChange {
  readonly path: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed'
  readonly renamed?: Rename
  readonly before: TreeFile | null
  readonly after: TreeFile | null
}

/**
 * The differences between two commits, by path, as `git diff --find-renames` reports them; `null`: everything is new.
 */
export function diffCommits(objects: Objects, from: Sha | null, to: Sha): readonly FileChange[] {
  const filesOf = (commit: Sha): ReadonlyMap<string, TreeFile> =>
    listFiles(objects, readCommit(objects, peel(objects, commit)).tree)
  return diffFiles(objects, from === null ? new Map() : filesOf(from), filesOf(to))
}

export function diffFiles(
  objects: Objects,
  before: ReadonlyMap<string, TreeFile>,
  after: ReadonlyMap<string, TreeFile>,
): readonly FileChange[] {
  const gone = new Map([...before].filter(([path]) => !after.has(path)))
  const made = new Map([...after].filter(([path]) => !before.has(path)))
  const renames = gone.size === 0 || made.size === 0 ? new Map<string, Rename>() : findRenames(objects, gone, made)
  const moved = new Set([...renames.values()].map(({ from }) => from))
  const changes: FileChange[] = [...gone].flatMap(([path, file]) =>
    moved.has(path) ? [] : [{ path, status: 'removed', before: file, after: null }],
  )
  for (const [path, file] of after) {
    const renamed = renames.get(path)
    const old = before.get(renamed?.from ?? path) ?? null
    if (renamed !== undefined) changes.push({ path, status: 'renamed', renamed, before: old, after: file })
    else if (old === null) changes.push({ path, status: 'added', before: null, after: file })
    else if (old.sha !== file.sha || old.mode !== file.mode)
      changes.push({ path, status: 'modified', before: old, after: file })
  }
  return changes.sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** Changes by lines; none for a file that only moved or is not text. */
export function patchOf(objects: Objects, { before, after }: FileChange): FilePatch {
  return patchBetween(objects, before, after)
}

/** The total of added and removed lines. */
export function countLines(
  objects: Objects,
  changes: readonly FileChange[],
): { readonly additions: number; readonly deletions: number } {
  return changes
    .map((change) => patchOf(objects, change))
    .reduce(
      (all, { additions, deletions }) => ({
        additions: all.additions + additions,
        deletions: all.deletions + deletions,
      }),
      { additions: 0, deletions: 0 },
    )
}
