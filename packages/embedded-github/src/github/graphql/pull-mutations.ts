import { allows, parseNodeId, repositoryNamed, takesPart } from '../world/access.ts'
import { announceNews } from '../tracker/issue-events.ts'
import { isPull, issueWithId, saveIssue, type PullRequest } from '../tracker/issues.ts'
import type { Issue } from '../world/discussion.ts'
import type { Json } from '../world/world.ts'
import { actorOf } from './accounts.ts'
import { loginsOf, parseId } from './ids.ts'
import { issueFields } from './issues.ts'
import { pullFields, reviewFields } from './pulls.ts'
import { forbidden, notImplemented, Refusal, unresolved } from './refusal.ts'
import { visibleRepository } from './repositories.ts'
import type { Fields, Session } from './session.ts'
import { throughRest } from './through-rest.ts'
import { describeIssue } from './tracker.ts'

interface Input<T> {
  readonly input: T & { readonly clientMutationId?: string | null }
}
interface PullInput {
  readonly repositoryId: string
  readonly headRepositoryId?: string | null
  readonly baseRefName: string
  readonly headRefName: string
  readonly title: string
  readonly body?: string | null
  readonly draft?: boolean | null
}
interface PullEdit {
  readonly pullRequestId: string
  readonly title?: string | null
  readonly body?: string | null
  readonly baseRefName?: string | null
  readonly state?: 'OPEN' | 'CLOSED' | null
  readonly labelIds?: readonly string[] | null
  readonly assigneeIds?: readonly string[] | null
  readonly milestoneId?: string | null
}
interface MergeInput {
  readonly pullRequestId: string
  readonly mergeMethod?: 'MERGE' | 'SQUASH' | 'REBASE' | null
  readonly commitHeadline?: string | null
  readonly commitBody?: string | null
  readonly expectedHeadOid?: string | null
}
interface ReviewInput {
  readonly pullRequestId: string
  readonly event?: 'APPROVE' | 'COMMENT' | 'REQUEST_CHANGES' | 'DISMISS' | null
  readonly body?: string | null
  readonly commitOID?: string | null
}
interface ReviewersInput {
  readonly pullRequestId: string
  readonly userIds?: readonly string[] | null
  readonly teamIds?: readonly string[] | null
  readonly union?: boolean | null
}
interface LabelsInput {
  readonly labelableId: string
  readonly labelIds: readonly string[]
}
interface ActorsInput {
  readonly assignableId: string
  readonly actorIds?: readonly string[] | null
  readonly actorLogins?: readonly string[] | null
}
interface LoginsInput {
  readonly pullRequestId: string
  readonly userLogins?: readonly string[] | null
  readonly botLogins?: readonly string[] | null
  readonly teamSlugs?: readonly string[] | null
  readonly union?: boolean | null
}
interface AssigneesInput {
  readonly assignableId: string
  readonly assigneeIds: readonly string[]
}

/**
 * The mutations that open, end and merge what REST opens, ends and merges.
 * https://docs.github.com/en/graphql/reference/mutations
 */
