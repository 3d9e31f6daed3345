import { findExcess, githubActions } from '../../world/apps.ts'
import { ownerOf } from '../../world/access.ts'
import { appJson } from '../../representations/apps.ts'
import { installationJson, type Installation } from '../../representations/installations.ts'
import { repositoryJson } from '../../representations/repositories.ts'
import { isoTime } from '../../representations/times.ts'
import { after, refuse, say, type Reply } from '../../answers/replies.ts'
import { tokenText } from '../../world/seals.ts'
import { addToken } from '../../world/seed.ts'
import { spellName } from '../../world/spelling.ts'
import type { App, Token, World } from '../../world/world.ts'
import type { Access, Name, Permissions } from '../../world/names.ts'
import { readFields, readList, refuseRequest } from '../fields.ts'
import { sayPage } from '../paging.ts'
import type { AppVisit, Fields, Row, Visit } from '../row.ts'

/** https://docs.github.com/rest/apps/apps */
export const appRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/app',
    operation: 'apps/get-authenticated',
    scope: 'app',
    handle: ({ world, app }) =>
      say(200, { ...appJson(world, app.slug), installations_count: app.installations.length }),
  },
  { method: 'GET', path: '/apps/{app_slug}', operation: 'apps/get-by-slug', scope: 'open', handle: getApp },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/installation',
    operation: 'apps/get-repo-installation',
    scope: 'app',
    handle: repositoryInstallation,
  },
  {
    method: 'GET',
    path: '/orgs/{org}/installation',
    operation: 'apps/get-org-installation',
    scope: 'app',
    handle: (visit) => ownerInstallation(visit, 'org', 'Organization'),
  },
  {
    method: 'GET',
    path: '/users/{username}/installation',
    operation: 'apps/get-user-installation',
    scope: 'app',
    handle: (visit) => ownerInstallation(visit, 'username'),
  },
  {
    method: 'GET',
    path: '/app/installations',
    operation: 'apps/list-installations',
    scope: 'app',
    handle: (visit) =>
      sayPage(visit, visit.app.installations, (installation) => installationJson(visit.world, visit.app, installation)),
  },
  {
    method: 'GET',
    path: '/app/installations/{installation_id}',
    operation: 'apps/get-installation',
    scope: 'app',
    handle: (visit) => sayInstallation(visit.world, visit.app, installationOf(visit)),
  },
  {
    method: 'POST',
    path: '/app/installations/{installation_id}/access_tokens',
    operation: 'apps/create-installation-access-token',
    scope: 'app',
    handle: createToken,
  },
]

/** Apps of a World are private, and so told to nobody without a token (docs.github.com/rest/apps/apps#get-an-app). */
function getApp({ world, bearer, parameters }: Visit): Reply {
  const slug = parameters['app_slug'] ?? ''
  const isKnown = slug === githubActions.slug || (bearer !== 'anonymous' && Object.hasOwn(world.apps, slug))
  return isKnown ? say(200, appJson(world, slug)) : refuse(404, 'Not Found')
}

function repositoryInstallation({ world, app, parameters }: AppVisit): Reply {
  const name = `${parameters['owner'] ?? ''}/${parameters['repo'] ?? ''}`
  return sayInstallation(
    world,
    app,
    app.installations.find(
      ({ owner, repositories }) =>
        world.repositories[name] !== undefined &&
        owner === ownerOf(name) &&
        (repositories === 'all' || repositories.includes(name)),
    ),
  )
}

/**
 * `/users/…` answers for organizations too: actions/create-github-app-token v3 asks nothing else; `/orgs/…` only for
 * organizations.
 */
function ownerInstallation({ world, app, parameters }: AppVisit, parameter: string, only?: 'Organization'): Reply {
  const login = parameters[parameter] ?? ''
  const type = world.accounts[login]?.type
  return sayInstallation(
    world,
    app,
    only === undefined || type === only ? app.installations.find(({ owner }) => owner === login) : undefined,
  )
}

function sayInstallation(world: World, app: App, installation: Installation | undefined): Reply {
  if (installation === undefined) return refuse(404, 'Not Found')
  return say(200, installationJson(world, app, installation))
}

function installationOf({ app, parameters }: AppVisit): Installation | undefined {
  return app.installations.find(({ id }) => String(id) === parameters['installation_id'])
}

/**
 * An installation token lives one hour (docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app).
 */
const lifetimeMs = 3600 * 1000

function createToken(visit: AppVisit): Reply {
  const { world, app, body } = visit
  const installation = installationOf(visit)
  if (installation === undefined) return refuse(404, 'Not Found')
  const permissions = readPermissions(body) ?? app.permissions
  if (findExcess(permissions, app.permissions) !== null)
    return refuse(422, 'The permissions requested are not granted to this installation.')
  const repositories = readRepositories(world, installation, body)
  if (repositories === null)
    return refuse(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    )
  const serial = world.serial + 1
  const text = tokenText(world, 'ghs', `of an installation ${serial}`)
  const expiresAt = world.at + lifetimeMs
  const token: Token = {
    kind: 'installation',
    login: `${app.slug}[bot]`,
    permissions: { metadata: 'read', ...permissions },
    repositories,
    expiresAt,
    owner: installation.owner,
  }
  const listed =
    repositories === 'all'
      ? {}
      : {
          repositories: repositories.flatMap((name) => {
            const found = world.repositories[name]
            return found === undefined ? [] : [repositoryJson(world, found)]
          }),
        }
  const answer = {
    token: text,
    expires_at: isoTime(expiresAt),
    permissions: token.permissions,
    repository_selection: repositories === 'all' ? 'all' : 'selected',
    ...listed,
  }
  return after(addToken({ ...world, serial }, text, token), [], say(201, answer))
}

function readPermissions(body: Fields): Permissions | undefined {
  const asked = readFields(body, 'permissions')
  return asked === undefined
    ? undefined
    : Object.fromEntries(
        Object.entries(asked).map(([key, value]): [string, Access] => {
          if (value === 'read' || value === 'write' || value === 'admin') return [key, value]
          throw refuseRequest(
            `For 'properties/permissions/${key}', ${JSON.stringify(value)} is not a member of ["read", "write", "admin"].`,
          )
        }),
      )
}

/** The repositories asked for by name or number; `null` where one is not the installation's. */
function readRepositories(
  world: World,
  { owner, repositories }: Installation,
  body: Fields,
): 'all' | readonly Name[] | null {
  const [names, ids] = [readList(body, 'repositories') ?? [], readList(body, 'repository_ids') ?? []]
  if (names.length === 0 && ids.length === 0) return repositories
  const asked = [
    ...names.map((name) => (typeof name === 'string' ? spellName(world, `${owner}/${name}`) : '')),
    ...ids.map((id) => Object.values(world.repositories).find((repository) => repository.id === id)?.name ?? ''),
  ]
  const has = (name: Name): boolean =>
    world.repositories[name] !== undefined &&
    ownerOf(name) === owner &&
    (repositories === 'all' || repositories.includes(name))
  return asked.every(has) ? asked : null
}
