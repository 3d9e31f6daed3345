import { describe, expect, test } from '@jest/globals'
import { isWithin } from '../../../src/github/routes/actions/runs.ts'
import type { Job, Run } from '../../../src/github/world/runs.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask, morning } from '../acme.ts'

const { world, head } = acme()
const actions = `/repos/${api}/actions`
const dispatch = (body: object, file = 'e2e.yml', from = world, as = 'app'): ReturnType<typeof ask> =>
  ask(from, as, `POST ${actions}/workflows/${file}/dispatches`, body)

describe('A workflow dispatch', () => {
  test('answers 204, or with return_run_details the run it started', () => {
    expect(dispatch({ ref: 'main' })).toMatchObject({ status: 204, body: '' })
    const told = dispatch({ ref: 'main', inputs: { depth: 'deep' }, return_run_details: true })
    const run = Object.values(told.world.runs)[0]
    expect(told).toMatchObject({
      status: 200,
      body: {
        workflow_run_id: run?.id,
        run_url: `${world.url}${actions}/runs/${run?.id}`,
        html_url: `${world.url}/${api}/actions/runs/${run?.id}`,
      },
    })
    expect(run).toMatchObject({
      event: 'workflow_dispatch',
      headSha: head,
      headBranch: 'main',
      inputs: { depth: 'deep' },
      actor: 'release-app[bot]',
    })
  })

  test('runs the file of the ref that it names, also for a GITHUB_TOKEN', () => {
    const branched = ask(world, 'app', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/rc/1', sha: head }).world
    const told = dispatch({ ref: 'rc/1', return_run_details: true }, 'e2e.yml', branched, 'job')
    expect(told.world.runs[told.body.workflow_run_id]).toMatchObject({
      headBranch: 'rc/1',
      ref: 'refs/heads/rc/1',
      actor: 'github-actions[bot]',
    })
  })

  test.each([
    ['a workflow that is not there', 'gone.yml', { ref: 'main' }, 404],
    ['a ref that is not there', 'e2e.yml', { ref: 'gone' }, 422],
    ['no ref', 'e2e.yml', {}, 422],
    ['an input that the workflow does not have', 'e2e.yml', { ref: 'main', inputs: { other: '1' } }, 422],
    ['an input that is not among the choices', 'e2e.yml', { ref: 'main', inputs: { depth: 'abyssal' } }, 422],
    ['a workflow without the trigger', 'listen.yml', { ref: 'main' }, 422],
    [
      '26 inputs',
      'e2e.yml',
      { ref: 'main', inputs: Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`i${index}`, ''])) },
      422,
    ],
  ])('is refused for %s', (_, file, body, status) => {
    const told = dispatch(body, file)
    expect([told.status, told.world.runs]).toEqual([status, {}])
  })

  test('is refused while the workflow is disabled', () => {
    const disabled = ask(world, 'app', `PUT ${actions}/workflows/e2e.yml/disable`)
    expect([disabled.status, dispatch({ ref: 'main' }, 'e2e.yml', disabled.world).status]).toEqual([204, 403])
    expect(
      dispatch({ ref: 'main' }, 'e2e.yml', ask(disabled.world, 'app', `PUT ${actions}/workflows/e2e.yml/enable`).world)
        .status,
    ).toBe(204)
  })
})

describe('Workflows', () => {
  test('are disabled and enabled, as often as anybody wants, and say since when', () => {
    const stateOf = (from: typeof world): unknown => ask(from, null, `GET ${actions}/workflows/e2e.yml`).body
    const later = { ...world, at: world.at + 60_000 }
    const once = ask(later, 'app', `PUT ${actions}/workflows/e2e.yml/disable`)
    const twice = ask({ ...once.world, at: later.at + 60_000 }, 'app', `PUT ${actions}/workflows/e2e.yml/disable`)
    expect([once.status, twice.status]).toEqual([204, 204])
    expect(stateOf(twice.world)).toMatchObject({
      state: 'disabled_manually',
      updated_at: new Date(later.at).toISOString().replace('.000', ''),
    })
    const again = ask(twice.world, 'app', `PUT ${actions}/workflows/e2e.yml/enable`)
    expect([again.status, stateOf(again.world)]).toEqual([204, expect.objectContaining({ state: 'active' })])
    const anew = ask({ ...again.world, at: later.at + 120_000 }, 'app', `PUT ${actions}/workflows/e2e.yml/enable`)
    expect([anew.status, stateOf(anew.world)]).toEqual([
      204,
      expect.objectContaining({
        state: 'active',
        updated_at: new Date(later.at + 120_000).toISOString().replace('.000', ''),
      }),
    ])
    expect(ask(world, 'app', `PUT ${actions}/workflows/nowhere.yml/disable`).status).toBe(404)
  })

  const listed = ask(world, null, `GET ${actions}/workflows`)

  test('of the default branch are listed with a number that they keep', () => {
    expect(listed.body).toMatchObject({
      total_count: 2,
      workflows: [{ name: 'E2E', path: '.github/workflows/e2e.yml', state: 'active' }, { name: 'Listener' }],
    })
    expect(ask(listed.world, null, `GET ${actions}/workflows`).body).toEqual(listed.body)
    const [{ id }] = listed.body.workflows
    for (const word of [String(id), 'e2e.yml'])
      expect(ask(listed.world, null, `GET ${actions}/workflows/${word}`).body.id).toBe(id)
  })
})

