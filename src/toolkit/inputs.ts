import { getInput, setSecret } from '@actions/core'
import { grammar, isWord, type WordName } from '../domain/words/grammar.ts'
import { toolkitProblem } from './catalogue.ts'
import { UserError, type Problem } from 'github-foundations/problem'

/** Turns an input's text (trimmed, empty where absent) into a value, or says what was expected instead. */
export type Check<T> = (text: string) => { readonly value: T } | { readonly expected: string }
type Checks = Readonly<Record<string, Check<unknown>>>
type Values<C extends Checks> = { readonly [Name in keyof C]: C[Name] extends Check<infer T> ? T : never }

/**
 * Reads all inputs of an action; throws one UserError with every input that is not as it must be. Inputs have no types
 * in action.yml and `required` is not enforced by the runner, so both are checked here.
 */
export function readInputs<C extends Checks>(checks: C, read: (name: string) => string = getInput): Values<C> {
  const problems: Problem[] = []
  const values = Object.entries(checks).map(([name, check]) => {
    const outcome = check(read(name))
    if ('value' in outcome) return [name, outcome.value]
    problems.push(toolkitProblem('INPUT_INVALID', name, outcome.expected))
    return [name, undefined]
  })
  if (problems.length > 0) throw new UserError(problems)
  return Object.fromEntries(values) as Values<C>
}

/** Any text, also none. */
export const text: Check<string> = (given) => ({ value: given })

/** A credential: masked before anything else happens, never quoted. */
export const secret: Check<string> = (given) => {
  if (given === '') return { expected: 'a token' }
  setSecret(given)
  return { value: given }
}

/** Masks a value that was derived from a credential: the runner knows only the forms it was told. */
export function mask(derived: string): void {
  setSecret(derived)
}

/** A word of the grammar, as every document takes it. */
export function word(name: WordName): Check<string> {
  return (given) => (isWord(name, given) ? { value: given } : { expected: grammar[name].title })
}

/** `owner/name` of a repository. */
export const repository: Check<string> = word('repository')

/** A full commit. */
export const sha: Check<string> = word('sha')

/** A release id, such as `2026.11`. */
export const releaseId: Check<string> = word('release')

/** One release id or several, with a space between them. */
export const releaseIds: Check<readonly string[]> = (given) => {
  const read = given.split(' ').map(releaseId)
  const values = read.flatMap((each) => ('value' in each ? [each.value] : []))
  return values.length === read.length ? { value: values } : { expected: 'release ids, with a space between them' }
}

/** A file of the repository: relative, without steps upwards. */
export const path: Check<string> = matching(
  /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[A-Za-z0-9._/-]{1,200}$/,
  'a path inside the repository',
)

/** One word of a list. */
export function oneOf<const T extends string>(...words: readonly [T, ...(readonly T[])]): Check<T> {
  return (given) => {
    const found = words.find((word) => word === given)
    return found === undefined ? { expected: `one of ${words.join(', ')}` } : { value: found }
  }
}

/** The same check, but absence is `null`. */
export function optional<T>(check: Check<T>): Check<T | null> {
  return (given) => (given === '' ? { value: null } : check(given))
}

/** The same check, with a value for absence. */
export function fallback<T>(check: Check<T>, value: string): Check<T> {
  return (given) => check(given === '' ? value : given)
}

/** A whole number between two bounds, both included. */
export function count(least: number, most: number): Check<number> {
  return (given) =>
    /^[0-9]{1,9}$/.test(given) && Number(given) >= least && Number(given) <= most
      ? { value: Number(given) }
      : { expected: `a whole number from ${least} to ${most}` }
}

/** A text of this form. */
function matching(pattern: RegExp, expected: string): Check<string> {
  return (given) => (pattern.test(given) ? { value: given } : { expected })
}
