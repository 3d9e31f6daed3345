import { isWord } from '../words/grammar.ts'
import { isSameName, nameKey } from '../people/logins.ts'
import { brief } from '../text/plain-text.ts'
import { proseLines } from '../text/prose-lines.ts'
import type { Name } from '../words/names.ts'

/**
 * The tasks that the `Depends-On` lines of a description name, as `owner/name#12`; `unclear`: lines that cannot be
 * understood, for their author.
 */
export interface Dependencies {
  readonly needs: readonly string[]
  readonly unclear?: string
}

const mostNeeds = 20
/** The number of characters that are quoted of an unclear line. */
const longestUnclear = 60

/**
 * `- [ ] **Depends-On:** …` and its like: behind marks of any kind (a list item, a box, a heading, a cell, a tag) and
 * emphasis; a blank for the hyphen, with a colon or without.
 */
const begin =
  /^(?:[^\p{L}\p{N}<`"'\u2018-\u201f\u00ab]|\d{1,9}[.)](?=\s)|\[[xX]\]|<[a-z][^<>]{0,200}>){0,60}([*_~`]{0,3})depends?([-_\u2010-\u2014\s]{0,2})on([*_~`]{0,3}[ \t]*(:?)[*_~`]{0,3})(?![\w-])/iu
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/u

/** An explicit nothing. */
const nothing = /^(?:none|nothing|no|nil|n\/?a|not applicable|no dependenc(?:y|ies)|-+|[\u2013\u2014])$/iu

/**
 * Reads the `Depends-On` lines of a description in `repository`; whatever follows one that names nothing as a list is
 * part of it.
 */
