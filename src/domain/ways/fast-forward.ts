import { isFollowed } from '../hops/arrival.ts'
import { tagRef } from '../hops/candidate.ts'
import { beginHop, findHop } from '../hops/hops.ts'
import { productionRef, seenAt } from '../hops/refs.ts'
import { ownerOf } from '../people/owners.ts'
import { askPublished, publish } from '../versions/publication.ts'
import type { Context } from '../words/decision.ts'
import type { RefMove } from '../words/effect.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import type { Progress, Way } from './definition.ts'
import { findHurdles } from './hurdles.ts'
import { askProduction, askRefs, refsLeft } from './refs-left.ts'

/**
 * Convoy moves the refs themselves: production is advanced to the candidate's commit and the tag put on it, all or none
 * by compare-and-swap; staging belongs to Convoy and is set, whatever it was.
 */
export const fastForward: Way = {
  isByHand: false,
  proposes: false,
  hops: ['staging', 'production'],
  changes: { staging: ['reset'], production: ['advance'], tag: ['create'] },
  askHurdles: askProduction,
  findHurdles: (context, repository) => findHurdles(context, repository, wasThere),
  askMove: (train, manifest, to, repository) => [
    ...askRefs(manifest, to, repository),
    ...(to === 'production' ? askPublished(train, manifest, repository) : []),
  ],
  move: (context, to, repository) => {
    const moves = refsLeft(context, to, repository)
    if (moves.length === 0) return null
    const { name } = repository
    return (
      (to === 'staging' ? findThief(context, repository, moves) : null) ?? {
        is: 'due',
        entries: beginHop(context, to, name, moves),
        effects: [{ type: 'move', repository: name, moves }],
      }
    )
  },
  afterwards: (context, to, repository) => (to === 'production' ? publish(context, repository) : null),
}

/**
 * Staging that was set to this candidate and is somewhere else since belongs to somebody: taking it back would be
 * answered in kind, without end.
 */
function findThief(
  { train, manifest }: Context,
  { name }: PlannedRepository,
  moves: readonly RefMove[],
): Progress | null {
  const set = findHop(manifest, 'staging', name)
  const move = moves.find(({ ref }) => ref.startsWith('refs/heads/'))
  if (
    set?.head === undefined ||
    move === undefined ||
    move.from === null ||
    move.from === set.from ||
    set.head !== move.to
  )
    return null
  const branch = move.ref.slice('refs/heads/'.length)
  return {
    is: 'lost',
    on: ownerOf(train, manifest, name),
    reason: `${branch} of ${name} was set to this candidate and is now at ${move.from.slice(0, 10)}: another release or a person moved it; end that release first, or, if no release moved it, let whoever did set ${branch} back to ${move.to.slice(0, 10)}`,
  }
}

/**
 * True if production has been on the candidate by this release's own hop. A dependent that moved after it proves that,
 * and nothing else does if only the tag moves. Else branch and tag move together or the tag last, so a tag that was not
 * there before that hop proves it, too; the hop alone does not, because its move may never have arrived. A hop that
 * left the branch alone found it there.
 */
function wasThere(context: Context, repository: PlannedRepository): boolean {
  if (productionRef(repository) === null) return isFollowed(context, repository)
  const { manifest } = context
  const { name, tag } = repository
  const own = findHop(manifest, 'production', name)
  if (manifest.pivot === undefined || own === undefined) return false
  if (own.landed !== undefined) return true
  if (own.head === undefined) return !own.moved
  const isTagged = own.tagged !== true && seenAt(context, name, tagRef(tag)) === own.head
  return isTagged || isFollowed(context, repository)
}
