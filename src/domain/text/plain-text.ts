/*
 * Text of people and programs that nobody vouched for, made safe to be read. Everything else that reaches a page is in
 * src/report/escape.ts.
 */

/** Terminal sequences (CSI, OSC and the two-character ones), so that a log cannot paint or retitle a terminal. */
const sequences =
  // eslint-disable-next-line no-control-regex -- the control characters are the point
  /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[PX^_][^\u001B]*(?:\u001B\\)?|[ -/]*[0-~])/g
/**
 * Everything that moves a cursor, hides or reorders text, or is a letter that nobody sees: C0, C1, what Unicode says to
 * ignore (Hangul fillers and joiners among it), line separators, annotation marks, the empty pattern of braille and the
 * null note. What chooses how the emoji before it looks stays
 * (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point).
 */
const invisible =
  // eslint-disable-next-line no-control-regex
  /(?<!\p{Extended_Pictographic})[\uFE0E\uFE0F]|(?![\uFE0E\uFE0F])\p{Default_Ignorable_Code_Point}|[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028-\u202E\uFFF9-\uFFFB\u2800\u{1D159}]/gu

/**
 * One line of text as it is, without terminal sequences and invisible characters; line breaks become spaces, half a
 * character becomes U+FFFD.
 */
export function plain(text: string): string {
  // Left as it is, half a character makes JSON that not everybody reads.
  return text
    .replace(sequences, '')
    .replace(/\r\n|[\n\r\u2028\u2029]/g, ' ')
    .replace(invisible, '')
    .toWellFormed()
}

/** True if nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return plain(text).trim() === ''
}

/** The text, at most so many UTF-16 units of it; half a character at the cut is left out. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`
}

/** `plain`, cut at so many characters. */
export function brief(text: string, length: number): string {
  const characters = Array.from(plain(text).trim())
  return characters.length <= length
    ? characters.join('')
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}

/**
 * A markdown code span that holds exactly this text, also in a table: no markdown, HTML, link or mention works inside.
 */
export function code(text: string): string {
  // A backslash before our own `\|` would be read as an escaped backslash and free the pipe.
  const content = plain(text).trim().replaceAll('|', '\u2223')
  if (content === '') return '–'
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = content.startsWith('`') || content.endsWith('`') ? ' ' : ''
  return `${fence}${space}${content}${space}${fence}`
}
