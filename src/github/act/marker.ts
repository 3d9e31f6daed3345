const begin = '<!-- convoy:'
const end = ' -->'

/** A body with the marker in its last line, by which the issue is found again. */
export function markBody(body: string, marker: string): string {
  return `${trimLines(body)}\n\n${begin}${marker}${end}\n`
}

/**
 * A body without its last line, and the marker that was there; `null` where there is none. Markers further up are
 * somebody's words.
 */
export function splitMarked(body: string): { readonly body: string; readonly marker: string } | null {
  const text = body.trimEnd()
  const at = text.lastIndexOf('\n') + 1
  const last = text.slice(at)
  if (!last.startsWith(begin) || !last.endsWith(end) || last.length < begin.length + end.length) return null
  return { body: trimLines(text.slice(0, at)), marker: last.slice(begin.length, -end.length) }
}

/** Without the line ends after it. */
function trimLines(text: string): string {
  let length = text.length
  while (length > 0 && (text[length - 1] === '\n' || text[length - 1] === '\r')) length -= 1
  return text.slice(0, length)
}
