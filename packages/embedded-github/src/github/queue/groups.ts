import { repositoryNamed } from '../world/access.ts'
import { context, tell, type Told } from '../answers/events.ts'
import { updateRefs, type RefUpdate } from '../git/refs.ts'
import { simpleCommit } from '../representations/commits.ts'
import { writeMerge } from '../tracker/pull-merging.ts'
import type { MergeMethod } from '../rules/definitions.ts'
import type { World } from '../world/world.ts'
import type { Name, Sha } from '../world/names.ts'
import { queueBot, queueToken, requestOf } from './entries.ts'
import type { MergeGroup, MergeQueue, QueueEntry } from './merge-queue.ts'

/** Branches that only queues write (docs.github.com, managing a merge queue). */
export const groupPrefix = 'refs/heads/gh-readonly-queue/'

/** Moves refs by GitHub's own hand, which no rule binds; `null`: git does not take them. */
export function moveByQueue(world: World, repository: Name, updates: readonly RefUpdate[]): Told | null {
  const outcome = updateRefs(world, { repository, token: queueToken(repository), updates, unruled: true })
  return outcome.ok ? [outcome.world, outcome.happenings] : null
}

/**
 * Merges an entry's pull request on top of a commit, on a branch of its own, and asks for the checks of that; the World
 * is as it was, and the reason is said, where that cannot be done. The branch is named after the commit below
 * (github.com/nexu-io/open-design/pull/7907).
 */
export function formGroup(
  world: World,
  { repository, branch }: MergeQueue,
  entry: QueueEntry,
  { base, method }: { readonly base: Sha; readonly method: MergeMethod },
): { readonly told: Told; readonly group: MergeGroup } | 'merge_conflict' | 'invalid_merge_commit' {
  const request = requestOf(world, entry)
  const head = writeMerge(world, request, { method, by: entry.enqueuer, base })
  if (head === null) return 'merge_conflict'
  const ref = `${groupPrefix}${branch}/pr-${request.number}-${base}`
  const moved = moveByQueue(world, repository, [{ ref, before: null, after: head, force: false }])
  if (moved === null) return 'invalid_merge_commit'
  const group = { ref, base, head, askedAt: moved[0].at }
  return { told: announceGroup(moved, repository, branch, group, { action: 'checks_requested' }), group }
}

/** Takes the branches of groups away and says why. */
export function destroyGroups(
  world: World,
  { repository, branch }: MergeQueue,
  groups: readonly MergeGroup[],
  reason: 'merged' | 'invalidated' | 'dequeued',
): Told {
  const there = groups.filter(({ ref }) => repositoryNamed(world, repository).refs[ref] !== undefined)
  const gone = moveByQueue(
    world,
    repository,
    there.map(({ ref }) => ({ ref, after: null, force: true })),
  )
  return groups.reduce<Told>(
    (told, group) => announceGroup(told, repository, branch, group, { action: 'destroyed', reason }),
    gone ?? [world, []],
  )
}

/**
 * Tells workflows of a group: https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group. They run at its
 * commit.
 */
function announceGroup(
  [world, before]: Told,
  name: Name,
  branch: string,
  { ref, head, base }: MergeGroup,
  said: { readonly action: string; readonly reason?: string },
): Told {
  return tell([world, before], {
    repository: name,
    event: 'merge_group',
    action: said.action,
    by: queueBot,
    ref,
    sha: head,
    payload: {
      ...said,
      merge_group: {
        head_sha: head,
        head_ref: ref,
        base_sha: base,
        base_ref: `refs/heads/${branch}`,
        head_commit: simpleCommit(world, head),
      },
      ...context(world, repositoryNamed(world, name), queueBot),
    },
  })
}
