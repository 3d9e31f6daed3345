import { lineChanges, splitLines, type LineChange } from './line-changes.ts'

/** The limit for a merge line by line. */
const most = { lines: 100_000, characters: 5_000_000 }

/**
 * The lines of a file that two sides changed, as git merges them: a stretch that one side alone changed is that side's,
 * one that both changed alike is theirs. `null`: a stretch is changed differently on both sides, or there is too much
 * of the file, or it is no text.
 */
export function mergeText(base: string, ours: string, theirs: string): string | null {
  return merge(base, ours, theirs, () => null)
}

/**
 * The same with both sides written out, between marks, where they changed a stretch differently; `null` only where
 * nothing can be merged by lines.
 */
export function mergeMarked(base: string, ours: string, theirs: string): string | null {
  const ended = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`))
  return merge(base, ours, theirs, (left, right) => [
    '<<<<<<<\n',
    ...ended(left),
    '=======\n',
    ...ended(right),
    '>>>>>>>\n',
  ])
}

/** The replacement for a stretch that both sides changed differently; `null`: there is none. */
type Settle = (ours: readonly string[], theirs: readonly string[]) => readonly string[] | null

function merge(base: string, ours: string, theirs: string, settle: Settle): string | null {
  if (ours === theirs || theirs === base) return ours
  if (ours === base) return theirs
  const sides = [base, ours, theirs]
  if (sides.some((text) => text.length > most.characters || text.includes('\0'))) return null
  const [old = [], own = [], other = []] = sides.map(splitLines)
  if ([old, own, other].some(({ length }) => length > most.lines)) return null
  return mergeLines(
    old,
    { lines: own, changes: lineChanges(old, own) },
    { lines: other, changes: lineChanges(old, other) },
    settle,
  )
}

interface Side {
  readonly lines: readonly string[]
  readonly changes: readonly LineChange[]
}

function mergeLines(old: readonly string[], ours: Side, theirs: Side, settle: Settle): string | null {
  const merged: string[] = []
  let done = 0
  for (const [own, other] of stretches(ours.changes, theirs.changes)) {
    const all = [...own, ...other]
    const [from, to] = [
      Math.min(...all.map((change) => change.from)),
      Math.max(...all.map((change) => change.from + change.count)),
    ]
    const [left, right] = [linesOf(ours, own, from, to), linesOf(theirs, other, from, to)]
    const stands =
      left !== null && right !== null && left.join('') !== right.join('') ? settle(left, right) : (left ?? right ?? [])
    if (stands === null) return null
    merged.push(...old.slice(done, from), ...stands)
    done = to
  }
  return [...merged, ...old.slice(done)].join('')
}

/** Groups of changes that overlap or touch, of one side or of both. */
function stretches(
  ours: readonly LineChange[],
  theirs: readonly LineChange[],
): readonly (readonly [own: readonly LineChange[], other: readonly LineChange[]])[] {
  const inOrder = [
    ...ours.map((change) => ({ change, side: 0 as const })),
    ...theirs.map((change) => ({ change, side: 1 as const })),
  ].sort((one, other) => one.change.from - other.change.from)
  const found: [LineChange[], LineChange[]][] = []
  let end = -1
  for (const { change, side } of inOrder) {
    if (change.from > end) found.push([[], []])
    found.at(-1)?.[side].push(change)
    end = Math.max(end, change.from + change.count)
  }
  return found
}

/** The lines that a side has in place of these lines of the base; `null` if it changed none of them. */
function linesOf({ lines }: Side, changes: readonly LineChange[], from: number, to: number): readonly string[] | null {
  const [first, last] = [changes[0], changes.at(-1)]
  return first === undefined || last === undefined
    ? null
    : lines.slice(first.at - (first.from - from), last.at + last.made + to - last.from - last.count)
}
