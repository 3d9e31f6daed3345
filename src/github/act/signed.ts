import type { Name, Sha } from '../../domain/words/names.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'

/**
 * The reason why no ref may point to a commit that GitHub made and did not sign: one of the branches that it is to
 * reach demands signatures. `null` where it is signed, and where none does. GitHub signs what an App makes.
 * https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification
 */
export async function whyUnsigned(
  connection: Connection,
  repository: Name,
  { sha, verification }: { readonly sha: Sha; readonly verification?: { readonly verified: boolean } },
  branches: readonly string[],
): Promise<string | null> {
  if (verification?.verified === true) return null
  for (const branch of branches) {
    const rules = await connection.read(`the rules of ${branch} in ${repository}`, (octokit) =>
      octokit.rest.repos.getBranchRules({ ...splitName(repository), branch }),
    )
    if (rules.is === 'done' && rules.data.some(({ type }) => type === 'required_signatures'))
      return `GitHub did not sign the merge commit ${sha}, and ${branch} takes signed commits only; act with the token of an App`
  }
  return null
}
