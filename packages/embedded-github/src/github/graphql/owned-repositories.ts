import { findRepository, ownerOf, sees } from '../world/access.ts'
import { organizationOf } from '../world/organizations.ts'
import type { Repository, World } from '../world/world.ts'
import { page, type PageArguments } from './pages.ts'
import { notImplemented, Refusal } from './refusal.ts'
import type { Fields, Session } from './session.ts'

export interface RepositoriesArguments extends PageArguments {
  readonly privacy?: 'PUBLIC' | 'PRIVATE' | null
  readonly isFork?: boolean | null
  readonly isArchived?: boolean | null
  readonly visibility?: string | null
  readonly ownerAffiliations?: readonly string[] | null
  readonly affiliations?: readonly string[] | null
  readonly orderBy?: {
    readonly field: 'CREATED_AT' | 'NAME' | 'PUSHED_AT' | 'STARGAZERS' | 'UPDATED_AT'
    readonly direction: 'ASC' | 'DESC'
  } | null
}

/** `repositories` of an owner, as far as whoever asks sees them. */
export function pageRepositories(session: Session, owner: string, args: RepositoriesArguments): Fields {
  const { privacy, isFork, isArchived, visibility, ownerAffiliations, affiliations, orderBy } = args
  if (affiliations !== null && affiliations !== undefined) throw notImplemented('affiliations of repositories')
  const own = Object.values(session.world.repositories).filter(
    (repository) =>
      (ownerAffiliations ?? ['OWNER']).some((word) => isAffiliated(session.world, repository, owner, word)) &&
      sees(session.world, session.token, repository),
  )
  const word = privacy ?? visibility
  const wanted = own.filter(
    (repository) =>
      isFork !== true &&
      (isArchived ?? repository.archived) === repository.archived &&
      (word === null || word === undefined || (word === 'PRIVATE') === repository.private),
  )
  const keyOf = (repository: Repository): string | number =>
    orderBy?.field === 'NAME' ? repository.name.toLowerCase() : repository.createdAt
  const sorted = wanted.toSorted((one, other) =>
    keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : one.id - other.id,
  )
  return page('repositories', orderBy?.direction === 'DESC' ? sorted.toReversed() : sorted, args, (repository) =>
    session.repository(repository.name),
  )
}

/** True if an account owns a repository, was invited to it, or is a member of the organization that owns it. */
function isAffiliated(world: World, { name, collaborators }: Repository, login: string, affiliation: string): boolean {
  if (affiliation === 'OWNER') return ownerOf(name) === login
  if (affiliation === 'COLLABORATOR') return ownerOf(name) !== login && Object.hasOwn(collaborators, login)
  return Object.hasOwn(organizationOf(world, ownerOf(name)).members, login)
}

/** One repository of an owner by its name alone; `null`: there is none to be seen. */
export function repositoryOf(session: Session, owner: string, name: string): Fields | null {
  const repository = findRepository(session.world, `${owner}/${name}`)
  if (repository === null || !sees(session.world, session.token, repository))
    throw new Refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
  return session.repository(repository.name)
}
