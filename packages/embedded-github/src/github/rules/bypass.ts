import { ownerOf, roleOf, type Bearer } from '../world/access.ts'
import { appOf } from '../world/apps.ts'
import { organizationOf } from '../world/organizations.ts'
import type { Repository, World } from '../world/world.ts'
import type { Role } from '../world/names.ts'
import type { BypassActor, Ruleset } from './definitions.ts'

/** GitHub's word for whom a ruleset lets through: `current_user_can_bypass`. */
export type Bypass = 'exempt' | 'always' | 'pull_requests_only' | 'never'

/**
 * Numbers of the repository roles that can be let through; no page of GitHub's says them
 * (github.com/github/rest-api-description/issues/7111).
 */
export const bypassRoles: Readonly<Record<number, Role>> = { 2: 'maintain', 4: 'write', 5: 'admin' }

const order: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin']
const words = { exempt: 'exempt', always: 'always', pull_request: 'pull_requests_only' } as const

/** The most that a ruleset lets a bearer bypass through any of its actors. A GITHUB_TOKEN is on no list. */
export function bypassOf(world: World, repository: Repository, ruleset: Ruleset, bearer: Bearer): Bypass {
  const modes = new Set(
    ruleset.bypassActors.filter((actor) => isActor(world, repository, actor, bearer)).map(({ mode }) => words[mode]),
  )
  return (['exempt', 'always', 'pull_requests_only'] as const).find((word) => modes.has(word)) ?? 'never'
}

function isActor(world: World, repository: Repository, { type, id }: BypassActor, bearer: Bearer): boolean {
  if (bearer === 'anonymous' || bearer.kind === 'actions') return false
  const organization = organizationOf(world, ownerOf(repository.name))
  if (type === 'OrganizationAdmin') return bearer.kind === 'user' && organization.members[bearer.login] === 'admin'
  if (id === null) return false
  if (bearer.kind === 'installation') return type === 'Integration' && world.apps[appOf(bearer) ?? '']?.id === id
  if (type === 'Team')
    return Object.values(organization.teams).some((team) => team.id === id && Object.hasOwn(team.members, bearer.login))
  if (type === 'User') return world.accounts[bearer.login]?.id === id
  const [least, role] = [
    type === 'RepositoryRole' ? bypassRoles[id] : undefined,
    roleOf(world, repository, bearer.login),
  ]
  return least !== undefined && role !== null && order.indexOf(role) >= order.indexOf(least)
}

/** The reason why an actor cannot be on the list of a repository's ruleset; `null` if it can. */
export function findActorFault(
  world: World,
  repository: Repository,
  target: Ruleset['target'],
  { type, id, mode }: BypassActor,
): string | null {
  if (mode === 'pull_request' && (target === 'tag' || type === 'DeployKey'))
    return `Bypass mode pull_request is not for ${target === 'tag' ? 'tags' : 'deploy keys'}`
  switch (type) {
    case 'DeployKey':
    case 'OrganizationAdmin':
      return null
    case 'Team':
      return Object.values(organizationOf(world, ownerOf(repository.name)).teams).some((team) => team.id === id)
        ? null
        : `Actor ${id} is no team`
    case 'RepositoryRole':
      return id !== null && bypassRoles[id] !== undefined ? null : `Actor ${id} is no repository role`
    case 'User':
      return Object.values(world.accounts).some((account) => account.type === 'User' && account.id === id)
        ? null
        : `Actor ${id} is no user`
    case 'Integration': {
      const app = Object.values(world.apps).find((one) => one.id === id)
      const isInstalled = app?.installations.some(({ owner }) => owner === ownerOf(repository.name)) ?? false
      return isInstalled
        ? null
        : `Actor ${app?.slug ?? (id === 15368 ? 'GitHub Actions' : String(id))} integration must be part of the ruleset source or owner organization`
    }
  }
}
