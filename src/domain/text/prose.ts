import { code, plain } from './plain-text.ts'

/** Words that mean nothing to markdown; anything else is shown as code. `1.` begins a list where it comes first. */
const word = /^["'(]*[\p{L}\p{N}]+(?:['’.,:-][\p{L}\p{N}]+)*["'.,:;!?)%…]*$/u
const marker = /^\d+[.)]$/
/**
 * The texts that GitHub turns into a link anywhere in a word: addresses, `GH-1` as an issue, hex as a commit
 * (https://github.github.com/gfm/#autolinks-extension-, docs.github.com: autolinked references).
 */
const links = /(?<![\p{L}\p{N}])(?:www\.|gh-\d|mailto:|xmpp:|https?:|ftp:|[0-9a-f]{7,}(?![\p{L}\p{N}]))/iu

/** A sentence for markdown: plain words stay, every other word becomes a code span. */
export function prose(text: string): string {
  const words = plain(text)
    .split(/\s+/)
    .filter((part) => part !== '')
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
