import { describe, expect, test } from '@jest/globals'
import { nodeId } from '../../../src/github/world/access.ts'
import { seedCommit } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { rerun } from '../../../src/workflows/reruns.ts'
import { progress } from '../../../src/workflows/progress.ts'
import { acme, api, ask, graphql, secret } from '../acme.ts'

const addresses = { serverUrl: '', apiUrl: '' }
const ci =
  'name: CI\non: [push, workflow_dispatch]\njobs:\n  test: { runs-on: x, steps: [{ run: "true" }] }\n  lint: { runs-on: x, steps: [{ run: "true" }] }\n'
const base = seedCommit(acme().world, {
  repository: api,
  branch: 'main',
  message: 'ci',
  by: 'zoe',
  files: { '.github/workflows/listen.yml': null, '.github/workflows/ci.yml': ci },
})
const head = base[1]
const repo = `/repos/${api}`

/** The candidate's branch is cut: CI has begun. */
const cut: World = progress(
  ask(base[0], 'app', `POST ${repo}/git/refs`, { ref: 'refs/heads/rc/1', sha: head }).world,
  addresses,
)[0]
const runId = Object.values(cut.runs)[0]?.id ?? 0

/** The World with the run's jobs ended so. */
function ended(world: World, conclusions: Readonly<Record<string, 'success' | 'failure'>>, id = runId): World {
  const run = world.runs[id]
  if (run === undefined) throw new Error(`no run ${id}`)
  const jobs = run.jobs.map((job) => ({
    ...job,
    status: 'completed' as const,
    conclusion: conclusions[job.name] ?? ('success' as const),
    startedAt: world.at,
    completedAt: world.at,
  }))
  return progress({ ...world, runs: { ...world.runs, [id]: { ...run, jobs } } }, addresses)[0]
}

const onCommit = (world: World, fields: string, as = 'app', repository = 'api'): ReturnType<typeof graphql>['body'] =>
  graphql(
    world,
    as,
    `{ repository(owner: "acme", name: "${repository}") { object(expression: "${repository === 'api' ? 'rc/1' : 'HEAD'}") { ... on Commit { ${fields} } } } }`,
  ).body
const read = (world: World, fields: string): ReturnType<typeof graphql>['body'] =>
  onCommit(world, fields).data.repository.object

