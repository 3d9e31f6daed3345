import type { Effect } from '../../domain/words/effect.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import type { Outcome } from '../line/answers.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import { whyUnsigned } from './signed.ts'

type Compose = Extract<Effect, { readonly type: 'compose' }>

/**
 * Puts a merge commit with the branch's own tree on top of a branch that is on `head`; says why GitHub would not, or
 * why the branches on its way would not take it. https://docs.github.com/en/rest/git/commits#create-a-commit
 */
export async function join(
  connection: Connection,
  { repository, branch, merge, message }: Compose,
  { head, production }: NonNullable<Compose['keeps']>,
): Promise<string | null> {
  const owned = splitName(repository)
  const kept = await connection.read(`the commit ${head} of ${repository}`, (octokit) =>
    octokit.rest.git.getCommit({ ...owned, commit_sha: head }),
  )
  if (kept.is === 'refused') return kept.why
  const made = await connection.write((octokit) =>
    octokit.rest.git.createCommit({ ...owned, message, tree: kept.data.tree.sha, parents: [head, merge] }),
  )
  if (made.is !== 'done') return whyNot(made)
  const unsigned = await whyUnsigned(connection, repository, made.data, [branch, production])
  if (unsigned !== null) return unsigned
  const moved = await connection.write((octokit) =>
    octokit.rest.git.updateRef({ ...owned, ref: `heads/${branch}`, sha: made.data.sha, force: false }),
  )
  // Somebody pushed meanwhile: the next look sees what.
  return moved.is === 'refused' && /not a fast.forward/iu.test(moved.why) ? null : whyNot(moved)
}

/** The reason why GitHub refused; `null` if it did not, and if nobody knows. */
function whyNot(outcome: Outcome<unknown>): string | null {
  if (outcome.is === 'lost') leaveToTheNextLook(outcome)
  return outcome.is === 'refused' ? outcome.why : null
}
