import { describe, expect, test } from '@jest/globals'
import type { Mishap } from 'embedded-github/github/world/mishaps'
import type { World } from 'embedded-github/github/world/world'
import { seedFaults, unstruckFaults } from '../../../src/rehearsal/scenario/story-faults.ts'
import { acme, api, ask, eventsOf, graphql, refsOf } from '../../../packages/embedded-github/test/github/acme.ts'

const { world: sound, head } = acme()
const troubled = (mishap: Omit<Extract<Mishap, { is: 'answer' }>, 'is' | 'status'>, times = 1): World =>
  seedFaults(sound, [{ mishap: { is: 'answer', status: 502, ...mishap }, times }], api, '1')
const cut = { ref: 'refs/heads/rc/1', sha: head }
const route = `POST /repos/${api}/git/refs`

describe('An answer that fails', () => {
  test('before the effect leaves everything as it was, and the next call is answered', () => {
    const failed = ask(troubled({ method: 'POST', path: '/repos/*/*/git/refs', effect: 'before' }), 'app', route, cut)
    expect(failed.status).toBe(502)
    expect(refsOf(failed.world)).toEqual(refsOf(sound))
    expect(eventsOf(failed)).toEqual([])
    expect(failed.happenings).toMatchObject([
      { is: 'call', status: 502, as: 'release-app[bot]' },
      {
        is: 'fault',
        number: 1,
        mishap: 'answer',
        what: `POST /repos/${api}/git/refs of release-app[bot], before its effect`,
      },
    ])
    const again = ask(failed.world, 'app', route, cut)
    expect(again.status).toBe(201)
    expect(refsOf(again.world)).toMatchObject({ 'refs/heads/rc/1': head })
    expect(unstruckFaults(again.world)).toEqual([])
  })

  test('after the effect has done all of it, events included', () => {
    const failed = ask(troubled({ path: '/repos/**', effect: 'after' }), 'app', route, cut)
    expect(failed.status).toBe(502)
    expect(failed.headers['date']).toBeDefined()
    expect(refsOf(failed.world)).toMatchObject({ 'refs/heads/rc/1': head })
    expect(eventsOf(failed)).toEqual(['push', 'create'])
    expect(ask(failed.world, 'app', route, cut)).toMatchObject({
      status: 422,
      body: { message: 'Reference already exists' },
    })
  })

  test('fails a job’s own token too, and spares people: the story is theirs to tell', () => {
    const world = troubled({ path: '/repos/**', effect: 'before' })
    expect(ask(world, 'zoe', `GET /repos/${api}`).status).toBe(200)
    expect(ask(world, 'job', `GET /repos/${api}`).status).toBe(502)
  })

  test('is found by method, path and the name of a GraphQL operation', () => {
    const world = troubled({ method: 'POST', path: '/graphql', operation: 'Self', effect: 'before' })
    expect(ask(world, 'app', `GET /repos/${api}`).status).toBe(200)
    expect(graphql(world, 'app', 'query Other { viewer { login } }').status).toBe(200)
    expect(graphql(world, 'app', 'query Self { viewer { login } }').status).toBe(502)
  })

  test('says of each field of a query or mutation that it takes too much, does nothing of it, and answers the next one', () => {
    const tooMuch = { path: '/graphql', effect: 'before', status: 200, error: 'RESOURCE_LIMITS_EXCEEDED' } as const
    const left = (...keys: readonly string[]) => ({
      data: Object.fromEntries(keys.map((key) => [key, null])),
      errors: keys.map((key) => ({ type: 'RESOURCE_LIMITS_EXCEEDED', path: [key] })),
    })
    const query = 'query Look { viewer { login } r0: repository(owner: "acme", name: "api") { name } }'
    const failed = graphql(troubled(tooMuch), 'app', query)
    expect(failed).toMatchObject({ status: 200, body: left('viewer', 'r0') })
    expect(graphql(failed.world, 'app', query).body).toEqual({
      data: { viewer: expect.anything(), r0: { name: 'api' } },
    })
    const { data } = graphql(sound, 'app', 'query { repository(owner: "acme", name: "api") { id } }').body as {
      readonly data: { readonly repository: { readonly id: string } }
    }
    const cutting = `mutation Cut { m0: createRef(input: { repositoryId: "${data.repository.id}", name: "refs/heads/rc/1", oid: "${head}" }) { clientMutationId } }`
    const cutNot = graphql(troubled(tooMuch), 'app', cutting)
    expect([refsOf(cutNot.world), cutNot.body]).toEqual([
      refsOf(sound),
      expect.objectContaining({ data: { m0: null } }),
    ])
    expect(refsOf(graphql(cutNot.world, 'app', cutting).world)).toMatchObject({ 'refs/heads/rc/1': head })
    expect(ask(troubled(tooMuch), 'app', `GET /repos/${api}`).status).toBe(200)
  })

  test('fails as often as it is told', () => {
    let world = troubled({ path: '/repos/**', effect: 'before' }, 2)
    const statuses = Array.from({ length: 3 }, () => {
      const told = ask(world, 'app', `GET /repos/${api}`)
      world = told.world
      return told.status
    })
    expect(statuses).toEqual([502, 502, 200])
  })
})
