import { entry, wordedBy } from 'github-foundations/catalogue'
import type { Proxy } from '../exchange/proxy.ts'

/** Problems that an action refuses or could not do: the code, what was found, what to do. */
export const actionProblems = {
  EVENT_INVALID: entry([['‹event type›', '‹what is expected›']], (type: string, expected: string) => ({
    message: `The release in ${type} must be ${expected}.`,
    remedy: 'Send the id of a release, or none, and Convoy looks at every open release.',
  })),
  RELEASE_DEFECT: entry([['‹release›', '‹why›']], (release: string, why: string) => ({
    message: `Convoy broke at release ${release}: ${why}`,
    remedy: 'This is a defect in Convoy, not in the release. Report it with this line; the next run looks again.',
  })),
  RELEASE_NOT_FOUND: entry(
    [
      ['‹release›', '‹control›', true],
      ['‹release›', '‹control›', false],
    ],
    (release: string, control: string, isOfRerun: boolean) => ({
      message: `There is no release ${release} in ${control}.`,
      remedy: isOfRerun
        ? 'A re-run does not count as an ask. Send release.plan again.'
        : 'Ask for it with release.plan, or correct the id.',
    }),
  ),
  REQUEST_FOR_ANOTHER: entry(
    [
      ['‹repository›', '‹other repository›'],
      ['‹repository›', null],
    ],
    (self: string, about: string | null) =>
      about === null
        ? {
            message: `The request names no commit of ${self}.`,
            remedy: 'Start the workflow in a repository that the request names.',
          }
        : {
            message: `This is ${self}, and the request is about ${about}.`,
            remedy: 'Start the workflow in the repository that the request names.',
          },
  ),
  COMMIT_MOVED: entry([['‹commit›', '‹other commit›']], (wanted: string, at: string) => ({
    message: `The request is about commit ${wanted}, and this run is at ${at}.`,
    remedy: 'Do nothing here: Convoy asks again for the current commit.',
  })),
  REQUEST_TOO_LARGE: entry([[70_000, 65_535]], (length: number, most: number) => ({
    message: `The input convoy has ${length} characters; GitHub allows ${most}.`,
    remedy: 'Let Convoy start this workflow.',
  })),
  REQUEST_INVALID: entry(
    [[{ at: '‹place›', expected: '‹what is expected›' }], ['‹complaint›']],
    (wrong: { readonly at: string; readonly expected: string } | string) => ({
      message:
        typeof wrong === 'string'
          ? `The input convoy is not JSON: ${wrong}.`
          : `${wrong.at} must be ${wrong.expected}.`,
      remedy: 'Let Convoy start this workflow: it fills the input.',
    }),
  ),
  COMMIT_UNREADABLE: entry(
    [
      ['‹repository›', 'git ended with exit code 128', null],
      ['‹repository›', 'git did not end within 10 minutes', { address: '‹proxy›', variable: '‹variable›' }],
    ],
    (name: string, how: string, proxy: Pick<Proxy, 'address' | 'variable'> | null) => ({
      message: `The commit of ${name} could not be fetched${proxy === null ? '' : ` through the proxy ${proxy.address} (${proxy.variable})`}: ${how}; its output is in the log.`,
      remedy: `Give this workflow read access to ${name}: with the reader App if it is private (docs/security.md).${proxy === null ? '' : ' If the log says that the proxy did not answer or refused, fix that first.'}`,
    }),
  ),
  PREPARATION_REFUSED: entry([['‹why›']], (why: string) => ({
    message: `Nothing was committed: ${why}.`,
    remedy: 'Fix the command version.prepare of the train, or what it writes, on the RC branch.',
  })),
  TIER_FAILED: entry(
    [['‹tier›', '‹repository›', '‹why›', '‹release›']],
    (tier: string, where: string, why: string, release: string) => ({
      message: `${tier} failed on ${where}: ${why}.`,
      remedy: `Its output is in the log above. Push the fix to the RC branch of release ${release}; Convoy makes the next candidate from it.`,
    }),
  ),
  TIER_ERRORED: entry(
    [
      ['‹tier›', '‹repository›', '‹why›', 'uncounted'],
      ['‹tier›', '‹repository›', '‹why›', 'nothing ran'],
      ['‹tier›', '‹repository›', '‹why›', 'unknown'],
    ],
    (tier: string, where: string, why: string, because: keyof typeof mending) => ({
      message: `${tier} on ${where} could not be judged: ${why}.`,
      remedy: mending[because],
    }),
  ),
}

/** The remedy for a tier that could not be judged, by what is known of its tests. */
const mending = {
  uncounted:
    'Look at the warning "Test reports that were not counted" of this job, and let the command write a report whose numbers add up (docs/tiers.md says how each runner is read).',
  'nothing ran':
    'Let the command run at least one test: its report or summary counts none, which says nothing about the candidate.',
  unknown: 'This says nothing about the candidate. Convoy asks again within its budget.',
} as const

/** One problem of an action, worded by the catalogue. */
export const actionProblem = wordedBy(actionProblems)
