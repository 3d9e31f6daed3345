import type { Name, Sha } from '../domain/words.ts'
import { refusal } from './catalogue.ts'
import { splitName, type Connection } from './connection.ts'

/** Commits of one repository at which files are looked at. */
export interface Places { readonly name: Name; readonly base: Sha; readonly head: Sha; readonly production: Sha }

interface CommitNamed { readonly commit: Sha; readonly subject: string }

/** What became of a file: blobs, `null` where it is not there. */
export interface VersionsSeen {
  readonly path: string
  /** At `head`, and at `production`. */
  readonly held: Sha | null
  readonly there: Sha | null
  /** The commit that changed it last on production. */
  readonly by: CommitNamed | null
  /** What it was up to `base`, newest first, with the commit that made it so; the last, without one, is before it was made. At most a hundred. */
  readonly former: readonly { readonly blob: Sha | null; readonly commit?: CommitNamed }[]
}

interface FileFields { readonly oid: Sha }
interface HistoryFields { readonly pageInfo: { readonly hasNextPage: boolean }; readonly nodes: readonly ({ readonly oid: Sha; readonly messageHeadline: string; readonly file?: FileFields | null } | null)[] }
type Fields = { readonly repository: { readonly base: Piece; readonly head: Piece; readonly production: Piece } | null }
type Piece = { readonly [alias: `f${number}` | `h${number}`]: FileFields | HistoryFields | null | undefined } | null

/** GitHub walks the history of each path, and answers within ten seconds or not at all. */
const pathsPerRequest = 20

/** Looks up what files are and were, by their paths. */
export async function readVersions(connection: Connection, places: Places, paths: readonly string[]): Promise<readonly VersionsSeen[]> {
  const seen: VersionsSeen[] = []
  for (let start = 0; start < paths.length; start += pathsPerRequest) seen.push(...(await readSome(connection, places, paths.slice(start, start + pathsPerRequest))))
  return seen
}

async function readSome(connection: Connection, { name, base, head, production }: Places, paths: readonly string[]): Promise<readonly VersionsSeen[]> {
  const each = (fields: (index: number) => string): string => paths.map((_, index) => fields(index)).join(' ')
  const query = `query ReadVersions($owner: String!, $repo: String!, $base: GitObjectID!, $head: GitObjectID!, $production: GitObjectID!, ${each((index) => `$p${index}: String!`)}) {
  repository(owner: $owner, name: $repo, followRenames: false) {
    base: object(oid: $base) { ... on Commit { ${each((index) => `h${index}: history(first: 100, path: $p${index}) { pageInfo { hasNextPage } nodes { oid messageHeadline file(path: $p${index}) { oid } } }`)} } }
    head: object(oid: $head) { ... on Commit { ${each((index) => `f${index}: file(path: $p${index}) { oid }`)} } }
    production: object(oid: $production) { ... on Commit { ${each((index) => `f${index}: file(path: $p${index}) { oid } h${index}: history(first: 1, path: $p${index}) { pageInfo { hasNextPage } nodes { oid messageHeadline } }`)} } }
  }
}`
  const variables = { ...splitName(name), base, head, production, ...Object.fromEntries(paths.map((path, index) => [`p${index}`, path])) }
  const { data } = await connection.query<Fields>(`what files of ${name} were`, query, variables)
  const at = data?.repository ?? null
  if (at === null) throw refusal('GITHUB_UNAVAILABLE', { what: `what files of ${name} were`, why: 'it did not show the repository any more' })
  return paths.map((path, index): VersionsSeen => {
    const history = historyOf(at.base, index)
    const made = (history?.nodes ?? []).flatMap((node) => (node === null ? [] : [{ blob: node.file?.oid ?? null, commit: { commit: node.oid, subject: node.messageHeadline } }]))
    const last = historyOf(at.production, index)?.nodes[0]
    return {
      path, held: fileOf(at.head, index), there: fileOf(at.production, index),
      by: last === undefined || last === null ? null : { commit: last.oid, subject: last.messageHeadline },
      former: [...made, ...(history?.pageInfo.hasNextPage === false ? [{ blob: null }] : [])],
    }
  })
}

function fileOf(piece: Piece | undefined, index: number): Sha | null {
  const file = piece?.[`f${index}`]
  return file !== undefined && file !== null && 'oid' in file ? file.oid : null
}

function historyOf(piece: Piece | undefined, index: number): HistoryFields | null {
  const history = piece?.[`h${index}`]
  return history !== undefined && history !== null && 'nodes' in history ? history : null
}
