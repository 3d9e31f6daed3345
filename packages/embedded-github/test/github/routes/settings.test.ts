import { describe, expect, test } from '@jest/globals'
import { progress } from '../../../src/workflows/progress.ts'
import { addToken } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, appJwt, ask, graphql, secret } from '../acme.ts'

const { world, head } = acme()
const repo = `/repos/${api}`
const patch = (body: object, from: World = world, as = 'zoe'): ReturnType<typeof ask> =>
  ask(from, as, `PATCH ${repo}`, body)

describe('An administrator changes a repository', () => {
  test('private, and it is gone for everybody without a role', () => {
    const told = patch({ private: true })
    expect(told).toMatchObject({ status: 200, body: { private: true, visibility: 'private' } })
    expect([ask(told.world, null, `GET ${repo}`).status, ask(told.world, 'reader', `GET ${repo}`).status]).toEqual([
      404, 200,
    ])
    expect(patch({ visibility: 'public' }, told.world).body.private).toBe(false)
  })

  test('archived, and it is read-only until it is not', () => {
    const told = patch({ archived: true })
    expect(ask(told.world, 'app', `POST ${repo}/statuses/${head}`, { state: 'success' })).toMatchObject({
      status: 403,
      body: { message: 'Repository was archived so is read-only.' },
    })
    expect(patch({ private: true }, told.world).status).toBe(403)
    expect(patch({ archived: false }, told.world).body.archived).toBe(false)
  })

  test('to another default branch, which must be there', () => {
    const branched = ask(world, 'app', `POST ${repo}/git/refs`, { ref: 'refs/heads/trunk', sha: head }).world
    expect(patch({ default_branch: 'trunk' }, branched).body.default_branch).toBe('trunk')
    expect(patch({ default_branch: 'trunk' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'default_branch' }] },
    })
  })

  test('in no other way: what is not imitated is said', () => {
    for (const body of [{ description: 'x' }, { private: true, has_issues: false }])
      expect(patch(body).status).toBe(501)
    expect(patch({ name: 'api' }).status).toBe(200)
  })

  test('who only writes or reads does not, whatever the token says', () => {
    const writing = ask(world, 'zoe', `PUT ${repo}/collaborators/ann`, { permission: 'maintain' }).world
    const armed = addToken(writing, 'ann', {
      kind: 'user',
      login: 'ann',
      permissions: { administration: 'write', contents: 'write' },
      repositories: 'all',
      expiresAt: null,
    })
    for (const route of [`PATCH ${repo}`, `DELETE ${repo}`, `PUT ${repo}/collaborators/ann`])
      expect(ask(armed, 'ann', route, {}).status).toBe(403)
    expect(ask(armed, 'ann', `GET ${repo}`).body.permissions).toMatchObject({
      admin: false,
      maintain: true,
      push: true,
    })
  })
})

describe('A deleted repository', () => {
  const busy = progress(
    ask(
      ask(world, 'app', `POST ${repo}/statuses/${head}`, { state: 'success' }).world,
      'app',
      `POST ${repo}/git/refs`,
      { ref: 'refs/heads/x', sha: head },
    ).world,
    { serverUrl: '', apiUrl: '' },
  )[0]

  test('takes with it all that was in it, and stops its jobs', () => {
    const told = ask(busy, 'zoe', `DELETE ${repo}`)
    expect([told.status, ask(told.world, 'zoe', `GET ${repo}`).status]).toEqual([204, 404])
    expect(told.world).toMatchObject({ runs: {}, statuses: {}, deployments: {}, checkRuns: {} })
    expect(told.happenings.slice(1)).toMatchObject([
      { is: 'job', name: 'listen', status: 'completed', conclusion: 'cancelled' },
    ])
    expect(Object.keys(told.world.repositories)).toEqual([secret])
  })
})

