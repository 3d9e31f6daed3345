import type { Question } from '../domain/words.ts'
import { askAtOnce } from './at-once.ts'
import type { Connection } from './connection.ts'
import { readPermission } from './people.ts'

/** `<name> <login>` → the role today, one request each; `null` for nobody. */
export async function lookAtPeople(connection: Connection, questions: readonly Extract<Question, { readonly about: 'people' }>[]): Promise<Readonly<Record<string, string | null>>> {
  const asked = new Map(questions.flatMap(({ name, logins }) => logins.map((login) => [`${name} ${login}`, { name, login }])))
  return Object.fromEntries(await askAtOnce([...asked], async ([key, { name, login }]) => [key, (await readPermission(connection, name, login))?.role ?? null] as const))
}
