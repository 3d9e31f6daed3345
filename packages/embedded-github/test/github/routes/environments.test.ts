import { describe, expect, test } from '@jest/globals'
import { findRefProblem, newEnvironment } from '../../../src/github/world/environments.ts'
import type { Environment } from '../../../src/github/world/environment.ts'
import { addEnvironment, addTeam, addToken } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask } from '../acme.ts'

const path = `/repos/${api}/environments`
const world: World = addToken(addTeam(acme().world, 'acme', 'on-call', ['ann']), 'zoe', {
  kind: 'user',
  login: 'zoe',
  permissions: { actions: 'read', administration: 'write', environments: 'write' },
  repositories: 'all',
  expiresAt: null,
})
const reviewers = [
  { type: 'User', id: world.accounts['ann']?.id },
  { type: 'Team', id: world.organizations?.['acme']?.teams['on-call']?.id },
]
const production = (from: World): Environment | undefined => from.repositories[api]?.environments?.['production']

describe('An environment', () => {
  test('is made by whoever administers the repository, with nothing to meet', () => {
    const told = ask(world, 'zoe', `PUT ${path}/production`)
    expect(told).toMatchObject({
      status: 200,
      body: { name: 'production', protection_rules: [], deployment_branch_policy: null },
    })
    expect(ask(told.world, 'reader', `GET ${path}`).body).toMatchObject({
      total_count: 1,
      environments: [{ name: 'production' }],
    })
    expect([
      ask(world, 'reader', `PUT ${path}/production`).status,
      ask(world, 'zoe', `GET ${path}/production`).status,
    ]).toEqual([403, 404])
  })

  test('says its rules, and forgets those that are left out of a change', () => {
    const told = ask(world, 'zoe', `PUT ${path}/production`, {
      wait_timer: 30,
      prevent_self_review: true,
      reviewers,
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    })
    expect(told.body).toMatchObject({
      protection_rules: [
        { type: 'wait_timer', wait_timer: 30 },
        {
          type: 'required_reviewers',
          prevent_self_review: true,
          reviewers: [
            { type: 'User', reviewer: { login: 'ann' } },
            { type: 'Team', reviewer: { slug: 'on-call' } },
          ],
        },
        { type: 'branch_policy' },
      ],
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    })
    const again = ask(told.world, 'zoe', `PUT ${path}/Production`, {})
    expect(again.body).toMatchObject({ id: told.body.id, name: 'production', protection_rules: [] })
  })

  test.each([
    ['a wait beyond thirty days', { wait_timer: 43_201 }],
    ['seven reviewers', { reviewers: Array.from({ length: 7 }, () => reviewers[0]) }],
    ['a reviewer who is not there', { reviewers: [{ type: 'User', id: 1 }] }],
    [
      'protected branches and patterns at once',
      { deployment_branch_policy: { protected_branches: true, custom_branch_policies: true } },
    ],
    ['neither of them', { deployment_branch_policy: { protected_branches: false, custom_branch_policies: false } }],
  ])('is refused with %s', (_, body) => {
    expect(ask(world, 'zoe', `PUT ${path}/production`, body).status).toBe(422)
  })

  test('may have a slash in its name, and is deleted', () => {
    const made = ask(world, 'zoe', `PUT ${path}/eu%2Fproduction`).world
    const gone = ask(made, 'zoe', `DELETE ${path}/eu%2Fproduction`)
    expect([
      ask(made, 'zoe', `GET ${path}/eu%2Fproduction`).body.name,
      gone.status,
      gone.world.repositories[api]?.environments,
    ]).toEqual(['eu/production', 204, {}])
  })

  test('has variables of its own', () => {
    const made = addEnvironment(world, api, 'production')
    const named = ask(made, 'zoe', `POST ${path}/production/variables`, { name: 'place', value: 'eu' })
    expect([named.status, production(named.world)?.variables]).toEqual([201, { PLACE: 'eu' }])
    expect(production(ask(named.world, 'zoe', `DELETE ${path}/production/variables/PLACE`).world)?.variables).toEqual(
      {},
    )
    expect([
      ask(made, 'reader', `POST ${path}/production/variables`, { name: 'a', value: 'b' }).status,
      ask(world, 'zoe', `POST ${path}/production/variables`, { name: 'a', value: 'b' }).status,
    ]).toEqual([403, 404])
  })
})

