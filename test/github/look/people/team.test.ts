import { describe, expect, test } from '@jest/globals'
import { addTeam, addUser } from 'embedded-github/github/world/seed'
import { openForge } from '../../forge.ts'
import { graphql, openScript } from '../../scripted.ts'

const page = (nodes: readonly { readonly login: string }[], endCursor: string | null = null): unknown => ({
  nodes,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
})
const teamOf = (...logins: readonly string[]): unknown => ({
  team: { members: page(logins.map((login) => ({ login }))) },
})

describe('a look at teams', () => {
  test('names the members of all of them by one request', async () => {
    const { github, calls } = openScript(
      graphql('Teams', (variables) => {
        expect(variables).toEqual({ o0: 'acme', s0: 'managers', o1: 'acme', s1: 'on-call' })
        return { data: { t0: teamOf('ann', 'zoe'), t1: teamOf() } }
      }),
    )
    const { teams } = await github.look([
      { about: 'team', team: 'acme/managers' },
      { about: 'team', team: 'acme/on-call' },
      { about: 'team', team: 'acme/managers' },
    ])
    expect(teams).toEqual({
      'acme/managers': { is: 'seen', members: ['ann', 'zoe'] },
      'acme/on-call': { is: 'seen', members: [] },
    })
    expect(calls).toHaveLength(1)
  })

  test('reads on where there are more', async () => {
    const { github } = openScript(
      graphql('Teams', () => ({ data: { t0: { team: { members: page([{ login: 'ann' }], 'c1') } } } })),
      graphql('ReadOnMembers', ({ after }) => ({
        data: {
          organization: {
            team: { members: after === 'c1' ? page([{ login: 'bob' }], 'c2') : page([{ login: 'zoe' }]) },
          },
        },
      })),
    )
    expect(await github.teamMembers('acme/managers')).toEqual({ is: 'seen', members: ['ann', 'bob', 'zoe'] })
  })

  test.each([
    ['a team that is not there', { data: { t0: { team: null } } }],
    [
      'an organization that is not there',
      {
        data: { t0: null },
        errors: [
          {
            type: 'NOT_FOUND',
            path: ['t0'],
            message: "Could not resolve to an Organization with the login of 'acme'.",
          },
        ],
      },
    ],
  ])('says that %s is absent', async (_, answer) => {
    const { github } = openScript(graphql('Teams', () => answer))
    expect(await github.teamMembers('acme/managers')).toEqual({ is: 'absent' })
  })

  test.each([
    [
      'an App without Members: read',
      {
        data: { t0: { team: null } },
        errors: [{ type: 'FORBIDDEN', path: ['t0', 'team'], message: 'Resource not accessible by integration' }],
      },
      'Resource not accessible by integration',
    ],
    [
      'a personal token without read:org',
      {
        errors: [
          {
            type: 'INSUFFICIENT_SCOPES',
            message: 'Your token has not been granted the required scopes to execute this query.',
          },
        ],
      },
      'Your token has not been granted the required scopes to execute this query.',
    ],
  ])('does not take for nobody what is kept from %s', async (_, answer, why) => {
    const { github } = openScript(graphql('Teams', () => answer))
    expect(await github.teamMembers('acme/managers')).toEqual({ is: 'denied', why })
  })

  test('tells one that is kept back beside one that is seen', async () => {
    const { github } = openScript(
      graphql('Teams', () => ({
        data: { t0: teamOf('ann'), t1: { team: null } },
        errors: [{ type: 'FORBIDDEN', path: ['t1', 'team'], message: 'no' }],
      })),
    )
    const { teams } = await github.look([
      { about: 'team', team: 'acme/managers' },
      { about: 'team', team: 'other/managers' },
    ])
    expect(teams).toEqual({
      'acme/managers': { is: 'seen', members: ['ann'] },
      'other/managers': { is: 'denied', why: 'no' },
    })
  })
})

describe('teams on the embedded GitHub', () => {
  test('are seen by the App, kept from one without members, and absent where they are not', async () => {
    const forge = openForge()
    const logins = Array.from({ length: 103 }, (_, index) => `person-${index}`)
    forge.world = addTeam(
      addTeam(logins.reduce(addUser, forge.world), 'acme', 'managers', ['ann', 'zoe']),
      'acme',
      'everybody',
      logins,
    )
    const { teams } = await forge.github.look(
      ['acme/managers', 'acme/everybody', 'acme/gone', 'nowhere/gone'].map((team) => ({ about: 'team', team })),
    )
    expect(teams).toMatchObject({
      'acme/managers': { is: 'seen', members: expect.arrayContaining(['ann', 'zoe']) },
      'acme/gone': { is: 'absent' },
      'nowhere/gone': { is: 'absent' },
    })
    expect(teams['acme/everybody']).toMatchObject({ is: 'seen', members: { length: 103 } })
    expect(await forge.as('narrow-token').teamMembers('acme/managers')).toMatchObject({ is: 'denied' })
  })
})
