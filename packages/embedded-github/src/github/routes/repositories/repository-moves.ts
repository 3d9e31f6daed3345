import { findRepository, ownerOf, sees } from '../../world/access.ts'
import { minimalRepository } from '../../representations/repositories.ts'
import { after, refuse, refuseField, say, type Reply } from '../../answers/replies.ts'
import { findRenamed, renameRepository } from '../../world/renames.ts'
import { spellLogin } from '../../world/spelling.ts'
import type { Repository, World } from '../../world/world.ts'
import type { Name } from '../../world/names.ts'
import { readList, readText, Refused, requireText } from '../fields.ts'
import type { Row, Visit, WriteVisit } from '../row.ts'

/** https://docs.github.com/rest/repos/repos#transfer-a-repository */
export const repositoryMoveRows: readonly Row[] = [
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/transfer',
    operation: 'repos/transfer',
    scope: 'writes',
    permission: 'administration',
    handle: transfer,
  },
]

/**
 * The World in which a repository has another name, or GitHub's refusal where that name is taken; characters that no
 * name has become dashes.
 */
export function rename(world: World, repository: Repository, owner: string, asked: string): readonly [World, Name] {
  const name = `${owner}/${asked.replace(/[^\w.-]/g, '-')}`
  if (name === repository.name) return [world, name]
  const other = findRepository(world, name)
  if (asked === '' || (other !== null && other.id !== repository.id))
    throw new Refused(
      refuseField(
        'Repository',
        'name',
        'custom',
        asked === '' ? 'name is too short (minimum is 1 character)' : 'name already exists on this account',
      ),
    )
  return [renameRepository(world, repository.name, name), name]
}

/**
 * At once, where GitHub answers first and transfers then; the answer shows the repository as it was, as GitHub's does.
 */
function transfer({ world, repository, body }: WriteVisit): Reply {
  const owner = spellLogin(world, requireText(body, 'new_owner'))
  const account = Object.hasOwn(world.accounts, owner) ? world.accounts[owner] : undefined
  if (account === undefined || account.type === 'Bot') return refuseField('Repository', 'new_owner', 'invalid')
  if (account.type === 'User')
    return refuse(501, 'The embedded GitHub does not transfer a repository to a person, who would have to accept it.')
  if ((readList(body, 'team_ids') ?? []).length > 0)
    return refuse(501, 'The embedded GitHub does not give a transferred repository to teams.')
  if (owner === ownerOf(repository.name)) return refuse(422, 'Repositories cannot be transferred to the original owner')
  const [changed] = rename(
    world,
    repository,
    owner,
    readText(body, 'new_name') ?? repository.name.slice(ownerOf(repository.name).length + 1),
  )
  return after(changed, [], say(202, minimalRepository(world, repository)))
}

/**
 * The redirect to a repository that had another name: 301 to read and 307 to write, to its number
 * (docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects; 307:
 * github.com/VirtusLab/git-machete/issues/597). `null` where none had it that the bearer may see.
 */
export function redirect({ world, bearer, url, parameters }: Visit, method: string): Reply | null {
  const moved = findRenamed(world, `${parameters['owner'] ?? ''}/${parameters['repo'] ?? ''}`)
  if (moved === null || !sees(world, bearer, moved)) return null
  const rest = url.pathname
    .split('/')
    .slice(4)
    .map((part) => `/${part}`)
    .join('')
  const location = `${world.url}/repositories/${moved.id}${rest}${url.search}`
  const [status, message] = method === 'GET' ? [301, 'Moved Permanently'] : [307, 'Temporary Redirect']
  return say(
    status,
    {
      message,
      url: location,
      documentation_url:
        'https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects',
    },
    { location },
  )
}

/** `/repos/{owner}/{repo}/…` for `/repositories/{id}/…`, to where redirects lead; any other path is as it was. */
export function pathByName(world: World, path: string): string {
  const [, id, rest = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? []
  const repository =
    id === undefined ? undefined : Object.values(world.repositories).find((one) => String(one.id) === id)
  return repository === undefined ? path : `/repos/${repository.name}${rest}`
}
