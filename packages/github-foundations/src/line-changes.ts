import { diffArrays } from 'diff'

/** A stretch of lines that another text has otherwise: where it begins in each, from 0, and how long it is there. */
export interface LineChange {
  readonly from: number
  readonly count: number
  readonly at: number
  readonly made: number
}

/**
 * Work grows with the square of what differs: texts that differ in more lines than this, beside those that only one
 * has, are taken to differ from the first to the last.
 */
const mostDiffering = 1_500

/** The lines of a text, each with its end; the last one may have none. */
export function splitLines(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/u)
}

/** The differences between two texts, in order, as few lines as possible. */
export function lineChanges(old: readonly string[], made: readonly string[]): readonly LineChange[] {
  const changes: LineChange[] = []
  let [from, at] = [0, 0]
  for (const [one, other] of [...pairLines(old, made), [old.length, made.length] as const]) {
    if (one > from || other > at) changes.push({ from, count: one - from, at, made: other - at })
    from = one + 1
    at = other + 1
  }
  return changes.map((change, index) => slideDown(change, old, made, changes[index + 1]))
}

/**
 * The pairs of equal lines of two texts, in order, as many as possible. Lines that the other text does not have are
 * left out of the search.
 */
function pairLines(old: readonly string[], made: readonly string[]): readonly (readonly [number, number])[] {
  const { begin, end } = commonEnds(old, made)
  const inside = (lines: readonly string[], other: ReadonlySet<string>): readonly number[] =>
    lines.flatMap((line, index) => (index >= begin && index < lines.length - end && other.has(line) ? [index] : []))
  const [left, right] = [
    inside(old, new Set(made.slice(begin, made.length - end))),
    inside(made, new Set(old.slice(begin, old.length - end))),
  ]
  const parts =
    diffArrays(
      left.map((index) => old[index]),
      right.map((index) => made[index]),
      { maxEditLength: mostDiffering },
    ) ?? []
  const pairs: (readonly [number, number])[] = Array.from({ length: begin }, (_, index) => [index, index] as const)
  let [from, at] = [0, 0]
  for (const { added, removed, count } of parts) {
    if (!added && !removed)
      for (let step = 0; step < count; step += 1) pairs.push([left[from + step] ?? 0, right[at + step] ?? 0])
    if (!added) from += count
    if (!removed) at += count
  }
  for (let back = end; back > 0; back -= 1) pairs.push([old.length - back, made.length - back])
  return pairs
}

/** The number of lines that two texts have in common at their begin, and after that at their end. */
function commonEnds(
  one: readonly string[],
  other: readonly string[],
): { readonly begin: number; readonly end: number } {
  const most = Math.min(one.length, other.length)
  let begin = 0
  while (begin < most && one[begin] === other[begin]) begin += 1
  let end = 0
  while (end < most - begin && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  return { begin, end }
}

/**
 * Lines that were only put in or only taken out may often be told from their neighbours in several ways; git takes the
 * last.
 */
function slideDown(change: LineChange, old: readonly string[], made: readonly string[], next?: LineChange): LineChange {
  const [lines, start, length] = change.made === 0 ? [old, change.from, change.count] : [made, change.at, change.made]
  if (change.made > 0 && change.count > 0) return change
  // Without the line before the next change: what touches would be one.
  const room = (next === undefined ? old.length : next.from - 1) - change.from - change.count
  let by = 0
  while (by < room && lines[start + by] === lines[start + length + by] && start + length + by < lines.length) by += 1
  return { ...change, from: change.from + by, at: change.at + by }
}
