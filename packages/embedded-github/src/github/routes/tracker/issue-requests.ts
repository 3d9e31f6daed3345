import { allows, roleOf, takesPart, triages } from '../../world/access.ts'
import { findIssue, findMilestone, isPull, type PullRequest } from '../../tracker/issues.ts'
import type { IssueEdit } from '../../tracker/issue-edits.ts'
import { refuse, refuseField } from '../../answers/replies.ts'
import type { Access, Json } from '../../world/names.ts'
import type { Issue } from '../../world/discussion.ts'
import { isFields, readChoice, readList, readText, Refused, refuseRequest } from '../fields.ts'
import type { Fields, RepositoryVisit, WriteVisit } from '../row.ts'

const longestBody = 65_536
const longestTitle = 256

/**
 * The issue or pull request that a path names; it ends the route where there is none, or where the token lacks the
 * permission for its kind.
 */
export function requireIssue(visit: RepositoryVisit, access: Access = 'read'): Issue {
  const { world, repository, parameters } = visit
  const issue = findIssue(world, repository.name, readNumber(parameters['issue_number']))
  if (issue === null) throw new Refused(refuse(404, 'Not Found'))
  requireRight(visit, issue, access)
  return issue
}

/** An issue wants `issues`; what is done to a pull request as an issue may also be done with `pull_requests`. */
export function requireRight({ world, repository, bearer }: RepositoryVisit, issue: Issue, access: Access): void {
  const may = access === 'read' ? allows : takesPart
  const wanted = isPull(issue) ? ['issues', 'pull_requests'] : ['issues']
  if (wanted.some((permission) => may(world, bearer, repository.name, permission, access))) return
  throw new Refused(
    refuse(
      403,
      `Resource not accessible by ${bearer !== 'anonymous' && bearer.kind === 'user' ? 'personal access token' : 'integration'}`,
      { headers: { 'x-accepted-github-permissions': `issues=${access}` } },
    ),
  )
}

/** The pull request that a path names. */
export function requirePull({ world, repository, parameters }: RepositoryVisit): PullRequest {
  const issue = findIssue(world, repository.name, readNumber(parameters['pull_number']))
  if (issue === null || !isPull(issue)) throw new Refused(refuse(404, 'Not Found'))
  return issue
}

function readNumber(text: string | undefined): number {
  return /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : 0
}

export function readTitle(body: Fields, resource: string): string | undefined {
  const { title } = body
  const text = typeof title === 'number' ? String(title) : readText(body, 'title')
  if (text === undefined) return undefined
  if (text.trim() === '') throw new Refused(refuseField(resource, 'title', 'missing_field'))
  if (text.length > longestTitle)
    throw new Refused(
      refuseField(resource, 'title', 'custom', `title is too long (maximum is ${longestTitle} characters)`),
    )
  return text
}

/** A text in Markdown; `null`: none. */
export function readMarkdown(body: Fields, resource: string): string | null | undefined {
  const text = readText(body, 'body')
  if ((text?.length ?? 0) > longestBody)
    throw new Refused(
      refuseField(resource, 'body', 'custom', `body is too long (maximum is ${longestBody} characters)`),
    )
  return text ?? (body['body'] === null ? null : undefined)
}

/** Names of labels, each a text or `{ name }`. */
export function readLabelNames(body: Fields, key = 'labels'): readonly string[] | undefined {
  return readList(body, key)?.map((label) => nameOf(label, key))
}

function nameOf(label: Json, key: string): string {
  const name = isFields(label) ? label['name'] : label
  if (typeof name !== 'string' || name.trim() === '')
    throw refuseRequest(`For 'properties/${key}', ${JSON.stringify(label)} is not a label.`)
  return name
}

/**
 * The labels, assignees and milestone that a request wants to set. A wish by somebody who may not sort is dropped, not
 * refused (docs.github.com/rest/issues/issues#create-an-issue).
 */
export function readSorting(visit: WriteVisit): IssueEdit {
  const { world, repository, token, body } = visit
  if (!triages(world, repository, token)) return {}
  const [labels, assignees, milestone] = [readLabelNames(body), readAssignees(visit), body['milestone']]
  const number = typeof milestone === 'string' ? Number(milestone) : milestone
  const found = typeof number === 'number' ? findMilestone(world, repository.name, number) : null
  if (number !== undefined && number !== null && found === null)
    throw new Refused(refuseField('Issue', 'milestone', 'invalid'))
  return {
    ...(labels === undefined ? {} : { labels }),
    ...(assignees === undefined ? {} : { assignees }),
    ...(number === undefined ? {} : { milestone: found?.id ?? null }),
  }
}

/** Only who has a role in the repository can be assigned. */
function readAssignees({ world, repository, body }: WriteVisit): readonly string[] | undefined {
  const logins =
    readList(body, 'assignees')?.map(String) ?? (typeof body['assignee'] === 'string' ? [body['assignee']] : undefined)
  const stranger = logins?.find((login) => roleOf(world, repository, login) === null)
  if (stranger !== undefined)
    throw new Refused(
      refuse(422, 'Validation Failed', {
        errors: [{ value: stranger, resource: 'Issue', field: 'assignees', code: 'invalid' }],
      }),
    )
  return logins
}

export function readState(body: Fields): Pick<IssueEdit, 'state' | 'stateReason'> {
  const [state, stateReason] = [
    readChoice(body, 'state', ['open', 'closed']),
    readChoice(body, 'state_reason', ['completed', 'not_planned', 'duplicate', 'reopened']),
  ]
  return { ...(state === undefined ? {} : { state }), ...(stateReason === undefined ? {} : { stateReason }) }
}
