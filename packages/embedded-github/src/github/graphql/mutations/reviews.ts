import { isPull, type PullRequest } from '../../tracker/issues.ts'
import { parseNodeId } from '../../world/access.ts'
import type { PullRequestReview } from '../../world/discussion.ts'
import { loginsOf } from '../ids.ts'
import { reviewFields } from '../reviews.ts'
import { notImplemented, unresolved } from '../refusal.ts'
import { visibleRepository } from '../repositories.ts'
import type { Fields, Session } from '../session.ts'
import { throughRest } from '../through-rest.ts'
import { type Input, pathOf, requirePull, said, pullOf } from './subjects.ts'

interface ReviewInput {
  readonly pullRequestId: string
  readonly event?: 'APPROVE' | 'COMMENT' | 'REQUEST_CHANGES' | 'DISMISS' | null
  readonly body?: string | null
  readonly commitOID?: string | null
}
interface DismissalInput {
  readonly pullRequestReviewId: string
  readonly message: string
}
interface ReviewersInput {
  readonly pullRequestId: string
  readonly userIds?: readonly string[] | null
  readonly teamIds?: readonly string[] | null
  readonly union?: boolean | null
}
interface LoginsInput {
  readonly pullRequestId: string
  readonly userLogins?: readonly string[] | null
  readonly botLogins?: readonly string[] | null
  readonly teamSlugs?: readonly string[] | null
  readonly union?: boolean | null
}

/** Reviews of pull requests, given and asked for. */
export function reviewMutationFields(session: Session): Fields {
  return {
    addPullRequestReview: ({ input }: Input<ReviewInput>) => {
      throughRest(session, 'POST', `${pathOf(requirePull(session, input.pullRequestId), 'pulls')}/reviews`, {
        event: input.event,
        body: input.body,
        commit_id: input.commitOID,
      })
      return said(session, input, {
        pullRequestReview: () => {
          const request = requirePull(session, input.pullRequestId)
          const review = request.pull.reviews.at(-1)
          return review === undefined ? null : reviewFields(session, request, review)
        },
      })
    },
    dismissPullRequestReview: ({ input }: Input<DismissalInput>) => {
      const { request, review } = reviewWithId(session, input.pullRequestReviewId)
      throughRest(session, 'PUT', `${pathOf(request, 'pulls')}/reviews/${review.id}/dismissals`, {
        message: input.message,
      })
      return said(session, input, {
        pullRequestReview: () => {
          const now = reviewWithId(session, input.pullRequestReviewId)
          return reviewFields(session, now.request, now.review)
        },
      })
    },
    requestReviews: ({ input }: Input<ReviewersInput>) => {
      if ((input.teamIds ?? []).length > 0) throw notImplemented('teamIds of requestReviews')
      throughRest(
        session,
        'POST',
        `${pathOf(requirePull(session, input.pullRequestId), 'pulls')}/requested_reviewers`,
        { reviewers: loginsOf(session.world, input.userIds ?? []) },
      )
      return said(session, input, { pullRequest: () => pullOf(session, input.pullRequestId) })
    },
    requestReviewsByLogin: ({ input }: Input<LoginsInput>) => {
      requestReviews(session, input)
      return said(session, input, { pullRequest: () => pullOf(session, input.pullRequestId) })
    },
  }
}

/** A review that whoever asks may see, with its pull request. */
function reviewWithId(
  session: Session,
  id: string,
): { readonly request: PullRequest; readonly review: PullRequestReview } {
  const named = parseNodeId(id)
  for (const issue of Object.values(session.world.issues)) {
    const review = isPull(issue) ? issue.pull.reviews.find((one) => one.id === named?.id) : undefined
    if (named?.kind !== 'PullRequestReview' || review === undefined || !isPull(issue)) continue
    visibleRepository(session, issue.repository)
    return { request: issue, review }
  }
  throw unresolved(id)
}

/** Asks these people for a review, besides those already asked (`union`) or instead of them. */
function requestReviews(
  session: Session,
  { pullRequestId, userLogins, botLogins, teamSlugs, union }: LoginsInput,
): void {
  if ([...(botLogins ?? []), ...(teamSlugs ?? [])].length > 0)
    throw notImplemented('botLogins and teamSlugs of requestReviewsByLogin')
  const request = requirePull(session, pullRequestId)
  const [path, logins] = [`${pathOf(request, 'pulls')}/requested_reviewers`, userLogins ?? []]
  const gone = union === true ? [] : request.pull.reviewers.filter((login) => !logins.includes(login))
  if (gone.length > 0) throughRest(session, 'DELETE', path, { reviewers: gone })
  const asked = logins.filter((login) => !request.pull.reviewers.includes(login))
  if (asked.length > 0) throughRest(session, 'POST', path, { reviewers: asked })
}
