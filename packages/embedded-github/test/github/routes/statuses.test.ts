import { describe, expect, test } from '@jest/globals'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask, eventsOf } from '../acme.ts'

const { world, head } = acme()
const repo = `/repos/${api}`
const post = (body: object, from: World = world, as = 'app'): ReturnType<typeof ask> =>
  ask(from, as, `POST ${repo}/statuses/${head}`, body)
const combined = (from: World): ReturnType<typeof ask>['body'] =>
  ask(from, null, `GET ${repo}/commits/main/status`).body

describe('A commit status', () => {
  test('is made by whoever may write statuses, also a person', () => {
    expect(
      post({ state: 'pending', context: 'ci/build', description: 'Building', target_url: 'https://ci.example/1' }),
    ).toMatchObject({
      status: 201,
      body: {
        state: 'pending',
        context: 'ci/build',
        description: 'Building',
        target_url: 'https://ci.example/1',
        creator: { login: 'release-app[bot]' },
      },
    })
    expect(post({ state: 'success' }, world, 'zoe')).toMatchObject({
      status: 201,
      body: { context: 'default', creator: { login: 'zoe' } },
    })
    expect(post({ state: 'success' }, world, 'reader').status).toBe(403)
  })

  test('takes the place of the one before of its context, in whatever case; the old one stays listed', () => {
    const later = post({ state: 'success', context: 'CI' }, post({ state: 'failure', context: 'ci' }).world).world
    expect(combined(later)).toMatchObject({
      state: 'success',
      total_count: 1,
      sha: head,
      statuses: [{ context: 'CI', state: 'success' }],
    })
    expect(
      ask(later, null, `GET ${repo}/commits/${head}/statuses`).body.map(
        ({ state }: { readonly state: string }) => state,
      ),
    ).toEqual(['success', 'failure'])
  })

  test.each([
    [[], 'pending'],
    [['success', 'success'], 'success'],
    [['success', 'pending'], 'pending'],
    [['pending', 'error'], 'failure'],
    [['success', 'failure'], 'failure'],
  ])('%j together are %s', (states, state) => {
    expect(
      combined(states.reduce((now, one, index) => post({ state: one, context: `c${index}` }, now).world, world)).state,
    ).toBe(state)
  })

  test('is an event, unless a GITHUB_TOKEN made it', () => {
    expect([eventsOf(post({ state: 'success' })), eventsOf(post({ state: 'success' }, world, 'job'))]).toEqual([
      ['status'],
      [],
    ])
  })

  test.each([
    ['an unknown state', { state: 'fine' }],
    ['no state', {}],
    ['a description of 141 characters', { state: 'success', description: 'x'.repeat(141) }],
    ['a target that is no web address', { state: 'success', target_url: 'file:///x' }],
  ])('is refused with %s', (_, body) => {
    expect([post(body).status, post(body).world.statuses]).toEqual([422, {}])
  })

  test('is refused on a commit that is not there, and for the 1,001st of its context', () => {
    expect(ask(world, 'app', `POST ${repo}/statuses/${'0'.repeat(40)}`, { state: 'success' }).status).toBe(422)
    const one = Object.values(post({ state: 'success', context: 'x' }).world.statuses)[0]
    const full: World = {
      ...world,
      serial: 9999,
      statuses: Object.fromEntries(
        Array.from({ length: 1000 }, (_, index) => [2000 + index, { ...one, id: 2000 + index }]),
      ) as World['statuses'],
    }
    expect(post({ state: 'success', context: 'X' }, full)).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'This SHA and context has reached the maximum number of statuses.' }] },
    })
    expect(post({ state: 'success', context: 'y' }, full).status).toBe(201)
  })
})