export function pullMutationFields(session: Session): Fields {
  const issue = (id: string): Fields => issueFields(session, issueWithId(session.world, numbered(session, id).id))
  const pull = (id: string): Fields => pullFields(session, requirePull(session, id))
  const thing = (id: string): Fields => describeIssue(session, issueWithId(session.world, numbered(session, id).id))
  const said = (input: { readonly clientMutationId?: string | null }, more: Fields): Fields => ({
    clientMutationId: input.clientMutationId ?? null,
    actor: () => actorOf(session, session.token.login),
    ...more,
  })
  const patchIssue = (id: string, body: Parameters<typeof throughRest>[3]): void =>
    void throughRest(session, 'PATCH', pathOf(requireIssue(session, id), 'issues'), body)
  const patchPull = (id: string, body: Parameters<typeof throughRest>[3]): void =>
    void throughRest(session, 'PATCH', pathOf(requirePull(session, id), 'pulls'), body)
  return {
    closeIssue: ({ input }: Input<{ readonly issueId: string; readonly stateReason?: string | null }>) => {
      patchIssue(input.issueId, { state: 'closed', state_reason: input.stateReason?.toLowerCase() })
      return said(input, { issue: () => issue(input.issueId) })
    },
    reopenIssue: ({ input }: Input<{ readonly issueId: string }>) => {
      patchIssue(input.issueId, { state: 'open' })
      return said(input, { issue: () => issue(input.issueId) })
    },
    createPullRequest: ({ input }: Input<PullInput>) => {
      const id = createPull(session, input)
      return said(input, { pullRequest: () => pull(id) })
    },
    updatePullRequest: ({ input }: Input<PullEdit>) => {
      updatePull(session, input)
      return said(input, { pullRequest: () => pull(input.pullRequestId) })
    },
    closePullRequest: ({ input }: Input<{ readonly pullRequestId: string }>) => {
      patchPull(input.pullRequestId, { state: 'closed' })
      return said(input, { pullRequest: () => pull(input.pullRequestId) })
    },
    reopenPullRequest: ({ input }: Input<{ readonly pullRequestId: string }>) => {
      patchPull(input.pullRequestId, { state: 'open' })
      return said(input, { pullRequest: () => pull(input.pullRequestId) })
    },
    mergePullRequest: ({ input }: Input<MergeInput>) => {
      throughRest(session, 'PUT', `${pathOf(requirePull(session, input.pullRequestId), 'pulls')}/merge`, {
        merge_method: input.mergeMethod?.toLowerCase(),
        commit_title: input.commitHeadline,
        commit_message: input.commitBody,
        sha: input.expectedHeadOid,
      })
      return said(input, { pullRequest: () => pull(input.pullRequestId) })
    },
    markPullRequestReadyForReview: ({ input }: Input<{ readonly pullRequestId: string }>) => {
      setDraft(session, input.pullRequestId, false)
      return said(input, { pullRequest: () => pull(input.pullRequestId) })
    },
    convertPullRequestToDraft: ({ input }: Input<{ readonly pullRequestId: string }>) => {
      setDraft(session, input.pullRequestId, true)
      return said(input, { pullRequest: () => pull(input.pullRequestId) })
    },
    updatePullRequestBranch: ({
      input,
    }: Input<{
      readonly pullRequestId: string
      readonly expectedHeadOid?: string | null
      readonly updateMethod?: 'MERGE' | 'REBASE' | null
    }>) => {
      if (input.updateMethod === 'REBASE') throw notImplemented('updateMethod REBASE of updatePullRequestBranch')
      throughRest(session, 'PUT', `${pathOf(requirePull(session, input.pullRequestId), 'pulls')}/update-branch`, {
        expected_head_sha: input.expectedHeadOid,
      })
      return said(input, { pullRequest: () => pull(input.pullRequestId) })
    },
    addPullRequestReview: ({ input }: Input<ReviewInput>) => {
      throughRest(session, 'POST', `${pathOf(requirePull(session, input.pullRequestId), 'pulls')}/reviews`, {
        event: input.event,
        body: input.body,
        commit_id: input.commitOID,
      })
      return said(input, {
        pullRequestReview: () => {
          const request = requirePull(session, input.pullRequestId)
          const review = request.pull.reviews.at(-1)
          return review === undefined ? null : reviewFields(session, request, review)
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
      return said(input, { pullRequest: () => pull(input.pullRequestId) })
    },
    requestReviewsByLogin: ({ input }: Input<LoginsInput>) => {
      requestReviews(session, input)
      return said(input, { pullRequest: () => pull(input.pullRequestId) })
    },
    addLabelsToLabelable: ({ input }: Input<LabelsInput>) => {
      throughRest(session, 'POST', `${pathOf(numbered(session, input.labelableId), 'issues')}/labels`, {
        labels: labelNames(session, input.labelIds),
      })
      return said(input, { labelable: () => thing(input.labelableId) })
    },
    removeLabelsFromLabelable: ({ input }: Input<LabelsInput>) => {
      for (const name of labelNames(session, input.labelIds))
        throughRest(
          session,
          'DELETE',
          `${pathOf(numbered(session, input.labelableId), 'issues')}/labels/${encodeURIComponent(name)}`,
          {},
        )
      return said(input, { labelable: () => thing(input.labelableId) })
    },
    addAssigneesToAssignable: ({ input }: Input<AssigneesInput>) => {
      const { assignees } = numbered(session, input.assignableId)
      throughRest(session, 'PATCH', pathOf(numbered(session, input.assignableId), 'issues'), {
        assignees: [...new Set([...assignees, ...loginsOf(session.world, input.assigneeIds)])],
      })
      return said(input, { assignable: () => thing(input.assignableId) })
    },
    removeAssigneesFromAssignable: ({ input }: Input<AssigneesInput>) => {
      const gone = loginsOf(session.world, input.assigneeIds)
      throughRest(session, 'PATCH', pathOf(numbered(session, input.assignableId), 'issues'), {
        assignees: numbered(session, input.assignableId).assignees.filter((login) => !gone.includes(login)),
      })
      return said(input, { assignable: () => thing(input.assignableId) })
    },
    replaceActorsForAssignable: ({ input }: Input<ActorsInput>) => {
      const actors =
        input.actorLogins ?? (Array.isArray(input.actorIds) ? loginsOf(session.world, input.actorIds) : null)
      if (actors === null) throw new Refusal('UNPROCESSABLE', 'Either actorIds or actorLogins must be said.')
      throughRest(session, 'PATCH', pathOf(numbered(session, input.assignableId), 'issues'), { assignees: actors })
      return { clientMutationId: input.clientMutationId ?? null, assignable: () => thing(input.assignableId) }
    },
  }
}

function createPull(
  session: Session,
  { repositoryId, headRepositoryId, baseRefName, headRefName, title, body, draft }: PullInput,
): string {
  const named = parseId(session.world, repositoryId)
  if (named?.is !== 'repository') throw unresolved(repositoryId)
  if (typeof headRepositoryId === 'string' && headRepositoryId !== repositoryId)
    throw notImplemented('pull requests from forks')
  const { name } = visibleRepository(session, named.repository.name)
  const made = throughRest(session, 'POST', `/repos/${name}/pulls`, {
    title,
    body,
    draft,
    base: baseRefName,
    head: headRefName,
  })
  return textOf(made, 'node_id')
}

/**
 * Title, text, state and base are the pull request's; labels, assignees and milestone are the issue's that it is too.
 */
function updatePull(
  session: Session,
  { pullRequestId, title, body, baseRefName, state, labelIds, assigneeIds, milestoneId }: PullEdit,
): void {
  const request = requirePull(session, pullRequestId)
  if ([title, body, baseRefName, state].some((value) => typeof value === 'string'))
    throughRest(session, 'PATCH', pathOf(request, 'pulls'), {
      title,
      body,
      base: baseRefName,
      state: state?.toLowerCase(),
    })
  const sorting = {
    ...(Array.isArray(labelIds) ? { labels: labelNames(session, labelIds) } : {}),
    ...(Array.isArray(assigneeIds) ? { assignees: loginsOf(session.world, assigneeIds) } : {}),
    ...(typeof milestoneId === 'string' ? { milestone: milestoneNumber(session, milestoneId) } : {}),
  }
  if (Object.keys(sorting).length > 0) throughRest(session, 'PATCH', pathOf(request, 'issues'), sorting)
}

/**
 * REST has no way to do this. Who may: who opened it, and who may write there (docs.github.com, changing the stage of a
 * pull request).
 */
function setDraft(session: Session, id: string, draft: boolean): void {
  const { world, token } = session
  const request = requirePull(session, id)
  const isOwn = request.author === token.login && takesPart(world, token, request.repository, 'pull_requests', 'write')
  if (!isOwn && !allows(world, token, request.repository, 'pull_requests', 'write'))
    throw forbidden(token, draft ? 'ConvertPullRequestToDraft' : 'MarkPullRequestReadyForReview')
  if (repositoryNamed(world, request.repository).archived)
    throw new Refusal('FORBIDDEN', 'Repository was archived so is read-only.')
  if (request.pull.draft === draft) return
  const changed: PullRequest = { ...request, updatedAt: world.at, pull: { ...request.pull, draft } }
  const [told, happenings] = announceNews(
    saveIssue(world, changed),
    [{ issue: request.id, action: draft ? 'converted_to_draft' : 'ready_for_review' }],
    token,
  )
  session.world = told
  session.happenings.push(...happenings)
}

/** Of these people, besides who is asked already (`union`) or in their place. */
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

function pathOf({ repository, number }: Issue, kind: 'issues' | 'pulls'): string {
  return `/repos/${repository}/${kind}/${number}`
}

/** An issue or a pull request that whoever asks may see. */
function numbered(session: Session, id: string): Issue {
  const named = parseId(session.world, id)
  if (named?.is !== 'issue') throw unresolved(id)
  visibleRepository(session, named.repository.name)
  return named.issue
}

function requireIssue(session: Session, id: string): Issue {
  const issue = numbered(session, id)
  if (isPull(issue)) throw unresolved(id)
  return issue
}

function requirePull(session: Session, id: string): PullRequest {
  const issue = numbered(session, id)
  if (!isPull(issue)) throw unresolved(id)
  return issue
}

function labelNames({ world }: Session, ids: readonly string[]): readonly string[] {
  return ids.map((id) => world.labels[parseNodeId(id)?.id ?? 0]?.name ?? missing(id))
}

function milestoneNumber({ world }: Session, id: string): number {
  return world.milestones[parseNodeId(id)?.id ?? 0]?.number ?? missing(id)
}

function missing(id: string): never {
  throw unresolved(id)
}

function textOf(json: Json, key: string): string {
  const value =
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as { readonly [key: string]: Json })[key]
      : undefined
  if (typeof value !== 'string') throw new Error(`REST said no ${key}.`)
  return value
}
