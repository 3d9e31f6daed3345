import { describe, expect, test } from '@jest/globals'
import { nodeId, parseNodeId } from '../../src/github/world/access.ts'
import {
  addApp,
  addMember,
  addOrganization,
  addRepository,
  addTeam,
  addToken,
  emptyWorld,
} from '../../src/github/world/seed.ts'
import { acme, api, appJwt, ask, morning, secret } from './acme.ts'

const { world } = acme()

describe('A token is taken', () => {
  const basic = (text: string): Readonly<Record<string, string>> => ({
    authorization: `Basic ${Buffer.from(text).toString('base64')}`,
  })

  test.each([
    ['as Bearer', { authorization: 'Bearer zoe' }],
    ['as token', { authorization: 'token zoe' }],
    ['under any spelling of the header', { Authorization: 'TOKEN zoe' }],
    ['as the password that git sends', basic('x-access-token:zoe')],
    ['as the user that git sends', basic('zoe:x-oauth-basic')],
  ])('%s', (_, headers) => {
    expect(ask(world, null, 'GET /user', undefined, headers).body.login).toBe('zoe')
  })

  test("not where it is nobody's, not even a name that every object has", () => {
    expect(ask(world, 'constructor', 'GET /user').status).toBe(401)
  })
})

describe('A repository', () => {
  test('that is public is read by everybody and written by nobody unknown', () => {
    expect(ask(world, null, `GET /repos/${api}`)).toMatchObject({
      status: 200,
      body: { full_name: api, private: false, default_branch: 'main' },
    })
    expect(ask(world, null, `POST /repos/${api}/dispatches`, { event_type: 'x' })).toMatchObject({
      status: 401,
      body: { message: 'Requires authentication' },
    })
  })

  test('that is private does not exist for who may not read it', () => {
    for (const as of [null, 'job'])
      expect(ask(world, as, `GET /repos/${secret}`)).toMatchObject({ status: 404, body: { message: 'Not Found' } })
    for (const as of ['zoe', 'reader', 'app']) expect(ask(world, as, `GET /repos/${secret}`).status).toBe(200)
  })

  test('is found whatever the case of its name', () => {
    expect(ask(world, 'zoe', 'GET /repos/ACME/Api').body.full_name).toBe(api)
  })

  test('that is readable still refuses a permission that the token lacks', () => {
    const token = {
      kind: 'installation',
      login: 'release-app[bot]',
      permissions: { contents: 'read' },
      repositories: [secret],
      expiresAt: null,
    } as const
    const told = ask({ ...world, tokens: { narrow: token } }, 'narrow', `GET /repos/${secret}/actions/runs`)
    expect(told).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
      headers: { 'x-accepted-github-permissions': 'actions=read' },
    })
  })

  test('that is archived is read-only', () => {
    const archived = {
      ...world,
      repositories: { ...world.repositories, [api]: { ...world.repositories[api], archived: true } },
    } as typeof world
    expect(ask(archived, 'zoe', `POST /repos/${api}/dispatches`, { event_type: 'x' })).toMatchObject({
      status: 403,
      body: { message: 'Repository was archived so is read-only.' },
    })
  })

  test('gives a person no more than their role, whatever their token says', () => {
    const token = {
      kind: 'user',
      login: 'ann',
      permissions: { contents: 'write' },
      repositories: 'all',
      expiresAt: null,
    } as const
    expect(
      ask({ ...world, tokens: { ann: token } }, 'ann', `POST /repos/${api}/dispatches`, { event_type: 'x' }).status,
    ).toBe(403)
  })
})

describe("A collaborator's permission", () => {
  test.each([
    ['zoe', 'admin', 'admin', 'User'],
    ['ann', 'read', 'read', 'User'],
    ['release-app[bot]', 'none', 'none', 'Bot'],
  ])('%s: %s', (login, permission, role, type) => {
    expect(
      ask(world, 'app', `GET /repos/${api}/collaborators/${encodeURIComponent(login)}/permission`).body,
    ).toMatchObject({ permission, role_name: role, user: { login, type } })
  })

  test('is 404 for who has no account', () => {
    expect(ask(world, 'app', `GET /repos/${api}/collaborators/nobody/permission`)).toMatchObject({
      status: 404,
      body: { message: 'nobody is not a user' },
    })
  })
})

