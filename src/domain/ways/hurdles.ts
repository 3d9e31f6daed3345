import { hasArrived, isBeyond } from '../hops/arrival.ts'
import { candidateName, tagRef } from '../hops/candidate.ts'
import { findHop } from '../hops/hops.ts'
import { landedOf } from '../hops/landed.ts'
import { standOf, tellTakenBack } from '../hops/production.ts'
import { productionRef, seenAt } from '../hops/refs.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Context } from '../words/decision.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'

/**
 * The way out of a tag that another release has: versions are given by the train, and a release that has written one
 * into files begins again.
 */
export const otherVersion =
  'raise version.next of the repository in the train (strategy: fixed) and have the release take it by release.retrain; where the version is written already, give the release up (release.abort) and plan another'

/** True if this release had put production of a repository on its candidate before; if only the tag moves, the tag. */
type WasThere = (context: Context, repository: PlannedRepository) => boolean

/** The way on if production was moved after the pivot and before the candidate came there. */
type TellLate = (branch: string, landed: string, rc: string) => string

/**
 * The hurdles that keep Convoy from advancing a production branch to the candidate and tagging it, a sentence each with
 * the way out: production must be there already or be an ancestor, the tag free or on it.
 */
export function findHurdles(
  context: Context,
  repository: PlannedRepository,
  wasThere: WasThere,
  tellLate: TellLate = tellMerge,
): readonly string[] {
  const { manifest, seen } = context
  const { name, branches, tag } = repository
  const [landed, rc] = [
    landedOf(manifest, 'production', name),
    candidateName({ number: manifest.candidate?.number ?? 0 }),
  ]
  const tagged = seenAt(context, name, tagRef(tag))
  const stolen = tagged !== null && tagged !== landed ? [tellStolen(context, repository, tagged, rc, wasThere)] : []
  const ref = productionRef(repository)
  if (ref === null) {
    if (tagged !== null) return stolen
    return wasThere(context, repository) ? [tellUntagged(context, repository, rc)] : []
  }
  const at = seenAt(context, name, ref)
  if (at === null)
    return [
      ...stolen,
      `${name} has lost its production branch ${branches.production ?? ''}: whoever may create it puts it back where it was (git push origin ${lastOf(manifest, repository)}:${ref}), and the release goes on`,
    ]
  if (at === landed) return stolen
  if (isBeyond(context, repository, ref)) return [...stolen, ...tellReverted(context, repository, rc)]
  const branch = branches.production ?? ''
  const contained = answerTo(seen, { about: 'ancestry', name, ancestor: ref, of: landed }).reaches
  if (contained === undefined)
    return [
      ...stolen,
      `whether ${rc} contains ${branch} of ${name}, which is at ${at}, cannot be seen; it is asked again at the next look`,
    ]
  if (wasThere(context, repository)) return [...stolen, tellMovedAway({ name, branch, at, landed, rc }, contained)]
  if (contained) return stolen
  return [
    ...stolen,
    `${branch} of ${name} is at ${at}, which ${rc} does not contain: ${manifest.pivot === undefined ? `merge it into ${branches.candidate}, which makes the next candidate` : tellLate(branch, landed, rc)}`,
  ]
}

/**
 * A branch that this release had moved belongs to whoever moved it since: to move it again would undo a rollback
 * without a word.
 */
function tellMovedAway(
  { name, branch, at, landed, rc }: Readonly<Record<'name' | 'branch' | 'at' | 'landed' | 'rc', string>>,
  isForward: boolean,
): string {
  return `${branch} of ${name} was on ${landed}, ${rc}'s commit, and is at ${at} now, which does not contain it: somebody moved it since, and this release does not move it again. Whoever that was puts it back (git push${isForward ? '' : ' --force'} origin ${landed}:refs/heads/${branch}) or pushes a commit there that contains ${landed}${letThrough(branch)}; the release then goes on`
}

/** If only the tag moves and the tag is gone after its dependents have moved, somebody took it away. */
function tellUntagged({ manifest }: Context, { name, tag }: PlannedRepository, rc: string): string {
  return `tag ${tag} of ${name} was put on ${rc} by this release and is gone: whoever took it away puts it back (git push origin ${landedOf(manifest, 'production', name)}:refs/tags/${tag})${letThrough(tag)}, and the release goes on`
}

/**
 * After the pivot a hotfix on a branch that has not moved yet can only be joined with the candidate by a person, and no
 * tier sees what comes of it: that is said before it is done.
 */
function tellMerge(branch: string, landed: string, rc: string): string {
  return `the release has begun to ship and puts nothing untested there by itself, so merge ${landed} into ${branch} and push it${letThrough(branch)}. The release then goes on, and its record says that others' commits stand on ${rc} there`
}

/** A person must restore a commit that was taken back on purpose: later layers would build on what is not there. */
function tellReverted({ manifest, seen }: Context, repository: PlannedRepository, rc: string): readonly string[] {
  const stand = standOf(manifest, repository, seen)
  if (stand.is !== 'taken-back') return []
  const branch = repository.branches.production ?? ''
  const again = `git switch ${branch} && git restore --source ${landedOf(manifest, 'production', repository.name)} --staged --worktree :/ && git commit -m "Put ${rc} back" && git push origin ${branch}`
  return [
    `${tellTakenBack(stand, rc)}, and nothing moves on top of that: whoever answers for it puts ${rc}'s content back on ${branch} (${again})${letThrough(branch)}; the release then goes on`,
  ]
}

/** The way to allow somebody what a ruleset reserves for the release App. */
function letThrough(what: string): string {
  return `; where a ruleset reserves ${what} for the release App, an administrator puts whoever does that on its bypass list first and takes them off again`
}

/** A tag that somebody else has is theirs, and no message advises deleting one on which something was published. */
function tellStolen(
  context: Context,
  repository: PlannedRepository,
  tagged: string,
  rc: string,
  wasThere: WasThere,
): string {
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
  return `${what}: this release has begun to ship and cannot take another version any more, so ${who} ${rc}'s commit (git push --force origin ${landedOf(manifest, 'production', name)}:refs/tags/${tag})${letThrough(tag)}, and the release goes on${undone}`
}

/** The commit to which this release last moved production, else the one at which its plan found it. */
function lastOf(manifest: Manifest, { name, base }: PlannedRepository): string {
  const own = findHop(manifest, 'production', name)
  return own?.landed ?? own?.head ?? base.production ?? ''
}
