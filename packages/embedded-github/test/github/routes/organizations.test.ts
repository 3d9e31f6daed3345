import { describe, expect, test } from '@jest/globals'
import { addMember, addTeam, addToken, addUser } from '../../../src/github/world/seed.ts'
import type { Token, World } from '../../../src/github/world/world.ts'
import type { Permissions } from '../../../src/github/world/names.ts'
import { acme, api, ask, secret } from '../acme.ts'

/** zoe owns acme, bob is a member and in the team on-call, ann is outside; `app` may read members. */
const world: World = (() => {
  const person = (login: string, permissions: Permissions): Token => ({
    kind: 'user',
    login,
    permissions,
    repositories: 'all',
    expiresAt: null,
  })
  let now = addUser(addUser(acme().world, 'bob'), 'cid')
  now = addMember(addMember(now, 'acme', 'zoe', 'admin'), 'acme', 'bob')
  now = addTeam(now, 'acme', 'on-call', ['bob'], { [secret]: 'write' })
  for (const login of ['zoe', 'ann', 'bob', 'cid'])
    now = addToken(now, login, person(login, { contents: 'write', administration: 'write', members: 'write' }))
  now = addToken(now, 'narrow', person('bob', { contents: 'write', members: 'read' }))
  now = addToken(now, 'no-members', person('bob', { contents: 'write' }))
  const app = (permissions: Permissions): Token => ({
    kind: 'installation',
    login: 'release-app[bot]',
    owner: 'acme',
    permissions,
    repositories: 'all',
    expiresAt: null,
  })
  return addToken(addToken(now, 'app', app({ members: 'read' })), 'blind', app({ contents: 'write' }))
})()

const logins = (told: { readonly body: readonly { readonly login: string }[] }): readonly string[] =>
  told.body.map(({ login }) => login)
const roleIn = (from: World, repository: string, login: string): string =>
  ask(from, 'zoe', `GET /repos/${repository}/collaborators/${login}/permission`).body.role_name

describe('The people of an organization', () => {
  test('are told to members and to Apps that may read members', () => {
    for (const as of ['zoe', 'bob', 'app'])
      expect(logins(ask(world, as, 'GET /orgs/acme/members'))).toEqual(['zoe', 'bob'])
    expect(logins(ask(world, 'bob', 'GET /orgs/ACME/members?role=admin'))).toEqual(['zoe'])
    expect(ask(world, 'app', 'GET /orgs/acme/memberships/bob')).toMatchObject({
      status: 200,
      body: { state: 'active', role: 'member', organization: { login: 'acme' }, user: { login: 'bob' } },
    })
    expect([
      ask(world, 'bob', 'GET /orgs/acme/members/zoe').status,
      ask(world, 'bob', 'GET /orgs/acme/members/ann').status,
    ]).toEqual([204, 404])
  })

  test.each([
    ['a person outside', 'ann', 404, 'Not Found'],
    ['nobody in particular', null, 401, 'Requires authentication'],
    ['an App without members: read', 'blind', 403, 'Resource not accessible by integration'],
    ['a GITHUB_TOKEN', 'job', 403, 'Resource not accessible by integration'],
    [
      'a member whose token does not read members',
      'no-members',
      403,
      'Resource not accessible by personal access token',
    ],
  ])('are kept from %s', (_, as, status, message) => {
    for (const path of [
      '/orgs/acme/members',
      '/orgs/acme/teams',
      '/orgs/acme/teams/on-call',
      '/orgs/acme/teams/on-call/members',
    ]) {
      expect(ask(world, as, `GET ${path}`)).toMatchObject({ status, body: { message } })
    }
  })

  test('name the permission that was missing', () => {
    expect(ask(world, 'blind', 'GET /orgs/acme/members').headers['x-accepted-github-permissions']).toBe('members=read')
    expect(ask(world, 'narrow', 'PUT /orgs/acme/memberships/cid')).toMatchObject({
      status: 403,
      headers: { 'x-accepted-github-permissions': 'members=write' },
    })
  })

  test('are changed by owners, with an invitation that counts as accepted', () => {
    const told = ask(world, 'zoe', 'PUT /orgs/acme/memberships/cid', { role: 'admin' })
    expect(told).toMatchObject({ status: 200, body: { state: 'active', role: 'admin', user: { login: 'cid' } } })
    expect([roleIn(world, secret, 'cid'), roleIn(told.world, secret, 'cid')]).toEqual(['none', 'admin'])
    expect([
      ask(world, 'bob', 'PUT /orgs/acme/memberships/cid').status,
      ask(world, 'zoe', 'PUT /orgs/acme/memberships/nobody').status,
    ]).toEqual([403, 404])
  })

  test('lose teams and roles when they leave, which they may by themselves', () => {
    const given = ask(world, 'zoe', `PUT /repos/${secret}/collaborators/bob`, { permission: 'maintain' }).world
    expect(roleIn(given, secret, 'bob')).toBe('maintain')
    for (const as of ['zoe', 'bob']) {
      const told = ask(given, as, 'DELETE /orgs/acme/memberships/bob')
      expect([told.status, roleIn(told.world, secret, 'bob')]).toEqual([204, 'none'])
      expect(logins(ask(told.world, 'zoe', 'GET /orgs/acme/teams/on-call/members'))).toEqual([])
      expect(ask(told.world, 'bob', 'GET /orgs/acme/members').status).toBe(404)
    }
    expect(ask(given, 'bob', 'DELETE /orgs/acme/memberships/zoe').status).toBe(403)
  })
})

