/*
 * Branch names, commit messages, reasons and log lines come from people and programs that nobody vouched for.
 * They reach a page only through one of these functions; `code` and `prose` are for GitHub's markdown, where
 * a mention notifies strangers and a link speaks in our name.
 */

import { brief, code, plain } from '../domain/text/plain-text.ts'
import { prose } from '../domain/text/prose.ts'

export { brief, code, plain, prose }

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Text for HTML, in elements and in quoted attributes. */
export function html(text: string): string {
  return plain(text).replace(/[&<>"'`]/g, (character) => entities[character] ?? '')
}

/** A mermaid label without its quotes: a small alphabet, everything else as mermaid's own `#code;`. */
export function label(text: string, length = 60): string {
  return Array.from(brief(text, length))
    .map((character) => (/[A-Za-z0-9 ._/-]/.test(character) ? character : `#${character.codePointAt(0) ?? 0};`))
    .join('')
}
