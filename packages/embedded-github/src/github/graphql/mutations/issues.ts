import { parseNodeId, roleOf, takesPart, triages } from '../../world/access.ts'
import { editIssue, type IssueEdit } from '../../tracker/issue-edits.ts'
import { announceComment, announceNews, type News } from '../../tracker/issue-events.ts'
import { issueWithId, isPull, saveIssue, takeNumber } from '../../tracker/issues.ts'
import type { Issue, IssueComment } from '../../world/discussion.ts'
import type { Repository, World } from '../../world/world.ts'
import { actorOf } from '../accounts.ts'
import { loginsOf, parseId } from '../ids.ts'
import { commentFields, issueFields } from '../issues.ts'
import { forbidden, Refusal, unresolved } from '../refusal.ts'
import { visibleRepository } from '../repositories.ts'
import type { Fields, Session } from '../session.ts'
import { describeIssue } from '../tracker.ts'

interface Input<T> {
  readonly input: T & { readonly clientMutationId?: string | null }
}
interface IssueInput {
  readonly title?: string | null
  readonly body?: string | null
  readonly labelIds?: readonly string[] | null
  readonly assigneeIds?: readonly string[] | null
  readonly milestoneId?: string | null
}

/** The mutations about issues that are imitated. https://docs.github.com/en/graphql/reference/mutations */
export function issueMutationFields(session: Session): Fields {
  return {
    createIssue: ({ input }: Input<IssueInput & { readonly repositoryId: string; readonly title: string }>) => ({
      clientMutationId: input.clientMutationId ?? null,
      issue: createIssue(session, input),
    }),
    updateIssue: ({
      input,
    }: Input<IssueInput & { readonly id: string; readonly state?: 'OPEN' | 'CLOSED' | null }>) => ({
      clientMutationId: input.clientMutationId ?? null,
      ...updateIssue(session, input),
    }),
    addComment: ({ input }: Input<{ readonly subjectId: string; readonly body: string }>) => ({
      clientMutationId: input.clientMutationId ?? null,
      ...addComment(session, input),
    }),
  }
}

function createIssue(
  session: Session,
  input: IssueInput & { readonly repositoryId: string; readonly title: string },
): Fields {
  const named = parseId(session.world, input.repositoryId)
  if (named?.is !== 'repository') throw unresolved(input.repositoryId)
  const repository = requireRight(session, named.repository.name, 'CreateIssue')
  if (input.title.trim() === '') throw new Refusal('UNPROCESSABLE', "Title can't be blank")
  const edit = readSorting(session, input, repository)
  const [world, number] = takeNumber(session.world, repository.name, 'issue')
  const id = world.serial + 1
  const blank: Issue = {
    id,
    repository: repository.name,
    number,
    title: input.title,
    body: input.body ?? null,
    state: 'open',
    stateReason: null,
    author: session.token.login,
    assignees: [],
    labels: [],
    milestone: null,
    createdAt: world.at,
    updatedAt: world.at,
    closedAt: null,
    closedBy: null,
  }
  const [edited] = editIssue(saveIssue({ ...world, serial: id }, blank), blank, edit, session.token.login)
  announce(session, edited, [{ issue: id, action: 'opened' }])
  return issueFields(session, issueWithId(session.world, id))
}

function updateIssue(
  session: Session,
  input: IssueInput & { readonly id: string; readonly state?: 'OPEN' | 'CLOSED' | null },
): Fields {
  const issue = requireIssue(session, input.id)
  if (isPull(issue)) throw unresolved(input.id)
  const repository = requireRight(session, issue.repository, 'UpdateIssue')
  if (!triages(session.world, repository, session.token) && issue.author !== session.token.login)
    throw forbidden(session.token, 'UpdateIssue')
  const texts = {
    ...(typeof input.title === 'string' ? { title: input.title } : {}),
    ...(input.body === undefined ? {} : { body: input.body }),
  }
  const state =
    input.state === 'OPEN' || input.state === 'CLOSED'
      ? ({ state: input.state === 'OPEN' ? 'open' : 'closed' } as const)
      : {}
  const [edited, news] = editIssue(
    session.world,
    issue,
    { ...texts, ...state, ...readSorting(session, input, repository) },
    session.token.login,
  )
  announce(session, edited, news)
  return {
    actor: () => actorOf(session, session.token.login),
    issue: () => issueFields(session, issueWithId(session.world, issue.id)),
  }
}

function addComment(
  session: Session,
  { subjectId, body }: { readonly subjectId: string; readonly body: string },
): Fields {
  const issue = requireIssue(session, subjectId)
  requireRight(session, issue.repository, 'AddComment', isPull(issue))
  if (body.trim() === '') throw new Refusal('UNPROCESSABLE', "Body can't be blank")
  const { at, serial } = session.world
  const comment: IssueComment = {
    id: serial + 1,
    repository: issue.repository,
    issue: issue.id,
    body,
    author: session.token.login,
    createdAt: at,
    updatedAt: at,
  }
  const stored = saveIssue(
    { ...session.world, serial: comment.id, issueComments: { ...session.world.issueComments, [comment.id]: comment } },
    { ...issue, updatedAt: at },
  )
  const [told, happenings] = announceComment(stored, comment, 'created', {}, session.token)
  session.world = told
  session.happenings.push(...happenings)
  return {
    commentEdge: { node: () => commentFields(session, issue, comment) },
    subject: () => describeIssue(session, issueWithId(session.world, issue.id)),
  }
}

function announce(session: Session, world: World, news: readonly News[]): void {
  const [told, happenings] = announceNews(world, news, session.token)
  session.world = told
  session.happenings.push(...happenings)
}

function requireIssue(session: Session, id: string): Issue {
  const named = parseId(session.world, id)
  if (named?.is !== 'issue') throw unresolved(id)
  visibleRepository(session, named.repository.name)
  return named.issue
}

function requireRight(session: Session, name: string, mutation: string, orPulls = false): Repository {
  const repository = visibleRepository(session, name)
  const may = ['issues', ...(orPulls ? ['pull_requests'] : [])].some((permission) =>
    takesPart(session.world, session.token, name, permission, 'write'),
  )
  if (!may) throw forbidden(session.token, mutation)
  if (repository.archived) throw new Refusal('FORBIDDEN', 'Repository was archived so is read-only.')
  return repository
}

/** A wish to sort by somebody who may not sort is dropped, not refused. */
function readSorting(
  { world, token }: Session,
  { labelIds, assigneeIds, milestoneId }: IssueInput,
  repository: Repository,
): IssueEdit {
  const { name } = repository
  if (!triages(world, repository, token)) return {}
  const assignees =
    assigneeIds === null || assigneeIds === undefined
      ? undefined
      : loginsOf(world, assigneeIds).filter((login) => roleOf(world, repository, login) !== null)
  const labels = labelIds?.map((id) => {
    const label = world.labels[parseNodeId(id)?.id ?? 0]
    if (label?.repository !== name) throw unresolved(id)
    return label.name
  })
  const milestone = typeof milestoneId === 'string' ? world.milestones[parseNodeId(milestoneId)?.id ?? 0] : undefined
  if (typeof milestoneId === 'string' && milestone?.repository !== name) throw unresolved(milestoneId)
  return {
    ...(labels === undefined ? {} : { labels }),
    ...(assignees === undefined ? {} : { assignees }),
    ...(milestoneId === undefined ? {} : { milestone: milestone?.id ?? null }),
  }
}
