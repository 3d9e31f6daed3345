import { mostBytes, mostFiles } from '../../../domain/assets/limits.ts'
import type { ArtifactSeen, ContentSeen } from '../../../domain/questions/assets.ts'
import { oneLine } from '../../../domain/text/one-line.ts'
import type { Name } from '../../../domain/words/names.ts'
import { listFiles, TooLarge } from '../../artifacts/archive.ts'
import { fetchArtifact, hasDigest } from '../../artifacts/fetch-artifact.ts'
import type { Connection } from '../../line/connection.ts'

type Content = ContentSeen extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'source' | 'artifact'>
    : never
  : never

/** The files of an artifact whose base names match; its size is looked at before it is fetched. */
export async function readContent(
  connection: Connection,
  name: Name,
  { id, bytes, digest }: ArtifactSeen,
  pattern: string,
): Promise<Content> {
  if (bytes > mostBytes) return { fault: 'too-large', why: `it has ${bytes} bytes, and ${mostBytes} are the most` }
  const fetched = await fetchArtifact(connection, name, id)
  if ('why' in fetched) return { fault: 'unread', why: oneLine(fetched.why) }
  if (digest !== null && !hasDigest(fetched.archive, digest))
    return { fault: 'unread', why: `artifact ${id} came with other bytes than were uploaded` }
  try {
    // One more than a release may have, so that too many are told, and no look grows with what somebody packed.
    return { files: (await listFiles(fetched.archive, pattern)).slice(0, mostFiles + 1) }
  } catch (error) {
    const why = oneLine(error instanceof Error ? error.message : String(error))
    return { fault: error instanceof TooLarge ? 'too-large' : 'unsafe', why }
  }
}
