import { describe, expect, test } from '@jest/globals'
import type { Question } from '../../../../src/domain/words/look.ts'
import { addRepository, addTeam, addUser } from 'embedded-github/github/world/seed'
import { openForge } from '../../forge.ts'
import type { Forge } from '../../forge.ts'
import { openScript, rest } from '../../scripted.ts'

const control = 'acme/release-control'
const ask = (enough: number, parts: { readonly team?: string } = {}): Question => ({
  about: 'approvers',
  name: control,
  roles: ['write', 'maintain', 'admin'],
  enough,
  ...parts,
})
const person = (login: string, role_name: string, type = 'User'): unknown => ({ login, type, role_name })
const collaborators = `/repos/${control}/collaborators`
const routesOf = (forge: Forge): readonly string[] => forge.calls.map((call) => call.route)

describe('a look at who may approve', () => {
  test('finds whoever has one of the roles, by one request', async () => {
    const forge = openForge()
    expect((await forge.github.look([ask(3)])).approvers).toEqual({ is: 'seen', logins: ['zoe', 'ann'] })
    expect(routesOf(forge)).toEqual(['repos/list-collaborators'])
  })

  test('finds of a team whoever has one of the roles', async () => {
    const forge = openForge()
    forge.world = addTeam(forge.world, 'acme', 'managers', ['ann', 'bob'])
    expect(
      (await forge.github.look([{ about: 'team', team: 'acme/managers' }, ask(3, { team: 'acme/managers' })]))
        .approvers,
    ).toEqual({ is: 'seen', logins: ['ann'] })
    expect(routesOf(forge)).toEqual(['graphql:Teams', 'repos/list-collaborators'])
  })

  test('of a team that could not be seen costs nothing', async () => {
    const forge = openForge()
    expect(
      (await forge.github.look([{ about: 'team', team: 'acme/gone' }, ask(3, { team: 'acme/gone' })])).approvers,
    ).toBeNull()
    expect(routesOf(forge)).toEqual(['graphql:Teams'])
  })

  test('that nobody asks for costs nothing', async () => {
    const forge = openForge()
    expect((await forge.github.look([])).approvers).toBeNull()
    expect(routesOf(forge)).not.toContain('repos/list-collaborators')
  })

  test('takes neither Apps nor custom roles, and tells no upper case from lower', async () => {
    const { github } = openScript(
      rest(collaborators, [
        person('agent-core[bot]', 'admin', 'Bot'),
        person('kim', 'security-manager'),
        person('Ann', 'maintain'),
      ]),
    )
    expect((await github.look([ask(9)])).approvers).toEqual({ is: 'seen', logins: ['Ann'] })
  })

  test('reads on until they are enough, and no further', async () => {
    const forge = openForge()
    const readers = Array.from({ length: 230 }, (_, index) => `reader-${index}`)
    const roles = {
      ...Object.fromEntries(readers.map((login) => [login, 'read' as const])),
      kim: 'write',
      zoe: 'admin',
    } as const
    forge.world = addRepository(['kim', ...readers].reduce(addUser, forge.world), {
      name: 'acme/wide',
      defaultBranch: 'main',
      collaborators: { ann: 'write', bob: 'write', ...roles },
    })
    const wide = async (enough: number): Promise<unknown> =>
      (await forge.github.look([{ about: 'approvers', name: 'acme/wide', roles: ['write', 'admin'], enough }]))
        .approvers
    expect(await wide(2)).toEqual({ is: 'seen', logins: ['ann', 'bob'] })
    expect(routesOf(forge)).toHaveLength(1)
    expect(await wide(3)).toEqual({ is: 'seen', logins: ['ann', 'bob', 'kim', 'zoe'] })
    expect(routesOf(forge)).toHaveLength(4)
    forge.world = addTeam(forge.world, 'acme', 'managers', ['ann', 'bob'])
    const { approvers } = await forge.github.look([
      { about: 'team', team: 'acme/managers' },
      { about: 'approvers', name: 'acme/wide', roles: ['write'], team: 'acme/managers', enough: 3 },
    ])
    expect([approvers, routesOf(forge).slice(4)]).toEqual([
      { is: 'seen', logins: ['ann', 'bob'] },
      ['graphql:Teams', 'repos/list-collaborators'],
    ])
  })

  test('does not take for nobody what is kept back', async () => {
    const { github } = openScript(rest(collaborators, 403))
    expect((await github.look([ask(3)])).approvers).toEqual({ is: 'denied', why: 'Said 403 (HTTP 403)' })
  })
})
