import { findMergeBase } from 'embedded-github/github/git/commits'
import { refOf } from '../worlds.ts'
import { places, read, type Content } from './content.ts'
import type { History, Round } from './histories.ts'
import { filesOf, headOf } from './people.ts'
import { contentsOf, type Playing } from './playing.ts'

/*
 * What is known to break the contract. The player leaves it out, and a test expects each of these histories to be
 * broken still, so that whoever mends one takes it out of this list.
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
  {
    name: 'taken-back-on-production-beside-a-squash',
    reason:
      'The same the other way round: production takes back what source holds by a squash, in a file that other commits of production changed as well. No comparison shows it, the commit says nothing or its file went on, and no tree is an earlier one (decision 33), so nobody is asked and the change ships again. It goes when every commit of production beside a squash is looked into.',
    breaks: 'what was taken back on production is merged unsaid',
    history: {
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
  },
]

/**
 * A place of a branch in which somebody takes something back: what stands there afterwards, and if the commit says so.
 */
export interface TakingBack {
  readonly on: string
  readonly place: number
  readonly after: Content
  readonly says: boolean
}

/**
 * The exceptions beside a squash: a place is then as it was when both branches parted, while the other one still holds
 * what was put there. On production a whole file that a commit says to take back is found.
 */
export function isBesideSquash(playing: Playing, name: string, candidate: string, taking: TakingBack): boolean {
  const { on, place, after, says } = taking
  if (playing.isWhole || (on === 'master' && says && places[place]?.line === null)) return false
  const { simulated } = playing
  const others = on === 'master' ? ['main', candidate] : ['master']
  return others.some((other) => {
    const there = refOf(simulated.world, name, `refs/heads/${other}`)
    if (there === undefined) return false
    const parted = findMergeBase(simulated.world.objects, headOf(simulated, name, on), there)
    const base = parted === null ? undefined : read(filesOf(simulated, parted))
    return base?.[place] === after && contentsOf(playing, name, other)?.[place] !== after
  })
}
