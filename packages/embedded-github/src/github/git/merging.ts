import { mergeMarked, mergeText } from 'github-foundations/merged-text'
import { findMergeBases, readCommit } from './commits.ts'
import { findRenames } from './similar-files.ts'
import { listFiles, writeTree, type TreeFile } from './trees.ts'
import type { Objects } from './objects.ts'
import type { Sha } from '../world/names.ts'

export type Merged = { readonly tree: Sha } | { readonly conflicts: readonly string[] }

/**
 * The tree of a three-way merge of two commits: a text that both sides changed is merged line by line, and anything
 * else that both changed differently is a conflict.
 */
export function mergeCommits(objects: Objects, ours: Sha, theirs: Sha): Merged {
  return mergeFiles(objects, baseOf(objects, ours, theirs, deepest), filesOf(objects, ours), filesOf(objects, theirs))
}

/** So often bases are merged to find the base of bases. */
const deepest = 8

/**
 * The merge base of two commits. If both histories merged each other there are several bases, and these are merged
 * first, with conflicts between marks, as git's ort strategy does (git-scm.com/docs/merge-strategies).
 */
function baseOf(objects: Objects, ours: Sha, theirs: Sha, deep: number): Files {
  const [oldest, ...later] = findMergeBases(objects, ours, theirs).toReversed()
  if (oldest === undefined) return new Map()
  if (deep === 0) return filesOf(objects, later.at(-1) ?? oldest)
  return later.reduce(
    (merged, next) =>
      mergeAll(objects, [baseOf(objects, oldest, next, deep - 1), merged, filesOf(objects, next)], (...sides) =>
        markConflict(objects, ...sides),
      ).files,
    filesOf(objects, oldest),
  )
}

function filesOf(objects: Objects, commit: Sha): Files {
  return listFiles(objects, readCommit(objects, commit).tree)
}

/** A file in conflict as it stands in a base: a text with both sides, anything else as it was. */
function markConflict(
  objects: Objects,
  old: TreeFile | undefined,
  our: TreeFile | undefined,
  their: TreeFile | undefined,
): TreeFile | undefined {
  if (our === undefined || their === undefined) return old
  const [base, ours, theirs] = [
    old === undefined ? '' : textOf(objects, old),
    textOf(objects, our),
    textOf(objects, their),
  ]
  const text = base === null || ours === null || theirs === null ? null : mergeMarked(base, ours, theirs)
  return text === null ? old : { mode: our.mode, sha: objects.put({ type: 'blob', content: Buffer.from(text) }) }
}

type Files = ReadonlyMap<string, TreeFile>
type Sides = readonly [base: Files, ours: Files, theirs: Files]

/** The same for the files themselves; paths absent from a side were deleted there, or have another name. */
export function mergeFiles(objects: Objects, ...sides: Sides): Merged {
  const { files, conflicts } = mergeAll(objects, sides, (_old, our) => our)
  return conflicts.length > 0 ? { conflicts } : { tree: writeTree(objects, files) }
}

/** The kind of file that a file in conflict counts as. */
type Take = (old: TreeFile | undefined, our: TreeFile | undefined, their: TreeFile | undefined) => TreeFile | undefined

function mergeAll(
  objects: Objects,
  sides: Sides,
  take: Take,
): { readonly files: Files; readonly conflicts: readonly string[] } {
  const {
    sides: [base, ours, theirs],
    conflicts: renamed,
  } = followRenames(objects, sides)
  const merged = new Map<string, TreeFile>()
  const conflicts = [...renamed]
  for (const path of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [old, our, their] = [base.get(path), ours.get(path), theirs.get(path)]
    const result = mergeFile(objects, old, our, their)
    if (result === 'conflict') conflicts.push(path)
    const kept = result === 'conflict' ? take(old, our, their) : result
    if (kept !== undefined) merged.set(path, kept)
  }
  for (const path of merged.keys()) {
    const parts = path.split('/')
    // One side made a file where the other has a folder.
    if (parts.some((_, depth) => depth > 0 && merged.has(parts.slice(0, depth).join('/')))) conflicts.push(path)
  }
  return { files: merged, conflicts: [...new Set(conflicts)].sort() }
}

