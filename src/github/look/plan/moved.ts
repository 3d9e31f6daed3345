import { isSameName } from '../../../domain/people/logins.ts'
import type { Name } from '../../../domain/words/names.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'

type MovedFields = Readonly<Record<`r${number}`, { readonly nameWithOwner: Name } | null>>

/** The new names of repositories that are not found by their names: one request for all, none for none. */
export async function lookForMoved(
  connection: Connection,
  names: readonly Name[],
): Promise<Readonly<Record<Name, Name>>> {
  if (names.length === 0) return {}
  const places = names.map(splitName)
  const declared = places.map((_, index) => `$o${index}: String!, $n${index}: String!`).join(', ')
  const fields = places.map(
    (_, index) => `r${index}: repository(owner: $o${index}, name: $n${index}, followRenames: true) { nameWithOwner }`,
  )
  const variables = Object.fromEntries(
    places.flatMap(({ owner, repo }, index) => [
      [`o${index}`, owner],
      [`n${index}`, repo],
    ]),
  )
  const { data } = await connection.query<MovedFields>(
    `where ${names.join(', ')} moved`,
    `query Moved(${declared}) {\n${fields.join('\n')}\n}`,
    variables,
  )
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const today = data[`r${index}`]?.nameWithOwner
      return today === undefined || isSameName(today, name) ? [] : [[name, today]]
    }),
  )
}
