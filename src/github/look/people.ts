import type { Question, Seen } from '../../domain/words/look.ts'
import { askAtOnce } from '../line/at-once.ts'
import type { Connection } from '../line/connection.ts'
import { readPermission } from '../people.ts'

/** What people may do today and which accounts they are, one request each. */
export async function lookAtPeople(
  connection: Connection,
  questions: readonly Extract<Question, { readonly about: 'people' }>[],
): Promise<Pick<Seen, 'people' | 'accounts'>> {
  const asked = new Map(
    questions.flatMap(({ name, logins }) => logins.map((login) => [`${name} ${login}`, { name, login }])),
  )
  const found = await askAtOnce([...asked], async ([key, { name, login }]) => ({
    key,
    permission: await readPermission(connection, name, login),
  }))
  const accounts = found.flatMap(({ key, permission }) =>
    permission?.id === undefined ? [] : [[key, permission.id] as const],
  )
  return {
    people: Object.fromEntries(found.map(({ key, permission }) => [key, permission?.role ?? null])),
    ...(accounts.length === 0 ? {} : { accounts: Object.fromEntries(accounts) }),
  }
}
