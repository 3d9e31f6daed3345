import { isSameName } from '../../domain/people/logins.ts'
import type { TasksSeen } from '../../domain/questions/tasks.ts'
import type { Name, Sha } from '../../domain/words/names.ts'
import { splitName, type Connection } from '../line/connection.ts'

type IssueSeen = TasksSeen['issues'][number]

interface CloserFields {
  readonly kind: string
  readonly number?: number
  readonly merged?: boolean
  readonly mergeCommit?: { readonly oid: Sha } | null
  readonly oid?: Sha
  /** Of a pull request. */
  readonly repository?: { readonly nameWithOwner: Name }
  /** Of a commit: a field of both under one name would not tell which of them came. */
  readonly home?: { readonly nameWithOwner: Name }
}
interface ClosedFields {
  readonly repository: Readonly<
    Record<
      `i${number}`,
      {
        readonly timelineItems: { readonly nodes: readonly ({ readonly closer: CloserFields | null } | null)[] }
      } | null
    >
  > | null
}

const issuesPerRequest = 100
/** https://docs.github.com/en/graphql/reference/unions#closer */
const closedField =
  'timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { closer { kind: __typename ... on PullRequest { number merged mergeCommit { oid } repository { nameWithOwner } } ... on Commit { oid home: repository { nameWithOwner } } } } } }'

/**
 * The issues with the commits that closed those that are done: only these tell whether it was taken back since. A
 * request for each hundred; where nothing is done it costs none. What a person closed has none.
 */
export async function withClosers(
  connection: Connection,
  name: Name,
  issues: readonly IssueSeen[],
): Promise<readonly IssueSeen[]> {
  const done = issues.filter(({ state }) => state === 'done').map(({ number }) => number)
  const found = new Map<number, NonNullable<IssueSeen['closer']>>()
  for (let at = 0; at < done.length; at += issuesPerRequest) {
    const batch = done.slice(at, at + issuesPerRequest)
    const fields = batch.map((number) => `i${number}: issue(number: ${number}) { ${closedField} }`)
    const { data } = await connection.query<ClosedFields>(
      `what closed issues of ${name}`,
      `query Closers($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo, followRenames: false) {\n${fields.join('\n')}\n} }`,
      splitName(name),
    )
    for (const number of batch) {
      const closer = readCloser(name, data.repository?.[`i${number}`]?.timelineItems.nodes[0]?.closer ?? null)
      if (closer !== null) found.set(number, closer)
    }
  }
  return issues.map((issue) => {
    const closer = found.get(issue.number)
    return closer === undefined ? issue : { ...issue, closer }
  })
}

/** A commit of another repository says nothing of what this one holds. */
function readCloser(name: Name, closer: CloserFields | null): NonNullable<IssueSeen['closer']> | null {
  const place = closer?.home ?? closer?.repository
  if (closer === null || place === undefined || !isSameName(place.nameWithOwner, name)) return null
  if (closer.kind === 'Commit' && closer.oid !== undefined) return { commit: closer.oid }
  const { number, merged, mergeCommit } = closer
  if (closer.kind !== 'PullRequest' || merged !== true || number === undefined || !mergeCommit) return null
  return { commit: mergeCommit.oid, pullRequest: number }
}
