import { stat } from 'node:fs/promises'
import { cliProblem } from './catalogue.ts'
import { UserError, type Problem } from 'github-foundations/problem'
import type { Sha } from '../domain/words/names.ts'
import {
  folderMode,
  nameObject,
  readCommitHeaders,
  readTreeEntries,
  type CommitHeaders,
} from '../github/record/git-objects.ts'
import type { HistoryRead, RevisionFile, RevisionRead, SignatureSeen } from '../github/record/history.ts'
import { createGit, type Git } from 'embedded-github/server/git'
import { openObjects, offline, type ObjectReader } from './object-reader.ts'

/** The place of a release branch on this disk, and who can check the signature of a commit. */
export interface GitSource {
  readonly folder: string
  readonly release: string
  readonly judgeSignature: (commit: Uint8Array) => SignatureSeen
  readonly onRead: (count: number) => void
}

/**
 * Reads a whole release branch from a clone or a bare repository, without any network; `null` where it has no such
 * branch. Throws UserError for what is no repository, or not all of one.
 */
export async function readGitHistory(source: GitSource): Promise<HistoryRead | null> {
  const git = createGit()
  try {
    await requireRepository(git, source.folder)
    const head = await findHead(git, source)
    if (head === null) return null
    const objects = openObjects(git, source.folder)
    const history = await walk(objects, head, source)
    objects.close()
    return history
  } finally {
    await git.close()
  }
}

async function requireRepository(git: Git, folder: string): Promise<void> {
  const refuse = (problem: Problem): never => {
    throw new UserError([{ ...problem, file: folder }])
  }
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory() !== true) refuse(cliProblem('GIT_NOT_FOUND'))
  const answer = await git
    .run(['rev-parse', '--is-shallow-repository', '--show-object-format'], { folder, env: offline(folder) })
    .catch((error: unknown) =>
      refuse(cliProblem('GIT_UNREADABLE', error instanceof Error ? error.message : String(error))),
    )
  const [shallow, format] = answer.toString().split('\n')
  if (shallow === 'true') refuse(cliProblem('GIT_SHALLOW'))
  if (format !== 'sha1') refuse(cliProblem('GIT_FORMAT', format ?? 'another digest'))
}

const places = ['refs/heads/release/', 'refs/remotes/origin/release/'] as const

/** Ids of the releases that have a branch in a repository on this disk. Throws UserError for what is no repository. */
export async function listGitReleases(folder: string): Promise<readonly string[]> {
  const git = createGit()
  try {
    await requireRepository(git, folder)
    const refs = await listRefs(git, folder)
    return [
      ...new Set(
        [...refs.keys()].map((ref) =>
          places.reduce((name, place) => (name.startsWith(place) ? name.slice(place.length) : name), ref),
        ),
      ),
    ].sort()
  } finally {
    await git.close()
  }
}

/** The branch itself, or as the clone's origin had it when it was last fetched. */
async function findHead(git: Git, { folder, release }: GitSource): Promise<Sha | null> {
  const refs = await listRefs(git, folder)
  return places.map((place) => refs.get(`${place}${release}`)).find((sha) => sha !== undefined) ?? null
}

async function listRefs(git: Git, folder: string): Promise<ReadonlyMap<string, Sha>> {
  const text = (
    await git.run(['for-each-ref', '--format=%(objectname) %(refname)', ...places], { folder, env: offline(folder) })
  ).toString()
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(41), line.slice(0, 40)]),
  )
}

async function walk(objects: ObjectReader, head: Sha, { judgeSignature, onRead }: GitSource): Promise<HistoryRead> {
  const read = readOnce(objects)
  const revisions: RevisionRead[] = []
  for (let next: Sha | undefined = head; next !== undefined;) {
    const commit: Sha = next
    const content = await objects.read(commit, 'commit')
    const headers: CommitHeaders | null =
      content === null || nameObject('commit', content) !== commit ? null : readCommitHeaders(content)
    if (content === null || headers === null) return { revisions: revisions.reverse(), broken: commit }
    const { tree, parents, author } = headers
    revisions.push({
      commit,
      tree,
      parents,
      author,
      signature: headers.signature ? judgeSignature(content) : 'none',
      files: await listFiles(objects, read, tree),
    })
    onRead(revisions.length)
    next = parents[0]
  }
  return { revisions: revisions.reverse(), broken: null }
}

type ReadBlob = (sha: Sha) => Promise<Uint8Array | null>

/** Most files stay as they are from revision to revision. */
function readOnce(objects: ObjectReader): ReadBlob {
  const known = new Map<Sha, Uint8Array | null>()
  return async (sha) => {
    const content = known.has(sha) ? (known.get(sha) ?? null) : await objects.read(sha, 'blob')
    known.set(sha, content)
    return content
  }
}

/**
 * Files of the root and of its folders. What is no plain file, or lies deeper, is listed as what it is; a tree that
 * cannot be read has none, and then its name tells.
 */
async function listFiles(
  objects: ObjectReader,
  read: ReadBlob,
  tree: Sha,
  folder = '',
): Promise<readonly RevisionFile[]> {
  const content = await objects.read(tree, 'tree')
  const files: RevisionFile[] = []
  for (const { mode, name, sha } of (content === null ? null : readTreeEntries(content)) ?? []) {
    if (mode === folderMode && folder === '') files.push(...(await listFiles(objects, read, sha, `${name}/`)))
    else
      files.push({ path: `${folder}${name}`, mode, blob: sha, content: mode === folderMode ? null : await read(sha) })
  }
  return files
}
