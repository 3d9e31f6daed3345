import type { Problem } from 'github-foundations/problem'
import { UserError } from 'github-foundations/problem'
import { documentProblem, type Code, type Words } from './catalogue.ts'

/** The way from the root of a document to a value: keys and indexes. */
export type Path = readonly (string | number)[]

/** A place in a text; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/**
 * One thing that is wrong with a document, by where it is in the value: at the value itself, or at the key that leads
 * to it.
 */
export interface Fault {
  readonly code: Code
  readonly path: Path
  readonly part: 'key' | 'value'
  readonly message: string
  readonly remedy: string
  /** Set where the text knows better than the path. */
  readonly place?: Place
}

/** A document as read: its value, what was wrong with the text, and where each value stands. */
export interface Source {
  readonly file?: string
  readonly value: unknown
  readonly faults: readonly Fault[]
  /** Paths whose value is unknown, because the text said it in a refused way. */
  readonly unread: readonly Path[]
  readonly locate: (path: Path, part: Fault['part']) => Place | undefined
  /** The author's name for a place, if that is not its path. */
  readonly names?: ReadonlyMap<string, string>
}

/** A fault in the words of the catalogue. */
export function fault<C extends Code>(code: C, path: Path, part: Fault['part'], ...words: Words<C>): Fault {
  return { ...documentProblem(code, ...words), code, path, part }
}

/** Throws UserError with every fault, in the order of the text, if there is any. */
export function refuseFaulty(source: Source, faults: readonly Fault[]): void {
  const relevant = faults.filter(({ path }) => !source.unread.some((unread) => isUnder(path, unread)))
  const all = [...source.faults, ...relevant]
  if (all.length > 0) throw new UserError(toProblems(source, all))
}

/** More than this is not read by anybody, and a hostile text must not make us write a book. */
const MOST_PROBLEMS = 100
const MOST_FAULTS = 1000

function toProblems(source: Source, faults: readonly Fault[]): readonly Problem[] {
  const problems = faults
    .slice(0, MOST_FAULTS)
    .map((each) => toProblem(source, each))
    .sort(byPlace)
  if (problems.length <= MOST_PROBLEMS) return problems
  const more = documentProblem('PROBLEMS_LEFT_OUT', String(MOST_PROBLEMS))
  return [...problems.slice(0, MOST_PROBLEMS), { ...more, ...inFile(source) }]
}

function toProblem(source: Source, { code, path, part, message, remedy, place }: Fault): Problem {
  const where = describePath(path)
  const named = path.length === 0 ? message : `${source.names?.get(where) ?? where}: ${message}`
  return { code, message: named, remedy, ...inFile(source), ...(place ?? source.locate(path, part)) }
}

function inFile({ file }: Source): { readonly file?: string } {
  return file === undefined ? {} : { file }
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

/** `repositories[1].branches.candidate`; keys that are no plain words are quoted. */
export function describePath(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`
      if (/^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(step)) return index === 0 ? step : `.${step}`
      return `[${quote(step)}]`
    })
    .join('')
}

function isUnder(path: Path, above: Path): boolean {
  return above.every((step, index) => path[index] === step)
}

/**
 * A text as a reader should see it: in quotes, cut at 80 characters, everything outside ASCII spelled out so that
 * look-alikes show.
 */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 161))
  const shown = characters.slice(0, 80).map((character) => {
    if (character === '"' || character === '\\') return `\\${character}`
    return /^[ -~]$/.test(character) ? character : `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`
  })
  return `"${shown.join('')}${characters.length > 80 ? '…' : ''}"`
}
