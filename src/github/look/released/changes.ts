import { tagRef } from '../../../domain/hops/candidate.ts'
import type { CommitMade } from '../../../domain/versions/changes.ts'
import { ancestorsIn } from '../../../domain/versions/commit-messages.ts'
import type { ChangesRead } from '../../../domain/versions/written-notes.ts'
import type { Span } from '../../../domain/words/effect.ts'
import type { Name } from '../../../domain/words/names.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { must, readAll } from '../../line/pages.ts'
import type { Page } from '../commit-fields.ts'
import { changedFields, Selection, type PieceFields, type RangeFields, type RepositoryFields } from '../selection.ts'
import { newestFirst } from './range.ts'

/** Commits of one repository that notes list, at most, and those that are read of a long history to find them. */
const [mostListed, mostRead] = [500, 500]
/**
 * The commits that a look asks for: few releases bring more, and each hundred costs four points of an hour's limit, at
 * every look at every repository that is not published yet. What is more is read in pages of a hundred.
 */
const firstRead = 50
/** The nodes that GitHub counts for these, with parents, authors and pull requests. */
export const nodesOfChanges = firstRead * 13
const repositoriesPerRequest = 25

/** Names what is between two commits. */
function spanKey({ repository, from, since, head }: Span): string {
  return [repository, from ?? '', since ?? '', head].join(' ')
}

/** Asks what a release brings to the open repository; the answer is kept with the connection. */
export function askChanges(
  selection: Selection,
  span: Span,
): (answer: RepositoryFields, connection: Connection) => Promise<void> {
  selection.fields('url')
  const alias =
    span.from === null
      ? selection.revision(span.head, `history(first: ${firstRead}) { ...Brought }`)
      : selection.ref(
          tagRef(span.from),
          `compare(headRef: ${selection.value(span.head)}) { status aheadBy commits(first: ${firstRead}) { ...Changed } }`,
        )
  return async (answer, connection) => {
    const key = spanKey(span)
    if (connection.changes.has(key)) return
    const read = await readSpan(connection, span, answer[alias] ?? null)
    connection.changes.set(key, { url: answer.url ?? '', ...read })
  }
}

/** What releases bring to these repositories; asks only for what no look has read yet. */
export async function readChanges(
  connection: Connection,
  spans: readonly Span[],
): Promise<ReadonlyMap<Name, ChangesRead>> {
  const missing = spans.filter((span) => !connection.changes.has(spanKey(span)))
  for (let at = 0; at < missing.length; at += repositoriesPerRequest)
    await readSome(connection, missing.slice(at, at + repositoriesPerRequest))
  return new Map(
    spans.flatMap((span) => {
      const read = connection.changes.get(spanKey(span))
      return read === undefined ? [] : [[span.repository, read] as const]
    }),
  )
}

async function readSome(connection: Connection, spans: readonly Span[]): Promise<void> {
  const selection = new Selection()
  const readers = spans.map((span) => {
    const { owner, repo } = splitName(span.repository)
    selection.repository(owner, repo)
    return askChanges(selection, span)
  })
  const what = `what is released of ${spans.length} repositories`
  const { data } = await connection.query<Readonly<Record<`r${number}`, RepositoryFields | null>>>(
    what,
    selection.text(),
    selection.variables,
  )
  for (const [index, read] of readers.entries()) {
    const answer = data[`r${index}`] ?? null
    if (answer !== null) await read(answer, connection)
  }
}

type Read = Pick<ChangesRead, 'commits' | 'isAll'>

/** The commits since the release before: what its tag lacks, without what its candidate held. */
async function readSpan(connection: Connection, span: Span, piece: PieceFields | null): Promise<Read> {
  const { compare, history } = piece ?? {}
  const ahead = compare?.aheadBy ?? 0
  // After years of squashes a tag lacks everything that was released since the first.
  if (compare === null || compare === undefined || ahead > mostListed)
    return readBack(connection, span, history ?? null)
  const nodes = await readAll(compare.commits, (after) => readOn(connection, span, after))
  return { commits: leaveOut(nodes, span), isAll: true }
}

