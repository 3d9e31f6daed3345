import { reviewJson } from '../representations/pulls.ts'
import { bindingRules } from '../rules/binding-rules.ts'
import { repositoryNamed } from '../world/access.ts'
import type { PullRequestReview } from '../world/discussion.ts'
import type { World } from '../world/world.ts'
import type { News } from './issue-events.ts'
import { saveIssue, type PullRequest } from './issues.ts'

/** The World in which reviews of a pull request no longer count, and what that tells. */
export function dismissReviews(
  world: World,
  request: PullRequest,
  fits: (review: PullRequestReview) => boolean,
): readonly [World, readonly News[]] {
  const gone = request.pull.reviews.filter(fits).map(({ id }) => id)
  if (gone.length === 0) return [world, []]
  const reviews = request.pull.reviews.map((review) =>
    gone.includes(review.id) ? { ...review, state: 'DISMISSED' as const } : review,
  )
  const changed: PullRequest = { ...request, updatedAt: world.at, pull: { ...request.pull, reviews } }
  const news = reviews
    .filter(({ id }) => gone.includes(id))
    .map((review): News => ({
      issue: request.id,
      event: 'pull_request_review',
      action: 'dismissed',
      more: { review: { ...reviewJson(world, changed, review), state: 'dismissed' } },
    }))
  return [saveIssue(world, changed), news]
}

/**
 * Dismisses the approvals of what a pull request was before its head moved, where the base asks for that
 * (docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches#require-pull-request-reviews-before-merging).
 */
export function dismissStale(world: World, request: PullRequest): readonly [World, readonly News[]] {
  const repository = repositoryNamed(world, request.repository)
  const isAsked = bindingRules(world, repository, `refs/heads/${request.pull.base}`).some(
    (rule) => rule.type === 'pull_request' && rule.parameters.dismissStaleReviewsOnPush,
  )
  return isAsked ? dismissReviews(world, request, ({ state }) => state === 'APPROVED') : [world, []]
}
