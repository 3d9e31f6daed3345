import { afterEach, describe, expect, test } from '@jest/globals'
import { answer } from '../../src/github/answers/answer.ts'
import { addToken, seedCommit } from '../../src/github/world/seed.ts'
import { findRerunProblem, rerun, type Again } from '../../src/workflows/reruns.ts'
import {
  dispatched,
  headOf,
  minute,
  smallGitHub,
  start,
  worldOf,
  type Script,
  type SmallGitHub,
} from './small-github.ts'

const opened: SmallGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

/**
 * A World in which these workflow files have run once; a job whose name is in `failing` fails in the attempts named
 * there.
 */
async function ran(
  files: Readonly<Record<string, string>>,
  failing: Readonly<Record<string, readonly number[]>>,
  script: Script = () => ({}),
): Promise<SmallGitHub> {
  const github = smallGitHub(worldOf({ 'acme/a': files }), {
    script: async (message, site) => ({
      ...(failing[message.job.name]?.includes(message.run.attempt) ? { conclusion: 'failure' as const } : {}),
      ...(await script(message, site)),
    }),
  })
  opened.push(github)
  await github.send((world) => dispatched(world, 'acme/a', 'go', { release: '2026.11' }))
  await github.dispatcher.settle()
  return github
}

async function again(github: SmallGitHub, what: Again, by = 'ann'): Promise<void> {
  const [run] = github.runs()
  if (run === undefined) throw new Error('nothing ran')
  github.ended.length = 0
  await github.hub.change((world) => {
    expect(findRerunProblem(world, run, what)).toBeNull()
    return rerun(world, run.id, what, by)
  })
  await github.dispatcher.settle()
}

const job = 'runs-on: x, steps: [{ run: "true" }]'
const chain = `on: repository_dispatch\njobs:\n  build: { ${job}, outputs: { n: "1" } }\n  test: { needs: build, ${job} }\n  ship: { needs: test, ${job} }\n  lint: { ${job} }\n`

