import { branchRef } from '../hops/candidate.ts'
import { isUnchanged, released, standingRef } from '../hops/unchanged.ts'
import { askCommand } from '../plan/commands.ts'
import { meantBy, names, readmittedIds } from '../scope/deferral.ts'
import { askTasks, inScope } from '../scope/scope.ts'
import { ownerOf } from '../people/owners.ts'
import type { TaskEntry } from '../scope/tasks.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Requirement } from '../words/decision.ts'
import type { Question, Seen } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Name, Ref, Sha } from '../words/names.ts'

/** At most so many tasks are named in one sentence. */
const named = 10

/**
 * Every task in scope is merged or deferred, what it needs is merged too, and nothing deferred is on an RC branch. What
 * was found after the first freeze waits for the next candidate and holds nothing up, unless somebody took it in by
 * name.
 */
export const scoped: Requirement = {
  code: 'scope',
  title:
    'Tasks in scope are merged or deferred, their dependencies are satisfied, and no deferred task is on an RC branch',
  step: 'cut-rc',
  questions: (_train, manifest) => [...askTasks(manifest), ...askPlaces(manifest)],
  judge: ({ train, manifest, seen }) => {
    if (manifest.pivot !== undefined) return { is: 'met' }
    const left = deferredOnBranch(manifest, seen)
    if (left.length > 0) {
      return {
        is: 'lost',
        on: [...new Set(left.map(({ repository }) => ownerOf(train, manifest, repository)))].join(', '),
        reason: `deferred, but still on the RC branch: ${list(left)}; revert it there, reset the branch to a commit without it, or take the task in again`,
        command: askCommand(train, manifest, 'release.readmit', { task: left[0]?.id ?? '' }),
      }
    }
    const wanted = wantedTasks(manifest)
    const open = wanted.filter(({ state }) => state === 'open')
    const unmet = wanted.flatMap((task) => unmetNeeds(manifest, task))
    const gone = inScope(manifest).filter(
      (task) =>
        task.state === 'merged' &&
        (task.candidate !== undefined || wanted.includes(task)) &&
        isMissing(manifest, seen, task),
    )
    if (open.length === 0 && unmet.length === 0 && gone.length === 0) return { is: 'met' }
    const unreleased = gone.filter(({ repository }) => isUnchanged(manifest, repository))
    const lost = gone.filter((task) => !unreleased.includes(task))
    const reasons = [
      ...(open.length === 0 ? [] : [`not merged yet: ${list(open)}`]),
      ...(lost.length === 0
        ? []
        : [
            `merged, but not on the RC branch: ${list(lost)}; bring it there (if somebody reverted it, revert the revert)`,
          ]),
      ...(unreleased.length === 0
        ? []
        : [
            `merged, but not in production of a repository that this release leaves unchanged: ${list(unreleased)}; somebody reverted it, or merged it after the plan`,
          ]),
      ...unmet.slice(0, named),
    ]
    const [first] = [...open, ...gone, ...wanted.filter((task) => unmetNeeds(manifest, task).length > 0)]
    return {
      is: 'waiting',
      wait: 'tasks-merged',
      on:
        [...new Set([...open, ...gone].map(({ repository }) => ownerOf(train, manifest, repository)))].join(', ') ||
        'a person',
      reason: `${reasons.join('; ')}; merge or defer them`,
      command: askCommand(train, manifest, 'release.defer', { task: first?.id ?? '' }),
    }
  },
}

/** Tasks that the next candidate has to hold: found before the first freeze, or taken in by name. */
function wantedTasks(manifest: Manifest): readonly TaskEntry[] {
  const readmitted = readmittedIds(manifest)
  return inScope(manifest).filter(({ id, late }) => late !== true || readmitted.has(id))
}

/** Wanted tasks that were merged after the current candidate was frozen. */
export function isBehindScope(manifest: Manifest): boolean {
  return wantedTasks(manifest).some(
    ({ state, candidate, repository }) =>
      state === 'merged' && candidate === undefined && !isUnchanged(manifest, repository),
  )
}

/**
 * At most so many commits are compared with their RC branches in one look; those that no candidate is known to hold
 * come first.
 */
const mostCompared = 200

/**
 * Checks that the commits of tasks are on their RC branches: a branch can be put back, and then merged work is missing.
 */
function askPlaces(manifest: Manifest): readonly Question[] {
  if (manifest.pivot !== undefined) return []
  const merged = manifest.tasks
    .filter(({ state, commit, deferred }) => commit !== undefined && (deferred === true || state === 'merged'))
    .toSorted((one, other) => Number(one.candidate !== undefined) - Number(other.candidate !== undefined))
    .slice(0, mostCompared)
  return manifest.repositories.flatMap((repository): readonly Question[] => {
    const { name } = repository
    const ref = placeRef(repository)
    const own = merged.filter(({ repository }) => repository === name)
    const commits = own.flatMap(({ commit }) => commit ?? [])
    if (commits.length === 0) return []
    const certain = own
      .filter(
        (task) =>
          task.deferred === true ||
          manifest.asks.some((ask) => ask.type === 'defer' && meantBy(manifest.tasks, ask).has(task.id)),
      )
      .flatMap(({ commit }) => commit ?? [])
    const branch = workBranch(repository)
    return [
      ...[...new Set([ref, branchRef(branch)])].flatMap((ancestor) =>
        commits.map((of): Question => ({ about: 'ancestry', name, ancestor, of })),
      ),
      { about: 'undone', name, branch, commits, certain },
    ]
  })
}

