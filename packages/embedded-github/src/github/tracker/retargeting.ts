import { isAncestor } from '../git/commits.ts'
import { repositoryNamed } from '../world/access.ts'
import type { World } from '../world/world.ts'
import type { News } from './issue-events.ts'
import { listPulls, saveIssue, type PullRequest } from './issues.ts'
import { refreshPullRefs } from './pulls.ts'

/**
 * Gives open pull requests that are based on the head of a merged one the base of that one, as GitHub does where the
 * head is deleted with its merge
 * (docs.github.com/pull-requests/how-tos/merge-and-close-pull-requests/merging-a-pull-request). One that has a twin
 * there, or brings nothing there, stays.
 */
export function retargetPulls(
  world: World,
  { repository: name, pull }: PullRequest,
): readonly [World, readonly News[]] {
  const base = repositoryNamed(world, name).refs[`refs/heads/${pull.base}`]
  const open = listPulls(world, name).filter(({ state }) => state === 'open')
  return open
    .filter((request) => request.pull.base === pull.head)
    .reduce<readonly [World, readonly News[]]>(
      ([now, news], request) => {
        const isTwin = open.some((other) => other.pull.head === request.pull.head && other.pull.base === pull.base)
        if (base === undefined || isTwin || isAncestor(world.objects, request.pull.headSha, base)) return [now, news]
        const moved = { ...request, updatedAt: world.at, pull: { ...request.pull, base: pull.base, baseSha: base } }
        const changes = { base: { ref: { from: pull.head }, sha: { from: request.pull.baseSha } } }
        const told: News = { issue: request.id, action: 'edited', more: { changes } }
        return [refreshPullRefs(saveIssue(now, moved), moved), [...news, told]]
      },
      [world, []],
    )
}

/** Pull requests that were merged in this instant, by merging them or by a push to their base. */
export function listJustMerged(world: World, name: string): readonly PullRequest[] {
  return listPulls(world, name).filter(({ pull }) => pull.merged?.at === world.at)
}

/** True if an open pull request brings this branch somewhere. */
export function isOpenHead(world: World, name: string, branch: string): boolean {
  return listPulls(world, name).some(({ state, pull }) => state === 'open' && pull.head === branch)
}
