import type { Name, Sha } from '../../../domain/words/names.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import type { Octokit } from '../../line/line.ts'
import type { Places } from './read-versions.ts'

export type Comparison = Awaited<ReturnType<Octokit['rest']['repos']['compareCommitsWithBasehead']>>['data']
export type CommitFields = Comparison['commits'][number]

/**
 * The maximum numbers of files and commits in GitHub's answer to a comparison.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export const most = { files: 300, commits: 250 }

/** What a commit brings to another; the refusal's status where GitHub does not say. */
export async function compare(
  connection: Connection,
  name: Name,
  base: Sha,
  head: Sha,
): Promise<Comparison | { readonly refused: number }> {
  const outcome = await connection.read(`what ${head} changes in ${name}`, (octokit) =>
    octokit.rest.repos.compareCommitsWithBasehead({ ...splitName(name), basehead: `${base}...${head}` }),
  )
  return outcome.is === 'done' ? outcome.data : { refused: outcome.status }
}

/** The names that a file had in a change. */
export function pathsOf({
  filename,
  previous_filename: before,
  status,
}: NonNullable<Comparison['files']>[number]): readonly string[] {
  return status === 'renamed' && before !== undefined ? [filename, before] : [filename]
}

/**
 * Files that production changed since both parted and that are not so in what is to be released, where a comparison
 * names only the first of them; `null` where GitHub does not list them all.
 */
export async function compareTrees(
  connection: Connection,
  { name, base, head, production }: Places,
): Promise<readonly string[] | null> {
  const [before, held, there] = await Promise.all(
    [base, head, production].map((commit) => listTree(connection, name, commit)),
  )
  if (
    before === undefined ||
    held === undefined ||
    there === undefined ||
    before === null ||
    held === null ||
    there === null
  )
    return null
  return [...new Set([...before.keys(), ...there.keys()])].filter(
    (path) => there.get(path) !== before.get(path) && there.get(path) !== held.get(path),
  )
}

/**
 * Every file of a commit by its path: mode and blob. GitHub lists 100,000 entries or 7 MB.
 * https://docs.github.com/en/rest/git/trees#get-a-tree
 */
async function listTree(connection: Connection, name: Name, commit: Sha): Promise<ReadonlyMap<string, string> | null> {
  const outcome = await connection.read(`the files of ${commit} in ${name}`, (octokit) =>
    octokit.rest.git.getTree({ ...splitName(name), tree_sha: commit, recursive: '1' }),
  )
  if (outcome.is !== 'done' || outcome.data.truncated) return null
  return new Map(
    outcome.data.tree.flatMap(({ path, type, mode, sha }) =>
      type === 'tree' ? [] : [[path, `${mode} ${sha}`] as const],
    ),
  )
}

/** The first line of a commit's message, at most 200 characters. */
export function subjectOf({ commit }: { readonly commit: { readonly message: string } }): string {
  return (commit.message.split('\n')[0] ?? '').slice(0, 200)
}

/** The names of the files that a commit changed; `null` where GitHub does not say. */
export async function readPaths(connection: Connection, name: Name, commit: Sha): Promise<readonly string[] | null> {
  const outcome = await connection.read(`the commit ${commit} of ${name}`, (octokit) =>
    octokit.rest.repos.getCommit({ ...splitName(name), ref: commit }),
  )
  if (outcome.is !== 'done') return null
  return [...new Set((outcome.data.files ?? []).flatMap(pathsOf))].slice(0, most.files)
}
