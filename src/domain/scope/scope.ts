import { canonical } from '../text/canonical.ts'
import { deferredIds, names, readmittedIds } from './deferral.ts'
import { hearAll, strictest } from './heard-tasks.ts'
import { nameKey } from '../people/logins.ts'
import type { CrossRepoDependency, ReleaseTask, Scope, TaskEntry, TaskState } from './tasks.ts'
import { directives } from '../words/names.ts'
import type { PullRequestSeen, TasksSeen } from '../questions/tasks.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Entry } from '../words/decision.ts'
import type { Question, Seen } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Directive, Name } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** Look at everything that may belong to the release: pull requests into its RC branches, issues of its milestone. */
export function askTasks(manifest: Manifest): readonly Question[] {
  if (manifest.pivot !== undefined) return []
  return manifest.repositories.map(({ name, branches }) => ({
    about: 'tasks',
    name,
    branch: branches.candidate,
    milestone: manifest.release.id,
  }))
}

/** Tasks that the release carries: neither deferred nor given up. */
export function inScope({ tasks }: Pick<Manifest, 'tasks'>): readonly TaskEntry[] {
  return tasks.filter(({ state, deferred }) => state !== 'closed' && deferred !== true)
}

/** The scope as it is now as an entry to record; nothing where the manifest says so already. */
export function growScope(train: Train, manifest: Manifest, seen: Seen): readonly Entry[] {
  const known = new Map(manifest.tasks.map((task) => [task.id, task]))
  const found = limitUnclear(limitTasks(findTasks(manifest, seen), known))
  const entries = found.map((task) => entryOf(task, known.get(task.id), manifest.candidate !== undefined))
  const { asks } = manifest
  const [deferred, takenIn] = [deferredIds({ asks, tasks: entries }), readmittedIds({ asks, tasks: entries })]
  const tasks = entries.map(({ late, ...task }): TaskEntry => ({
    ...task,
    ...(late === true && !takenIn.has(task.id) ? { late } : {}),
    ...(deferred.has(task.id) ? { deferred: true } : {}),
  }))
  if (manifest.repositories.length > 0 && canonical(tasks) === canonical(manifest.tasks)) return []
  const file: Scope = {
    tasks: found.map((task) => (deferred.has(task.id) ? { ...task, deferred: true } : task)),
    dependencies: [...dependenciesOf(train), ...found.flatMap((task) => needsOf(task, found))].slice(0, most),
  }
  return [{ add: 'scope', tasks, file }]
}

/** The maximum number of tasks and of dependencies in a document; with this many titles it would be too large. */
const [most, mostTitled] = [2_000, 800]

/**
 * The part of the scope that documents can hold: known tasks first, without titles and branches where there are very
 * many.
 */
function limitTasks(found: readonly ReleaseTask[], known: ReadonlyMap<string, TaskEntry>): readonly ReleaseTask[] {
  if (found.length <= mostTitled) return found
  const first =
    found.length <= most
      ? found
      : [...found]
          .sort((a, b) => Number(known.has(b.id)) - Number(known.has(a.id)))
          .slice(0, most)
          .sort((a, b) => (a.id < b.id ? -1 : 1))
  return first.map(({ title: _title, branch: _branch, ...task }) => task)
}

/**
 * Every task known: what was seen, what was told, what an earlier release deferred; nothing that was known is ever
 * forgotten.
 */
