import { nodeId, parseNodeId } from '../access.ts'
import type { Repository, World } from '../world.ts'

/** The global id of a ref: its repository's and its name. */
export function refId(repository: Repository, ref: string): string {
  return `${nodeId('Repository', repository.id)}_${Buffer.from(ref).toString('base64url')}`
}

/** What a global id names; `null` where it is none of ours. A ref or object may since be gone. */
export type Named =
  | { readonly is: 'repository'; readonly repository: Repository }
  | { readonly is: 'object'; readonly repository: Repository; readonly sha: string }
  | { readonly is: 'ref'; readonly repository: Repository; readonly ref: string }
  | { readonly is: 'account'; readonly login: string }

export function parseId(world: World, id: string): Named | null {
  const plain = parseNodeId(id)
  if (plain !== null && plain.kind !== 'Repository') {
    const account = Object.values(world.accounts).find((account) => account.id === plain.id && account.type === plain.kind)
    return account === undefined ? null : { is: 'account', login: account.login }
  }
  if (plain !== null) {
    const repository = repositoryWithId(world, plain.id)
    return repository === undefined ? null : { is: 'repository', repository }
  }
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

function repositoryWithId(world: World, id: number): Repository | undefined {
  return Object.values(world.repositories).find((repository) => repository.id === id)
}
