import { describe, expect, test } from '@jest/globals'
import { acme, api, appJwt, ask } from './acme.ts'

const { world } = acme()
const path = `GET /repos/${api}`

describe('A conditional request', () => {
  const first = ask(world, 'zoe', path)
  const tag = first.headers['etag'] ?? ''

  test('for what the client has already is 304, without a body and without a charge', () => {
    expect(tag).toMatch(/^W\/"[0-9a-f]{64}"$/)
    for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const again = ask(first.world, 'zoe', path, undefined, { 'if-none-match': known })
      expect([
        again.status,
        again.headers['etag'],
        again.headers['content-type'],
        again.headers['x-ratelimit-used'],
      ]).toEqual([304, tag, undefined, first.headers['x-ratelimit-used']])
    }
  })

  test('for anything else is answered whole, and counts', () => {
    for (const known of ['"other"', tag.replace(/.{3}"$/, '000"')])
      expect(ask(first.world, 'zoe', path, undefined, { 'if-none-match': known })).toMatchObject({
        status: 200,
        headers: { 'x-ratelimit-used': '2' },
      })
    const changed = ask(first.world, 'zoe', `PATCH /repos/${api}`, { private: true })
    expect(ask(changed.world, 'zoe', path, undefined, { 'if-none-match': tag }).status).toBe(200)
  })

  test('is of one token and one media type', () => {
    expect(ask(world, 'reader', path, undefined, { 'if-none-match': tag }).status).toBe(200)
    const raw = ask(world, 'zoe', `GET /repos/${api}/contents/README.md`, undefined, {
      accept: 'application/vnd.github.raw+json',
    })
    expect(
      ask(world, 'zoe', `GET /repos/${api}/contents/README.md`, undefined, {
        'if-none-match': raw.headers['etag'] ?? '',
      }).status,
    ).toBe(200)
    expect([raw.headers['x-github-media-type'], first.headers['x-github-media-type']]).toEqual([
      'github.v3; param=raw; format=json',
      'github.v3; format=json',
    ])
  })

  test('is charged to whoever has no token', () => {
    const anonymous = ask(world, null, path)
    expect(
      ask(anonymous.world, null, path, undefined, { 'if-none-match': anonymous.headers['etag'] ?? '' }),
    ).toMatchObject({ status: 304, headers: { 'x-ratelimit-used': '2' } })
  })

  test('changes nothing about what is refused, or about a change', () => {
    expect(ask(world, 'zoe', 'GET /repos/acme/none', undefined, { 'if-none-match': '*' }).status).toBe(404)
    expect(ask(world, 'zoe', `POST /repos/${api}/issues`, { title: 'x' }, { 'if-none-match': '*' })).toMatchObject({
      status: 201,
    })
    expect(ask(world, appJwt(world), 'GET /app').headers['etag']).toMatch(/^W\//)
  })
})

describe('A version of the API', () => {
  test.each([
    [undefined, 200],
    ['2022-11-28', 200],
    ['v3', 400],
    ['2022-11-29', 400],
    ['', 400],
    ['2026-03-10', 501],
  ])('%s is answered with %s', (version, status) => {
    expect(
      ask(world, 'zoe', path, undefined, version === undefined ? {} : { 'x-github-api-version': version }).status,
    ).toBe(status)
  })

  test('that GitHub never released is refused in its words, and the answer says which one it is of', () => {
    expect(ask(world, 'zoe', path, undefined, { 'X-GitHub-Api-Version': 'v3' }).body.message).toContain(
      'The version you specified in the "X-GitHub-API-Version" request header, "v3", is not a supported version.',
    )
    expect(ask(world, 'zoe', path).headers).toMatchObject({
      'x-github-api-version-selected': '2022-11-28',
      vary: expect.stringContaining('Authorization'),
    })
  })
})
