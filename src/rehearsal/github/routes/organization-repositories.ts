import { findRepository, forbid, grants } from '../access.ts'
import { findOrganization, standingIn } from '../organizations.ts'
import { refuse, refuseField, after, say, type Reply } from '../replies.ts'
import { fullRepository } from '../representations/repositories.ts'
import { addRepository } from '../seed.ts'
import { readChoice, readFlag, requireText } from './fields.ts'
import type { Row, Visit } from './row.ts'

/** https://docs.github.com/rest/repos/repos#create-an-organization-repository */
export const organizationRepositoryRows: readonly Row[] = [
  { method: 'POST', path: '/orgs/{org}/repos', operation: 'repos/create-in-org', scope: 'open', handle: create },
]

const known = new Set(['name', 'private', 'visibility', 'auto_init'])

/** Every member may, as is GitHub's default, and administers what they made; the new repository is empty. */
function create({ world, bearer, parameters, body }: Visit): Reply {
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  const login = findOrganization(world, parameters['org'] ?? '')
  if (login === null) return refuse(404, 'Not Found')
  const standing = standingIn(world, login, bearer)
  if (standing === null) return bearer.kind === 'user' ? refuse(404, 'Not Found') : forbid(bearer, ['administration'], 'write')
  if (bearer.repositories !== 'all' || !grants(bearer, 'administration', 'write')) return forbid(bearer, ['administration'], 'write')
  const foreign = Object.keys(body).find((key) => !known.has(key) || (key === 'auto_init' && body[key] !== false))
  if (foreign !== undefined) return refuse(501, `The embedded GitHub does not make a repository with ${foreign}.`)
  const name = `${login}/${requireText(body, 'name').replace(/[^A-Za-z0-9._-]+/gu, '-')}`
  if (findRepository(world, name) !== null) return refuse(422, 'Repository creation failed.', { errors: [{ resource: 'Repository', code: 'custom', field: 'name', message: 'name already exists on this account' }] })
  const visibility = readChoice(body, 'visibility', ['public', 'private'])
  const made = addRepository(world, { name, defaultBranch: 'main', private: visibility === undefined ? readFlag(body, 'private') ?? false : visibility === 'private', collaborators: bearer.kind === 'user' ? { [bearer.login]: 'admin' } : {} })
  const repository = findRepository(made, name)
  return repository === null ? refuseField('Repository', 'name', 'invalid') : after(made, [], say(201, fullRepository(made, repository, bearer)))
}
