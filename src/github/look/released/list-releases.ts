import type { Name } from '../../../domain/words/names.ts'
import { refusal } from '../../catalogue.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { isOver, releaseFragments, revisionFields } from '../../record/read-release.ts'
import type { RevisionFields, Viewer } from '../../record/read-release.ts'

/** `target` only where it was asked for. */
interface BranchFields {
  readonly prefix: string
  readonly name: string
  readonly target?: RevisionFields
}
interface BranchesFields {
  readonly viewer: Viewer
  readonly repository: {
    readonly refs: {
      readonly nodes: readonly (BranchFields | null)[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    } | null
  } | null
}

const prefix = 'refs/heads/release/'

const branchesQuery = (
  name: string,
  fields: string,
): string => `query ${name}($owner: String!, $repo: String!, $prefix: String!, $after: String) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo, followRenames: false) {
    refs(refPrefix: $prefix, first: 100, after: $after) { nodes { prefix name ${fields} } pageInfo { hasNextPage endCursor } }
  }
}`

/** Ids of all releases that have a branch in control. */
export async function listReleases(connection: Connection, control: Name): Promise<readonly string[]> {
  return listBranches(connection, control, branchesQuery('ListReleases', ''), () => true)
}

/** Ids of the releases that may have something due: history grows and a sweep must not read all of it one by one. */
export async function openReleases(connection: Connection, control: Name): Promise<readonly string[]> {
  const query = `${branchesQuery('OpenReleases', `target { ... on Commit { ${revisionFields} } }`)}\n${releaseFragments}`
  return listBranches(
    connection,
    control,
    query,
    ({ target }, viewer) => target === undefined || !isOver(target, viewer, connection),
  )
}

async function listBranches(
  connection: Connection,
  control: Name,
  query: string,
  wanted: (branch: BranchFields, viewer: Viewer) => boolean,
): Promise<readonly string[]> {
  const found: string[] = []
  let after: string | null = null
  do {
    const variables: Readonly<Record<string, unknown>> = { ...splitName(control), prefix, after }
    const { data, errors } = await connection.query<BranchesFields>(`the releases of ${control}`, query, variables)
    const refs = data.repository?.refs
    if (refs === null || refs === undefined)
      throw refusal(
        'RIGHT_TO_LOOK_MISSING',
        control,
        'the release branches',
        'contents: read',
        errors[0]?.message ?? 'there is no such repository',
      )
    // Whether `name` leaves out all of the asked prefix or only refs/heads/ differs between answers; both together are
    // the whole name.
    found.push(
      ...refs.nodes
        .filter((branch) => branch !== null)
        .filter((branch) => wanted(branch, data.viewer))
        .map((branch) => `${branch.prefix}${branch.name}`.slice(prefix.length)),
    )
    after = refs.pageInfo.hasNextPage ? refs.pageInfo.endCursor : null
  } while (after !== null)
  return found
}
