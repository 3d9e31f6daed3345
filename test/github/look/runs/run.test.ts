import { describe, expect, test } from '@jest/globals'
import type { Request } from '../../../../src/domain/words/evidence.ts'
import { addRun, commit, hide, jobOf, openForge, refsOf } from '../../forge.ts'
import type { Forge } from '../../forge.ts'

const at = Date.UTC(2026, 10, 2, 9)

/** Finished runs numbered from 500 on; the second attempt of each. */
function forgeWithRuns(...titles: readonly string[]): Forge {
  const forge = openForge('acme/e2e')
  commit(forge, 'acme/e2e', 'main', 'add', {
    '.github/workflows/e2e.yml': 'on: workflow_dispatch\njobs: { a: { runs-on: x, steps: [] } }\n',
  })
  for (const [index, displayTitle] of titles.entries()) {
    addRun(forge, 'acme/e2e', {
      id: 500 + index,
      attempt: 2,
      displayTitle,
      createdAt: at + 500 + index,
      status: 'completed',
      conclusion: 'success',
      jobs: [jobOf(1400 + index, 'test / e2e', 'success')],
      referenced: [
        {
          path: 'convoy-release/convoy/.github/workflows/participant.yml@v1',
          sha: 'c'.repeat(40),
          ref: 'refs/tags/v1',
        },
      ],
    })
  }
  return forge
}

function requestOf(id: string, run?: number, workflow = 'e2e.yml'): Request {
  return {
    id,
    key: 'k'.repeat(64),
    tier: 'tier2a',
    to: 'acme/e2e',
    branch: 'main',
    workflow,
    candidate: 1,
    attempt: 1,
    sentAt: at,
    dueAt: at + 3_600_000,
    sends: 1,
    ...(run === undefined ? {} : { run }),
  }
}
const mainOf = (forge: Forge) => refsOf(forge, 'acme/e2e')['refs/heads/main'] ?? ''
const look = async (forge: Forge, ...requests: readonly Request[]) =>
  (await forge.github.look(requests.map((request) => ({ about: 'run', request, head: mainOf(forge) })))).runs
const routesOf = (forge: Forge) => forge.calls.map((call) => call.route)
const rest = ['actions/get-workflow-run', 'actions/list-jobs-for-workflow-run-attempt']

describe('a look at runs', () => {
  test('says a known run as GitHub has it, with the jobs of its attempt', async () => {
    const forge = forgeWithRuns('whatever')
    expect(await look(forge, requestOf('r-1', 500))).toEqual({
      'r-1': {
        id: 500,
        repository: 'acme/e2e',
        workflow: '.github/workflows/e2e.yml',
        event: 'workflow_dispatch',
        headSha: mainOf(forge),
        headBranch: 'main',
        attempt: 2,
        status: 'completed',
        conclusion: 'success',
        actor: 'convoy-release[bot]',
        createdAt: at,
        url: 'http://127.0.0.1:8080/acme/e2e/actions/runs/500',
        referenced: [{ path: 'convoy-release/convoy/.github/workflows/participant.yml', sha: 'c'.repeat(40) }],
        jobs: [{ name: 'test / e2e', status: 'completed', conclusion: 'success' }],
        raw: {
          run: expect.objectContaining({ id: 500, display_title: 'whatever' }),
          jobs: [expect.objectContaining({ id: 1400, run_id: 500 })],
        },
      },
    })
  })

  test("keeps GitHub's own answers of a run that has ended, of the whole repository only its name and number", async () => {
    const forge = forgeWithRuns('whatever')
    const raw = (await look(forge, requestOf('r-1', 500)))['r-1']?.raw
    const said = async (path: string) =>
      JSON.parse(
        (
          await forge.exchange({
            method: 'GET',
            url: `http://127.0.0.1:8080/repos/acme/e2e/actions/runs/500${path}`,
            headers: { authorization: 'Bearer app-token' },
          })
        ).body,
      )
    const {
      repository: { id },
      ...run
    } = await said('')
    expect(raw).toEqual({
      run: { ...run, repository: { id, full_name: 'acme/e2e' }, head_repository: { id, full_name: 'acme/e2e' } },
      jobs: (await said('/attempts/2/jobs')).jobs,
    })
  })

  test('a known run that is gone is null', async () =>
    expect(await look(forgeWithRuns(), requestOf('r-1', 500))).toEqual({ 'r-1': null }))

  test("finds an unknown run by the request's id as a word of its name, the oldest first", async () => {
    const forge = forgeWithRuns(
      'e2e (2026.11-t-1)',
      'e2e 2026.11-t-1',
      'e2e 2026.11-t-12',
      'e2e x2026.11-t-2',
      'e2e 2026.11-t-3.',
    )
    const runs = await look(forge, ...['1', '12', '2', '3'].map((number) => requestOf(`2026.11-t-${number}`)))
    expect(Object.values(runs).map((run) => run?.id ?? null)).toEqual([500, 502, null, 504])
  })

  test('of many unknown requests to one workflow costs one listing', async () => {
    const forge = forgeWithRuns()
    await look(forge, ...Array.from({ length: 40 }, (_, index) => requestOf(`r-${index}`)))
    expect(forge.calls.map((call) => call.route)).toEqual(['actions/list-workflow-runs'])
  })

  test('goes through all pages of a long list', async () => {
    const forge = forgeWithRuns('e2e r-1', ...Array.from({ length: 150 }, () => 'e2e other'))
    expect((await look(forge, requestOf('r-1')))['r-1']?.id).toBe(500)
  })
})

