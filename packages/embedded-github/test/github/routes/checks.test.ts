import { describe, expect, test } from '@jest/globals'
import { rerun } from '../../../src/workflows/reruns.ts'
import { progress } from '../../../src/workflows/progress.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask, eventsOf, secret } from '../acme.ts'

const { world, head, first } = acme()
const repo = `/repos/${api}`

/** The push of a release candidate's branch has started Listener, whose job is queued. */
const cut: World = (() => {
  const pushed = ask(world, 'app', `POST ${repo}/git/refs`, { ref: 'refs/heads/rc/1', sha: head }).world
  return progress(pushed, { serverUrl: world.url, apiUrl: world.url })[0]
})()
const [run] = Object.values(cut.runs)
const [job] = run?.jobs ?? []
if (run === undefined || job === undefined) throw new Error('Listener has not run')

const create = (body: object, as = 'app', from = cut): ReturnType<typeof ask> =>
  ask(from, as, `POST ${repo}/check-runs`, { name: 'review', head_sha: head, ...body })

describe('Every workflow run is a check suite of GitHub Actions, every job a check run', () => {
  test('found by branch, tag or commit', () => {
    for (const ref of ['rc%2F1', 'rc/1', head]) {
      expect(ask(cut, null, `GET ${repo}/commits/${ref}/check-runs`).body).toMatchObject({
        total_count: 1,
        check_runs: [
          {
            id: job.id,
            name: 'listen',
            status: 'queued',
            conclusion: null,
            head_sha: head,
            app: { id: 15368, slug: 'github-actions' },
            check_suite: { id: run.id },
            details_url: `${world.url}/${api}/actions/runs/${run.id}/job/${job.id}`,
          },
        ],
      })
    }
    expect(ask(cut, null, `GET ${repo}/commits/${head}/check-suites`).body).toMatchObject({
      total_count: 1,
      check_suites: [
        {
          id: run.id,
          status: 'in_progress',
          conclusion: null,
          head_sha: head,
          head_branch: 'rc/1',
          latest_check_runs_count: 1,
          app: { slug: 'github-actions' },
        },
      ],
    })
    expect(ask(cut, null, `GET ${repo}/commits/${first}/check-runs`).body).toEqual({ total_count: 0, check_runs: [] })
    expect(ask(cut, null, `GET ${repo}/commits/gone/check-runs`).status).toBe(422)
  })

  test('found by its own number and by its suite', () => {
    for (const path of [`check-runs/${job.id}`, `check-suites/${run.id}/check-runs`, `check-suites/${run.id}`])
      expect(ask(cut, null, `GET ${repo}/${path}`).status).toBe(200)
    for (const path of ['check-runs/1', 'check-suites/1'])
      expect(ask(cut, null, `GET ${repo}/${path}`).status).toBe(404)
    expect(ask(cut, 'zoe', `GET /repos/${secret}/check-runs/${job.id}`).status).toBe(404)
  })

  test('in a private repository only for tokens that may read checks', () => {
    const sha = cut.repositories[secret]?.refs['refs/heads/main']
    expect(ask(cut, 'reader', `GET /repos/${secret}/commits/${sha}/check-runs`).status).toBe(403)
    expect(ask(cut, 'app', `GET /repos/${secret}/commits/${sha}/check-runs`).body.total_count).toBe(0)
  })

  test('with what the job said, in the last attempt and in earlier ones', () => {
    const annotations = [
      { level: 'notice', title: 'tests', message: '7 passed' },
      { level: 'warning', message: 'old' },
      { level: 'error', message: 'Process completed with exit code 1.' },
    ] as const
    const ended: World = {
      ...cut,
      runs: {
        ...cut.runs,
        [run.id]: { ...run, jobs: [{ ...job, status: 'completed', conclusion: 'failure', annotations }] },
      },
    }
    const again = rerun(
      {
        ...ended,
        runs: {
          ...ended.runs,
          [run.id]: { ...run, status: 'completed', conclusion: 'failure', jobs: ended.runs[run.id]?.jobs ?? [] },
        },
      },
      run.id,
      'all',
      'zoe',
    )[0]
    for (const world of [ended, again]) {
      expect(ask(world, null, `GET ${repo}/check-runs/${job.id}`).body.output.annotations_count).toBe(3)
      expect(ask(world, null, `GET ${repo}/check-runs/${job.id}/annotations`).body).toEqual(
        [
          { annotation_level: 'notice', title: 'tests', message: '7 passed' },
          { annotation_level: 'warning', title: '', message: 'old' },
          { annotation_level: 'failure', title: '', message: 'Process completed with exit code 1.' },
        ].map((said) => ({
          ...said,
          path: '.github',
          start_line: 1,
          end_line: 1,
          start_column: null,
          end_column: null,
          raw_details: '',
          blob_href: expect.stringContaining(head),
        })),
      )
    }
    expect(ask(ended, null, `GET ${repo}/check-runs/${job.id}/annotations?per_page=1&page=2`).body).toMatchObject([
      { message: 'old' },
    ])
    expect(ask(cut, null, `GET ${repo}/check-runs/${job.id}/annotations`).body).toEqual([])
  })

  test('which not even a GITHUB_TOKEN may change', () => {
    expect(ask(cut, 'job', `PATCH ${repo}/check-runs/${job.id}`, { conclusion: 'success' })).toMatchObject({
      status: 403,
      body: { message: 'Check run status and conclusions can only be updated internally by GitHub Actions' },
    })
    expect(ask(cut, 'app', `PATCH ${repo}/check-runs/${job.id}`, { conclusion: 'success' })).toMatchObject({
      status: 403,
      body: { message: 'Invalid app_id 15368 - check run can only be modified by the GitHub App that created it.' },
    })
  })
})

