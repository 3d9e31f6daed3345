import { readCodeowners } from '../domain/codeowners.ts'
import type { PlanSeen } from '../domain/seen.ts'
import { productionOf } from './plan-branches.ts'
import type { PlanQuestion } from './plan-branches.ts'
import type { Alias, RepositoryFields, Selection } from './selection.ts'

/** Where GitHub looks for it, in this order; only the first counts. https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** Asks who owns everything on the default branch. */
export function askOwners(selection: Selection): (answer: RepositoryFields) => PlanSeen['owners'] {
  const files = places.map((path) => selection.object(`HEAD:${path}`))
  return (answer) => readCodeowners(files.map((alias) => answer[alias] ?? null).find((file) => file !== null)?.text ?? '')
}

/**
 * Asks whether what is to be released holds other workflows than the default branch and than production: GitHub demands a further
 * permission of an App that moves a ref to a commit which changes them relative to the default branch
 * (https://docs.github.com/en/rest/releases/releases#create-a-release says so of releases; refs are refused alike).
 */
export function askWorkflowChange(selection: Selection, { branches, commit }: PlanQuestion): (answer: RepositoryFields) => boolean {
  const source = commit ?? (branches.source === null ? 'HEAD' : `refs/heads/${branches.source}`)
  if (source === 'HEAD') return () => false
  const folder = (revision: string): Alias => selection.object(`${revision}:.github/workflows`)
  const production = productionOf(branches)
  const ours = folder(source)
  const known = [folder('HEAD'), ...(production === null ? [] : [folder(`refs/heads/${production}`)])]
  return (answer) => {
    const now = answer[ours]?.oid ?? null
    return now !== null && known.every((alias) => now !== (answer[alias]?.oid ?? null))
  }
}

/** Asks for branches that git cannot hold beside the candidate branch: a folder is no file. */
export function askInTheWay(selection: Selection, candidate: string): (answer: RepositoryFields) => PlanSeen['inTheWay'] {
  const parts = candidate.split('/')
  const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/')).map((branch) => [branch, selection.ref(`refs/heads/${branch}`, 'name')] as const)
  const below = selection.branchesBelow(candidate)
  return (answer) => [
    ...above.filter(([, alias]) => (answer[alias] ?? null) !== null).map(([branch]) => branch),
    ...(answer[below]?.nodes ?? []).map(({ prefix = '', name }) => `${prefix}${name}`.slice('refs/heads/'.length)),
  ]
}
