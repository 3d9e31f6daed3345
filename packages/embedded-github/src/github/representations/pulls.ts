import { nodeId, ownerOf, repositoryNamed } from '../world/access.ts'
import { readCommit } from '../git/commits.ts'
import { countLines } from '../git/file-changes.ts'
import { listComments, type PullRequest } from '../tracker/issues.ts'
import { commitsOf, filesOf, testMergeOf } from '../tracker/pulls.ts'
import { mergeStateOf } from '../tracker/merge-state.ts'
import type { World } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import type { PullRequestReview } from '../world/discussion.ts'
import { simpleUser } from './accounts.ts'
import type { Described, DescribedBut } from './described.ts'
import { association, commonJson } from './issues.ts'
import { repositoryJson } from './repositories.ts'
import { isoTime, maybeTime } from './times.ts'

/** GitHub's `pull-request`. */
export function pullJson(world: World, request: PullRequest): Described<'pull-request'> {
  const { pull } = request
  const open = request.state === 'open'
  const [files, commits] = [filesOf(world, request), commitsOf(world, request)]
  const mergeable = open ? testMergeOf(repositoryNamed(world, request.repository), request) !== null : null
  return {
    ...simplePullJson(world, request),
    merged: pull.merged !== null,
    mergeable,
    rebaseable:
      mergeable === true ? commits.every((sha) => readCommit(world.objects, sha).parents.length === 1) : mergeable,
    mergeable_state: mergeStateOf(world, request),
    merged_by: pull.merged === null ? null : simpleUser(world, pull.merged.by),
    comments: listComments(world, request).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commits.length,
    changed_files: files.length,
    ...countLines(world.objects, files),
  }
}

/** The description of a list forgets that a label may have no description, and that there are but two states. */
type ListedPull = DescribedBut<'pull-request-simple', Pick<Described<'pull-request'>, 'labels' | 'state'>>

/** GitHub's `pull-request-simple`, as lists contain it. */
export function simplePullJson(world: World, request: PullRequest): ListedPull {
  const { repository: name, number, pull } = request
  const repository = repositoryNamed(world, name)
  const [url, html] = [`${world.url}/repos/${name}/pulls/${number}`, `${world.url}/${name}/pull/${number}`]
  const issue = `${world.url}/repos/${name}/issues/${number}`
  const links = {
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${world.url}/repos/${name}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${world.url}/repos/${name}/statuses/${pull.headSha}`,
  }
  const named = {
    html,
    issue,
    self: url,
    commits: links.commits_url,
    comments: links.comments_url,
    review_comments: links.review_comments_url,
    review_comment: links.review_comment_url,
    statuses: links.statuses_url,
  }
  const repo = repositoryJson(world, repository)
  const branch = (ref: string, sha: Sha): ListedPull['head'] => ({
    label: `${ownerOf(name)}:${ref}`,
    ref,
    sha,
    user: simpleUser(world, ownerOf(name)),
    repo,
  })
  return {
    ...commonJson(world, request),
    ...links,
    url,
    id: pull.id,
    node_id: nodeId('PullRequest', request.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    draft: pull.draft,
    merged_at: maybeTime(pull.merged?.at ?? null),
    merge_commit_sha: pull.merged?.commit ?? testMergeOf(repository, request),
    auto_merge: null,
    requested_reviewers: pull.reviewers.map((login) => simpleUser(world, login)),
    requested_teams: [],
    head: branch(pull.head, pull.headSha),
    base: branch(pull.base, pull.baseSha),
    _links: Object.fromEntries(Object.entries(named).map(([key, href]) => [key, { href }])) as Record<
      keyof typeof named,
      Described<'link'>
    >,
  }
}

/** GitHub's `pull-request-review`. */
export function reviewJson(
  world: World,
  { repository, number }: PullRequest,
  { id, author, state, body, commit, submittedAt }: PullRequestReview,
): Described<'pull-request-review'> {
  const [html, url] = [
    `${world.url}/${repository}/pull/${number}#pullrequestreview-${id}`,
    `${world.url}/repos/${repository}/pulls/${number}`,
  ]
  return {
    id,
    node_id: nodeId('PullRequestReview', id),
    user: simpleUser(world, author),
    body,
    state,
    html_url: html,
    pull_request_url: url,
    _links: { html: { href: html }, pull_request: { href: url } },
    submitted_at: isoTime(submittedAt),
    commit_id: commit,
    author_association: association(world, repository, author),
  }
}