describe('Patterns of refs', () => {
  const custom = { deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } }
  const made = ask(world, 'zoe', `PUT ${path}/production`, custom).world
  const policies = `${path}/production/deployment-branch-policies`

  test('are added once and taken away', () => {
    const added = ask(made, 'zoe', `POST ${policies}`, { name: 'release/*' })
    expect(added).toMatchObject({ status: 200, body: { name: 'release/*', type: 'branch' } })
    expect(ask(added.world, 'zoe', `POST ${policies}`, { name: 'release/*' }).status).toBe(303)
    expect(ask(added.world, 'reader', `GET ${policies}`).body).toMatchObject({
      total_count: 1,
      branch_policies: [{ name: 'release/*' }],
    })
    expect(ask(added.world, 'zoe', `GET ${policies}/${added.body.id}`).body).toMatchObject({ name: 'release/*' })
    const gone = ask(added.world, 'zoe', `DELETE ${policies}/${added.body.id}`)
    expect([gone.status, production(gone.world)?.refs]).toEqual([204, []])
  })

  test('stay while patterns decide, and are gone when they no longer do', () => {
    const added = ask(made, 'zoe', `POST ${policies}`, { name: 'v*', type: 'tag' }).world
    expect(production(ask(added, 'zoe', `PUT ${path}/production`, custom).world)?.refs).toMatchObject([
      { name: 'v*', type: 'tag' },
    ])
    expect(production(ask(added, 'zoe', `PUT ${path}/production`, {}).world)?.refs).toBe('all')
  })

  test('are not there where they do not decide', () => {
    const open = ask(world, 'zoe', `PUT ${path}/production`).world
    expect(ask(open, 'zoe', `POST ${policies}`, { name: 'main' }).status).toBe(404)
  })

  test('that are not imitated say so', () => {
    expect(ask(made, 'zoe', `POST ${policies}`, { name: 'release/[0-9]' }).status).toBe(501)
  })

  test.each([
    ['main', 'branch', 'refs/heads/main', true],
    ['main', 'branch', 'refs/tags/main', false],
    ['v*', 'tag', 'refs/tags/v1.0.0', true],
    ['v*', 'tag', 'refs/heads/v1', false],
    ['release/*', 'branch', 'refs/heads/release/1', true],
    ['release/*', 'branch', 'refs/heads/release/1/hotfix', false],
    ['*', 'branch', 'refs/heads/release/1', false],
    ['**/*', 'branch', 'refs/heads/release/1', true],
    ['v1.0', 'tag', 'refs/tags/v1x0', false],
  ] as const)('%s of a %s and %s: %s', (name, type, ref, allowed) => {
    const environment: Environment = { ...newEnvironment(world, 'production')[1], refs: [{ id: 1, name, type }] }
    expect(findRefProblem(environment, ref) === null).toBe(allowed)
  })

  test('are not asked where protected branches may deploy: then the branches with a protection may, and all as long as there is none', () => {
    const environment: Environment = { ...newEnvironment(world, 'production')[1], refs: 'protected' }
    const protection = { main: {} } as unknown as NonNullable<World['repositories'][string]['protections']>
    expect(
      ['refs/heads/main', 'refs/heads/feature', 'refs/tags/main'].map(
        (ref) => findRefProblem(environment, ref, protection) === null,
      ),
    ).toEqual([true, false, false])
    expect(findRefProblem(environment, 'refs/heads/feature')).toBeNull()
  })

  test('name the kind of ref that they turn away', () => {
    const environment: Environment = { ...newEnvironment(world, 'Release')[1], refs: [] }
    expect([findRefProblem(environment, 'refs/tags/v1'), findRefProblem(environment, 'refs/pull/6/merge')]).toEqual([
      'Tag "v1" is not allowed to deploy to Release due to environment protection rules.',
      'Branch "refs/pull/6/merge" is not allowed to deploy to Release due to environment protection rules.',
    ])
  })
})
