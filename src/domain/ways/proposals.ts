import { branchRef, candidateName } from '../hops/candidate.ts'
import { seenAt } from '../hops/refs.ts'
import { answerTo } from '../questions/kinds.ts'
import type { PullSeen } from '../questions/pulls.ts'
import type { Context } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Sha } from '../words/names.ts'

/*
 * The pull requests by which candidates come to production: found by their branch, which belongs to Convoy alone, and
 * their base; nothing is read from a title, a text or a label.
 */

/** The branch of Convoy's own from which a candidate is proposed, without `refs/heads/`. */
export function proposalBranch(release: string, candidate: { readonly number: number }): string {
  return `convoy/${release}/${candidateName(candidate)}`
}

/** The branch of the current candidate's pull request. */
export function currentBranch({ release, candidate }: Manifest): string {
  return proposalBranch(release.id, candidate ?? { number: 0 })
}

/** Asks for the pull requests and branches of all candidates of a repository. */
export function askProposals(manifest: Manifest, repository: PlannedRepository): readonly Question[] {
  const { candidate, candidates, phase, release } = manifest
  const { name, branches } = repository
  if (candidate === undefined || branches.production === null) return []
  const into = phase === 'ship' ? { into: branches.production } : {}
  return candidates.flatMap(({ number }): readonly Question[] => {
    const head = proposalBranch(release.id, { number })
    const more = number === candidate.number ? { ...into, closer: true as const } : {}
    return [
      { about: 'repository', name, refs: [branchRef(head)], tags: [] },
      { about: 'pulls', name, head, ...more },
    ]
  })
}

/**
 * The state in which the current candidate's pull request was seen. `elsewhere`: somebody gave it another base;
 * `unknown`: nobody looked.
 */
export type Proposed =
  | { readonly is: 'open' | 'merged'; readonly pull: PullSeen }
  | Stopped
  | { readonly is: 'none' | 'unknown' }

/** Somebody has taken the pull request away. */
export interface Stopped {
  readonly is: 'closed' | 'elsewhere'
  readonly pull: PullSeen
}

/** A pull request that somebody else opened from the same branch into production is as good as Convoy's own. */
export function findProposed({ manifest, seen }: Context, { name, branches }: PlannedRepository): Proposed {
  const { candidate, release } = manifest
  if (candidate === undefined) return { is: 'unknown' }
  const answer = answerTo(seen, { about: 'pulls', name, head: proposalBranch(release.id, candidate) })
  if (answer === undefined) return { is: 'unknown' }
  const here = answer.pulls.filter(({ base }) => base === branches.production)
  for (const is of ['merged', 'open'] as const) {
    const pull = here.find(({ state }) => state === is)
    if (pull !== undefined) return { is, pull }
  }
  const own = answer.pulls.filter(({ isOwn }) => isOwn)
  const pull = own.find(({ state }) => state !== 'closed') ?? own[0]
  return pull === undefined ? { is: 'none' } : { is: pull.state === 'closed' ? 'closed' : 'elsewhere', pull }
}

/** True if production of a repository holds the candidate's own commit already: there is nothing to propose. */
export function isContained(context: Context, { name, branches }: PlannedRepository): boolean {
  const head = context.manifest.candidate?.heads[name]
  if (head === undefined || branches.production === null) return true
  const ref = branchRef(branches.production)
  return (
    seenAt(context, name, ref) === head ||
    answerTo(context.seen, { about: 'ancestry', name, ancestor: ref, of: head }).contains === true
  )
}

/** Whatever is left of the proposals of these candidates in a repository, to be closed and deleted with a word. */
export function findLeft(
  context: Context,
  { name }: PlannedRepository,
  numbers: readonly number[],
  why: string,
): readonly Effect[] {
  const { manifest, seen } = context
  return numbers.flatMap((number): readonly Effect[] => {
    const head = proposalBranch(manifest.release.id, { number })
    const at = seenAt(context, name, branchRef(head))
    // What somebody else opened is closed by GitHub as its branch goes, and keeps its words.
    const open = answerTo(seen, { about: 'pulls', name, head })?.pulls.find(
      ({ state, isOwn }) => state === 'open' && isOwn,
    )
    return at === null && open === undefined
      ? []
      : [
          {
            type: 'propose',
            what: 'withdraw',
            repository: name,
            head,
            at,
            ...(open === undefined ? {} : { open: open.number }),
            why,
          },
        ]
  })
}

/** The commit of the branch from which the current candidate is proposed; `null` if there is no such branch. */
export function branchSeen(context: Context, { name }: PlannedRepository): Sha | null {
  const { release, candidate } = context.manifest
  return candidate === undefined ? null : seenAt(context, name, branchRef(proposalBranch(release.id, candidate)))
}
