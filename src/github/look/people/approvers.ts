import { isSameLogin } from '../../../domain/people/logins.ts'
import type { ApproversQuestion, ApproversSeen } from '../../../domain/questions/approvers.ts'
import type { TeamKept } from '../../../domain/questions/team.ts'
import { answerTo } from '../../../domain/questions/kinds.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import type { Look } from '../definition.ts'

const largestPage = 100

/** Asks who may approve in a repository. */
export const approvers: Look<'approvers'> = {
  complete: async (connection, [question], { looked }) => {
    looked.approvers = await lookAtApprovers(connection, question, looked)
  },
}

/**
 * People with one of the roles in a repository, a hundred by one request, read on until they are enough, or everybody
 * of the team was met; `null` where nobody asks, and of a team whose members were not seen. Apps and custom roles are
 * none of them. https://docs.github.com/en/rest/collaborators/collaborators
 */
async function lookAtApprovers(
  connection: Connection,
  question: ApproversQuestion | undefined,
  looked: TeamKept,
): Promise<ApproversSeen | null> {
  if (question === undefined) return null
  const { name, roles, team, enough } = question
  const found = team === undefined ? null : answerTo(looked, { about: 'team', team })
  if (found !== null && found?.is !== 'seen') return null
  const logins: string[] = []
  let unmet = found?.members ?? null
  for (let page = 1; ; page += 1) {
    const outcome = await connection.read(`the people of ${name}`, (octokit) =>
      octokit.rest.repos.listCollaborators({ ...splitName(name), per_page: largestPage, page }),
    )
    if (outcome.is === 'refused') return { is: 'denied', why: outcome.why }
    const fitting = outcome.data.filter(
      ({ login, type, role_name: role }) =>
        type === 'User' &&
        roles.includes(role) &&
        (found === null || found.members.some((member) => isSameLogin(member, login))),
    )
    logins.push(...fitting.map(({ login }) => login))
    unmet = unmet?.filter((member) => !outcome.data.some(({ login }) => isSameLogin(member, login))) ?? null
    if (outcome.data.length < largestPage || logins.length >= enough || unmet?.length === 0)
      return { is: 'seen', logins }
  }
}
