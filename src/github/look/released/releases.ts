import { at, itemsOf, textOf as wordOf } from '../../../documents/loose.ts'
import { refuseOtherVersions } from '../../../documents/record.ts'
import { readScope } from '../../../documents/scope.ts'
import { digestText } from '../../../domain/text/canonical.ts'
import { isEnd } from '../../../domain/ended.ts'
import { UserError } from 'github-foundations/problem'
import type { PlannedElsewhere, ReleasesQuestion } from '../../../domain/questions/releases.ts'
import { join, rowsNamed, type List } from '../../../domain/record/stored.ts'
import type { Landing } from '../../../domain/words/manifest.ts'
import type { Name } from '../../../domain/words/names.ts'
import type { Page } from '../commit-fields.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { leftOver } from './deferred.ts'
import type { EndedRelease } from './deferred.ts'
import { must, readAll } from '../../line/pages.ts'
import type { Earlier, Look, Reader, Shipped } from '../definition.ts'
import { readNamed } from '../../record/read-rows.ts'
import type { Viewer } from '../../record/read-release.ts'
import {
  isWritten,
  parseJson,
  releaseBranch,
  releaseFragments,
  revisionFields,
  textOf,
} from '../../record/read-release.ts'
import type { ReleaseBranchFields, Selection } from '../selection.ts'

/** Convoy's last revision on the branch of a release. */
interface Revision {
  readonly id: string
  /** The text of release-manifest.json; `null` if GitHub does not show it whole. */
  readonly text: string | null
  readonly manifest: unknown
  readonly scope: string | null
  readonly isOver: boolean
}

const releases = 'refs/heads/release/'
const newestFirst = 'orderBy: {field: ALPHABETICAL, direction: DESC}'

/** Asks what the other releases of control have planned and deferred. */
export const otherReleases: Look<'releases'> = { batched: { nodes: () => 50, ask: askReleases } }

/**
 * Asks the newest release branches of control, by name: what this train's releases left over that ended, and what those
 * under way have planned.
 */
function askReleases(selection: Selection, { control, train, every, shipped }: ReleasesQuestion): Reader {
  selection.viewer()
  selection.fields(
    `releases: refs(refPrefix: ${selection.value(releases)}, first: 30, ${newestFirst}) { nodes { prefix name target { ...Revision } } pageInfo { hasNextPage endCursor } }`,
  )
  return async ({ releases: newest }, viewer, connection) => {
    if (viewer === null) return {}
    const branches = await readAll(
      newest,
      (after) => readOn(connection, control, after),
      () => every !== true,
    )
    const written = await readRevisions(connection, control, viewer, branches)
    for (const { id, text, isOver } of written)
      // What a release under way has planned must be known; of one that is over others' tags and tasks tell enough.
      if (!isOver && text !== null) refuseOtherVersions(`${releaseBranch(id)} of ${control}`, text, null)
    const ended = written.filter(({ isOver }) => isOver).flatMap((revision) => readEnded(revision) ?? [])
    return {
      halves: { earlier: { [control]: openEarlier(connection, control, viewer, newest, branches, written) } },
      looked: {
        deferred: leftOver(ended.filter((release) => release.train === train)),
        plannedElsewhere: written
          .filter(({ isOver, manifest }) => !isOver || (shipped === true && at(manifest, 'status') === 'shipped'))
          .flatMap(readPlanned),
      },
    }
  }
}

const readOnQuery = `query ReadOnReleases($owner: String!, $repo: String!, $prefix: String!, $after: String) { repository(owner: $owner, name: $repo, followRenames: false) {
  refs(refPrefix: $prefix, first: 100, after: $after, ${newestFirst}) { nodes { prefix name target { ... on Commit { oid ${revisionFields} } } } pageInfo { hasNextPage endCursor } }
} }
${releaseFragments}`

/** Further release branches, without their scopes: what was left over long ago is of no use any more. */
async function readOn(connection: Connection, control: Name, after: string): Promise<Page<ReleaseBranchFields>> {
  const what = `more releases of ${control}`
  const { data } = await connection.query<{
    readonly repository: { readonly refs: Page<ReleaseBranchFields> | null } | null
  }>(what, readOnQuery, { ...splitName(control), prefix: releases, after })
  return must(what, data?.repository?.refs)
}

