import type { FileNode } from './calls.ts'
import type { JobDefinition } from './reading/definition.ts'
import type { Scope } from './reading/expressions.ts'
import type { Json } from './words.ts'
import type { Outcome, Level } from './standing.ts'

/** Outcomes as the contexts `needs` and `jobs` show them. */
export function shown(outcomes: ReadonlyMap<string, Outcome>): Readonly<Record<string, Json>> {
  return Object.fromEntries([...outcomes].map(([id, { result, outputs }]) => [id, { result, outputs }]))
}

/** Jobs in an order in which needs come first; the parser has refused cycles. */
export function inOrder(file: FileNode): readonly JobDefinition[] {
  const ordered = new Map<string, JobDefinition>()
  const place = (job: JobDefinition): void => {
    if (ordered.has(job.id)) return
    for (const id of job.needs) {
      const needed = file.workflow.jobs[id]
      if (needed !== undefined) place(needed)
    }
    ordered.set(job.id, job)
  }
  Object.values(file.workflow.jobs).forEach(place)
  return [...ordered.values()]
}

/**
 * success() and failure() look at all jobs before this one, not only at those it names: a job after a skipped one is
 * skipped too.
 */
export function statusFunctions(
  definition: JobDefinition,
  level: Level,
  outcomes: ReadonlyMap<string, Outcome>,
): NonNullable<Scope['functions']> {
  const before = new Set<string>()
  const collect = (ids: readonly string[]): void =>
    ids
      .filter((id) => !before.has(id))
      .forEach((id) => {
        before.add(id)
        collect(level.file.workflow.jobs[id]?.needs ?? [])
      })
  collect(definition.needs)
  const results = [...before].map((id) => outcomes.get(id)?.result)
  return {
    always: () => true,
    cancelled: () => false,
    success: () => results.every((result) => result === 'success'),
    failure: () => results.includes('failure'),
  }
}
