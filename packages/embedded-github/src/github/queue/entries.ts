import { ownerOf } from '../world/access.ts'
import { createFinder } from '../world/records.ts'
import { isPull, issueWithId, saveIssue, type PullRequest } from '../tracker/issues.ts'
import type { Token, World } from '../world/world.ts'
import type { Name } from '../world/names.ts'
import type { MergeQueue, QueueEntry, QueueEvent } from './merge-queue.ts'

const queuesBy = createFinder<MergeQueue>(({ repository, branch, entries }) => [
  `${repository}:${branch}`,
  ...entries.map(({ issue }) => `#${issue}`),
])

/** The queue of a branch; `null`: nobody waits for it. */
export function findQueue({ mergeQueues = {} }: World, repository: Name, branch: string): MergeQueue | null {
  return queuesBy(mergeQueues, `${repository}:${branch}`)[0] ?? null
}

/** The queue in which a pull request waits, by the pull request's id, and its place there; `null`: in none. */
export function findPlace(
  { mergeQueues = {} }: World,
  issue: number,
): { readonly queue: MergeQueue; readonly entry: QueueEntry; readonly position: number } | null {
  const queue = queuesBy(mergeQueues, `#${issue}`)[0]
  const index = queue?.entries.findIndex((entry) => entry.issue === issue) ?? -1
  const entry = queue?.entries[index]
  return queue === undefined || entry === undefined ? null : { queue, entry, position: index + 1 }
}

/** The World with these entries in a queue; without any there is no queue. */
export function withEntries(world: World, queue: MergeQueue, entries: readonly QueueEntry[]): World {
  const { [String(queue.id)]: _, ...others } = world.mergeQueues ?? {}
  return {
    ...world,
    mergeQueues: entries.length === 0 ? others : { ...others, [String(queue.id)]: { ...queue, entries } },
  }
}

/** The pull request that waits as an entry. */
export function requestOf(world: World, { issue }: QueueEntry): PullRequest {
  const request = issueWithId(world, issue)
  if (!isPull(request)) throw new Error(`Issue ${issue} waits in a merge queue and is no pull request.`)
  return request
}

/** The World in which the timeline of an entry's pull request has one more line. */
export function noteEvent(world: World, entry: QueueEntry, event: Pick<QueueEvent, 'actor' | 'removed'>): World {
  const request = requestOf(world, entry)
  const id = world.serial + 1
  const line: QueueEvent = { id, at: world.at, enqueuer: entry.enqueuer, ...event }
  return saveIssue(
    { ...world, serial: id },
    {
      ...request,
      updatedAt: world.at,
      pull: { ...request.pull, queueEvents: [...(request.pull.queueEvents ?? []), line] },
    },
  )
}

/** The account by which GitHub itself works off queues; the number is the one in its commits' addresses. */
export const queueBot = 'github-merge-queue[bot]'
const queueBotId = 118_344_674

/** The World in which that account is known. */
export function withQueueBot(world: World): World {
  return world.accounts[queueBot] === undefined
    ? { ...world, accounts: { ...world.accounts, [queueBot]: { id: queueBotId, login: queueBot, type: 'Bot' } } }
    : world
}

/** The rights by which GitHub itself works off a queue. */
export function queueToken(repository: Name): Token {
  return {
    kind: 'installation',
    login: queueBot,
    owner: ownerOf(repository),
    permissions: { metadata: 'read', contents: 'write', workflows: 'write', pull_requests: 'write' },
    repositories: [repository],
    expiresAt: null,
  }
}
