import { covers, forbid, grants, roleOf } from '../../world/access.ts'
import { withEnvironment } from '../../world/environments.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import type { Described } from '../../representations/described.ts'
import { isoTime } from '../../representations/times.ts'
import { openSealed, publicKeyOf } from '../../world/sealed-box.ts'
import type { SecretTimes } from '../../world/environment.ts'
import type { World } from '../../world/world.ts'
import type { Instant, Json } from '../../world/names.ts'
import { atEnvironment } from '../rules/environments.ts'
import { requireText } from '../fields.ts'
import { sayPage } from '../paging.ts'
import type { Fields, RepositoryVisit, Row, WriteVisit } from '../row.ts'

const ofRepository = '/repos/{owner}/{repo}/actions/secrets'
const ofEnvironment = '/repos/{owner}/{repo}/environments/{environment_name}/secrets'

/** https://docs.github.com/rest/actions/secrets. Nobody is told a value. There are no secrets of organizations. */
export const secretRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/organization-secrets',
    operation: 'actions/list-repo-organization-secrets',
    scope: 'reads',
    permission: 'secrets',
    handle: (visit) => forCollaborators(visit, 'secrets', () => sayPage(visit, [], secretJson, sayList)),
  },
  {
    method: 'GET',
    path: ofRepository,
    operation: 'actions/list-repo-secrets',
    scope: 'reads',
    permission: 'secrets',
    handle: (visit) => list(visit, repositoryShelf),
  },
  {
    method: 'GET',
    path: `${ofRepository}/public-key`,
    operation: 'actions/get-repo-public-key',
    scope: 'reads',
    permission: 'secrets',
    handle: (visit) => sayKey(visit, repositoryShelf),
  },
  {
    method: 'GET',
    path: `${ofRepository}/{secret_name}`,
    operation: 'actions/get-repo-secret',
    scope: 'reads',
    permission: 'secrets',
    handle: (visit) => get(visit, repositoryShelf),
  },
  {
    method: 'PUT',
    path: `${ofRepository}/{secret_name}`,
    operation: 'actions/create-or-update-repo-secret',
    scope: 'writes',
    permission: 'secrets',
    handle: (visit) => repositoryShelf(visit, (shelf) => put(visit, shelf)),
  },
  {
    method: 'DELETE',
    path: `${ofRepository}/{secret_name}`,
    operation: 'actions/delete-repo-secret',
    scope: 'writes',
    permission: 'secrets',
    handle: (visit) => repositoryShelf(visit, (shelf) => remove(visit, shelf)),
  },
  {
    method: 'GET',
    path: ofEnvironment,
    operation: 'actions/list-environment-secrets',
    scope: 'reads',
    permission: 'environments',
    handle: (visit) => list(visit, environmentShelf),
  },
  {
    method: 'GET',
    path: `${ofEnvironment}/public-key`,
    operation: 'actions/get-environment-public-key',
    scope: 'reads',
    permission: 'environments',
    handle: (visit) => sayKey(visit, environmentShelf),
  },
  {
    method: 'GET',
    path: `${ofEnvironment}/{secret_name}`,
    operation: 'actions/get-environment-secret',
    scope: 'reads',
    permission: 'environments',
    handle: (visit) => get(visit, environmentShelf),
  },
  {
    method: 'PUT',
    path: `${ofEnvironment}/{secret_name}`,
    operation: 'actions/create-or-update-environment-secret',
    scope: 'writes',
    permission: 'environments',
    handle: (visit) => environmentShelf(visit, (shelf) => put(visit, shelf)),
  },
  {
    method: 'DELETE',
    path: `${ofEnvironment}/{secret_name}`,
    operation: 'actions/delete-environment-secret',
    scope: 'writes',
    permission: 'environments',
    handle: (visit) => environmentShelf(visit, (shelf) => remove(visit, shelf)),
  },
]

/** docs.github.com/actions/reference/security/secrets#limits-for-secrets */
const [largest, most] = [48 * 1024, 100]

/** The place of secrets: a repository or one of its environments. */
interface Shelf {
  /** The input of its key pair. */
  readonly place: string
  readonly permission: 'secrets' | 'environments'
  readonly secrets: Readonly<Record<string, string>>
  readonly times: Readonly<Record<string, SecretTimes>>
  /** The time of secrets that a seed gave. */
  readonly createdAt: Instant
  readonly put: (secrets: Readonly<Record<string, string>>, times: Readonly<Record<string, SecretTimes>>) => World
}
type WithShelf = (visit: RepositoryVisit, then: (shelf: Shelf) => Reply) => Reply

