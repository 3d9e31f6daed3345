import { describe, expect, test } from '@jest/globals'
import { sealFor } from '../../../src/github/world/sealed-box.ts'
import { addEnvironment, addToken } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask, type Told } from '../acme.ts'

const permissions = { secrets: 'write', environments: 'write' } as const
const world: World = (['zoe', 'ann'] as const).reduce(
  (now, login) =>
    addToken(now, `${login}’s`, { kind: 'user', login, permissions, repositories: 'all', expiresAt: null }),
  addToken(addEnvironment(acme().world, api, 'production'), 'lister', {
    kind: 'installation',
    login: 'release-app[bot]',
    owner: 'acme',
    permissions: { secrets: 'read' },
    repositories: 'all',
    expiresAt: null,
  }),
)

/** Puts a value as a client does: it asks for the key and seals for it. */
function put(from: World, at: string, name: string, value: string): Told {
  const { body } = ask(from, 'zoe’s', `GET ${at}/public-key`)
  return ask(from, 'zoe’s', `PUT ${at}/${name}`, { key_id: body.key_id, encrypted_value: sealFor(body.key, value) })
}

describe.each([
  ['a repository', `/repos/${api}/actions/secrets`, (from: World) => from.repositories[api]?.secrets],
  [
    'an environment',
    `/repos/${api}/environments/production/secrets`,
    (from: World) => from.repositories[api]?.environments?.['production']?.secrets,
  ],
])('A secret of %s', (_, at, valuesIn) => {
  test('is sealed for the key of its place, kept whole, told by name alone', () => {
    const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA ünd ✓\n-----END RSA PRIVATE KEY-----\n'
    const made = put(world, at, 'key', key)
    expect([made.status, valuesIn(made.world)]).toEqual([201, { KEY: key }])
    const listed = ask(made.world, 'zoe’s', `GET ${at}`)
    expect(listed.body).toEqual({
      total_count: 1,
      secrets: [{ name: 'KEY', created_at: expect.any(String), updated_at: expect.any(String) }],
    })
    expect(ask(made.world, 'zoe’s', `GET ${at}/Key`).body).toMatchObject({ name: 'KEY' })
    expect(JSON.stringify([listed.body, made.body])).not.toContain('MIIEpA')
  })

  test('is changed with 204 and keeps the time at which it came', () => {
    const first = put(world, at, 'KEY', 'one').world
    const changed = put({ ...first, at: first.at + 60_000 }, at, 'KEY', 'two')
    expect([changed.status, valuesIn(changed.world)]).toEqual([204, { KEY: 'two' }])
    const { created_at: created, updated_at: updated } = ask(changed.world, 'zoe’s', `GET ${at}/KEY`).body
    expect(Date.parse(updated) - Date.parse(created)).toBe(60_000)
  })

  test('is deleted, and then not there', () => {
    const gone = ask(put(world, at, 'KEY', 'x').world, 'zoe’s', `DELETE ${at}/KEY`)
    expect([gone.status, valuesIn(gone.world)]).toEqual([204, {}])
    expect([
      ask(gone.world, 'zoe’s', `GET ${at}/KEY`).status,
      ask(gone.world, 'zoe’s', `DELETE ${at}/KEY`).status,
    ]).toEqual([404, 404])
  })

  test('is refused where it is not sealed for this key, has another’s key id, is too large or may not be called so', () => {
    const { key_id: keyId, key } = ask(world, 'zoe’s', `GET ${at}/public-key`).body
    const other = ask(
      world,
      'zoe’s',
      `GET ${at.includes('environments') ? `/repos/${api}/actions/secrets` : `/repos/${api}/environments/production/secrets`}/public-key`,
    ).body
    const send = (name: string, body: unknown): number => ask(world, 'zoe’s', `PUT ${at}/${name}`, body).status
    expect(other.key).not.toBe(key)
    expect([
      send('KEY', { key_id: keyId, encrypted_value: sealFor(other.key, 'x') }),
      send('KEY', { key_id: keyId, encrypted_value: 'AA==' }),
      send('KEY', { key_id: other.key_id, encrypted_value: sealFor(key, 'x') }),
      send('KEY', { key_id: keyId, encrypted_value: sealFor(key, 'x'.repeat(48 * 1024 + 1)) }),
      send('KEY', { key_id: keyId }),
      ...['GITHUB_KEY', '1KEY', 'APP-KEY'].map((name) =>
        send(name, { key_id: keyId, encrypted_value: sealFor(key, 'x') }),
      ),
    ]).toEqual([422, 422, 422, 422, 422, 422, 422, 422])
  })

  test('is nothing that readers, strangers or tokens without the permission hear of, in a public repository too', () => {
    const made = put(world, at, 'KEY', 'x').world
    expect([null, 'ann’s', 'zoe', 'app', 'job'].map((as) => ask(made, as, `GET ${at}`).status)).toEqual([
      401, 403, 403, 403, 403,
    ])
    expect([null, 'ann’s', 'zoe'].map((as) => ask(made, as, `DELETE ${at}/KEY`).status)).toEqual([401, 403, 403])
  })
})

test('a token that may read secrets sees those of the repository and not those of its environments', () => {
  expect(ask(world, 'lister', `GET /repos/${api}/actions/secrets`)).toMatchObject({
    status: 200,
    body: { total_count: 0, secrets: [] },
  })
  expect(ask(world, 'lister', `GET /repos/${api}/actions/organization-secrets`)).toMatchObject({
    status: 200,
    body: { total_count: 0, secrets: [] },
  })
  expect(ask(world, 'lister', `GET /repos/${api}/environments/production/secrets`).status).toBe(403)
})

test('an environment that is not there has no secrets', () => {
  expect(ask(world, 'zoe’s', `GET /repos/${api}/environments/nowhere/secrets`).status).toBe(404)
})
