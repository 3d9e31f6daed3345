import type { Effect } from '../../domain/words/effect.ts'
import type { Name } from '../../domain/words/names.ts'
import { branchRef } from '../../domain/hops/candidate.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import type { Outcome } from '../line/answers.ts'
import { splitName, type Connection } from '../line/connection.ts'
import { move, nothing } from './move-refs.ts'

type Propose = Extract<Effect, { readonly type: 'propose' }>
type Of<What extends Propose['what']> = Extract<Propose, { readonly what: What }>

/** Opens, makes ready or withdraws a pull request; says why GitHub would not. */
export function propose(connection: Connection, effect: Propose): Promise<string | null> {
  switch (effect.what) {
    case 'open':
      return open(connection, effect)
    case 'ready':
      return makeReady(connection, effect)
    case 'withdraw':
      return withdraw(connection, effect)
  }
}

/**
 * Opens it as a draft, or as what it is where GitHub has no drafts (private repositories of some plans). GitHub refuses
 * a second one of the same head and base, and the next look sees the first.
 * https://docs.github.com/en/rest/pulls/pulls#create-a-pull-request
 */
async function open(
  connection: Connection,
  { repository, head, base, title, body }: Of<'open'>,
): Promise<string | null> {
  const create = (draft: boolean): Promise<Outcome<unknown>> =>
    connection.write((octokit) =>
      octokit.rest.pulls.create({ ...splitName(repository), head, base, title, body, draft }),
    )
  const made = await create(true)
  const isDraftless = made.is === 'refused' && made.status === 422 && /draft pull requests are not/iu.test(made.why)
  const outcome = isDraftless ? await create(false) : made
  return outcome.is === 'refused' && outcome.status === 422 && /already exists/iu.test(outcome.why)
    ? null
    : refusalOf(outcome)
}

const draftQuery = `query IsDraft($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo, followRenames: false) { pullRequest(number: $number) { id isDraft } }
}`
const readyMutation = `mutation MakeReady($id: ID!) {
  markPullRequestReadyForReview(input: { pullRequestId: $id }) { clientMutationId }
}`

/** REST has no way to do this. https://docs.github.com/en/graphql/reference/mutations#markpullrequestreadyforreview */
async function makeReady(connection: Connection, { repository, number }: Of<'ready'>): Promise<string | null> {
  const what = `pull request ${number} of ${repository}`
  const { data } = await connection.query<{
    readonly repository: { readonly pullRequest: { readonly id: string; readonly isDraft: boolean } | null } | null
  }>(what, draftQuery, { ...splitName(repository), number })
  const pull = data.repository?.pullRequest ?? null
  if (pull === null) return `${what} cannot be seen any more`
  if (!pull.isDraft) return null
  const outcome = await connection.mutate<unknown>(readyMutation, { id: pull.id })
  if (outcome.is === 'done' && outcome.data.errors.length > 0)
    return outcome.data.errors.map(({ message }) => message).join(' ')
  return refusalOf(outcome)
}

/**
 * Closes it with a word in place of its text, in one request, and then deletes its branch where that is still at the
 * commit that was seen.
 */
async function withdraw(
  connection: Connection,
  { repository, head, at, open: number, why }: Of<'withdraw'>,
): Promise<string | null> {
  const closed = number === undefined ? null : await close(connection, repository, number, why)
  if (closed !== null || at === null) return closed
  const refused = await move(connection, [
    { type: 'move', repository, moves: [{ ref: branchRef(head), from: at, to: nothing }] },
  ])
  if (refused.length === 0) return null
  if (refused.every(({ elsewhere }) => elsewhere !== true)) return refused.map(({ message }) => message).join('; ')
  // REST deletes whatever is there, and is asked only where GraphQL may not (docs/decisions/0046).
  const ref = branchRef(head).slice('refs/'.length)
  return refusalOf(await connection.write((octokit) => octokit.rest.git.deleteRef({ ...splitName(repository), ref })))
}

async function close(connection: Connection, repository: Name, number: number, why: string): Promise<string | null> {
  return refusalOf(
    await connection.write((octokit) =>
      octokit.rest.pulls.update({ ...splitName(repository), pull_number: number, state: 'closed', body: why }),
    ),
  )
}

function refusalOf(outcome: Outcome<unknown>): string | null {
  if (outcome.is === 'lost') leaveToTheNextLook(outcome)
  return outcome.is === 'refused' ? outcome.why : null
}
