import { tagRef } from '../candidate.ts'
import { ownerOf } from '../owners.ts'
import { releaseNotes } from '../release-notes.ts'
import { isPreRelease } from '../versions.ts'
import type { Context, Effect, Manifest, PlannedRepository, Question, RefMove, Requirement } from '../words.ts'
import { askSettlings, headOf, hop, productionRef, seenAt } from './hop.ts'

/** Nothing in the way of moving production: it is there already or an ancestor, and the tag is free or already on the candidate. */
export const movable: Requirement = {
  code: 'movable',
  title: 'Production is still an ancestor of the candidate, and the tag is free',
  step: 'promote',
  questions: (_train, manifest) => manifest.repositories.flatMap((repository) => [askProduction(repository), ...askAncestry(manifest, repository)]),
  judge: (context) => {
    const obstacles = context.manifest.repositories.map((repository) => ({ on: ownerOf(context.train, context.manifest, repository.name), reasons: findObstacles(context, repository) })).filter(({ reasons }) => reasons.length > 0)
    if (obstacles.length === 0) return { is: 'met' }
    return { is: 'lost', reason: obstacles.flatMap(({ reasons }) => reasons).join('; '), on: [...new Set(obstacles.map(({ on }) => on))].join(', ') }
  },
}

/**
 * Production and tag are the candidate, its release is published and what must follow has succeeded, layer by layer; the refs of one
 * repository move all or none, and the pivot is recorded before the first of all.
 */
export const promoted: Requirement = {
  code: 'promoted',
  title: 'Production and tag moved, settled, published and read back',
  step: 'promote',
  questions: (train, manifest) => [...manifest.repositories.map(askProduction), ...askSettlings(train, manifest, 'production')],
  judge: (context) => {
    const finding = hop(context, {
      to: 'production',
      movesOf: (repository, head) => productionRefs(repository).flatMap((ref): readonly RefMove[] => {
        const at = seenAt(context, repository.name, ref)
        return at === head || isBeyond(context, repository, ref, head) ? [] : [{ ref, from: at, to: head }]
      }),
      afterwards: (repository) => publish(context, repository),
    })
    if (finding.is !== 'due' || finding.effects.length === 0 || context.manifest.pivot !== undefined) return finding
    // Not before anything that was asked: clocks of two runs may differ, and what counted until now counts on.
    return { ...finding, entries: [{ add: 'pivot', at: Math.max(context.seen.at, ...context.manifest.asks.map(({ at }) => at)) }, ...finding.entries] }
  },
}

/** Somebody's commits followed the release on its production branch: it is there, and more. */
function isBeyond({ manifest, seen }: Context, { name }: PlannedRepository, ref: string, head: string): boolean {
  return manifest.pivot !== undefined && seen.contains[`${name} ${ref} ${head}`] === true
}

/** One release on the tag, once. */
function publish({ manifest, seen }: Context, repository: PlannedRepository): readonly Effect[] {
  const { name, tag, version } = repository
  const release = seen.repositories[name]?.releases[tag] ?? null
  if (release !== null && !release.draft) return []
  return [{ type: 'publish', repository: name, tag, target: headOf(manifest, name), title: tag, notes: releaseNotes(manifest, repository), ...(isPreRelease(version.to) ? { preRelease: true } : {}) }]
}

function findObstacles(context: Context, repository: PlannedRepository): readonly string[] {
  const { manifest, seen } = context
  const { name, branches, tag } = repository
  const head = headOf(manifest, name)
  const tagged = seenAt(context, name, tagRef(tag))
  const stolen = tagged !== null && tagged !== head ? [`tag ${tag} of ${name} is already on ${tagged}: delete it, if it is not a release of its own`] : []
  const ref = productionRef(repository)
  if (ref === null) return stolen
  const at = seenAt(context, name, ref)
  if (at === null) return [...stolen, `${name} has lost its production branch ${branches.production ?? ''}`]
  if (at === head || seen.ancestry[`${name} ${ref} ${head}`] === true || isBeyond(context, repository, ref, head)) return stolen
  return [...stolen, `${branches.production ?? ''} of ${name} is at ${at}, which ${branches.candidate} does not contain: ${manifest.pivot === undefined ? `merge it into ${branches.candidate}` : `the release has begun to ship, so merge ${head} into ${branches.production ?? ''}`}`]
}

function askProduction(repository: PlannedRepository): Question {
  return { about: 'repository', name: repository.name, refs: productionRefs(repository), tags: [repository.tag] }
}

function askAncestry(manifest: Manifest, repository: PlannedRepository): readonly Question[] {
  const ref = productionRef(repository)
  const of = manifest.candidate?.heads[repository.name]
  return ref === null || of === undefined ? [] : [{ about: 'ancestry', name: repository.name, ancestor: ref, of }]
}

function productionRefs(repository: PlannedRepository): readonly string[] {
  const ref = productionRef(repository)
  return [...(ref === null ? [] : [ref]), tagRef(repository.tag)]
}