describe('what GitHub does not say of runs', () => {
  const lookAt = async (forge: Forge, ...requests: readonly Request[]) => {
    const { runs, unread } = await forge.github.look(
      requests.map((request) => ({ about: 'run', request, head: mainOf(forge) })),
    )
    return { runs, unread }
  }
  const refuse = (forge: Forge, part: RegExp, status: number): void => {
    forge.fault = (call, next) =>
      part.test(call.url)
        ? { status, headers: { 'content-type': 'application/json' }, body: '{"message":"No"}' }
        : next()
  }
  /** Everything as it is, with the answer to calls of this kind changed. */
  const change = (forge: Forge, part: RegExp, body: (body: string) => string): void => {
    forge.fault = (call, next) => {
      const said = next()
      return part.test(call.url) && typeof said.body === 'string' ? { ...said, body: body(said.body) } : said
    }
  }

  test('in a workflow that is not there is not that there are none', async () => {
    expect(await lookAt(openForge('acme/e2e'), requestOf('r-1'))).toEqual({
      runs: {},
      unread: { 'r-1': 'runs of e2e.yml in acme/e2e: Not Found (HTTP 404)' },
    })
  })

  test.each([403, 404])('with %i is not known, of every request that it was asked about', async (status) => {
    const forge = forgeWithRuns('e2e r-1')
    refuse(forge, /workflows\/e2e\.yml\/runs/, status)
    expect(await lookAt(forge, requestOf('r-1'), requestOf('r-2'))).toEqual({
      runs: {},
      unread: { 'r-1': expect.stringContaining('No'), 'r-2': expect.stringContaining('No') },
    })
  })

  test('of a run by its number is not known, unless it is gone', async () => {
    const forge = forgeWithRuns('whatever')
    refuse(forge, /runs\/500$/, 403)
    expect(await lookAt(forge, requestOf('r-1', 500))).toEqual({
      runs: {},
      unread: { 'r-1': 'run 500 of acme/e2e: No (HTTP 403)' },
    })
  })

  test.each([403, 404])('of its jobs with %i is not that it has none', async (status) => {
    const forge = forgeWithRuns('e2e r-1')
    refuse(forge, /\/jobs/, status)
    expect(await lookAt(forge, requestOf('r-1'))).toEqual({
      runs: {},
      unread: { 'r-1': expect.stringContaining('jobs of run 500 of acme/e2e: No') },
    })
  })

  test('of jobs that it counts and does not list is not known', async () => {
    const forge = forgeWithRuns('e2e r-1')
    change(forge, /\/jobs/, (body) => JSON.stringify({ ...JSON.parse(body), jobs: [] }))
    expect((await lookAt(forge, requestOf('r-1'))).unread).toEqual({
      'r-1': 'jobs of run 500 of acme/e2e: GitHub lists 0 of 1',
    })
  })

  test('of the jobs of a run that has just ended is not that it had none, and a while later it is', async () => {
    const forge = forgeWithRuns()
    addRun(forge, 'acme/e2e', {
      id: 500,
      displayTitle: 'e2e r-1',
      status: 'completed',
      conclusion: 'success',
      jobs: [],
      createdAt: at,
      updatedAt: at,
    })
    expect((await lookAt(forge, requestOf('r-1', 500))).unread).toEqual({
      'r-1': 'jobs of run 500 of acme/e2e: it has ended, and GitHub lists none yet',
    })
    forge.world = { ...forge.world, at: at + 5 * 60_000 }
    expect((await lookAt(forge, requestOf('r-1', 500))).runs).toMatchObject({
      'r-1': { conclusion: 'success', jobs: [] },
    })
  })

  test.each([
    ['/jobs', /\/jobs/],
    ['/runs', /\/runs\?/],
    ['/annotations', /\/annotations/],
  ])(
    'is not known where the answer about %s is no list: it is asked again, and then nothing is decided',
    async (_, part) => {
      const forge = forgeWithRuns('e2e r-1')
      change(forge, part, () => '{}')
      await expect(lookAt(forge, requestOf('r-1'))).rejects.toMatchObject({
        problems: [{ code: 'GITHUB_UNAVAILABLE' }],
      })
    },
  )

  test('of what a job said is not known, because no count is not a count of none', async () => {
    const forge = forgeWithRuns('e2e r-1')
    refuse(forge, /\/annotations/, 403)
    expect((await lookAt(forge, requestOf('r-1'))).unread).toEqual({
      'r-1': expect.stringContaining('annotations of job 1400'),
    })
  })
})

