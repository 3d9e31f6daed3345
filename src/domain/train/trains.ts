import { hasEnded } from '../ended.ts'
import type { Ask } from '../words/ask.ts'
import type { Manifest } from '../words/manifest.ts'

type Retrain = Ask & { readonly type: 'retrain' }

/** The reason why the requirements of a release can no longer change. */
export const begunToShip = 'production has begun to move, and from then on the train stays as it is'

/**
 * The ask for another train that is still to be judged: the last one, until it is pinned or refused and while
 * production is untouched.
 */
export function pendingTrain({ asks, trains = [], pivot, status }: Manifest): Retrain | null {
  const last = asks.findLast((ask) => ask.type === 'retrain')
  if (last === undefined || pivot !== undefined || hasEnded({ status })) return null
  return trains.some(({ ask }) => ask === last.id) ? null : last
}

/** The reason why an ask for another train does not count; `null` if that train is pinned, or still to be judged. */
export function whyNoTrain({ asks, trains = [], pivot }: Manifest, { id }: Retrain): string | null {
  const judged = trains.find(({ ask }) => ask === id)
  if (judged?.is === 'refused')
    return judged.problems.map(({ code, message, remedy }) => `${code}: ${message} ${remedy}`).join(' ')
  if (judged === undefined && pivot !== undefined) return begunToShip
  const later = asks.slice(asks.findIndex((ask) => ask.id === id) + 1).filter((ask) => ask.type === 'retrain')
  const isOvertaken =
    judged === undefined
      ? later.length > 0
      : later.some((ask) => trains.some((each) => each.ask === ask.id && each.is === 'pinned'))
  return isOvertaken ? 'a later train replaced it' : null
}

/**
 * The reason why a person's word no longer counts: a train that was pinned later voided it by name. A rejection depends
 * on its plan or candidate alone: a change of train and back must not remove it.
 */
export function whyVoided({ trains = [] }: Manifest, { id, type }: Ask): string | null {
  const by = type === 'reject' ? undefined : trains.find((each) => each.is === 'pinned' && each.voids.asks.includes(id))
  return by === undefined ? null : `a train that was pinned later (${by.commit.slice(0, 10)}) voided it`
}
