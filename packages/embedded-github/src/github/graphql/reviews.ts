import { association } from '../representations/issues.ts'
import { isoTime } from '../representations/times.ts'
import type { PullRequest } from '../tracker/issues.ts'
import { lastOpinions, reviewDecisionOf } from '../tracker/reviews.ts'
import { mayWrite, nodeId, repositoryNamed } from '../world/access.ts'
import type { PullRequestReview } from '../world/discussion.ts'
import { accountFields, actorOf } from './accounts.ts'
import { page, type PageArguments } from './pages.ts'
import type { Fields, Session } from './session.ts'

/** The fields of PullRequest about who reviewed it, and who is asked to. */
export function reviewingFields(session: Session, request: PullRequest): Fields {
  const { world } = session
  const { pull } = request
  const repository = repositoryNamed(world, request.repository)
  return {
    reviewDecision: () => reviewDecisionOf(world, request),
    reviewRequests: (args: PageArguments) =>
      page('reviewRequests', pull.reviewers, args, (login) => ({
        __typename: 'ReviewRequest',
        requestedReviewer: () => accountFields(session, login),
      })),
    latestReviews: (args: PageArguments) =>
      page(
        'latestReviews',
        [...new Map(pull.reviews.map((review) => [review.author, review])).values()],
        args,
        (review) => reviewFields(session, request, review),
      ),
    latestOpinionatedReviews: (args: OpinionsArguments) =>
      page(
        'latestOpinionatedReviews',
        lastOpinions(request).filter(({ author }) => args.writersOnly !== true || mayWrite(world, repository, author)),
        args,
        (review) => reviewFields(session, request, review),
      ),
    reviews: (args: ReviewsArguments) =>
      page('reviews', reviewsOf(request, args), args, (review) => reviewFields(session, request, review)),
  }
}

interface OpinionsArguments extends PageArguments {
  readonly writersOnly?: boolean | null
}

interface ReviewsArguments extends PageArguments {
  readonly states?: readonly string[] | null
  readonly author?: string | null
}

function reviewsOf({ pull }: PullRequest, { states, author }: ReviewsArguments): readonly PullRequestReview[] {
  return pull.reviews.filter(
    (review) => (states?.includes(review.state) ?? true) && review.author === (author ?? review.author),
  )
}

export function reviewFields(session: Session, request: PullRequest, review: PullRequestReview): Fields {
  return {
    __typename: 'PullRequestReview',
    id: () => nodeId('PullRequestReview', review.id),
    databaseId: review.id,
    state: review.state,
    body: review.body,
    author: () => actorOf(session, review.author),
    commit: () => session.object(repositoryNamed(session.world, request.repository), review.commit),
    createdAt: () => isoTime(review.submittedAt),
    submittedAt: isoTime(review.submittedAt),
    authorAssociation: () => association(session.world, request.repository, review.author),
    authorCanPushToRepository: () =>
      mayWrite(session.world, repositoryNamed(session.world, request.repository), review.author),
    includesCreatedEdit: false,
    reactionGroups: [],
    url: `${session.world.url}/${request.repository}/pull/${request.number}#pullrequestreview-${review.id}`,
  }
}
