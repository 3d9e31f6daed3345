import type { History, Round } from './histories.ts'

/** Histories that once broke the contract, each with what happens in it. */

const quiet: Round = { before: [], onCandidate: [], afterFailure: null, byHand: 'push', answer: 'leave-out' }

export const onceBroken: readonly (readonly [what: string, happens: string, history: History])[] = [
  ...(['merge', 'squash'] as const).map(
    (how) =>
      [
        `people bring a candidate into production by ${how} and write another version there`,
        'version prepared',
        {
          repositories: [{ way: 'fast-forward', prepares: true }],
          reviews: true,
          rounds: [
            {
              ...quiet,
              afterFailure: [
                { repository: 0, is: 'join', how, from: 'candidate', into: 'production' },
                { repository: 0, is: 'write-version' },
              ],
            },
          ],
        } satisfies History,
      ] as const,
  ),
  [
    'what was squashed from production into source is taken back in source',
    'asked about at the plan',
    {
      repositories: [{ way: 'fast-forward', prepares: false }],
      rounds: [
        {
          ...quiet,
          before: [
            { repository: 0, is: 'change', on: 'production', place: 0 },
            { repository: 0, is: 'join', from: 'production', into: 'source', how: 'squash' },
            { repository: 0, is: 'take-back', on: 'source', place: 0, says: true },
          ],
        },
      ],
    },
  ],
  [
    'production takes back, without a word, what was squashed from it into source',
    'asked about at the plan',
    {
      repositories: [{ way: 'fast-forward', prepares: false }],
      rounds: [
        {
          ...quiet,
          before: [
            { repository: 0, is: 'change', on: 'production', place: 0 },
            { repository: 0, is: 'join', from: 'production', into: 'source', how: 'squash' },
            { repository: 0, is: 'change', on: 'production', place: 2 },
            { repository: 0, is: 'take-back', on: 'production', place: 0, says: false },
          ],
        },
      ],
    },
  ],
  [
    'source takes back what was squashed from production into it, after source was squashed into production',
    'asked about what source takes back',
    {
      repositories: [{ way: 'fast-forward', prepares: false }],
      rounds: [
        {
          ...quiet,
          before: [
            { repository: 0, is: 'join', from: 'source', into: 'production', how: 'squash' },
            { repository: 0, is: 'change', on: 'production', place: 0 },
            { repository: 0, is: 'join', from: 'production', into: 'source', how: 'squash' },
            { repository: 0, is: 'take-back', on: 'source', place: 0, says: true },
          ],
        },
      ],
    },
  ],
  [
    'source takes back, in a second release, a hotfix that was squashed from production into it',
    'taken back on main',
    {
      repositories: [{ way: 'fast-forward', prepares: false }],
      rounds: [
        { ...quiet, before: [{ repository: 0, is: 'change', on: 'production', place: 3 }] },
        {
          ...quiet,
          before: [
            { repository: 0, is: 'hotfix', place: 0 },
            { repository: 0, is: 'join', from: 'production', into: 'source', how: 'squash' },
            { repository: 0, is: 'take-back', on: 'source', place: 0, says: false },
          ],
        },
        quiet,
      ],
      leaves: 'taken in',
    },
  ],
]
