import { nodeId } from '../access.ts'
import type { Person } from '../commits.ts'
import { isoTime } from '../representations/times.ts'
import type { Account } from '../world.ts'
import type { Fields, Session } from './session.ts'

/** A user, an organization or a bot, where the schema has any of them. */
export function accountFields(session: Session, login: string): Fields | null {
  const account = session.world.accounts[login]
  return account === undefined ? null : describeAccount(session, account)
}

/** Who did something. A bot goes here without the `[bot]` that REST puts behind its name (github.com/fullsend-ai/fullsend/issues/6205). */
export function actorOf(session: Session, login: string): Fields | null {
  const account = session.world.accounts[login]
  return account === undefined ? null : { ...describeAccount(session, account), login: account.type === 'Bot' ? login.replace(/\[bot\]$/u, '') : login }
}

function describeAccount({ world }: Session, account: Account): Fields {
  return { __typename: account.type, id: nodeId(account.type, account.id), databaseId: account.id, login: account.login, url: `${world.url}/${account.login}` }
}

/** Who made a commit. `user` is who owns the address: only people, a bot's commit has none. */
export function actorFields(session: Session, person: Person): Fields {
  const [, id, login] = /^(\d+)\+(.+)@users\.noreply\.github\.com$/u.exec(person.email) ?? []
  const account = login === undefined ? undefined : session.world.accounts[login]
  const user = account?.type === 'User' && String(account.id) === id ? describeAccount(session, account) : null
  return { name: person.name, email: person.email, date: isoTime(person.at), user }
}