const repositoryShelf: WithShelf = ({ world, repository }, then) =>
  then({
    place: `repository ${repository.id}`,
    permission: 'secrets',
    secrets: repository.secrets,
    times: repository.secretTimes ?? {},
    createdAt: repository.createdAt,
    put: (secrets, secretTimes) => ({
      ...world,
      repositories: { ...world.repositories, [repository.name]: { ...repository, secrets, secretTimes } },
    }),
  })

const environmentShelf: WithShelf = (visit, then) =>
  atEnvironment(visit, (environment) =>
    then({
      place: `environment ${environment.id}`,
      permission: 'environments',
      secrets: environment.secrets,
      times: environment.secretTimes ?? {},
      createdAt: environment.createdAt,
      put: (secrets, secretTimes) =>
        withEnvironment(visit.world, visit.repository, { ...environment, secrets, secretTimes }),
    }),
  )

/** Whoever may set secrets may list them, in public repositories too. */
function forCollaborators(visit: RepositoryVisit, permission: Shelf['permission'], then: () => Reply): Reply {
  const { world, bearer, repository } = visit
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  const role = bearer.kind === 'user' ? roleOf(world, repository, bearer.login) : 'write'
  const isCollaborator = role === 'write' || role === 'maintain' || role === 'admin'
  return isCollaborator && covers(world, bearer, repository) && grants(bearer, permission, 'read')
    ? then()
    : forbid(bearer, [permission], 'read')
}

function list(visit: RepositoryVisit, withShelf: WithShelf): Reply {
  return withShelf(visit, (shelf) =>
    forCollaborators(visit, shelf.permission, () =>
      sayPage(
        visit,
        Object.keys(shelf.secrets)
          .sort()
          .map((name) => [name, shelf] as const),
        secretJson,
        sayList,
      ),
    ),
  )
}

function sayList(secrets: readonly Json[], total: number): Fields {
  return { total_count: total, secrets }
}

function secretJson([name, { times, createdAt }]: readonly [string, Shelf]): Described<'actions-secret'> {
  const { created, updated } = times[name] ?? { created: createdAt, updated: createdAt }
  return { name, created_at: isoTime(created), updated_at: isoTime(updated) }
}

function sayKey(visit: RepositoryVisit, withShelf: WithShelf): Reply {
  return withShelf(visit, (shelf) =>
    forCollaborators(visit, shelf.permission, () => say(200, { ...publicKeyOf(visit.world, shelf.place) })),
  )
}

function get(visit: RepositoryVisit, withShelf: WithShelf): Reply {
  return withShelf(visit, (shelf) =>
    forCollaborators(visit, shelf.permission, () =>
      Object.hasOwn(shelf.secrets, nameIn(visit))
        ? say(200, secretJson([nameIn(visit), shelf]))
        : refuse(404, 'Not Found'),
    ),
  )
}

function put(visit: WriteVisit, shelf: Shelf): Reply {
  const { world, body } = visit
  const [name, sealed, keyId] = [nameIn(visit), requireText(body, 'encrypted_value'), requireText(body, 'key_id')]
  if (!/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/.test(name))
    return refuse(
      422,
      'Secret names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_). Spaces are not allowed. Must start with a letter ([a-z], [A-Z]) or underscores (_).',
    )
  if (keyId !== publicKeyOf(world, shelf.place).key_id)
    return refuse(422, 'Validation Failed: key_id is not that of the public key')
  const value = sealed.length > 2 * largest ? null : openSealed(world, shelf.place, sealed)
  if (value === null) return refuse(422, 'Validation Failed: encrypted_value is not sealed for the public key')
  if (Buffer.byteLength(value) > largest)
    return refuse(422, `Validation Failed: a secret holds at most ${largest} bytes`)
  const isNew = !Object.hasOwn(shelf.secrets, name)
  if (isNew && Object.keys(shelf.secrets).length >= most)
    return refuse(422, `Validation Failed: at most ${most} secrets`)
  const created = isNew ? world.at : (shelf.times[name]?.created ?? shelf.createdAt)
  return after(
    shelf.put({ ...shelf.secrets, [name]: value }, { ...shelf.times, [name]: { created, updated: world.at } }),
    [],
    isNew ? say(201, {}) : sayNothing(204),
  )
}

function remove(visit: WriteVisit, shelf: Shelf): Reply {
  const name = nameIn(visit)
  if (!Object.hasOwn(shelf.secrets, name)) return refuse(404, 'Not Found')
  const [{ [name]: _, ...secrets }, { [name]: __, ...times }] = [shelf.secrets, shelf.times]
  return after(shelf.put(secrets, times), [], sayNothing(204))
}

/** Secrets are known in whatever case they are named. */
function nameIn({ parameters }: RepositoryVisit): string {
  return (parameters['secret_name'] ?? '').toUpperCase()
}