describe('An App', () => {
  const installation = world.apps['release-app']?.installations[0]?.id ?? 0
  const mint = (body: unknown): ReturnType<typeof ask> =>
    ask(world, appJwt(world), `POST /app/installations/${installation}/access_tokens`, body)

  test('finds itself and its installation by repository, organization and user', () => {
    expect(ask(world, appJwt(world), 'GET /app').body).toMatchObject({
      slug: 'release-app',
      client_id: world.apps['release-app']?.clientId,
    })
    for (const path of [`/repos/${api}/installation`, '/orgs/acme/installation'])
      expect(ask(world, appJwt(world), `GET ${path}`).body).toMatchObject({
        id: installation,
        account: { login: 'acme' },
      })
    expect(ask(world, appJwt(world), 'GET /users/zoe/installation').status).toBe(404)
  })

  test('mints a token for one hour, narrowed to repositories and permissions', () => {
    const told = mint({ repositories: ['api'], permissions: { contents: 'write' } })
    expect(told).toMatchObject({
      status: 201,
      body: {
        expires_at: '2026-11-02T10:00:03Z',
        permissions: { contents: 'write', metadata: 'read' },
        repository_selection: 'selected',
        repositories: [{ full_name: api }],
      },
    })
    expect(told.body.token).toMatch(/^ghs_\w{36}$/)
    expect(ask(told.world, told.body.token, `POST /repos/${api}/dispatches`, { event_type: 'x' }).status).toBe(204)
    expect(ask(told.world, told.body.token, `GET /repos/${secret}`).status).toBe(404)
    expect(ask({ ...told.world, at: world.at + 3_600_000 }, told.body.token, `GET /repos/${api}`).status).toBe(401)
  })

  test('gets no token for more than it has', () => {
    for (const body of [
      { permissions: { contents: 'admin' } },
      { permissions: { issues: 'read' } },
      { repositories: ['nothing'] },
    ])
      expect(mint(body).status).toBe(422)
  })

  test('revokes its token', () => {
    const told = mint({})
    const revoked = ask(told.world, told.body.token, 'DELETE /installation/token')
    expect([revoked.status, ask(revoked.world, told.body.token, `GET /repos/${api}`).status]).toEqual([204, 401])
  })

  const now = world.at / 1000
  test.each([
    ['expired', { exp: now }],
    ['longer than ten minutes', { exp: now + 601 }],
    ['issued in the future', { iat: now + 120 }],
    ['of an unknown App', { iss: 'Iv23nobody' }],
  ])('is not believed with a JWT that is %s', (_, claims) => {
    expect(ask(world, appJwt(world, claims), 'GET /app').status).toBe(401)
  })

  test('is not believed with a forged signature, nor with a token', () => {
    const [head = '', claims = ''] = appJwt(world).split('.')
    for (const forged of [`${head}.${claims}.AAAA`, 'app'])
      expect(ask(world, forged, 'GET /app')).toMatchObject({
        status: 401,
        body: { message: 'A JSON web token could not be decoded' },
      })
  })

  test('does nothing in a repository with its JWT', () => {
    expect(ask(world, appJwt(world), `GET /repos/${api}`).status).toBe(401)
  })
})

test('a node id says what it names, and nothing else is one', () => {
  expect(parseNodeId(nodeId('Repository', 42))).toEqual({ kind: 'Repository', id: 42 })
  expect([parseNodeId('x'), parseNodeId('N_'), parseNodeId(`N_${Buffer.from('a:b').toString('base64url')}`)]).toEqual([
    null,
    null,
    null,
  ])
})

describe('Names in another case', () => {
  test.each(['repos/ACME/API/installation', 'orgs/Acme/installation', 'users/ACME/installation'])(
    'lead an App to its installation: %s',
    (path) => {
      expect(ask(world, appJwt(world), `GET /${path}`)).toMatchObject({
        status: 200,
        body: { account: { login: 'acme' }, app_slug: 'release-app' },
      })
    },
  )

  test('make a token for the repositories that are meant', () => {
    const { id } = ask(world, appJwt(world), 'GET /orgs/acme/installation').body
    const told = ask(world, appJwt(world), `POST /app/installations/${String(id)}/access_tokens`, {
      repositories: ['API'],
    })
    expect(told).toMatchObject({ status: 201, body: { repositories: [{ full_name: api }] } })
    expect(ask(told.world, String(told.body.token), 'GET /installation/repositories').body).toMatchObject({
      total_count: 1,
    })
  })

  test('are the same account to a token, an installation and a role', () => {
    let mixed = addMember(
      addOrganization(emptyWorld({ at: morning, url: 'http://127.0.0.1:4000' }), 'ACME'),
      'acme',
      'zoe',
      'admin',
    )
    mixed = addRepository(addOrganization(mixed, 'acme'), { name: 'acme/app', defaultBranch: 'main', private: true })
    mixed = addTeam(
      addApp(mixed, {
        slug: 'release',
        publicKey: '',
        permissions: { contents: 'write' },
        owner: 'acme',
        repositories: ['Acme/App'],
      }),
      'Acme',
      'Release-Managers',
      ['ann'],
      { 'acme/APP': 'write' },
    )
    mixed = addToken(mixed, 'app', {
      kind: 'installation',
      login: 'release[bot]',
      permissions: { members: 'read', contents: 'write' },
      repositories: ['acme/app'],
      expiresAt: null,
      owner: 'acme',
    })
    mixed = addToken(mixed, 'ann', {
      kind: 'user',
      login: 'ann',
      permissions: { contents: 'write' },
      repositories: 'all',
      expiresAt: null,
    })
    expect(Object.keys(mixed.accounts).filter((login) => login.toLowerCase() === 'acme')).toEqual(['ACME'])
    for (const as of ['app', 'ann'])
      expect(ask(mixed, as, 'GET /repos/acme/app')).toMatchObject({
        status: 200,
        body: { full_name: 'ACME/app', owner: { login: 'ACME' } },
      })
    expect(ask(mixed, 'app', 'GET /orgs/acme/teams/RELEASE-managers')).toMatchObject({
      status: 200,
      body: { slug: 'release-managers' },
    })
  })
})
