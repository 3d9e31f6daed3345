import { describe, expect, test } from '@jest/globals'
import { addOrganization, addRepository, addToken, seedCommit, seedRef } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, appJwt, ask, graphql, secret } from '../acme.ts'

const { world, first, head } = acme()
const rename = (name: string, from: World = world, as = 'zoe'): ReturnType<typeof ask> =>
  ask(from, as, `PATCH /repos/${api}`, { name })
const renamed = rename('backend')
const id = world.repositories[api]?.id ?? 0

describe('A repository that is renamed', () => {
  test('is found by its new name, with what it was given before', () => {
    const reported = ask(world, 'zoe', `POST /repos/${api}/statuses/${head}`, {
      state: 'success',
      context: 'test',
    }).world
    const told = rename('backend', reported)
    expect(told).toMatchObject({ status: 200, body: { id, full_name: 'acme/backend', permissions: { admin: true } } })
    expect(ask(told.world, 'zoe', `GET /repos/acme/backend/commits/${head}/statuses`).body).toMatchObject([
      { context: 'test' },
    ])
    expect(Object.keys(told.world.repositories).sort()).toEqual(['acme/backend', secret])
  })

  test('is led to from its old name by its number: 301 to read, 307 to write', () => {
    const read = ask(renamed.world, 'zoe', `GET /repos/${api}/commits?per_page=1`)
    expect(read).toMatchObject({
      status: 301,
      headers: { location: `${world.url}/repositories/${id}/commits?per_page=1` },
      body: { message: 'Moved Permanently' },
    })
    expect(ask(renamed.world, 'zoe', `GET ${read.headers['location']?.slice(world.url.length)}`).body).toMatchObject([
      { sha: head },
    ])
    const write = ask(renamed.world, 'zoe', `POST /repos/${api}/git/refs`, {})
    expect(write).toMatchObject({ status: 307, headers: { location: `${world.url}/repositories/${id}/git/refs` } })
    expect(
      ask(renamed.world, 'zoe', `POST /repositories/${id}/git/refs`, { ref: 'refs/heads/x', sha: head }).status,
    ).toBe(201)
  })

  test('is led to in whatever case, and from every name it had, unless somebody else has it', () => {
    const twice = ask(renamed.world, 'zoe', 'PATCH /repos/acme/backend', { name: 'server' }).world
    expect(['API', 'backend'].map((name) => ask(twice, 'zoe', `GET /repos/acme/${name}`).headers['location'])).toEqual([
      `${world.url}/repositories/${id}`,
      `${world.url}/repositories/${id}`,
    ])
    const taken = addRepository(renamed.world, { name: api, defaultBranch: 'main' })
    expect(ask(taken, null, `GET /repos/${api}`)).toMatchObject({ status: 200, body: { full_name: api } })
    const back = ask(renamed.world, 'zoe', 'PATCH /repos/acme/backend', { name: 'api' }).world
    expect(ask(back, null, `GET /repos/${api}`).status).toBe(200)
  })

  test('is not betrayed to who may not see it', () => {
    const moved = ask(world, 'zoe', `PATCH /repos/${secret}`, { name: 'hidden' }).world
    expect([
      ask(moved, null, `GET /repos/${secret}`).status,
      ask(moved, 'reader', `GET /repos/${secret}`).status,
    ]).toEqual([404, 301])
    const elsewhere = graphql(moved, 'job', '{ repository(owner: "acme", name: "secret") { nameWithOwner } }')
    expect(elsewhere.body.errors).toMatchObject([
      { type: 'NOT_FOUND', message: "Could not resolve to a Repository with the name 'acme/secret'." },
    ])
  })

  test('is found over GraphQL, unless renames are not to be followed', () => {
    const asked = (more: string): ReturnType<typeof ask> =>
      graphql(renamed.world, 'zoe', `{ repository(owner: "acme", name: "api"${more}) { nameWithOwner } }`)
    expect(asked('').body).toEqual({ data: { repository: { nameWithOwner: 'acme/backend' } } })
    expect(asked(', followRenames: false').body).toMatchObject({
      data: { repository: null },
      errors: [{ type: 'NOT_FOUND' }],
    })
  })

  test('stays in reach of the tokens and installations that named it', () => {
    const app = world.apps['release-app']
    if (app === undefined) throw new Error('no App')
    const selected = {
      ...world,
      apps: {
        [app.slug]: { ...app, installations: app.installations.map((one) => ({ ...one, repositories: [api] })) },
      },
    }
    const minted = ask(
      selected,
      appJwt(selected),
      `POST /app/installations/${app.installations[0]?.id}/access_tokens`,
      { repositories: ['api'] },
    )
    const told = rename('backend', minted.world).world
    expect(ask(told, minted.body.token, 'GET /installation/repositories').body).toMatchObject({
      total_count: 1,
      repositories: [{ full_name: 'acme/backend' }],
    })
    expect(
      ask(told, minted.body.token, `POST /repos/acme/backend/git/refs`, { ref: 'refs/heads/x', sha: head }).status,
    ).toBe(201)
  })

  test('gets a name that is free, with dashes for what no name has', () => {
    expect(rename('secret')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'name', message: 'name already exists on this account' }] },
    })
    expect(rename('a b').body.full_name).toBe('acme/a-b')
    expect(rename('API').body.full_name).toBe('acme/API')
  })
})

