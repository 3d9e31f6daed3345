import { expect, test } from '@jest/globals'
import { listCreations } from '../../src/github/world/content-limits.ts'
import type { World } from '../../src/github/world/world.ts'
import { ask, graphql, type Told } from './acme.ts'
import { repo, tracker } from './tracker.ts'

const limited = (): World => ({ ...tracker().world, deviations: { contentCreation: 'limited' } })
const later = (world: World, seconds: number): World => ({ ...world, at: world.at + seconds * 1000 })

/** Opens so many issues, one after the other, and gives the last answer. */
function open(world: World, as: string, count: number): Told {
  let told = ask(world, as, `GET ${repo}`)
  for (let index = 0; index < count; index += 1)
    told = ask(told.world, as, `POST ${repo}/issues`, { title: 'One more' })
  return told
}

const refusal = {
  status: 403,
  body: {
    message:
      'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.',
  },
}

test('after 80 creations in a minute the next is refused until the first is a minute old, and nothing is created', () => {
  const full = open(limited(), 'app', 80)
  expect(full.status).toBe(201)
  const before = Object.keys(full.world.issues).length
  const refused = ask(later(full.world, 20), 'app', `POST ${repo}/issues`, { title: 'Too many' })
  expect(refused).toMatchObject(refusal)
  expect([refused.headers['retry-after'], Object.keys(refused.world.issues).length]).toEqual(['40', before])
  expect(Number(refused.headers['x-ratelimit-remaining'])).toBeGreaterThan(0)
  expect(ask(later(refused.world, 40), 'app', `POST ${repo}/issues`, { title: 'In time' }).status).toBe(201)
})

test('after 500 creations in an hour the next is refused until the first is an hour old', () => {
  let told = open(limited(), 'app', 0)
  for (let minute = 0; minute < 10; minute += 1) told = open(later(told.world, 60), 'app', 50)
  expect(told.status).toBe(201)
  const refused = ask(later(told.world, 60), 'app', `POST ${repo}/issues`, { title: 'Too many' })
  expect(refused).toMatchObject({ ...refusal, headers: { 'retry-after': String(3600 - 10 * 60) } })
  expect(ask(later(refused.world, 3000), 'app', `POST ${repo}/issues`, { title: 'In time' }).status).toBe(201)
})

test('every account has limits of its own, and what creates no content is not limited', () => {
  const { world } = open(limited(), 'app', 80)
  expect(ask(world, 'app', `POST ${repo}/issues`, { title: 'Too many' }).status).toBe(403)
  expect(ask(world, 'zoe', `POST ${repo}/issues`, { title: 'Mine' }).status).toBe(201)
  expect(ask(world, 'app', `POST ${repo}/labels`, { name: 'red', color: 'ff0000' }).status).toBe(201)
  expect(ask(world, 'app', `GET ${repo}/issues`).status).toBe(200)
  expect(ask(world, 'app', `PATCH ${repo}/issues/1`, { state: 'closed' }).status).toBe(200)
})

test('each mutation that creates content counts, and a request that would be too much is refused as a whole', () => {
  const { world } = open(limited(), 'app', 78)
  const { node_id: id } = ask(world, 'app', `GET ${repo}/issues/1`).body
  const comment = (name: string): string =>
    `${name}: addComment(input: { subjectId: "${id}", body: "${name}" }) { clientMutationId }`
  const refused = graphql(world, 'app', `mutation { ${['a', 'b', 'c'].map(comment).join(' ')} }`)
  expect(refused).toMatchObject(refusal)
  expect([refused.headers['retry-after'], Object.keys(refused.world.issueComments)]).toEqual(['60', []])
  const taken = graphql(
    world,
    'app',
    `mutation { ...both } fragment both on Mutation { ${comment('a')} ${comment('b')} }`,
  )
  expect([taken.status, Object.keys(taken.world.issueComments)]).toEqual([200, [expect.anything(), expect.anything()]])
  expect(graphql(taken.world, 'app', `mutation { ${comment('c')} }`).status).toBe(403)
  expect(graphql(taken.world, 'app', '{ viewer { login } }').status).toBe(200)
})

test('creations are counted where nobody limits them, and what was refused is not', () => {
  const token = tracker().world.tokens['app']
  const { world } = open(tracker().world, 'app', 81)
  const refused = ask(world, 'app', `POST ${repo}/issues`, {})
  if (token === undefined) throw new Error('The App has no token.')
  expect([refused.status, listCreations(refused.world, token)]).toEqual([422, Array(81).fill(world.at)])
  expect(listCreations(later(refused.world, 3600), token)).toEqual([])
  expect(refused.happenings[0]).toMatchObject({ is: 'call', contentCreating: true })
})
