import type { Train } from '../../domain/words/train.ts'
import { findTeam } from 'embedded-github/github/world/organizations'
import { tokenText } from 'embedded-github/github/world/seals'
import { addMember, addOrganization, addTeam, addToken, addUser } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Name } from 'embedded-github/github/world/names'

/** The people: zoe plans and administers, ann and bob write and approve. */
export const people = { planner: 'zoe', approvers: ['ann', 'bob'] } as const
export const roles = { zoe: 'admin', ann: 'write', bob: 'write' } as const

/** The token of a person of the story, or of an agent's bot: what their own machine would hold. */
export function tokenOf(world: Pick<World, 'secret'>, login: string): string {
  return tokenText(world, 'ghp', `of ${login}`)
}

export function addPerson(world: World, login: string): World {
  return addToken(addUser(world, login), tokenOf(world, login), {
    kind: 'user',
    login,
    repositories: 'all',
    expiresAt: null,
    permissions: {
      metadata: 'read',
      contents: 'write',
      workflows: 'write',
      actions: 'write',
      actions_variables: 'write',
      administration: 'write',
      checks: 'read',
      deployments: 'write',
      environments: 'write',
      secrets: 'write',
      statuses: 'write',
      pull_requests: 'write',
      issues: 'write',
      members: login === people.planner ? 'write' : 'read',
    },
  })
}

/** An organization that the people of the story are members of; who plans owns it. */
export function addOrganizationOfPeople(world: World, login: string): World {
  return Object.keys(roles).reduce(
    (now, person) => addMember(now, login, person, person === people.planner ? 'admin' : 'member'),
    addOrganization(world, login),
  )
}

/** The members of the teams that a train names: everybody approves, and those who do not plan are on call. */
export function teamsOf({
  approvals,
}: Train): readonly { readonly team: string; readonly logins: readonly string[] }[] {
  return [
    ...(approvals.team === undefined ? [] : [{ team: approvals.team, logins: [people.planner, ...people.approvers] }]),
    ...(approvals.breakGlass === undefined ? [] : [{ team: approvals.breakGlass.team, logins: people.approvers }]),
  ]
}

/**
 * The teams that a train names (`organization/slug`), each with write on the control repository. One named twice is as
 * it was named first.
 */
export function seedTeams(
  world: World,
  control: Name,
  teams: readonly { readonly team: string; readonly logins: readonly string[] }[],
): World {
  return teams.reduce((now, { team, logins }) => {
    const [organization = '', slug = ''] = team.split('/')
    return findTeam(now, organization, slug) === null
      ? addTeam(now, organization, slug, logins, { [control]: 'write' })
      : now
  }, world)
}
