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
  'raise version.next of the repository in the train (strategy: fixed) and let the release use that train (release.retrain); if the version is already written into files, abort the release (release.abort) and plan another'

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
      `${name} has lost its production branch ${branches.production ?? ''}: whoever may create it restores it (git push origin ${lastOf(manifest, repository)}:${ref}); the release then continues`,
    ]
  if (at === landed) return stolen
  if (isBeyond(context, repository, ref)) return [...stolen, ...tellReverted(context, repository, rc)]
  const branch = branches.production ?? ''
  const contained = answerTo(seen, { about: 'ancestry', name, ancestor: ref, of: landed }).reaches
  if (contained === undefined)
    return [
      ...stolen,
      `Convoy cannot see if ${rc} contains ${branch} of ${name}, which is at ${at}; it asks again at the next look`,
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
  return `${branch} of ${name} was at ${landed}, ${rc}'s commit, and is now at ${at}, which does not contain it: somebody moved it, and this release does not move it again. Whoever moved it sets it back (git push${isForward ? '' : ' --force'} origin ${landed}:refs/heads/${branch}) or pushes a commit that contains ${landed}${letThrough(branch)}; the release then continues`
}

/** If only the tag moves and is missing after its dependents have moved, somebody deleted it. */
function tellUntagged({ manifest }: Context, { name, tag }: PlannedRepository, rc: string): string {
  return `this release put tag ${tag} of ${name} on ${rc}, and the tag is gone: whoever deleted it restores it (git push origin ${landedOf(manifest, 'production', name)}:refs/tags/${tag})${letThrough(tag)}; the release then continues`
}

/**
 * After the pivot a hotfix on a branch that has not moved yet can only be joined with the candidate by a person, and no
 * tier sees what comes of it: that is said before it is done.
 */
function tellMerge(branch: string, landed: string, rc: string): string {
  return `the release has begun to ship and pushes nothing untested there itself, so merge ${landed} into ${branch} and push it${letThrough(branch)}. The release then continues, and its record says that ${branch} holds others' commits on top of ${rc}`
}

/** A person must restore a commit that was taken back on purpose: later layers would build on what is not there. */
function tellReverted({ manifest, seen }: Context, repository: PlannedRepository, rc: string): readonly string[] {
  const stand = standOf(manifest, repository, seen)
  if (stand.is !== 'taken-back') return []
  const branch = repository.branches.production ?? ''
  const again = `git switch ${branch} && git restore --source ${landedOf(manifest, 'production', repository.name)} --staged --worktree :/ && git commit -m "Put ${rc} back" && git push origin ${branch}`
  return [
    `${tellTakenBack(stand, rc)}, and the release moves nothing on top of that: whoever is responsible restores ${rc}'s content on ${branch} (${again})${letThrough(branch)}; the release then continues`,
  ]
}

/** The way to allow somebody what a ruleset reserves for the release App. */
function letThrough(what: string): string {
  return `; if a ruleset reserves ${what} for the release App, an administrator first adds that person to its bypass list and removes them afterwards`
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
        `this release put tag ${tag} of ${name} on ${rc}, and the tag is now on ${tagged}`,
        'whoever moved it moves it back to',
      ]
    : [foreign, 'whoever created it moves it to']
  const undone =
    !isOwn && published === null
      ? `; if no release created it, it may be deleted instead (git push origin :refs/tags/${tag})`
      : ''
  return `${what}: this release has begun to ship and can no longer take another version, so ${who} ${rc}'s commit (git push --force origin ${landedOf(manifest, 'production', name)}:refs/tags/${tag})${letThrough(tag)}; the release then continues${undone}`
}

/** The commit to which this release last moved production, else the one at which its plan found it. */
function lastOf(manifest: Manifest, { name, base }: PlannedRepository): string {
  const own = findHop(manifest, 'production', name)
  return own?.landed ?? own?.head ?? base.production ?? ''
}
