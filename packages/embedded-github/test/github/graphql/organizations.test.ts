import { describe, expect, test } from '@jest/globals'
import { addMember, addTeam } from '../../../src/github/world/seed.ts'
import type { Token } from '../../../src/github/world/world.ts'
import { acme, app, ask, reader, zoe } from './ask.ts'

const world = addTeam(addMember(acme().world, 'acme', 'zoe', 'admin'), 'acme', 'release-managers', ['ann', 'zoe'])
const query =
  'query ($slug: String!) { organization(login: "acme") { team(slug: $slug) { slug members(first: 1) { nodes { login } pageInfo { hasNextPage endCursor } } } } }'
const able: Token = { ...app, owner: 'acme', permissions: { members: 'read' } }

describe('organization.team', () => {
  test('tells an App with members: read who is in it, page by page', () => {
    const { data, errors } = ask(world, query, { slug: 'release-managers' }, able)
    expect(errors).toEqual([])
    expect(data).toMatchObject({
      organization: {
        team: { slug: 'release-managers', members: { nodes: [{ login: 'ann' }], pageInfo: { hasNextPage: true } } },
      },
    })
    const next = ask(
      world,
      '{ organization(login: "ACME") { team(slug: "release-managers") { members(first: 5, after: "Y3Vyc29yOjE=") { nodes { login } totalCount } } } }',
      {},
      able,
    )
    expect(next.data).toMatchObject({
      organization: { team: { members: { nodes: [{ login: 'zoe' }], totalCount: 2 } } },
    })
  })

  test('tells maintainers from members; an owner of the organization maintains', () => {
    const { data } = ask(
      world,
      '{ organization(login: "acme") { team(slug: "release-managers") { members(first: 5, role: MAINTAINER) { nodes { login } } } } }',
      {},
      able,
    )
    expect(data).toMatchObject({ organization: { team: { members: { nodes: [{ login: 'zoe' }] } } } })
  })

  test('is null where there is none of this slug, without an error', () => {
    expect(ask(world, query, { slug: 'nobody' }, able)).toMatchObject({
      data: { organization: { team: null } },
      errors: [],
    })
  })

  test.each([
    [
      'an App without the permission',
      { ...able, permissions: { contents: 'write' } },
      'Resource not accessible by integration',
    ],
    ['a GITHUB_TOKEN', { ...able, kind: 'actions' }, 'Resource not accessible by integration'],
    ['a member whose token does not read members', zoe, 'Resource not accessible by personal access token'],
  ] as const)('is refused to %s', (_, token, message) => {
    expect(ask(world, query, { slug: 'release-managers' }, token)).toMatchObject({
      data: { organization: { team: null } },
      errors: [{ type: 'FORBIDDEN', message, path: ['organization', 'team'] }],
    })
  })

  test('is null for a person outside', () => {
    const outsider: Token = { ...reader, login: 'eve', permissions: { members: 'read' } }
    expect(ask(world, query, { slug: 'release-managers' }, outsider)).toMatchObject({
      data: { organization: { team: null } },
      errors: [],
    })
  })
})

test('an organization that is absent, or a person, is NOT_FOUND', () => {
  for (const login of ['nobody', 'zoe']) {
    expect(ask(world, `{ organization(login: "${login}") { login } }`, {}, able)).toMatchObject({
      data: { organization: null },
      errors: [{ type: 'NOT_FOUND', message: `Could not resolve to an Organization with the login of '${login}'.` }],
    })
  }
})
