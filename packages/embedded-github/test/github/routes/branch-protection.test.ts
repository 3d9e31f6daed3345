import { describe, expect, test } from '@jest/globals'
import { addToken } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask, graphql, refsOf, type Told } from '../acme.ts'

const { world, first } = acme()
const repo = `/repos/${api}`
const path = `${repo}/branches/main/protection`
const body = {
  required_status_checks: { strict: true, contexts: ['test'] },
  enforce_admins: false,
  restrictions: null,
  required_pull_request_reviews: { required_approving_review_count: 2, dismiss_stale_reviews: true },
}
const protect = (more: object = {}, from: World = world, as = 'zoe'): Told =>
  ask(from, as, `PUT ${path}`, { ...body, ...more })
const set = protect()
const write = (from: World, as: string): Told =>
  ask(from, as, `PUT ${repo}/contents/new.txt`, { message: 'new', content: '' })

describe('The protection of a branch', () => {
  test('is set, read and taken off by administrators', () => {
    expect(set).toMatchObject({
      status: 200,
      body: {
        required_status_checks: { strict: true, contexts: ['test'], checks: [{ context: 'test', app_id: null }] },
        enforce_admins: { enabled: false },
        required_pull_request_reviews: {
          required_approving_review_count: 2,
          dismiss_stale_reviews: true,
          require_last_push_approval: false,
        },
        allow_force_pushes: { enabled: false },
        allow_deletions: { enabled: false },
      },
    })
    expect(ask(set.world, 'zoe', `GET ${path}`).body).toEqual(set.body)
    const off = ask(set.world, 'zoe', `DELETE ${path}`)
    expect([off.status, ask(off.world, 'zoe', `GET ${path}`).body.message]).toEqual([204, 'Branch not protected'])
    expect([
      protect({}, world, 'app').status,
      ask(set.world, 'app', `GET ${path}`).status,
      ask(set.world, 'reader', `GET ${path}`).status,
      ask(set.world, null, `GET ${path}`).status,
    ]).toEqual([403, 403, 404, 404])
  })

  test('is read by an App that may read settings', () => {
    const app = world.tokens['app']
    if (app === undefined) throw new Error('no App')
    const reading = addToken(set.world, 'app', { ...app, permissions: { ...app.permissions, administration: 'read' } })
    expect(ask(reading, 'app', `GET ${path}`).status).toBe(200)
  })

  test('shows on the branch', () => {
    expect(ask(set.world, null, `GET ${repo}/branches/main`).body).toMatchObject({
      protected: true,
      protection: { enabled: true, required_status_checks: { enforcement_level: 'non_admins', contexts: ['test'] } },
    })
    expect([
      ask(set.world, null, `GET ${repo}/branches?protected=true`).body.length,
      ask(set.world, null, `GET ${repo}/branches?protected=false`).body.length,
    ]).toEqual([1, 0])
  })

  test.each<readonly [string, object, number]>([
    ['with something left out', { restrictions: undefined }, 422],
    ['with a lock', { lock_branch: true }, 501],
    ['with more reviews than six', { required_pull_request_reviews: { required_approving_review_count: 7 } }, 422],
    ['with checks that are not said to be strict or not', { required_status_checks: { contexts: [] } }, 422],
  ])('%s is not set', (_, more, status) => {
    const told = protect(more)
    expect([told.status, told.world.repositories[api]?.protections]).toEqual([status, undefined])
  })

  test('is of a branch that is there', () => {
    expect(ask(world, 'zoe', `PUT ${repo}/branches/gone/protection`, body)).toMatchObject({
      status: 404,
      body: { message: 'Branch not found' },
    })
  })
})

