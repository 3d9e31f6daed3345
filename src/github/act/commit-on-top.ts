import type { Name, Sha } from '../../domain/words/names.ts'
import type { Outcome } from '../line/answers.ts'
import { refusal } from '../catalogue.ts'
import { openConnection, splitName } from '../line/connection.ts'
import type { Connection, ConnectionOptions } from '../line/connection.ts'
import { makeTree, type TreeFile } from '../record/make-tree.ts'

/** A file, an executable file, a symbolic link (https://docs.github.com/en/rest/git/trees#create-a-tree). */
export type StoredMode = '100644' | '100755' | '120000'

/** One file that differs from the parent's: what it is now, with its content in Base64, or that it is gone. */
export type FileChange =
  | { readonly path: string; readonly mode: StoredMode; readonly content: string }
  | { readonly path: string; readonly mode: null }

export interface CommitOnTop {
  readonly repository: Name
  readonly parent: Sha
  /** Without `refs/heads/`; a branch of that name is replaced. */
  readonly branch: string
  readonly message: string
  readonly changes: readonly FileChange[]
}

/**
 * Leaves a branch at one commit on top of the parent, or at the parent itself where nothing changes. Made through the
 * Git database, which knows executable files and links, and without an author, so that GitHub signs it. Throws
 * COMMIT_REFUSED. https://docs.github.com/en/rest/git
 */
export async function commitOnTop(options: ConnectionOptions, wanted: CommitOnTop): Promise<Sha> {
  const connection = openConnection(options)
  const commit = await makeCommit(connection, wanted)
  const [owned, ref] = [splitName(wanted.repository), `heads/${wanted.branch}`]
  const there = await connection.read(`the branch ${wanted.branch}`, (octokit) =>
    octokit.rest.git.getRef({ ...owned, ref }),
  )
  must(
    wanted,
    there.is === 'done'
      ? await connection.write((octokit) => octokit.rest.git.updateRef({ ...owned, ref, sha: commit, force: true }))
      : await connection.write((octokit) => octokit.rest.git.createRef({ ...owned, ref: `refs/${ref}`, sha: commit })),
  )
  return commit
}

async function makeCommit(connection: Connection, wanted: CommitOnTop): Promise<Sha> {
  const owned = splitName(wanted.repository)
  const { parent, message, changes } = wanted
  if (changes.length === 0) return parent
  const { tree: base } = must(
    wanted,
    await connection.read(`the commit ${parent}`, (octokit) =>
      octokit.rest.git.getCommit({ ...owned, commit_sha: parent }),
    ),
  )
  const tree: TreeFile[] = []
  // What is gone comes first: a folder that a link takes the place of.
  for (const change of changes.toSorted((one, other) => Number(other.mode === null) - Number(one.mode === null)))
    tree.push(await describe(connection, wanted, change))
  const made = must(wanted, await makeTree(connection, wanted.repository, tree, base.sha))
  if (made.sha === base.sha) return parent
  return must(
    wanted,
    await connection.write((octokit) =>
      octokit.rest.git.createCommit({ ...owned, message, tree: made.sha, parents: [parent] }),
    ),
  ).sha
}

/** The entry of a tree. Text goes along with it; anything else must be a blob first. */
async function describe(connection: Connection, wanted: CommitOnTop, change: FileChange): Promise<TreeFile> {
  const { path } = change
  if (change.mode === null) return { path, mode: '100644', type: 'blob', sha: null }
  const { mode, content } = change
  const text = Buffer.from(content, 'base64').toString('utf8')
  if (Buffer.from(text, 'utf8').toString('base64') === content) return { path, mode, type: 'blob', content: text }
  const blob = must(
    wanted,
    await connection.write((octokit) =>
      octokit.rest.git.createBlob({ ...splitName(wanted.repository), content, encoding: 'base64' }),
    ),
  )
  return { path, mode, type: 'blob', sha: blob.sha }
}

function must<T>({ repository, branch }: CommitOnTop, outcome: Outcome<T>): T {
  if (outcome.is === 'done') return outcome.data
  throw refusal('COMMIT_REFUSED', repository, branch, outcome.why)
}
