import type { Effect } from '../../domain/words/effect.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import { splitName, type Connection } from '../line/connection.ts'

type Land = Extract<Effect, { readonly type: 'land' }>

/**
 * Merges a pull request, or puts it into the queue of its base, if its head is still the expected commit; says why
 * GitHub would not. A lost answer is left to the next look, which sees what became of it.
 */
export function land(connection: Connection, effect: Land): Promise<string | null> {
  return effect.method === 'queue' ? enqueue(connection, effect) : merge(connection, effect)
}

type By<Method extends Land['method']> = Extract<Land, { readonly method: Method }>

/** https://docs.github.com/en/rest/pulls/pulls#merge-a-pull-request */
async function merge(
  connection: Connection,
  { repository, number, head, method, title, message }: By<'merge' | 'squash'>,
): Promise<string | null> {
  const outcome = await connection.write((octokit) =>
    octokit.rest.pulls.merge({
      ...splitName(repository),
      pull_number: number,
      sha: head,
      merge_method: method,
      commit_title: title,
      commit_message: message,
    }),
  )
  if (outcome.is === 'lost') leaveToTheNextLook(outcome)
  return outcome.is === 'refused' ? `pull request ${number}: ${outcome.why}` : null
}

const enqueueMutation = `mutation Enqueue($id: ID!, $head: GitObjectID!) {
  enqueuePullRequest(input: { pullRequestId: $id, expectedHeadOid: $head }) { clientMutationId }
}`

/**
 * One that waits there already is left as it is.
 * https://docs.github.com/en/graphql/reference/mutations#enqueuepullrequest
 */
async function enqueue(connection: Connection, { number, head, node }: By<'queue'>): Promise<string | null> {
  const outcome = await connection.mutate<unknown>(enqueueMutation, { id: node, head })
  if (outcome.is === 'lost') leaveToTheNextLook(outcome)
  if (outcome.is === 'refused') return `pull request ${number}: ${outcome.why}`
  const why = outcome.is === 'done' ? outcome.data.errors.map(({ message }) => message).join(' ') : ''
  return why === '' || /already in the (?:merge )?queue/iu.test(why) ? null : `pull request ${number}: ${why}`
}