describe('A protected branch', () => {
  test('refuses everybody but administrators what it demands, and them, too, where it says so', () => {
    const said = 'Changes must be made through a pull request.\nRequired status check "test" is expected.'
    expect(write(set.world, 'app')).toMatchObject({ status: 409, body: { message: said } })
    expect(write(set.world, 'zoe').status).toBe(201)
    const strict = protect({ enforce_admins: true }).world
    expect(write(strict, 'zoe')).toMatchObject({ status: 409, body: { message: said } })
  })

  test('is forced and deleted by nobody unless that is allowed', () => {
    const force = (from: World): Told =>
      ask(from, 'zoe', `PATCH ${repo}/git/refs/heads/main`, { sha: first, force: true })
    expect(force(set.world)).toMatchObject({ status: 422, body: { message: 'Cannot force-push to this branch' } })
    expect(refsOf(force(set.world).world)).toEqual(refsOf(world))
    expect(force(protect({ allow_force_pushes: true }).world).status).toBe(200)
  })

  test('says over GraphQL what binds whoever asks, and refuses with a type of its own', () => {
    const asked = (as: string): Told =>
      graphql(
        set.world,
        as,
        '{ repository(owner: "acme", name: "api") { id ref(qualifiedName: "main") { refUpdateRule { pattern requiredApprovingReviewCount requiredStatusCheckContexts requiresLinearHistory allowsForcePushes allowsDeletions viewerCanPush } } } }',
      )
    const rule = {
      pattern: 'main',
      requiresLinearHistory: false,
      allowsForcePushes: false,
      allowsDeletions: false,
      viewerCanPush: true,
    }
    expect(asked('app').body.data.repository.ref.refUpdateRule).toEqual({
      ...rule,
      requiredApprovingReviewCount: 2,
      requiredStatusCheckContexts: ['test'],
    })
    expect(asked('zoe').body.data.repository.ref.refUpdateRule).toEqual({
      ...rule,
      requiredApprovingReviewCount: null,
      requiredStatusCheckContexts: null,
    })
    const { id } = asked('app').body.data.repository
    const told = graphql(
      set.world,
      'app',
      `mutation { updateRefs(input: { repositoryId: "${id}", refUpdates: [{ name: "refs/heads/main", afterOid: "${first}", force: true }] }) { clientMutationId } }`,
    )
    expect(told.body.errors).toMatchObject([
      {
        type: 'BRANCH_PROTECTION_RULE_VIOLATION',
        message: expect.stringContaining('Cannot force-push to this branch'),
      },
    ])
  })
})

describe('A branch with a list of those who may push', () => {
  const listed = (restrictions: object): Told =>
    protect({ required_status_checks: null, required_pull_request_reviews: null, restrictions })
  const only = listed({ users: [], teams: [], apps: ['release-app'] })
  const none = listed({ users: ['ann'], teams: [] })
  const canPush = (from: World, as: string): unknown =>
    graphql(
      from,
      as,
      '{ repository(owner: "acme", name: "api") { ref(qualifiedName: "main") { refUpdateRule { viewerCanPush } } } }',
    ).body.data.repository.ref.refUpdateRule.viewerCanPush

  test('lets those push who are on it, and administrators', () => {
    expect(only.body.restrictions).toMatchObject({ users: [], teams: [], apps: [{ slug: 'release-app' }] })
    expect([write(only.world, 'app').status, write(only.world, 'zoe').status]).toEqual([201, 201])
    expect(write(none.world, 'app')).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining("You're not authorized to push to this branch.") },
    })
    expect([canPush(only.world, 'app'), canPush(none.world, 'app')]).toEqual([true, false])
  })

  test('shows the list to administrators, and says where there is none', () => {
    expect(ask(only.world, 'zoe', `GET ${path}/restrictions`)).toMatchObject({
      status: 200,
      body: { apps: [{ slug: 'release-app' }] },
    })
    expect(ask(only.world, 'app', `GET ${path}/restrictions`).status).toBe(403)
    expect(ask(set.world, 'zoe', `GET ${path}/restrictions`)).toMatchObject({
      status: 404,
      body: { message: 'Push restrictions not enabled' },
    })
  })

  test('of which an App is told nothing true where GitHub tells Apps nothing of their rights', () => {
    const unseen: World = { ...only.world, deviations: { appsUnseen: true } }
    expect([canPush(unseen, 'app'), canPush(unseen, 'zoe'), write(unseen, 'app').status]).toEqual([false, true, 201])
    expect([
      ask(unseen, 'app', `GET ${repo}`).body.permissions,
      ask(unseen, 'zoe', `GET ${repo}`).body.permissions,
    ]).toEqual([
      { admin: false, maintain: false, push: false, triage: false, pull: false },
      expect.objectContaining({ push: true }),
    ])
  })
})