describe('Collaborators', () => {
  const people = (from: World): readonly string[] =>
    ask(from, 'zoe', `GET ${repo}/collaborators`).body.map(
      ({ login, role_name }: { readonly login: string; readonly role_name: string }) => `${login} ${role_name}`,
    )

  test('are added with 201, changed with 204, removed with 204', () => {
    const removed = ask(world, 'zoe', `DELETE ${repo}/collaborators/ann`)
    expect([removed.status, people(removed.world)]).toEqual([204, ['zoe admin']])
    const added = ask(removed.world, 'zoe', `PUT ${repo}/collaborators/ann`, { permission: 'pull' })
    expect(added).toMatchObject({
      status: 201,
      body: { permissions: 'read', invitee: { login: 'ann' }, inviter: { login: 'zoe' } },
    })
    const changed = ask(added.world, 'zoe', `PUT ${repo}/collaborators/ann`)
    expect([changed.status, people(changed.world)]).toEqual([204, ['zoe admin', 'ann write']])
  })

  test('count at once: who has lost the role no longer sees what is private', () => {
    const removed = ask(world, 'zoe', `DELETE /repos/${secret}/collaborators/ann`).world
    expect([
      ask(world, 'reader', `GET /repos/${secret}`).status,
      ask(removed, 'reader', `GET /repos/${secret}`).status,
    ]).toEqual([200, 404])
  })

  test('are told to who may push', () => {
    expect(ask(world, 'app', `GET ${repo}/collaborators?permission=admin`).body).toMatchObject([
      { login: 'zoe', permissions: { admin: true } },
    ])
    expect([
      ask(world, 'reader', `GET ${repo}/collaborators`).status,
      ask(world, 'zoe', `GET ${repo}/collaborators/ann`).status,
      ask(world, 'zoe', `GET ${repo}/collaborators/nobody`).status,
    ]).toEqual([403, 204, 404])
  })

  test('are people with accounts and one of the five roles', () => {
    expect([
      ask(world, 'zoe', `PUT ${repo}/collaborators/nobody`).status,
      ask(world, 'zoe', `PUT ${repo}/collaborators/ann`, { permission: 'owner' }).status,
    ]).toEqual([404, 422])
  })
})

describe('An installation', () => {
  const selected: World = (() => {
    const app = world.apps['release-app']
    if (app === undefined) throw new Error('no App')
    return {
      ...world,
      apps: {
        [app.slug]: {
          ...app,
          installations: app.installations.map((installation) => ({ ...installation, repositories: [api, secret] })),
        },
      },
    }
  })()
  const [installation] = ask(selected, 'zoe', 'GET /user/installations').body.installations
  const number = (name: string): number => selected.repositories[name]?.id ?? 0
  const path = (name: string): string => `/user/installations/${installation.id}/repositories/${number(name)}`
  const names = (from: World): readonly string[] =>
    ask(from, 'zoe', `GET /user/installations/${installation.id}/repositories`).body.repositories.map(
      ({ full_name }: { readonly full_name: string }) => full_name,
    )

  test('is found with its repositories by the people who have a role there', () => {
    expect(installation).toMatchObject({
      app_slug: 'release-app',
      account: { login: 'acme' },
      repository_selection: 'selected',
    })
    expect(names(selected)).toEqual([api, secret])
    expect(ask(selected, 'app', 'GET /user/installations').status).toBe(403)
  })

  test('loses a repository, which its tokens then do not even see where it is private', () => {
    const minted = ask(selected, appJwt(selected), `POST /app/installations/${installation.id}/access_tokens`, {})
    const as: string = minted.body.token
    const told = ask(minted.world, 'zoe', `DELETE ${path(secret)}`)
    expect([told.status, names(told.world)]).toEqual([204, [api]])
    expect([
      ask(minted.world, as, `GET /repos/${secret}`).status,
      ask(told.world, as, `GET /repos/${secret}`).status,
    ]).toEqual([200, 404])
    expect(graphql(told.world, as, '{ repository(owner: "acme", name: "secret") { id } }').body).toMatchObject({
      data: { repository: null },
      errors: [{ type: 'NOT_FOUND' }],
    })
    expect(ask(told.world, as, 'GET /installation/repositories').body.repositories).toMatchObject([{ full_name: api }])
    const back = ask(told.world, 'zoe', `PUT ${path(secret)}`)
    expect([back.status, names(back.world), ask(back.world, as, `GET /repos/${secret}`).status]).toEqual([
      204,
      [api, secret],
      200,
    ])
  })

  test('loses what is public: that is read like by anybody, and not written', () => {
    const told = ask(selected, 'zoe', `DELETE ${path(api)}`).world
    expect([
      ask(told, 'app', `GET ${repo}`).status,
      ask(told, 'app', `POST ${repo}/dispatches`, { event_type: 'x' }).status,
    ]).toEqual([200, 403])
  })

  test('keeps its last repository, and all where it has all', () => {
    const last = ask(selected, 'zoe', `DELETE ${path(api)}`).world
    expect([
      ask(last, 'zoe', `DELETE ${path(secret)}`).status,
      ask(world, 'zoe', `DELETE ${path(api)}`).status,
    ]).toEqual([422, 422])
  })

  test('is changed by administrators of the repository only', () => {
    expect([
      ask(selected, 'reader', `DELETE ${path(api)}`).status,
      ask(selected, null, `DELETE ${path(api)}`).status,
      ask(selected, 'zoe', `DELETE ${path(api)}9`).status,
    ]).toEqual([403, 401, 404])
  })
})
