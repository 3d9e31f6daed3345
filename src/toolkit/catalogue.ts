import { entry, wordedBy } from 'github-foundations/catalogue'

const again =
  'Convoy retries what this job is for, as often as retries.errored of the train says; after that a person retries it with release.retry'

/** Problems with an action's inputs and the artifact service: the code, what was found, what to do. */
export const toolkitProblems = {
  INPUT_INVALID: entry([['‹input›', '‹what is expected›']], (name: string, expected: string) => ({
    message: `The input ${name} must be ${expected}.`,
    remedy: `Set ${name} in the \`with\` of the step that uses this action.`,
  })),
  ARTIFACT_NOT_UPLOADED: entry(
    [
      ['‹artifact›', '‹why›', true],
      ['‹artifact›', '‹why›', false],
    ],
    (name: string, why: string, isFull: boolean) => ({
      message: `The artifact ${name}, which a later job of this run needs, could not be uploaded: ${why}.`,
      remedy: isFull
        ? `Delete artifacts that nobody needs, shorten how long they are kept, or raise the budget for Actions storage (Settings → Billing); GitHub counts anew every 6 to 12 hours. ${again}.`
        : `If it keeps failing, look at https://www.githubstatus.com, and on a self-hosted runner check that it reaches *.actions.githubusercontent.com and *.blob.core.windows.net. ${again}.`,
    }),
  ),
  ARTIFACT_NOT_FETCHED: entry([['‹artifact›', '‹why›']], (name: string, why: string) => ({
    message: `The artifact ${name} of an earlier job of this run could not be fetched: ${why}.`,
    remedy: `GitHub keeps it for one day: after that, re-run all jobs and not only those that failed. ${again}.`,
  })),
}

/** One problem of an input or an artifact, worded by the catalogue. */
export const toolkitProblem = wordedBy(toolkitProblems)
