import { digest } from '../text/canonical.ts'
import { releaseTierRepository } from '../proof/tiers.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Digest, Heads, Name, Ref, Sha } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** `refs/heads/<branch>` */
export function branchRef(branch: string): Ref {
  return `refs/heads/${branch}`
}

/** `refs/tags/<tag>` */
export function tagRef(tag: string): Ref {
  return `refs/tags/${tag}`
}

/**
 * The heads of every RC branch of the release: first the participants that it releases, then the repositories that only
 * test.
 */
export function candidateBranches(
  manifest: Manifest,
): readonly { readonly name: Name; readonly branch: string; readonly planned: Sha; readonly member: boolean }[] {
  return [
    ...manifest.repositories.flatMap(({ name, branches, base, unchanged }) =>
      unchanged === undefined ? [{ name, branch: branches.candidate, planned: base.source, member: true }] : [],
    ),
    ...manifest.tierRepositories.map(({ name, branch, head }) => ({ name, branch, planned: head, member: false })),
  ]
}

/**
 * The branch or tag that holds a repository's part of the candidate: the RC branch; if nothing changed, production or
 * the tag of the last release.
 */
export function branchOf(manifest: Manifest, name: Name): string {
  const planned = manifest.repositories.find((each) => each.name === name)
  const branch =
    (planned?.unchanged === undefined ? planned?.branches.candidate : (planned.branches.production ?? planned.tag)) ??
    manifest.tierRepositories.find((each) => each.name === name)?.branch
  if (branch === undefined) throw new Error(`${name} is not in release ${manifest.release.id}`)
  return branch
}

/**
 * A frozen set of commits under its digest, which depends on the release id, the heads and the commits of tier
 * repositories, but not on the number.
 */
export function candidateOf(release: string, number: number, heads: Heads, tierHeads: Heads): Candidate {
  return { number, digest: digest({ release, heads, tierHeads }), heads, tierHeads }
}

/** The commits of a train's tier repositories; a participant among them is tested at its candidate commit. */
export function tierHeadsOf(train: Train, heads: Heads): Heads {
  const names = train.tiers.filter((tier) => tier.scope === 'release').map((tier) => releaseTierRepository(train, tier))
  return Object.fromEntries(
    [...new Set(names)].sort().flatMap((name) => (heads[name] === undefined ? [] : [[name, heads[name]]])),
  )
}

/** The digest of the plan, before there is a candidate: where RC branches are cut, and where an undo goes back to. */
export function planDigest(manifest: Manifest): Digest {
  const { release, repositories, tierRepositories } = manifest
  return digest({ release: release.id, repositories, tierRepositories })
}

/** `rc.2` */
export function candidateName(candidate: { readonly number: number }): string {
  return `rc.${candidate.number}`
}
