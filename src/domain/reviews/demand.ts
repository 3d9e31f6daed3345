import { branchRef } from '../hops/candidate.ts'
import type { Place } from '../plan/proposal.ts'
import { covers } from '../plan/ref-patterns.ts'
import type { ReviewRule } from '../questions/rights.ts'
import type { ReviewDemand } from '../words/manifest.ts'
import type { Member } from '../words/train.ts'

/**
 * What commits need that reach an RC branch and that source does not hold: all that source's own rules ask of a pull
 * request, and no less than the train says. `null`: nothing; `unseen`: the rules cannot be seen, and the train says
 * nothing either.
 */
export function demandOf({ reviews }: Pick<Member, 'reviews'>, place: Place): ReviewDemand | null | 'unseen' {
  const rules = [...rulesOf(place, place.branches.source), ...classicRules(place)]
  const isUnseen = rules.includes('unseen')
  if (isUnseen && reviews === undefined) return 'unseen'
  const seen = rules.filter((rule) => rule !== 'unseen')
  const approvals = Math.max(reviews ?? 0, ...seen.map(leastApprovals))
  if (approvals === 0) return null
  return {
    approvals,
    ...(isUnseen || seen.some(({ dismissStale }) => dismissStale) ? { onHead: true } : {}),
    ...(isUnseen || seen.some(({ lastPush }) => lastPush) ? { lastPush: true } : {}),
    ...(seen.some(({ codeOwners }) => codeOwners) ? { codeOwners: true } : {}),
  }
}

/** True if source asks for reviews, and the rulesets about the RC branch do not ask as much: then Convoy alone does. */
export function isUnguarded(place: Place & { readonly member: Member }): boolean {
  const demand = demandOf(place.member, place)
  if (demand === null || demand === 'unseen') return false
  const rules = rulesOf(place, place.branches.candidate).filter((rule) => rule !== 'unseen')
  const { approvals, onHead, lastPush, codeOwners } = demand
  return !(
    rules.some((rule) => rule.approvals >= approvals) &&
    (onHead === undefined || rules.some(({ dismissStale }) => dismissStale)) &&
    (lastPush === undefined || rules.some((rule) => rule.lastPush)) &&
    (codeOwners === undefined || rules.some((rule) => rule.codeOwners))
  )
}

/** The rulesets' rules about pull requests into a branch. An earlier kit did not see what they ask. */
function rulesOf({ facts, history }: Place, branch: string): readonly (ReviewRule | 'unseen')[] {
  return history.rulesets
    .filter((ruleset) => ruleset.target === 'branch' && covers(ruleset, branchRef(branch), facts.defaultBranch))
    .flatMap(({ rules }) => rules.flatMap(({ reviews }) => reviews ?? []))
}

/**
 * Of classic protection everybody sees the number and the code owners; that stale reviews are dismissed, and that the
 * last push needs another's approval, administrators alone, so both are asked.
 * https://docs.github.com/en/graphql/reference/objects#refupdaterule
 */
function classicRules({ history }: Place): readonly ReviewRule[] {
  return history.sourceReviews === undefined ? [] : [{ ...history.sourceReviews, dismissStale: true, lastPush: true }]
}

/** An approval of the last push, or of an owner, is at least one, whatever number the rule says. */
function leastApprovals({ approvals, lastPush, codeOwners }: ReviewRule): number {
  return Math.max(approvals, lastPush || codeOwners ? 1 : 0)
}
