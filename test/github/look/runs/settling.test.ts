import { describe, expect, test } from '@jest/globals'
import type { Settling } from '../../../../src/domain/words/train.ts'
import type { DeploymentFields } from '../../../../src/github/look/commit-fields.ts'
import type { CommitSeen, SuiteSeen } from '../../../../src/github/look/commits.ts'
import type { Found } from '../../../../src/github/look/definition.ts'
import type { Connection } from '../../../../src/github/line/connection.ts'
import { readSettling, settling } from '../../../../src/github/look/runs/settling.ts'

const url = 'https://github.com/acme/api/commit/1'
const workflow = { kind: 'workflow', file: 'publish.yml' } as const
const deployment = { kind: 'deployment', environment: 'production' } as const
const nothing: CommitSeen = { url, suites: [], statuses: [], deployments: {}, denied: {} }

function runAt(
  createdAt: string,
  conclusion: string | null,
  more: { readonly path?: string | null; readonly id?: number; readonly event?: string; readonly branch?: string } = {},
): SuiteSeen {
  const { path = '.github/workflows/publish.yml', id = 1, event = 'push', branch } = more
  return {
    id: `CS_${id}`,
    status: conclusion === null ? 'IN_PROGRESS' : 'COMPLETED',
    conclusion,
    app: { slug: 'github-actions' },
    branch: branch === undefined ? null : { name: branch },
    runs: [],
    workflowRun: {
      databaseId: id,
      event,
      url: `https://github.com/acme/api/actions/runs/${id}`,
      createdAt,
      file: path === null ? null : { path },
    },
  }
}
const deployed = (
  state: string | null,
  more: { readonly logUrl?: string; readonly environmentUrl?: string } = {},
): DeploymentFields => ({
  createdAt: '2026-11-02T09:00:00Z',
  latestStatus:
    state === null ? null : { state, logUrl: more.logUrl ?? null, environmentUrl: more.environmentUrl ?? null },
})
const followed = (suites: readonly SuiteSeen[]) => readSettling(workflow, { ...nothing, suites })
const deploys = (newest: DeploymentFields | null) =>
  readSettling(deployment, { ...nothing, deployments: { production: newest } })

async function told(...awaited: readonly Settling[]): Promise<unknown> {
  const found = { looked: {}, commits: new Map([['acme/api 1', nothing]]) } as unknown as Found
  const questions = awaited.map((by) => ({ about: 'settling', name: 'acme/api', commit: '1', settling: by }) as const)
  await settling.complete?.({} as Connection, questions, found)
  return found.looked.settlings
}

describe('what followed on a commit', () => {
  test('is told under the workflow or the environment, and nothing is null', async () => {
    expect(await told(workflow, deployment, { kind: 'refs' })).toEqual({
      'acme/api 1 workflow:publish.yml': null,
      'acme/api 1 deployment:production': null,
    })
  })

  test('the newest run of that very file counts, of runs of one second the one created last', () => {
    const runs = [
      runAt('2026-11-02T09:05:00Z', 'FAILURE', { id: 8 }),
      runAt('2026-11-02T09:00:00Z', 'CANCELLED', { id: 12 }),
      runAt('2026-11-02T09:05:00Z', 'SUCCESS', { id: 9 }),
      runAt('2026-11-02T10:00:00Z', 'FAILURE', { id: 10, path: '.github/workflows/test.yml' }),
      runAt('2026-11-02T10:00:00Z', 'FAILURE', { id: 11, path: null }),
    ]
    expect(followed(runs)).toMatchObject({
      conclusion: 'success',
      url: 'https://github.com/acme/api/actions/runs/9',
      at: Date.UTC(2026, 10, 2, 9, 5),
    })
    expect(followed(runs.toReversed())).toEqual(followed(runs))
  })

  test('of each event and branch the newest run is told, the newest of all last', () => {
    const runs = [
      runAt('2026-11-02T09:06:00Z', null, { id: 9, branch: 'master' }),
      runAt('2026-11-02T09:05:00Z', 'FAILURE', { id: 8, branch: 'staging' }),
      runAt('2026-11-02T09:04:00Z', 'SUCCESS', { id: 7, branch: 'staging' }),
      runAt('2026-11-02T09:05:30Z', 'SUCCESS', { id: 6, event: 'release' }),
    ]
    expect(followed(runs)?.runs?.map(({ event, branch, conclusion }) => [event, branch, conclusion])).toEqual([
      ['push', 'staging', 'failure'],
      ['release', null, 'success'],
      ['push', 'master', 'pending'],
    ])
  })

  test.each([
    ['SUCCESS', 'success'],
    ['FAILURE', 'failure'],
    ['CANCELLED', 'cancelled'],
    [null, 'pending'],
  ])('a run whose suite concluded %s is %s', (conclusion, said) => {
    expect(followed([runAt('2026-11-02T09:00:00Z', conclusion)])?.conclusion).toBe(said)
  })

  test.each([
    ['SUCCESS', 'success'],
    ['FAILURE', 'failure'],
    ['ERROR', 'failure'],
    ['INACTIVE', 'inactive'],
    ['QUEUED', 'pending'],
    ['IN_PROGRESS', 'pending'],
    ['WAITING', 'pending'],
    ['PENDING', 'pending'],
    [null, 'pending'],
  ])('a deployment whose latest status is %s is %s', (state, said) => {
    expect(deploys(deployed(state))).toMatchObject({ conclusion: said, at: Date.UTC(2026, 10, 2, 9) })
  })

  test('a deployment is found in its log, else where it went, else at its commit', () => {
    expect(
      deploys(deployed('SUCCESS', { logUrl: 'https://log.example', environmentUrl: 'https://app.example' }))?.url,
    ).toBe('https://log.example')
    expect(deploys(deployed('SUCCESS', { environmentUrl: 'https://app.example' }))?.url).toBe('https://app.example')
    expect(deploys(deployed('SUCCESS'))?.url).toBe(url)
  })
})
