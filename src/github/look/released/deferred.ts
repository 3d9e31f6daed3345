import type { ReleaseTask, Scope } from '../../../domain/scope/tasks.ts'

/**
 * A release that ended: what it took in and what it left. `held`: ids of the tasks that its last candidate holds; none,
 * where it did not ship.
 */
export interface EndedRelease {
  readonly id: string
  readonly train: string
  readonly createdAt: number
  readonly held: ReadonlySet<string>
  readonly scope: Scope
}

/**
 * Tasks that a release went without and that no later one released or gave up, as the last one that went without them
 * had them. A release goes without what it deferred, what was still open, and what was merged too late for its last
 * candidate; one that was aborted without everything.
 */
export function leftOver(ended: readonly EndedRelease[]): readonly ReleaseTask[] {
  const left = new Map<string, ReleaseTask>()
  for (const { id, scope, held } of ended.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))) {
    for (const { deferred, ...task } of scope.tasks) {
      if (task.state === 'closed' || held.has(task.id)) left.delete(task.id)
      else
        left.set(task.id, {
          ...task,
          source: 'release',
          from: deferred === true ? id : (left.get(task.id)?.from ?? id),
        })
    }
  }
  return [...left.values()]
}
