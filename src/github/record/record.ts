import type { Sha } from '../../domain/words/names.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import type { GraphqlReply, Outcome } from '../line/answers.ts'
import { refusal } from '../catalogue.ts'
import { splitName } from '../line/connection.ts'
import { isTooMuch } from '../line/graphql-outcome.ts'
import type { Connection } from '../line/connection.ts'
import type { Write, Written } from '../github.ts'
import { bytesOf, isTooLarge, makeTree, type TreeFile } from './make-tree.ts'

/** One commit to append to a branch of control that only Convoy writes. */
type Append = Omit<Write, 'release'> & { readonly branch: string }

const notRecorded: Written = { recorded: false, head: null }

const appendMutation = `mutation AppendRevision($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`
const operation = 'AppendRevision'
interface AppendFields {
  readonly createCommitOnBranch: { readonly commit: { readonly oid: Sha } | null } | null
}

/**
 * The size of a revision that one request carries, in bytes of its texts. GitHub's limit is not documented: five
 * hundred repositories that are judged in one pass are ten megabytes with what was seen of them, a third more as
 * createCommitOnBranch wants them.
 */
const bytesPerRequest = 3_000_000

/** Appends one commit to a branch, or creates the branch with the first; whoever loses the race learns it here. */
export function record(connection: Connection, write: Append): Promise<Written> {
  if (write.head === null) return begin(connection, write)
  return append(connection, write, write.head)
}

/**
 * Revision 1: a parentless commit through the Git database, without an author so that GitHub signs it, and a ref whose
 * creation fails where it exists. https://docs.github.com/en/rest/git/commits
 */
async function begin(connection: Connection, write: Append): Promise<Written> {
  const repository = splitName(write.control)
  const commitMade = await commitInPieces(connection, write, null)
  if (commitMade === null) return notRecorded

  const made = await connection.write((octokit) =>
    octokit.rest.git.createRef({ ...repository, ref: `refs/heads/${write.branch}`, sha: commitMade }),
  )
  if (made.is === 'refused' && made.status === 422 && /already exists/iu.test(made.why)) return notRecorded
  return must(write, made) === null ? notRecorded : { recorded: true, head: commitMade }
}

/**
 * Later revisions: one commit on the branch, if its head is still the one that was read. One that is known to be too
 * much for one request, or that GitHub does not take in one, is made of pieces, and so is for the rest of the run what
 * is as large.
 */
async function append(connection: Connection, write: Append, head: Sha): Promise<Written> {
  const bytes = bytesOf(filesOf(write))
  if (piecesOf(write).length > 1 || bytes >= (connection.fitting.get(operation) ?? Infinity))
    return appendInPieces(connection, write, head)
  const outcome = await appendWhole(connection, write, head)
  const isRefused =
    outcome.is === 'done' ? outcome.data.errors.some(isTooMuch) : outcome.is === 'refused' && isTooLarge(outcome, bytes)
  if (isRefused || isTooLarge(outcome, bytes)) connection.fitting.set(operation, bytes)
  return isRefused ? appendInPieces(connection, write, head) : readAppended(write, must(write, outcome))
}

function appendWhole(connection: Connection, write: Append, head: Sha): Promise<Outcome<GraphqlReply<AppendFields>>> {
  const [headline = '', ...rest] = write.message.split('\n')
  const input = {
    branch: { repositoryNameWithOwner: write.control, branchName: write.branch },
    expectedHeadOid: head,
    message: { headline, body: rest.join('\n').trim() },
    fileChanges: {
      additions: Object.entries(write.files).map(([path, text]) => ({
        path,
        contents: Buffer.from(text, 'utf8').toString('base64'),
      })),
    },
  }
  return connection.mutate<AppendFields>(appendMutation, { input })
}

function readAppended(write: Append, reply: GraphqlReply<AppendFields> | null): Written {
  if (reply === null) return notRecorded
  const [error] = reply.errors
  if (error !== undefined) {
    // The wording varies between servers ("Expected branch to point to…", "is at … but expected …"); the type does not.
    if (error.type === 'STALE_DATA') return notRecorded
    throw refused(write, error.message)
  }
  const oid = reply.data?.createCommitOnBranch?.commit?.oid
  return oid === undefined ? notRecorded : { recorded: true, head: oid }
}

/**
 * A revision that is too much for one request: its tree grows request by request, then the same commit on top of the
 * head. GitHub refuses to move a branch to what does not descend from where it is by then, which is the
 * compare-and-swap. https://docs.github.com/en/rest/git/refs#update-a-reference
 */
async function appendInPieces(connection: Connection, write: Append, head: Sha): Promise<Written> {
  const repository = splitName(write.control)
  const commitMade = await commitInPieces(connection, write, head)
  if (commitMade === null) return notRecorded
  const moved = await connection.write((octokit) =>
    octokit.rest.git.updateRef({
      ...repository,
      ref: `heads/${write.branch}`,
      sha: commitMade,
      force: false,
    }),
  )
  if (moved.is === 'refused' && moved.status === 422 && /fast.forward/iu.test(moved.why)) return notRecorded
  return must(write, moved) === null ? notRecorded : { recorded: true, head: commitMade }
}

/** A commit of these files on top of the head, on which no branch stands yet; `null` where an answer was lost. */
async function commitInPieces(connection: Connection, write: Append, head: Sha | null): Promise<Sha | null> {
  const repository = splitName(write.control)
  let base: Sha | null = null
  if (head !== null) {
    const read = must(
      write,
      await connection.read(`the commit ${head}`, (octokit) =>
        octokit.rest.git.getCommit({ ...repository, commit_sha: head }),
      ),
    )
    if (read === null) return null
    base = read.tree.sha
  }
  for (const piece of piecesOf(write)) {
    const made = must(write, await makeTree(connection, write.control, piece, base ?? undefined))
    if (made === null) return null
    base = made.sha
  }
  const tree = base ?? ''
  return (
    must(
      write,
      await connection.write((octokit) =>
        octokit.rest.git.createCommit({
          ...repository,
          message: write.message,
          tree,
          parents: head === null ? [] : [head],
        }),
      ),
    )?.sha ?? null
  )
}

/** The files of a revision by what one request carries; one that is larger goes by itself. */
function piecesOf(write: Append): readonly (readonly TreeFile[])[] {
  const pieces: TreeFile[][] = [[]]
  let bytes = 0
  for (const file of filesOf(write)) {
    const size = bytesOf([file])
    const open = pieces.at(-1) ?? []
    if (open.length > 0 && bytes + size > bytesPerRequest) pieces.push([])
    bytes = open.length > 0 && bytes + size <= bytesPerRequest ? bytes + size : size
    pieces.at(-1)?.push(file)
  }
  return pieces
}

function filesOf({ files }: Append): readonly TreeFile[] {
  return Object.entries(files).map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }))
}

/** The result of the write; `null` if the answer was lost. */
function must<T>(write: Append, outcome: Outcome<T>): T | null {
  switch (outcome.is) {
    case 'done':
      return outcome.data
    case 'refused':
      throw refused(write, outcome.why)
    case 'lost': {
      leaveToTheNextLook(outcome)
      return null
    }
  }
}

function refused({ control, branch }: Append, why: string): Error {
  return refusal('RECORD_REFUSED', control, branch, why)
}
