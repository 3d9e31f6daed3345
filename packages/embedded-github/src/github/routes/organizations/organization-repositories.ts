import { findRepository, forbid, grants, repositoryNamed } from '../../world/access.ts'
import { findOrganization, standingIn } from '../../world/organizations.ts'
import { after, refuse, say, type Reply } from '../../answers/replies.ts'
import { fullRepository } from '../../representations/repositories.ts'
import { withoutName } from '../../world/renames.ts'
import { addRepository } from '../../world/seed.ts'
import { readChoice, readFlag, requireText } from '../fields.ts'
import type { Row, Visit } from '../row.ts'

/** https://docs.github.com/rest/repos/repos#create-an-organization-repository */
export const organizationRepositoryRows: readonly Row[] = [
  { method: 'POST', path: '/orgs/{org}/repos', operation: 'repos/create-in-org', scope: 'open', handle: create },
]

const known = new Set(['name', 'private', 'visibility', 'auto_init'])
const longestName = 100

/**
 * Every member may, as is GitHub's default, and administers what they made; the new repository is empty, and a former
 * name that it takes leads nowhere else any more.
 */
function create({ world, bearer, parameters, body }: Visit): Reply {
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  const login = findOrganization(world, parameters['org'] ?? '')
  if (login === null) return refuse(404, 'Not Found')
  const standing = standingIn(world, login, bearer)
  if (standing === null)
    return bearer.kind === 'user' ? refuse(404, 'Not Found') : forbid(bearer, ['administration'], 'write')
  if (bearer.repositories !== 'all' || !grants(bearer, 'administration', 'write'))
    return forbid(bearer, ['administration'], 'write')
  const foreign = Object.keys(body).find((key) => !known.has(key) || (key === 'auto_init' && body[key] !== false))
  if (foreign !== undefined) return refuse(501, `The embedded GitHub does not make a repository with ${foreign}.`)
  const asked = requireText(body, 'name').replace(/[^\w.-]/g, '-')
  if (asked.length > longestName || /^\.{1,2}$/.test(asked))
    return refuse(422, 'Repository creation failed.', {
      errors: [
        {
          resource: 'Repository',
          code: 'custom',
          field: 'name',
          message:
            asked.length > longestName
              ? `name is too long (maximum is ${longestName} characters)`
              : `name ${asked} is reserved`,
        },
      ],
    })
  const name = `${login}/${asked}`
  if (findRepository(world, name) !== null)
    return refuse(422, 'Repository creation failed.', {
      errors: [
        { resource: 'Repository', code: 'custom', field: 'name', message: 'name already exists on this account' },
      ],
    })
  const visibility = readChoice(body, 'visibility', ['public', 'private'])
  const made = addRepository(
    { ...world, formerNames: withoutName(world.formerNames ?? {}, name) },
    {
      name,
      defaultBranch: 'main',
      private: visibility === undefined ? (readFlag(body, 'private') ?? false) : visibility === 'private',
      collaborators: bearer.kind === 'user' ? { [bearer.login]: 'admin' } : {},
    },
  )
  return after(made, [], say(201, fullRepository(made, repositoryNamed(made, name), bearer)))
}
