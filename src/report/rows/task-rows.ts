import { askCommand } from '../../domain/plan/commands.ts'
import { hasEnded } from '../../domain/ended.ts'
import type { TaskEntry, TaskState } from '../../domain/scope/tasks.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Train } from '../../domain/words/train.ts'

/**
 * One task of a release. `deferred` takes the place of its state: it is left out, however far it is. `outside`: it was
 * merged, and its commit is not known to be in the candidate.
 */
export interface TaskRow extends Pick<TaskEntry, 'id' | 'repository' | 'needs' | 'unclear'> {
  readonly standing: TaskState | 'deferred' | 'outside'
  /** It was found after the first freeze, and holds nothing up. */
  readonly late: boolean
  /** The number of the first candidate that holds it. */
  readonly candidate: number | null
  /** Takes a deferred task in again; `null` where nothing has to be or can be taken in. */
  readonly command: string | null
}

/** The tasks of a release in the order of their ids. */
export function taskRows(train: Train, manifest: Manifest): readonly TaskRow[] {
  const isOpen = !hasEnded(manifest) && manifest.pivot === undefined
  return manifest.tasks.map(({ id, repository, needs, unclear, state, deferred, late, candidate }) => ({
    id,
    repository,
    needs,
    ...(unclear === undefined ? {} : { unclear }),
    standing:
      deferred === true
        ? 'deferred'
        : state === 'merged' && manifest.candidate !== undefined && candidate === undefined
          ? 'outside'
          : state,
    late: late === true,
    candidate: candidate ?? null,
    command: deferred === true && isOpen ? askCommand(train, manifest, 'release.readmit', { task: id }) : null,
  }))
}

const standings = ['open', 'merged', 'outside', 'deferred', 'closed'] as const

const words: Readonly<Partial<Record<TaskRow['standing'], string>>> = {
  outside: 'merged outside the candidate',
}

/** `1 open, 3 merged, 2 deferred`. */
export function countTasks(rows: readonly TaskRow[]): string {
  return standings
    .flatMap((standing) => {
      const number = rows.filter((row) => row.standing === standing).length
      return number === 0 ? [] : [`${number} ${words[standing] ?? standing}`]
    })
    .join(', ')
}

/** The tasks that are told one by one: what goes on, what is left out, and what somebody has to make clear. */
export function unfinishedTasks(rows: readonly TaskRow[]): readonly TaskRow[] {
  return rows.filter(
    ({ standing, unclear }) =>
      standing === 'open' ||
      standing === 'outside' ||
      standing === 'deferred' ||
      (unclear !== undefined && standing !== 'closed'),
  )
}

/** The notes about a task beside its state: `needs acme/web#3`; nothing for most. */
export function describeTask({ needs, unclear, late, standing }: TaskRow): string {
  return [
    ...(needs.length === 0
      ? []
      : [`needs ${needs.slice(0, 5).join(', ')}${needs.length > 5 ? ` and ${needs.length - 5} more` : ''}`]),
    ...(unclear === undefined
      ? []
      : [`its description says "${unclear}", which names no task: its author writes owner/name#12, or none`]),
    ...(late && standing === 'open' ? ['found after the freeze, waits for the next candidate'] : []),
    ...(standing === 'outside' ? ['merged, and not in the candidate: it does not ship with it'] : []),
  ].join('; ')
}
