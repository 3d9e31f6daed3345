import { CommitParser } from 'conventional-commits-parser'
import type { Sha } from '../words/names.ts'

/** A commit and what it says; `sha` and `parents` where they are known. */
export interface CommitSaid {
  readonly sha?: Sha
  readonly parents?: readonly Sha[]
  readonly message: string
}

/** Longer messages are recorded by what they come to. */
const longest = 1000

/** The level of the next version by a commit message; `release`: anything that is neither of the other two. */
export type Change = 'breaking' | 'feature' | 'release'

/**
 * The grammar of the field (https://www.conventionalcommits.org/en/v1.0.0/, read by conventional-commits-parser), with
 * notes in capitals only and not where four spaces make them an example. References, mentions, fields and reverts of
 * the parser are not used: what switches them on is text of strangers.
 */
const note = (keywords: string): RegExp => new RegExp(`^(?: {0,3}|\\s*(?:[*|]\\s*)+)(${keywords})(?::| #)\\s*(.*)`, 'u')
const noted = note('BREAKING[ -]CHANGE')
const parser = new CommitParser({
  headerPattern: /^([a-z][\w-]*)(?:\(([^()]*)\))?!?: (.+)$/iu,
  headerCorrespondence: ['type', 'scope', 'subject'],
  breakingHeaderPattern: /^([a-z][\w-]*)(?:\(([^()]*)\))?!: (.+)$/iu,
  noteKeywords: ['BREAKING CHANGE', 'BREAKING-CHANGE'],
  notesPattern: note,
  ...unused(['issuePrefixes', 'referenceActions', 'fieldPattern', 'revertPattern']),
})

/** Options that are switched off; left out, they would have the parser's defaults. */
function unused(options: readonly string[]): Readonly<Record<string, never>> {
  return Object.fromEntries(options.map((option) => [option, undefined])) as Readonly<Record<string, never>>
}

/** The meaning of one message. A subject `BREAKING CHANGE: …`, which is not a header of the grammar, counts as one. */
export function readChange(message: string): Change {
  const subject = findReturned(subjectOf(message))
  if (subject === '') return 'release'
  // One of many notes says enough, and the parser goes one level deeper for each.
  const [first = ''] = withoutQuotes(message)
    .split(/\r?\n/u)
    .slice(1)
    .filter((line) => noted.test(line))
  const { type, notes, header } = parser.parse(`${subject}\n\n${first}`)
  if (notes.length > 0 || /^BREAKING[ -]CHANGE: /u.test(header ?? '')) return 'breaking'
  return type?.toLowerCase() === 'feat' ? 'feature' : 'release'
}

/**
 * What the first line of a message says: `feat(api)!: text` taken apart; `type` in lower case, `null` where it has
 * none.
 */
export interface Subject {
  readonly type: string | null
  readonly scope: string | null
  readonly text: string
}

/** The subject of a message, without the number of the pull request by which GitHub squashed it. */
export function readSubject(message: string): Subject {
  const subject = bare(subjectOf(message))
  const { type, scope, subject: text } = parser.parse(subject === '' ? '–' : findReturned(subject))
  const isRevert = readRevert(subject) !== null
  if (type === undefined || type === null || text === undefined || text === null || isRevert)
    return { type: isRevert ? 'revert' : null, scope: null, text: subject }
  return { type: type.toLowerCase(), scope: scope ?? null, text }
}

/** The commits that git says this one was picked from (`git cherry-pick -x`), at most ten. */
export function pickedFrom(message: string): readonly Sha[] {
  return [...message.matchAll(/^\(cherry picked from commit ([0-9a-f]{40})\)\s*$/gmu)]
    .slice(-mostPicked)
    .map(([, sha = '']) => sha)
}

/** A message that names more is no cherry-pick of a person's. */
const mostPicked = 10

/** The subject that a commit reapplies: `Reapply "feat: x"` says what `feat: x` does; else the subject itself. */
function findReturned(subject: string): string {
  if (subject.length > longest) return subject
  const reverted = readRevert(subject)?.subject ?? ''
  const returned = readRevert(reverted)?.subject ?? null
  return returned === null ? subject : findReturned(returned)
}

/** The first line that says something. */
function subjectOf(message: string): string {
  return (
    message
      .split(/\r?\n/u)
      .find((line) => line.trim() !== '')
      ?.trimEnd() ?? ''
  )
}

/**
 * A message without what its body only shows: fenced code and HTML comments, as pull requests bring them; one that
 * nothing ends is none.
 */
function withoutQuotes(message: string): string {
  const subject = subjectOf(message)
  const body = message.slice(message.indexOf(subject) + subject.length)
  return subject + withoutFences(withoutComments(body))
}

function withoutComments(text: string): string {
  const kept: string[] = []
  let at = 0
  for (;;) {
    const from = text.indexOf('<!--', at)
    const to = from === -1 ? -1 : text.indexOf('-->', from)
    if (to === -1) return [...kept, text.slice(at)].join('')
    kept.push(text.slice(at, from))
    at = to + '-->'.length
  }
}

