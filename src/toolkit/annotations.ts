import { error, info, notice, setFailed, warning } from '@actions/core'
import type { Problem } from 'github-foundations/problem'

/** An annotation's text is cut at 4,096 characters (actions/runner, ExecutionContext.cs). */
export const limitCharacters = 4000

/** One problem as an annotation, at its place in a file where it has one. */
export function annotate(problem: Problem): void {
  const { file, line, column } = problem
  error(cut(`${problem.message} → ${problem.remedy}`), {
    title: problem.code,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  })
}

/** A defect with its stack, causes included. */
export function exposeDefect(title: string, thrown: unknown): void {
  error(cut(stackOf(thrown)), { title })
}

/** Fails the step: its exit code becomes 1 once it ends. */
export function fail(message: string): void {
  setFailed(cut(message))
}

/** Says something that does not stop the step. */
export function warn(title: string, message: string): void {
  warning(cut(message), { title })
}

/**
 * Hands a short text to whoever reads the annotations of this job's check run; throws a defect where it would be cut.
 */
export function note(title: string, message: string): void {
  if (message.length > limitCharacters)
    throw new Error(`the notice ${title} has ${message.length} characters, and at most ${limitCharacters} arrive`)
  notice(message, { title })
}

/** One line of the log. For our own words only: the runner obeys what looks like a command. */
export function say(line: string): void {
  info(line)
}

function cut(message: string): string {
  return message.slice(0, limitCharacters)
}

function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `thrown: ${String(thrown)}`
  const cause = thrown.cause === undefined ? '' : `\ncaused by ${stackOf(thrown.cause)}`
  return `${thrown.stack ?? thrown.message}${cause}`
}