describe('Check suites of a commit', () => {
  const suites =
    'checkSuites(first: 10) { nodes { databaseId status conclusion app { slug } createdAt updatedAt workflowRun { databaseId event url createdAt runNumber file { path } workflow { name } } checkRuns(first: 10) { nodes { name status conclusion startedAt completedAt detailsUrl databaseId } } } }'

  test('say which run they are of, and go along with it', () => {
    expect(read(cut, suites).checkSuites.nodes).toMatchObject([
      {
        databaseId: runId,
        status: 'IN_PROGRESS',
        conclusion: null,
        app: { slug: 'github-actions' },
        workflowRun: {
          databaseId: runId,
          event: 'push',
          runNumber: 1,
          url: `${cut.url}/${api}/actions/runs/${runId}`,
          file: { path: '.github/workflows/ci.yml' },
          workflow: { name: 'CI' },
        },
        checkRuns: {
          nodes: [
            { name: 'test', status: 'QUEUED', conclusion: null, startedAt: null },
            { name: 'lint', status: 'QUEUED' },
          ],
        },
      },
    ])
    expect(read(ended(cut, { lint: 'failure' }), suites).checkSuites.nodes).toMatchObject([
      {
        status: 'COMPLETED',
        conclusion: 'FAILURE',
        checkRuns: {
          nodes: [
            { name: 'test', status: 'COMPLETED', conclusion: 'SUCCESS', completedAt: '2026-11-02T09:00:05Z' },
            { name: 'lint', conclusion: 'FAILURE' },
          ],
        },
      },
    ])
  })

  test('are filtered by App and by name, their check runs also by state', () => {
    const counts = (filter: string): number =>
      read(cut, `checkSuites(first: 10, filterBy: {${filter}}) { totalCount }`).checkSuites.totalCount
    expect([
      counts('appId: 15368'),
      counts('appId: 1'),
      counts('checkName: "lint"'),
      counts('checkName: "none"'),
    ]).toEqual([1, 0, 1, 0])
    const checks = (world: World, filter: string): readonly string[] =>
      read(
        world,
        `checkSuites(first: 1) { nodes { checkRuns(first: 10, filterBy: {${filter}}) { nodes { name } } } }`,
      ).checkSuites.nodes[0].checkRuns.nodes.map(({ name }: { readonly name: string }) => name)
    const done = ended(cut, { lint: 'failure' })
    expect([
      checks(done, 'checkName: "test"'),
      checks(done, 'conclusions: [FAILURE]'),
      checks(done, 'status: COMPLETED'),
      checks(cut, 'statuses: [COMPLETED]'),
    ]).toEqual([['test'], ['lint'], ['test', 'lint'], []])
  })

  test('show a re-run in the same suite: its check runs are the latest, those before stay', () => {
    const again = progress(rerun(ended(cut, { lint: 'failure' }), runId, 'failed', 'zoe')[0], addresses)[0]
    const checks = (type: string): readonly string[] =>
      read(
        again,
        `checkSuites(first: 10) { nodes { databaseId status conclusion checkRuns(first: 10${type}) { nodes { name conclusion } } } }`,
      ).checkSuites.nodes.flatMap(
        (suite: {
          readonly status: string
          readonly checkRuns: {
            readonly nodes: readonly { readonly name: string; readonly conclusion: string | null }[]
          }
        }) => [suite.status, ...suite.checkRuns.nodes.map(({ name, conclusion }) => `${name} ${conclusion}`)],
      )
    expect(checks(', filterBy: {checkType: LATEST}')).toEqual(['IN_PROGRESS', 'test SUCCESS', 'lint null'])
    for (const all of ['', ', filterBy: {checkType: ALL}'])
      expect(checks(all)).toEqual(['IN_PROGRESS', 'test SUCCESS', 'lint FAILURE', 'lint null'])
  })

  test('have both jobs that one attempt has of one name', () => {
    const twins = ended(
      {
        ...cut,
        runs: {
          [runId]: { ...cut.runs[runId]!, jobs: cut.runs[runId]!.jobs.map((job) => ({ ...job, name: 'test' })) },
        },
      },
      {},
    )
    for (const type of ['ALL', 'LATEST'])
      expect(
        read(
          twins,
          `checkSuites(first: 10) { nodes { checkRuns(first: 10, filterBy: {checkType: ${type}}) { nodes { name } } } }`,
        ).checkSuites.nodes[0].checkRuns.nodes,
      ).toEqual([{ name: 'test' }, { name: 'test' }])
  })

  test('say the branch of their run, and none of one by a tag', () => {
    const branches = (world: World): unknown =>
      read(world, 'checkSuites(first: 10) { nodes { branch { name } } }').checkSuites.nodes
    expect(branches(cut)).toEqual([{ branch: { name: 'rc/1' } }])
    expect(branches(ask(cut, 'app', `POST ${repo}/git/refs`, { ref: 'refs/tags/v1', sha: head }).world)).toEqual([
      { branch: { name: 'rc/1' } },
      { branch: null },
    ])
  })

  test('are for who may read checks', () => {
    expect(onCommit(cut, 'checkSuites(first: 1) { totalCount }', 'reader', 'secret')).toMatchObject({
      data: { repository: { object: { checkSuites: null } } },
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by personal access token' }],
    })
    expect(
      onCommit(cut, 'checkSuites(first: 1) { totalCount }', 'app', 'secret').data.repository.object.checkSuites
        .totalCount,
    ).toBe(0)
    expect(cut.repositories[secret]?.private).toBe(true)
  })

  test('and their parts have ids of their own', () => {
    const ids = read(
      cut,
      'checkSuites(first: 1) { nodes { id workflowRun { id } checkRuns(first: 1) { nodes { id } } } }',
    ).checkSuites.nodes[0]
    const query =
      'query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on CheckSuite { databaseId } ... on WorkflowRun { databaseId checkSuite { status } } ... on CheckRun { name checkSuite { databaseId app { slug } } } } }'
    expect(
      graphql(cut, 'app', query, { ids: [ids.id, ids.workflowRun.id, ids.checkRuns.nodes[0].id] }).body.data.nodes,
    ).toEqual([
      { __typename: 'CheckSuite', databaseId: runId },
      { __typename: 'WorkflowRun', databaseId: runId, checkSuite: { status: 'IN_PROGRESS' } },
      { __typename: 'CheckRun', name: 'test', checkSuite: { databaseId: runId, app: { slug: 'github-actions' } } },
    ])
    expect(graphql(cut, 'app', query, { ids: [nodeId('CheckRun', 1)] }).body).toMatchObject({
      data: { nodes: [null] },
      errors: [{ type: 'NOT_FOUND' }],
    })
  })
})

describe('Statuses of a commit', () => {
  const fields =
    'status { state contexts { context state targetUrl description } context(name: "CI/Deploy") { state } }'

  test('are none until somebody reports one', () => {
    expect(read(cut, fields)).toEqual({ status: null })
  })

  test('are the newest of each context', () => {
    const told = (state: string, from: World): World =>
      ask(from, 'app', `POST ${repo}/statuses/${head}`, {
        state,
        context: 'ci/deploy',
        target_url: 'https://ci.example',
      }).world
    expect(read(told('failure', told('pending', cut)), fields)).toEqual({
      status: {
        state: 'FAILURE',
        contexts: [{ context: 'ci/deploy', state: 'FAILURE', targetUrl: 'https://ci.example', description: null }],
        context: { state: 'FAILURE' },
      },
    })
  })
})

