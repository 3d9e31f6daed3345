import { oneLine } from '../domain/text/one-line.ts'
import { toolkitProblem } from './catalogue.ts'
import { UserError } from 'github-foundations/problem'

/**
 * The message of the artifact service or of the way there, in one line; the client's own advice after it is left out.
 */
export function whyNot(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return oneLine(first).replace(/\.$/u, '')
}

/**
 * The words by which the client reports that the account's storage is full (https://github.com/actions/toolkit,
 * packages/artifact/src/internal/shared/errors.ts).
 */
function isFull(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'UsageError' || /storage quota|insufficient usage/iu.test(error.message))
  )
}

/**
 * Files for a later job could not be stored: the fault is the machine's or the account's, and neither Convoy's nor that
 * of the code under release.
 */
export function artifactNotUploaded(name: string, error: unknown): UserError {
  return new UserError([toolkitProblem('ARTIFACT_NOT_UPLOADED', name, whyNot(error), isFull(error))])
}

/** Files of an earlier job are gone, or cannot be reached. */
export function artifactNotFetched(name: string, error: unknown): UserError {
  return new UserError([toolkitProblem('ARTIFACT_NOT_FETCHED', name, whyNot(error))])
}
