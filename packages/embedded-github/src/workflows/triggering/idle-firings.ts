import type { Repository } from '../../github/world/world.ts'
import type { Instant } from '../../github/world/names.ts'
import { withRepository } from './changes.ts'
import type { Due } from './schedules.ts'
import type { Name, Run, World } from '../words.ts'

/**
 * A firing of schedules that changed nothing but its own runs. While the World stays as it is, the same firing would do
 * the same.
 */
export interface IdleFiring {
  /** Everything that it started, all over. */
  readonly runs: readonly Run[]
  /** The time from the firing to the end of its last run, in milliseconds. */
  readonly lasted: number
  /** The number of the World's ids that it took. */
  readonly numbers: number
  /** The instant from which time alone may make a difference; `null`: never. */
  readonly until: Instant | null
}

/** The known facts about firings since the World last changed. */
export interface IdleFirings {
  /** Schedules fire; `before` is the World at the instant at which they do. */
  begin(due: readonly Due[], before: World): void
  /** Looks whether what began is over, and what it changed. Called whenever nothing can run at this instant. */
  notice(world: World): void
  /** The idle firing that this one would repeat; `null` where it might do something else. */
  find(due: readonly Due[], world: World): IdleFiring | null
}

/**
 * The earliest instant after the World's at which time alone can change what the schedules of a repository do; `null`:
 * none. The World's own instant says that they are not known well enough to leave any out.
 */
export type QuietUntil = (world: World, repository: Name) => Instant | null

export function createIdleFirings(quietUntil: QuietUntil): IdleFirings {
  let [calm, idle]: [World | null, ReadonlyMap<string, IdleFiring>] = [null, new Map()]
  let begun: { readonly key: string; readonly due: readonly Due[]; readonly before: World } | null = null

  return {
    begin: (due, before) => {
      if (begun !== null || calm === null || newRuns(calm, before)?.length !== 0) idle = new Map()
      begun = { key: keyOf(due), due, before }
    },
    notice: (world) => {
      if (begun === null) return
      const { key, due, before } = begun
      const runs = newRuns(before, world)
      if (runs !== null && runs.some(({ status }) => status !== 'completed')) return
      const found =
        runs?.every(({ conclusion }) => conclusion === 'success' || conclusion === 'skipped') === true ? runs : null
      calm = found === null ? null : world
      if (found !== null) idle = new Map([...idle, [key, weigh(due, before, world, found, quietUntil)]])
      begun = null
    },
    find: (due, world) =>
      begun === null && calm !== null && newRuns(calm, world)?.length === 0 ? (idle.get(keyOf(due)) ?? null) : null,
  }
}

/** The World after a firing that was left out: its clock, numbers and run numbers as if it had been played. */
export function leaveOut(world: World, at: Instant, { runs, lasted, numbers }: IdleFiring): World {
  const later = { ...world, at: Math.max(world.at, at + lasted), serial: world.serial + numbers }
  return runs.reduce(
    (now, { repository, workflow: { path } }) =>
      withRepository(now, repository, (held) => ({
        ...held,
        runNumber: { ...held.runNumber, [path]: (held.runNumber[path] ?? 0) + 1 },
      })),
    later,
  )
}

function keyOf(due: readonly Due[]): string {
  return due.map(({ repository, path, cron, sha }) => `${repository} ${path} ${cron} ${sha}`).join('\n')
}

function weigh(
  due: readonly Due[],
  before: World,
  after: World,
  runs: readonly Run[],
  quietUntil: QuietUntil,
): IdleFiring {
  const quiet = [...new Set(due.map(({ repository }) => repository))]
    .map((repository) => quietUntil({ ...after, at: before.at }, repository))
    .filter((until) => until !== null)
  return {
    runs,
    numbers: after.serial - before.serial,
    lasted: Math.max(0, ...runs.map(({ updatedAt }) => updatedAt - before.at)),
    until: quiet.length === 0 ? null : Math.min(...quiet),
  }
}

/**
 * The runs that came between two Worlds; `null` where anything else changed but what a firing takes for itself: time,
 * numbers, tokens, artifacts, logs.
 */
function newRuns(before: World, after: World): readonly Run[] | null {
  const kept = Object.values(before.runs).every((run) => after.runs[run.id] === run)
  if (!kept || !isSame(lasting(before), lasting(after))) return null
  const repositories = Object.entries(after.repositories)
  if (repositories.length !== Object.keys(before.repositories).length) return null
  if (!repositories.every(([name, repository]) => isSameRepository(before.repositories[name], repository))) return null
  const fresh = Object.values(after.runs).filter(({ id }) => before.runs[id] === undefined)
  const own = new Set(fresh.map(({ id }) => id))
  return isSame(
    before.artifacts,
    Object.fromEntries(Object.entries(after.artifacts).filter(([, { run }]) => !own.has(run))),
  )
    ? fresh
    : null
}

function isSameRepository(before: Repository | undefined, after: Repository): boolean {
  if (before === after) return true
  if (before === undefined) return false
  const [{ runNumber: _, ...was }, { runNumber: __, ...is }] = [before, after]
  return isSame(was, is)
}

/**
 * The parts of a World that no firing has for itself. Git objects that no ref leads to belong to nobody; the place of
 * whoever drives the World does not depend on firings.
 */
function lasting(world: World): Readonly<Record<string, unknown>> {
  const {
    at: _at,
    serial: _serial,
    objects: _objects,
    tokens: _tokens,
    usage: _usage,
    creations: _creations,
    runs: _runs,
    artifacts: _artifacts,
    logs: _logs,
    repositories: _repositories,
    reports: _reports,
    scheduledUntil: _scheduledUntil,
    place: _place,
    ...rest
  } = world
  return rest
}

/** Worlds are never changed in place: what is the same object is the same. */
function isSame(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): boolean {
  return (
    before === after ||
    [...new Set([...Object.keys(before), ...Object.keys(after)])].every((key) => before[key] === after[key])
  )
}
