import { allows, parseNodeId, repositoryNamed, takesPart } from '../../world/access.ts'
import { announceNews } from '../../tracker/issue-events.ts'
import { saveIssue, type PullRequest } from '../../tracker/issues.ts'
import type { Json } from '../../world/names.ts'
import { loginsOf, parseId } from '../ids.ts'
import { forbidden, notImplemented, Refusal, unresolved } from '../refusal.ts'
import { visibleRepository } from '../repositories.ts'
import type { Fields, Session } from '../session.ts'
import { throughRest } from '../through-rest.ts'
import { queueMutationFields } from './merge-queues.ts'
import { reviewMutationFields } from './reviews.ts'
import { labelFields, labelNames } from './labels-and-assignees.ts'
import { type Input, said, pullOf, patchPull, pathOf, requirePull, patchIssue, issueOf, missing } from './subjects.ts'

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

/**
 * The mutations that open, end and merge what REST opens, ends and merges.
 * https://docs.github.com/en/graphql/reference/mutations
 */
export function pullMutationFields(session: Session): Fields {
  return {
    ...stateFields(session),
    ...requestFields(session),
    ...queueMutationFields(session),
    ...reviewMutationFields(session),
    ...labelFields(session),
  }
}

/** Pull requests: made, changed, closed, merged. */
function requestFields(session: Session): Fields {
  return {
    createPullRequest: ({ input }: Input<PullInput>) => {
      const id = createPull(session, input)
      return said(session, input, { pullRequest: () => pullOf(session, id) })
    },
    updatePullRequest: ({ input }: Input<PullEdit>) => {
      updatePull(session, input)
      return said(session, input, { pullRequest: () => pullOf(session, input.pullRequestId) })
    },
    closePullRequest: ({ input }: Input<{ readonly pullRequestId: string }>) => {
      patchPull(session, input.pullRequestId, { state: 'closed' })
      return said(session, input, { pullRequest: () => pullOf(session, input.pullRequestId) })
    },
    reopenPullRequest: ({ input }: Input<{ readonly pullRequestId: string }>) => {
      patchPull(session, input.pullRequestId, { state: 'open' })
      return said(session, input, { pullRequest: () => pullOf(session, input.pullRequestId) })
    },
    mergePullRequest: ({ input }: Input<MergeInput>) => {
      throughRest(session, 'PUT', `${pathOf(requirePull(session, input.pullRequestId), 'pulls')}/merge`, {
        merge_method: input.mergeMethod?.toLowerCase(),
        commit_title: input.commitHeadline,
        commit_message: input.commitBody,
        sha: input.expectedHeadOid,
      })
      return said(session, input, { pullRequest: () => pullOf(session, input.pullRequestId) })
    },
    markPullRequestReadyForReview: ({ input }: Input<{ readonly pullRequestId: string }>) => {
      setDraft(session, input.pullRequestId, false)
      return said(session, input, { pullRequest: () => pullOf(session, input.pullRequestId) })
    },
    convertPullRequestToDraft: ({ input }: Input<{ readonly pullRequestId: string }>) => {
      setDraft(session, input.pullRequestId, true)
      return said(session, input, { pullRequest: () => pullOf(session, input.pullRequestId) })
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
      return said(session, input, { pullRequest: () => pullOf(session, input.pullRequestId) })
    },
  }
}

/** Issues closed and opened again. */
function stateFields(session: Session): Fields {
  return {
    closeIssue: ({ input }: Input<{ readonly issueId: string; readonly stateReason?: string | null }>) => {
      patchIssue(session, input.issueId, { state: 'closed', state_reason: input.stateReason?.toLowerCase() })
      return said(session, input, { issue: () => issueOf(session, input.issueId) })
    },
    reopenIssue: ({ input }: Input<{ readonly issueId: string }>) => {
      patchIssue(session, input.issueId, { state: 'open' })
      return said(session, input, { issue: () => issueOf(session, input.issueId) })
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

function milestoneNumber({ world }: Session, id: string): number {
  return world.milestones[parseNodeId(id)?.id ?? 0]?.number ?? missing(id)
}

function textOf(json: Json, key: string): string {
  const value =
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as { readonly [key: string]: Json })[key]
      : undefined
  if (typeof value !== 'string') throw new Error(`REST said no ${key}.`)
  return value
}
