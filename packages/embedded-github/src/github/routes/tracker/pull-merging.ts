import { allows, repositoryNamed } from '../../world/access.ts'
import { announceNews } from '../../tracker/issue-events.ts'
import type { PullRequest } from '../../tracker/issues.ts'
import { describeMerge } from '../../tracker/reviews.ts'
import { writeMerge } from '../../tracker/pull-merging.ts'
import { markMerged } from '../../tracker/pull-following.ts'
import { updateRefs } from '../../git/refs.ts'
import { findPlace } from '../../queue/entries.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { mergeSettingsOf } from '../../world/merge-settings.ts'
import type { MergeMethod } from '../../rules/definitions.ts'
import type { Sha } from '../../world/names.ts'
import { mergeIntoBranch } from '../git/branch-merging.ts'
import { readChoice, readText } from '../fields.ts'
import { requirePull } from './issue-requests.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const pull = '/repos/{owner}/{repo}/pulls/{pull_number}'

/**
 * https://docs.github.com/rest/pulls/pulls#merge-a-pull-request, #check-if-a-pull-request-has-been-merged and
 * #update-a-pull-request-branch
 */
export const pullMergingRows: readonly Row[] = [
  {
    method: 'GET',
    path: `${pull}/merge`,
    operation: 'pulls/check-if-merged',
    scope: 'reads',
    permission: 'contents',
    handle: isMerged,
  },
  {
    method: 'PUT',
    path: `${pull}/merge`,
    operation: 'pulls/merge',
    scope: 'writes',
    permission: 'contents',
    contentCreating: true,
    handle: merge,
  },
  {
    method: 'PUT',
    path: `${pull}/update-branch`,
    operation: 'pulls/update-branch',
    scope: 'writes',
    permission: 'pull_requests',
    handle: updateBranch,
  },
]

function isMerged(visit: RepositoryVisit): Reply {
  return requirePull(visit).pull.merged === null ? refuse(404, 'Not Found') : sayNothing(204)
}

/**
 * GitHub's words for the methods: github.com/Mergifyio/mergify/issues/48,
 * github.com/ridedott/merge-me-action/issues/329
 */
const namesOfMethods = { merge: 'Merge commits', squash: 'Squash merges', rebase: 'Rebase merges' } as const

function merge(visit: WriteVisit): Reply {
  const { world, repository, body, token } = visit
  const request = requirePull(visit)
  const method = readChoice(body, 'merge_method', ['merge', 'squash', 'rebase']) ?? 'merge'
  const [wanted, title, message] = [
    readText(body, 'sha'),
    readText(body, 'commit_title'),
    readText(body, 'commit_message'),
  ]
  const base = repository.refs[`refs/heads/${request.pull.base}`]
  if (request.state === 'closed' || base === undefined) return refuse(405, 'Pull Request is not mergeable')
  if (request.pull.draft) return refuse(405, 'Pull Request is still a draft')
  if (findPlace(world, request.id) !== null) return refuse(405, 'Pull Request is in the merge queue')
  if (wanted !== undefined && wanted !== request.pull.headSha)
    return refuse(409, 'Head branch was modified. Review and try the merge again.')
  if (!mergeSettingsOf(repository).methods.includes(method))
    return refuse(405, `${namesOfMethods[method]} are not allowed on this repository.`)
  const sha = writeMerge(world, request, {
    method,
    by: token.login,
    base,
    ...(title === undefined ? {} : { title }),
    ...(message === undefined ? {} : { message }),
  })
  if (sha === null)
    return refuse(405, method === 'rebase' ? "This branch can't be rebased" : 'Pull Request is not mergeable')
  return moveBase(visit, request, base, { sha, method })
}

/** The base branch moves like any other; who follows refs finds the pull request already merged. */
function moveBase(
  { world, repository, token }: WriteVisit,
  request: PullRequest,
  base: Sha,
  { sha, method }: { readonly sha: Sha; readonly method: MergeMethod },
): Reply {
  const [marked, news] = markMerged(
    { ...world, at: world.at + 1000 },
    request,
    { ...request.pull, baseSha: base, merged: { at: world.at + 1000, by: token.login, commit: sha } },
    token.login,
  )
  const merge = describeMerge(world, request, method, token.login)
  const outcome = updateRefs(
    { ...marked, at: world.at },
    {
      repository: repository.name,
      token,
      merge,
      updates: [{ ref: `refs/heads/${request.pull.base}`, before: base, after: sha, force: false }],
    },
  )
  if (!outcome.ok)
    return outcome.reason === 'workflows-permission'
      ? refuse(403, 'Resource not accessible by integration', {
          headers: { 'x-accepted-github-permissions': 'contents=write,workflows=write' },
        })
      : refuse(405, outcome.message)
  const [told, happenings] = announceNews(outcome.world, news, token)
  return after(
    told,
    [...outcome.happenings, ...happenings],
    say(200, { sha, merged: true, message: 'Pull Request successfully merged' }),
  )
}

/** Merges the base into the head branch, which is a push to it. */
function updateBranch(visit: WriteVisit): Reply {
  const { world, repository, bearer, body } = visit
  const request = requirePull(visit)
  const { head, headSha, base } = request.pull
  const theirs = repositoryNamed(world, repository.name).refs[`refs/heads/${base}`]
  if (!allows(world, bearer, repository.name, 'contents', 'write'))
    return refuse(403, 'Resource not accessible by integration', {
      headers: { 'x-accepted-github-permissions': 'pull_requests=write,contents=write' },
    })
  if (request.state === 'closed' || theirs === undefined) return refuse(422, 'Pull request is closed.')
  if ((readText(body, 'expected_head_sha') ?? headSha) !== headSha)
    return refuse(422, 'expected head sha didn’t match current head ref.')
  const merged = mergeIntoBranch(visit, {
    branch: head,
    ours: headSha,
    theirs,
    message: `Merge branch '${base}' into ${head}`,
  })
  if (merged.is !== 'merged')
    return refuse(
      422,
      merged.is === 'conflict'
        ? 'merge conflict between base and head'
        : 'There are no new commits on the base branch.',
    )
  return after(
    merged.world,
    merged.happenings,
    say(202, {
      message: 'Updating pull request branch.',
      url: `${world.url}/repos/${repository.name}/pulls/${request.number}`,
    }),
  )
}
