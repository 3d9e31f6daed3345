import type { Exchange } from '../exchange/exchange.ts'
import { leaveToTheNextLook } from './ambiguous.ts'
import { refusal } from './catalogue.ts'
import { openConnection, splitName } from './connection.ts'
import type { Connection } from './connection.ts'
import type { GitHub, Permission } from './github.ts'
import { lookAtRepositories } from './look-repositories.ts'
import { lookAtRuns } from './look-runs.ts'
import { perform } from './perform.ts'
import { listReleases, readTrain } from './read-control.ts'
import { readRelease } from './read-release.ts'
import { record } from './record.ts'

export interface ConnectOptions {
  readonly token: string
  readonly exchange: Exchange
  /** What Actions gives as GITHUB_API_URL and GITHUB_GRAPHQL_URL. */
  readonly apiUrl: string
  readonly graphqlUrl: string
  /** Whose revisions of a release branch are read: `self` (default), only those of the login it acts as; `app`, for people who only look, those of any App but Actions itself. */
  readonly trusts?: 'self' | 'app'
}

/** GitHub as one token sees it, over any exchange. */
export function connect(options: ConnectOptions): GitHub {
  const connection = openConnection(options)
  const askSelf = async (): Promise<string> => (connection.self ??= await readSelf(connection))
  return {
    self: askSelf,
    readTrain: (control, path) => readTrain(connection, control, path),
    readRelease: (control, release) => readRelease(connection, control, release),
    listReleases: (control) => listReleases(connection, control),
    async look(questions, of) {
      const repositories = await lookAtRepositories(connection, questions.filter((question) => question.about !== 'run' && question.about !== 'checks' && question.about !== 'settling'), of)
      const runs = await lookAtRuns(connection, questions.filter((question) => question.about === 'run').map((question) => question.request))
      if (connection.at() === 0) await askSelf() // Nothing was asked yet, and GitHub's clock is the only one.
      return { at: connection.at(), ...repositories, runs, checks: {}, settlings: {} }
    },
    record: (write) => record(connection, write),
    perform: (effects) => perform(connection, effects),
    permissionOf: (repository, login) => readPermission(connection, repository, login),
    async dispatch(repository, type, payload) {
      const outcome = await connection.write((octokit) => octokit.request({ method: 'POST', url: '/repos/{owner}/{repo}/dispatches', ...splitName(repository), event_type: type, client_payload: payload }))
      if (outcome.is === 'refused') throw refusal('DISPATCH_REFUSED', { repository, type, why: outcome.why })
      if (outcome.is === 'lost') leaveToTheNextLook(outcome)
    },
  }
}

async function readSelf(connection: Connection): Promise<string> {
  const { data } = await connection.query<{ readonly viewer: { readonly login: string } }>('the login it acts as', 'query Self { viewer { login } }', {})
  if (data === null) throw refusal('TOKEN_REFUSED', {})
  return data.viewer.login
}

async function readPermission(connection: Connection, repository: string, login: string): Promise<Permission | null> {
  const outcome = await connection.read(`the role of ${login} in ${repository}`, (octokit) => octokit.rest.repos.getCollaboratorPermissionLevel({ ...splitName(repository), username: login }))
  // Whoever's rights cannot be looked up has none.
  if (outcome.is === 'refused') return null
  const { role_name: role, permission, user } = outcome.data
  return { role: role === '' ? permission : role, kind: user?.type === 'Bot' || user?.type === 'Organization' ? user.type : 'User' }
}