describe('Runs', () => {
  const pushed = ask(world, 'zoe', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/rc/1', sha: head }).world
  const both = dispatch({ ref: 'main', return_run_details: true }, 'e2e.yml', pushed)
  const id: number = both.body.workflow_run_id
  const listed = (query: string, from: World = both.world): readonly string[] =>
    ask(from, null, `GET ${actions}/runs${query}`).body.workflow_runs.map(
      ({ event }: { readonly event: string }) => event,
    )

  test('are listed newest first and filtered', () => {
    expect(listed('')).toEqual(['workflow_dispatch', 'push'])
    expect([
      listed('?event=push'),
      listed('?branch=main'),
      listed('?actor=zoe'),
      listed('?status=queued'),
      listed('?status=success'),
    ]).toEqual([['push'], ['workflow_dispatch'], ['push'], ['workflow_dispatch', 'push'], []])
    expect([
      listed(`?head_sha=${head}`),
      listed('?head_sha=1'),
      listed('?created=%3E%3D2026-11-02T09:00:04Z'),
      listed('?created=2026-11-01'),
    ]).toEqual([['workflow_dispatch', 'push'], [], ['workflow_dispatch', 'push'], []])
    expect(ask(both.world, null, `GET ${actions}/workflows/e2e.yml/runs`).body.total_count).toBe(1)
  })

  test('are read with what proves where they came from', () => {
    expect(ask(both.world, null, `GET ${actions}/runs/${id}`).body).toMatchObject({
      id,
      path: '.github/workflows/e2e.yml',
      event: 'workflow_dispatch',
      head_sha: head,
      head_branch: 'main',
      run_attempt: 1,
      actor: { login: 'release-app[bot]' },
      referenced_workflows: [],
    })
    expect(ask(both.world, null, `GET ${actions}/runs/${id}/attempts/1`).body.id).toBe(id)
    for (const path of ['1', `${id}/attempts/2`, 'x'])
      expect(ask(both.world, null, `GET ${actions}/runs/${path}`).status).toBe(404)
  })

  const job: Job = {
    id: 99_001,
    key: 'test',
    name: 'test',
    status: 'in_progress',
    conclusion: null,
    startedAt: morning,
    completedAt: null,
    outputs: {},
    steps: [],
    concurrency: null,
  }
  const run: Run | undefined = both.world.runs[id]
  if (run === undefined) throw new Error('no run')
  const running: World = {
    ...both.world,
    runs: { ...both.world.runs, [id]: { ...run, status: 'in_progress', jobs: [job] } },
  }

  test('have jobs', () => {
    for (const path of [`runs/${id}/jobs`, `runs/${id}/attempts/1/jobs`])
      expect(ask(running, null, `GET ${actions}/${path}`).body).toMatchObject({
        total_count: 1,
        jobs: [{ id: 99_001, run_id: id, name: 'test', status: 'in_progress', conclusion: null }],
      })
    expect(ask(running, null, `GET ${actions}/jobs/99001`).body.name).toBe('test')
  })

  test('are cancelled once, with their jobs', () => {
    const told = ask(running, 'app', `POST ${actions}/runs/${id}/cancel`)
    expect(told.status).toBe(202)
    expect(told.world.runs[id]).toMatchObject({
      status: 'completed',
      conclusion: 'cancelled',
      jobs: [{ status: 'completed', conclusion: 'cancelled' }],
    })
    expect(told.happenings.slice(1)).toMatchObject([
      { is: 'job', job: 99_001, conclusion: 'cancelled' },
      { is: 'run', run: id, conclusion: 'cancelled' },
    ])
    expect(ask(told.world, 'app', `POST ${actions}/runs/${id}/cancel`).status).toBe(409)
  })
})

test.each([
  ['2026-11-02', true],
  ['2026-11-01', false],
  ['>=2026-11-02T09:00:00Z', true],
  ['>2026-11-02T09:00:00Z', false],
  ['<2026-11-02', false],
  ['<=2026-11-02', true],
  ['2026-11-01..2026-11-03', true],
  ['2026-11-03..*', false],
  ['*..2026-11-02T09:00:00Z', true],
])('a run created on 2026-11-02 at nine: created=%s is %s', (range, within) => {
  expect(isWithin(morning, range)).toBe(within)
})
