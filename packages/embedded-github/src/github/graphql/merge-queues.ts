import { nodeId, repositoryNamed } from '../world/access.ts'
import { findPlace, findQueue, requestOf } from '../queue/entries.ts'
import { queueRuleOf } from '../queue/admission.ts'
import { findQueueRule } from '../queue/rule.ts'
import { judgeEntries, type Verdict } from '../queue/verdicts.ts'
import type { MergeQueue, QueueEntry, QueueEvent } from '../queue/merge-queue.ts'
import type { PullRequest } from '../tracker/issues.ts'
import type { Repository } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import { isoTime } from '../representations/times.ts'
import { accountFields, actorOf } from './accounts.ts'
import { page, type PageArguments } from './pages.ts'
import { notImplemented } from './refusal.ts'
import type { Fields, Session } from './session.ts'

/** `Repository.mergeQueue`: of the default branch where none is named; `null` where pull requests need not wait. */
export function queueFields(session: Session, repository: Repository, branch: string | null): Fields | null {
  const name = branch ?? repository.defaultBranch
  const rule = findQueueRule(session.world, repository, name)
  if (rule === null) return null
  const queue = findQueue(session.world, repository.name, name)
  const path = `/${repository.name}/queue/${name}`
  return {
    __typename: 'MergeQueue',
    id: () => `${nodeId('MergeQueue', repository.id)}_${Buffer.from(name).toString('base64url')}`,
    configuration: {
      checkResponseTimeout: rule.checkResponseTimeoutMinutes,
      maximumEntriesToBuild: rule.maxEntriesToBuild,
      maximumEntriesToMerge: rule.maxEntriesToMerge,
      mergeMethod: rule.mergeMethod.toUpperCase(),
      mergingStrategy: rule.groupingStrategy,
      minimumEntriesToMerge: rule.minEntriesToMerge,
      minimumEntriesToMergeWaitTime: rule.minEntriesToMergeWaitMinutes,
    },
    entries: (args: PageArguments) =>
      page('entries', queue?.entries ?? [], args, (entry) =>
        queue === null ? null : entryFields(session, queue, entry),
      ),
    nextEntryEstimatedTimeToMerge: null,
    repository: () => session.repository(repository.name),
    resourcePath: path,
    url: `${session.world.url}${path}`,
  }
}

const states: Readonly<Record<Verdict, string>> = {
  unasked: 'QUEUED',
  awaited: 'AWAITING_CHECKS',
  green: 'MERGEABLE',
  red: 'UNMERGEABLE',
  late: 'UNMERGEABLE',
}

/** One that waits, as it is now: `LOCKED`, while it is merged, is never seen. How long it will take nobody guesses. */
export function entryFields(session: Session, queue: MergeQueue, entry: QueueEntry): Fields {
  const { world } = session
  const repository = repositoryNamed(world, queue.repository)
  const rule = findQueueRule(world, repository, queue.branch)
  const index = queue.entries.indexOf(entry)
  const verdict = rule === null ? undefined : judgeEntries(world, repository, queue, rule)[index]
  const commit = (sha: Sha | undefined): Fields | null => (sha === undefined ? null : session.object(repository, sha))
  return {
    __typename: 'MergeQueueEntry',
    id: () => nodeId('MergeQueueEntry', entry.id),
    position: index + 1,
    state: states[verdict ?? 'unasked'],
    enqueuedAt: isoTime(entry.enqueuedAt),
    enqueuer: () => actorOf(session, entry.enqueuer),
    jump: entry.jumped,
    solo: false,
    estimatedTimeToMerge: null,
    baseCommit: () => commit(entry.group?.base),
    headCommit: () => commit(entry.group?.head),
    mergeQueue: () => queueFields(session, repository, queue.branch),
    pullRequest: () => session.pull(requestOf(world, entry)),
  }
}

/** The fields of a pull request that are about its queue. */
export function queuedFields(session: Session, request: PullRequest): Fields {
  const { world } = session
  const place = findPlace(world, request.id)
  return {
    isInMergeQueue: place !== null,
    isMergeQueueEnabled: () => queueRuleOf(world, request) !== null,
    mergeQueue: () => queueFields(session, repositoryNamed(world, request.repository), request.pull.base),
    mergeQueueEntry: () => (place === null ? null : entryFields(session, place.queue, place.entry)),
    timelineItems: (args: TimelineArguments) => timeline(session, request, args),
  }
}

interface TimelineArguments extends PageArguments {
  readonly itemTypes?: readonly string[] | null
  readonly since?: string | null
  readonly skip?: number | null
}

/** Of a timeline only what is about the queue, and only where nothing else is asked for. */
function timeline(session: Session, request: PullRequest, args: TimelineArguments): Fields {
  const { itemTypes, since, skip } = args
  const kinds = ['ADDED_TO_MERGE_QUEUE_EVENT', 'REMOVED_FROM_MERGE_QUEUE_EVENT']
  const foreign = (itemTypes ?? ['every']).filter((kind) => !kinds.includes(kind))
  if (foreign.length > 0) throw notImplemented(`timelineItems of the types ${foreign.join(', ')}`)
  if (typeof since === 'string' || typeof skip === 'number') throw notImplemented('timelineItems with since or skip')
  const events = (request.pull.queueEvents ?? []).filter(({ removed }) =>
    itemTypes?.includes(removed === null ? 'ADDED_TO_MERGE_QUEUE_EVENT' : 'REMOVED_FROM_MERGE_QUEUE_EVENT'),
  )
  return page('timelineItems', events, args, (event) => eventFields(session, request, event))
}

function eventFields(session: Session, request: PullRequest, { id, at, actor, enqueuer, removed }: QueueEvent): Fields {
  const repository = repositoryNamed(session.world, request.repository)
  const isPerson = session.world.accounts[enqueuer]?.type === 'User'
  const common: Fields = {
    id: () => nodeId(removed === null ? 'AddedToMergeQueueEvent' : 'RemovedFromMergeQueueEvent', id),
    createdAt: isoTime(at),
    actor: () => actorOf(session, actor),
    enqueuer: () => (isPerson ? accountFields(session, enqueuer) : null),
    mergeQueue: () => queueFields(session, repository, request.pull.base),
    pullRequest: () => session.pull(request),
  }
  if (removed === null) return { ...common, __typename: 'AddedToMergeQueueEvent' }
  const { group } = removed
  return {
    ...common,
    __typename: 'RemovedFromMergeQueueEvent',
    reason: removed.reason,
    beforeCommit: () => (group === null ? null : session.object(repository, group)),
  }
}