describe('The rollup of a commit', () => {
  const fields =
    'statusCheckRollup { state contexts(first: 10) { totalCount checkRunCount statusContextCount nodes { __typename ... on CheckRun { name conclusion checkSuite { app { slug } } } ... on StatusContext { context state } } } }'

  test('holds check runs and statuses', () => {
    const done = ended(
      ask(cut, 'app', `POST ${repo}/statuses/${head}`, { state: 'success', context: 'ci/deploy' }).world,
      {},
    )
    expect(read(done, fields).statusCheckRollup).toEqual({
      state: 'SUCCESS',
      contexts: {
        totalCount: 3,
        checkRunCount: 2,
        statusContextCount: 1,
        nodes: [
          {
            __typename: 'CheckRun',
            name: 'test',
            conclusion: 'SUCCESS',
            checkSuite: { app: { slug: 'github-actions' } },
          },
          {
            __typename: 'CheckRun',
            name: 'lint',
            conclusion: 'SUCCESS',
            checkSuite: { app: { slug: 'github-actions' } },
          },
          { __typename: 'StatusContext', context: 'ci/deploy', state: 'SUCCESS' },
        ],
      },
    })
  })

  test('is pending while one runs, failed when one failed', () => {
    expect([
      read(cut, fields).statusCheckRollup.state,
      read(ended(cut, { test: 'failure' }), fields).statusCheckRollup.state,
    ]).toEqual(['PENDING', 'FAILURE'])
  })

  test('leaves out runs of other events than pushes and pull requests', () => {
    const dispatched = progress(
      ask(ended(cut, {}), 'app', `POST ${repo}/actions/workflows/ci.yml/dispatches`, { ref: 'rc/1' }).world,
      addresses,
    )[0]
    expect(read(dispatched, 'checkSuites(first: 10) { totalCount }').checkSuites.totalCount).toBe(2)
    expect(read(dispatched, fields).statusCheckRollup).toMatchObject({ state: 'SUCCESS', contexts: { totalCount: 2 } })
  })
})

describe('Deployments', () => {
  const deploy = (from: World, environment: string): { readonly world: World; readonly id: number } => {
    const told = ask(from, 'app', `POST ${repo}/deployments`, { ref: head, environment, required_contexts: [] })
    return { world: told.world, id: told.body.id }
  }
  const report = (from: World, id: number, state: string): World =>
    ask(from, 'app', `POST ${repo}/deployments/${id}/statuses`, {
      state,
      log_url: 'https://ci.example/1',
      environment_url: 'https://acme.example',
    }).world
  const one = deploy(cut, 'production')
  const two = deploy(report(one.world, one.id, 'success'), 'staging')
  const three = deploy(report(two.world, two.id, 'failure'), 'production')

  test('of a repository, by environment, newest first, with their latest status', () => {
    const query =
      '{ repository(owner: "acme", name: "api") { deployments(environments: ["production"], first: 5, orderBy: {field: CREATED_AT, direction: DESC}) { nodes { databaseId commitOid environment state latestStatus { state logUrl environmentUrl createdAt } createdAt } } } }'
    expect(graphql(three.world, 'app', query).body.data.repository.deployments.nodes).toEqual([
      {
        databaseId: three.id,
        commitOid: head,
        environment: 'production',
        state: 'PENDING',
        latestStatus: null,
        createdAt: '2026-11-02T09:00:05Z',
      },
      {
        databaseId: one.id,
        commitOid: head,
        environment: 'production',
        state: 'ACTIVE',
        latestStatus: {
          state: 'SUCCESS',
          logUrl: 'https://ci.example/1',
          environmentUrl: 'https://acme.example',
          createdAt: '2026-11-02T09:00:05Z',
        },
        createdAt: '2026-11-02T09:00:05Z',
      },
    ])
  })

  test('of a commit, oldest first', () => {
    const found = read(
      three.world,
      'deployments(first: 5) { nodes { id environment statuses(first: 1) { nodes { state } } } }',
    ).deployments.nodes
    expect(found).toMatchObject([
      { environment: 'production', statuses: { nodes: [{ state: 'SUCCESS' }] } },
      { environment: 'staging', statuses: { nodes: [{ state: 'FAILURE' }] } },
      { environment: 'production', statuses: { nodes: [] } },
    ])
    expect(
      graphql(three.world, 'app', 'query($id: ID!) { node(id: $id) { ... on Deployment { commitOid } } }', {
        id: found[0].id,
      }).body.data.node,
    ).toEqual({ commitOid: head })
  })
})