describe('An App makes check runs', () => {
  test('in a suite of its own', () => {
    const told = create({ external_id: 'x', output: { title: 'Fine', summary: 'All of it' } })
    expect(told).toMatchObject({
      status: 201,
      body: {
        name: 'review',
        status: 'queued',
        conclusion: null,
        started_at: null,
        external_id: 'x',
        app: { slug: 'release-app' },
        output: { title: 'Fine', summary: 'All of it', text: null, annotations_count: 0 },
      },
    })
    const more = create({ name: 'second', status: 'in_progress' }, 'app', told.world)
    expect([more.body.started_at, more.body.check_suite.id]).toEqual(['2026-11-02T09:00:04Z', told.body.check_suite.id])
    expect(told.body.check_suite.id).not.toBe(run.id)
    expect(ask(more.world, null, `GET ${repo}/check-suites/${told.body.check_suite.id}`).body).toMatchObject({
      status: 'in_progress',
      app: { slug: 'release-app' },
      latest_check_runs_count: 2,
    })
  })

  test('and completes them: a conclusion is enough, a status is not', () => {
    const { world: made, body } = create({ status: 'in_progress' })
    const update = (change: object): ReturnType<typeof ask> =>
      ask(made, 'app', `PATCH ${repo}/check-runs/${body.id}`, change)
    expect(update({ conclusion: 'failure' })).toMatchObject({
      status: 200,
      body: { status: 'completed', conclusion: 'failure', completed_at: '2026-11-02T09:00:04Z' },
    })
    expect(update({ status: 'completed' }).status).toBe(422)
    expect(
      ask(update({ conclusion: 'failure' }).world, null, `GET ${repo}/check-suites/${body.check_suite.id}`).body,
    ).toMatchObject({ status: 'completed', conclusion: 'failure' })
  })

  test('of which the newest of a name counts', () => {
    const again = create({ conclusion: 'success' }, 'app', create({ conclusion: 'failure' }).world)
    const conclusions = (query: string): readonly string[] =>
      ask(again.world, null, `GET ${repo}/commits/${head}/check-runs${query}`).body.check_runs.map(
        (check: { readonly name: string; readonly conclusion: string | null }) => `${check.name} ${check.conclusion}`,
      )
    expect(conclusions('')).toEqual(['review success', 'listen null'])
    expect(conclusions('?filter=all')).toEqual(['review success', 'review failure', 'listen null'])
    expect([
      conclusions('?check_name=listen'),
      conclusions('?status=completed'),
      conclusions('?app_id=15368'),
      conclusions('?app_id=1'),
    ]).toEqual([['listen null'], ['review success'], ['listen null'], []])
  })

  test('with annotations, at most fifty at a time', () => {
    const annotation = { path: 'a.txt', start_line: 1, end_line: 1, annotation_level: 'warning', message: 'hm' }
    const output = (count: number): object => ({
      output: { title: 't', summary: 's', annotations: Array.from({ length: count }, () => annotation) },
    })
    const told = create(output(50))
    const more = ask(told.world, 'app', `PATCH ${repo}/check-runs/${told.body.id}`, output(1))
    expect(more.body.output.annotations_count).toBe(51)
    expect(ask(more.world, null, `GET ${repo}/check-runs/${told.body.id}/annotations?per_page=1`).body).toMatchObject([
      annotation,
    ])
    expect(create(output(51)).status).toBe(422)
  })

  test.each([
    ['an output longer than 65,535 characters', { output: { title: 't', summary: 'x'.repeat(65_536) } }],
    ['an output without a summary', { output: { title: 't' } }],
    ['a conclusion that is none', { conclusion: 'fine' }],
    ['a status that only Actions may set', { status: 'waiting' }],
    ['a commit that is not there', { head_sha: '0'.repeat(40) }],
    ['more than three actions', { actions: [1, 2, 3, 4] }],
  ])('but not with %s', (_, body) => {
    const told = create(body)
    expect([told.status, told.world.checkRuns]).toEqual([422, {}])
  })

  test('and tells workflows; one made with GITHUB_TOKEN tells nobody and stands in some suite of Actions', () => {
    expect(eventsOf(create({ conclusion: 'success' }))).toEqual(['check_run created', 'check_run completed'])
    const told = create({ conclusion: 'failure' }, 'job')
    expect([eventsOf(told), told.body.app.slug, told.body.check_suite.id]).toEqual([[], 'github-actions', run.id])
  })

  test('a person does not, whatever the token says', () => {
    expect(create({}, 'zoe')).toMatchObject({
      status: 403,
      body: { message: 'You must authenticate via a GitHub App.' },
    })
  })
})

test("a suite shows the worst of its check runs: one made with GITHUB_TOKEN can turn a run's suite", () => {
  const made = create({ conclusion: 'timed_out' }, 'job').world
  const ended: World = {
    ...made,
    runs: { ...made.runs, [run.id]: { ...run, status: 'completed', conclusion: 'success' } },
  }
  expect(ask(ended, null, `GET ${repo}/check-suites/${run.id}`).body).toMatchObject({
    status: 'completed',
    conclusion: 'timed_out',
  })
})
