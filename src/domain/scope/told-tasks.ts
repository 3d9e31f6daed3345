import { isSameTask } from './deferral.ts'
import { rankOf } from '../train/directives.ts'
import { isSameActor } from '../people/logins.ts'
import type { Ask, ToldTask } from '../words/ask.ts'
import type { Actor } from '../words/names.ts'

/** The demand of one event about a task, and the different demand of another, for a sentence. */
export interface Less {
  readonly from: string
  readonly to: string
}

/**
 * The way in which a task now asks less of the release than somebody else's last event about it: a lower directive,
 * given up, a need left out, another pull request to merge; `null` if it asks as much. Anybody may change what they
 * alone reported.
 */
export function findLess(asks: readonly Ask[], by: Actor, task: ToldTask): Less | null {
  const before = asks
    .filter((ask) => ask.type === 'task')
    .findLast((ask) => isSameTask(ask.task.id, task.id) && !isSameActor(ask.by, by))?.task
  if (before === undefined) return null
  const lost = [
    lessDirective(before, task),
    lessState(before, task),
    fewerNeeds(before, task),
    otherPull(before, task),
  ].filter((less) => less !== null)
  return lost.length === 0
    ? null
    : { from: `${task.id} (${lost.map(({ from }) => from).join(', ')})`, to: lost.map(({ to }) => to).join(', ') }
}

/** No directive asks no more than quick does. */
function lessDirective({ directive: from = 'quick' }: ToldTask, { directive: to }: ToldTask): Less | null {
  return rankOf(to ?? 'quick') < rankOf(from) ? { from, to: to ?? 'no directive' } : null
}

function lessState({ state: from }: ToldTask, { state: to }: ToldTask): Less | null {
  return to === 'closed' && from !== 'closed' ? { from, to } : null
}

function fewerNeeds({ needs: from = [] }: ToldTask, { needs: to = [] }: ToldTask): Less | null {
  const dropped = from.filter((need) => !to.some((other) => isSameTask(other, need)))
  return dropped.length === 0
    ? null
    : { from: `needs ${dropped.join(' and ')}`, to: `no longer needs ${dropped.length === 1 ? 'it' : 'them'}` }
}

/** A pull request shows if the task is merged; without one, the sender of the report says so. */
function otherPull(before: ToldTask, task: ToldTask): Less | null {
  const nameOf = ({ repository, pullRequest }: ToldTask): string =>
    pullRequest === undefined ? 'no pull request' : `${repository}#${pullRequest}`
  return before.pullRequest === undefined || isSameTask(nameOf(before), nameOf(task))
    ? null
    : { from: nameOf(before), to: nameOf(task) }
}