describe('A repository that is transferred', () => {
  const globex = addOrganization(world, 'globex')
  const transfer = (body: object, as = 'zoe'): ReturnType<typeof ask> =>
    ask(globex, as, `POST /repos/${api}/transfer`, body)

  test('belongs to the other organization, and its old address leads there; the answer still shows the old one', () => {
    const told = transfer({ new_owner: 'globex', new_name: 'backend' })
    expect(told).toMatchObject({ status: 202, body: { full_name: api } })
    expect(ask(told.world, 'zoe', 'GET /repos/globex/backend').body).toMatchObject({ id, owner: { login: 'globex' } })
    expect(ask(told.world, 'zoe', `GET /repos/${api}`).status).toBe(301)
  })

  test('leaves the Apps of its old owner', () => {
    const told = transfer({ new_owner: 'globex' })
    expect([
      ask(globex, 'app', `POST /repos/${api}/dispatches`, { event_type: 'x' }).status,
      ask(told.world, 'app', 'POST /repos/globex/api/dispatches', { event_type: 'x' }).status,
    ]).toEqual([204, 403])
  })

  test('goes to an organization that exists; people would have to accept it', () => {
    expect([
      transfer({ new_owner: 'nobody' }).status,
      transfer({ new_owner: 'acme' }).status,
      transfer({ new_owner: 'ann' }).status,
      transfer({ new_owner: 'globex' }, 'reader').status,
    ]).toEqual([422, 422, 501, 403])
  })
})

describe('What stands about a repository and an App', () => {
  test('is told over GraphQL', () => {
    const fields =
      '{ repository(owner: "acme", name: "secret") { nameWithOwner visibility isPrivate isDisabled isLocked isEmpty isArchived } }'
    expect(graphql(world, 'zoe', fields).body.data.repository).toEqual({
      nameWithOwner: secret,
      visibility: 'PRIVATE',
      isPrivate: true,
      isDisabled: false,
      isLocked: false,
      isEmpty: false,
      isArchived: false,
    })
    expect(
      graphql(addRepository(world, { name: 'acme/new', defaultBranch: 'main' }), 'zoe', fields.replace('secret', 'new'))
        .body.data.repository,
    ).toMatchObject({ visibility: 'PUBLIC', isEmpty: true })
  })

  test('is told over REST: visibility, and what the token may do', () => {
    expect(ask(world, 'reader', `GET /repos/${secret}`).body).toMatchObject({
      visibility: 'private',
      permissions: { admin: false, push: false, pull: true },
    })
    expect(ask(world, 'app', `GET /repos/${api}`).body).toMatchObject({
      visibility: 'public',
      permissions: { admin: false, push: true },
    })
  })

  test('of an App is its permissions and events, for who has a token', () => {
    expect(ask(world, 'reader', 'GET /apps/release-app').body).toMatchObject({
      slug: 'release-app',
      permissions: { contents: 'write', actions: 'write' },
      events: [],
    })
    expect([
      ask(world, null, 'GET /apps/release-app').status,
      ask(world, 'zoe', 'GET /apps/nobody').status,
      ask(world, null, 'GET /apps/github-actions').body.id,
    ]).toEqual([404, 404, 15368])
  })

  test('of an installation are its repositories, page by page, and people have none', () => {
    const page = ask(world, 'app', 'GET /installation/repositories?per_page=1')
    expect(page).toMatchObject({
      status: 200,
      headers: { link: expect.stringContaining('rel="next"') },
      body: { total_count: 2, repositories: [{ full_name: api }] },
    })
    expect([
      ask(world, 'zoe', 'GET /installation/repositories').status,
      ask(world, null, 'GET /installation/repositories').status,
    ]).toEqual([403, 401])
  })
})

