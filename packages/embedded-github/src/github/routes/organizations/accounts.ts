import { covers } from '../../world/access.ts'
import { readLimits, searchLimit } from '../../world/rate-limits.ts'
import { simpleUser } from '../../representations/accounts.ts'
import type { Described } from '../../representations/described.ts'
import { fullRepository } from '../../representations/repositories.ts'
import { isoTime } from '../../representations/times.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { sayPage } from '../paging.ts'
import type { Row, Visit } from '../row.ts'

/** https://docs.github.com/rest/users/users, and what a token may ask about itself */
export const accountRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/',
    operation: 'meta/root',
    scope: 'open',
    handle: ({ world }) => say(200, roots(world.url)),
  },
  { method: 'GET', path: '/rate_limit', operation: 'rate-limit/get', scope: 'open', handle: rateLimit },
  { method: 'GET', path: '/user', operation: 'users/get-authenticated', scope: 'open', handle: getSelf },
  {
    method: 'GET',
    path: '/users/{username}',
    operation: 'users/get-by-username',
    scope: 'open',
    handle: (visit) => sayUser(visit, visit.parameters['username'] ?? ''),
  },
  {
    method: 'GET',
    path: '/installation/repositories',
    operation: 'apps/list-repos-accessible-to-installation',
    scope: 'open',
    handle: installationRepositories,
  },
  {
    method: 'DELETE',
    path: '/installation/token',
    operation: 'apps/revoke-installation-access-token',
    scope: 'open',
    handle: revoke,
  },
]

/** GitHub's `root`: where what is, whether it is imitated or not. */
function roots(url: string): Readonly<Record<string, string>> {
  const page = '{&page,per_page,sort,order}'
  const paths = {
    current_user_url: '/user',
    current_user_authorizations_html_url: '/settings/connections/applications{/client_id}',
    authorizations_url: '/authorizations',
    code_search_url: `/search/code?q={query}${page}`,
    commit_search_url: `/search/commits?q={query}${page}`,
    emails_url: '/user/emails',
    emojis_url: '/emojis',
    events_url: '/events',
    feeds_url: '/feeds',
    followers_url: '/user/followers',
    following_url: '/user/following{/target}',
    gists_url: '/gists{/gist_id}',
    hub_url: '/hub',
    issue_search_url: `/search/issues?q={query}${page}`,
    issues_url: '/issues',
    keys_url: '/user/keys',
    label_search_url: '/search/labels?q={query}&repository_id={repository_id}{&page,per_page}',
    notifications_url: '/notifications',
    organization_url: '/orgs/{org}',
    organization_repositories_url: '/orgs/{org}/repos{?type,page,per_page,sort}',
    organization_teams_url: '/orgs/{org}/teams',
    public_gists_url: '/gists/public',
    rate_limit_url: '/rate_limit',
    repository_url: '/repos/{owner}/{repo}',
    repository_search_url: `/search/repositories?q={query}${page}`,
    current_user_repositories_url: '/user/repos{?type,page,per_page,sort}',
    starred_url: '/user/starred{/owner}{/repo}',
    starred_gists_url: '/gists/starred',
    topic_search_url: '/search/topics?q={query}{&page,per_page}',
    user_url: '/users/{user}',
    user_organizations_url: '/user/orgs',
    user_repositories_url: '/users/{user}/repos{?type,page,per_page,sort}',
    user_search_url: `/search/users?q={query}${page}`,
  }
  return Object.fromEntries(Object.entries(paths).map(([key, path]) => [key, url + path]))
}

function rateLimit({ world, bearer }: Visit): Reply {
  const { rest, graphql } = readLimits(world, bearer)
  const search = searchLimit(world, bearer)
  return say(200, {
    resources: { core: { ...rest }, graphql: { ...graphql }, search: { ...search } },
    rate: { ...rest },
  } satisfies Described<'rate-limit-overview'>)
}

function getSelf(visit: Visit): Reply {
  if (visit.bearer === 'anonymous') return refuse(401, 'Requires authentication')
  return visit.bearer.kind === 'user'
    ? sayUser(visit, visit.bearer.login)
    : refuse(403, 'Resource not accessible by integration')
}

function sayUser({ world }: Visit, login: string): Reply {
  const user = simpleUser(world, login)
  if (user === null) return refuse(404, 'Not Found')
  const since = isoTime(0)
  return say(200, {
    ...user,
    name: login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: Object.keys(world.repositories).filter((name) => name.startsWith(`${login}/`)).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: since,
    updated_at: since,
  } satisfies Described<'public-user'>)
}

function installationRepositories(visit: Visit): Reply {
  const { world, bearer } = visit
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  if (bearer.kind === 'user')
    return refuse(
      403,
      'You must authenticate with an installation access token in order to list repositories for an installation.',
    )
  const reachable = Object.values(world.repositories).filter((repository) => covers(world, bearer, repository))
  return sayPage(
    visit,
    reachable,
    (repository) => fullRepository(world, repository, bearer),
    (page, total) => ({ total_count: total, repositories: page }),
  )
}

function revoke({ world, bearer }: Visit): Reply {
  if (bearer === 'anonymous' || bearer.kind === 'user')
    return refuse(bearer === 'anonymous' ? 401 : 403, 'Requires authentication')
  return after(
    { ...world, tokens: Object.fromEntries(Object.entries(world.tokens).filter(([, token]) => token !== bearer)) },
    [],
    sayNothing(204),
  )
}
