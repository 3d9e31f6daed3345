import { candidateName, tagRef } from '../candidate.ts'
import { ownerOf } from '../owners.ts'
import { productionStands } from '../production.ts'
import { releaseNotes } from '../release-notes.ts'
import { isPreRelease } from '../versions.ts'
import type { Beyond, Context, Effect, Manifest, PlannedRepository, Question, RefMove, Requirement } from '../words.ts'
import { askSettlings, headOf, hop, productionRef, seenAt } from './hop.ts'
import { otherVersion } from './tags-free.ts'

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
  questions: (train, manifest) => [...manifest.repositories.map((repository) => (manifest.pivot === undefined ? askProduction(repository) : withMaker(repository))), ...askSettlings(train, manifest, 'production')],
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

/** Production branches that are not the candidate's tree, for its record when it ships: others committed on top of it. */
export function findBeyond({ manifest, seen }: Context): readonly Beyond[] {
  return productionStands(manifest, seen).flatMap(({ repository, is, commit }) => (is === 'candidate' || commit === null ? [] : [{ repository, head: commit }]))
}

/** One release on the tag, once. */
function publish({ train, manifest, seen }: Context, repository: PlannedRepository): readonly Effect[] {
  const { name, tag, version } = repository
  const release = seen.repositories[name]?.releases[tag] ?? null
  if (release !== null && !release.draft) return []
  return [{ type: 'publish', repository: name, tag, target: headOf(manifest, name), title: tag, notes: releaseNotes(train, manifest, repository), ...(isPreRelease(version.to) ? { preRelease: true } : {}) }]
}

function findObstacles(context: Context, repository: PlannedRepository): readonly string[] {
  const { manifest, seen } = context
  const { name, branches, tag } = repository
  const [head, rc] = [headOf(manifest, name), candidateName({ number: manifest.candidate?.number ?? 0 })]
  const tagged = seenAt(context, name, tagRef(tag))
  const stolen = tagged !== null && tagged !== head ? [tellStolen(context, repository, tagged, rc)] : []
  const ref = productionRef(repository)
  if (ref === null) return stolen
  const branch = branches.production ?? ''
  const at = seenAt(context, name, ref)
  if (at === null) return [...stolen, `${name} has lost its production branch ${branch}: whoever may create it puts it back where it was (git push origin ${lastOf(manifest, repository)}:refs/heads/${branch}), and the release goes on`]
  const contained = seen.ancestry[`${name} ${ref} ${head}`]
  if (at === head || contained === true || isBeyond(context, repository, ref, head)) return stolen
  if (contained === undefined) return [...stolen, `whether ${rc} contains ${branch} of ${name}, which is at ${at}, cannot be seen; it is asked again at the next look`]
  return [...stolen, `${branch} of ${name} is at ${at}, which ${rc} does not contain: ${manifest.pivot === undefined ? `merge it into ${branches.candidate}, which makes the next candidate` : tellMerge(branch, head, rc)}`]
}

/** After the pivot a hotfix on a branch that has not moved yet can only be joined with the candidate by a person, and no tier sees what comes of it: that is said before it is done. */
function tellMerge(branch: string, head: string, rc: string): string {
  return `the release has begun to ship and puts nothing untested there by itself, so merge ${head} into ${branch} and push it; where a ruleset reserves ${branch} for the release App, an administrator puts whoever does that on its bypass list first and takes them off again. The release then goes on, and its record says that others' commits stand on ${rc} there`
}

/** A tag that somebody else has is theirs, and no message advises deleting one on which something was published. */
function tellStolen({ manifest, seen }: Context, { name, tag }: PlannedRepository, tagged: string, rc: string): string {
  const published = seen.repositories[name]?.releases[tag] ?? null
  const what = `tag ${tag} of ${name} is already on ${tagged}, which is not ${rc}${published === null ? '' : `, and ${published.url} is published on it`}`
  if (manifest.pivot === undefined) return `${what}: ${otherVersion}`
  const undone = published === null ? '; where no release made it, whoever made it may take it away, and this release goes on' : ''
  return `${what}: this release has begun to ship and cannot take another version any more, so ${name} stays as it is, and a new release takes what is left to ship there${undone}`
}

/** Where production was when this release last moved it, else where its plan found it. */
function lastOf({ hops, candidate }: Manifest, { name, base }: PlannedRepository): string {
  return hops.findLast((hop) => hop.to === 'production' && hop.repository === name && hop.candidate === candidate?.number)?.head ?? base.production ?? ''
}

function askProduction(repository: PlannedRepository): Question {
  return { about: 'repository', name: repository.name, refs: productionRefs(repository), tags: [repository.tag] }
}

/** Production that begins to move: whose commit another one there is belongs to what is told. */
function withMaker(repository: PlannedRepository): Question {
  const ref = productionRef(repository)
  return { about: 'repository', name: repository.name, refs: productionRefs(repository), tags: [repository.tag], ...(ref === null ? {} : { made: [ref] }) }
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