/** The ref that says what the next candidate holds of a repository: its RC branch; production where nothing changed. */
function placeRef(repository: PlannedRepository): Ref {
  return repository.unchanged === undefined ? branchRef(repository.branches.candidate) : standingRef(repository)
}

/** The branch on which tasks are taken back: the RC branch; source where nothing changed, which production equals. */
function workBranch({ unchanged, branches }: PlannedRepository): string {
  return unchanged === undefined ? branches.candidate : branches.source
}

function findRepository({ repositories }: Manifest, name: Name): PlannedRepository | undefined {
  return repositories.find((each) => each.name === name)
}

/**
 * True if a commit can be reached from where the next candidate comes from and something of it is left there: a revert
 * leaves it reachable and takes out what it did (docs/decisions/0034-deferred-means-nothing-is-left.md).
 */
function isOn(seen: Seen, repository: PlannedRepository, commit: Sha): boolean {
  return contains(seen, repository, placeRef(repository), commit) === true && !isUndone(seen, repository, commit)
}

function contains(seen: Seen, { name }: PlannedRepository, ancestor: Ref, of: Sha): boolean | undefined {
  return answerTo(seen, { about: 'ancestry', name, ancestor, of }).contains
}

function isUndone(seen: Seen, repository: PlannedRepository, commit: Sha): boolean {
  return answerTo(seen, { about: 'undone', name: repository.name, branch: workBranch(repository), commit })
}

/**
 * True if a task was merged and its commit is not on its RC branch, or nothing of it is left there. Production that
 * squashes holds no commit of source: where nothing changed, one that source holds is missing only where it was undone.
 */
export function isMissing(manifest: Manifest, seen: Seen, { repository: name, commit }: TaskEntry): boolean {
  const repository = findRepository(manifest, name)
  if (commit === undefined || repository === undefined) return false
  const isThere = contains(seen, repository, placeRef(repository), commit)
  if (isThere === undefined) return false
  return (
    isUndone(seen, repository, commit) ||
    (!isThere && contains(seen, repository, branchRef(workBranch(repository)), commit) !== true)
  )
}

/**
 * Ids of the tasks that a candidate of what the RC branches hold now is seen to hold: by their commit, which is in it
 * or not; one without a commit by what people say of it, but not where nothing is released: what was merged there was
 * reverted, or shipped before.
 */
export function heldTasks(manifest: Manifest, seen: Seen): readonly string[] {
  return inScope(manifest)
    .filter((task) => task.state === 'merged' && isHeld(manifest, seen, task))
    .map(({ id }) => id)
}

/** Ids of those that it may hold: what asks for more is not overlooked because it could not be seen. */
export function possiblyHeld(manifest: Manifest, seen: Seen): readonly string[] {
  return inScope(manifest)
    .filter((task) => task.state === 'merged' && !isMissing(manifest, seen, task))
    .map(({ id }) => id)
}

function isHeld(manifest: Manifest, seen: Seen, { repository, commit }: TaskEntry): boolean {
  const place = findRepository(manifest, repository)
  return commit === undefined ? !isUnchanged(manifest, repository) : place !== undefined && isOn(seen, place, commit)
}

function deferredTasks({ tasks }: Manifest): readonly TaskEntry[] {
  return tasks.filter(({ deferred, commit }) => deferred === true && commit !== undefined)
}

function deferredOnBranch(manifest: Manifest, seen: Seen): readonly TaskEntry[] {
  return deferredTasks(manifest).filter(({ repository, commit }) => {
    // What is in production of a repository that did not change shipped long ago.
    const place = released(manifest).find(({ name }) => name === repository)
    return place !== undefined && isOn(seen, place, commit ?? '')
  })
}

/**
 * The needs of a task that the release does not hold: unknown is not satisfied. A need that is open and wanted is
 * reported as a task itself.
 */
export function unmetNeeds(manifest: Manifest, task: TaskEntry): readonly string[] {
  const wanted = wantedTasks(manifest)
  return task.needs.flatMap((need) => {
    const needed = manifest.tasks.find((other) => names(other, need))
    if (needed === undefined) return [`${task.id} needs ${need}, which is not a task of this release`]
    if (needed.deferred === true) return [`${task.id} needs ${need}, which is deferred`]
    if (needed.state === 'closed') return [`${task.id} needs ${need}, which was closed without a merge`]
    return needed.state === 'merged' || (task.state === 'open' && wanted.includes(needed))
      ? []
      : [`${task.id} needs ${need}, which is not merged`]
  })
}

function list(tasks: readonly TaskEntry[]): string {
  const more = tasks.length > named ? ` and ${tasks.length - named} more` : ''
  return `${tasks
    .slice(0, named)
    .map(({ id }) => id)
    .join(', ')}${more}`
}
