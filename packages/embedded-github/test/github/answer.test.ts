import { describe, expect, test } from '@jest/globals'
import { acme, api, ask, eventsOf, refsOf } from './acme.ts'

const { world, first, head } = acme()

describe('The embedded GitHub refuses what GitHub refuses', () => {
  test('a commit on a branch that has moved: STALE_DATA', () => {
    const told = ask(world, 'zoe', 'POST /graphql', {
      query:
        'mutation commit($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
      variables: {
        input: {
          branch: { repositoryNameWithOwner: api, branchName: 'main' },
          message: { headline: 'late' },
          expectedHeadOid: first,
          fileChanges: { additions: [] },
        },
      },
    })
    expect(told.body.errors[0].type).toBe('STALE_DATA')
    expect(refsOf(told.world)).toEqual(refsOf(world))
    expect(told.happenings).toMatchObject([{ is: 'call', kind: 'graphql', route: 'graphql:commit', as: 'zoe' }])
  })

  test('a ref that would not be a fast-forward: 422', () => {
    const told = ask(world, 'zoe', `PATCH /repos/${api}/git/refs/heads/main`, { sha: first })
    expect(told).toMatchObject({ status: 422, body: { message: 'Update is not a fast forward', status: '422' } })
    expect(refsOf(told.world)).toEqual(refsOf(world))
  })

  test('a dispatch payload of 11 keys: 422', () => {
    const payload = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${index}`, index]))
    const told = ask(world, 'zoe', `POST /repos/${api}/dispatches`, { event_type: 'ready', client_payload: payload })
    expect(told).toMatchObject({
      status: 422,
      body: { message: 'Invalid request.\n\nNo more than 10 properties are allowed; 11 were supplied.' },
    })
    expect(told.world.runs).toEqual({})
  })

  test.each(['x', ['x'], 1])('variables of GraphQL that have no names: %j', (variables) => {
    expect(ask(world, 'zoe', 'POST /graphql', { query: '{ viewer { login } }', variables })).toMatchObject({
      status: 200,
      body: { errors: [{ message: 'Variables must be an object.' }] },
    })
  })

  test.each([`POST /repos/${api}/dispatches`, 'POST /graphql'])('a body nested without end: 400 (%s)', (route) => {
    const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)
    expect(
      ask(world, 'zoe', route, {
        event_type: 'deep',
        client_payload: { a: nested(199) },
        query: '{ viewer { login } }',
        variables: { a: nested(199) },
      }),
    ).toMatchObject({ status: 400, body: { message: 'Problems parsing JSON' } })
    expect(
      ask(world, 'zoe', route, {
        event_type: 'deep',
        client_payload: { a: nested(198) },
        query: '{ viewer { login } }',
        variables: { a: nested(198) },
      }).status,
    ).toBeLessThan(300)
  })

  test('an expired token: 401, and an unknown one too', () => {
    for (const token of ['old', 'nobody']) {
      expect(ask(world, token, `GET /repos/${api}`)).toMatchObject({
        status: 401,
        body: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
      })
    }
  })

  test('a read-only token that writes: 403, naming the permission', () => {
    const told = ask(world, 'reader', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/mine', sha: head })
    expect(told).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by personal access token' },
      headers: { 'x-accepted-github-permissions': 'contents=write' },
    })
    expect(refsOf(told.world)).toEqual(refsOf(world))
  })

  test('a route that is not imitated: 501 with its name', () => {
    expect(ask(world, 'zoe', `POST /repos/${api}/forks`)).toMatchObject({
      status: 501,
      body: { message: 'The embedded GitHub does not do repos/create-fork (POST /repos/{owner}/{repo}/forks).' },
    })
  })

  test('a route that GitHub does not have: 404', () => {
    expect(ask(world, 'zoe', 'GET /no/such/thing')).toMatchObject({ status: 404, body: { message: 'Not Found' } })
  })
})

describe('A dispatch', () => {
  test('without a listener is accepted and starts nothing', () => {
    const told = ask(world, 'zoe', `POST /repos/${api}/dispatches`, { event_type: 'nobody-listens' })
    expect(told).toMatchObject({ status: 204, body: '', world: { runs: {} } })
    expect(eventsOf(told)).toEqual(['repository_dispatch nobody-listens'])
  })

  test('with a listener starts a run on the default branch, also from a GITHUB_TOKEN', () => {
    const told = ask(world, 'job', `POST /repos/${api}/dispatches`, {
      event_type: 'ready',
      client_payload: { plan: { release: '2026.11' } },
    })
    expect(Object.values(told.world.runs)).toMatchObject([
      {
        event: 'repository_dispatch',
        headSha: head,
        ref: 'refs/heads/main',
        actor: 'github-actions[bot]',
        payload: { action: 'ready', client_payload: { plan: { release: '2026.11' } } },
      },
    ])
  })

  test.each([
    ['no event type', {}],
    ['an event type of 101 characters', { event_type: 'x'.repeat(101) }],
    ['a payload that is a list', { event_type: 'ready', client_payload: [1] }],
    ['a payload of more than 65,535 characters', { event_type: 'ready', client_payload: { text: 'x'.repeat(65_535) } }],
  ])('is refused with 422: %s', (_, body) => {
    expect(ask(world, 'zoe', `POST /repos/${api}/dispatches`, body)).toMatchObject({ status: 422, world: { runs: {} } })
  })
})

describe('Every request', () => {
  test("tells of itself once and says GitHub's own time", () => {
    const told = ask(world, 'job', `GET /repos/${api}/branches/main`)
    expect(told.happenings).toEqual([
      {
        is: 'call',
        at: world.at,
        kind: 'rest',
        method: 'GET',
        path: `/repos/${api}/branches/main`,
        route: 'repos/get-branch',
        status: 200,
        as: 'github-actions[bot]',
        contentCreating: false,
        run: 7,
        job: 8,
      },
    ])
    expect(told.headers['date']).toBe('Mon, 02 Nov 2026 09:00:03 GMT')
  })

  test('is answered the same in every replay', () => {
    expect(ask(world, 'zoe', `GET /repos/${api}`)).toEqual(ask(world, 'zoe', `GET /repos/${api}`))
  })

  test('with a body that is no JSON object is refused with 400', () => {
    for (const body of ['{', '[]', '"x"'])
      expect(ask(world, 'zoe', `POST /repos/${api}/dispatches`, body).status).toBe(400)
  })

  test('as HEAD has the answer of GET without its body', () => {
    expect(ask(world, 'zoe', `HEAD /repos/${api}`)).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-type': 'application/json; charset=utf-8' },
    })
  })

  test("spends the hour's budget, and is refused when nothing remains", () => {
    let spent = world
    for (let request = 0; request < 60; request += 1) spent = ask(spent, null, `GET /repos/${api}/branches`).world
    const told = ask(spent, null, `GET /repos/${api}/branches`)
    expect(told).toMatchObject({ status: 403, headers: { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '0' } })
    expect(ask({ ...spent, at: spent.at + 3_600_000 }, null, `GET /repos/${api}/branches`)).toMatchObject({
      status: 200,
      headers: { 'x-ratelimit-remaining': '59' },
    })
    expect(ask(spent, 'zoe', 'GET /rate_limit').body.resources.core).toMatchObject({ limit: 5000, used: 0 })
  })

  test('spends of GraphQL what a request costs, a point for a hundred requests of its connections', () => {
    const query =
      'query { repository(owner: "acme", name: "api") { issues(first: 100) { nodes { a: comments(first: 1) { totalCount } b: comments(first: 1) { totalCount } c: comments(first: 1) { totalCount } } } } }'
    const told = ask(world, 'zoe', 'POST /graphql', { query })
    expect(told.headers).toMatchObject({
      'x-ratelimit-resource': 'graphql',
      'x-ratelimit-used': '3',
      'x-ratelimit-remaining': '4997',
    })
  })

  test('lets an installation ask more for each repository above twenty, and no more than 12,500', () => {
    const limitWith = (count: number): string | undefined =>
      ask(
        {
          ...world,
          repositories: {
            ...world.repositories,
            ...Object.fromEntries(
              Array.from({ length: count }, (_, index) => {
                const repository = world.repositories[api]
                if (repository === undefined) throw new Error('acme/api is missing')
                return [`acme/more-${index}`, { ...repository, id: 10_000 + index, name: `acme/more-${index}` }]
              }),
            ),
          },
        },
        'app',
        `GET /repos/${api}`,
      ).headers['x-ratelimit-limit']
    const there = Object.keys(world.repositories).length
    expect([limitWith(0), limitWith(21 - there), limitWith(25 - there), limitWith(400)]).toEqual([
      '5000',
      '5050',
      '5250',
      '12500',
    ])
  })
})
