import { isSameName, nameKey } from '../people/logins.ts'
import type { ReleaseTask, TaskEntry } from './tasks.ts'
import type { Ask } from '../words/ask.ts'
import type { Manifest } from '../words/manifest.ts'

/** A task as deferral sees it. */
export type Needing = Pick<ReleaseTask, 'id' | 'needs'>

/** True if this is the task that somebody named: by its id, here or where it came from, or by its pull request. */
export function names(
  task: Pick<ReleaseTask, 'id' | 'repository' | 'pullRequest' | 'externalId'>,
  what: string,
): boolean {
  return (
    isSameTask(task.id, what) ||
    task.externalId === what ||
    (task.pullRequest !== undefined && isSameTask(`${task.repository}#${task.pullRequest}`, what))
  )
}

/** True if two ids are of one task. */
export function isSameTask(one: string, other: string): boolean {
  return one === other || (one.length === other.length && taskKey(one) === taskKey(other))
}

/**
 * The canonical form of a task's id: for a task on GitHub the repository's name is equal in any case; any other id is
 * compared as it is.
 */
function taskKey(id: string): string {
  return /^[\w-]+\/[\w.-]+#\d+$/u.test(id) ? nameKey(id) : id
}

/**
 * The smallest set that holds these tasks and everything that needs one of its members: what has to be left out
 * together.
 */
export function withDependents(tasks: readonly Needing[], start: ReadonlySet<string>): ReadonlySet<string> {
  return grow(start, tasks, (task, set) => (task.needs.some((need) => set.has(need)) ? [task.id] : []))
}

/** The smallest set that holds these tasks and everything that they need: what has to be taken in together. */
export function withNeeds(tasks: readonly Needing[], start: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Set(tasks.map(({ id }) => id))
  return grow(start, tasks, (task, set) => (set.has(task.id) ? task.needs.filter((need) => known.has(need)) : []))
}

function grow(
  start: ReadonlySet<string>,
  tasks: readonly Needing[],
  next: (task: Needing, set: ReadonlySet<string>) => readonly string[],
): ReadonlySet<string> {
  const set = new Set(start)
  for (let size = -1; size !== set.size;) {
    size = set.size
    for (const task of tasks) for (const id of next(task, set)) set.add(id)
  }
  return set
}

/**
 * Ids of the tasks that are left out: what was deferred with all that needs it, less what was taken in again with all
 * that it needs, in the order of the asks.
 */
export function deferredIds({ asks, tasks }: Pick<Manifest, 'asks' | 'tasks'>): ReadonlySet<string> {
  const graph = graphOf(tasks)
  let deferred: ReadonlySet<string> = new Set(tasks.filter(({ source }) => source === 'release').map(({ id }) => id))
  for (const ask of asks) {
    const meant = meantBy(tasks, ask)
    if (meant.size === 0) continue
    deferred =
      ask.type === 'defer'
        ? withDependents(graph, new Set([...deferred, ...meant]))
        : less(deferred, withNeeds(graph, meant))
  }
  return withDependents(graph, deferred)
}

/**
 * Ids of tasks that somebody took in again one by one or by what needs them: they are wanted, however late they were
 * found. A repository's name says nothing of tasks that nobody had seen then.
 */
export function readmittedIds({ asks, tasks }: Pick<Manifest, 'asks' | 'tasks'>): ReadonlySet<string> {
  const named = asks
    .filter((ask) => ask.type === 'readmit')
    .flatMap(({ what }) => tasks.filter((task) => names(task, what)))
  return withNeeds(graphOf(tasks), sameWork(tasks, named))
}

/** The subject of a defer or readmit: one task, or all tasks of a repository. */
export function meantBy(tasks: readonly TaskEntry[], ask: Ask): ReadonlySet<string> {
  if (ask.type !== 'defer' && ask.type !== 'readmit') return new Set()
  return sameWork(
    tasks,
    tasks.filter((task) => names(task, ask.what) || isSameName(task.repository, ask.what)),
  )
}

/**
 * Ids of these tasks and of those with a pull request of theirs: an issue that leaves the milestone leaves it behind as
 * a task of its own.
 */
function sameWork(tasks: readonly TaskEntry[], named: readonly TaskEntry[]): ReadonlySet<string> {
  const pulls = new Set(
    named.flatMap(({ repository, pullRequest }) => (pullRequest === undefined ? [] : [`${repository}#${pullRequest}`])),
  )
  return new Set(
    [
      ...named,
      ...tasks.filter(
        ({ repository, pullRequest }) => pullRequest !== undefined && pulls.has(`${repository}#${pullRequest}`),
      ),
    ].map(({ id }) => id),
  )
}

/** The needs of each task, by the ids of tasks, in whatever form they were named. */
function graphOf(tasks: readonly TaskEntry[]): readonly Needing[] {
  return tasks.map((task) => ({
    id: task.id,
    needs: task.needs.map((need) => tasks.find((other) => names(other, need))?.id ?? need),
  }))
}

function less(set: ReadonlySet<string>, without: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((id) => !without.has(id)))
}
