import type { Sha } from '../domain/words.ts'
import { leaveToTheNextLook } from './ambiguous.ts'
import type { Outcome } from './answers.ts'
import { refusal } from './catalogue.ts'
import { splitName } from './connection.ts'
import type { Connection } from './connection.ts'
import type { Write, Written } from './github.ts'
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
  const tree = Object.entries(write.files).map(([path, content]) => ({ path, mode: '100644' as const, type: 'blob' as const, content }))
  const treeMade = must(write, await connection.write((octokit) => octokit.rest.git.createTree({ ...repository, tree })))
  if (treeMade === null) return notRecorded
  const commitMade = must(write, await connection.write((octokit) => octokit.rest.git.createCommit({ ...repository, message: write.message, tree: treeMade.sha, parents: [] })))
  if (commitMade === null) return notRecorded

  const made = await connection.write((octokit) => octokit.rest.git.createRef({ ...repository, ref: `refs/heads/${releaseBranch(write.release)}`, sha: commitMade.sha }))
  if (made.is === 'refused' && made.status === 422 && /already exists/iu.test(made.why)) return notRecorded
  return must(write, made) === null ? notRecorded : { recorded: true, head: commitMade.sha }
}

/** Later revisions: one commit on the branch, if its head is still the one that was read. */
async function append(connection: Connection, write: Write, head: Sha): Promise<Written> {
  const [headline = '', ...rest] = write.message.split('\n')
  const input = {
    branch: { repositoryNameWithOwner: write.control, branchName: releaseBranch(write.release) },
    expectedHeadOid: head,
    message: { headline, body: rest.join('\n').trim() },
    fileChanges: { additions: Object.entries(write.files).map(([path, text]) => ({ path, contents: Buffer.from(text, 'utf8').toString('base64') })) },
  }
  const reply = must(write, await connection.mutate<AppendFields>(appendMutation, { input }))
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
