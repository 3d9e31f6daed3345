import { findMergeBase } from 'embedded-github/github/git/commits'
import { read, type Content } from './content.ts'
import type { History, Round } from './histories.ts'
import { filesOf, headOf } from './people.ts'
import { contentsOf, type Playing } from './playing.ts'

/*
 * What is known to break the contract. The player leaves it out, and a test expects each of these histories to be broken
 * still, so that whoever mends one takes it out of this list.
 */

export interface Exception {
  readonly name: string
  /** What happens, and what has to be built before this goes. */
  readonly reason: string
  /** The smallest history that shows it, and the part of the contract that it breaks. */
  readonly history: History
  readonly breaks: string
}

const quiet: Round = { before: [], onCandidate: [], afterFailure: null, byHand: 'push', answer: 'leave-out' }

export const exceptions: readonly Exception[] = [
  {
    name: 'taken-back-beside-a-squash',
    reason:
      'Production and source hold a change without a commit in common, for it was squashed from one into the other. Source then takes it back. Merging production into the RC branch brings it again, unsaid: git sees a change that only production made. It goes when a squash by hand is recognised by its content.',
    breaks: 'rc/2026.1 holds what nobody meant',
    history: {
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
  },
]

/**
 * The exception `taken-back-beside-a-squash`: where a branch takes something back and its place is then as it was when
 * branch and production parted, while production still holds it.
 */
export function isBesideSquash(playing: Playing, name: string, on: string, place: number, after: Content): boolean {
  if (playing.isWhole || on === 'master') return false
  const { simulated } = playing
  const [head, there] = [on, 'master'].map((branch) => headOf(simulated, name, branch))
  const parted = findMergeBase(simulated.world.objects, head ?? '', there ?? '')
  const base = parted === null ? undefined : read(filesOf(simulated, parted))
  return base?.[place] === after && contentsOf(playing, name, 'master')?.[place] !== after
}
