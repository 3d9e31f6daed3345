import type { Breach } from './breach.ts'

/** The number of characters shown before and after the first difference. */
const [before, after] = [16, 32]

/** The first difference of two texts, with both sides; `null` if they are equal. */
export function findDifference(
  expected: string,
  found: string,
): Required<Pick<Breach, 'line' | 'column' | 'offset' | 'expected' | 'found'>> | null {
  if (expected === found) return null
  let at = 0
  while (at < expected.length && expected.charCodeAt(at) === found.charCodeAt(at)) at += 1
  const same = found.slice(0, at)
  return {
    line: same.split('\n').length,
    column: at - same.lastIndexOf('\n'),
    offset: Buffer.byteLength(same, 'utf8'),
    expected: excerpt(expected, at),
    found: excerpt(found, at),
  }
}

function excerpt(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - before), at + after]
  const shown = at >= text.length ? `${text.slice(from)}(end)` : text.slice(from, to)
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`
}
