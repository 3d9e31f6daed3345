import { isSameLogin } from '../domain/logins.ts'
import type { Person } from '../domain/rights.ts'
import type { Actor, Train } from '../domain/words.ts'
import type { GitHub } from '../github/github.ts'

/** Who sent an ask, looked up now: the role in the control repository, and membership of these teams. What cannot be seen is unknown, never yes. */
export async function meetSender(github: Pick<GitHub, 'permissionOf' | 'teamMembers'>, { control, approvals }: Train, login: string, teams: readonly string[]): Promise<Person> {
  const permission = await github.permissionOf(control, login)
  const isMember = async (team: string | undefined): Promise<boolean | 'unknown' | null> => {
    if (team === undefined) return null
    if (permission === null || !teams.includes(team)) return 'unknown'
    const seen = await github.teamMembers(team)
    return seen.is === 'seen' ? seen.members.some((member) => isSameLogin(member, login)) : 'unknown'
  }
  return {
    ...actorOf({ login, kind: kindOf(login, permission?.kind ?? 'User'), ...(permission?.id === undefined ? {} : { id: permission.id }) }),
    role: permission?.role ?? null,
    teams: { approvals: await isMember(approvals.team), breakGlass: await isMember(approvals.breakGlass?.team) },
  }
}

/** The part of a sender that is recorded with the ask. */
export function actorOf({ login, kind, id }: Actor): Actor {
  return { login, kind, ...(id === undefined ? {} : { id }) }
}

/** Runs of Actions itself act as one bot (https://docs.github.com/en/actions/concepts/security/github_token). */
function kindOf(login: string, kind: 'User' | 'Bot' | 'Organization'): Person['kind'] {
  if (login === 'github-actions[bot]') return 'ci'
  return kind === 'User' ? 'human' : 'agent'
}
