import { branchRef } from '../hops/candidate.ts'
import { released } from '../hops/unchanged.ts'
import { wayOf } from '../ways/table.ts'
import type { Effect } from '../words/effect.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'

/**
 * The pieces of content that an effect creates: requests of which GitHub's description says that "creating content too
 * quickly" with them may be limited. Opening and merging pull requests, opening issues and publishing releases are
 * such; refs, commits, statuses, files of releases, dispatches and changes of what is there are not.
 * https://github.com/github/rest-api-description
 */
function creationsOf(effect: Effect): number {
  switch (effect.type) {
    case 'propose':
      return effect.what === 'open' ? 1 : 0
    case 'land':
    case 'publish':
      return 1
    case 'raise':
      return effect.number === undefined ? 1 : 0
    case 'move':
    case 'mark':
    case 'compose':
    case 'attach':
    case 'send':
      return 0
  }
}

/** The pieces of content that these effects create together. */
export function countCreations(effects: readonly Effect[]): number {
  return effects.reduce((sum, effect) => sum + creationsOf(effect), 0)
}

/**
 * The effects without those that would create more than so much content; of a pull request left out nothing is made.
 */
export function keepWithin(effects: readonly Effect[], most: number): readonly Effect[] {
  let left = most
  const dropped = effects.filter((effect) => {
    const count = creationsOf(effect)
    if (count <= left) left -= count
    else return true
    return false
  })
  const heads = dropped.flatMap((effect) =>
    effect.type === 'propose' && effect.what === 'open' ? [`${effect.repository} ${branchRef(effect.head)}`] : [],
  )
  return effects.filter(
    (effect) =>
      !dropped.includes(effect) &&
      !(effect.type === 'move' && effect.moves.every(({ ref }) => heads.includes(`${effect.repository} ${ref}`))),
  )
}

/** What says how much a release creates. */
export type Creating = Pick<Manifest, 'repositories'> & { readonly release: Pick<Manifest['release'], 'tag'> }

/** The content that a release creates in a repository from its freeze on. */
function creationsIn(train: Train, { name, branches }: PlannedRepository): { before: number; after: number } {
  const way = wayOf(train, name)
  if (way.isByHand) return { before: 0, after: 0 }
  return way.proposes && branches.production !== null ? { before: 1, after: 2 } : { before: 0, after: 1 }
}

/**
 * The content that a release creates with one candidate: `before` it begins to ship, the pull requests that are opened;
 * `after`, their merges, the releases, and the one that tells of them all.
 */
export function countContent(train: Train, manifest: Creating): { readonly before: number; readonly after: number } {
  const each = released(manifest).map((repository) => creationsIn(train, repository))
  return {
    before: each.reduce((sum, { before }) => sum + before, 0),
    after: each.reduce((sum, { after }) => sum + after, manifest.release.tag === undefined ? 0 : 1),
  }
}
