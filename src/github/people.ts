import { refusal } from './catalogue.ts'
import { splitName } from './line/connection.ts'
import type { Connection } from './line/connection.ts'
import type { Permission } from './github.ts'

/** The login it acts as, asked once. */
export async function askSelf(connection: Connection): Promise<string> {
  if (connection.self !== null) return connection.self
  const { data } = await connection.query<{ readonly viewer: { readonly login: string } }>(
    'the login it acts as',
    'query Self { viewer { login } }',
    {},
  )
  connection.self = data.viewer.login
  return data.viewer.login
}

/**
 * Somebody's role in a repository; `null` where there is no such person or repository. Whose rights may not be looked
 * up is not taken for somebody without any.
 */
export async function readPermission(
  connection: Connection,
  repository: string,
  login: string,
): Promise<Permission | null> {
  const what = `the role of ${login}`
  const outcome = await connection.read(`${what} in ${repository}`, (octokit) =>
    octokit.rest.repos.getCollaboratorPermissionLevel({ ...splitName(repository), username: login }),
  )
  if (outcome.is === 'refused') {
    if (outcome.status === 404) return null
    throw refusal('RIGHT_TO_LOOK_MISSING', repository, what, 'metadata: read', outcome.why)
  }
  const { role_name: role, permission, user } = outcome.data
  const kind = user?.type === 'Bot' || user?.type === 'Organization' ? user.type : 'User'
  return { role: role === '' ? permission : role, kind, ...(user === null ? {} : { id: user.id }) }
}
