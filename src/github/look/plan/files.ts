import { readCodeowners } from '../../../domain/people/codeowners.ts'
import type { PlanQuestion, PlanSeen } from '../../../domain/questions/plan.ts'
import type { RepositoryFields, Selection } from '../selection.ts'

/**
 * The places where GitHub looks for the file, in this order; only the first counts.
 * https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** Asks who owns everything on the default branch. */
export function askOwners(selection: Selection): (answer: RepositoryFields) => PlanSeen['owners'] {
  const files = places.map((path) => selection.object(`HEAD:${path}`))
  return (answer) =>
    readCodeowners(files.map((alias) => answer[alias] ?? null).find((file) => file !== null)?.text ?? '')
}

/** The maximum number of named files. */
const mostNamed = 20

/**
 * Asks which files below `.github/workflows` in the commit to release differ from those on the default branch: GitHub
 * demands a further permission of an App that moves a ref to such a commit, whoever changed them
 * (https://docs.github.com/en/rest/git/refs#create-a-reference). A file that the commit lacks demands none.
 */
export function askWorkflowChange(
  selection: Selection,
  { branches, commit }: PlanQuestion,
): (answer: RepositoryFields) => Pick<PlanSeen, 'changesWorkflows' | 'otherWorkflows'> {
  const source = commit ?? (branches.source === null ? 'HEAD' : `refs/heads/${branches.source}`)
  if (source === 'HEAD') return () => ({ changesWorkflows: false })
  const [ours, known] = [selection.entries(`${source}:.github/workflows`), selection.entries('HEAD:.github/workflows')]
  return (answer) => {
    const there = new Map((answer[known]?.entries ?? []).map(({ name, oid }) => [name, oid]))
    const others = (answer[ours]?.entries ?? [])
      .filter(({ name, oid }) => there.get(name) !== oid)
      .map(({ name }) => name)
    return others.length === 0
      ? { changesWorkflows: false }
      : { changesWorkflows: true, otherWorkflows: others.slice(0, mostNamed) }
  }
}

/** Asks for branches that git cannot hold beside the candidate branch: a folder is no file. */
export function askInTheWay(
  selection: Selection,
  candidate: string,
): (answer: RepositoryFields) => PlanSeen['inTheWay'] {
  const parts = candidate.split('/')
  const above = parts
    .slice(1)
    .map((_, index) => parts.slice(0, index + 1).join('/'))
    .map((branch) => [branch, selection.ref(`refs/heads/${branch}`, 'name')] as const)
  const below = selection.branchesBelow(candidate)
  return (answer) => [
    ...above.filter(([, alias]) => (answer[alias] ?? null) !== null).map(([branch]) => branch),
    ...(answer[below]?.nodes ?? []).map(({ prefix = '', name }) => `${prefix}${name}`.slice('refs/heads/'.length)),
  ]
}
