import { diffIndices } from 'node-diff3'

/** Lines of a text that another has otherwise: from which line on, how many, and what stands there instead. */
export interface Stretch { readonly from: number; readonly count: number; readonly instead: readonly string[] }

/** What may be compared line by line: time grows with the square of equal lines. */
const mostLines = 5_000

/** Where a text differs from another; `null`: there is too much of it, or it is no text. */
export function changedStretches(before: string, after: string): readonly Stretch[] | null {
  if (before === after) return []
  const [old, made] = [splitLines(before), splitLines(after)]
  if (old.length > mostLines || made.length > mostLines || before.includes('\0') || after.includes('\0')) return null
  return diffIndices([...old], [...made]).map(({ buffer1: [from, count], buffer2Content: instead }) => ({ from, count, instead }))
}

/** Whether a change made, in its place, some of what the other text had there, or all of that and more beside it. A line that was only taken out is so where the same lines were. */
export function bringsBack(change: Stretch, former: readonly Stretch[]): boolean {
  return former.some((other) => isSame(change, other) || isPartOf(change, other) || isPartOf(other, change))
}

/** Both were counted from the same text. */
function isSame(one: Stretch, other: Stretch): boolean {
  return one.from === other.from && one.count === other.count && one.instead.length === other.instead.length && one.instead.every((line, index) => line === other.instead[index])
}

/** Inside of the other, with the same lines at the same distance from its begin or its end. Blank lines alone are alike everywhere. */
function isPartOf({ from, count, instead }: Stretch, whole: Stretch): boolean {
  const [before, after] = [from - whole.from, whole.from + whole.count - from - count]
  if (before < 0 || after < 0 || !instead.some((line) => /[\p{L}\p{N}]/u.test(line))) return false
  const isAt = (start: number): boolean => start >= 0 && instead.every((line, index) => line === whole.instead[start + index])
  return isAt(before) || isAt(whole.instead.length - after - instead.length)
}

function splitLines(text: string): readonly string[] {
  return text === '' ? [] : text.split(/\r?\n/u)
}
