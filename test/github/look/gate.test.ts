import { describe, expect, test } from '@jest/globals'
import { addRepository, addUser, addToken, seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { answer } from 'embedded-github/github/answers/answer'
import type { Question } from '../../../src/domain/words/look.ts'
import { simulate } from '../../../src/simulation/exchange.ts'
import { connectTo, newWorld, refOf } from '../../simulation/worlds.ts'

/* What a look sees at the gate of a repository, in the request for all of them. */

const name = 'acme/app'
const people = { metadata: 'read', contents: 'write', pull_requests: 'write', statuses: 'write' } as const
const base = addToken(newWorld(), 'ghp_bob', {
  kind: 'user',
  login: 'bob',
  permissions: people,
  repositories: 'all',
  expiresAt: null,
})
const main = refOf(base, name, 'refs/heads/main') ?? ''

function call(world: World, token: string, method: 'POST', path: string, body: unknown): World {
  const [next, { status }] = answer(world, {
    method,
    url: `${world.url}${path}`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(status).toBe(201)
  return next
}
const report = (world: World, commit: string, state: string, token = 'ghs_simulated-release-app'): World =>
  call(world, token, 'POST', `/repos/${name}/statuses/${commit}`, {
    state,
    context: 'convoy/gate',
    description: 'said\nso',
  })
/** Bob's pull request into production of a branch with one commit more than source. */
function open(world: World, branch: string): readonly [World, string] {
  const [made, head] = seedCommit(seedRef(world, name, `refs/heads/${branch}`, main), {
    repository: name,
    branch,
    message: branch,
    by: 'bob',
    files: { [`${branch}.txt`]: 'x\n' },
  })
  const asked = { title: branch, head: branch, base: 'master' }
  return [call(made, 'ghp_bob', 'POST', `/repos/${name}/pulls`, asked), head]
}

const question = (commits: readonly string[] = []): Question => ({ about: 'gate', name, branch: 'master', commits })
async function look(world: World, questions: readonly Question[] = [question([main])]) {
  const simulated = simulate(world)
  const { gates } = await connectTo(simulated).look(questions)
  return { gate: gates?.[name], calls: simulated.calls }
}

describe('a look at a gate', () => {
  test('sees the newest status of a commit, whose it is, and the commit’s tree', async () => {
    expect((await look(base)).gate?.commits[main]).toEqual({ tree: expect.any(String), mark: null })
    const own = report(report(base, main, 'pending'), main, 'failure')
    expect((await look(own)).gate).toMatchObject({
      pages: base.url,
      commits: { [main]: { mark: { state: 'failure', description: 'said so', isOwn: true } } },
    })
    const forged = report(own, main, 'success', 'ghp_bob')
    expect((await look(forged)).gate?.commits[main]?.mark).toMatchObject({ state: 'success', isOwn: false })
    const broken = report(base, main, 'error', 'ghp_bob')
    expect((await look(broken)).gate?.commits[main]?.mark?.state).toBe('failure')
  })

  test('sees open pull requests into production until it has refused them', async () => {
    const [one, first] = open(base, 'one')
    const [two, second] = open(one, 'two')
    expect((await look(two)).gate?.pulls.map(({ head }) => head)).toEqual([second, first])
    const refused = report(two, second, 'failure')
    expect((await look(refused)).gate?.pulls).toEqual([{ number: 1, head: first, mark: null }])
    const byBob = report(refused, first, 'failure', 'ghp_bob')
    expect((await look(byBob)).gate?.pulls).toMatchObject([{ head: first, mark: { isOwn: false } }])
  })

  test('sees the groups of the queue of this branch, and no other branch', async () => {
    const branch = `gh-readonly-queue/master/pr-7-${main}`
    const other = `gh-readonly-queue/main/pr-8-${main}`
    const queued = seedRef(seedRef(base, name, `refs/heads/${branch}`, main), name, `refs/heads/${other}`, main)
    expect((await look(queued)).gate?.groups).toEqual([{ branch, head: main, tree: expect.any(String), mark: null }])
  })

  test('takes one request, of however many repositories, and reads on where many have been refused', async () => {
    let world = addRepository(addUser(base, 'eve'), { name: 'acme/more', defaultBranch: 'main' })
    expect((await look(world, [question([main]), { ...question(), name: 'acme/more' } as Question])).calls).toBe(1)
    const heads: string[] = []
    for (let index = 0; index < 103; index += 1) {
      const [next, head] = open(world, `b${index}`)
      world = next
      heads.push(head)
    }
    for (const head of heads.slice(1)) world = report(world, head, 'failure')
    const seen = await look(world)
    expect(seen.gate?.pulls.map(({ head }) => head)).toEqual([heads[0]])
    expect(seen.calls).toBe(2)
  })
})
