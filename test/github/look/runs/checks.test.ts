import { describe, expect, test } from '@jest/globals'
import type { CheckSeen } from '../../../../src/domain/words/evidence.ts'
import type { CheckRun, CommitStatus } from 'embedded-github/github/world/reports-on-commits'
import type { Job, Run } from 'embedded-github/github/world/runs'
import { addRun, commit, hide, jobOf, openForge, refsOf, type Forge } from '../../forge.ts'

const api = 'acme/api'
const headOf = (forge: Forge): string => refsOf(forge, api)['refs/heads/main'] ?? ''
const routesOf = (forge: Forge): readonly string[] => forge.calls.map(({ route }) => route)
const unit = { id: 11, path: '.github/workflows/unit.yml', name: 'unit' }
const docs = { id: 12, path: '.github/workflows/docs.yml', name: 'docs' }

function addStatus(forge: Forge, status: Pick<CommitStatus, 'id' | 'context' | 'state'> & Partial<CommitStatus>): void {
  const whole: CommitStatus = {
    repository: api,
    headSha: headOf(forge),
    description: null,
    targetUrl: null,
    creator: 'zoe',
    createdAt: forge.world.at,
    ...status,
  }
  forge.world = { ...forge.world, statuses: { ...forge.world.statuses, [String(status.id)]: whole } }
}

function addCheckRun(
  forge: Forge,
  check: Pick<CheckRun, 'id' | 'app' | 'name' | 'conclusion'> & Partial<CheckRun>,
): void {
  const { at } = forge.world
  const whole: CheckRun = {
    repository: api,
    headSha: headOf(forge),
    suite: check.id,
    status: check.conclusion === null ? 'in_progress' : 'completed',
    createdAt: at,
    updatedAt: at,
    startedAt: at,
    completedAt: null,
    detailsUrl: '',
    externalId: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    ...check,
  }
  forge.world = { ...forge.world, checkRuns: { ...forge.world.checkRuns, [String(check.id)]: whole } }
}

/** A run by push that has ended as its jobs did. */
function addEnded(forge: Forge, id: number, jobs: readonly Job[], more: Partial<Run> = {}): void {
  const conclusion = jobs.find((job) => job.conclusion !== 'success')?.conclusion ?? 'success'
  addRun(forge, api, { id, event: 'push', workflow: unit, status: 'completed', conclusion, jobs, ...more })
}

interface Fields {
  readonly checkSuites: { readonly nodes: readonly object[] }
}

async function look(forge: Forge, ...names: readonly string[]): Promise<readonly CheckSeen[]> {
  const { checks } = await forge.github.look([{ about: 'checks', name: api, commit: headOf(forge), names }])
  return checks[`${api} ${headOf(forge)}`] ?? []
}
const conclusions = async (forge: Forge, ...names: readonly string[]) =>
  (await look(forge, ...names)).map(({ name, app, conclusion }) => [name, app, conclusion])

describe('the checks of a commit', () => {
  test('are known by App, suite, workflow file and event, and those of other names are left out', async () => {
    const forge = openForge(api)
    addEnded(forge, 500, [jobOf(1, 'test', 'success'), jobOf(2, 'lint', 'success')])
    addEnded(forge, 501, [jobOf(3, 'test', 'success')], { workflow: docs, event: 'pull_request' })
    addCheckRun(forge, { id: 600, app: 'jenkins', name: 'test', conclusion: 'neutral' })
    addStatus(forge, { id: 700, context: 'test', state: 'error' })
    const [first, second, third, status] = await look(forge, 'test')
    expect(first).toMatchObject({
      name: 'test',
      app: 'github-actions',
      id: 1,
      workflow: unit.path,
      event: 'push',
      conclusion: 'success',
    })
    expect(second).toMatchObject({ app: 'github-actions', id: 3, workflow: docs.path, event: 'pull_request' })
    expect(third).toEqual({
      name: 'test',
      app: 'jenkins',
      id: 600,
      suite: third?.suite,
      conclusion: 'neutral',
      url: expect.stringContaining('/runs/600'),
    })
    expect(status).toEqual({
      name: 'test',
      app: null,
      conclusion: 'error',
      url: expect.stringContaining(headOf(forge)),
    })
    expect(new Set([first?.suite, second?.suite, third?.suite]).size).toBe(3)
  })

  test.each([
    'action_required',
    'cancelled',
    'neutral',
    'skipped',
    'stale',
    'startup_failure',
    'success',
    'timed_out',
  ] as const)('that ended %s say so', async (conclusion) => {
    const forge = openForge(api)
    addCheckRun(forge, { id: 600, app: 'jenkins', name: 'test', conclusion })
    expect(await conclusions(forge, 'test')).toEqual([['test', 'jenkins', conclusion]])
  })

  test('that two questions name are all told', async () => {
    const forge = openForge(api)
    addEnded(forge, 500, [jobOf(1, 'test', 'success'), jobOf(2, 'lint', 'success')])
    const commit = headOf(forge)
    const { checks } = await forge.github.look([
      { about: 'checks', name: api, commit, names: ['lint'] },
      { about: 'checks', name: api, commit, names: ['test'] },
    ])
    expect(checks[`${api} ${commit}`]?.map(({ name }) => name)).toEqual(['test', 'lint'])
  })

  test('an address that is longer than any file keeps leads to the commit', async () => {
    const forge = openForge(api)
    addStatus(forge, {
      id: 700,
      context: 'test',
      state: 'success',
      targetUrl: `https://ci.example/${'x'.repeat(2000)}`,
    })
    expect((await look(forge, 'test'))[0]?.url).toMatch(/\/commit\/[0-9a-f]{40}$/)
  })
})

