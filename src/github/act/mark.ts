import { gateContext } from '../../domain/plan/gate-context.ts'
import type { Effect } from '../../domain/words/effect.ts'
import type { Outcome } from '../line/answers.ts'
import { splitName, type Connection } from '../line/connection.ts'

type Mark = Extract<Effect, { readonly type: 'mark' }>

/**
 * Reports the gate of a commit. Reported twice it is the same, and the next look shows one whose answer was lost.
 * https://docs.github.com/en/rest/commits/statuses#create-a-commit-status
 */
export function mark(
  connection: Connection,
  { repository, commit, state, description, url }: Mark,
): Promise<Outcome<unknown>> {
  return connection.write((octokit) =>
    octokit.rest.repos.createCommitStatus({
      ...splitName(repository),
      sha: commit,
      state,
      context: gateContext,
      description,
      target_url: url,
    }),
  )
}
