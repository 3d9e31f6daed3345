import { readScope } from '../documents/scope.ts'
import { UserError } from '../domain/problem.ts'
import type { ReleaseTask, Scope } from '../domain/tasks.ts'
import type { Question } from '../domain/words.ts'
import type { Connection } from './connection.ts'
import type { Reader } from './readers.ts'
import { isOver, parseJson, textOf } from './read-release.ts'
import type { Viewer } from './read-release.ts'
import type { EndedFields, Selection } from './selection.ts'

/** A release that ended: what it took in and what it left. `held`: ids of the tasks that its last candidate holds; none, where it did not ship. */
export interface EndedRelease { readonly id: string; readonly train: string; readonly createdAt: number; readonly held: ReadonlySet<string>; readonly scope: Scope }

const releases = 'refs/heads/release/'

/** Asks the newest release branches of control, by name, what they left over. */
export function askDeferred(selection: Selection, { train }: Extract<Question, { readonly about: 'deferred' }>): Reader {
  selection.viewer()
  selection.fields(`ended: refs(refPrefix: ${selection.value(releases)}, first: 30, orderBy: {field: ALPHABETICAL, direction: DESC}) { nodes { prefix name target { ...Ended } } }`)
  return ({ ended }, viewer, connection) => {
    const read = (ended?.nodes ?? []).map((branch) => (branch === null || viewer === null ? null : readEnded(branch, viewer, connection)))
    return { deferred: leftOver(read.filter((release) => release !== null).filter((release) => release.train === train)) }
  }
}

/**
 * Tasks that a release went without and that no later one released or gave up, as the last one that went without them had them.
 * A release goes without what it deferred, what was still open, and what was merged too late for its last candidate; one that was aborted without everything.
 */
export function leftOver(ended: readonly EndedRelease[]): readonly ReleaseTask[] {
  const left = new Map<string, ReleaseTask>()
  for (const { id, scope, held } of ended.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))) {
    for (const { deferred, ...task } of scope.tasks) {
      if (task.state === 'closed' || held.has(task.id)) left.delete(task.id)
      else left.set(task.id, { ...task, source: 'release', from: deferred === true ? id : (left.get(task.id)?.from ?? id) })
    }
  }
  return [...left.values()]
}

/** What Convoy wrote last on the branch of a release that ended; `null` for any other, and for one of before scopes were written. */
function readEnded({ prefix, name, target }: EndedFields, viewer: Viewer, connection: Connection): EndedRelease | null {
  const { author = null, signature = null, manifest = null, scope = null } = target
  if (!isOver({ author, signature, manifest }, viewer, connection)) return null
  const release = readHeading(parseJson(textOf(manifest) ?? ''))
  const tasks = textOf(scope)
  if (release === null || tasks === null) return null
  try {
    // Whether `name` leaves out all of the asked prefix differs between answers; both together are the whole name.
    return { id: `${prefix}${name}`.slice(releases.length), ...release, scope: readScope(tasks) }
  } catch (error) {
    if (error instanceof UserError) return null // A form of before: that release's tasks are known to whoever deferred them.
    throw error
  }
}

/** Only what has shipped was released. */
function readHeld(manifest: object): readonly string[] {
  if (!('status' in manifest) || manifest.status !== 'shipped' || !('tasks' in manifest) || !Array.isArray(manifest.tasks)) return []
  return manifest.tasks.flatMap((task: unknown) => (typeof task === 'object' && task !== null && 'id' in task && typeof task.id === 'string' && 'candidate' in task ? [task.id] : []))
}

function readHeading(manifest: unknown): { readonly train: string; readonly createdAt: number; readonly held: ReadonlySet<string> } | null {
  if (typeof manifest !== 'object' || manifest === null || !('release' in manifest)) return null
  const { release } = manifest
  if (typeof release !== 'object' || release === null || !('train' in release) || !('createdAt' in release)) return null
  const { train, createdAt } = release
  return typeof train === 'string' && typeof createdAt === 'number' ? { train, createdAt, held: new Set(readHeld(manifest)) } : null
}