describe('of several checks of one name in one suite', () => {
  test('those of the latest attempt count', async () => {
    const forge = openForge(api)
    addEnded(forge, 500, [jobOf(1, 'test', 'failure')])
    const earlier = forge.world.runs['500']!
    addEnded(forge, 500, [jobOf(9, 'test', 'success')], { attempt: 2, earlier: [earlier] })
    expect((await look(forge, 'test')).map(({ id, conclusion }) => [id, conclusion])).toEqual([[9, 'success']])
  })

  test('two jobs of one attempt count both, whichever came last', async () => {
    const forge = openForge(api)
    addEnded(forge, 500, [jobOf(1, 'test', 'cancelled'), jobOf(2, 'test', 'success')])
    expect((await look(forge, 'test')).map(({ id, conclusion }) => [id, conclusion])).toEqual([
      [1, 'cancelled'],
      [2, 'success'],
    ])
  })

  test('a check that a job made replaces no job, and of those that were made the newest counts', async () => {
    const forge = openForge(api)
    addEnded(forge, 500, [jobOf(1, 'test', 'cancelled')])
    addCheckRun(forge, { id: 600, app: 'github-actions', suite: 500, name: 'test', conclusion: 'neutral' })
    addCheckRun(forge, { id: 601, app: 'github-actions', suite: 500, name: 'test', conclusion: 'success' })
    expect((await look(forge, 'test')).map(({ id, conclusion }) => [id, conclusion])).toEqual([
      [1, 'cancelled'],
      [601, 'success'],
    ])
  })

  test('of another App the newest counts, and costs nothing more', async () => {
    const forge = openForge(api)
    addCheckRun(forge, { id: 600, app: 'jenkins', suite: 600, name: 'test', conclusion: 'failure' })
    addCheckRun(forge, { id: 601, app: 'jenkins', suite: 600, name: 'test', conclusion: 'success' })
    expect((await look(forge, 'test')).map(({ id, conclusion }) => [id, conclusion])).toEqual([[601, 'success']])
    expect(routesOf(forge)).toEqual(['graphql:Look'])
  })

  test.each([403, 404])('nobody knows which count while GitHub answers %i to who asks for the jobs', async (status) => {
    const forge = openForge(api)
    addEnded(forge, 500, [jobOf(1, 'test', 'success'), jobOf(2, 'test', 'success')])
    forge.fault = (call, next) =>
      call.url.includes('/jobs')
        ? { status, headers: { 'content-type': 'application/json' }, body: '{"message":"No"}' }
        : next()
    expect(await conclusions(forge, 'test')).toEqual([
      ['test', 'github-actions', 'pending'],
      ['test', 'github-actions', 'pending'],
    ])
  })
})

describe('a job that failed', () => {
  const annotated = (message: string, level: 'error' | 'warning' = 'error'): Job => ({
    ...jobOf(1, 'test', 'failure'),
    annotations: [{ level, message }],
  })
  const seenOf = async (job: Job): Promise<CheckSeen | undefined> => {
    const forge = openForge(api)
    addEnded(forge, 500, [job])
    return (await look(forge, 'test'))[0]
  }

  test('has lost its machine where none of its steps failed', async () =>
    expect(await seenOf({ ...jobOf(1, 'test', 'failure'), steps: [] })).toMatchObject({
      conclusion: 'failure',
      lost: true,
    }))
  test('has lost it where the runner says so', async () =>
    expect(
      await seenOf(
        annotated(
          'The runner has received a shutdown signal. This can happen when the runner service is stopped, or a manually started runner is canceled.',
        ),
      ),
    ).toMatchObject({ lost: true }))
  test('has failed where it says something else', async () =>
    expect(await seenOf(annotated('Process completed with exit code 1.'))).not.toHaveProperty('lost'))
  test('has failed where a warning says so', async () =>
    expect(await seenOf(annotated('No space left on device', 'warning'))).not.toHaveProperty('lost'))

  test('is not known to have failed while GitHub does not say how', async () => {
    const forge = openForge(api)
    addEnded(forge, 500, [jobOf(1, 'test', 'failure')])
    forge.fault = (call, next) =>
      call.url.includes('/annotations')
        ? { status: 403, headers: { 'content-type': 'application/json' }, body: '{"message":"No"}' }
        : next()
    expect(await conclusions(forge, 'test')).toEqual([['test', 'github-actions', 'pending']])
  })

  test('is told from a check that an App or a job made, which has no machine', async () => {
    const forge = openForge(api)
    addEnded(forge, 500, [jobOf(1, 'build', 'success')])
    addCheckRun(forge, {
      id: 600,
      app: 'github-actions',
      suite: 500,
      name: 'test',
      conclusion: 'failure',
      annotations: [
        { path: 'x', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'No space left on device' },
      ],
    })
    addCheckRun(forge, { id: 601, app: 'jenkins', name: 'test', conclusion: 'failure' })
    expect((await look(forge, 'test')).map(({ conclusion, lost }) => [conclusion, lost])).toEqual([
      ['failure', undefined],
      ['failure', undefined],
    ])
  })
})

