import { triages } from '../../world/access.ts'
import { announceComment } from '../../tracker/issue-events.ts'
import { issueWithId, listComments, saveIssue } from '../../tracker/issues.ts'
import { commentJson } from '../../representations/issues.ts'
import { after, refuse, refuseField, say, sayNothing, type Reply } from '../../answers/replies.ts'
import type { IssueComment } from '../../world/discussion.ts'
import { Refused } from '../fields.ts'
import { readMarkdown, requireIssue, requireRight } from './issue-requests.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const issues = '/repos/{owner}/{repo}/issues'
const either = { permission: 'issues', or: 'pull_requests' } as const

/** https://docs.github.com/rest/issues/comments */
export const issueCommentRows: readonly Row[] = [
  {
    method: 'GET',
    path: `${issues}/{issue_number}/comments`,
    operation: 'issues/list-comments',
    scope: 'reads',
    ...either,
    handle: list,
  },
  {
    method: 'POST',
    path: `${issues}/{issue_number}/comments`,
    operation: 'issues/create-comment',
    scope: 'writes',
    ...either,
    readersToo: true,
    contentCreating: true,
    handle: create,
  },
  {
    method: 'GET',
    path: `${issues}/comments/{comment_id}`,
    operation: 'issues/get-comment',
    scope: 'reads',
    ...either,
    handle: (visit) => say(200, commentJson(visit.world, requireComment(visit))),
  },
  {
    method: 'PATCH',
    path: `${issues}/comments/{comment_id}`,
    operation: 'issues/update-comment',
    scope: 'writes',
    ...either,
    readersToo: true,
    handle: update,
  },
  {
    method: 'DELETE',
    path: `${issues}/comments/{comment_id}`,
    operation: 'issues/delete-comment',
    scope: 'writes',
    ...either,
    readersToo: true,
    handle: remove,
  },
]

/** Oldest first; `since` looks at when a comment was last changed. */
function list(visit: RepositoryVisit): Reply {
  const since = Date.parse(visit.query.get('since') ?? '')
  const wanted = listComments(visit.world, requireIssue(visit)).filter(({ updatedAt }) => !(updatedAt < since))
  return sayPage(visit, wanted, (comment) => commentJson(visit.world, comment))
}

function create(visit: WriteVisit): Reply {
  const { world, repository, token } = visit
  const issue = requireIssue(visit, 'write')
  const id = world.serial + 1
  const comment: IssueComment = {
    id,
    repository: repository.name,
    issue: issue.id,
    body: requireBody(visit),
    author: token.login,
    createdAt: world.at,
    updatedAt: world.at,
  }
  const stored = saveIssue(
    { ...world, serial: id, issueComments: { ...world.issueComments, [id]: comment } },
    { ...issue, updatedAt: world.at },
  )
  const [told, happenings] = announceComment(stored, comment, 'created', {}, token)
  const json = commentJson(told, comment)
  return after(
    told,
    happenings,
    say(201, json, { location: `${world.url}/repos/${repository.name}/issues/comments/${id}` }),
  )
}

function update(visit: WriteVisit): Reply {
  const { world, token } = visit
  const old = requireOwnComment(visit)
  const comment: IssueComment = { ...old, body: requireBody(visit), updatedAt: world.at }
  const stored = { ...world, issueComments: { ...world.issueComments, [comment.id]: comment } }
  const [told, happenings] = announceComment(
    stored,
    comment,
    'edited',
    { changes: { body: { from: old.body } } },
    token,
  )
  return after(told, happenings, say(200, commentJson(told, comment)))
}

function remove(visit: WriteVisit): Reply {
  const comment = requireOwnComment(visit)
  const { [comment.id]: _, ...issueComments } = visit.world.issueComments
  const [told, happenings] = announceComment({ ...visit.world, issueComments }, comment, 'deleted', {}, visit.token)
  return after(told, happenings, sayNothing(204))
}

function requireBody({ body }: WriteVisit): string {
  const text = readMarkdown(body, 'IssueComment') ?? ''
  if (text.trim() === '') throw new Refused(refuseField('IssueComment', 'body', 'missing_field'))
  return text
}

function requireComment(visit: RepositoryVisit): IssueComment {
  const comment = Object.hasOwn(visit.world.issueComments, visit.parameters['comment_id'] ?? '')
    ? visit.world.issueComments[visit.parameters['comment_id'] ?? '']
    : undefined
  if (comment === undefined || comment.repository !== visit.repository.name) throw new Refused(refuse(404, 'Not Found'))
  requireRight(visit, issueWithId(visit.world, comment.issue), 'read')
  return comment
}

/** Comments of others are for who may write. */
function requireOwnComment(visit: WriteVisit): IssueComment {
  const comment = requireComment(visit)
  requireRight(visit, issueWithId(visit.world, comment.issue), 'write')
  if (comment.author !== visit.token.login && !triages(visit.world, visit.repository, visit.token))
    throw new Refused(refuse(403, 'Must have admin rights to Repository.'))
  return comment
}
