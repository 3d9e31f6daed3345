import { nodeId, parseNodeId } from '../world/access.ts'
import { findCheck, findSuite, type Check, type CheckSuite } from '../checks/checks.ts'
import type { Deployment } from '../world/reports-on-commits.ts'
import type { Issue } from '../world/discussion.ts'
import type { Repository, World } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import type { Run } from '../world/runs.ts'
import { unresolved } from './refusal.ts'

/** The global id of a ref: its repository's and its name. */
export function refId(repository: Repository, ref: string): string {
  return `${nodeId('Repository', repository.id)}_${Buffer.from(ref).toString('base64url')}`
}

/** The global id of something that belongs to a commit as a whole. */
export function objectId(repository: Repository, kind: string, sha: Sha): string {
  return `${nodeId(kind, repository.id)}_${sha}`
}

/** The object that a global id names; `null` if it is not of this World. A ref or object may have gone since. */
export type Named =
  | { readonly is: 'repository'; readonly repository: Repository }
  | { readonly is: 'object'; readonly repository: Repository; readonly sha: string }
  | { readonly is: 'ref'; readonly repository: Repository; readonly ref: string }
  | { readonly is: 'account'; readonly login: string }
  | { readonly is: 'suite'; readonly repository: Repository; readonly suite: CheckSuite }
  | { readonly is: 'check'; readonly repository: Repository; readonly check: Check }
  | { readonly is: 'run'; readonly repository: Repository; readonly run: Run }
  | { readonly is: 'issue'; readonly repository: Repository; readonly issue: Issue }
  | { readonly is: 'deployment'; readonly repository: Repository; readonly deployment: Deployment }

export function parseId(world: World, id: string): Named | null {
  const plain = parseNodeId(id)
  if (plain !== null)
    return plain.kind === 'Repository'
      ? withRepository(repositoryWithId(world, plain.id), (repository) => ({ is: 'repository', repository }))
      : parseNumbered(world, plain)
  // A base64url text may hold "_" itself, so the cut is found by trying: the first part must be a repository's id.
  for (let cut = id.indexOf('_', 2); cut !== -1; cut = id.indexOf('_', cut + 1)) {
    const owner = parseNodeId(id.slice(0, cut))
    const repository = owner?.kind === 'Repository' ? repositoryWithId(world, owner.id) : undefined
    if (repository === undefined) continue
    const rest = id.slice(cut + 1)
    if (/^[0-9a-f]{40}$/u.test(rest)) return { is: 'object', repository, sha: rest }
    const ref = Buffer.from(rest, 'base64url').toString('utf8')
    return ref.startsWith('refs/') ? { is: 'ref', repository, ref } : null
  }
  return null
}

/** Logins of accounts by their global ids. */
export function loginsOf(world: World, ids: readonly string[]): readonly string[] {
  return ids.map((id) => {
    const named = parseId(world, id)
    if (named?.is !== 'account') throw unresolved(id)
    return named.login
  })
}

function parseNumbered(world: World, { kind, id }: { readonly kind: string; readonly id: number }): Named | null {
  const [suite, check, run, deployment] = [
    kind === 'CheckSuite' ? findSuite(world, id) : null,
    kind === 'CheckRun' ? findCheck(world, id) : null,
    kind === 'WorkflowRun' ? world.runs[id] : undefined,
    kind === 'Deployment' ? world.deployments[id] : undefined,
  ]
  if (suite !== null)
    return withRepository(world.repositories[suite.repository], (repository) => ({ is: 'suite', repository, suite }))
  if (check !== null)
    return withRepository(world.repositories[check.repository], (repository) => ({ is: 'check', repository, check }))
  if (run !== undefined)
    return withRepository(world.repositories[run.repository], (repository) => ({ is: 'run', repository, run }))
  if (deployment !== undefined)
    return withRepository(world.repositories[deployment.repository], (repository) => ({
      is: 'deployment',
      repository,
      deployment,
    }))
  const issue = kind === 'Issue' || kind === 'PullRequest' ? world.issues[id] : undefined
  if (issue !== undefined && (issue.pull !== undefined) === (kind === 'PullRequest'))
    return withRepository(world.repositories[issue.repository], (repository) => ({ is: 'issue', repository, issue }))
  const account = Object.values(world.accounts).find((account) => account.id === id && account.type === kind)
  return account === undefined ? null : { is: 'account', login: account.login }
}

function withRepository(repository: Repository | undefined, name: (repository: Repository) => Named): Named | null {
  return repository === undefined ? null : name(repository)
}

function repositoryWithId(world: World, id: number): Repository | undefined {
  return Object.values(world.repositories).find((repository) => repository.id === id)
}
