import { describe, expect, test } from '@jest/globals'
import { seedCommit } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask, eventsOf, refsOf } from '../acme.ts'

const { world, head } = acme()
const repo = `/repos/${api}`
const deploy = (body: object = {}, from: World = world, as = 'app'): ReturnType<typeof ask> =>
  ask(from, as, `POST ${repo}/deployments`, { ref: 'main', ...body })
const report = (from: World, id: number, body: object, as = 'app'): ReturnType<typeof ask> =>
  ask(from, as, `POST ${repo}/deployments/${id}/statuses`, body)

describe('A deployment', () => {
  test('is of a commit, to production unless it says otherwise', () => {
    const told = deploy({ description: 'now', payload: { by: 'hand' } })
    expect(told).toMatchObject({
      status: 201,
      body: {
        sha: head,
        ref: 'main',
        task: 'deploy',
        environment: 'production',
        production_environment: true,
        transient_environment: false,
        description: 'now',
        payload: { by: 'hand' },
        creator: { login: 'release-app[bot]' },
      },
    })
    expect(deploy({ environment: 'staging' }).body).toMatchObject({
      environment: 'staging',
      production_environment: false,
    })
    expect(ask(told.world, null, `GET ${repo}/deployments/${told.body.id}`).body).toEqual(told.body)
  })

  test('is listed newest first and filtered', () => {
    const both = deploy({ environment: 'staging', ref: head }, deploy().world).world
    const listed = (query: string): readonly string[] =>
      ask(both, null, `GET ${repo}/deployments${query}`).body.map(
        ({ environment }: { readonly environment: string }) => environment,
      )
    expect([
      listed(''),
      listed('?environment=production'),
      listed('?ref=main'),
      listed(`?sha=${head}`),
      listed('?task=x'),
    ]).toEqual([['staging', 'production'], ['production'], ['production'], ['staging', 'production'], []])
  })

  test('says what became of it, status by status', () => {
    const {
      world: begun,
      body: { id },
    } = deploy()
    const running = report(begun, id, { state: 'in_progress', log_url: 'https://ci.example/1' })
    expect(running).toMatchObject({
      status: 201,
      body: { state: 'in_progress', log_url: 'https://ci.example/1', environment: 'production' },
    })
    const done = report(running.world, id, { state: 'success', environment_url: 'https://acme.example' }).world
    expect(ask(done, null, `GET ${repo}/deployments/${id}/statuses`).body).toMatchObject([
      { state: 'success', environment_url: 'https://acme.example' },
      { state: 'in_progress' },
    ])
    expect(ask(done, null, `GET ${repo}/deployments/${id}/statuses/${running.body.id}`).body.state).toBe('in_progress')
    for (const body of [{ state: 'fine' }, {}, { state: 'success', description: 'x'.repeat(141) }])
      expect(report(begun, id, body).status).toBe(422)
    expect(report(begun, 1, { state: 'success' }).status).toBe(404)
  })

  test('makes earlier ones of an environment inactive where that is neither production nor transient', () => {
    const twice = (body: object): readonly string[] => {
      const one = deploy(body)
      const shown = report(one.world, one.body.id, { state: 'success' }).world
      const two = deploy(body, shown)
      const after = report(two.world, two.body.id, { state: 'success' }).world
      return Object.values(after.deployments).map(({ statuses }) => statuses.map(({ state }) => state).join(' '))
    }
    expect(twice({ environment: 'staging' })).toEqual(['success inactive', 'success'])
    expect([twice({}), twice({ environment: 'preview', transient_environment: true })]).toEqual([
      ['success', 'success'],
      ['success', 'success'],
    ])
  })

  test('and its statuses are events, unless a GITHUB_TOKEN sent them; becoming inactive is none', () => {
    const told = deploy()
    expect([eventsOf(told), eventsOf(deploy({}, world, 'job'))]).toEqual([['deployment created'], []])
    const {
      world: begun,
      body: { id },
    } = told
    expect([
      eventsOf(report(begun, id, { state: 'success' })),
      eventsOf(report(begun, id, { state: 'inactive' })),
      eventsOf(report(begun, id, { state: 'success' }, 'job')),
    ]).toEqual([['deployment_status created'], [], []])
  })

  test('runs the workflows of the deployed commit', () => {
    const [seeded] = seedCommit(world, {
      repository: api,
      branch: 'main',
      message: 'Deploy',
      by: 'zoe',
      files: {
        '.github/workflows/deploy.yml':
          'on: [deployment, deployment_status]\njobs: { d: { runs-on: x, steps: [{ run: "true" }] } }\n',
      },
    })
    const told = deploy({}, seeded)
    const done = report(told.world, told.body.id, { state: 'success' }).world
    expect(Object.values(done.runs).map(({ event, ref, headSha }) => ({ event, ref, headSha }))).toEqual(
      ['deployment', 'deployment_status'].map((event) => ({ event, ref: 'refs/heads/main', headSha: told.body.sha })),
    )
    expect(Object.values(deploy({ ref: told.body.sha }, seeded).world.runs)).toMatchObject([
      { ref: '', headBranch: null },
    ])
  })
})

describe('A deployment is not made', () => {
  const withStatus = (state: string): World =>
    ask(world, 'app', `POST ${repo}/statuses/${head}`, { state, context: 'build' }).world

  test('while a status or check of the commit is no success, unless the contexts that count are named', () => {
    expect(deploy({}, withStatus('success')).status).toBe(201)
    for (const state of ['pending', 'failure']) {
      expect(deploy({}, withStatus(state))).toMatchObject({
        status: 409,
        body: {
          message: 'Conflict: Commit status checks failed for main.',
          errors: [{ contexts: [{ context: 'build', state }], field: 'required_contexts', code: 'invalid' }],
        },
      })
      expect(deploy({ required_contexts: [] }, withStatus(state)).status).toBe(201)
    }
    expect(deploy({ required_contexts: ['other'] }, withStatus('success')).status).toBe(409)
    const checked = ask(world, 'app', `POST ${repo}/check-runs`, {
      name: 'review',
      head_sha: head,
      status: 'in_progress',
    }).world
    expect([deploy({}, checked).status, deploy({ required_contexts: [] }, checked).status]).toEqual([409, 201])
  })

  test('of a branch that lacks commits of the default branch: those are merged first', () => {
    const behind = ask(world, 'app', `POST ${repo}/git/refs`, { ref: 'refs/heads/topic', sha: acme().first }).world
    const told = deploy({ ref: 'topic', required_contexts: [] }, behind)
    expect(told).toMatchObject({
      status: 202,
      body: { message: 'Auto-merged main into topic on deployment.' },
      world: { deployments: {} },
    })
    expect(refsOf(told.world)['refs/heads/topic']).not.toBe(refsOf(behind)['refs/heads/topic'])
    expect(deploy({ ref: 'topic', auto_merge: false, required_contexts: [] }, behind)).toMatchObject({
      status: 201,
      body: { sha: acme().first },
    })
    const [conflicting] = seedCommit(behind, {
      repository: api,
      branch: 'topic',
      message: 'Differ',
      by: 'zoe',
      files: { 'src/api.txt': 'two\n' },
    })
    expect(deploy({ ref: 'topic', required_contexts: [] }, conflicting)).toMatchObject({
      status: 409,
      body: { message: 'Conflict merging main into topic.' },
    })
  })

  test('of a ref that is not there, nor with a long description', () => {
    expect([
      deploy({ ref: 'gone' }).status,
      deploy({ description: 'x'.repeat(141) }).status,
      deploy({}, world, 'reader').status,
    ]).toEqual([422, 422, 403])
  })
})
