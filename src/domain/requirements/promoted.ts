import { candidateName, tagRef } from '../hops/candidate.ts'
import { member } from '../train/graph.ts'
import { ownerOf } from '../people/owners.ts'
import { commitsCompared, productionStands, standOf, tellTakenBack } from '../hops/production.ts'
import { releaseNotes } from '../versions/release-notes.ts'
import { refuseOutgrown } from '../record/room.ts'
import { isPreRelease } from '../versions/versions.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Context, Requirement } from '../words/decision.ts'
import type { Effect, RefMove } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { Beyond, Manifest, PlannedRepository } from '../words/manifest.ts'
import { askSettlings, findHop, headOf, hop, productionRef, seenAt } from './hop.ts'
import { otherVersion } from './tags-free.ts'

/**
 * Nothing in the way of moving production: it is there already or an ancestor, and the tag is free or already on the
 * candidate.
 */
export const movable: Requirement = {
  code: 'movable',
  title: 'Production is still an ancestor of the candidate, and the tag is free',
  step: 'promote',
  questions: (_train, manifest) =>
    manifest.repositories.flatMap((repository) => [askProduction(repository), ...askAncestry(manifest, repository)]),
  judge: (context) => {
    const obstacles = context.manifest.repositories
      .map((repository) => ({
        on: ownerOf(context.train, context.manifest, repository.name),
        reasons: findObstacles(context, repository),
      }))
      .filter(({ reasons }) => reasons.length > 0)
    if (obstacles.length === 0) return { is: 'met' }
    return {
      is: 'lost',
      reason: obstacles.flatMap(({ reasons }) => reasons).join('; '),
      on: [...new Set(obstacles.map(({ on }) => on))].join(', '),
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
    ...manifest.repositories.map((repository) =>
      manifest.pivot === undefined ? askProduction(repository) : withMaker(manifest, repository),
    ),
    ...askSettlings(train, manifest, 'production'),
  ],
  judge: (context) => {
    const finding = hop(context, {
      to: 'production',
      movesOf: (repository, head) =>
        productionRefs(repository).flatMap((ref): readonly RefMove[] => {
          const at = seenAt(context, repository.name, ref)
          return at === head || isBeyond(context, repository, ref, head) ? [] : [{ ref, from: at, to: head }]
        }),
      afterwards: (repository) => publish(context, repository),
    })
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

/** Somebody's commits followed the release on its production branch: it is there, and more. */
function isBeyond({ manifest, seen }: Context, { name }: PlannedRepository, ref: string, head: string): boolean {
  return (
    manifest.pivot !== undefined &&
    answerTo(seen, { about: 'ancestry', name, ancestor: ref, of: head }).contains === true
  )
}

/**
 * Production branches that are not the candidate's tree, for its record when it ships: others committed on top of it.
 */
export function findBeyond({ manifest, seen }: Context): readonly Beyond[] {
  return productionStands(manifest, seen).flatMap(({ repository, is, commit }) =>
    is === 'candidate' || commit === null ? [] : [{ repository, head: commit }],
  )
}

/** One release on the tag, once. */
function publish({ train, manifest, seen }: Context, repository: PlannedRepository): readonly Effect[] {
  const { name, tag, version } = repository
  const release = answerTo(seen, { about: 'repository', name })?.releases[tag] ?? null
  if (release !== null && !release.draft) return []
  return [
    {
      type: 'publish',
      repository: name,
      tag,
      target: headOf(manifest, name),
      title: tag,
      notes: releaseNotes(train, manifest, repository),
      ...(isPreRelease(version.to) ? { preRelease: true } : {}),
    },
  ]
}

function findObstacles(context: Context, repository: PlannedRepository): readonly string[] {
  const { manifest, seen } = context
  const { name, branches, tag } = repository
  const [head, rc] = [headOf(manifest, name), candidateName({ number: manifest.candidate?.number ?? 0 })]
  const tagged = seenAt(context, name, tagRef(tag))
  const stolen = tagged !== null && tagged !== head ? [tellStolen(context, repository, tagged, rc)] : []
  const ref = productionRef(repository)
  if (ref === null) return tagged === null ? tellUntagged(context, repository, rc) : stolen
  const at = seenAt(context, name, ref)
  if (at === null)
    return [
      ...stolen,
      `${name} has lost its production branch ${branches.production ?? ''}: whoever may create it puts it back where it was (git push origin ${lastOf(manifest, repository)}:${ref}), and the release goes on`,
    ]
  if (at === head) return stolen
  if (isBeyond(context, repository, ref, head)) return [...stolen, ...tellReverted(context, repository, rc)]
  const branch = branches.production ?? ''
  const contained = answerTo(seen, { about: 'ancestry', name, ancestor: ref, of: head }).reaches
  if (contained === undefined)
    return [
      ...stolen,
      `whether ${rc} contains ${branch} of ${name}, which is at ${at}, cannot be seen; it is asked again at the next look`,
    ]
  if (wasThere(context, repository)) return [...stolen, tellMovedAway({ name, branch, at, head, rc }, contained)]
  if (contained) return stolen
  return [
    ...stolen,
    `${branch} of ${name} is at ${at}, which ${rc} does not contain: ${manifest.pivot === undefined ? `merge it into ${branches.candidate}, which makes the next candidate` : tellMerge(branch, head, rc)}`,
  ]
}

/**
 * A branch that this release had moved belongs to whoever moved it since: to move it again would undo a rollback
 * without a word.
 */
function tellMovedAway(
  { name, branch, at, head, rc }: Readonly<Record<'name' | 'branch' | 'at' | 'head' | 'rc', string>>,
  isForward: boolean,
): string {
  return `${branch} of ${name} was on ${head}, ${rc}'s commit, and is at ${at} now, which does not contain it: somebody moved it since, and this release does not move it again. Whoever that was puts it back (git push${isForward ? '' : ' --force'} origin ${head}:refs/heads/${branch}) or pushes a commit there that contains ${head}${letThrough(branch)}; the release then goes on`
}

/** Where only the tag moves, a tag that is gone after what depends on it has moved was taken away. */
function tellUntagged(context: Context, repository: PlannedRepository, rc: string): readonly string[] {
  const { name, tag } = repository
  if (!isFollowed(context, repository) || member(context.train, name).promotion === 'observe') return []
  return [
    `tag ${tag} of ${name} was put on ${rc} by this release and is gone: whoever took it away puts it back (git push origin ${headOf(context.manifest, name)}:refs/tags/${tag})${letThrough(tag)}, and the release goes on`,
  ]
}

/**
 * After the pivot a hotfix on a branch that has not moved yet can only be joined with the candidate by a person, and no
 * tier sees what comes of it: that is said before it is done.
 */
function tellMerge(branch: string, head: string, rc: string): string {
  return `the release has begun to ship and puts nothing untested there by itself, so merge ${head} into ${branch} and push it${letThrough(branch)}. The release then goes on, and its record says that others' commits stand on ${rc} there`
}

/**
 * What was taken back on purpose is put there again by a person: what ships on top of it would count on what is not
 * there.
 */
function tellReverted({ manifest, seen }: Context, repository: PlannedRepository, rc: string): readonly string[] {
  const stand = standOf(manifest, repository, seen)
  if (stand.is !== 'taken-back') return []
  const branch = repository.branches.production ?? ''
  const again = `git switch ${branch} && git restore --source ${headOf(manifest, repository.name)} --staged --worktree :/ && git commit -m "Put ${rc} back" && git push origin ${branch}`
  return [
    `${tellTakenBack(stand, rc)}, and nothing moves on top of that: whoever answers for it puts ${rc}'s content back on ${branch} (${again})${letThrough(branch)}; the release then goes on`,
  ]
}

/** How somebody may do what a ruleset keeps for the release App. */
function letThrough(what: string): string {
  return `; where a ruleset reserves ${what} for the release App, an administrator puts whoever does that on its bypass list first and takes them off again`
}

/**
 * Whether a production branch has been on the candidate by this release's own hop. Branch and tag move together or the
 * tag last, so a tag that was not there before that hop proves it, and so does a dependent that moved after it; the hop
 * alone does not, for its move may never have arrived. A hop that left the branch alone found it there.
 */
function wasThere(context: Context, repository: PlannedRepository): boolean {
  const { train, manifest, seen } = context
  const { name, tag } = repository
  const own = findHop(manifest, 'production', name)
  if (manifest.pivot === undefined || own === undefined || member(train, name).promotion === 'observe') return false
  if (own.head === undefined) return !own.moved
  const isTagged =
    own.tagged !== true && answerTo(seen, { about: 'repository', name })?.refs[tagRef(tag)]?.commit === own.head
  return isTagged || isFollowed(context, repository)
}

/** Whether what depends on a repository has moved: nothing does before that repository is there. */
function isFollowed({ train, manifest }: Context, { name }: PlannedRepository): boolean {
  const dependents = new Set(
    train.repositories
      .filter(({ dependsOn }) => dependsOn.some(({ repository }) => repository === name))
      .map((each) => each.name),
  )
  return manifest.hops.some(
    ({ to, repository, candidate }) =>
      to === 'production' && candidate === manifest.candidate?.number && dependents.has(repository),
  )
}

/** A tag that somebody else has is theirs, and no message advises deleting one on which something was published. */
function tellStolen(context: Context, repository: PlannedRepository, tagged: string, rc: string): string {
  const [{ manifest, seen }, { name, tag }] = [context, repository]
  const published = answerTo(seen, { about: 'repository', name })?.releases[tag] ?? null
  const foreign = `tag ${tag} of ${name} is already on ${tagged}, which is not ${rc}${published === null ? '' : `, and ${published.url} is published on it`}`
  if (manifest.pivot === undefined) return `${foreign}: ${otherVersion}`
  const own = findHop(manifest, 'production', name)
  // Branch and tag move together: where the branch has been on the candidate by our hop, so has the tag, and what is
  // published there may be our own. By REST the tag comes after.
  const isOwn =
    own !== undefined &&
    own.tagged !== true &&
    manifest.byRest?.repositories.includes(name) !== true &&
    (wasThere(context, repository) || hasArrived(context, repository))
  const [what, who] = isOwn
    ? [
        `tag ${tag} of ${name} was put on ${rc} by this release and is on ${tagged} now`,
        'whoever moved it puts it back on',
      ]
    : [foreign, 'whoever made it puts it on']
  const undone =
    !isOwn && published === null
      ? `. Where no release made it, it may be taken away instead (git push origin :refs/tags/${tag})`
      : ''
  return `${what}: this release has begun to ship and cannot take another version any more, so ${who} ${rc}'s commit (git push --force origin ${headOf(manifest, name)}:refs/tags/${tag})${letThrough(tag)}, and the release goes on${undone}`
}

/**
 * Whether production is on the candidate or holds it; where only the tag moves, whether something is published there.
 */
function hasArrived(context: Context, repository: PlannedRepository): boolean {
  const [ref, head] = [productionRef(repository), headOf(context.manifest, repository.name)]
  if (ref === null)
    return (
      isFollowed(context, repository) ||
      (answerTo(context.seen, { about: 'repository', name: repository.name })?.releases[repository.tag] ?? null) !==
        null
    )
  return seenAt(context, repository.name, ref) === head || isBeyond(context, repository, ref, head)
}

/** Where production was when this release last moved it, else where its plan found it. */
function lastOf({ hops, candidate }: Manifest, { name, base }: PlannedRepository): string {
  return (
    hops.findLast((hop) => hop.to === 'production' && hop.repository === name && hop.candidate === candidate?.number)
      ?.head ??
    base.production ??
    ''
  )
}

function askProduction(repository: PlannedRepository): Question {
  return { about: 'repository', name: repository.name, refs: productionRefs(repository), tags: [repository.tag] }
}

/**
 * Production that begins to move: whose commit another one there is belongs to what is told, and whether it has the
 * files of before again.
 */
function withMaker(manifest: Manifest, repository: PlannedRepository): Question {
  const ref = productionRef(repository)
  return {
    about: 'repository',
    name: repository.name,
    refs: productionRefs(repository),
    tags: [repository.tag],
    ...(ref === null ? {} : { made: [ref], trees: commitsCompared(manifest, repository) }),
  }
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