describe('A re-run', () => {
  test('is the next attempt of the same run: same number, commit and payload, another person', async () => {
    const github = await ran({ 'w.yml': chain }, { test: [1] })
    const [first] = github.runs()
    await again(github, 'all')
    expect(github.runs()).toHaveLength(1)
    expect(github.runs()[0]).toMatchObject({
      id: first?.id,
      number: 1,
      attempt: 2,
      headSha: first?.headSha,
      payload: first?.payload,
      actor: 'zoe',
      triggeringActor: 'ann',
      createdAt: first?.createdAt,
      status: 'completed',
      conclusion: 'success',
    })
    expect(github.message('ship').contexts.github).toMatchObject({
      run_attempt: '2',
      actor: 'zoe',
      triggering_actor: 'ann',
      event: { client_payload: { release: '2026.11' } },
      sha: first?.headSha,
    })
    expect(github.ended.map((line) => line.split(' ')[1])).toEqual(['build', 'lint', 'test', 'ship'])
  })

  test('keeps the workflow file of the first attempt, whatever the branch holds now', async () => {
    const github = await ran({ 'w.yml': chain }, {})
    await github.hub.change((world) => [
      seedCommit(world, {
        repository: 'acme/a',
        branch: 'main',
        message: 'Change',
        by: 'zoe',
        files: { '.github/workflows/w.yml': `on: repository_dispatch\njobs: { other: { ${job} } }\n` },
      })[0],
      [],
    ])
    await again(github, 'all')
    expect(github.jobs()).toEqual(['build: success', 'lint: success', 'test: success', 'ship: success'])
    expect(github.runs()[0]?.headSha).not.toBe(headOf(github.hub.world(), 'acme/a'))
  })

  test('looks called workflows up anew when everything runs, and keeps their commits when only the failed jobs do', async () => {
    const callee = (name: string): string => `on: workflow_call\njobs: { ${name}: { ${job} } }\n`
    const github = smallGitHub(
      worldOf({
        'acme/a': {
          'w.yml': 'on: repository_dispatch\njobs: { call: { uses: acme/kit/.github/workflows/c.yml@main } }\n',
        },
        'acme/kit': { 'c.yml': callee('old') },
      }),
      { script: ({ run }) => (run.attempt < 3 ? { conclusion: 'failure' } : {}) },
    )
    opened.push(github)
    await github.send((world) => dispatched(world, 'acme/a', 'go'))
    await github.dispatcher.settle()
    await github.hub.change((world) => [
      seedCommit(world, {
        repository: 'acme/kit',
        branch: 'main',
        message: 'New',
        by: 'zoe',
        files: { '.github/workflows/c.yml': callee('new') },
      })[0],
      [],
    ])
    await again(github, 'failed')
    expect(github.jobs()).toEqual(['call / old: failure'])
    await again(github, 'all')
    expect(github.jobs()).toEqual(['call / new: success'])
  })

  test('of the failed jobs runs them and what needs them; what succeeded stays with its outputs', async () => {
    const github = await ran({ 'w.yml': chain }, { test: [1] }, (message) =>
      message.job.name === 'build' ? { outputs: { n: '7' } } : {},
    )
    expect(github.jobs()).toEqual(['build: success', 'lint: success', 'test: failure', 'ship: skipped'])
    const [build] = github.runs()[0]?.jobs ?? []
    github.messages.length = 0
    await again(github, 'failed')
    expect(github.messages.map((message) => message.job.name)).toEqual(['test', 'ship'])
    expect(github.message('test').contexts.needs).toEqual({ build: { result: 'success', outputs: { n: '7' } } })
    expect(github.jobs()).toEqual(['build: success', 'lint: success', 'test: success', 'ship: success'])
    expect(github.runs()[0]?.jobs[0]).toBe(build)
  })

  test('reaches into called workflows and out of them again', async () => {
    const github = await ran(
      {
        'w.yml': `on: repository_dispatch\njobs:\n  call: { uses: ./.github/workflows/c.yml }\n  after: { needs: call, ${job} }\n  aside: { ${job} }\n`,
        'c.yml': `on: workflow_call\njobs:\n  one: { ${job} }\n  two: { ${job} }\n  three: { needs: two, ${job} }\n`,
      },
      { 'call / two': [1] },
    )
    github.messages.length = 0
    await again(github, 'failed')
    expect(github.messages.map((message) => message.job.name)).toEqual(['call / two', 'call / three', 'after'])
    expect(github.runs()[0]?.conclusion).toBe('success')
  })

  test('of the failed jobs runs only the legs of a matrix that failed', async () => {
    const github = await ran(
      {
        'w.yml': `on: repository_dispatch\njobs:\n  t: { strategy: { fail-fast: false, matrix: { n: [1, 2, 3] } }, ${job} }\n`,
      },
      { 't (2)': [1] },
    )
    github.messages.length = 0
    await again(github, 'failed')
    expect(github.messages.map((message) => message.job.name)).toEqual(['t (2)'])
  })

  test('of one job leaves other failures as they are, and they end nobody', async () => {
    const github = await ran(
      {
        'w.yml': `on: repository_dispatch\njobs:\n  t: { strategy: { matrix: { n: [1, 2] } }, ${job} }\n  u: { ${job} }\n`,
      },
      { 't (1)': [1], 't (2)': [1], u: [1] },
    )
    const second = github.runs()[0]?.jobs.find(({ name }) => name === 't (2)')?.id ?? 0
    github.messages.length = 0
    await again(github, { job: second })
    expect(github.messages.map((message) => message.job.name)).toEqual(['t (2)'])
    expect([...github.jobs()].sort()).toEqual(['t (1): failure', 't (2): success', 'u: failure'])
    expect(github.runs()[0]?.conclusion).toBe('failure')
  })

  test('tells workflow_run of the attempt', async () => {
    const github = await ran(
      {
        'w.yml': `name: W\n${chain}`,
        'next.yml': `on: { workflow_run: { workflows: [W], types: [completed] } }\njobs: { n: { ${job} } }\n`,
      },
      { test: [1] },
    )
    await again(github, 'failed')
    expect(
      github
        .runs()
        .slice(1)
        .map(({ payload }) => payload),
    ).toMatchObject([
      { workflow_run: { run_attempt: 1, conclusion: 'failure' } },
      { workflow_run: { run_attempt: 2, conclusion: 'success', triggering_actor: { login: 'ann' } } },
    ])
  })

  test('waits for its concurrency group like any run', async () => {
    const github = await ran({ 'w.yml': `concurrency: g\n${chain}` }, { test: [1] })
    await again(github, 'failed')
    expect(github.runs()[0]).toMatchObject({ attempt: 2, conclusion: 'success', concurrency: { group: 'g' } })
  })
})

