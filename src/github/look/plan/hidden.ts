import { UserError } from 'github-foundations/problem'
import type { Name } from '../../../domain/words/names.ts'
import type { GraphqlError } from '../../line/answers.ts'
import { githubProblem } from '../../catalogue.ts'

/**
 * https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/choosing-permissions-for-a-github-app
 */
const rights: ReadonlyMap<string | number | undefined, { readonly what: string; readonly right: string }> = new Map([
  ['pullRequests', { what: 'the pull requests', right: 'pull requests: read' }],
  ['milestones', { what: 'the milestones', right: 'issues: read' }],
  ['labelled', { what: 'the issues', right: 'issues: read' }],
  ['rulesets', { what: 'the rulesets', right: 'metadata: read' }],
  ['releases', { what: 'the release branches', right: 'contents: read' }],
])
/**
 * The words for anything else that was asked by a number, or of the whole repository: which may also be behind SAML or
 * a list of addresses.
 */
const anything = { what: 'what was asked', right: 'contents: read' }

/**
 * The facts that GitHub withheld of the repositories `r0`, `r1` …, and of the release branch of `control`: taken for
 * absent, they would make Convoy forget a task and open an issue twice.
 */
export function refuseHidden(names: readonly Name[], control: Name | undefined, errors: readonly GraphqlError[]): void {
  const problems = errors.flatMap(({ type, path = [], message }) => {
    const repository = path[0] === 'control' ? control : names.find((_, index) => path[0] === `r${index}`)
    const { what, right } = rights.get(path[1]) ?? anything
    return type !== 'FORBIDDEN' || repository === undefined
      ? []
      : [githubProblem('RIGHT_TO_LOOK_MISSING', repository, what, right, message)]
  })
  const distinct = new Map(problems.map((found) => [found.message, found]))
  if (distinct.size > 0) throw new UserError([...distinct.values()])
}
