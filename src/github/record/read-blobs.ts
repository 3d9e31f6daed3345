import type { Name, Sha } from '../../domain/words/names.ts'
import { refusal } from '../catalogue.ts'
import { splitName, type Connection } from '../line/connection.ts'
import { nameObject } from './git-objects.ts'

/** A file to read and how large it is said to be, in bytes. */
export interface BlobAsked {
  readonly oid: Sha
  readonly size: number
}
interface BlobFields {
  readonly text?: string | null
  readonly isTruncated?: boolean
}
interface BlobsFields {
  readonly repository: Readonly<Record<string, BlobFields | null>> | null
}

/** GitHub answers a query within ten seconds or not at all; these are safely below. */
const filesPerRequest = 40
const bytesPerRequest = 2_000_000

/**
 * The bytes of files by name; `null` where there is no such file. Many come with one request; one that GraphQL shows
 * cut, as binary or changed comes by itself.
 */
export async function readBlobs(
  connection: Connection,
  control: Name,
  asked: readonly BlobAsked[],
  onRead: (count: number) => void,
): Promise<ReadonlyMap<Sha, Uint8Array | null>> {
  const blobs = new Map<Sha, Uint8Array | null>()
  for (const batch of batches(asked)) {
    const fields = batch
      .map(({ oid }, index) => `b${index}: object(oid: ${JSON.stringify(oid)}) { ... on Blob { text isTruncated } }`)
      .join('\n')
    const query = `query ReadBlobs($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo, followRenames: false) { ${fields} } }`
    const { data } = await connection.query<BlobsFields>(`files of ${control}`, query, splitName(control))
    for (const [index, { oid }] of batch.entries()) {
      blobs.set(oid, bytesOf(oid, data.repository?.[`b${index}`]) ?? (await readBlob(connection, control, oid)))
    }
    onRead(blobs.size)
  }
  return blobs
}

/** GraphQL shows the text of a file after decoding; only the object name tells if these are its bytes. */
function bytesOf(oid: Sha, fields: BlobFields | null | undefined): Uint8Array | null {
  if (typeof fields?.text !== 'string' || fields.isTruncated === true) return null
  const bytes = Buffer.from(fields.text, 'utf8')
  return nameObject('blob', bytes) === oid ? bytes : null
}

/** https://docs.github.com/en/rest/git/blobs#get-a-blob: up to 100 MB, in base64. */
async function readBlob(connection: Connection, control: Name, oid: Sha): Promise<Uint8Array | null> {
  const outcome = await connection.read(`a file of ${control}`, (octokit) =>
    octokit.rest.git.getBlob({ ...splitName(control), file_sha: oid }),
  )
  if (outcome.is === 'done') return Buffer.from(outcome.data.content, 'base64')
  if (outcome.status === 404) return null
  throw refusal('RIGHT_TO_LOOK_MISSING', control, `the file ${oid}`, 'contents: read', outcome.why)
}

function batches(asked: readonly BlobAsked[]): readonly (readonly BlobAsked[])[] {
  const all: BlobAsked[][] = []
  let bytes = Infinity
  for (const blob of asked) {
    bytes += blob.size
    const open = all.at(-1)
    if (open === undefined || open.length === filesPerRequest || bytes > bytesPerRequest) {
      all.push([blob])
      bytes = blob.size
    } else open.push(blob)
  }
  return all
}
