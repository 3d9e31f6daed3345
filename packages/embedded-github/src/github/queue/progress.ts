import type { Told } from '../answers/events.ts'
import { announceNews, type News } from '../tracker/issue-events.ts'
import { markMerged } from '../tracker/pull-following.ts'
import type { World } from '../world/world.ts'
import type { Instant } from '../world/names.ts'
import { noteEvent, queueBot, queueToken, requestOf, withEntries } from './entries.ts'
import { destroyGroups, formGroup, moveByQueue } from './groups.ts'
import type { MergeQueue, QueueEntry, RemovalReason } from './merge-queue.ts'
import { nextDeadline, nextStep, type GroupedEntry, type Step } from './steps.ts'

/**
 * Everything that follows at once from the merge queues as they are: groups are formed and asked for checks, what is
 * green is merged, what failed leaves and those behind it are formed anew.
 */
export function progressQueues(world: World): Told {
  return Object.keys(world.mergeQueues ?? {}).reduce<Told>(settle, [world, []])
}

/** When a queue goes on though nothing else happens: a check is late, or no more entries are waited for. */
export function nextQueueDeadline(world: World): Instant | null {
  const times = Object.values(world.mergeQueues ?? {}).flatMap((queue) =>
    world.repositories[queue.repository] === undefined ? [] : (nextDeadline(world, queue) ?? []),
  )
  return times.length === 0 ? null : Math.min(...times)
}

function settle(told: Told, id: string): Told {
  let now = told
  for (;;) {
    const queue = now[0].mergeQueues?.[id]
    if (queue === undefined) return now
    // A deleted repository takes its queues with it.
    if (now[0].repositories[queue.repository] === undefined) return [withEntries(now[0], queue, []), now[1]]
    const step = nextStep(now[0], queue)
    if (step === null) return now
    now = joined(now, take(now[0], queue, step))
  }
}

function take(world: World, queue: MergeQueue, step: Step): Told {
  switch (step.is) {
    case 'leave':
      return removeEntry(world, queue, step.entry, step.reason, actorOf(world, step))
    case 'void':
      return voidGroups(world, queue, step.from)
    case 'merge':
      return mergeEntries(world, queue, step.entries)
    case 'form': {
      const formed = formGroup(world, queue, step.entry, { base: step.base, method: step.rule.mergeMethod })
      if (typeof formed === 'string') return removeEntry(world, queue, step.entry, formed, queueBot)
      const { told, group } = formed
      return [withEntries(told[0], queue, replace(queue, { ...step.entry, group })), told[1]]
    }
  }
}

function actorOf(world: World, { entry, reason }: Extract<Step, { readonly is: 'leave' }>): string {
  return reason === 'manual' ? (requestOf(world, entry).closedBy ?? queueBot) : queueBot
}

function replace({ entries }: MergeQueue, entry: QueueEntry): readonly QueueEntry[] {
  return entries.map((held) => (held.id === entry.id ? entry : held))
}

/** The World in which a pull request no longer waits, and what it tells. */
export function removeEntry(
  world: World,
  queue: MergeQueue,
  entry: QueueEntry,
  reason: RemovalReason,
  actor: string,
): Told {
  const noted = noteEvent(
    withEntries(
      world,
      queue,
      queue.entries.filter(({ id }) => id !== entry.id),
    ),
    entry,
    { actor, removed: { reason, group: entry.group?.head ?? null } },
  )
  const told =
    entry.group === undefined ? ([noted, []] as const) : destroyGroups(noted, queue, [entry.group], 'dequeued')
  return joined(told, announceNews(told[0], [dequeued(entry, reason)], queueToken(queue.repository)))
}

/** The reason in the words of the event (github.com/octokit/openapi-types, `webhook-pull-request-dequeued`). */
const webhookReasons: Readonly<Record<RemovalReason, string>> = {
  merged: 'MERGE',
  manual: 'MANUAL',
  failed_checks: 'CI_FAILURE',
  checks_timed_out: 'CI_TIMEOUT',
  merge_conflict: 'MERGE_CONFLICT',
  invalid_merge_commit: 'INVALID_MERGE_COMMIT',
  already_merged: 'ALREADY_MERGED',
  queue_cleared: 'QUEUE_CLEARED',
}

function dequeued({ issue }: QueueEntry, reason: RemovalReason): News {
  return { issue, action: 'dequeued', more: { reason: webhookReasons[reason] } }
}

function voidGroups(world: World, queue: MergeQueue, from: number): Told {
  const groups = queue.entries.slice(from).flatMap(({ group }) => group ?? [])
  const entries = queue.entries.map((entry, index) => (index < from ? entry : withoutGroup(entry)))
  return destroyGroups(withEntries(world, queue, entries), queue, groups, 'invalidated')
}

function withoutGroup(entry: QueueEntry): QueueEntry {
  const { group: _, ...rest } = entry
  return rest
}

/** The branch moves to the head of the last group; who follows refs finds the pull requests already merged. */
function mergeEntries(world: World, queue: MergeQueue, merged: readonly GroupedEntry[]): Told {
  const at = world.at + 1000
  let [now, news]: readonly [World, readonly News[]] = [{ ...world, at }, []]
  for (const entry of merged) {
    const { group } = entry
    now = noteEvent(now, entry, { actor: queueBot, removed: { reason: 'merged', group: group.head } })
    const request = requestOf(now, entry)
    const pull = { ...request.pull, baseSha: group.base, merged: { at, by: queueBot, commit: group.head } }
    const [marked, more] = markMerged(now, request, pull, queueBot)
    now = marked
    news = [...news, ...more, dequeued(entry, 'merged')]
  }
  const last = merged.at(-1)?.group.head ?? ''
  const moved = moveByQueue(
    withEntries({ ...now, at: world.at }, queue, queue.entries.slice(merged.length)),
    queue.repository,
    [{ ref: `refs/heads/${queue.branch}`, after: last, force: false }],
  )
  if (moved === null) throw new Error(`${queue.branch} of ${queue.repository} cannot take its own merge group.`)
  const groups = merged.map(({ group }) => group)
  const cleared = joined(moved, destroyGroups(moved[0], queue, groups, 'merged'))
  return joined(cleared, announceNews(cleared[0], news, queueToken(queue.repository)))
}

function joined([, told]: Told, [world, more]: Told): Told {
  return [world, [...told, ...more]]
}
