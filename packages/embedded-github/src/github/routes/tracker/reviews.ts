import { roleOf } from '../../world/access.ts'
import { dismissReviews } from '../../tracker/dismissals.ts'
import { announceNews, announcePull, type News } from '../../tracker/issue-events.ts'
import { saveIssue, type PullRequest } from '../../tracker/issues.ts'
import { pullJson, reviewJson, simplePullJson } from '../../representations/pulls.ts'
import { simpleUser } from '../../representations/accounts.ts'
import type { Described } from '../../representations/described.ts'
import { after, refuse, say, type Reply } from '../../answers/replies.ts'
import type { PullRequestReview } from '../../world/discussion.ts'
import { readChoice, readList, readText, Refused, requireText } from '../fields.ts'
import { requirePull } from './issue-requests.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const pull = '/repos/{owner}/{repo}/pulls/{pull_number}'

/** https://docs.github.com/rest/pulls/reviews and https://docs.github.com/rest/pulls/review-requests */
export const reviewRows: readonly Row[] = [
  {
    method: 'GET',
    path: `${pull}/reviews`,
    operation: 'pulls/list-reviews',
    scope: 'reads',
    permission: 'pull_requests',
    handle: list,
  },
  {
    method: 'POST',
    path: `${pull}/reviews`,
    operation: 'pulls/create-review',
    scope: 'writes',
    permission: 'pull_requests',
    readersToo: true,
    contentCreating: true,
    handle: create,
  },
  {
    method: 'GET',
    path: `${pull}/reviews/{review_id}`,
    operation: 'pulls/get-review',
    scope: 'reads',
    permission: 'pull_requests',
    handle: get,
  },
  {
    method: 'PUT',
    path: `${pull}/reviews/{review_id}/dismissals`,
    operation: 'pulls/dismiss-review',
    scope: 'writes',
    permission: 'pull_requests',
    handle: dismiss,
  },
  {
    method: 'GET',
    path: `${pull}/requested_reviewers`,
    operation: 'pulls/list-requested-reviewers',
    scope: 'reads',
    permission: 'pull_requests',
    handle: listRequested,
  },
  {
    method: 'POST',
    path: `${pull}/requested_reviewers`,
    operation: 'pulls/request-reviewers',
    scope: 'writes',
    permission: 'pull_requests',
    contentCreating: true,
    handle: (visit) => changeRequested(visit, 201),
  },
  {
    method: 'DELETE',
    path: `${pull}/requested_reviewers`,
    operation: 'pulls/remove-requested-reviewers',
    scope: 'writes',
    permission: 'pull_requests',
    handle: (visit) => changeRequested(visit, 200),
  },
]

/** Oldest first. */
function list(visit: RepositoryVisit): Reply {
  const request = requirePull(visit)
  return sayPage(visit, request.pull.reviews, (review) => reviewJson(visit.world, request, review))
}

function get(visit: RepositoryVisit): Reply {
  const request = requirePull(visit)
  const review = findReview(request, visit.parameters['review_id'])
  return review === undefined ? refuse(404, 'Not Found') : say(200, reviewJson(visit.world, request, review))
}

function findReview({ pull }: PullRequest, id: string | undefined): PullRequestReview | undefined {
  return pull.reviews.find((review) => String(review.id) === id)
}

/** An approval or a wish for changes is taken back for its author; the message of why is told nowhere here. */
function dismiss(visit: WriteVisit): Reply {
  const { world, body, token } = visit
  const request = requirePull(visit)
  const review = findReview(request, visit.parameters['review_id'])
  if (review === undefined) return refuse(404, 'Not Found')
  requireText(body, 'message')
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED')
    return refuse(422, 'Unprocessable Entity', {
      errors: [`Can not dismiss a ${review.state.toLowerCase()} pull request review`],
    })
  const [dismissed, news] = dismissReviews(world, request, ({ id }) => id === review.id)
  const [told, happenings] = announceNews(dismissed, news, token)
  return after(told, happenings, say(200, reviewJson(told, request, { ...review, state: 'DISMISSED' })))
}

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const

