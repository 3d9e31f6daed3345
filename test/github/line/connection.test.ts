import { describe, expect, test } from '@jest/globals'
import type { Answer } from '../../../src/exchange/exchange.ts'
import { badGateway, commit, openForge } from '../forge.ts'
import type { Forge } from '../forge.ts'

const question = { about: 'repository', name: 'acme/api', refs: [], tags: [] } as const
const json = { 'content-type': 'application/json; charset=utf-8' }
const say = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { ...json, ...headers },
  body: JSON.stringify(body),
})

/** Answers this instead of GitHub, so many times. */
function stumble(forge: Forge, times: number, answer: () => Answer): () => number {
  let asked = 0
  forge.fault = (_, next) => (asked++ < times ? answer() : next())
  return () => asked
}

describe('reads', () => {
  test.each([502, 503, 504])('that get %i are asked again, twice at most', async (status) => {
    const forge = openForge('acme/api')
    const asked = stumble(forge, 2, () => ({ ...badGateway, status }))
    expect((await forge.github.look([question])).repositories['acme/api']).not.toBeNull()
    expect(asked()).toBe(3)
    stumble(forge, 3, () => ({ ...badGateway, status }))
    await expect(forge.github.look([question])).rejects.toMatchObject({ problems: [{ code: 'GITHUB_UNAVAILABLE' }] })
  })

  test('that get no answer at all are asked again', async () => {
    const forge = openForge('acme/api')
    stumble(forge, 1, () => {
      throw new Error('socket hang up')
    })
    expect((await forge.github.permissionOf('acme/api', 'zoe'))?.role).toBe('admin')
  })

  test('that GraphQL cut short are asked again', async () => {
    const forge = openForge('acme/api')
    stumble(forge, 1, () =>
      say(200, {
        data: null,
        errors: [{ message: 'Something went wrong while executing your query. This may be the result of a timeout.' }],
      }),
    )
    expect((await forge.github.look([question])).repositories['acme/api']).not.toBeNull()
  })

  test('that GitHub redirects say that the repository moved', async () => {
    const forge = openForge('acme/api')
    stumble(forge, 1, () => say(301, { message: 'Moved Permanently' }, { location: 'https://example.org/' }))
    await expect(forge.github.permissionOf('acme/api', 'zoe')).rejects.toMatchObject({
      problems: [{ code: 'REPOSITORY_MOVED' }],
    })
  })

  test('a field that GitHub does not know is a defect of ours and no answer', async () => {
    const forge = openForge('acme/api')
    stumble(forge, 1, () =>
      say(200, {
        errors: [
          {
            message: "Field 'compare' doesn't exist on type 'Ref'",
            path: ['query Look', 'ref', 'compare'],
            extensions: { code: 'undefinedField', typeName: 'Ref', fieldName: 'compare' },
          },
        ],
      }),
    )
    await expect(forge.github.look([question])).rejects.toThrow("Field 'compare' doesn't exist")
  })
})

describe('the token', () => {
  test('that is refused is told, on a read and on a write', async () => {
    const github = openForge('acme/api').as('expired-token')
    await expect(github.look([question])).rejects.toMatchObject({ problems: [{ code: 'TOKEN_REFUSED' }] })
    await expect(github.dispatch('acme/api', 'release.sweep', {})).rejects.toMatchObject({
      problems: [{ code: 'TOKEN_REFUSED' }],
    })
  })

  test('says whom it acts as, asked once', async () => {
    const forge = openForge()
    expect([await forge.github.self(), await forge.github.self()]).toEqual([
      'convoy-release[bot]',
      'convoy-release[bot]',
    ])
    expect(forge.calls).toHaveLength(1)
  })
})

