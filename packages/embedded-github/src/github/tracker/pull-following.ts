import { repositoryNamed } from '../world/access.ts'
import { closeNamedIssues } from './closing-keywords.ts'
import { isAncestor, listCommits, peel, readCommit } from '../git/commits.ts'
import type { RefChange } from '../answers/events.ts'
import { editIssue } from './issue-edits.ts'
import type { News } from './issue-events.ts'
import { listIssues, listPulls, saveIssue, type PullRequest } from './issues.ts'
import { findMerger, refreshPullRefs } from './pulls.ts'
import { dismissStale } from './dismissals.ts'
import type { World } from '../world/world.ts'
import type { Name } from '../world/names.ts'
import type { Pull } from '../world/discussion.ts'

type Followed = readonly [World, readonly News[]]

/**
 * Applies moved refs to pull requests and issues: a pushed head is synchronized, a head that came into the base is
 * merged, one whose branch is gone is closed; commits that reach the default branch close the issues that they name.
 */
export function followRefs(world: World, name: Name, changes: readonly RefChange[], by: string): Followed {
  const moved = new Map(changes.map((change) => [change.ref, change]))
  let [now, news]: Followed = [world, []]
  if (listIssues(world, name).length === 0) return [now, news]
  for (const request of listPulls(world, name)) {
    const [head, base] = [moved.get(`refs/heads/${request.pull.head}`), moved.get(`refs/heads/${request.pull.base}`)]
    if (request.state === 'closed' || (head === undefined && base === undefined)) continue
    const [next, told] = follow(now, request, head, base, by)
    now = next
    news = [...news, ...told]
  }
  const [closed, told] = closeByCommits(now, name, moved, by)
  return [closed, [...news, ...told]]
}

function follow(
  world: World,
  request: PullRequest,
  head: RefChange | undefined,
  base: RefChange | undefined,
  by: string,
): Followed {
  const { objects } = world
  const { refs } = repositoryNamed(world, request.repository)
  const { pull } = request
  const [headSha, baseSha] = [refs[`refs/heads/${pull.head}`], refs[`refs/heads/${pull.base}`]]
  if (baseSha === undefined) return editIssue(world, request, { state: 'closed' }, by)
  const now = headSha ?? pull.headSha
  const contained = isAncestor(objects, now, baseSha)
  if (contained && base !== undefined)
    return mergedByPush(
      world,
      request,
      { ...pull, headSha: now, baseSha: base.before ?? baseSha },
      findMerger(objects, now, base.before, baseSha),
      by,
    )
  // A head that was set back to what the base has anyway has nothing left to merge.
  if (contained || headSha === undefined) return editIssue(world, request, { state: 'closed' }, by)
  if (head === undefined || headSha === pull.headSha) return [refreshPullRefs(world, request), []]
  const pushed = { ...request, pull: { ...pull, headSha, baseSha, pushedBy: by }, updatedAt: world.at }
  const more = { before: pull.headSha, after: headSha }
  const [dismissed, news] = dismissStale(refreshPullRefs(saveIssue(world, pushed), pushed), pushed)
  return [dismissed, [{ issue: request.id, action: 'synchronize', more }, ...news]]
}

function mergedByPush(world: World, request: PullRequest, pull: Pull, commit: string, by: string): Followed {
  return markMerged(world, request, { ...pull, merged: { at: world.at, by, commit } }, by)
}

/**
 * The World in which a pull request is merged as `pull` says: closed, and, where it went into the default branch, with
 * it what its description says it closes.
 */
export function markMerged(world: World, request: PullRequest, pull: Pull, by: string): Followed {
  const [closed, news] = editIssue(world, { ...request, pull }, { state: 'closed' }, by)
  if (repositoryNamed(world, request.repository).defaultBranch !== pull.base) return [closed, news]
  const [all, more] = closeNamedIssues(
    closed,
    request.repository,
    [{ text: request.body ?? '', closer: { pull: request.id } }],
    by,
  )
  return [all, [...news, ...more]]
}

function closeByCommits(world: World, name: Name, moved: ReadonlyMap<string, RefChange>, by: string): Followed {
  const change = moved.get(`refs/heads/${repositoryNamed(world, name).defaultBranch}`)
  if (change?.after === undefined || change.after === null || change.before === null) return [world, []]
  const brought = listCommits(
    world.objects,
    peel(world.objects, change.after),
    peel(world.objects, change.before),
    Infinity,
  )
  return closeNamedIssues(
    world,
    name,
    brought.toReversed().map((sha) => ({ text: readCommit(world.objects, sha).message, closer: { commit: sha } })),
    by,
  )
}
