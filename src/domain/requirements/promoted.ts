import { codeOfAnnouncement } from '../asks/waivers.ts'
import { ownerOf } from '../people/owners.ts'
import { productionStands } from '../hops/production.ts'
import { released } from '../hops/unchanged.ts'
import { refuseOutgrown } from '../record/room.ts'
import { announce, askAnnounced, whyNoAnnouncement } from '../versions/announcement.ts'
import { wayOf } from '../ways/table.ts'
import type { Context, Requirement } from '../words/decision.ts'
import type { Beyond } from '../words/manifest.ts'
import { askSettlings, hop } from './hop.ts'

/**
 * Nothing in the way of moving production: it is there already or an ancestor, and the tag is free or already on the
 * candidate; the tag of the release in control is free.
 */
export const movable: Requirement = {
  code: 'movable',
  title: 'Production is still an ancestor of the candidate, and the tag is free',
  step: 'promote',
  questions: (train, manifest) => [
    ...released(manifest).flatMap((each) => wayOf(train, each.name).askHurdles(manifest, each)),
    ...askAnnounced(train, manifest),
  ],
  judge: (context) => {
    const hurdles = released(context.manifest)
      .map((repository) => ({
        on: ownerOf(context.train, context.manifest, repository.name),
        reasons: wayOf(context.train, repository.name).findHurdles(context, repository),
      }))
      .filter(({ reasons }) => reasons.length > 0)
    const unsayable = whyNoAnnouncement(context)
    if (unsayable !== null) hurdles.push({ on: context.train.control, reasons: [unsayable] })
    if (hurdles.length === 0) return { is: 'met' }
    return {
      is: 'lost',
      reason: hurdles.flatMap(({ reasons }) => reasons).join('; '),
      on: [...new Set(hurdles.map(({ on }) => on))].join(', '),
    }
  },
}

/**
 * Production and tag are the candidate, its release is published and what must follow has succeeded, layer by layer;
 * the refs of one repository move all or none, and the pivot is recorded before the first of all.
 */
export const promoted: Requirement = {
  code: 'promoted',
  title: 'Production and tag moved, settled, published and read back',
  step: 'promote',
  questions: (train, manifest) => [
    ...released(manifest).flatMap((each) => wayOf(train, each.name).askMove(train, manifest, 'production', each)),
    ...askSettlings(train, manifest, 'production'),
  ],
  judge: (context) => {
    const finding = hop(context, 'production')
    if (finding.is !== 'due' || finding.effects.length === 0 || context.manifest.pivot !== undefined) return finding
    const outgrown = refuseOutgrown(context.train, context.manifest)
    if (outgrown !== null) return outgrown
    // Not before anything that was asked: clocks of two runs may differ, and what counted until now counts on.
    return {
      ...finding,
      entries: [
        { add: 'pivot', at: Math.max(context.seen.at, ...context.manifest.asks.map(({ at }) => at)) },
        ...finding.entries,
      ],
    }
  },
}

/** Control says what was released; that moves nothing, so it begins nothing that has to be finished. */
export const announced: Requirement = {
  code: codeOfAnnouncement,
  title: 'The release in control that says what was released is published',
  step: 'promote',
  questions: askAnnounced,
  judge: announce,
}

/**
 * Production branches that are not the candidate's tree, for its record when it ships: others committed on top of it.
 */
export function findBeyond({ manifest, seen }: Context): readonly Beyond[] {
  return productionStands(manifest, seen).flatMap(({ repository, is, commit }) =>
    is === 'candidate' || commit === null ? [] : [{ repository, head: commit }],
  )
}
