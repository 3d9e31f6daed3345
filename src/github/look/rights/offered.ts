import { oneLine } from '../../../domain/text/one-line.ts'
import type { Name } from '../../../domain/words/names.ts'
import type { Outcome } from '../../line/answers.ts'
import { splitName, type Connection } from '../../line/connection.ts'

/**
 * GitHub's words for an account's plan without rulesets for private repositories
 * (https://github.com/github/branch-deploy/pull/345).
 */
const unoffered = /\bupgrade to github\b/iu

/**
 * GitHub's words if it refused because of the account's plan: rules that exist there then bind nobody. `null` for any
 * other answer.
 */
export function whyNotOffered(outcome: Outcome<unknown>): string | null {
  return outcome.is === 'refused' && outcome.status === 403 && unoffered.test(outcome.why)
    ? oneLine(outcome.why.replace(/ \(HTTP \d+.*$/su, ''))
    : null
}

/**
 * The same for the rulesets of a repository, which GraphQL shows as if they were enforced. Public repositories have
 * them under every plan.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets
 */
export async function lookAtOffer(connection: Connection, name: Name): Promise<string | null> {
  return whyNotOffered(
    await connection.read(`the rulesets of ${name}`, (octokit) =>
      octokit.rest.repos.getRepoRulesets({ ...splitName(name), per_page: 1 }),
    ),
  )
}
