import { askCommand } from '../plan/commands.ts'
import type { Ask } from '../words/ask.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Name, Ref } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { branchOf, branchRef, tagRef } from './candidate.ts'

/** The repositories that the release moves, versions and tags: all except those that it leaves as they are. */
export function released({ repositories }: Pick<Manifest, 'repositories'>): readonly PlannedRepository[] {
  return repositories.filter(({ unchanged }) => unchanged === undefined)
}

/** The repositories that did not change and are only tested with the release. */
export function unchangedIn({ repositories }: Pick<Manifest, 'repositories'>): readonly PlannedRepository[] {
  return repositories.filter(({ unchanged }) => unchanged !== undefined)
}

/** True if the release leaves a repository as it is; false for one that it does not have. */
export function isUnchanged({ repositories }: Pick<Manifest, 'repositories'>, name: Name): boolean {
  return repositories.some((each) => each.name === name && each.unchanged !== undefined)
}

/** The ref by which an unchanged repository is part of the candidate: production, or the tag of its last release. */
export function standingRef({ branches, tag }: PlannedRepository): Ref {
  return branches.production === null ? tagRef(tag) : branchRef(branches.production)
}

/** The branch to which people push a fix, in words; they first have to include a repository that did not change. */
export function whereFixed(train: Pick<Train, 'control'>, manifest: Manifest, name: Name): string {
  const branch = manifest.repositories.find((each) => each.name === name)?.branches.candidate
  return branch === undefined || !isUnchanged(manifest, name)
    ? branchOf(manifest, name)
    : `${branch}, which is cut as soon as ${name} is taken in (${askCommand(train, manifest, 'release.include', { include: name })})`
}

/**
 * The repositories of a release once an ask includes unchanged ones, with the versions that the plan kept for them: all
 * that the ask names, or none if one of them has no version left; none after the pivot.
 */
export function takeIn({ repositories, candidate, pivot }: Manifest, ask: Ask): readonly PlannedRepository[] {
  if (ask.type !== 'include' || pivot !== undefined) return repositories
  const named = new Set([ask.repository, ...ask.with])
  if (repositories.some(({ name, unchanged }) => named.has(name) && unchanged !== undefined && !unchanged.next))
    return repositories
  return repositories.map((each) => {
    const { unchanged, ...row } = each
    if (!named.has(each.name) || unchanged?.next === undefined) return each
    const { version, tag } = unchanged.next
    return { ...row, version: { from: row.version.to, to: version }, tag, included: candidate?.number ?? 0 }
  })
}
