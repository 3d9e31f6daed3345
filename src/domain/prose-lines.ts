/** The longest description that GitHub takes. */
const longest = 65_536

const fence = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})/u
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u
const quote = /^ {0,3}>/u
const indented = /^(?: {4}| {0,3}\t)/u

/**
 * The lines of a description that speak to its reader: without HTML comments, code blocks and quotes, which show what others said or an
 * example. https://github.github.com/gfm
 */
export function proseLines(body: string): readonly string[] {
  const said: string[] = []
  let closing: string | null = null
  let [isComment, isList, isAfterBlank] = [false, false, true]
  for (const line of body.slice(0, longest).split(/\r\n|\n|\r/u)) {
    if (closing !== null) {
      if (isClosed(closing, line)) closing = null
      continue
    }
    const opened: string | undefined = isComment ? undefined : fence.exec(line)?.[1]
    if (opened !== undefined) {
      closing = opened
      isAfterBlank = true
      continue
    }
    if (!isComment && /^[ \t]*<pre[\s>]/iu.test(line) && !/<\/pre>/iu.test(line)) {
      closing = '</pre>'
      continue
    }
    const isCode = !isComment && indented.test(line) && isAfterBlank && !isList
    const shown = isCode ? { text: line, isOpen: false } : withoutComments(line, isComment)
    isComment = shown.isOpen
    const isBlank = shown.text.trim() === ''
    if (!isBlank && !isCode && !quote.test(line)) said.push(shown.text)
    // A list goes on over blank lines as long as what follows is indented or another item.
    if (!isBlank) isList = item.test(shown.text) || (isList && (/^[ \t]/u.test(shown.text) || !isAfterBlank))
    isAfterBlank = isBlank || (isCode && isAfterBlank)
  }
  return said
}

function isClosed(closing: string, line: string): boolean {
  if (closing === '</pre>') return /<\/pre>/iu.test(line)
  const mark = closing[0] ?? ''
  const written = line.trim()
  return written.length >= closing.length && written === mark.repeat(written.length)
}

/** A line without what comments hide of it, and whether one is still open behind it; a comment that never ends hides the rest. */
function withoutComments(line: string, wasOpen: boolean): { readonly text: string; readonly isOpen: boolean } {
  const parts: string[] = []
  let isOpen = wasOpen
  for (let at = 0; at < line.length;) {
    const next = line.indexOf(isOpen ? '-->' : '<!--', at)
    if (!isOpen) parts.push(line.slice(at, next === -1 ? line.length : next))
    if (next === -1) break
    at = next + (isOpen ? 3 : 4)
    isOpen = !isOpen
  }
  return { text: parts.join(' '), isOpen }
}