export function readDependencies(body: string, repository: Name): Dependencies {
  const found: Found[] = []
  const lines = proseLines(body).map(plain)
  for (const [index, line] of lines.entries()) {
    const [whole, opened = '', hyphen = '', closed = '', colon = ''] = begin.exec(line) ?? []
    // A line that is code shows how one is written.
    if (whole === undefined || (opened.includes('`') && !closed.includes('`'))) continue
    const said = line.slice(whole.length).trim()
    const read = said === '' ? listBelow(lines.slice(index + 1), repository) : readWords(said, repository)
    // "Depends on the weather" is prose; with a colon, a hyphen or something like a number it is meant for us.
    const isMeant = colon !== '' || hyphen.trim() !== '' || /[#/\d]/u.test(said)
    const isSilent =
      read.needs.length === 0 && read.unclear === undefined && read.isNothing !== true && !isNothing(said)
    if (read.needs.length > 0 || isMeant) found.push(isSilent ? { needs: [], unclear: said } : read)
  }
  const needs = [...new Set(found.flatMap((each) => each.needs))].slice(0, mostNeeds)
  const unclear = found.find((each) => each.unclear !== undefined)?.unclear
  return { needs, ...(unclear === undefined ? {} : { unclear: brief(`Depends-On: ${unclear}`, longestUnclear) }) }
}

/** A line without blanks that nobody sees. */
function plain(line: string): string {
  return line.replaceAll(/&(?:nbsp|#160|#xa0);/giu, ' ').replaceAll(/[\u200b-\u200d\u2060\ufeff]/gu, '')
}

type Found = Dependencies & { readonly isNothing?: true }

function isNothing(said: string): boolean {
  return nothing.test(said.replace(/^[\s*_~`("']+|[\s*_~`)"'.!,;]+$/gu, ''))
}

/** The items of the list right below a line, as far as each names a task. */
function listBelow(lines: readonly string[], repository: Name): Found {
  const needs: string[] = []
  let unclear: string | undefined
  for (const line of lines) {
    const marker = item.exec(line)?.[0]
    if (marker === undefined || begin.test(line)) break
    const said = line.slice(marker.length)
    const read = readWords(said, repository)
    unclear ??= read.unclear
    if (read.needs.length === 0 && needs.length > 0) break
    if (read.needs.length === 0) return isNothing(said) ? { needs, isNothing: true } : { needs, unclear: said }
    needs.push(...read.needs)
  }
  return { needs, ...(unclear === undefined ? {} : { unclear }) }
}

/** Words between and before tasks that say nothing of their own. */
const joining = /^(?:and|plus|also|both|on|the|prs?|pulls?|requests?|issues?|tasks?|tickets?)$/iu

interface Word {
  readonly text: string
  readonly is: 'own' | 'full' | 'looks' | 'free'
  readonly id: string | null
}

/**
 * The tasks that the words of a line name; what looks like one and is none is unclear. A bare number behind words of
 * its own is part of a title, `Fix #3`: it is no task of this repository, and where the line names none whole before it
 * nobody can tell what it is.
 */
function readWords(said: string, repository: Name): Found {
  const words = withoutLinks(said, repository)
    .split(/[\s,;|]+/u)
    .flatMap((word) => readWord(word, repository))
  const [firstFree, firstFull] = [
    words.findIndex(({ is }) => is === 'free'),
    words.findIndex(({ is }) => is === 'full'),
  ]
  const isTaken = ({ is }: Word, index: number): boolean =>
    is === 'full' || (is === 'own' && (firstFree === -1 || index < firstFree))
  const needs = words.flatMap((word, index) => (isTaken(word, index) && word.id !== null ? [word.id] : []))
  const known = words.flatMap(({ is, id }) => (is === 'full' && id !== null ? [id] : []))
  const [named, numbers] = [
    new Set(known.map((id) => nameKey(id.split('#')[0] ?? id))),
    new Set(known.map((id) => id.split('#')[1])),
  ]
  const vague = words.flatMap((word, index): readonly string[] => {
    if (word.is === 'looks') return named.has(nameKey(word.text)) ? [] : [word.text]
    if (word.is !== 'own' || isTaken(word, index)) return []
    const isTitle = index < firstFull || numbers.has(word.id?.split('#')[1])
    return isTitle ? [] : [said.trim()]
  })
  return { needs, ...(vague[0] === undefined ? {} : { unclear: vague[0] }) }
}

function readWord(word: string, repository: Name): readonly Word[] {
  const text = word.replace(/^[<("'*_~`[{]+|[>)"'*_~`\]}.,;:!?]+$/gu, '')
  const id = readTaskId(text, repository)
  if (id !== null) return [{ text, is: own.test(text) ? 'own' : 'full', id }]
  if (looksLikeTask(text)) return [{ text, is: 'looks', id }]
  return /[\p{L}\p{N}]/u.test(text) && !joining.test(text) ? [{ text, is: 'free', id }] : []
}

/**
 * `[text](address)` becomes the address if that is a task's, else the text; so does a link in HTML, whose other tags
 * are left out.
 */
function withoutLinks(said: string, repository: Name): string {
  const untagged = said
    .replaceAll(/<a\s[^<>]{0,200}?href="([^"<>\s]{1,400})"[^<>]{0,200}>/giu, ' $1 ')
    .replaceAll(/<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,200})?\/?>/giu, ' ')
  return untagged.replaceAll(
    /\[([^\]]{0,200})\]\(<?([^()\s<>]{1,400})>?(?:\s+"[^"]{0,200}")?\)/gu,
    (_, text: string, address: string) => ` ${readTaskId(address, repository) === null ? text : address} `,
  )
}

function looksLikeTask(word: string): boolean {
  return /#\w|:\/\/|^www\./iu.test(word) || (/^(?:[\w.-]+\/)+[\w.-]+$/u.test(word) && !nothing.test(word))
}

const own = /^(?:#|gh-)([1-9]\d{0,8})$/iu
const full = /^([\w-]{1,39}\/[\w.-]{1,100})#([1-9]\d{0,8})$/u
/**
 * The form in the address bar, with what follows the number: `/files`, `/commits/…`, `?diff=split`, `#issuecomment-1`.
 */
const address =
  /^(?:https?:\/\/)?(?:[\w-]{1,63}\.){1,10}[a-z][\w-]{0,62}(?::\d{1,5})?\/([\w-]{1,39}\/[\w.-]{1,100})\/(?:pull|pulls|issues)\/([1-9]\d{0,8})(?:[/?#][^\s]{0,400})?$/iu

/**
 * Names of repositories are the same in any case: the own one is spelled as it is known, others in lower case until the
 * release knows them.
 */
function readTaskId(word: string, repository: Name): string | null {
  const number = own.exec(word)?.[1]
  if (number !== undefined) return `${repository}#${number}`
  const [, name, there] = full.exec(word) ?? address.exec(word) ?? []
  if (name === undefined || there === undefined || !isWord('repository', name)) return null
  return `${isSameName(name, repository) ? repository : nameKey(name)}#${there}`
}
