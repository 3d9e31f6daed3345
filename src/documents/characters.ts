import { isBlank } from '../domain/text/plain-text.ts'
import { fault, quote, type Fault, type Path } from './source.ts'

/**
 * Characters that no document of ours needs: control characters, line and paragraph separators, marks that turn the
 * direction of text (https://trojansource.codes), invisible tags, and half surrogates, which UTF-8 cannot hold.
 */
const forbidden =
  /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}|\p{Surrogate}|[\u200b\u2028\u2029\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u

/** The index of the first forbidden character of a text, from 0; -1 if there is none. */
export function findForbidden(text: string): number {
  return text.search(forbidden)
}

/** The fault of a text that holds a forbidden character, or only letters that nobody sees; null if it holds neither. */
export function checkCharacters(text: string, path: Path, part: Fault['part']): Fault | null {
  const index = findForbidden(text)
  if (index < 0) return text.trim() !== '' && isBlank(text) ? fault('TEXT_INVISIBLE', path, part) : null
  return fault('TEXT_CHARACTER', path, part, quote(String.fromCodePoint(text.codePointAt(index) ?? 0)))
}

/** Keys that mean something else to JavaScript than to the author. */
export function isForbiddenKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype'
}
