import { readCodeowners } from '../domain/codeowners.ts'
import type { PlanSeen } from '../domain/seen.ts'
import { peel } from './look-standing.ts'
import { newestVersion, productionOf } from './plan-branches.ts'
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
 * Asks whether what is to be released holds other workflows than what was: GitHub then demands a further permission. Without a production
 * branch what was released is the newest version tag; before the first nothing was.
 */
export function askWorkflowChange(selection: Selection, { branches, commit }: PlanQuestion): (answer: RepositoryFields, hasProduction: boolean) => boolean {
  const folder = (revision: string): Alias => selection.object(`${revision}:.github/workflows`)
  const production = productionOf(branches)
  const ours = folder(commit ?? (branches.source === null ? 'HEAD' : `refs/heads/${branches.source}`))
  const released = production === null ? null : folder(`refs/heads/${production}`)
  const tags = selection.workflowsOfTags()
  return (answer, hasProduction) => {
    const now = answer[ours]?.oid ?? null
    if (hasProduction && released !== null) return now !== (answer[released]?.oid ?? null)
    const tag = newestVersion(answer[tags]?.nodes ?? [])
    return tag !== undefined && now !== (peel(tag.target).file?.oid ?? null)
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