function create(visit: WriteVisit): Reply {
  const { world, repository, token, body } = visit
  const request = requirePull(visit)
  const event = readChoice(body, 'event', ['APPROVE', 'REQUEST_CHANGES', 'COMMENT'])
  if (event === undefined) return refuse(501, 'The embedded GitHub does not do pending reviews.')
  if ((readList(body, 'comments') ?? []).length > 0)
    return refuse(501, 'The embedded GitHub does not do review comments.')
  if (event === 'APPROVE' && token.kind === 'actions' && repository.actionsMayOpenPulls !== true)
    return refuse(422, 'Unprocessable Entity', {
      errors: ['GitHub Actions is not permitted to approve pull requests.'],
    })
  const text = readText(body, 'body') ?? ''
  if (event !== 'COMMENT' && request.author === token.login)
    return refuse(422, 'Unprocessable Entity', {
      errors: [
        event === 'APPROVE'
          ? 'Can not approve your own pull request'
          : 'Can not request changes on your own pull request',
      ],
    })
  if (event !== 'APPROVE' && text.trim() === '')
    return refuse(422, 'Unprocessable Entity', { errors: ['Body cannot be blank'] })
  const commit = readText(body, 'commit_id') ?? request.pull.headSha
  if (world.objects.get(commit)?.type !== 'commit')
    return refuse(422, 'Unprocessable Entity', { errors: ['The commit_id is not part of the pull request'] })
  const id = world.serial + 1
  const review: PullRequestReview = {
    id,
    author: token.login,
    state: states[event],
    body: text,
    commit,
    submittedAt: world.at,
  }
  const reviewed: PullRequest = {
    ...request,
    updatedAt: world.at,
    pull: {
      ...request.pull,
      reviews: [...request.pull.reviews, review],
      reviewers: request.pull.reviewers.filter((login) => login !== token.login),
    },
  }
  const stored = saveIssue({ ...world, serial: id }, reviewed)
  const more = { review: { ...reviewJson(stored, reviewed, review), state: review.state.toLowerCase() } }
  const [told, happenings] = announcePull(
    [stored, []],
    { event: 'pull_request_review', action: 'submitted', more },
    reviewed,
    reviewed.pull,
    token,
  )
  return after(told, happenings, say(200, reviewJson(told, reviewed, review)))
}

function listRequested(visit: RepositoryVisit): Reply {
  return say(200, {
    users: requirePull(visit).pull.reviewers.map((login) => simpleUser(visit.world, login)),
    teams: [],
  } satisfies Described<'pull-request-review-request'>)
}

function changeRequested(visit: WriteVisit, status: 200 | 201): Reply {
  const { world, repository, body, token } = visit
  const request = requirePull(visit)
  if ((readList(body, 'team_reviewers') ?? []).length > 0)
    return refuse(501, 'The embedded GitHub does not ask teams for reviews.')
  const logins = (readList(body, 'reviewers') ?? []).map(String)
  if (status === 201 && logins.includes(request.author))
    throw new Refused(refuse(422, 'Review cannot be requested from pull request author.'))
  if (status === 201 && logins.some((login) => roleOf(world, repository, login) === null))
    throw new Refused(
      refuse(
        422,
        `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${repository.name} repository.`,
      ),
    )
  const reviewers =
    status === 201
      ? [...new Set([...request.pull.reviewers, ...logins])]
      : request.pull.reviewers.filter((login) => !logins.includes(login))
  const changed: PullRequest = { ...request, updatedAt: world.at, pull: { ...request.pull, reviewers } }
  const action = status === 201 ? 'review_requested' : 'review_request_removed'
  const news = logins.map((login): News => ({
    issue: request.id,
    action,
    more: { requested_reviewer: simpleUser(world, login) },
  }))
  const [told, happenings] = announceNews(saveIssue(world, changed), news, token)
  return after(told, happenings, say(status, status === 201 ? simplePullJson(told, changed) : pullJson(told, changed)))
}
