import type { TeamSeen } from '../../../domain/questions/team.ts'
import type { GraphqlError } from '../../line/answers.ts'
import type { Page } from '../commit-fields.ts'
import type { Look } from '../definition.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { must, readAll } from '../../line/pages.ts'

interface MemberFields {
  readonly login: string
}
interface TeamFields {
  readonly members: Page<MemberFields>
}
type TeamsFields = Readonly<Record<`t${number}`, { readonly team: TeamFields | null } | null>>

const membersField = 'nodes { login } pageInfo { hasNextPage endCursor }'

/** Asks who is in a team. */
export const team: Look<'team'> = {
  complete: async (connection, questions, { looked }) => {
    looked.teams = await lookAtTeams(
      connection,
      questions.map((question) => question.team),
    )
  },
}

/**
 * The members of teams by `organization/slug`, child teams' too: all teams in one request, apart from the rest, because
 * to a personal token without read:org GitHub refuses the whole of it.
 * https://docs.github.com/en/graphql/reference/objects#team
 */
export async function lookAtTeams(
  connection: Connection,
  teams: readonly string[],
): Promise<Readonly<Record<string, TeamSeen>>> {
  const distinct = [...new Set(teams)]
  if (distinct.length === 0) return {}
  const places = distinct.map(splitName)
  const declared = places.map((_, index) => `$o${index}: String!, $s${index}: String!`).join(', ')
  const fields = places.map(
    (_, index) =>
      `t${index}: organization(login: $o${index}) { team(slug: $s${index}) { members(first: 100) { ${membersField} } } }`,
  )
  const variables = Object.fromEntries(
    places.flatMap(({ owner, repo }, index) => [
      [`o${index}`, owner],
      [`s${index}`, repo],
    ]),
  )
  const { data, errors } = await connection.query<TeamsFields>(
    `the members of ${distinct.join(', ')}`,
    `query Teams(${declared}) {\n${fields.join('\n')}\n}`,
    variables,
    () => true,
    'INSUFFICIENT_SCOPES',
  )
  const seen: Record<string, TeamSeen> = {}
  for (const [index, asked] of distinct.entries())
    seen[asked] = await seeTeam(
      connection,
      asked,
      data?.[`t${index}`]?.team ?? null,
      errors.filter(({ path }) => path === undefined || path[0] === `t${index}`),
    )
  return seen
}

/** Kept back is not absent: an error without a path, such as of missing scopes, is about all of the request. */
async function seeTeam(
  connection: Connection,
  team: string,
  answer: TeamFields | null,
  errors: readonly GraphqlError[],
): Promise<TeamSeen> {
  const denied = errors.find(({ type }) => type !== 'NOT_FOUND')
  if (denied !== undefined) return { is: 'denied', why: denied.message }
  if (answer === null) return { is: 'absent' }
  const members = await readAll(answer.members, (after) => readMembers(connection, team, after))
  return { is: 'seen', members: members.map(({ login }) => login) }
}

const membersQuery = `query ReadOnMembers($owner: String!, $repo: String!, $after: String) { organization(login: $owner) { team(slug: $repo) { members(first: 100, after: $after) { ${membersField} } } } }`

async function readMembers(connection: Connection, team: string, after: string): Promise<Page<MemberFields>> {
  const what = `more members of ${team}`
  const { data } = await connection.query<{ readonly organization: { readonly team: TeamFields | null } | null }>(
    what,
    membersQuery,
    { ...splitName(team), after },
  )
  return must(what, data?.organization?.team?.members)
}
