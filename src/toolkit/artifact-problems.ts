import { oneLine } from '../domain/text/one-line.ts'
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

const again =
  'Convoy has what this job is for tried again, as often as retries.errored of the train says; after that a person has it tried again with release.retry'

/**
 * What a later job needs could not be handed on: the machine's or the account's part, and neither Convoy's nor that of
 * what is released.
 */
export function artifactNotUploaded(name: string, error: unknown): UserError {
  return new UserError([
    {
      code: 'ARTIFACT_NOT_UPLOADED',
      message: `The artifact ${name}, which a later job of this run needs, could not be uploaded: ${whyNot(error)}.`,
      remedy: isFull(error)
        ? `Delete artifacts that nobody needs, shorten how long they are kept, or raise the budget for Actions storage (Settings → Billing); GitHub counts anew every 6 to 12 hours. ${again}.`
        : `Where it stays so, look at https://www.githubstatus.com, and on a machine of your own whether it reaches *.actions.githubusercontent.com and *.blob.core.windows.net. ${again}.`,
    },
  ])
}

/** What an earlier job handed on is not there any more, or cannot be reached. */
export function artifactNotFetched(name: string, error: unknown): UserError {
  return new UserError([
    {
      code: 'ARTIFACT_NOT_FETCHED',
      message: `The artifact ${name} of an earlier job of this run could not be fetched: ${whyNot(error)}.`,
      remedy: `It is kept for one day, so that a re-run after that has to run all jobs and not only those that failed. ${again}.`,
    },
  ])
}
