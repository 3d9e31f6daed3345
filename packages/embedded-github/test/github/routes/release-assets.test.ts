import { describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { answer } from '../../../src/github/answers/answer.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask, graphql, type Told } from '../acme.ts'

const { world } = acme()
const repo = `/repos/${api}`
const bytes = Buffer.from([0, 255, 128, 10, 195])

/** Uploads a file to a release, as `gh release upload` does. */
function upload(
  from: World,
  release: number,
  name: string,
  { as = 'app', content = bytes, type = 'application/zip', more = '' } = {},
): Pick<Told, 'world' | 'status' | 'body'> {
  const [next, said] = answer(from, {
    method: 'POST',
    url: `${from.url}${repo}/releases/${release}/assets?name=${encodeURIComponent(name)}${more}`,
    headers: { authorization: `Bearer ${as}`, 'content-type': type },
    body: content,
  })
  return { world: next, status: said.status, body: JSON.parse(Buffer.from(said.body).toString('utf8')) }
}

const draft = ask(world, 'app', `POST ${repo}/releases`, { tag_name: 'v1', draft: true })
const one = upload(draft.world, draft.body.id, 'one.zip', { more: '&label=The%20first' })
const path = `${repo}/releases/assets/${one.body.id}`

describe('An asset of a release', () => {
  test('is uploaded to a draft, told with its digest, and there once it is published', () => {
    expect(one).toMatchObject({
      status: 201,
      body: {
        name: 'one.zip',
        label: 'The first',
        state: 'uploaded',
        content_type: 'application/zip',
        size: 5,
        digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        uploader: { login: 'release-app[bot]' },
      },
    })
    const published = ask(one.world, 'app', `PATCH ${repo}/releases/${draft.body.id}`, { draft: false })
    expect(published.body.assets).toMatchObject([{ id: one.body.id, name: 'one.zip' }])
    expect(ask(published.world, null, `GET ${repo}/releases/${draft.body.id}/assets`).body).toHaveLength(1)
    expect(
      graphql(
        published.world,
        'reader',
        '{ repository(owner: "acme", name: "api") { release(tagName: "v1") { releaseAssets(first: 5) { nodes { name size } } } } }',
      ).body.data.repository.release.releaseAssets.nodes,
    ).toEqual([{ name: 'one.zip', size: 5 }])
  })

  test('comes back byte by byte to who asks for its bytes', () => {
    const [, said] = answer(one.world, {
      method: 'GET',
      url: `${world.url}${path}`,
      headers: { authorization: 'Bearer app', accept: 'application/octet-stream' },
    })
    expect([said.status, Buffer.from(said.body).equals(bytes)]).toEqual([200, true])
    expect(ask(one.world, 'app', `GET ${path}`).body).toMatchObject({ name: 'one.zip' })
  })

  test('of a draft is for who may write', () => {
    expect(ask(one.world, 'reader', `GET ${path}`).status).toBe(404)
    expect(upload(draft.world, draft.body.id, 'x', { as: 'reader' }).status).toBe(403)
  })

  test('is the only one of its name, which GitHub spells', () => {
    expect(upload(one.world, draft.body.id, 'one.zip')).toMatchObject({
      status: 422,
      body: { errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }] },
    })
    expect(upload(one.world, draft.body.id, '.my file (1).zip').body.name).toBe('my.file.1.zip')
    expect(upload(one.world, draft.body.id, '').status).toBe(422)
    expect(upload(one.world, 1, 'x').status).toBe(404)
  })

  test('is renamed and deleted, and goes with its release', () => {
    const renamed = ask(one.world, 'app', `PATCH ${path}`, { name: 'two.zip', label: '2' })
    expect(renamed.body).toMatchObject({ name: 'two.zip', label: '2', size: 5 })
    const gone = ask(renamed.world, 'app', `DELETE ${path}`)
    expect([gone.status, ask(gone.world, 'app', `GET ${path}`).status]).toEqual([204, 404])
    const without = ask(one.world, 'app', `DELETE ${repo}/releases/${draft.body.id}`).world
    expect([ask(without, 'app', `GET ${path}`).status, without.releaseAssets]).toEqual([404, {}])
    expect(ask(one.world, 'zoe', `DELETE ${repo}`).world.releaseAssets).toEqual({})
  })

  test('whose upload is answered by an error after its effect is there without a byte, and keeps its name', () => {
    const fault = { is: 'answer', method: 'POST', path: '/repos/**', status: 502, effect: 'after' } as const
    const troubled = { ...draft.world, faults: [{ number: 1, mishap: fault, left: 1 }] }
    const [broken, said] = answer(troubled, {
      method: 'POST',
      url: `${world.url}${repo}/releases/${draft.body.id}/assets?name=one.zip`,
      headers: { authorization: 'Bearer app', 'content-type': 'application/zip' },
      body: bytes,
    })
    expect(said.status).toBe(502)
    const [left] = ask(broken, 'app', `GET ${repo}/releases/${draft.body.id}/assets`).body
    expect(left).toMatchObject({ name: 'one.zip', state: 'starter', size: 0, digest: null })
    expect(upload(broken, draft.body.id, 'one.zip').status).toBe(422)
    const cleared = ask(broken, 'app', `DELETE ${repo}/releases/assets/${left.id}`).world
    expect(upload(cleared, draft.body.id, 'one.zip')).toMatchObject({ status: 201, body: { state: 'uploaded' } })
  })

  test('is locked with an immutable release, and added until that is published', () => {
    const immutable = ask(one.world, 'zoe', `PUT ${repo}/immutable-releases`).world
    const two = upload(immutable, draft.body.id, 'two.zip')
    expect(two.status).toBe(201)
    const out = ask(two.world, 'app', `PATCH ${repo}/releases/${draft.body.id}`, { draft: false }).world
    expect(upload(out, draft.body.id, 'three.zip')).toMatchObject({
      status: 422,
      body: { message: 'Cannot upload assets to an immutable release.' },
    })
    expect([ask(out, 'zoe', `DELETE ${path}`).status, ask(out, 'zoe', `PATCH ${path}`, { name: 'x' }).status]).toEqual([
      422, 422,
    ])
    expect(ask(out, 'app', `GET ${repo}/releases/${draft.body.id}/assets`).body).toHaveLength(2)
  })
})
