import { at, itemsOf, textOf as wordOf } from '../documents/loose.ts'
import { readScope } from '../documents/scope.ts'
import { UserError } from '../domain/problem.ts'
import type { PlannedElsewhere } from '../domain/seen.ts'
import type { Question } from '../domain/words.ts'
import { leftOver } from './look-deferred.ts'
import type { EndedRelease } from './look-deferred.ts'
import type { Reader } from './readers.ts'
import { isWritten, parseJson, textOf } from './read-release.ts'
import type { ReleaseBranchFields, Selection } from './selection.ts'

/** What Convoy wrote last on the branch of a release. */
interface Revision { readonly id: string; readonly manifest: unknown; readonly scope: string | null; readonly isOver: boolean }

const releases = 'refs/heads/release/'

/** Asks the newest release branches of control, by name: what this train's releases left over that ended, and what those under way have planned. */
export function askReleases(selection: Selection, { train }: Extract<Question, { readonly about: 'releases' }>): Reader {
  selection.viewer()
  selection.fields(`releases: refs(refPrefix: ${selection.value(releases)}, first: 30, orderBy: {field: ALPHABETICAL, direction: DESC}) { nodes { prefix name target { ...Revision } } }`)
  return ({ releases: branches }, viewer, connection) => {
    const written = (branches?.nodes ?? []).flatMap((branch) =>
      (branch === null || viewer === null || !isWritten(revisionOf(branch), viewer, connection) ? [] : [readRevision(branch)]))
    const ended = written.filter(({ isOver }) => isOver).flatMap((revision) => readEnded(revision) ?? [])
    return {
      deferred: leftOver(ended.filter((release) => release.train === train)),
      plannedElsewhere: written.filter(({ isOver }) => !isOver).flatMap(readPlanned),
    }
  }
}

function revisionOf({ target: { author = null, signature = null, manifest = null } }: ReleaseBranchFields): Parameters<typeof isWritten>[0] {
  return { author, signature, manifest }
}

function readRevision({ prefix, name, target }: ReleaseBranchFields): Revision {
  const manifest = parseJson(textOf(target.manifest ?? null) ?? '')
  const status = at(manifest, 'status')
  // Whether `name` leaves out all of the asked prefix differs between answers; both together are the whole name.
  return { id: `${prefix}${name}`.slice(releases.length), manifest, scope: textOf(target.scope ?? null), isOver: status === 'shipped' || status === 'aborted' }
}

/** The versions that a release under way has planned; none of a branch that was pointed at the revision of another release. */
function readPlanned({ id, manifest }: Revision): readonly PlannedElsewhere[] {
  if (at(manifest, 'release', 'id') !== id) return []
  return itemsOf(at(manifest, 'repositories')).flatMap(([, repository]) => {
    const [identity, version] = [wordOf(at(repository, 'identity')), wordOf(at(repository, 'version', 'to'))]
    return identity === undefined || version === undefined ? [] : [{ release: id, identity, version }]
  })
}

/** A release that ended; `null` for one of before scopes were written. */
function readEnded({ id, manifest, scope }: Revision): EndedRelease | null {
  const [train, createdAt] = [at(manifest, 'release', 'train'), at(manifest, 'release', 'createdAt')]
  if (typeof train !== 'string' || typeof createdAt !== 'number' || scope === null) return null
  try {
    return { id, train, createdAt, held: new Set(readHeld(manifest)), scope: readScope(scope) }
  } catch (error) {
    if (error instanceof UserError) return null // A form of before: that release's tasks are known to whoever deferred them.
    throw error
  }
}

/** Only what has shipped was released. */
function readHeld(manifest: unknown): readonly string[] {
  if (at(manifest, 'status') !== 'shipped') return []
  return itemsOf(at(manifest, 'tasks')).flatMap(([, task]) => {
    const id = wordOf(at(task, 'id'))
    return id === undefined || at(task, 'candidate') === undefined ? [] : [id]
  })
}
