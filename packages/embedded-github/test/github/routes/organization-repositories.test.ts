import { describe, expect, test } from '@jest/globals'
import { addMember, addToken } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask, secret } from '../acme.ts'

const world = addMember(addMember(acme().world, 'acme', 'zoe', 'admin'), 'acme', 'ann', 'member')
const create = (body: object, as: string | null = 'zoe', from: World = world): ReturnType<typeof ask> =>
  ask(from, as, 'POST /orgs/acme/repos', body)

describe('A repository of an organization', () => {
  test('is made empty, public unless it is said otherwise, and answered whole', () => {
    expect(create({ name: 'new' })).toMatchObject({
      status: 201,
      body: { full_name: 'acme/new', private: false, default_branch: 'main', permissions: { admin: true } },
    })
    expect([
      create({ name: 'new', private: true }).body.private,
      create({ name: 'new', visibility: 'private' }).body.visibility,
    ]).toEqual([true, 'private'])
    expect(ask(create({ name: 'new' }).world, 'zoe', 'GET /repos/acme/new/branches').body).toEqual([])
  })

  test('takes its first commit by the contents API, and others then', () => {
    const made = ask(create({ name: 'new', private: true }).world, 'zoe', 'PUT /repos/acme/new/contents/README.md', {
      message: 'Begin',
      content: 'bmV3Cg==',
    })
    expect(made.status).toBe(201)
    expect(ask(made.world, 'zoe', 'GET /repos/acme/new/branches/main').body).toMatchObject({
      commit: { sha: made.body.commit.sha },
    })
  })

  test('is made by every member, who administers it', () => {
    const token = {
      kind: 'user',
      login: 'ann',
      permissions: { administration: 'write', contents: 'write' },
      repositories: 'all',
      expiresAt: null,
    } as const
    const made = create({ name: 'of-ann' }, 'ann', addToken(world, 'ann', token))
    expect(made.body.permissions).toMatchObject({ admin: true })
    expect(ask(made.world, 'ann', 'DELETE /repos/acme/of-ann').status).toBe(204)
    expect(ask(made.world, 'ann', `DELETE /repos/${api}`).status).toBe(403)
  })

  test('is made by nobody else: outside 404, without a token 401, without administration or of some repositories alone 403', () => {
    const stranger = addToken(acme().world, 'stranger', {
      kind: 'user',
      login: 'ann',
      permissions: { administration: 'write' },
      repositories: 'all',
      expiresAt: null,
    })
    const narrow = addToken(world, 'narrow', {
      kind: 'user',
      login: 'zoe',
      permissions: { administration: 'write' },
      repositories: [api],
      expiresAt: null,
    })
    expect([
      create({ name: 'new' }, 'stranger', stranger).status,
      create({ name: 'new' }, null).status,
      create({ name: 'new' }, 'reader').status,
      create({ name: 'new' }, 'app').status,
      create({ name: 'new' }, 'job').status,
      create({ name: 'new' }, 'narrow', narrow).status,
    ]).toEqual([404, 401, 403, 403, 403, 403])
    expect(ask(world, 'zoe', 'POST /orgs/nobody/repos', { name: 'new' }).status).toBe(404)
  })

  test('needs a name that is free, whatever its case, and gets dashes for what no name holds', () => {
    for (const name of ['api', 'API', 'secret'])
      expect(create({ name })).toMatchObject({
        status: 422,
        body: {
          message: 'Repository creation failed.',
          errors: [{ field: 'name', message: 'name already exists on this account' }],
        },
      })
    expect(create({}).status).toBe(422)
    expect(create({ name: 'ä new/one' }).body.name).toBe('--new-one')
    for (const name of ['..', 'x'.repeat(101)]) expect(create({ name }).status).toBe(422)
    expect(Object.keys(create({ name: 'api' }).world.repositories).sort()).toEqual([api, secret])
  })

  test('may take a name that another had before, which leads to it alone from then on, also when it is gone', () => {
    const renamed = ask(world, 'zoe', `PATCH /repos/${api}`, { name: 'backend' }).world
    const made = create({ name: 'api' }, 'zoe', renamed)
    expect([made.status, ask(made.world, 'zoe', `GET /repos/${api}`).body.id]).toEqual([201, made.body.id])
    expect(ask(ask(made.world, 'zoe', `DELETE /repos/${api}`).world, 'zoe', `GET /repos/${api}`).status).toBe(404)
  })

  test('is made in no other way: what is not imitated is said', () => {
    for (const body of [
      { name: 'new', auto_init: true },
      { name: 'new', description: 'x' },
      { name: 'new', team_id: 1 },
    ])
      expect(create(body).status).toBe(501)
  })
})
