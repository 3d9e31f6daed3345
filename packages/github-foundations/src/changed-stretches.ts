import { diffIndices } from 'node-diff3'

/** Lines of a text that differ in another text: the first line, how many, and the lines that replace them. */
export interface Stretch {
  readonly from: number
  readonly lines: readonly string[]
  readonly count: number
  readonly instead: readonly string[]
}

/** The limit for a comparison line by line: time grows with the square of equal lines. */
const mostLines = 5_000

/** The stretches in which a text differs from another; `null`: there are too many, or it is not text. */
export function changedStretches(before: string, after: string): readonly Stretch[] | null {
  if (before === after) return []
  const [old, made] = [splitLines(before), splitLines(after)]
  if (old.length > mostLines || made.length > mostLines || before.includes('\0') || after.includes('\0')) return null
  return diffIndices([...old], [...made]).map(
    ({ buffer1: [from, count], buffer1Content: lines, buffer2Content: instead }) => ({ from, lines, count, instead }),
  )
}

/**
 * True if a change made, in its place, some or all of what the other text had there. Changes are counted from the same
 * text.
 */
export function bringsBack(change: Stretch, former: readonly Stretch[]): boolean {
  return former.some((other) => isSame(change, other) || isPartOf(change, other) || isPartOf(other, change))
}

/** True if a change only removes what one of these changes only added: side by side, such stretches look like one. */
export function takesOut({ lines, instead }: Stretch, changes: readonly Stretch[]): boolean {
  return (
    instead.length === 0 &&
    lines.some(saysSomething) &&
    changes.some(
      (made) =>
        made.count === 0 &&
        made.instead.length === lines.length &&
        lines.every((line, index) => line === made.instead[index]),
    )
  )
}

/** True if one of these changes concerns the same lines. Changes are counted from the same text. */
export function meets({ from, count }: Stretch, others: readonly Stretch[]): boolean {
  return others.some(
    (other) =>
      (from < other.from + other.count && other.from < from + count) ||
      (from === other.from && (count === 0 || other.count === 0)),
  )
}

/** Blank lines and brackets are alike everywhere. */
function saysSomething(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line)
}

function isSame(one: Stretch, other: Stretch): boolean {
  return (
    one.from === other.from &&
    one.count === other.count &&
    one.instead.length === other.instead.length &&
    one.instead.every((line, index) => line === other.instead[index])
  )
}

/** Inside of the other, with the same lines at the same distance from its begin or its end. */
function isPartOf({ from, count, instead }: Stretch, whole: Stretch): boolean {
  const [before, after] = [from - whole.from, whole.from + whole.count - from - count]
  if (before < 0 || after < 0 || !instead.some(saysSomething)) return false
  const isAt = (start: number): boolean =>
    start >= 0 && instead.every((line, index) => line === whole.instead[start + index])
  return isAt(before) || isAt(whole.instead.length - after - instead.length)
}

function splitLines(text: string): readonly string[] {
  return text === '' ? [] : text.split(/\r?\n/u)
}