describe('Where the default branch changed a workflow since, an App and a job without workflows: write bring no ref to the files of before', () => {
  const [changed] = seedCommit(seedRef(world, api, 'refs/heads/rc', head), {
    repository: api,
    branch: 'main',
    message: 'ci: listen otherwise',
    by: 'zoe',
    files: { '.github/workflows/listen.yml': 'on: push\n' },
  })
  const needs = { status: 403, headers: { 'x-accepted-github-permissions': 'contents=write,workflows=write' } }
  const id = graphql(changed, 'app', '{ repository(owner: "acme", name: "api") { id } }').body.data.repository.id
  const mutate = (as: string, input: string): unknown =>
    graphql(changed, as, `mutation { ${input} { clientMutationId } }`).body.errors

  test.each(['app', 'job'])('%s, by whichever door', (as) => {
    for (const [call, body] of [
      [`POST /repos/${api}/git/refs`, { ref: 'refs/tags/v1', sha: head }],
      [`POST /repos/${api}/git/refs`, { ref: 'refs/heads/staging', sha: head }],
      [`PUT /repos/${api}/contents/docs.md`, { message: 'docs', content: '', branch: 'rc' }],
      [`POST /repos/${api}/merges`, { base: 'rc', head: seedCommitOn('other') }],
    ] as const)
      expect(ask(changed, as, call, body)).toMatchObject(needs)
    expect(ask(changed, as, `POST /repos/${api}/releases`, { tag_name: 'v1', target_commitish: head }).status).toBe(404)
    expect(
      mutate(
        as,
        `updateRefs(input: { repositoryId: "${id}", refUpdates: [{ name: "refs/heads/staging", afterOid: "${head}" }] })`,
      ),
    ).toMatchObject([{ type: 'FORBIDDEN', message: expect.stringContaining('without `workflows` permission') }])
    expect(
      mutate(as, `createRef(input: { repositoryId: "${id}", name: "refs/heads/staging", oid: "${head}" })`),
    ).toMatchObject([{ type: 'FORBIDDEN' }])
    expect(
      mutate(
        as,
        `createCommitOnBranch(input: { branch: { repositoryNameWithOwner: "${api}", branchName: "rc" }, expectedHeadOid: "${head}", message: { headline: "docs" }, fileChanges: { additions: [{ path: "docs.md", contents: "" }] } })`,
      ),
    ).toMatchObject([{ type: 'FORBIDDEN' }])
  })

  /** A commit beside the RC branch with the workflows of before; World's objects are shared. */
  function seedCommitOn(branch: string): string {
    return seedCommit(seedRef(changed, api, `refs/heads/${branch}`, first), {
      repository: api,
      branch,
      message: branch,
      by: 'zoe',
      files: { 'other.txt': 'other\n' },
    })[1]
  }
})

test('An App without workflows: write moves no branch to other workflow files, whichever way it asks', () => {
  const other = ask(world, 'zoe', `PUT /repos/${api}/contents/.github/workflows/new.yml`, {
    message: 'new',
    content: '',
    branch: 'main',
  })
  const sha: string = other.body.commit.sha
  const app = world.tokens['app']
  if (app === undefined) throw new Error('no App')
  expect(ask(world, 'app', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/x', sha }).status).toBe(403)
  const { id: repositoryId } = graphql(world, 'app', '{ repository(owner: "acme", name: "api") { id } }').body.data
    .repository
  expect(
    graphql(
      world,
      'app',
      `mutation { updateRefs(input: { repositoryId: "${repositoryId}", refUpdates: [{ name: "refs/heads/main", afterOid: "${sha}", beforeOid: "${head}" }] }) { clientMutationId } }`,
    ).body.errors,
  ).toMatchObject([{ type: 'FORBIDDEN' }])
  const allowed = addToken(world, 'app', { ...app, permissions: { ...app.permissions, workflows: 'write' } })
  expect(ask(allowed, 'app', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/x', sha }).status).toBe(201)
})
