import { nodeId } from '../world/access.ts'
import type { Person } from '../git/commits.ts'
import { findOrganization } from '../world/organizations.ts'
import { isoTime } from '../representations/times.ts'
import type { Account } from '../world/world.ts'
import { pageRepositories, repositoryOf, type RepositoriesArguments } from './owned-repositories.ts'
import { Refusal } from './refusal.ts'
import type { Fields, Session } from './session.ts'
import { teamFields } from './teams.ts'

/** A user, an organization or a bot, where the schema has any of them. */
export function accountFields(session: Session, login: string): Fields | null {
  const account = session.world.accounts[login]
  return account === undefined ? null : describeAccount(session, account)
}

/** An organization by its login, in whatever case. */
export function organizationFields(session: Session, login: string): Fields {
  const found = findOrganization(session.world, login)
  const fields = found === null ? null : accountFields(session, found)
  if (fields === null)
    throw new Refusal('NOT_FOUND', `Could not resolve to an Organization with the login of '${login}'.`)
  return fields
}

/**
 * A person or an organization with repositories of its own; a bot or an unknown login is `null`, as the schema has it.
 */
export function ownerFields(session: Session, login: string): Fields | null {
  const account = Object.values(session.world.accounts).find((each) => each.login.toLowerCase() === login.toLowerCase())
  return account === undefined || account.type === 'Bot' ? null : describeAccount(session, account)
}

/** A person by their login, in whatever case. */
export function personFields(session: Session, login: string): Fields {
  const found = Object.values(session.world.accounts).find(
    (account) => account.type === 'User' && account.login.toLowerCase() === login.toLowerCase(),
  )
  if (found === undefined) throw new Refusal('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`)
  return describeAccount(session, found)
}

function describeAccount(session: Session, account: Account): Fields {
  const { type, id, login } = account
  const name = type === 'Bot' ? {} : { name: type === 'User' ? login : null }
  const repositories =
    type === 'Bot'
      ? {}
      : {
          repositories: (args: RepositoriesArguments) => pageRepositories(session, login, args),
          repository: ({ name }: { readonly name: string }) => repositoryOf(session, login, name),
        }
  const own =
    type === 'Organization'
      ? {
          team: ({ slug }: { readonly slug: string }) =>
            teamFields(session, login, slug, (person) => accountFields(session, person)),
        }
      : {}
  return {
    __typename: type,
    id: nodeId(type, id),
    databaseId: id,
    login,
    url: `${session.world.url}/${login}`,
    resourcePath: `/${login}`,
    ...name,
    ...repositories,
    ...own,
  }
}

/**
 * The author of an act. A bot appears here without the `[bot]` that REST adds to its name
 * (github.com/fullsend-ai/fullsend/issues/6205).
 */
export function actorOf(session: Session, login: string): Fields | null {
  const account = session.world.accounts[login]
  return account === undefined
    ? null
    : { ...describeAccount(session, account), login: account.type === 'Bot' ? login.replace(/\[bot\]$/u, '') : login }
}

/** The author of a commit. `user` owns the address: only people, a bot's commit has none. */
export function actorFields(session: Session, person: Person): Fields {
  const [, id, login] = /^(\d+)\+(.+)@users\.noreply\.github\.com$/u.exec(person.email) ?? []
  const account = login === undefined ? undefined : session.world.accounts[login]
  const user = account?.type === 'User' && String(account.id) === id ? describeAccount(session, account) : null
  return { name: person.name, email: person.email, date: isoTime(person.at), user }
}
