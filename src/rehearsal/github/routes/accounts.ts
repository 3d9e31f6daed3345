import { covers } from '../access.ts'
import { readLimits } from '../rate-limits.ts'
import { simpleUser } from '../representations/accounts.ts'
import { fullRepository } from '../representations/repositories.ts'
import { isoTime } from '../representations/times.ts'
import { after, refuse, say, sayNothing, type Reply } from '../replies.ts'
import { sayPage } from './paging.ts'
import type { Row, Visit } from './row.ts'

/** https://docs.github.com/rest/users/users, and what a token may ask about itself */
export const accountRows: readonly Row[] = [
  { method: 'GET', path: '/', operation: 'meta/root', scope: 'open', handle: ({ world }) => say(200, roots(world.url)) },
  { method: 'GET', path: '/rate_limit', operation: 'rate-limit/get', scope: 'open', handle: rateLimit },
  { method: 'GET', path: '/user', operation: 'users/get-authenticated', scope: 'open', handle: getSelf },
  { method: 'GET', path: '/users/{username}', operation: 'users/get-by-username', scope: 'open', handle: (visit) => sayUser(visit, visit.parameters['username'] ?? '') },
  { method: 'GET', path: '/installation/repositories', operation: 'apps/list-repos-accessible-to-installation', scope: 'open', handle: installationRepositories },
  { method: 'DELETE', path: '/installation/token', operation: 'apps/revoke-installation-access-token', scope: 'open', handle: revoke },
]

function roots(url: string): Readonly<Record<string, string>> {
  return { current_user_url: `${url}/user`, rate_limit_url: `${url}/rate_limit`, repository_url: `${url}/repos/{owner}/{repo}`, user_url: `${url}/users/{user}` }
}

function rateLimit({ world, bearer }: Visit): Reply {
  const { rest, graphql } = readLimits(world, bearer)
  return say(200, { resources: { core: { ...rest }, graphql: { ...graphql } }, rate: { ...rest } })
}

function getSelf(visit: Visit): Reply {
  if (visit.bearer === 'anonymous') return refuse(401, 'Requires authentication')
  return visit.bearer.kind === 'user' ? sayUser(visit, visit.bearer.login) : refuse(403, 'Resource not accessible by integration')
}

function sayUser({ world }: Visit, login: string): Reply {
  const user = simpleUser(world, login)
  if (user === null) return refuse(404, 'Not Found')
  const since = isoTime(0)
  return say(200, {
    ...user, name: login, company: null, blog: '', location: null, email: null, hireable: null, bio: null,
    public_repos: Object.keys(world.repositories).filter((name) => name.startsWith(`${login}/`)).length, public_gists: 0, followers: 0, following: 0, created_at: since, updated_at: since,
  })
}

function installationRepositories(visit: Visit): Reply {
  const { world, bearer } = visit
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  if (bearer.kind === 'user') return refuse(403, 'You must authenticate with an installation access token in order to list repositories for an installation.')
  const reachable = Object.values(world.repositories).filter((repository) => covers(world, bearer, repository))
  return sayPage(visit, reachable, (repository) => fullRepository(world, repository, bearer), (page, total) => ({ total_count: total, repositories: page }))
}

function revoke({ world, bearer }: Visit): Reply {
  if (bearer === 'anonymous' || bearer.kind === 'user') return refuse(bearer === 'anonymous' ? 401 : 403, 'Requires authentication')
  return after({ ...world, tokens: Object.fromEntries(Object.entries(world.tokens).filter(([, token]) => token !== bearer)) }, [], sayNothing(204))
}