describe('a known run', () => {
  const command = 'convoy.yml'
  const preparation = 'convoy-prepare.yml'
  const commandRun = (forge: Forge, ...jobs: readonly Parameters<typeof jobOf>[]): void =>
    addRun(forge, 'acme/e2e', {
      id: 600,
      workflow: { id: 8, path: '.github/workflows/convoy.yml', name: 'convoy' },
      jobs: jobs.map((job) => jobOf(...job)),
    })

  test('that is under way on its commit is null and costs nothing but the look', async () => {
    const forge = openForge('acme/e2e')
    addRun(forge, 'acme/e2e', { id: 600 })
    expect(await look(forge, requestOf('r-1', 600))).toEqual({ 'r-1': null })
    expect(routesOf(forge)).toEqual(['graphql:Look'])
  })

  test('that has ended is read once, with the jobs of its attempt', async () => {
    const forge = forgeWithRuns('whatever')
    expect((await look(forge, requestOf('r-1', 500)))['r-1']).toMatchObject({
      status: 'completed',
      conclusion: 'success',
      jobs: [{ name: 'test / e2e' }],
    })
    expect(routesOf(forge)).toEqual(['graphql:Look', ...rest, 'checks/list-annotations'])
  })

  test('of a command is read as soon as the two jobs that judge it have ended, while its last job wakes us', async () => {
    const forge = openForge('acme/e2e')
    commandRun(
      forge,
      [1, 'convoy / fetch', 'success'],
      [2, 'convoy / run', 'failure'],
      [3, 'convoy / errored', 'skipped'],
      [4, 'convoy / report', null],
    )
    expect((await look(forge, requestOf('r-1', 600, command)))['r-1']).toMatchObject({
      id: 600,
      status: 'in_progress',
      raw: { run: { id: 600, status: 'in_progress' }, jobs: [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }] },
    })
    expect(routesOf(forge)).toEqual(['graphql:Look', ...rest, 'checks/list-annotations'])
  })

  test('that prepares a version is read once its command has ended', async () => {
    const forge = openForge('acme/e2e')
    commandRun(
      forge,
      [1, 'convoy / fetch', 'success'],
      [2, 'convoy / run', 'success'],
      [3, 'convoy / errored', 'skipped'],
      [4, 'convoy / prepare-commit', 'success'],
      [5, 'convoy / report', null],
    )
    expect((await look(forge, requestOf('r-1', 600, preparation)))['r-1']).toMatchObject({
      id: 600,
      status: 'in_progress',
    })
  })

  test.each<[string, readonly Parameters<typeof jobOf>[]]>([
    [
      'runs',
      [
        [1, 'convoy / fetch', 'success'],
        [2, 'convoy / run', null],
      ],
    ],
    [
      'has run and nobody knows yet whether it could be judged',
      [
        [2, 'convoy / run', 'failure'],
        [3, 'convoy / errored', null],
      ],
    ],
  ])('of a command that %s is null', async (_, jobs) => {
    const forge = openForge('acme/e2e')
    commandRun(forge, ...jobs)
    expect(await look(forge, requestOf('r-1', 600, command))).toEqual({ 'r-1': null })
    expect(routesOf(forge)).toEqual(['graphql:Look'])
  })

  test('on another commit than it was asked for is read, so that it can be judged', async () => {
    const forge = openForge('acme/e2e')
    addRun(forge, 'acme/e2e', { id: 600, headSha: commit(forge, 'acme/e2e', 'aside', 'aside') })
    expect((await look(forge, requestOf('r-1', 600)))['r-1']).toMatchObject({
      id: 600,
      status: 'in_progress',
      headSha: refsOf(forge, 'acme/e2e')['refs/heads/aside'],
    })
  })

  test('is read before it is given up, whatever keeps its suite open', async () => {
    const forge = openForge('acme/e2e')
    addRun(forge, 'acme/e2e', { id: 600 })
    forge.world = { ...forge.world, at: at + 3_600_000 }
    const seen = (await look(forge, requestOf('r-1', 600)))['r-1']
    expect(seen).toMatchObject({ id: 600, status: 'in_progress' })
    expect(seen).not.toHaveProperty('raw')
  })

  test('is read where the token may not see check suites', async () => {
    const forge = openForge('acme/e2e')
    hide(forge, 'acme/e2e')
    addRun(forge, 'acme/e2e', { id: 600 })
    const { runs } = await forge
      .as('narrow-token')
      .look([{ about: 'run', request: requestOf('r-1', 600), head: mainOf(forge) }])
    expect(runs['r-1']).toMatchObject({ id: 600, status: 'in_progress' })
  })
})
