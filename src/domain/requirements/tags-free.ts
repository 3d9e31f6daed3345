import { branchRef, tagRef } from '../hops/candidate.ts'
import { findLanded } from '../hops/landed.ts'
import { seenAt } from '../hops/refs.ts'
import { released } from '../hops/unchanged.ts'
import { askCommand } from '../plan/commands.ts'
import { ownerOf } from '../people/owners.ts'
import { preparing } from '../versions/preparation.ts'
import { otherVersion } from '../ways/hurdles.ts'
import { wayOf } from '../ways/table.ts'
import type { PlannedElsewhere } from '../questions/releases.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Finding, Requirement } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Name } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { causeOfFreeze, isFreezeAsked } from './frozen.ts'
import { isLookedAt } from './permitted.ts'

/**
 * Before a candidate is frozen no tag of the release is in use: one that is there by then is somebody else's, and the
 * candidate could never ship.
 */
export const tagsFree: Requirement = {
  code: 'tags-free',
  title: 'The tags of the release are still free when a candidate is frozen',
  step: 'cut-rc',
  questions: (_train, manifest) =>
    manifest.pivot === undefined
      ? released(manifest).map(({ name, tag }): Question => ({
          about: 'repository',
          name,
          refs: [tagRef(tag)],
          tags: [],
        }))
      : [],
  judge: (context) => {
    const { train, manifest } = context
    if (manifest.pivot !== undefined || (causeOfFreeze(context) === null && !isFreezeAsked(manifest)))
      return { is: 'met' }
    const taken = released(manifest)
      .filter(({ name }) => wayOf(train, name).changes.tag !== undefined)
      .flatMap(({ name, branches, tag }) => {
        const at = seenAt(context, name, tagRef(tag))
        const isOwn =
          at === seenAt(context, name, branchRef(branches.candidate)) || at === findLanded(manifest, 'production', name)
        return at === null || isOwn ? [] : [{ name, said: `tag ${tag} of ${name} is already on ${at}` }]
      })
    return taken.length === 0 ? { is: 'met' } : refuse(train, manifest, taken)
  },
}

/**
 * No other release of this control repository has the tags: looked at before the pivot, for which of two that planned
 * the same one ships it is open until then.
 */
export const tagsOwn: Requirement = {
  code: 'tags-own',
  title: 'No other release ships or has shipped a tag of this one',
  step: 'promote',
  questions: (train, manifest) =>
    isLookedAt(train, manifest)
      ? [{ about: 'releases', control: train.control, train: train.name, every: true, shipped: true }]
      : [],
  judge: ({ train, manifest, seen }) => {
    if (manifest.pivot !== undefined || manifest.candidate === undefined) return { is: 'met' }
    if (!isLookedAt(train, manifest))
      return {
        is: 'waiting',
        wait: 'rights-looked-at',
        on: 'promote',
        reason: 'Convoy looks at the tags of other releases again',
        quiet: true,
      }
    const taken = released(manifest).flatMap(({ name, identity, tag }) =>
      answerTo(seen, { about: 'releases' })
        .plannedElsewhere.filter(
          (other) =>
            other.holds !== undefined &&
            other.release !== manifest.release.id &&
            other.identity === identity &&
            other.tag === tag,
        )
        .map(({ release, holds }) => ({
          name,
          said: `release ${release} ${heldAs[holds ?? 'ships']} tag ${tag} of ${name}`,
        })),
    )
    return taken.length === 0 ? { is: 'met' } : refuse(train, manifest, taken)
  },
}

const heldAs: Readonly<Record<NonNullable<PlannedElsewhere['holds']>, string>> = {
  ships: 'has begun to ship with',
  shipped: 'has shipped',
}

function refuse(
  train: Train,
  manifest: Manifest,
  taken: readonly { readonly name: Name; readonly said: string }[],
): Finding {
  const names = [...new Set(taken.map(({ name }) => name))]
  // A version that stands in files is given again by no other train.
  const isWritten = names.some((name) => preparing(train).includes(name))
  return {
    is: 'lost',
    on: [...new Set(names.map((name) => ownerOf(train, manifest, name)))].join(', '),
    reason: `${taken.map(({ said }) => said).join('; ')}; this release planned the same tag, and only one release can create it: ${isWritten ? 'abort this release and plan another, which takes the next version' : otherVersion}`,
    command: isWritten
      ? askCommand(train, manifest, 'release.abort', { why: '…' })
      : askCommand(train, manifest, 'release.retrain', { train: '…' }),
  }
}
