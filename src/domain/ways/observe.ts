import { ownerOf } from '../people/owners.ts'
import type { Context } from '../words/decision.ts'
import type { RefMove } from '../words/effect.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import type { Progress, Way } from './definition.ts'
import { findHurdles } from './hurdles.ts'
import { askProduction, askRefs, refsLeft } from './refs-left.ts'

/**
 * People put production and tag on the candidate's commit, and Convoy waits until it sees them there; staging is
 * nobody's business, and nothing is published (docs/decisions/0010-observe-writes-nothing-that-ships.md).
 */
export const observe: Way = {
  isByHand: true,
  proposes: false,
  hops: ['production'],
  changes: {},
  askHurdles: askProduction,
  // People may remove what they put there.
  findHurdles: (context, repository) => findHurdles(context, repository, () => false),
  askMove: (_train, manifest, to, repository) => askRefs(manifest, to, repository),
  move: (context, to, repository) => {
    const moves = refsLeft(context, to, repository)
    return moves.length === 0 ? null : watch(context, repository, moves)
  },
  afterwards: () => null,
}

/** People move production and Convoy only watches; dependents wait for them as they would for Convoy. */
function watch({ train, manifest }: Context, { name }: PlannedRepository, moves: readonly RefMove[]): Progress {
  const wanted = moves
    .map(({ ref, to }) => `${ref.replace(/^refs\/(heads|tags)\//, '')} on ${to.slice(0, 10)}`)
    .join(' and ')
  return {
    is: 'waiting',
    wait: 'moved-by-hand',
    on: ownerOf(train, manifest, name),
    reason: `people promote ${name}: Convoy waits for ${wanted}`,
  }
}
