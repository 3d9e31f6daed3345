import { keyOf } from '../../../domain/questions/kinds.ts'
import type { PeopleKept, PeopleQuestion } from '../../../domain/questions/people.ts'
import { askAtOnce } from '../../line/at-once.ts'
import type { Connection } from '../../line/connection.ts'
import { readPermission } from '../../people.ts'
import type { Look } from '../definition.ts'

/** Asks what people may do in a repository. */
export const people: Look<'people'> = {
  complete: async (connection, questions, { looked }) => {
    Object.assign(looked, await lookAtPeople(connection, questions))
  },
}

/** The rights of people today and their accounts, one request each. */
async function lookAtPeople(connection: Connection, questions: readonly PeopleQuestion[]): Promise<PeopleKept> {
  const asked = new Map(
    questions.flatMap(({ name, logins }) =>
      logins.map((login) => [keyOf({ about: 'people', name, login }), { name, login }]),
    ),
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