/**
 * Looks through the releases that are known, then through older ones: only a tag that nothing else explains is worth
 * that.
 */
function openEarlier(
  connection: Connection,
  control: Name,
  viewer: Viewer,
  newest: Page<ReleaseBranchFields> | null | undefined,
  known: readonly ReleaseBranchFields[],
  written: readonly Revision[],
): Earlier {
  const older = once(async () => {
    const after =
      newest?.pageInfo.hasNextPage === true && known.length <= newest.nodes.length ? newest.pageInfo.endCursor : null
    if (after === null) return []
    const further = await readAll(await readOn(connection, control, after), (next) => readOn(connection, control, next))
    return (await readRevisions(connection, control, viewer, further)).flatMap(readShipped)
  })
  const shipped = written.flatMap(readShipped)
  return {
    find: async (identity, tag, among) => {
      const isIt = (each: ShippedIn): boolean => each.identity === identity && each.tag === tag
      return shipped.find(isIt) ?? (among === 'newest' ? undefined : (await older()).find(isIt)) ?? null
    },
    landings: (identity) => written.flatMap((revision) => readLandings(revision, identity)),
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => (asked ??= ask())
}

/** What a release shipped in one repository. */
interface ShippedIn extends Shipped {
  readonly identity: string
  readonly tag: string
}

/** What a shipped release says of each repository. */
function readShipped({ manifest }: Revision): readonly ShippedIn[] {
  if (at(manifest, 'status') !== 'shipped') return []
  return taggedIn(manifest).flatMap((repository) => {
    const [identity, tag, source, candidate] = [
      wordOf(at(repository, 'identity')),
      wordOf(at(repository, 'tag')),
      wordOf(at(repository, 'base', 'source')),
      wordOf(at(manifest, 'candidate', 'heads', wordOf(at(repository, 'name')) ?? '')),
    ]
    return identity === undefined || tag === undefined || source === undefined
      ? []
      : [{ identity, tag, source, ...(candidate === undefined ? {} : { candidate }) }]
  })
}

/** The commits by which a release put its candidate into production of a repository, where they are other ones. */
function readLandings({ manifest }: Revision, identity: string): readonly Landing[] {
  const names = itemsOf(at(manifest, 'repositories')).flatMap(([, repository]) =>
    at(repository, 'identity') === identity ? [wordOf(at(repository, 'name')) ?? ''] : [],
  )
  return itemsOf(at(manifest, 'hops')).flatMap(([, hop]) => {
    const [name, commit] = [wordOf(at(hop, 'repository')) ?? '', wordOf(at(hop, 'landed'))]
    const of = wordOf(at(manifest, 'candidate', 'heads', name))
    const isIt =
      names.includes(name) &&
      at(hop, 'to') === 'production' &&
      at(hop, 'candidate') === at(manifest, 'candidate', 'number')
    return !isIt || commit === undefined || of === undefined ? [] : [{ commit, of }]
  })
}

/** The repositories in which a release makes a tag: one that it leaves as it is keeps the tag of an earlier release. */
function taggedIn(manifest: unknown): readonly unknown[] {
  return itemsOf(at(manifest, 'repositories'))
    .map(([, repository]) => repository)
    .filter((repository) => at(repository, 'unchanged') === undefined)
}

function revisionOf({
  target: { author = null, signature = null, manifest = null },
}: ReleaseBranchFields): Parameters<typeof isWritten>[0] {
  return { author, signature, manifest }
}

/** Convoy's last revision on each of these branches. */
async function readRevisions(
  connection: Connection,
  control: Name,
  viewer: Viewer,
  branches: readonly ReleaseBranchFields[],
): Promise<readonly Revision[]> {
  const revisions: Revision[] = []
  for (const branch of branches)
    if (isWritten(revisionOf(branch), viewer, connection))
      revisions.push(await withRows(connection, control, branch, readRevision(branch)))
  return revisions
}

/** The lists asked of other releases whose manifests are so large that these stand in files of their own. */
const asked: readonly List[] = ['hops', 'repositories', 'tasks']

async function withRows(
  connection: Connection,
  control: Name,
  { target: { oid } }: ReleaseBranchFields,
  revision: Revision,
): Promise<Revision> {
  const named = rowsNamed(revision.manifest).filter(({ list }) => asked.includes(list))
  if (named.length === 0 || oid === undefined) return revision
  const read = await readNamed(connection, control, oid, named)
  const files = named.map(({ list, path, digest }) => ({
    list,
    rows: itemsOf(digestText(read[path] ?? '') === digest ? parseJson(read[path] ?? '') : null).map(([, row]) => row),
  }))
  return { ...revision, manifest: join(revision.manifest as Readonly<Record<string, unknown>>, files) }
}

function readRevision({ prefix, name, target }: ReleaseBranchFields): Revision {
  const text = textOf(target.manifest ?? null)
  const manifest = parseJson(text ?? '')
  const status = at(manifest, 'status')
  // Whether `name` leaves out all of the asked prefix differs between answers; both together are the whole name.
  return {
    id: `${prefix}${name}`.slice(releases.length),
    text,
    manifest,
    scope: textOf(target.scope ?? null),
    isOver: isEnd(status),
  }
}

/**
 * The tags that a release has planned, and whether they are its own by now; none of a branch that was pointed at the
 * revision of another release.
 */
function readPlanned({ id, manifest }: Revision): readonly PlannedElsewhere[] {
  if (at(manifest, 'release', 'id') !== id) return []
  const holds = at(manifest, 'status') === 'shipped' ? 'shipped' : at(manifest, 'pivot') === undefined ? null : 'ships'
  return taggedIn(manifest).flatMap((repository) => {
    const [identity, tag] = [wordOf(at(repository, 'identity')), wordOf(at(repository, 'tag'))]
    return identity === undefined || tag === undefined
      ? []
      : [{ release: id, identity, tag, ...(holds === null ? {} : { holds }), ...readGate(manifest, repository) }]
  })
}

/** The commit of a release under way at the gate of a repository, and what its record says of it. */
function readGate(manifest: unknown, repository: unknown): Pick<PlannedElsewhere, 'head' | 'gate'> {
  const name = wordOf(at(repository, 'name')) ?? ''
  const head = wordOf(at(manifest, 'candidate', 'heads', name))
  const status = at(manifest, 'status')
  if (at(repository, 'gate') !== true || head === undefined || isEnd(status)) return {}
  const isIn = itemsOf(at(manifest, 'hops')).some(
    ([, hop]) =>
      at(hop, 'repository') === name &&
      at(hop, 'to') === 'production' &&
      at(hop, 'candidate') === at(manifest, 'candidate', 'number'),
  )
  if (isIn) return { head, gate: 'success' }
  const isRejected = itemsOf(at(manifest, 'attention')).some(
    ([, each]) => wordOf(at(each, 'code'))?.startsWith('rejection:') === true,
  )
  const isStopped = at(manifest, 'pivot') === undefined && (status === 'held' || isRejected)
  return { head, gate: isStopped ? 'failure' : 'pending' }
}

/** A release that ended; `null` for one of before scopes were written. */
function readEnded({ id, manifest, scope }: Revision): EndedRelease | null {
  const [train, createdAt] = [at(manifest, 'release', 'train'), at(manifest, 'release', 'createdAt')]
  if (typeof train !== 'string' || typeof createdAt !== 'number' || scope === null) return null
  try {
    return { id, train, createdAt, held: new Set(readHeld(manifest)), scope: readScope(scope) }
  } catch (error) {
    // A form of before: that release's tasks are known to whoever deferred them.
    if (error instanceof UserError) return null
    throw error
  }
}

/** Only a shipped release was released. */
function readHeld(manifest: unknown): readonly string[] {
  if (at(manifest, 'status') !== 'shipped') return []
  return itemsOf(at(manifest, 'tasks')).flatMap(([, task]) => {
    const id = wordOf(at(task, 'id'))
    return id === undefined || at(task, 'candidate') === undefined ? [] : [id]
  })
}