function findTasks(manifest: Manifest, seen: Seen): readonly ReleaseTask[] {
  const found = new Map<string, ReleaseTask>()
  for (const task of manifest.tasks) found.set(task.id, remember(task, seen))
  for (const task of answerTo(seen, { about: 'releases' }).deferred) if (!found.has(task.id)) found.set(task.id, task)
  const spelled = new Map(manifest.repositories.map(({ name }) => [nameKey(name), name]))
  for (const [name, tasks] of Object.entries(seen.tasks))
    for (const task of seeTasks(spelled, name, tasks)) found.set(task.id, task)
  return hearAll(manifest.asks, [...found.values()]).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * A task as it was recorded. Where we looked and it is gone, its pull request goes elsewhere now or its issue left the
 * milestone.
 */
function remember(
  { late: _late, deferred: _deferred, candidate: _candidate, ...task }: TaskEntry,
  seen: Seen,
): ReleaseTask {
  const isGone =
    answerTo(seen, { about: 'tasks', name: task.repository }) !== undefined &&
    (task.source === 'pull-request' || task.source === 'milestone')
  return isGone ? { ...task, state: 'closed' } : task
}

/** The tasks of one repository. A pull request that says it closes an issue of the milestone is one task with it. */
function seeTasks(
  names: ReadonlyMap<string, Name>,
  repository: Name,
  { pullRequests, issues }: TasksSeen,
): readonly ReleaseTask[] {
  const byIssue = new Map(
    pullRequests.toReversed().flatMap((pull) => pull.closes.map((number) => [number, pull] as const)),
  )
  const linked = new Set(issues.flatMap(({ number }) => byIssue.get(number)?.number ?? []))
  return [
    ...issues.map((issue): ReleaseTask => {
      const pull = byIssue.get(issue.number)
      const own: TaskState = issue.state === 'open' ? 'open' : issue.state === 'done' ? 'merged' : 'closed'
      return {
        id: `${repository}#${issue.number}`,
        repository,
        source: 'milestone',
        ...titleOf(issue),
        issue: issue.number,
        state: own === 'open' && pull !== undefined ? (pull.state === 'closed' ? 'open' : pull.state) : own,
        ...directiveFrom([...issue.labels, ...(pull?.labels ?? [])]),
        ...issue.closer,
        ...(pull === undefined ? {} : placeOf(pull)),
        needs: wholeNeeds(names, repository, [...issue.needs, ...(pull?.needs ?? [])]),
        ...unclearOf(issue, pull),
      }
    }),
    ...pullRequests
      .filter(({ number }) => !linked.has(number))
      .map((pull): ReleaseTask => ({
        id: `${repository}#${pull.number}`,
        repository,
        source: 'pull-request',
        ...titleOf(pull),
        state: pull.state,
        ...directiveFrom(pull.labels),
        ...placeOf(pull),
        needs: wholeNeeds(names, repository, pull.needs),
        ...unclearOf(pull),
      })),
  ]
}

function placeOf({ number, branch, commit }: PullRequestSeen): Pick<ReleaseTask, 'pullRequest' | 'branch' | 'commit'> {
  return { pullRequest: number, ...(branch === '' ? {} : { branch }), ...(commit === null ? {} : { commit }) }
}

/** A title without any visible character counts as empty. */
function titleOf({ title }: { readonly title: string }): Pick<ReleaseTask, 'title'> {
  return title === '' ? {} : { title }
}

/** Each once, with repositories as the release spells them; `#12` is the repository's own. */
function wholeNeeds(spelled: ReadonlyMap<string, Name>, repository: Name, needs: readonly string[]): readonly string[] {
  return [
    ...new Set(
      needs.map((need) => {
        const [name = '', number = ''] = need.split('#')
        return name === '' ? `${repository}${need}` : `${spelled.get(nameKey(name)) ?? name}#${number}`
      }),
    ),
  ].sort()
}

/** The first that is unclear. */
function unclearOf(...said: readonly ({ readonly unclear?: string } | undefined)[]): Pick<ReleaseTask, 'unclear'> {
  const unclear = said.find((each) => each?.unclear !== undefined)?.unclear
  return unclear === undefined ? {} : { unclear }
}

/** The number of tasks whose unclear lines are kept, because anybody may write a description. */
const mostUnclear = 50

function limitUnclear(tasks: readonly ReleaseTask[]): readonly ReleaseTask[] {
  const kept = new Set(tasks.filter(({ unclear }) => unclear !== undefined).slice(0, mostUnclear))
  return tasks.map((task) => {
    const { unclear: _unclear, ...clear } = task
    return kept.has(task) ? task : clear
  })
}

/** The label `convoy/careful`, `convoy/auto` or `convoy/quick`; of several the strictest. */
function directiveFrom(labels: readonly string[]): { readonly directive?: Directive } {
  return strictest(...directives.filter((directive) => labels.includes(`convoy/${directive}`)))
}

/**
 * The tasks as the manifest keeps them; a task found after the first freeze is late until somebody admits it by name,
 * and does not delay what is frozen.
 */
function entryOf(task: ReleaseTask, known: TaskEntry | undefined, isFrozen: boolean): TaskEntry {
  const { id, repository, source, state, directive, commit, needs, unclear, pullRequest, issue, externalId } = task
  const late = known === undefined ? isFrozen : known.late === true
  return {
    id,
    repository,
    source,
    state,
    needs,
    ...(unclear === undefined ? {} : { unclear }),
    ...(directive === undefined ? {} : { directive }),
    ...(commit === undefined ? {} : { commit }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(issue === undefined ? {} : { issue }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(late ? { late } : {}),
    ...(known?.candidate === undefined ? {} : { candidate: known.candidate }),
  }
}

function dependenciesOf(train: Train): readonly CrossRepoDependency[] {
  return train.repositories.flatMap(({ name, dependsOn }) =>
    dependsOn.map(({ repository, kind }): CrossRepoDependency => ({
      from: name,
      to: repository,
      kind,
      source: 'train',
    })),
  )
}

function needsOf(task: ReleaseTask, all: readonly ReleaseTask[]): readonly CrossRepoDependency[] {
  return task.needs.flatMap((need): readonly CrossRepoDependency[] => {
    const needed = all.find((other) => names(other, need))
    const to = needed?.repository ?? /^(.+)#\d+$/.exec(need)?.[1]
    return to === undefined || to === task.repository
      ? []
      : [{ from: task.repository, to, kind: 'contract', source: task.source === 'event' ? 'person' : 'task' }]
  })
}
