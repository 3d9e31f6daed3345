import type { Effect } from '../../domain/words/effect.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import { splitName, type Connection } from '../line/connection.ts'

type Land = Extract<Effect, { readonly type: 'land' }>

/**
 * Merges a pull request if its head is still the expected commit; says why GitHub would not. A lost answer is left to
 * the next look, which sees whether it was merged. https://docs.github.com/en/rest/pulls/pulls#merge-a-pull-request
 */
export async function land(
  connection: Connection,
  { repository, number, head, method, title, message }: Land,
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