/** Reads from the candidate back to what was released. */
async function readBack(connection: Connection, span: Span, first: PieceFields['history'] | null): Promise<Read> {
  const isClosed = (nodes: readonly RangeFields[]): boolean => {
    const known = new Set(nodes.map(({ oid }) => oid))
    return leaveOut(nodes, span).every(({ parents }) => parents.every((parent) => known.has(parent)))
  }
  const readNext = (after: string | null): Promise<Page<RangeFields>> => readHistory(connection, span, after)
  const page = first?.pageInfo === undefined ? await readNext(null) : { nodes: first.nodes, pageInfo: first.pageInfo }
  const nodes = await readAll(page, readNext, (read) =>
    span.from === null ? true : read.length >= mostRead || isClosed(read),
  )
  return { commits: leaveOut(nodes, span), isAll: isClosed(nodes) }
}

function leaveOut(nodes: readonly RangeFields[], { since }: Span): readonly CommitMade[] {
  const read = newestFirst(nodes.map((node) => ({ ...readCommit(node, nodes), at: Date.parse(node.committedDate) })))
  const held = new Set(ancestorsIn(read, (sha) => sha === since))
  return read.filter((commit) => !held.has(commit))
}

/** The login of an author, else the name that the commit gives. */
function nameOf(author: RangeFields['author']): string {
  return author?.user?.login ?? author?.name ?? ''
}

/** A commit, and the pull request whose merge is among these commits, too: others brought it elsewhere. */
function readCommit(
  { oid, message = '', parents, author, authors, authoredDate = '', associatedPullRequests }: RangeFields,
  among: readonly RangeFields[],
): CommitMade {
  const pull = associatedPullRequests?.nodes.find(
    (each) => each?.merged === true && among.some((other) => other.oid === each.mergeCommit?.oid),
  )
  const by = nameOf(author)
  const others = (authors?.nodes ?? []).map(nameOf).filter((name) => name !== '' && name !== by)
  return {
    sha: oid,
    message,
    parents: parents.nodes.map((parent) => parent.oid),
    by,
    ...(others.length === 0 ? {} : { others }),
    authoredAt: authoredDate,
    ...(pull === undefined || pull === null
      ? {}
      : { pull: { number: pull.number, title: pull.title, by: pull.author?.login ?? null } }),
  }
}

const comparisonQuery = `query ReadOnChanges($owner: String!, $repo: String!, $tag: String!, $head: String!, $after: String) { repository(owner: $owner, name: $repo, followRenames: false) {
  ref(qualifiedName: $tag) { compare(headRef: $head) { commits(first: 100, after: $after) { ${changedFields} } } }
} }`

async function readOn(
  connection: Connection,
  { repository, from, head }: Span,
  after: string,
): Promise<Page<RangeFields>> {
  const what = `more changes of ${repository} since ${from ?? ''}`
  const { data } = await connection.query<{
    readonly repository: {
      readonly ref: { readonly compare: { readonly commits: Page<RangeFields> } | null } | null
    } | null
  }>(what, comparisonQuery, { ...splitName(repository), tag: tagRef(from ?? ''), head, after })
  return must(what, data.repository?.ref?.compare?.commits)
}

const historyQuery = `query ReadBackChanges($owner: String!, $repo: String!, $head: GitObjectID!, $after: String) { repository(owner: $owner, name: $repo, followRenames: false) {
  object(oid: $head) { ... on Commit { history(first: 100, after: $after) { ${changedFields} } } }
} }`

async function readHistory(
  connection: Connection,
  { repository, head }: Span,
  after: string | null,
): Promise<Page<RangeFields>> {
  const what = `the history of ${head} in ${repository}`
  const { data } = await connection.query<{
    readonly repository: { readonly object: { readonly history?: Page<RangeFields> } | null } | null
  }>(what, historyQuery, { ...splitName(repository), head, after })
  return must(what, data.repository?.object?.history)
}
