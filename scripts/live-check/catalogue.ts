import { entry, wordedBy } from 'github-foundations/catalogue'

/** Problems that the live check refuses: the code, what was found, what to do. */
export const liveCheckProblems = {
  LIVE_CHECK_ORG_MISSING: entry([[]], () => ({
    message: 'Which organization?',
    remedy: 'Name a throw-away one: npm run live-check -- --org ORG',
  })),
  LIVE_CHECK_TOKEN_MISSING: entry([[]], () => ({
    message: 'A token is needed, and none was given.',
    remedy: 'Set LIVE_CHECK_TOKEN; docs/live-check.md says what it must be allowed.',
  })),
  API_URL_FORM: entry([[]], () => ({
    message: '--api-url expects a URL.',
    remedy: 'Leave it out for https://api.github.com.',
  })),
  LIVE_CHECK_APP_INCOMPLETE: entry([['app'], ['key']], (lacking: 'app' | 'key') => ({
    message:
      lacking === 'app'
        ? "An App's key was given, but not the id of its App."
        : 'The key of the App is not a private key in PEM, or its file cannot be read.',
    remedy:
      'Set LIVE_CHECK_APP_ID to its number or client id, and LIVE_CHECK_APP_KEY to its private key, or LIVE_CHECK_APP_KEY_FILE to the file that holds it; or set none of them.',
  })),
  LIVE_CHECK_NOT_AGREED: entry([[]], () => ({
    message: 'The check asked nothing, because it would write to GitHub.',
    remedy: 'Add --yes.',
  })),
  LIVE_CHECK_NOT_OURS: entry(
    [
      ['‹repository›', null],
      ['‹repository›', '‹why›'],
    ],
    (repository: string, unknown: string | null) => ({
      message: `${repository} is not a repository that a live check left${unknown === null ? '' : ` (${unknown})`}.`,
      remedy: 'Give --resume the name that the check printed, and the token that can read it.',
    }),
  ),
  LIVE_CHECK_NO_REPOSITORY: entry(
    [
      ['‹organization›', '‹repository›', '‹why›', null],
      ['‹organization›', '‹repository›', '‹why›', '‹why›'],
    ],
    (org: string, repo: string, why: string, undeleted: string | null) => ({
      message: `${org}/${repo} cannot be created and filled: ${why}.${undeleted === null ? '' : ` It could not be deleted either (${undeleted}): if it is there, delete it by hand.`}`,
      remedy: `Use a token of somebody who may create repositories in ${org}: a classic one with repo, workflow and delete_repo, or a fine-grained one with the permissions of docs/live-check.md.`,
    }),
  ),
}

/** One problem of the live check, worded by the catalogue. */
export const liveCheckProblem = wordedBy(liveCheckProblems)
