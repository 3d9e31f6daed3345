import { isAncestor } from '../git/commits.ts'
import { allows, ownerOf, repositoryNamed } from '../world/access.ts'
import { closingNumbers } from '../tracker/closing-keywords.ts'
import { countLines, patchOf, type FileChange } from '../git/file-changes.ts'
import { findIssue, isPull, labelsOn, listPulls, type PullRequest } from '../tracker/issues.ts'
import { brings, commitsOf, filesOf, testMergeOf } from '../tracker/pulls.ts'
import { canMergeAsAdmin, mergeStateOf } from '../tracker/merge-state.ts'
import { maybeTime } from '../representations/times.ts'
import type { Repository } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import { accountFields, actorOf } from './accounts.ts'
import { commonFields, inOrder, issueFields, type IssueOrder } from './issues.ts'
import { queuedFields } from './merge-queues.ts'
import { page, type PageArguments } from './pages.ts'
import { unreadable } from './refusal.ts'
import { reviewingFields } from './reviews.ts'
import type { Fields, Session } from './session.ts'
import { rollupFields } from './statuses.ts'

export interface PullsArguments extends PageArguments, IssueOrder {
  readonly baseRefName?: string | null
  readonly headRefName?: string | null
  readonly states?: readonly string[] | null
  readonly labels?: readonly string[] | null
}

/** `pullRequests` of a repository, oldest first unless asked otherwise. */
export function pagePulls(
  session: Session,
  repository: Repository,
  args: PullsArguments,
  connection = 'pullRequests',
): Fields {
  if (!allows(session.world, session.token, repository.name, 'pull_requests', 'read')) throw unreadable(session.token)
  const { baseRefName, headRefName, states, labels } = args
  const wanted = listPulls(session.world, repository.name).filter(
    (request) =>
      request.pull.base === (baseRefName ?? request.pull.base) &&
      request.pull.head === (headRefName ?? request.pull.head) &&
      (states?.includes(stateOf(request)) ?? true) &&
      (labels?.some((name) =>
        labelsOn(session.world, request).some((label) => label.name.toLowerCase() === name.toLowerCase()),
      ) ??
        true),
  )
  return page(connection, inOrder(session, wanted, args), args, (request) => pullFields(session, request))
}

function stateOf({ state, pull }: PullRequest): 'OPEN' | 'CLOSED' | 'MERGED' {
  return pull.merged !== null ? 'MERGED' : state === 'open' ? 'OPEN' : 'CLOSED'
}

export function pullFields(session: Session, request: PullRequest): Fields {
  const { world } = session
  const repository = repositoryNamed(world, request.repository)
  const { pull } = request
  const merge = testMergeOf(repository, request)
  const commit = (sha: Sha | null): Fields | null => (sha === null ? null : session.object(repository, sha))
  return {
    ...commonFields(session, request),
    __typename: 'PullRequest',
    url: `${world.url}/${request.repository}/pull/${request.number}`,
    state: stateOf(request),
    isDraft: pull.draft,
    isCrossRepository: false,
    ...reviewingFields(session, request),
    mergeStateStatus: () => mergeStateOf(world, request).toUpperCase(),
    viewerCanMergeAsAdmin: () => canMergeAsAdmin(world, request, session.token),
    maintainerCanModify: false,
    autoMergeRequest: null,
    ...queuedFields(session, request),
    headRepositoryOwner: () => accountFields(session, ownerOf(request.repository)),
    statusCheckRollup: () => rollupFields(session, repository, pull.headSha),
    merged: pull.merged !== null,
    mergedAt: maybeTime(pull.merged?.at ?? null),
    mergedBy: () => (pull.merged === null ? null : actorOf(session, pull.merged.by)),
    mergeCommit: () => commit(pull.merged?.commit ?? null),
    mergeable: request.state === 'closed' ? 'UNKNOWN' : merge === null ? 'CONFLICTING' : 'MERGEABLE',
    potentialMergeCommit: () => commit(request.state === 'open' ? merge : null),
    headRefName: pull.head,
    headRefOid: pull.headSha,
    headRef: () => session.ref(repository, `refs/heads/${pull.head}`),
    headRepository: () => session.repository(request.repository),
    baseRefName: pull.base,
    baseRefOid: pull.baseSha,
    baseRef: () => session.ref(repository, `refs/heads/${pull.base}`),
    baseRepository: () => session.repository(request.repository),
    additions: () => countLines(world.objects, filesOf(world, request)).additions,
    deletions: () => countLines(world.objects, filesOf(world, request)).deletions,
    changedFiles: () => filesOf(world, request).length,
    commits: (args: PageArguments) =>
      page('commits', commitsOf(world, request), args, (sha) => ({
        __typename: 'PullRequestCommit',
        commit: () => commit(sha),
        pullRequest: () => pullFields(session, request),
      })),
    files: (args: PageArguments) =>
      page('files', filesOf(world, request), args, (change) => fileFields(session, change)),
    closingIssuesReferences: (args: PageArguments) =>
      page('closingIssuesReferences', closes(session, repository, request), args, (issue) =>
        issueFields(session, issue),
      ),
  }
}

/**
 * Issues that the description says it closes; a pull request into another than the default branch is linked with none.
 */
function closes(
  { world }: Session,
  { name, defaultBranch }: Repository,
  { body, pull }: PullRequest,
): readonly NonNullable<ReturnType<typeof findIssue>>[] {
  if (pull.base !== defaultBranch) return []
  return closingNumbers(body ?? '', name)
    .flatMap((number) => findIssue(world, name, number) ?? [])
    .filter((issue) => !isPull(issue))
}

const changeTypes = { added: 'ADDED', removed: 'DELETED', modified: 'MODIFIED', renamed: 'RENAMED' } as const

function fileFields({ world }: Session, change: FileChange): Fields {
  const { additions, deletions } = patchOf(world.objects, change)
  return {
    __typename: 'PullRequestChangedFile',
    path: change.path,
    changeType: changeTypes[change.status],
    additions,
    deletions,
    viewerViewedState: 'UNVIEWED',
  }
}

/**
 * `associatedPullRequests` of a commit: those that brought it, and, unless the default branch holds it, open ones that
 * would (docs.github.com/graphql/reference/objects#commit).
 */
export function pageAssociatedPulls(
  session: Session,
  repository: Repository,
  sha: Sha,
  args: PageArguments & IssueOrder,
): Fields {
  const { world } = session
  if (!allows(world, session.token, repository.name, 'pull_requests', 'read')) throw unreadable(session.token)
  const main = repository.refs[`refs/heads/${repository.defaultBranch}`]
  const isInMain = main !== undefined && isAncestor(world.objects, sha, main)
  const associated = listPulls(world, repository.name).filter(
    (request) =>
      (stateOf(request) === 'MERGED' || (stateOf(request) === 'OPEN' && !isInMain)) && brings(world, request, sha),
  )
  return page('associatedPullRequests', inOrder(session, associated, args), args, (request) =>
    pullFields(session, request),
  )
}