/**
 * A file that one side moved, with the other side's changes of it moved after it, as `git merge` does
 * (git-scm.com/docs/merge-strategies#Documentation/merge-strategies.txt-ort). In conflict: what one side moved and the
 * other deleted or moved elsewhere, or moved to where the other has made a file.
 */
function followRenames(
  objects: Objects,
  [base, ours, theirs]: Sides,
): { readonly sides: Sides; readonly conflicts: readonly string[] } {
  const moves = [renamesOf(objects, base, ours, theirs), renamesOf(objects, base, theirs, ours)] as const
  const [from, sides] = [new Map(base), [new Map(ours), new Map(theirs)] as const]
  const conflicts: string[] = []
  for (const [side, other] of [
    [0, 1],
    [1, 0],
  ] as const) {
    for (const [path, to] of moves[side]) {
      const [old, their] = [base.get(path), sides[other].get(path)]
      const elsewhere = moves[other].get(path)
      if (elsewhere !== undefined ? elsewhere !== to : their === undefined || sides[other].has(to)) conflicts.push(to)
      if (old === undefined || conflicts.includes(to)) continue
      from.delete(path)
      from.set(to, old)
      if (their === undefined) continue
      sides[other].delete(path)
      sides[other].set(to, their)
    }
  }
  return { sides: [from, ...sides], conflicts }
}

/** The paths that one side moved and the other changed, deleted or moved. */
function renamesOf(objects: Objects, base: Files, side: Files, other: Files): ReadonlyMap<string, string> {
  const isEmpty = ({ sha }: TreeFile): boolean => objects.get(sha)?.content.length === 0
  const gone = new Map(
    [...base].filter(([path, file]) => !side.has(path) && !isSame(other.get(path), file) && !isEmpty(file)),
  )
  const made = gone.size === 0 ? new Map<string, TreeFile>() : new Map([...side].filter(([path]) => !base.has(path)))
  return new Map([...findRenames(objects, gone, made)].map(([to, { from }]) => [from, to]))
}

/** One file; `undefined` where it is gone. */
function mergeFile(
  objects: Objects,
  old: TreeFile | undefined,
  our: TreeFile | undefined,
  their: TreeFile | undefined,
): TreeFile | undefined | 'conflict' {
  if (isSame(our, their) || isSame(their, old)) return our
  if (isSame(our, old)) return their
  if (old === undefined || our === undefined || their === undefined) return 'conflict'
  const mode = our.mode === old.mode ? their.mode : their.mode === old.mode || their.mode === our.mode ? our.mode : null
  const sha = mergeContent(objects, old, our, their)
  const areFiles = [old, our, their].every((file) => file.mode.startsWith('100'))
  return sha === null || mode === null || !areFiles ? 'conflict' : { mode, sha }
}

/** A change that only one side made wins, of whatever kind: the other side may have changed the mode. */
function mergeContent(objects: Objects, old: TreeFile, our: TreeFile, their: TreeFile): Sha | null {
  if (our.sha === their.sha || their.sha === old.sha) return our.sha
  if (our.sha === old.sha) return their.sha
  const [base, ours, theirs] = [textOf(objects, old), textOf(objects, our), textOf(objects, their)]
  const text = base === null || ours === null || theirs === null ? null : mergeText(base, ours, theirs)
  return text === null ? null : objects.put({ type: 'blob', content: Buffer.from(text) })
}

/** The text of a file; `null` if it is not text: bytes that are not UTF-8, a link, a commit of a submodule. */
function textOf(objects: Objects, { sha, mode }: TreeFile): string | null {
  const object = mode === '100644' || mode === '100755' ? objects.get(sha) : undefined
  if (object?.type !== 'blob' || object.content.includes(0)) return null
  const text = Buffer.from(object.content).toString('utf8')
  return Buffer.from(text).equals(Buffer.from(object.content)) ? text : null
}

function isSame(one: TreeFile | undefined, other: TreeFile | undefined): boolean {
  return one?.sha === other?.sha && one?.mode === other?.mode
}
