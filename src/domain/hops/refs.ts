import { answerTo } from '../questions/kinds.ts'
import type { Context } from '../words/decision.ts'
import type { Hop, PlannedRepository } from '../words/manifest.ts'
import type { Ref, Sha } from '../words/names.ts'
import { branchRef, tagRef } from './candidate.ts'

/** The commit on which a look saw a ref; `null` if there is no such ref. */
export function seenAt({ seen }: Context, name: string, ref: string): Sha | null {
  return answerTo(seen, { about: 'repository', name })?.refs[ref]?.commit ?? null
}

/** The production branch as a ref; `null` if only the tag moves. */
export function productionRef({ branches }: PlannedRepository): Ref | null {
  return branches.production === null ? null : branchRef(branches.production)
}

/** The refs that a hop moves to the candidate: the branch, if there is one, and the tag for production. */
export function hopRefs({ branches, tag }: PlannedRepository, to: Hop['to']): readonly Ref[] {
  const branch = branches[to]
  return [...(branch === null ? [] : [branchRef(branch)]), ...(to === 'production' ? [tagRef(tag)] : [])]
}
