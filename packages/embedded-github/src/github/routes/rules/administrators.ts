import { covers, roleOf } from '../../world/access.ts'
import { refuse, type Reply } from '../../answers/replies.ts'
import type { RepositoryVisit } from '../row.ts'

/**
 * The refusal of settings to who does not administer the repository: they are not read like content, of a public
 * repository neither. `null` for who does.
 */
export function refuseOutsider({ world, repository, bearer }: RepositoryVisit): Reply | null {
  if (bearer === 'anonymous' || (bearer.kind === 'user' && roleOf(world, repository, bearer.login) !== 'admin'))
    return refuse(404, 'Not Found')
  return covers(world, bearer, repository) && bearer.permissions['administration'] !== undefined
    ? null
    : refuse(403, `Resource not accessible by ${bearer.kind === 'user' ? 'personal access token' : 'integration'}`)
}
