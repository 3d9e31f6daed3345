import { digestText } from '../../domain/text/canonical.ts'
import { rowsNamed, type RowsNamed } from '../../domain/record/stored.ts'
import type { Name, Sha } from '../../domain/words/names.ts'
import { refusal } from '../catalogue.ts'
import type { Connection } from '../line/connection.ts'
import type { ReleaseHead } from '../github.ts'
import { readBlobs } from './read-blobs.ts'
import { readTexts, type TextSeen } from './read-texts.ts'

/**
 * The files of rows that a manifest names, by path, a request for each twenty of them; `null` where it is one file.
 * Refuses one that is not as it is named.
 */
export async function readRows(
  connection: Connection,
  control: Name,
  release: string,
  { head, manifestText }: ReleaseHead,
): Promise<Readonly<Record<string, string>> | null> {
  const named = rowsNamed(JSON.parse(manifestText))
  if (named.length === 0) return null
  const rows = await readNamed(connection, control, head, named)
  for (const { path, digest } of named) {
    const found = rows[path] === undefined ? 'no such text file' : digestText(rows[path])
    if (found !== digest)
      throw refusal(
        'RELEASE_BRANCH_TAMPERED',
        control,
        `release/${release} at ${head}`,
        `the file ${path} with digest ${digest}`,
        found,
      )
  }
  return rows
}

/** These files at a commit of control, by path; one that is missing is left out. */
export async function readNamed(
  connection: Connection,
  control: Name,
  commit: Sha,
  named: readonly RowsNamed[],
): Promise<Readonly<Record<string, string>>> {
  const paths = named.map(({ path }) => path)
  const read = await readTexts(connection, control, [commit], paths)
  const rows: Record<string, string> = {}
  for (const [index, path] of paths.entries()) {
    const text = await textOf(connection, control, read[index]?.[0])
    if (text !== null) rows[path] = text
  }
  return rows
}

/** A file that GraphQL shows cut comes by itself. */
async function textOf(connection: Connection, control: Name, seen: TextSeen | undefined): Promise<string | null> {
  if (seen === undefined || seen.blob === null || seen.text !== null) return seen?.text ?? null
  const [, oid = ''] = seen.blob.split(' ')
  const bytes = (await readBlobs(connection, control, [{ oid, size: 0 }], () => {})).get(oid) ?? null
  return bytes === null ? null : Buffer.from(bytes).toString('utf8')
}
