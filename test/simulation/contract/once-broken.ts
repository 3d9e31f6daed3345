import type { History, Round } from './histories.ts'

/** Histories that once broke the contract, each with what happens in it. */

const quiet: Round = { before: [], onCandidate: [], afterFailure: null, byHand: 'push', answer: 'leave-out' }

export const onceBroken: readonly (readonly [what: string, history: History])[] = [
  [
    'what was squashed from production into source is taken back in source',
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
]
