import { isUnchanged } from '../hops/unchanged.ts'
import { canonical } from '../text/canonical.ts'
import { member } from './graph.ts'
import { preparationOf, preparing, tierName } from '../versions/preparation.ts'
import { tierOnly } from '../plan/proposal.ts'
import type { Problem } from 'github-foundations/problem'
import { trainProblem } from '../catalogue/train.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Name } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/**
 * The changes of a train that a release cannot accept once it is planned: name, control, the repositories, their
 * branches, and versions that are already written. `examined`: what a plan by that train would fix; `replanned`: what
 * this release keeps of it.
 */
export function refuseDifferences(
  train: Train,
  next: Train,
  manifest: Manifest,
  examined: readonly PlannedRepository[],
  replanned: readonly PlannedRepository[],
): readonly Problem[] {
  return [
    ...(next.name === train.name && next.control === train.control
      ? []
      : [trainProblem('TRAIN_OTHER', train.name, train.control, next.name, next.control)]),
    ...refuseRepositories(next, manifest),
    ...kept(train, next)
      .filter((name) => hasOtherBranches(train, next, manifest, examined, name))
      .map((name) => trainProblem('TRAIN_BRANCHES_CHANGED', name)),
    ...kept(train, next)
      .filter((name) => isWritten(train, next, manifest, replanned, name))
      .map((name) => trainProblem('TRAIN_VERSION_WRITTEN', name)),
  ]
}

/** Branches may be written in another way, such as a default branch by its name; what they come to stays. */
function hasOtherBranches(
  train: Train,
  next: Train,
  { repositories }: Manifest,
  examined: readonly PlannedRepository[],
  name: Name,
): boolean {
  if (canonical(member(next, name).branches) === canonical(member(train, name).branches)) return false
  const [planned, anew] = [repositories, examined].map((all) => all.find((each) => each.name === name)?.branches)
  return planned === undefined || anew === undefined || canonical(planned) !== canonical(anew)
}

/** True if the version of a repository is made in another way. */
export function changesVersion(train: Train, next: Train, name: Name): boolean {
  const versionOf = ({ version: { prepare: _prepare, ...version }, tag }: ReturnType<typeof member>): string =>
    canonical([version, tag])
  return versionOf(member(train, name)) !== versionOf(member(next, name))
}

function kept(train: Train, next: Train): readonly Name[] {
  return train.repositories
    .map(({ name }) => name)
    .filter((name) => next.repositories.some((each) => each.name === name))
}

/** The release keeps its repositories (docs/decisions/0021-pin-the-train-anew.md); one that only tests may leave. */
function refuseRepositories(next: Train, manifest: Manifest): readonly Problem[] {
  const released = manifest.repositories.map(({ name }) => name)
  const known = [...released, ...manifest.tierRepositories.map(({ name }) => name)]
  const named = next.repositories.map(({ name }) => name)
  // A repository that only tested before and now takes part also joins: it has no version yet.
  const joins = [
    ...named.filter((name) => !released.includes(name)),
    ...tierOnly(next).filter((name) => !known.includes(name)),
  ]
  const leaves = released.filter((name) => !named.includes(name))
  return [
    ...(joins.length === 0 ? [] : [trainProblem('TRAIN_REPOSITORY_JOINS', manifest.release.id, joins)]),
    ...(leaves.length === 0 ? [] : [trainProblem('TRAIN_REPOSITORY_LEAVES', manifest.release.id, leaves)]),
  ]
}

/**
 * True if a version stands in files, or a candidate holds them, and the new train would have other ones written: the
 * tag would name what they do not say.
 */
function isWritten(
  train: Train,
  next: Train,
  manifest: Manifest,
  replanned: readonly PlannedRepository[],
  name: Name,
): boolean {
  const after = { ...manifest, repositories: replanned }
  const [was, willBe] = [toldOf(train, manifest, name), toldOf(next, after, name)]
  // Of one that was left as it is nothing is written yet, and what is built with it is written again.
  if (was === willBe || isUnchanged(manifest, name)) return false
  if (willBe !== null) return manifest.candidate !== undefined || isPrepared(manifest, name)
  return versionIn(manifest, name) !== versionIn(after, name) && isPrepared(manifest, name)
}

/** The input of the command that writes the version; `null` if there is none. */
function toldOf(train: Train, manifest: Manifest, name: Name): string | null {
  if (!preparing(train).includes(name) || !manifest.repositories.some((each) => each.name === name)) return null
  const { tier, prepare } = preparationOf(train, manifest, name)
  return canonical([tier.by, prepare])
}

function isPrepared({ prepared, requests, evidence }: Manifest, name: Name): boolean {
  return (
    prepared.some(({ repository }) => repository === name) ||
    requests.some(({ tier, repository }) => tier === tierName && repository === name) ||
    evidence.some(
      ({ tier, repository, conclusion }) => tier === tierName && repository === name && conclusion === 'passed',
    )
  )
}

function versionIn({ repositories }: Manifest, name: Name): string | undefined {
  return repositories.find((each) => each.name === name)?.version.to
}
