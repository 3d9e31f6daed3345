import type { Sha } from '../domain/words.ts'
import { leaveToTheNextLook } from './ambiguous.ts'
import type { GraphqlReply, Outcome } from './answers.ts'
import { refusal } from './catalogue.ts'
import { isTooMuch, splitName } from './connection.ts'
import type { Connection } from './connection.ts'
import type { Write, Written } from './github.ts'
import { bytesOf, isTooLarge, makeTree, type TreeFile } from './make-tree.ts'
import { releaseBranch } from './read-release.ts'

const notRecorded: Written = { recorded: false, head: null }

const appendMutation = `mutation AppendRevision($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`
interface AppendFields { readonly createCommitOnBranch: { readonly commit: { readonly oid: Sha } | null } | null }

/** Appends one revision to a release branch, or creates the branch with the first; whoever loses the race learns it here. */
export function record(connection: Connection, write: Write): Promise<Written> {
  return write.head === null ? begin(connection, write) : append(connection, write, write.head)
}

/**
 * Revision 1: a parentless commit through the Git database, without an author so that GitHub signs it, and a ref whose creation fails
 * where it exists. https://docs.github.com/en/rest/git/commits
 */
async function begin(connection: Connection, write: Write): Promise<Written> {
  const repository = splitName(write.control)
  const treeMade = must(write, await makeTree(connection, write.control, filesOf(write)))
  if (treeMade === null) return notRecorded
  const commitMade = must(write, await connection.write((octokit) => octokit.rest.git.createCommit({ ...repository, message: write.message, tree: treeMade.sha, parents: [] })))
  if (commitMade === null) return notRecorded

  const made = await connection.write((octokit) => octokit.rest.git.createRef({ ...repository, ref: `refs/heads/${releaseBranch(write.release)}`, sha: commitMade.sha }))
  if (made.is === 'refused' && made.status === 422 && /already exists/iu.test(made.why)) return notRecorded
  return must(write, made) === null ? notRecorded : { recorded: true, head: commitMade.sha }
}

function filesOf({ files }: Write): readonly TreeFile[] {
  return Object.entries(files).map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }))
}

const operation = 'AppendRevision'

/**
 * Later revisions: one commit on the branch, if its head is still the one that was read. One that GitHub does not take in one request is made of parts, and so is
 * for the rest of the run what is as large.
 */
async function append(connection: Connection, write: Write, head: Sha): Promise<Written> {
  const bytes = bytesOf(filesOf(write))
  if (bytes >= (connection.fitting.get(operation) ?? Infinity)) return appendInParts(connection, write, head)
  const outcome = await appendWhole(connection, write, head)
  const isRefused = outcome.is === 'done' ? outcome.data.errors.some(isTooMuch) : outcome.is === 'refused' && isTooLarge(outcome, bytes)
  if (isRefused || isTooLarge(outcome, bytes)) connection.fitting.set(operation, bytes)
  return isRefused ? appendInParts(connection, write, head) : readAppended(write, must(write, outcome))
}

/** The same through the Git database: a ref that is only moved forward takes the commit if the branch holds nothing that the commit does not. */
async function appendInParts(connection: Connection, write: Write, head: Sha): Promise<Written> {
  const repository = splitName(write.control)
  const parent = await connection.read(`the commit ${head} of ${write.control}`, (octokit) => octokit.rest.git.getCommit({ ...repository, commit_sha: head }))
  if (parent.is === 'refused') throw refused(write, parent.why)
  const tree = must(write, await makeTree(connection, write.control, filesOf(write), parent.data.tree.sha))
  if (tree === null) return notRecorded
  const commit = must(write, await connection.write((octokit) => octokit.rest.git.createCommit({ ...repository, message: write.message, tree: tree.sha, parents: [head] })))
  if (commit === null) return notRecorded
  const moved = await connection.write((octokit) => octokit.rest.git.updateRef({ ...repository, ref: `heads/${releaseBranch(write.release)}`, sha: commit.sha, force: false }))
  if (moved.is === 'refused' && moved.status === 422 && /fast.forward/iu.test(moved.why)) return notRecorded
  return must(write, moved) === null ? notRecorded : { recorded: true, head: commit.sha }
}

function appendWhole(connection: Connection, write: Write, head: Sha): Promise<Outcome<GraphqlReply<AppendFields>>> {
  const [headline = '', ...rest] = write.message.split('\n')
  const input = {
    branch: { repositoryNameWithOwner: write.control, branchName: releaseBranch(write.release) },
    expectedHeadOid: head,
    message: { headline, body: rest.join('\n').trim() },
    fileChanges: { additions: Object.entries(write.files).map(([path, text]) => ({ path, contents: Buffer.from(text, 'utf8').toString('base64') })) },
  }
  return connection.mutate<AppendFields>(appendMutation, { input })
}

function readAppended(write: Write, reply: GraphqlReply<AppendFields> | null): Written {
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

/** What was written; `null` where the answer was lost. */
function must<T>(write: Write, outcome: Outcome<T>): T | null {
  switch (outcome.is) {
    case 'done': return outcome.data
    case 'refused': throw refused(write, outcome.why)
    case 'lost': {
      leaveToTheNextLook(outcome)
      return null
    }
  }
}

function refused({ control, release }: Write, why: string): Error {
  return refusal('RECORD_REFUSED', { control, branch: releaseBranch(release), why })
}