/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function withoutFences(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const [, fence] = /^\s{0,3}(`{3,}|~{3,})/u.exec(lines[at] ?? '') ?? []
    const end = fence === undefined ? lines.length : findEnd(lines, at + 1, fence)
    if (end === lines.length) kept.push(lines[at] ?? '')
    else at = end
  }
  return kept.join('\n')
}

/** The line that ends a fence: as many of its marks, or more, and nothing else. */
function findEnd(lines: readonly string[], from: number, fence: string): number {
  let at = from
  while (
    at < lines.length &&
    !((lines[at] ?? '').trim().startsWith(fence) && new Set((lines[at] ?? '').trim()).size === 1)
  )
    at += 1
  return at
}

/** The commits that a commit reverts. */
interface Revert {
  /** Beginnings of the names of commits. */
  readonly hashes: readonly string[]
  /** For reverted merges: the side that stays. */
  readonly kept: readonly string[]
  /** The subject of the commit that is taken back, where the message quotes one. */
  readonly subject: string | null
  /** It says nothing else. */
  readonly only: boolean
}

/** The maximum number of commits that one commit reverts; further ones count as not reverted. */
const mostReverted = 200
const hash = '[0-9a-f]{7,40}'
const sentence = new RegExp(
  `\\bThis reverts commits? (${hash}(?:(?:,| and|, and)\\s+${hash})*)(?:,\\s+reversing\\s+changes\\s+made\\s+to\\s+(${hash}))?`,
  'giu',
)
const footer = new RegExp(`^Refs: (${hash}(?:, ?${hash})*)\\s*$`, 'gimu')

/**
 * Reads what git (`Revert "…"`, `Reapply "…"`), GitHub and the field (`revert: …`) write; `null` where the message
 * takes nothing back.
 */
function readRevert(message: string): Revert | null {
  const subject = subjectOf(message)
  const [, verb, quoted] = /^(Revert|Reapply) "(.*)"(?: \(#\d+\))?$/u.exec(subject) ?? []
  const [, named] = /^revert(?:\([^()]*\))?!?: (.+)$/iu.exec(subject) ?? []
  const text = withoutQuotes(message)
  const sentences = [...text.matchAll(sentence), ...(named === undefined ? [] : text.matchAll(footer))]
  const only = quoted !== undefined || named !== undefined
  if (!only && sentences.length === 0) return null
  return {
    hashes: sentences
      .slice(0, mostReverted)
      .flatMap(([, hashes = '']) => hashes.toLowerCase().match(new RegExp(hash, 'gu')) ?? [])
      .slice(0, mostReverted),
    kept: sentences.flatMap(([, , kept]) => (kept === undefined ? [] : [kept.toLowerCase()])),
    subject: quoted === undefined ? (named ?? null) : verb === 'Reapply' ? `Revert "${quoted}"` : quoted,
    only,
  }
}

/**
 * The commits that say something of the version, newest first as given: one that a later one of them takes back says
 * nothing, nor does the one that takes it back. A commit is known by its name, else (it was rebased, or squashed) by
 * its subject.
 */
export function withoutReverted<Commit extends CommitSaid>(commits: readonly Commit[]): readonly Commit[] {
  const gone = new Set<Commit>()
  commits.forEach((commit, index) => {
    const revert = gone.has(commit) ? null : readRevert(commit.message)
    if (revert === null) return
    const reverted = findReverted(
      revert,
      commits.slice(index + 1).filter((older) => !gone.has(older)),
    )
    for (const each of reverted) gone.add(each)
    if (revert.only && reverted.length > 0) gone.add(commit)
  })
  return commits.filter((commit) => !gone.has(commit))
}

function findReverted<Commit extends CommitSaid>(
  { hashes, kept, subject }: Revert,
  older: readonly Commit[],
): readonly Commit[] {
  const isNamed =
    (names: readonly string[]) =>
    ({ sha }: CommitSaid): boolean =>
      sha !== undefined && names.some((name) => sha.startsWith(name))
  const named = older.filter(isNamed(hashes))
  if (named.length > 0 && kept.length > 0) {
    const stays = new Set(ancestorsIn(older, (sha) => kept.some((name) => sha.startsWith(name))))
    return ancestorsIn(older, (sha) => named.some((commit) => commit.sha === sha)).filter(
      (commit) => !stays.has(commit),
    )
  }
  if (named.length > 0 || subject === null) return named
  const found =
    older.find(({ message }) => subjectOf(message) === subject) ??
    older.find(({ message }) => bare(subjectOf(message)) === bare(subject))
  return found === undefined ? [] : [found]
}

/** A subject without the number of the pull request by which GitHub squashed it. */
function bare(subject: string): string {
  return subject.replace(/ \(#\d+\)$/u, '')
}

/** The commits, newest first, that are wanted or that a wanted one contains. */
export function ancestorsIn<Commit extends CommitSaid>(
  commits: readonly Commit[],
  isWanted: (sha: Sha) => boolean,
): readonly Commit[] {
  const byName = new Map(commits.flatMap((commit) => (commit.sha === undefined ? [] : [[commit.sha, commit] as const])))
  const held = new Set<Commit>()
  const open = [...byName.keys()].filter(isWanted)
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    const commit = byName.get(sha)
    if (commit === undefined || held.has(commit)) continue
    held.add(commit)
    open.push(...(commit.parents ?? []))
  }
  return commits.filter((commit) => held.has(commit))
}

/** A message as short as may be recorded that reads like the whole one. */
export function shorten(message: string): string {
  if (message.length <= longest) return message
  const {
    hashes,
    kept: [kept],
  } = readRevert(message) ?? { hashes: [], kept: [] }
  const lines = [
    subjectOf(message).slice(0, longest),
    ...hashes.map(
      (each, index) =>
        `This reverts commit ${each}${index === 0 && kept !== undefined ? `, reversing changes made to ${kept}` : ''}.`,
    ),
    ...(readChange(message) === 'breaking' ? ['BREAKING CHANGE: …'] : []),
  ]
  return lines.join('\n\n')
}
