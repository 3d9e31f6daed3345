import { createHash } from 'node:crypto'
import { mostBytes } from '../../domain/assets/limits.ts'
import type { Name } from '../../domain/words/names.ts'
import { splitName, type Connection } from '../line/connection.ts'

/**
 * The archive of an artifact, or why it cannot be had; `digest`: SHA-256 in hex of the archive, where GitHub says it.
 */
export type Fetched = { readonly archive: Uint8Array } | { readonly why: string }

/**
 * Fetches an artifact: GitHub says where it is stored, and the storage is asked without the token.
 * https://docs.github.com/en/rest/actions/artifacts#download-an-artifact
 */
export async function fetchArtifact(connection: Connection, repository: Name, id: number): Promise<Fetched> {
  const place = await connection.locate((octokit) =>
    octokit.rest.actions.downloadArtifact({ ...splitName(repository), artifact_id: id, archive_format: 'zip' }),
  )
  if (place.is !== 'done') return { why: `artifact ${id} of ${repository}: ${place.why}` }
  const answer = await connection.fetch(place.data, {}, mostBytes)
  return answer?.status === 200 && answer.bytes !== undefined
    ? { archive: answer.bytes }
    : {
        why: `artifact ${id} of ${repository}: its storage ${answer === null ? 'does not answer' : `says HTTP ${answer.status}`}`,
      }
}

/** True if bytes have this SHA-256, in hex. */
export function hasDigest(bytes: Uint8Array, digest: string): boolean {
  return createHash('sha256').update(bytes).digest('hex') === digest
}
