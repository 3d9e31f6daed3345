import { oneLine } from '../domain/text/one-line.ts'
import { toolkitProblem } from './catalogue.ts'
import { UserError } from 'github-foundations/problem'

/** What the artifact service or the way there says, in one line; the client's own advice after it is left out. */
export function whyNot(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return oneLine(first).replace(/\.$/u, '')
}

/**
 * By which the client tells that the account's storage is full (https://github.com/actions/toolkit,
 * packages/artifact/src/internal/shared/errors.ts).
 */
function isFull(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'UsageError' || /storage quota|insufficient usage/iu.test(error.message))
  )
}

/**
 * What a later job needs could not be handed on: the machine's or the account's part, and neither Convoy's nor that of
 * what is released.
 */
export function artifactNotUploaded(name: string, error: unknown): UserError {
  return new UserError([toolkitProblem('ARTIFACT_NOT_UPLOADED', name, whyNot(error), isFull(error))])
}

/** What an earlier job handed on is not there any more, or cannot be reached. */
export function artifactNotFetched(name: string, error: unknown): UserError {
  return new UserError([toolkitProblem('ARTIFACT_NOT_FETCHED', name, whyNot(error))])
}
