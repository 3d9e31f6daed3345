import type { MergeMethod } from '../rules/definitions.ts'
import type { PullRequestMerge } from '../rules/violations.ts'
import { bindingRules } from '../rules/binding-rules.ts'
import { mayWrite, repositoryNamed } from '../world/access.ts'
import type { PullRequestReview } from '../world/discussion.ts'
import type { World } from '../world/world.ts'
import { listAwaitedOwners } from './code-owners.ts'
import type { PullRequest } from './issues.ts'

/** The last review of each person that says yes or no, or did so until it was dismissed; comments are neither. */
export function lastOpinions({ pull }: PullRequest): readonly PullRequestReview[] {
  const opinions = pull.reviews.filter(({ state }) => state !== 'COMMENTED')
  return [...new Map(opinions.map((review) => [review.author, review])).values()]
}

/** A pull request as the rules of its base see its merge: only reviews of who may write count. */
export function describeMerge(
  world: World,
  request: PullRequest,
  method: MergeMethod,
  mergedBy: string,
): PullRequestMerge {
  const { pull, author } = request
  const repository = repositoryNamed(world, request.repository)
  const counted = lastOpinions(request).filter((review) => mayWrite(world, repository, review.author))
  const approvals = counted
    .filter(({ state }) => state === 'APPROVED')
    .map((one) => ({ by: one.author, commit: one.commit }))
  return {
    method,
    mergedBy,
    openedBy: author,
    head: pull.headSha,
    pushedBy: pull.pushedBy ?? author,
    approvals,
    awaitedOwners: () =>
      listAwaitedOwners(
        world,
        request,
        approvals.map(({ by }) => by),
      ),
    rejections: counted.filter(({ state }) => state === 'CHANGES_REQUESTED').map((one) => one.author),
  }
}

/**
 * GraphQL's `reviewDecision`: `null` where the base asks for no pull request, and where it asks for one without
 * approvals unless somebody wants changes (github.com/mcnewcp/my-team/issues/27, measured there).
 */
export function reviewDecisionOf(
  world: World,
  request: PullRequest,
): 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null {
  const repository = repositoryNamed(world, request.repository)
  const demands = bindingRules(world, repository, `refs/heads/${request.pull.base}`).flatMap((rule) =>
    rule.type === 'pull_request' ? [rule.parameters] : [],
  )
  if (demands.length === 0) return null
  const { approvals, rejections, awaitedOwners } = describeMerge(world, request, 'merge', request.author)
  if (rejections.length > 0) return 'CHANGES_REQUESTED'
  const least = Math.max(...demands.map(({ requiredApprovingReviewCount }) => requiredApprovingReviewCount))
  const isOwned = demands.some(({ requireCodeOwnerReview }) => requireCodeOwnerReview === true)
  if (isOwned && (awaitedOwners?.() ?? []).length > 0) return 'REVIEW_REQUIRED'
  if (least === 0) return null
  return approvals.length < least ? 'REVIEW_REQUIRED' : 'APPROVED'
}
