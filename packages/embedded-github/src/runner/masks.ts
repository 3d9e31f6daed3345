/** The values that must not appear in a log, summary, annotation or job output. */
export interface Masks {
  /**
   * Hides the value, each of its lines, and the encodings in which GitHub's runner knows it again. A blank value hides
   * nothing.
   */
  add(value: string): void
  /** The text with every hidden value replaced by `***`. */
  apply(text: string): string
  /** True if the text holds a hidden value. */
  cover(text: string): boolean
}

/**
 * An empty set of masks.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#masking-a-value-in-a-log
 */
export function createMasks(): Masks {
  const hidden = new Set<string>()
  return {
    add(value) {
      for (const part of [value, ...value.split(/[\r\n]+/).map((line) => line.trim())]) {
        if (part.trim() !== '') for (const form of forms(part)) hidden.add(form)
      }
    },
    apply: (text) => replaceRanges(text, rangesOf(text, hidden)),
    cover: (text) => rangesOf(text, hidden).length > 0,
  }
}

/** Base64 is known only from eight characters on: shorter pieces of it appear by chance. */
function forms(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  const encoded = [0, 1, 2].map((shift) =>
    bytes.subarray(shift, bytes.length - ((bytes.length - shift) % 3)).toString('base64'),
  )
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURI(value.toWellFormed()),
    encodeURIComponent(value.toWellFormed()),
    ...encoded.filter((text) => text.length >= 8),
  ]
}

type Range = readonly [start: number, end: number]

function rangesOf(text: string, hidden: ReadonlySet<string>): readonly Range[] {
  const found: Range[] = []
  for (const value of hidden) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) found.push([at, at + value.length])
  }
  return found.sort(([a], [b]) => a - b)
}

/** Values that overlap become one `***`, so nothing shows through at the seam. */
function replaceRanges(text: string, ranges: readonly Range[]): string {
  let shown = ''
  let at = 0
  for (const [start, end] of ranges) {
    if (start >= at) shown += `${text.slice(at, start)}***`
    at = Math.max(at, end)
  }
  return shown + text.slice(at)
}
