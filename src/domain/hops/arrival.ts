import { answerTo } from '../questions/kinds.ts'
import type { Context } from '../words/decision.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import { landedOf } from './landed.ts'
import { productionRef, seenAt } from './refs.ts'

/**
 * True if production is on the candidate or holds it; if only the tag moves, true if a release is published on it.
 */
export function hasArrived(context: Context, repository: PlannedRepository): boolean {
  const [{ manifest, seen }, { name, tag }] = [context, repository]
  const ref = productionRef(repository)
  const published = answerTo(seen, { about: 'repository', name })?.releases[tag] ?? null
  if (ref === null) return isFollowed(context, repository) || published !== null
  return seenAt(context, name, ref) === landedOf(manifest, 'production', name) || isBeyond(context, repository, ref)
}

/** True if production holds the candidate with others' commits on top. */
export function isBeyond({ manifest, seen }: Context, { name }: PlannedRepository, ref: string): boolean {
  const of = landedOf(manifest, 'production', name)
  return (
    manifest.pivot !== undefined && answerTo(seen, { about: 'ancestry', name, ancestor: ref, of }).contains === true
  )
}

/** True if a dependent of the repository has moved, which it does only after the repository itself. */
export function isFollowed(
  { train, manifest }: Pick<Context, 'train' | 'manifest'>,
  { name }: PlannedRepository,
): boolean {
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