describe('A team', () => {
  test('is made by a member, who maintains it, and is secret unless said otherwise', () => {
    const told = ask(world, 'bob', 'POST /orgs/acme/teams', { name: 'Release Managers!' })
    expect(told).toMatchObject({
      status: 201,
      body: {
        slug: 'release-managers',
        privacy: 'secret',
        members_count: 1,
        repos_count: 0,
        organization: { login: 'acme' },
      },
    })
    expect(ask(told.world, 'bob', 'GET /orgs/acme/teams/release-managers/memberships/bob').body).toMatchObject({
      role: 'maintainer',
      state: 'active',
    })
    expect(ask(told.world, 'bob', 'POST /orgs/acme/teams', { name: 'release managers' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'name' }] },
    })
  })

  test('that is secret is not there for other members', () => {
    const made = ask(addMember(world, 'acme', 'cid'), 'bob', 'POST /orgs/acme/teams', { name: 'hidden' }).world
    const slugs = (as: string): readonly string[] =>
      ask(made, as, 'GET /orgs/acme/teams').body.map(({ slug }: { readonly slug: string }) => slug)
    expect([slugs('bob'), slugs('zoe'), slugs('app'), slugs('cid')]).toEqual([
      ['on-call', 'hidden'],
      ['on-call', 'hidden'],
      ['on-call', 'hidden'],
      ['on-call'],
    ])
    expect(ask(made, 'cid', 'GET /orgs/acme/teams/hidden').status).toBe(404)
  })

  test('that is absent is 404', () => {
    for (const path of ['', '/members', '/memberships/bob'])
      expect(ask(world, 'app', `GET /orgs/acme/teams/nobody${path}`).status).toBe(404)
    expect(ask(world, 'app', 'GET /orgs/acme/teams/on-call/memberships/zoe').status).toBe(404)
  })

  test('lists its members in pages', () => {
    const big = addTeam(
      ['d1', 'd2', 'd3'].reduce((now, login) => addUser(now, login), world),
      'acme',
      'big',
      ['d1', 'd2', 'd3'],
    )
    const first = ask(big, 'app', 'GET /orgs/acme/teams/big/members?per_page=2')
    expect([logins(first), first.headers['link']]).toEqual([
      ['d1', 'd2'],
      expect.stringContaining('page=2>; rel="next"'),
    ])
    expect(logins(ask(big, 'app', 'GET /orgs/acme/teams/big/members?per_page=2&page=2'))).toEqual(['d3'])
  })

  test('takes people in and lets them go, as its maintainers and the owners say', () => {
    expect(ask(world, 'bob', 'PUT /orgs/acme/teams/on-call/memberships/zoe')).toMatchObject({
      status: 403,
      body: { message: 'You must be an organization owner or team maintainer to add a team membership.' },
    })
    const promoted = ask(world, 'zoe', 'PUT /orgs/acme/teams/on-call/memberships/bob', { role: 'maintainer' })
    expect(promoted).toMatchObject({ status: 200, body: { role: 'maintainer', state: 'active' } })
    expect(ask(promoted.world, 'bob', 'PUT /orgs/acme/teams/on-call/memberships/cid').status).toBe(403)
    const joined = ask(promoted.world, 'zoe', 'PUT /orgs/acme/teams/on-call/memberships/cid').world
    expect([
      logins(ask(joined, 'zoe', 'GET /orgs/acme/members')),
      logins(ask(joined, 'app', 'GET /orgs/acme/teams/on-call/members')),
    ]).toEqual([
      ['zoe', 'bob', 'cid'],
      ['bob', 'cid'],
    ])
    const left = ask(joined, 'bob', 'DELETE /orgs/acme/teams/on-call/memberships/cid')
    expect([
      left.status,
      logins(ask(left.world, 'app', 'GET /orgs/acme/teams/on-call/members')),
      ask(left.world, 'bob', 'DELETE /orgs/acme/teams/on-call/memberships/cid').status,
    ]).toEqual([204, ['bob'], 404])
  })

  test('shows an owner of the organization as its maintainer', () => {
    const joined = ask(world, 'zoe', 'PUT /orgs/acme/teams/on-call/memberships/zoe').world
    expect(ask(joined, 'app', 'GET /orgs/acme/teams/on-call/memberships/zoe').body.role).toBe('maintainer')
    expect(logins(ask(joined, 'app', 'GET /orgs/acme/teams/on-call/members?role=member'))).toEqual(['bob'])
  })

  test('takes its roles with it when it is deleted', () => {
    expect(ask(world, 'bob', 'DELETE /orgs/acme/teams/on-call').status).toBe(403)
    const gone = ask(world, 'zoe', 'DELETE /orgs/acme/teams/on-call')
    expect([
      gone.status,
      ask(gone.world, 'zoe', 'GET /orgs/acme/teams/on-call').status,
      roleIn(gone.world, secret, 'bob'),
    ]).toEqual([204, 404, 'none'])
  })
})

