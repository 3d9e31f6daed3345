import { describe, expect, test } from '@jest/globals'
import { readControlWorkflows } from '../../../src/cli/init/control-workflows.ts'
import { controlFiles } from '../../../src/domain/control/sweeps.ts'
import { addToken, seedCommit } from 'embedded-github/github/world/seed'
import { trigger } from 'embedded-github/workflows/triggering/triggers'
import type { Run } from 'embedded-github/github/world/runs'
import type { World } from 'embedded-github/github/world/world'
import { connect } from '../../../src/github/connect.ts'
import { makeOctokit } from '../../../src/github/octokit.ts'
import { simulate } from '../../../src/simulation/exchange.ts'
import { releaseToken } from '../../../src/simulation/release-world.ts'
import { control, newWorld, start } from '../../simulation/worlds.ts'

const { asks, hourly, often } = controlFiles
const hour = 3_600_000

/** What is told of a release that is open since the World began, after so many hours. */
async function told(
  world: World,
  {
    openSince = start,
    token = releaseToken,
    hours = 0,
  }: { readonly openSince?: number | null; readonly token?: string; readonly hours?: number } = {},
): Promise<readonly string[]> {
  const { exchange } = simulate({ ...world, at: start + hours * hour })
  const { problems, unknown } = await readControlWorkflows(
    connect({
      octokit: makeOctokit({ token, exchange, apiUrl: 'http://127.0.0.1' }),
      exchange,
      graphqlUrl: 'http://127.0.0.1/graphql',
    }),
    control,
    openSince,
  )
  return [...problems, ...unknown].map(({ code }) => code)
}

function disable(world: World, ...paths: readonly string[]): World {
  const repository = world.repositories[control]!
  const off = Object.fromEntries(
    paths.map((path, index) => [path, { id: 9_000_000 + index, state: 'disabled_manually' as const }]),
  )
  return {
    ...world,
    repositories: {
      ...world.repositories,
      [control]: { ...repository, workflows: { ...repository.workflows, ...off } },
    },
  }
}

const commit = (world: World, files: Readonly<Record<string, string | null>>): World =>
  seedCommit(world, { repository: control, branch: 'main', message: 'Change workflows', by: 'zoe', files })[0]

type Ending = Pick<Run, 'status' | 'conclusion'>
const looked: Ending = { status: 'completed', conclusion: 'success' }

/** The World after a sweep so many hours after its beginning. */
function swept(hours: number, ending = looked, before = newWorld()): World {
  const world = { ...before, at: start + hours * hour }
  const sha = world.repositories[control]?.refs['refs/heads/main'] ?? ''
  const [after] = trigger(world, {
    repository: control,
    event: 'schedule',
    payload: { schedule: '7 * * * *' },
    by: 'zoe',
    ref: 'refs/heads/main',
    sha,
    only: hourly,
  })
  return {
    ...after,
    runs: Object.fromEntries(
      Object.entries(after.runs).map(([id, run]) => [id, id in before.runs ? run : { ...run, ...ending }]),
    ),
  }
}

describe('of the workflow files that start and sweep control', () => {
  test('nothing is told where all is well', async () => {
    expect(await told(newWorld())).toEqual([])
  })

  test('disabled sweeps are told while a release is open, and are right while none is', async () => {
    const world = disable(newWorld(), hourly, often)
    expect([await told(world), await told(world, { openSince: null })]).toEqual([['SWEEP_DISABLED'], []])
  })

  test('a file that hears no asks is told whether a release is open or not', async () => {
    const world = disable(newWorld(), asks)
    expect([await told(world), await told(world, { openSince: null })]).toEqual([
      ['CONTROL_WORKFLOW_DISABLED'],
      ['CONTROL_WORKFLOW_DISABLED'],
    ])
  })

  test('each that is missing is told, also where GitHub still lists it because it was there once', async () => {
    const { exchange } = simulate(newWorld())
    expect(
      (
        await exchange({
          method: 'GET',
          url: `http://127.0.0.1/repos/${control}/actions/workflows`,
          headers: { authorization: `token ${releaseToken}` },
        })
      ).body,
    ).toContain(hourly)
    expect(await told(commit(newWorld(), { [hourly]: null }))).toEqual(['SWEEP_MISSING'])
    expect(await told(commit(newWorld(), { [asks]: null, [often]: null }))).toEqual([
      'CONTROL_WORKFLOW_MISSING',
      'SWEEP_MISSING',
    ])
  })

  test('one that hears asks and has a schedule is told, beside the new files as well', async () => {
    const both =
      'on: { workflow_dispatch: , schedule: [{ cron: "*/15 * * * *" }] }\njobs: { a: { runs-on: x, steps: [{ run: "true" }] } }\n'
    expect(await told(commit(newWorld(), { [asks]: both }))).toEqual(['SWEEP_IN_ASKS'])
    expect(await told(commit(newWorld(), { [asks]: both, [hourly]: null, [often]: null }))).toEqual(['SWEEP_IN_ASKS'])
  })

  test.each([
    ['none has come yet, and the release is new', newWorld(), { hours: 2 }, []],
    ['none has come for three hours', newWorld(), { hours: 3 }, ['SWEEP_LATE']],
    ['one came three hours ago', swept(5), { hours: 8 }, ['SWEEP_LATE']],
    ['one came two hours ago', swept(5), { hours: 7 }, []],
    [
      'one came two hours ago and failed, which it says itself',
      swept(5, { status: 'completed', conclusion: 'failure' }),
      { hours: 7 },
      [],
    ],
    ['one that came two hours ago goes on', swept(5, { status: 'in_progress', conclusion: null }), { hours: 7 }, []],
    [
      'the last ones waited for a machine until the next took their place',
      swept(
        7,
        { status: 'queued', conclusion: null },
        swept(6, { status: 'completed', conclusion: 'cancelled' }, swept(3)),
      ),
      { hours: 7 },
      ['SWEEP_LATE'],
    ],
    [
      'one came two hours ago, and those since wait for a machine',
      swept(7, { status: 'queued', conclusion: null }, swept(5)),
      { hours: 7 },
      [],
    ],
    ['the last one is long ago, and the release is new', swept(5), { hours: 800, openSince: start + 799 * hour }, []],
    ['none is open', swept(5), { hours: 800, openSince: null }, []],
  ] as const)('the last sweep is told where it is too old: %s', async (_, world, at, codes) => {
    expect(await told(world, at)).toEqual(codes)
  })

  test('nothing is taken for right that the token may not see', async () => {
    const world = newWorld()
    const hidden = {
      ...world,
      repositories: { ...world.repositories, [control]: { ...world.repositories[control]!, private: true } },
    }
    const blind = addToken(hidden, 'ghp_blind', {
      kind: 'user',
      login: 'zoe',
      repositories: 'all',
      expiresAt: null,
      permissions: { metadata: 'read', contents: 'read' },
    })
    expect(await told(blind, { token: 'ghp_blind' })).toEqual(['CONTROL_WORKFLOWS_UNSEEN'])
  })
})