describe('a workflow run that goes on', () => {
  /** A commit on which unit.yml has reported `test` and docs.yml goes on, with this text. */
  const forgeWith = (text: string | null, jobs: readonly Job[] = [], event = 'push'): Forge => {
    const forge = openForge(api)
    commit(forge, api, 'main', 'Add a workflow', text === null ? { x: 'y' } : { '.github/workflows/docs.yml': text })
    addEnded(forge, 500, [jobOf(1, 'test', 'success')])
    addRun(forge, api, { id: 501, event, workflow: docs, jobs })
    return forge
  }
  const jobs = (text: string): string => `on: push\njobs:\n${text}`

  test.each([
    ['a job of that id', jobs('  build: { runs-on: x }\n  test: { needs: build, runs-on: x }\n')],
    ['a job of that name', jobs('  second: { name: test, needs: build }\n')],
    [
      'a job whose name is an expression',
      jobs('  second: { name: "${{ matrix.kind }}", strategy: { matrix: { kind: [test] } } }\n'),
    ],
    ['no jobs that can be read', 'jobs: ['],
    ['no file that can be read', null],
  ])('is awaited where its file has %s', async (_, text) => {
    const forge = forgeWith(text, [jobOf(2, 'build', null)])
    expect((await look(forge, 'test')).map(({ workflow, conclusion }) => [workflow, conclusion])).toEqual([
      [unit.path, 'success'],
      [docs.path, 'pending'],
    ])
    expect(routesOf(forge)).toEqual(['graphql:Look', 'graphql:ReadWorkflowFiles'])
  })

  test.each([
    ['other jobs', jobs('  build: { runs-on: x }\n  tests: { runs-on: x }\n')],
    ['a job of another name', jobs('  test: { name: unit tests, runs-on: x }\n')],
    ['a called workflow of that name', jobs('  test: { uses: ./.github/workflows/called.yml }\n')],
    ['an expression that cannot become it', jobs('  second: { name: "${{ matrix.kind }} tests" }\n')],
  ])('is not awaited where its file has %s', async (_, text) => {
    expect(await conclusions(forgeWith(text, [jobOf(2, 'build', null)]), 'test')).toEqual([
      ['test', 'github-actions', 'success'],
    ])
  })

  test('costs nothing while nobody judges yet', async () => {
    const forge = forgeWith(null, [])
    expect(await conclusions(forge, 'test', 'lint')).toEqual([['test', 'github-actions', 'success']])
    expect(routesOf(forge)).toEqual(['graphql:Look'])
  })
})

test.each([
  ['suites', (commit: Fields) => ({ ...commit, checkSuites: null })],
  [
    'check runs',
    (commit: Fields) => ({
      ...commit,
      checkSuites: {
        ...commit.checkSuites,
        nodes: commit.checkSuites.nodes.map((suite) => ({ ...suite, checkRuns: null })),
      },
    }),
  ],
])('%s of which GitHub says null are not none', async (_, change) => {
  const forge = openForge(api)
  addEnded(forge, 500, [jobOf(1, 'test', 'success')])
  forge.fault = (_call, next) => {
    const said = next()
    const { data } = JSON.parse(said.body)
    const [[alias, commit]] = Object.entries(data.r0).filter(([key]) => key.startsWith('p')) as [[string, Fields]]
    return { ...said, body: JSON.stringify({ data: { ...data, r0: { ...data.r0, [alias]: change(commit) } } }) }
  }
  await expect(look(forge, 'test')).rejects.toMatchObject({ problems: [{ code: 'GITHUB_UNAVAILABLE' }] })
})

test('what the token may not see is told', async () => {
  const forge = openForge(api)
  hide(forge, api)
  await expect(
    forge.as('narrow-token').look([{ about: 'checks', name: api, commit: headOf(forge), names: ['test'] }]),
  ).rejects.toMatchObject({ problems: [{ code: 'RIGHT_TO_LOOK_MISSING' }, { code: 'RIGHT_TO_LOOK_MISSING' }] })
})