describe('What a person may do in a repository', () => {
  test('is the most of their own role, their teams’ and the organization’s', () => {
    const both = ask(world, 'zoe', `PUT /repos/${secret}/collaborators/bob`, { permission: 'pull' }).world
    expect([
      roleIn(world, secret, 'bob'),
      roleIn(both, secret, 'bob'),
      roleIn(world, secret, 'zoe'),
      roleIn(world, secret, 'cid'),
    ]).toEqual(['write', 'write', 'admin', 'none'])
  })

  test('is none of an App, whatever it may do', () => {
    const named = 'release-app%5Bbot%5D'
    expect(ask(world, 'zoe', `GET /repos/${api}/collaborators/${named}/permission`)).toMatchObject({
      status: 200,
      body: { permission: 'none', user: { login: 'release-app[bot]', type: 'Bot' } },
    })
    expect(ask(world, 'zoe', `GET /repos/${api}/collaborators/nobody%5Bbot%5D/permission`).status).toBe(404)
  })

  test('is what their tokens may do', () => {
    expect([
      ask(world, 'bob', `GET /repos/${secret}`).status,
      ask(world, 'cid', `GET /repos/${secret}`).status,
    ]).toEqual([200, 404])
    const dispatch = (repository: string): number =>
      ask(world, 'bob', `POST /repos/${repository}/dispatches`, { event_type: 'x' }).status
    expect([dispatch(secret), dispatch(api)]).toEqual([204, 403])
  })

  test('changes with the team’s role, which administrators of the repository give and take', () => {
    const path = `/orgs/acme/teams/on-call/repos/${api}`
    expect(ask(world, 'zoe', `GET ${path}`).status).toBe(404)
    const given = ask(world, 'zoe', `PUT ${path}`, { permission: 'maintain' })
    expect([given.status, roleIn(given.world, api, 'bob'), ask(given.world, 'zoe', `GET ${path}`).status]).toEqual([
      204,
      'maintain',
      204,
    ])
    const taken = ask(given.world, 'zoe', `DELETE ${path}`)
    expect([
      taken.status,
      roleIn(taken.world, api, 'bob'),
      ask(world, 'bob', `PUT ${path}`, { permission: 'admin' }).status,
    ]).toEqual([204, 'read', 403])
  })

  test('shows in the list of collaborators', () => {
    const listed = (query: string): readonly string[] =>
      ask(world, 'zoe', `GET /repos/${secret}/collaborators${query}`).body.map(
        ({ login, role_name }: { readonly login: string; readonly role_name: string }) => `${login} ${role_name}`,
      )
    expect([listed(''), listed('?affiliation=direct'), listed('?affiliation=outside')]).toEqual([
      ['zoe admin', 'ann read', 'bob write'],
      ['zoe admin', 'ann read'],
      ['ann read'],
    ])
  })

  test('is gone with the repository, also for one of the same name', () => {
    const gone = ask(world, 'zoe', `DELETE /repos/${secret}`).world
    expect(gone.organizations?.['acme']?.teams['on-call']?.repositories).toEqual({})
  })
})