describe('A run is not run again', () => {
  test('while it runs, without failed jobs, more than fifty times, after thirty days, or when it never started', async () => {
    const github = await ran({ 'w.yml': chain }, { test: [1] })
    const world = github.hub.world()
    const [run] = github.runs()
    if (run === undefined) throw new Error('nothing ran')
    expect(findRerunProblem(world, { ...run, status: 'in_progress' }, 'all')).toMatch(/already running/)
    expect(
      findRerunProblem(
        world,
        { ...run, jobs: run.jobs.filter(({ conclusion }) => conclusion === 'success') },
        'failed',
      ),
    ).toMatch(/no failed jobs/)
    expect([
      findRerunProblem(world, { ...run, attempt: 50 }, 'all'),
      findRerunProblem(world, { ...run, attempt: 51 }, 'all'),
    ]).toEqual([null, expect.stringMatching(/50 re-runs/)])
    expect(findRerunProblem({ ...world, at: run.createdAt + 31 * 24 * 60 * minute }, run, 'all')).toMatch(
      /over a month ago/,
    )
    expect(findRerunProblem(world, { ...run, conclusion: 'startup_failure' }, 'all')).toMatch(/cannot be rerun/)
  })

  test('for a job of an earlier attempt', async () => {
    const github = await ran({ 'w.yml': chain }, { test: [1, 2] })
    const before = github.runs()[0]?.jobs.find(({ name }) => name === 'test')?.id ?? 0
    await again(github, 'failed')
    const [run] = github.runs()
    if (run === undefined) throw new Error('nothing ran')
    expect(findRerunProblem(github.hub.world(), run, { job: before })).toMatch(/current attempt/)
  })
})

