import type { Name, Sha } from '../../../domain/words/names.ts'
import { refusal } from '../../catalogue.ts'
import { splitName, type Connection } from '../../line/connection.ts'

/** A blob and how many bytes it has. */
export interface BlobSized {
  readonly oid: Sha
  readonly size: number
}

interface Fields {
  readonly repository: {
    readonly [blob: `b${number}`]: { readonly text?: string | null; readonly isTruncated?: boolean } | null
  } | null
}

/** GitHub answers within ten seconds or not at all. */
const perRequest = { blobs: 100, bytes: 2_000_000 }

/**
 * The texts of blobs; one that GitHub does not show whole, or that is no text, is not among them, and nobody asks for
 * it again.
 */
export async function readTextsOf(
  connection: Connection,
  name: Name,
  blobs: readonly BlobSized[],
): Promise<ReadonlyMap<Sha, string>> {
  const texts = new Map<Sha, string>()
  for (const some of inRequests(blobs)) {
    const query = `query ReadFormer($owner: String!, $repo: String!, ${some.map((_, index) => `$b${index}: GitObjectID!`).join(', ')}) {
  repository(owner: $owner, name: $repo, followRenames: false) { ${some.map((_, index) => `b${index}: object(oid: $b${index}) { ... on Blob { text isTruncated } }`).join(' ')} }
}`
    const what = `what was in files of ${name}`
    const { data } = await connection.query<Fields>(what, query, {
      ...splitName(name),
      ...Object.fromEntries(some.map(({ oid }, index) => [`b${index}`, oid])),
    })
    const at = data?.repository ?? null
    if (at === null) throw refusal('GITHUB_UNAVAILABLE', what, 'it did not show the repository any more')
    for (const [index, { oid }] of some.entries()) {
      const { text, isTruncated } = at[`b${index}`] ?? {}
      if (typeof text === 'string' && isTruncated !== true) texts.set(oid, text)
    }
  }
  return texts
}

function inRequests(blobs: readonly BlobSized[]): readonly (readonly BlobSized[])[] {
  const requests: BlobSized[][] = []
  let bytes = Infinity
  for (const blob of blobs) {
    const last = requests.at(-1)
    if (last === undefined || last.length >= perRequest.blobs || bytes + blob.size > perRequest.bytes)
      requests.push([blob])
    else last.push(blob)
    bytes = requests.at(-1)?.length === 1 ? blob.size : bytes + blob.size
  }
  return requests
}
