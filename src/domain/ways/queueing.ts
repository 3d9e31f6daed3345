import { beginLanding, findHop } from '../hops/hops.ts'
import { productionRef, seenAt } from '../hops/refs.ts'
import { ownerOf } from '../people/owners.ts'
import { gateContext } from '../plan/gate-context.ts'
import { member } from '../train/graph.ts'
import type { PullSeen, QueueEventSeen, QueueSeen } from '../questions/pulls.ts'
import type { Context } from '../words/decision.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import type { Sha } from '../words/names.ts'
import type { Progress } from './definition.ts'

/**
 * The times after which the owner is told that a pull request waits in a queue, and asked about it; in milliseconds.
 */
const [toldMs, queueMs] = [3_600_000, 86_400_000]

/** GitHub's words for a pull request that left because of what it was merged with, and those that say so of its own. */
const reasons: Readonly<Record<string, string>> = {
  failed_checks: 'a check that production requires failed on what the queue made of it',
  checks_timed_out: 'a check that production requires did not report in time on what the queue made of it',
  merge_conflict: 'it conflicts with what was before it in the queue',
  invalid_merge_commit: 'GitHub could not merge it',
  queue_cleared: 'the queue was cleared',
}

/**
 * The way of a pull request that lacks only the merge through the queue of its base: it is put there once, and once
 * more if what left with it held somebody else's change; from then on it is people's to put it back.
 */
export function queueUp(
  context: Context,
  repository: PlannedRepository,
  pull: PullSeen,
  queue: QueueSeen,
  tree: Sha | undefined,
): Progress {
  const { manifest } = context
  const { name } = repository
  if (queue.entry !== undefined) return waitInQueue(context, repository, pull, queue.entry)
  const own = queue.events.filter(({ is, isOwn }) => is === 'added' && isOwn).length
  const last = queue.events.at(-1)
  if (own > 0 && last?.is === 'removed') {
    if (last.reason === 'merged')
      return waiting(context, repository, `what the merge queue made of ${pull.url} cannot be seen yet`)
    if (own > 1 || !isOfOthers(last, tree)) return tellRemoved(context, repository, pull, last)
  }
  return {
    is: 'due',
    entries: beginLanding(context, name, seenAt(context, name, productionRef(repository) ?? '')),
    effects: [
      {
        type: 'land',
        method: 'queue',
        repository: name,
        number: pull.number,
        head: manifest.candidate?.heads[name] ?? pull.head,
        node: queue.node,
      },
    ],
  }
}

function waiting(context: Context, { name }: PlannedRepository, reason: string): Progress {
  return { is: 'waiting', wait: 'merge-judged', on: ownerOf(context.train, context.manifest, name), reason }
}

function waitInQueue(
  { train, manifest, seen }: Context,
  { name, branches }: PlannedRepository,
  pull: PullSeen,
  { is, position, at = 0 }: NonNullable<QueueSeen['entry']>,
): Progress {
  const place = position > 0 ? `, place ${position}` : ''
  const state = `${pull.url} waits in the merge queue of ${branches.production ?? ''} of ${name}${place} (${is.replaceAll('_', ' ')})`
  const since = Math.max(at, findHop(manifest, 'production', name)?.at ?? 0)
  const on = ownerOf(train, manifest, name)
  return seen.at >= since + queueMs
    ? {
        is: 'lost',
        on,
        reason: `${state} since more than a day: see on the page of the queue what it waits for; once it is merged, the release goes on`,
      }
    : {
        is: 'waiting',
        wait: 'queued',
        until: since + queueMs,
        reason: state,
        ...(seen.at >= since + toldMs ? { on } : {}),
      }
}

/**
 * True if what left was not the candidate alone. The candidate holds production as it is, so it conflicts with nothing
 * but those before it.
 */
function isOfOthers({ reason, tree: group }: QueueEventSeen, tree: Sha | undefined): boolean {
  if (reason === 'merge_conflict') return true
  const isOfChecks = reason === 'failed_checks' || reason === 'checks_timed_out'
  return isOfChecks && group !== undefined && tree !== undefined && group !== tree
}

function tellRemoved(
  { train, manifest }: Context,
  { name, branches }: PlannedRepository,
  { url }: PullSeen,
  { by, isOwn, reason = '' }: QueueEventSeen,
): Progress {
  const owner = ownerOf(train, manifest, name)
  const isByHand = reason === 'manual'
  const who = by === '' ? 'somebody' : by
  const why = isByHand ? `${who} took it out` : (reasons[reason] ?? `GitHub says ${reason === '' ? 'nothing' : reason}`)
  return {
    is: 'lost',
    on: isByHand && !isOwn && by !== '' ? by : owner,
    reason: `${url} left the merge queue of ${branches.production ?? ''} of ${name} without being merged: ${why}. Put right what its page and the page of the queue show, then put it back ("Merge when ready" on its page), and the release goes on`,
  }
}

/**
 * The reason why a pull request must not come into production by the queue that was seen, or without one; `null` if it
 * may. Without Convoy's own check a group may bring what nobody proved.
 */
export function whyNotQueued(
  { train, manifest }: Context,
  { name, branches, gate }: PlannedRepository,
  { url, queue, left }: PullSeen,
): Extract<Progress, { readonly is: 'lost' }> | null {
  const { promotion, acceptRace } = member(train, name)
  const production = branches.production ?? ''
  const lost = { is: 'lost', on: ownerOf(train, manifest, name) } as const
  if (queue === undefined)
    return promotion === 'merge-queue'
      ? {
          ...lost,
          reason: `${production} of ${name} has no merge queue, and the train wants the candidate to come by one: put the queue back (a ruleset with "Require merge queue"), or say promotion: { mode: pull-request } and let the release use that train (release.retrain)`,
        }
      : null
  const isGated = gate === true || left.some((check) => check.name === gateContext)
  if (queue.entry !== undefined || isGated || acceptRace !== undefined) return null
  return {
    ...lost,
    reason: `${production} of ${name} has a merge queue and does not require the status "${gateContext}", so ${url} could be merged together with what nobody proved: require it, or take the queue away until the release has shipped; the release then goes on`,
  }
}