describe('Over REST', () => {
  const actions = '/repos/acme/a/actions'
  const permissions = { actions: 'write', metadata: 'read' } as const

  /** Asks the World of a small GitHub, and lets what changed happen there. */
  async function ask(
    github: SmallGitHub,
    as: string,
    method: string,
    path: string,
  ): Promise<{ readonly status: number; readonly body: string }> {
    let said = { status: 0, body: '' }
    await github.hub.change((world) => {
      const armed = addToken(
        addToken(world, 'zoe', { kind: 'user', login: 'zoe', permissions, repositories: 'all', expiresAt: null }),
        'job',
        { kind: 'actions', login: 'github-actions[bot]', permissions, repositories: ['acme/a'], expiresAt: null },
      )
      const [next, told, happenings] = answer(armed, {
        method,
        url: actions + path,
        headers: { authorization: `Bearer ${as}` },
      })
      said = { status: told.status, body: String(told.body) }
      return [next, happenings]
    })
    return said
  }

  test('attempts and their jobs stay readable; a kept job says in which attempt it ran', async () => {
    const github = await ran({ 'w.yml': chain }, { test: [1] })
    const id = github.runs()[0]?.id ?? 0
    expect(await ask(github, 'job', 'POST', `/runs/${id}/rerun-failed-jobs`)).toEqual({ status: 201, body: '{}' })
    expect((await ask(github, 'zoe', 'POST', `/runs/${id}/rerun`)).status).toBe(403)
    await github.dispatcher.settle()
    const read = async (path: string): Promise<ReturnType<typeof JSON.parse>> =>
      JSON.parse((await ask(github, 'zoe', 'GET', path)).body)
    expect(await read(`/runs/${id}/attempts/1`)).toMatchObject({
      id,
      run_attempt: 1,
      conclusion: 'failure',
      previous_attempt_url: null,
      triggering_actor: { login: 'zoe' },
    })
    expect(await read(`/runs/${id}`)).toMatchObject({
      id,
      run_attempt: 2,
      conclusion: 'success',
      actor: { login: 'zoe' },
      triggering_actor: { login: 'github-actions[bot]' },
      previous_attempt_url: expect.stringContaining(`/runs/${id}/attempts/1`),
    })
    const jobs = async (path: string): Promise<readonly string[]> =>
      (await read(path)).jobs.map(
        (one: { readonly name: string; readonly run_attempt: number; readonly conclusion: string }) =>
          `${one.name} ${one.run_attempt} ${one.conclusion}`,
      )
    expect(await jobs(`/runs/${id}/attempts/1/jobs`)).toEqual([
      'build 1 success',
      'lint 1 success',
      'test 1 failure',
      'ship 1 skipped',
    ])
    expect(await jobs(`/runs/${id}/attempts/2/jobs`)).toEqual([
      'build 1 success',
      'lint 1 success',
      'test 2 success',
      'ship 2 success',
    ])
    expect(await jobs(`/runs/${id}/jobs`)).toEqual(await jobs(`/runs/${id}/attempts/2/jobs`))
    expect(await jobs(`/runs/${id}/jobs?filter=all`)).toHaveLength(6)
    expect((await ask(github, 'zoe', 'GET', `/runs/${id}/attempts/3`)).status).toBe(404)
  })

  test('one job is run again by its number', async () => {
    const github = await ran({ 'w.yml': chain }, { test: [1] })
    const failed = github.runs()[0]?.jobs.find(({ name }) => name === 'test')?.id
    expect((await ask(github, 'zoe', 'POST', `/jobs/${failed}/rerun`)).status).toBe(201)
    await github.dispatcher.settle()
    expect(github.runs()[0]).toMatchObject({ attempt: 2, conclusion: 'success' })
    expect((await ask(github, 'zoe', 'POST', '/jobs/1/rerun')).status).toBe(404)
  })

  test('a cancelled run loses its tokens and tells workflow_run', async () => {
    const world = worldOf({
      'acme/a': {
        'w.yml': `name: W\n${chain}`,
        'next.yml': `on: { workflow_run: { workflows: [W] } }\njobs: { n: { ${job} } }\n`,
      },
    })
    const github = smallGitHub(world, {
      script: async (message) =>
        message.run.event === 'workflow_run'
          ? {}
          : {
              conclusion:
                (await ask(github, 'zoe', 'POST', `/runs/${message.run.id}/cancel`)).status === 0
                  ? 'failure'
                  : 'success',
            },
    })
    opened.push(github)
    await github.send((now) => dispatched(now, 'acme/a', 'go'))
    await github.dispatcher.settle()
    expect(github.runs().map(({ event, conclusion, problems }) => ({ event, conclusion, problems }))).toEqual([
      { event: 'repository_dispatch', conclusion: 'cancelled', problems: ['The run was canceled by @zoe.'] },
      { event: 'workflow_run', conclusion: 'success', problems: [] },
    ])
    expect(Object.values(github.hub.world().tokens).some((token) => token.run === github.runs()[0]?.id)).toBe(false)
  })
})

test('the clock goes on from attempt to attempt', async () => {
  const github = await ran({ 'w.yml': chain }, { test: [1] })
  await again(github, 'failed')
  expect((github.hub.world().at - start) / minute).toBe(4)
})
