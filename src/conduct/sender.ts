import { appOf, isSameLogin } from '../domain/people/logins.ts'
import type { Person } from '../domain/asks/rights.ts'
import type { Actor } from '../domain/words/names.ts'
import type { Train } from '../domain/words/train.ts'
import type { GitHub, Permission } from '../github/github.ts'

/**
 * The sender of an ask, looked up now: the role in the control repository, and membership of these teams. A fact that
 * cannot be seen is unknown, never yes.
 */
export async function meetSender(
  github: Pick<GitHub, 'permissionOf' | 'teamMembers'>,
  train: Train,
  login: string,
  teams: readonly string[],
): Promise<Person> {
  const app = appOf(login)
  if (app !== null) return meetApp(train, login, app)
  const { control, approvals } = train
  const permission = await github.permissionOf(control, login)
  const isMember = async (team: string | undefined): Promise<boolean | 'unknown' | null> => {
    if (team === undefined) return null
    if (permission === null || !teams.includes(team)) return 'unknown'
    const seen = await github.teamMembers(team)
    return seen.is === 'seen' ? seen.members.some((member) => isSameLogin(member, login)) : 'unknown'
  }
  const account = accountOf(login, permission)
  return {
    ...account,
    role: account.kind === 'human' ? (permission?.role ?? null) : null,
    teams: { approvals: await isMember(approvals.team), breakGlass: await isMember(approvals.breakGlass?.team) },
  }
}

/** The part of a sender that is recorded with the ask. */
export function actorOf({ login, kind, id }: Actor): Actor {
  return { login, kind, ...(id === undefined ? {} : { id }) }
}

/**
 * An App is no collaborator, so GitHub says `none` of what it was installed with: the train says who may ask
 * (docs/decisions/0017-name-the-apps-that-may-ask.md). Runs of Actions itself act as one such bot
 * (https://docs.github.com/en/actions/concepts/security/github_token).
 */
function meetApp({ agents, approvals }: Train, login: string, app: string): Person {
  const isNamed = agents.some((agent) => isSameLogin(agent, app))
  const of = (team: string | undefined): false | null => (team === undefined ? null : false)
  return {
    login,
    kind: isSameLogin(app, 'github-actions') ? 'ci' : 'agent',
    role: isNamed ? 'write' : null,
    teams: { approvals: of(approvals.team), breakGlass: of(approvals.breakGlass?.team) },
  }
}

function accountOf(login: string, permission: Permission | null): Actor {
  const kind = (permission?.kind ?? 'User') === 'User' ? 'human' : 'agent'
  return { login, kind, ...(permission?.id === undefined ? {} : { id: permission.id }) }
}
