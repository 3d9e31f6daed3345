import { repositoryNamed } from '../../world/access.ts'
import { isAncestor } from '../../git/commits.ts'
import { isPull, listPulls, saveIssue, type PullRequest } from '../../tracker/issues.ts'
import { refreshPullRefs } from '../../tracker/pulls.ts'
import { refuse, type Reply } from '../../answers/replies.ts'
import type { Issue } from '../../world/discussion.ts'
import type { World } from '../../world/world.ts'

/**
 * The reason why a pull request cannot be reopened (github.com/isaacs/github/issues/361); `null` if it can, if it is
 * not closed, or if it is not a pull request.
 */
export function reopeningFault(world: World, issue: Issue): Reply | null {
  if (!isPull(issue) || issue.state === 'open') return null
  const { repository, pull } = issue
  const { refs } = repositoryNamed(world, repository)
  const head = refs[`refs/heads/${pull.head}`]
  const why =
    pull.merged !== null
      ? 'The pull request was merged.'
      : head === undefined
        ? `The ${pull.head} branch has been deleted.`
        : refs[`refs/heads/${pull.base}`] === undefined
          ? `The ${pull.base} branch has been deleted.`
          : !isAncestor(world.objects, pull.headSha, head)
            ? `The ${pull.head} branch was force-pushed or recreated.`
            : findOpenPull(world, repository, pull.head, pull.base) !== null
              ? `There is already an open pull request from ${pull.head} to ${pull.base}.`
              : null
  return why === null
    ? null
    : refuse(422, 'Validation Failed', {
        errors: [
          { resource: 'PullRequest', code: 'invalid', field: 'state', message: `state cannot be changed. ${why}` },
        ],
      })
}

/** The open pull request of a head into a base; GitHub allows one. */
export function findOpenPull(world: World, repository: string, head: string, base: string): PullRequest | null {
  return (
    listPulls(world, repository).find(
      ({ state, pull }) => state === 'open' && pull.head === head && pull.base === base,
    ) ?? null
  )
}

/**
 * The World with an open pull request's head and base as their branches are now: after it was opened, reopened or given
 * another base.
 */
export function takeBranches(world: World, request: PullRequest): readonly [World, PullRequest] {
  const { refs } = repositoryNamed(world, request.repository)
  const { pull } = request
  const fresh = {
    ...request,
    pull: {
      ...pull,
      headSha: refs[`refs/heads/${pull.head}`] ?? pull.headSha,
      baseSha: refs[`refs/heads/${pull.base}`] ?? pull.baseSha,
    },
  }
  return [refreshPullRefs(saveIssue(world, fresh), fresh), fresh]
}
