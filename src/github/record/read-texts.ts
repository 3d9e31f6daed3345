import type { Name, Sha } from '../../domain/words/names.ts'
import { refusal } from '../catalogue.ts'
import { splitName, type Connection } from '../line/connection.ts'

/** A file at a commit: mode and blob, `null` where there is none; its text where GitHub shows it whole. */
export interface TextSeen {
  readonly blob: string | null
  readonly text: string | null
}

interface FileFields {
  readonly oid: Sha
  readonly mode: number
  readonly object: { readonly text?: string | null; readonly isTruncated?: boolean } | null
}
type Fields = {
  readonly repository: {
    readonly [commit: `c${number}`]: { readonly [file: `f${number}`]: FileFields | null } | null
  } | null
}

/** GitHub answers within ten seconds or not at all. */
const filesPerRequest = 20

/** The files at each of these commits, by path in the order of `paths`. */
export async function readTexts(
  connection: Connection,
  name: Name,
  commits: readonly Sha[],
  paths: readonly string[],
): Promise<readonly (readonly TextSeen[])[]> {
  const seen: (readonly TextSeen[])[] = []
  for (let start = 0; start < paths.length; start += filesPerRequest)
    seen.push(...(await readSome(connection, name, commits, paths.slice(start, start + filesPerRequest))))
  return seen
}

async function readSome(
  connection: Connection,
  name: Name,
  commits: readonly Sha[],
  paths: readonly string[],
): Promise<readonly (readonly TextSeen[])[]> {
  const files = paths
    .map((_, index) => `f${index}: file(path: $p${index}) { oid mode object { ... on Blob { text isTruncated } } }`)
    .join(' ')
  const query = `query ReadTexts($owner: String!, $repo: String!, ${commits.map((_, index) => `$c${index}: GitObjectID!, `).join('')}${paths.map((_, index) => `$p${index}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo, followRenames: false) { ${commits.map((_, index) => `c${index}: object(oid: $c${index}) { ... on Commit { ${files} } }`).join(' ')} }
}`
  const variables = {
    ...splitName(name),
    ...Object.fromEntries([
      ...commits.map((commit, index) => [`c${index}`, commit] as const),
      ...paths.map((path, index) => [`p${index}`, path] as const),
    ]),
  }
  const { data } = await connection.query<Fields>(`files of ${name}`, query, variables)
  const at = data?.repository ?? null
  if (at === null) throw refusal('GITHUB_UNAVAILABLE', `files of ${name}`, 'it did not show the repository any more')
  return paths.map((_path, path) =>
    commits.map((_commit, commit): TextSeen => {
      const file = at[`c${commit}`]?.[`f${path}`] ?? null
      if (file === null) return { blob: null, text: null }
      const { text, isTruncated } = file.object ?? {}
      return { blob: `${file.mode} ${file.oid}`, text: typeof text === 'string' && isTruncated !== true ? text : null }
    }),
  )
}
