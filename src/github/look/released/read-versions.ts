import type { Name, Sha } from '../../../domain/words/names.ts'
import { refusal } from '../../catalogue.ts'
import { splitName, type Connection } from '../../line/connection.ts'

/** Commits of one repository at which files are looked at. */
export interface Places {
  readonly name: Name
  readonly base: Sha
  readonly head: Sha
  readonly production: Sha
  /** The commit of production that holds what `base` holds, where that is another one. */
  readonly landed?: Sha
}

export interface CommitNamed {
  readonly commit: Sha
  readonly subject: string
}

/** A file as a commit has it; of its mode only GitHub's number is known, such as 0o100755. */
export interface FileSeen {
  readonly oid: Sha
  readonly mode: number
  readonly size: number
}

/** The versions of a file; `null` if it is absent. */
export interface VersionsSeen {
  readonly path: string
  /** At `head`, and at `production`. */
  readonly held: FileSeen | null
  readonly there: FileSeen | null
  /** The commit that changed it last on production. */
  readonly by: CommitNamed | null
  /** The states that commits gave it that production has and `base` lacks, newest first, at most twenty. */
  readonly since: readonly { readonly file: FileSeen | null; readonly commit: CommitNamed }[]
  /** The same of `head`. */
  readonly ours: readonly { readonly file: FileSeen | null; readonly commit: CommitNamed }[]
  /**
   * Its states up to `base`, newest first, with the commit that made each; the last, without one, is from before it was
   * made. At most a hundred.
   */
  readonly former: readonly { readonly file: FileSeen | null; readonly commit?: CommitNamed }[]
}

interface HistoryFields {
  readonly pageInfo: { readonly hasNextPage: boolean }
  readonly nodes: readonly ({
    readonly oid: Sha
    readonly messageHeadline: string
    readonly file?: FileSeen | null
  } | null)[]
}
type Fields = {
  readonly repository: {
    readonly base: Piece
    readonly head: Piece
    readonly production: Piece
    readonly landed?: Piece
  } | null
}
type Piece = { readonly [alias: `f${number}` | `h${number}`]: FileSeen | HistoryFields | null | undefined } | null

/** GitHub walks the history of each path, and answers within ten seconds or not at all. */
const pathsPerRequest = 20

/** Looks up what files are and were, by their paths. */
export async function readVersions(
  connection: Connection,
  places: Places,
  paths: readonly string[],
): Promise<readonly VersionsSeen[]> {
  const seen: VersionsSeen[] = []
  for (let start = 0; start < paths.length; start += pathsPerRequest)
    seen.push(...(await readSome(connection, places, paths.slice(start, start + pathsPerRequest))))
  return seen
}

async function readSome(
  connection: Connection,
  { name, base, head, production, landed }: Places,
  paths: readonly string[],
): Promise<readonly VersionsSeen[]> {
  const each = (fields: (index: number) => string): string => paths.map((_, index) => fields(index)).join(' ')
  const newest = (index: number): string =>
    `f${index}: file(path: $p${index}) { oid mode size } h${index}: history(first: 20, path: $p${index}) { pageInfo { hasNextPage } nodes { oid messageHeadline file(path: $p${index}) { oid mode size } } }`
  const query = `query ReadVersions($owner: String!, $repo: String!, $base: GitObjectID!, $head: GitObjectID!, $production: GitObjectID!, ${landed === undefined ? '' : '$landed: GitObjectID!, '}${each((index) => `$p${index}: String!`)}) {
  repository(owner: $owner, name: $repo, followRenames: false) {
    base: object(oid: $base) { ... on Commit { ${each((index) => `h${index}: history(first: 100, path: $p${index}) { pageInfo { hasNextPage } nodes { oid messageHeadline file(path: $p${index}) { oid mode size } } }`)} } }
    head: object(oid: $head) { ... on Commit { ${each(newest)} } }
    production: object(oid: $production) { ... on Commit { ${each(newest)} } }
    ${landed === undefined ? '' : `landed: object(oid: $landed) { ... on Commit { ${each((index) => `h${index}: history(first: 100, path: $p${index}) { pageInfo { hasNextPage } nodes { oid messageHeadline } }`)} } }`}
  }
}`
  const variables = {
    ...splitName(name),
    base,
    head,
    production,
    ...(landed === undefined ? {} : { landed }),
    ...Object.fromEntries(paths.map((path, index) => [`p${index}`, path])),
  }
  const { data } = await connection.query<Fields>(`what files of ${name} were`, query, variables)
  const at = data?.repository ?? null
  if (at === null)
    throw refusal('GITHUB_UNAVAILABLE', `what files of ${name} were`, 'it did not show the repository any more')
  return paths.map((path, index): VersionsSeen => {
    const history = historyOf(at.base, index)
    const made = versionsOf(history)
    const there = versionsOf(historyOf(at.production, index))
    const landing = landed === undefined ? made : versionsOf(historyOf(at.landed, index))
    return {
      path,
      held: fileOf(at.head, index),
      there: fileOf(at.production, index),
      by: there[0]?.commit ?? null,
      since: withoutThose(landing, there),
      ours: withoutThose(made, versionsOf(historyOf(at.head, index))),
      former: [...made, ...(history?.pageInfo.hasNextPage === false ? [{ file: null }] : [])],
    }
  })
}

/** The states of a file down to the first that is among others. */
function withoutThose(others: VersionsSeen['since'], states: VersionsSeen['since']): VersionsSeen['since'] {
  const before = new Set(others.map(({ commit }) => commit.commit))
  const shared = states.findIndex(({ commit }) => before.has(commit.commit))
  return states.slice(0, shared === -1 ? undefined : shared)
}

function versionsOf(history: HistoryFields | null): VersionsSeen['since'] {
  return (history?.nodes ?? []).flatMap((node) =>
    node === null ? [] : [{ file: node.file ?? null, commit: { commit: node.oid, subject: node.messageHeadline } }],
  )
}

function fileOf(piece: Piece | undefined, index: number): FileSeen | null {
  const file = piece?.[`f${index}`]
  return file !== undefined && file !== null && 'oid' in file ? file : null
}

function historyOf(piece: Piece | undefined, index: number): HistoryFields | null {
  const history = piece?.[`h${index}`]
  return history !== undefined && history !== null && 'nodes' in history ? history : null
}
