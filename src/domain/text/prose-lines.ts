/** The longest description that GitHub takes. */
const longest = 65_536

const fence = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/u
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u
const quote = /^ {0,3}>/u
const indented = /^(?: {4}| {0,3}\t)/u

/**
 * The lines of a description that speak to its reader: without HTML comments, code blocks and quotes, which show what
 * others said or an example. https://github.github.com/gfm
 */
export function proseLines(body: string): readonly string[] {
  const said: string[] = []
  let closing: string | null = null
  let [isComment, isList, isAfterBlank] = [false, false, true]
  const lines = body.slice(0, longest).split(/\r\n|\n|\r/u)
  const ends = commentEnds(lines)
  for (const [index, line] of lines.entries()) {
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
    const shown = isCode ? { text: line, isOpen: false } : withoutComments(line, isComment, ends[index] ?? false)
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

/** True if a comment that is opened in a line is closed below it, before its paragraph ends. */
function commentEnds(lines: readonly string[]): readonly boolean[] {
  const ends: boolean[] = []
  let isEnded = false
  for (const line of lines.toReversed()) {
    ends.push(isEnded)
    const [closed, opened] = [line.indexOf('-->'), line.indexOf('<!--')]
    if (line.trim() === '' || item.test(line) || fence.test(line)) isEnded = false
    else if (closed !== -1 && (opened === -1 || closed < opened)) isEnded = true
    else if (opened !== -1 && closed === -1) isEnded = false
  }
  return ends.toReversed()
}

/**
 * A line without what comments hide of it, and whether one is still open behind it. One that begins a line and never
 * ends hides the rest; within a paragraph it is text then, and so it is in a code span or behind a backslash.
 */
function withoutComments(
  line: string,
  wasOpen: boolean,
  isClosedBelow: boolean,
): { readonly text: string; readonly isOpen: boolean } {
  const marks = marksIn(line)
  const lastClosed = line.lastIndexOf('-->')
  const parts: string[] = []
  let [isOpen, from] = [wasOpen, 0]
  for (let index = 0; index < marks.length; index += 1) {
    const { at, text, spanEnd = index } = marks[index] ?? { at: 0, text: '' }
    if (isOpen || text === '-->') {
      if (isOpen && text === '-->') [isOpen, from] = [false, at + text.length]
    } else if (isEscaped(line, at)) continue
    else if (text.startsWith('`')) index = spanEnd
    else if (isClosedBelow || text.endsWith('>') || lastClosed > at || (at <= 3 && line.slice(0, at).trim() === '')) {
      parts.push(line.slice(from, at))
      ;[isOpen, from] = [!text.endsWith('>'), at + text.length]
    }
  }
  if (!isOpen) parts.push(line.slice(from))
  return { text: parts.join(' '), isOpen }
}

interface Mark {
  readonly at: number
  readonly text: string
  /** For backticks that begin a code span: the index of its end among the marks. */
  readonly spanEnd?: number
}

/** The marks that begin and end comments and code spans in a line; `<!-->` is a whole comment. */
function marksIn(line: string): readonly Mark[] {
  const next = new Map<string, number>()
  const found = [...line.matchAll(/`+|<!---?>|<!--|-->/gu)].map(({ 0: text, index }) => ({ at: index, text }))
  const marks = found
    .map((mark, index) => ({ mark, index }))
    .toReversed()
    .map(({ mark, index }): Mark => {
      const spanEnd = next.get(mark.text)
      next.set(mark.text, index)
      return spanEnd === undefined ? mark : { ...mark, spanEnd }
    })
  return marks.toReversed()
}

function isEscaped(line: string, at: number): boolean {
  let before = at
  while (before > 0 && line[before - 1] === '\\') before -= 1
  return (at - before) % 2 === 1
}
