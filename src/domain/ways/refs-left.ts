import { commitsCompared } from '../hops/production.ts'
import { isBeyond } from '../hops/arrival.ts'
import { findLanded, landedOf } from '../hops/landed.ts'
import { hopRefs, productionRef, seenAt } from '../hops/refs.ts'
import type { Context } from '../words/decision.ts'
import type { RefMove } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { Hop, Manifest, PlannedRepository } from '../words/manifest.ts'

/** The refs that must still move to the candidate. Staging is set whatever it was; production is never forced. */
export function refsLeft(context: Context, to: Hop['to'], repository: PlannedRepository): readonly RefMove[] {
  const landed = landedOf(context.manifest, to, repository.name)
  return hopRefs(repository, to).flatMap((ref): readonly RefMove[] => {
    const at = seenAt(context, repository.name, ref)
    if (at === landed) return []
    if (to === 'staging') return [{ ref, from: at, to: landed, force: true }]
    return isBeyond(context, repository, ref) ? [] : [{ ref, from: at, to: landed }]
  })
}

/** The refs that are asked about. */
export function askRefs(manifest: Manifest, to: Hop['to'], repository: PlannedRepository): readonly Question[] {
  const refs = hopRefs(repository, to)
  const { name, tag } = repository
  if (to === 'staging') return refs.length === 0 ? [] : [{ about: 'repository', name, refs, tags: [] }]
  const more = manifest.pivot === undefined ? {} : askMaker(manifest, repository)
  return [{ about: 'repository', name, refs, tags: [tag], ...more }]
}

/**
 * Production that begins to move: whose commit another one there is belongs to what is told, and whether it has the
 * files of before again.
 */
function askMaker(
  manifest: Manifest,
  repository: PlannedRepository,
): Pick<Question & { about: 'repository' }, 'made' | 'trees'> {
  const ref = productionRef(repository)
  return ref === null ? {} : { made: [ref], trees: commitsCompared(manifest, repository) }
}

/** The places of production and tag, and how production compares to the candidate. */
export function askProduction(manifest: Manifest, repository: PlannedRepository): readonly Question[] {
  const { name, tag } = repository
  return [
    { about: 'repository', name, refs: hopRefs(repository, 'production'), tags: [tag] },
    ...askAncestry(manifest, repository),
  ]
}

function askAncestry(manifest: Manifest, repository: PlannedRepository): readonly Question[] {
  const ref = productionRef(repository)
  const of = findLanded(manifest, 'production', repository.name)
  return ref === null || of === undefined ? [] : [{ about: 'ancestry', name: repository.name, ancestor: ref, of }]
}