describe('rate limits', () => {
  const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1793610000' }
  const limited: readonly (readonly [string, () => Answer, string])[] = [
    [
      'the primary one',
      () => say(403, { message: 'API rate limit exceeded for installation.' }, reset),
      '2026-11-02T09:00:00.000Z',
    ],
    [
      'the secondary one with a time',
      () =>
        say(
          429,
          { message: 'You have exceeded a secondary rate limit.' },
          { 'retry-after': '60', date: 'Mon, 02 Nov 2026 09:00:00 GMT' },
        ),
      '2026-11-02T09:01:00.000Z',
    ],
    [
      "GraphQL's inside 200",
      () => say(200, { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }, reset),
      '2026-11-02T09:00:00.000Z',
    ],
    [
      "GraphQL's secondary one inside 200, of no kind",
      () =>
        say(
          200,
          {
            errors: [
              { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
            ],
          },
          { 'retry-after': '90', date: 'Mon, 02 Nov 2026 09:00:00 GMT' },
        ),
      '2026-11-02T09:01:30.000Z',
    ],
    [
      "GraphQL's secondary one under 403",
      () =>
        say(
          403,
          { message: 'You have exceeded a secondary rate limit.' },
          { ...reset, 'x-ratelimit-remaining': '4000', 'retry-after': '60', date: 'Mon, 02 Nov 2026 09:00:00 GMT' },
        ),
      '2026-11-02T09:01:00.000Z',
    ],
    [
      'one that names the moment as HTTP does',
      () => say(429, { message: 'Too many requests' }, { 'retry-after': 'Mon, 02 Nov 2026 09:05:00 GMT' }),
      '2026-11-02T09:05:00.000Z',
    ],
    [
      'one whose time is no time',
      () => say(403, { message: 'You have triggered an abuse detection mechanism.' }, { 'retry-after': 'soon' }),
      'has used up',
    ],
    [
      'the secondary one without a time',
      () => say(403, { message: 'You have exceeded a secondary rate limit.' }),
      'has used up',
    ],
  ]
  test.each(limited)('%s is told with its end and not asked again', async (_, answer, until) => {
    const forge = openForge('acme/api')
    const asked = stumble(forge, 9, answer)
    await expect(forge.github.look([question])).rejects.toMatchObject({
      problems: [{ code: 'RATE_LIMITED', message: expect.stringContaining(until) }],
    })
    expect(asked()).toBe(1)
  })
})

describe('the clock', () => {
  test("is GitHub's Date header, and never goes back", async () => {
    const forge = openForge('acme/api')
    const first = await forge.github.look([question])
    expect(first.at).toBe(Math.floor(forge.world.at / 1000) * 1000)
    forge.world = { ...forge.world, at: forge.world.at - 60_000 }
    expect((await forge.github.look([question])).at).toBe(first.at)
    forge.world = { ...forge.world, at: first.at + 60_000 }
    expect((await forge.github.look([question])).at).toBe(first.at + 60_000)
  })

  test('is known even where nothing is asked', async () => {
    const forge = openForge()
    expect((await forge.github.look([])).at).toBe(Math.floor(forge.world.at / 1000) * 1000)
  })
})

describe('people and events', () => {
  test.each([
    ['zoe', { role: 'admin', kind: 'User', id: expect.any(Number) }],
    ['ann', { role: 'write', kind: 'User', id: expect.any(Number) }],
    ['bob', { role: 'read', kind: 'User', id: expect.any(Number) }],
    ['mallory', null],
    ['convoy-release[bot]', { role: 'none', kind: 'Bot', id: expect.any(Number) }],
  ])('%s has a role or none', async (login, permission) => {
    expect(await openForge('acme/api').github.permissionOf('acme/api', login)).toEqual(permission)
  })

  test('whose rights may not be looked up are not taken for people without any', async () => {
    const forge = openForge('acme/api')
    stumble(forge, 1, () => say(403, { message: 'Resource not accessible by integration' }))
    await expect(forge.github.permissionOf('acme/api', 'zoe')).rejects.toMatchObject({
      problems: [
        {
          code: 'RIGHT_TO_LOOK_MISSING',
          message: expect.stringContaining('the role of zoe of acme/api: Resource not accessible'),
          remedy: expect.stringContaining('metadata: read'),
        },
      ],
    })
  })

  test('an event reaches the workflows that wait for it', async () => {
    const forge = openForge('acme/api')
    commit(forge, 'acme/api', 'main', 'add', {
      '.github/workflows/on.yml':
        'on: { repository_dispatch: { types: [release.sweep] } }\njobs: { a: { runs-on: x, steps: [{ run: "true" }] } }\n',
    })
    await forge.github.dispatch('acme/api', 'release.sweep', { id: '1' })
    expect(Object.values(forge.world.runs)).toMatchObject([
      { event: 'repository_dispatch', payload: { action: 'release.sweep', client_payload: { id: '1' } } },
    ])
  })

  test('an event to where it may not go is refused', async () => {
    await expect(openForge().github.dispatch('acme/gone', 'release.sweep', {})).rejects.toMatchObject({
      problems: [{ code: 'DISPATCH_REFUSED' }],
    })
  })
})

describe('GitHub Enterprise Server', () => {
  const server = { 'x-github-enterprise-version': '3.20.1' }

  test.each([
    ['that answers', 200],
    ['that does not know the token', 401],
    ['that lacks what was asked for', 404],
    ['that is broken', 502],
  ])('%s is refused by its name, on a read and on a write', async (_, status) => {
    const forge = openForge('acme/api')
    stumble(forge, 9, () => say(status, { message: 'x', data: {} }, server))
    const refused = {
      problems: [{ code: 'ENTERPRISE_SERVER', message: expect.stringContaining('GitHub Enterprise Server 3.20.1') }],
    }
    await expect(forge.github.look([question])).rejects.toMatchObject(refused)
    await expect(forge.github.permissionOf('acme/api', 'zoe')).rejects.toMatchObject(refused)
    await expect(forge.github.dispatch('acme/api', 'release.sweep', {})).rejects.toMatchObject(refused)
  })

  test('is not quoted where it says no version', async () => {
    const forge = openForge('acme/api')
    stumble(forge, 9, () => say(200, {}, { 'x-github-enterprise-version': 'a](https://example.org) b' }))
    await expect(forge.github.permissionOf('acme/api', 'zoe')).rejects.toMatchObject({
      problems: [{ code: 'ENTERPRISE_SERVER', message: expect.not.stringContaining('example.org') }],
    })
  })
})
