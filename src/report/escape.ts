/*
 * Branch names, commit messages, reasons and log lines come from people and programs that nobody vouched for.
 * They reach a page only through one of these functions; `code` and `prose` are for GitHub's markdown, where
 * a mention notifies strangers and a link speaks in our name.
 */

/** Terminal sequences (CSI, OSC and the two-character ones), so that a log cannot paint or retitle a terminal. */
// eslint-disable-next-line no-control-regex -- the control characters are the point
const sequences = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[PX^_][^\u001B]*(?:\u001B\\)?|[ -/]*[0-~])/g
/** Everything that moves a cursor, hides or reorders text: C0, C1, zero-width and bidirectional controls. */
// eslint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu

/** One line of text as it is, without terminal sequences and invisible characters; line breaks become spaces. */
export function plain(text: string): string {
  return text.replace(sequences, '').replace(/\r\n|[\n\r\u2028\u2029]/g, ' ').replace(invisible, '')
}

/** `plain`, cut at so many characters. */
export function brief(text: string, length: number): string {
  const characters = Array.from(plain(text).trim())
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('').trimEnd()}…`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' }

/** Text for HTML, in elements and in quoted attributes. */
export function html(text: string): string {
  return plain(text).replace(/[&<>"'`]/g, (character) => entities[character] ?? '')
}

/** A markdown code span that holds exactly this text, also in a table: no markdown, HTML, link or mention works inside. */
export function code(text: string): string {
  // A backslash before our own `\|` would be read as an escaped backslash and free the pipe.
  const content = plain(text).trim().replaceAll('|', '\u2223')
  if (content === '') return '–'
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = content.startsWith('`') || content.endsWith('`') ? ' ' : ''
  return `${fence}${space}${content}${space}${fence}`
}

/** Words that mean nothing to markdown; anything else is shown as code. Hex is kept out because GitHub links commits, `GH-1` because it links issues; `1.` begins a list where it comes first. */
const word = /^["'(]*[\p{L}\p{N}]+(?:['’.,:-][\p{L}\p{N}]+)*["'.,:;!?)%…]*$/u
const marker = /^\d+[.)]$/
const links = /^www\.|:\/\/|^gh-\d|^[0-9a-f]{7,}$|^mailto:|^xmpp:|^https?:/i

/** A sentence for markdown: plain words stay, every other word becomes a code span. */
export function prose(text: string): string {
  const words = plain(text).split(/\s+/).filter((part) => part !== '')
  const groups: { readonly quiet: boolean; readonly text: string }[] = []
  for (const [index, part] of words.entries()) {
    const quiet = /^[–—]$/.test(part) || (word.test(part) && !links.test(part) && !(index === 0 && marker.test(part)))
    const last = groups.at(-1)
    if (last !== undefined && last.quiet === quiet) groups.splice(-1, 1, { quiet, text: `${last.text} ${part}` })
    else groups.push({ quiet, text: part })
  }
  return groups.map(({ quiet, text: part }) => (quiet ? part : codeBeforeStop(part))).join(' ')
}

/** Keeps the full stop of a sentence outside the code span: `acme/app`. */
function codeBeforeStop(text: string): string {
  const [, body = text, stop = ''] = /^(.*[^.,;:])([.,;:]?)$/su.exec(text) ?? []
  return `${code(body)}${stop}`
}

/** A mermaid label without its quotes: a small alphabet, everything else as mermaid's own `#code;`. */
export function label(text: string, length = 60): string {
  return Array.from(brief(text, length)).map((character) => (/[A-Za-z0-9 ._/-]/.test(character) ? character : `#${character.codePointAt(0) ?? 0};`)).join('')
}
