import { describe, expect, test } from '@jest/globals'
import { answer } from 'embedded-github/github/answers/answer'
import { addRepository, emptyWorld, seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { readScenario } from '../../../src/documents/scenario/scenario.ts'
import { deviate } from '../../../src/rehearsal/scenario/deviate.ts'
import { installApp, releaseApp } from '../../../src/rehearsal/seed/apps.ts'
import { addOrganizationOfPeople, addPerson, roles, tokenOf } from '../../../src/rehearsal/seed/inhabitants.ts'
import { startsAt } from '../../../src/rehearsal/seed/seed-story.ts'
import { problemsOf } from '../../documents/expect-problems.ts'

const name = 'acme/api'

function seeded(): World {
  let world = emptyWorld({ at: startsAt, url: 'http://127.0.0.1:0', secret: 'seed' })
  for (const login of Object.keys(roles)) world = addPerson(world, login)
  world = addRepository(addOrganizationOfPeople(world, 'acme'), { name, defaultBranch: 'main', collaborators: roles })
  world = installApp(world, releaseApp, 'acme/control', [name]).world
  const [committed, sha] = seedCommit(world, {
    repository: name,
    branch: 'main',
    message: 'Begin',
    by: 'zoe',
    files: { 'README.md': 'api' },
  })
  return seedRef(committed, name, 'refs/heads/rc/1', sha)
}

const told = (text: string): World => deviate(seeded(), readScenario(text, 'scenario.yml'))

function ask(world: World, path: string, method = 'GET', body?: object): { status: number; body: unknown } {
  const [, said] = answer(world, {
    method,
    url: `${world.url}/repos/${name}${path}`,
    headers: { authorization: `token ${tokenOf(world, 'zoe')}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = Buffer.from(said.body).toString('utf8')
  return { status: said.status, body: text === '' ? null : JSON.parse(text) }
}

describe('A scenario that says how repositories are set up', () => {
  const world = told(`github:
  repositories:
    acme/api:
      settings: { allow_merge_commit: false, delete_branch_on_merge: true }
      immutable-releases: true
      protection:
        rc/1: { required_status_checks: null, enforce_admins: true, required_pull_request_reviews: null, restrictions: null }
      rulesets:
        - name: production
          target: branch
          enforcement: active
          conditions: { ref_name: { include: [refs/heads/main], exclude: [] } }
          bypass_actors: [{ actor_type: Integration, actor_id: "{app:convoy-release}", bypass_mode: pull_request }]
          rules: [{ type: update }]
`)

  test('gets a GitHub that keeps to it from the beginning', () => {
    expect(ask(world, '').body).toMatchObject({
      allow_merge_commit: false,
      allow_squash_merge: true,
      delete_branch_on_merge: true,
    })
    expect(ask(world, '/immutable-releases').status).toBe(200)
    expect(ask(world, '/branches/rc%2F1/protection').body).toMatchObject({ enforce_admins: { enabled: true } })
    expect(ask(world, '/rules/branches/main').body).toMatchObject([{ type: 'update' }])
    expect(world.repositories[name]?.rulesets).toMatchObject([
      { bypassActors: [{ type: 'Integration', id: world.apps['convoy-release']?.id, mode: 'pull_request' }] },
    ])
    const sha = world.repositories[name]?.refs['refs/heads/main']
    expect(ask(world, '/git/refs/heads/main', 'DELETE').status).toBe(422)
    expect(ask(world, '/git/refs/heads/rc/1', 'DELETE').status).toBe(422)
    expect(ask(world, '/git/refs', 'POST', { ref: 'refs/heads/free', sha }).status).toBe(201)
  })

  test('moves nothing: refs and clock are as they were seeded', () => {
    expect([world.at, world.repositories[name]?.refs]).toEqual([seeded().at, seeded().repositories[name]?.refs])
  })

  test('is refused with every request that GitHub would refuse, or that is not imitated', () => {
    const problems = problemsOf(() =>
      told(`github:
  repositories:
    acme/api:
      settings: { allow_auto_merge: true }
      rulesets:
        - { name: queue, target: branch, enforcement: active, rules: [{ type: code_scanning }] }
        - { name: nobody, target: branch, enforcement: active, bypass_actors: [{ actor_type: Integration, actor_id: "{app:absent}" }] }
    acme/absent: { immutable-releases: true }
`),
    )
    expect(problems.map(({ code, message }) => [code, /: (P\w+ \S+: .{3})/u.exec(message)?.[1]])).toEqual([
      ['SETUP_REFUSED', 'PATCH /repos/acme/api: 501'],
      ['SETUP_REFUSED', 'POST /repos/acme/api/rulesets: 501'],
      ['SETUP_REFUSED', 'POST /repos/acme/api/rulesets: A p'],
      ['SETUP_REFUSED', 'PUT /repos/acme/absent/immutable-releases: 404'],
    ])
  })

  test('on an account without rulesets for private repositories is told so', () => {
    expect(
      problemsOf(() =>
        told(`github:
  plan: free
  repositories:
    acme/api:
      settings: { private: true }
      rulesets: [{ name: a, target: branch, enforcement: active, rules: [] }]
`),
      ).map(({ message }) => message),
    ).toEqual([expect.stringContaining('Upgrade to GitHub Pro')])
  })
})
