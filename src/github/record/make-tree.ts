import type { Name, Sha } from '../../domain/words/names.ts'
import type { Outcome } from '../line/answers.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'

/** One file of a tree, with its text or the name of its blob; `null`: it is gone. */
export type TreeFile = {
  readonly path: string
  readonly mode: '100644' | '100755' | '120000'
  readonly type: 'blob'
} & ({ readonly content: string } | { readonly sha: Sha | null })
type Made = Outcome<{ readonly sha: Sha }>

/**
 * A request of fewer bytes is not what GitHub gives no answer to: of trees it takes 2.5 MB, of a revision 40 MB
 * (measured by others).
 */
const light = 1_000_000

/**
 * Makes a tree of files, on top of another where one is given, in one request: where that is too much for it, half of
 * the files and the other half on top of them, and of a file alone its blob first. GitHub advises to build large trees
 * so. https://docs.github.com/en/rest/git/trees#create-a-tree
 */
export async function makeTree(
  connection: Connection,
  repository: Name,
  files: readonly TreeFile[],
  base?: Sha,
): Promise<Made> {
  const made = await connection.write((octokit) =>
    octokit.rest.git.createTree({
      ...splitName(repository),
      tree: files.map((file) => ({ ...file })),
      ...(base === undefined ? {} : { base_tree: base }),
    }),
  )
  if (!isTooLarge(made, bytesOf(files))) return made
  if (files.length > 1) {
    const half = Math.ceil(files.length / 2)
    const first = await makeTree(connection, repository, files.slice(0, half), base)
    return first.is === 'done' ? makeTree(connection, repository, files.slice(half), first.data.sha) : first
  }
  const [file] = files
  if (file === undefined || !('content' in file)) return made
  const { path, mode, type, content } = file
  const blob = await connection.write((octokit) =>
    octokit.rest.git.createBlob({ ...splitName(repository), content, encoding: 'utf-8' }),
  )
  return blob.is === 'done' ? makeTree(connection, repository, [{ path, mode, type, sha: blob.data.sha }], base) : blob
}

/** True if so many bytes were too much for GitHub, or perhaps were: it did not answer. */
export function isTooLarge(outcome: Outcome<unknown>, bytes: number): boolean {
  if (outcome.is === 'lost') return outcome.isUnanswered === true && bytes > light
  return outcome.is === 'refused' && (outcome.status === 413 || /too large to process|timed out/iu.test(outcome.why))
}

export function bytesOf(files: readonly TreeFile[]): number {
  return files.reduce((sum, file) => sum + ('content' in file ? Buffer.byteLength(file.content) : 0), 0)
}
