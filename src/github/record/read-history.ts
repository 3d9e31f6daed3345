import type { Name, Sha } from '../../domain/words/names.ts'
import type { Page } from '../look/commit-fields.ts'
import { splitName, type Connection } from '../line/connection.ts'
import type { HistoryRead, RevisionFile, RevisionRead, SignatureSeen } from './history.ts'
import { must } from '../line/pages.ts'
import { readBlobs, type BlobAsked } from './read-blobs.ts'
import { releaseVariables } from './read-release.ts'

interface EntryFields {
  readonly name: string
  readonly type: string
  readonly mode: number
  readonly oid: Sha
  readonly size: number
  readonly object?: { readonly entries?: readonly EntryFields[] | null } | null
}
interface CommitFields {
  readonly oid: Sha
  readonly author: { readonly name: string | null; readonly email: string | null } | null
  readonly signature: { readonly isValid: boolean; readonly wasSignedByGitHub: boolean } | null
  readonly parents: { readonly totalCount: number; readonly nodes: readonly { readonly oid: Sha }[] }
  readonly tree: { readonly oid: Sha; readonly entries: readonly EntryFields[] | null }
}
interface HeadFields {
  readonly repository: { readonly ref: { readonly target: { readonly oid: Sha } } | null } | null
}
interface HistoryFields {
  readonly repository: { readonly object: { readonly history?: Page<CommitFields> } | null } | null
}

const headQuery = `query ReadHead($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo, followRenames: false) { ref(qualifiedName: $ref) { target { oid } } }
}`
const historyQuery = `query ReadHistory($owner: String!, $repo: String!, $head: GitObjectID!, $after: String) {
  repository(owner: $owner, name: $repo, followRenames: false) {
    object(oid: $head) { ... on Commit { history(first: 25, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        oid
        author { name email }
        signature { isValid wasSignedByGitHub }
        parents(first: 2) { totalCount nodes { oid } }
        tree { oid entries { ...Entry object { ... on Tree { entries { ...Entry } } } } }
      }
    } } }
  }
}
fragment Entry on TreeEntry { name type mode oid size }`

/**
 * Reads a whole release branch, each file once, and judges nothing; `null` where there is no branch. The head is fixed
 * first, so a revision that is written meanwhile waits for the next reading.
 */
export async function readHistory(
  connection: Connection,
  control: Name,
  release: string,
  onRead: (count: number) => void = () => {},
): Promise<HistoryRead | null> {
  const what = `the history of release/${release} of ${control}`
  const { data } = await connection.query<HeadFields>(what, headQuery, releaseVariables(control, release))
  const head = data.repository?.ref?.target.oid
  if (head === undefined) return null
  const commits = new Map<Sha, CommitFields>()
  let after: string | null = null
  do {
    const variables: Readonly<Record<string, unknown>> = { ...splitName(control), head, after }
    const { data: page } = await connection.query<HistoryFields>(what, historyQuery, variables)
    const history = must(what, page.repository?.object?.history)
    for (const commit of history.nodes) if (commit !== null) commits.set(commit.oid, commit)
    onRead(commits.size)
    after = history.pageInfo.hasNextPage ? history.pageInfo.endCursor : null
  } while (after !== null)
  return describeHistory(head, commits, await readBlobs(connection, control, blobsOf(commits.values()), onRead))
}

function describeHistory(
  head: Sha,
  commits: ReadonlyMap<Sha, CommitFields>,
  blobs: ReadonlyMap<Sha, Uint8Array | null>,
): HistoryRead {
  const revisions: RevisionRead[] = []
  let next: Sha | undefined = head
  while (next !== undefined) {
    const commit = commits.get(next)
    if (commit === undefined) return { revisions: revisions.reverse(), broken: next }
    revisions.push(describeCommit(commit, blobs))
    next = commit.parents.nodes[0]?.oid
  }
  return { revisions: revisions.reverse(), broken: null }
}

function describeCommit(
  { oid, author, signature, parents, tree }: CommitFields,
  blobs: ReadonlyMap<Sha, Uint8Array | null>,
): RevisionRead {
  return {
    commit: oid,
    tree: tree.oid,
    parents: parents.nodes.map((parent) => parent.oid),
    signature: describeSignature(signature),
    author: author === null ? null : { name: author.name ?? '', email: author.email ?? '' },
    files: flatten(tree.entries ?? []).map(({ path, entry }): RevisionFile => ({
      path,
      mode: entry.mode.toString(8),
      blob: entry.oid,
      content: blobs.get(entry.oid) ?? null,
    })),
  }
}

function describeSignature(signature: CommitFields['signature']): SignatureSeen {
  if (signature === null) return 'none'
  return signature.isValid && signature.wasSignedByGitHub ? 'github' : 'foreign'
}

/** Files of the root and of its folders; a folder within a folder stays what it is, for whoever judges. */
function flatten(
  entries: readonly EntryFields[],
  folder = '',
): readonly { readonly path: string; readonly entry: EntryFields }[] {
  return entries.flatMap((entry) => {
    const within = folder === '' && entry.type === 'tree' ? entry.object?.entries : null
    return within === null || within === undefined
      ? [{ path: `${folder}${entry.name}`, entry }]
      : flatten(within, `${entry.name}/`)
  })
}

function blobsOf(commits: Iterable<CommitFields>): readonly BlobAsked[] {
  const entries = [...commits]
    .flatMap(({ tree }) => flatten(tree.entries ?? []))
    .filter(({ entry }) => entry.type === 'blob')
  return [...new Map(entries.map(({ entry }) => [entry.oid, { oid: entry.oid, size: entry.size }])).values()]
}
