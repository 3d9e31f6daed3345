import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { main } from '../../src/actions/plan-release/main.ts'
import { record } from '../../src/actions/record-signal/record.ts'
import { readSignal } from '../../src/actions/signal.ts'
import { takeStep } from '../../src/actions/step-report.ts'
import type { StepReport } from '../../src/actions/reported.ts'
import type { Workplace } from '../../src/actions/workplace.ts'
import { controlFiles } from '../../src/domain/control/sweeps.ts'
import type { Exchange } from '../../src/exchange/exchange.ts'
import { seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Permissions } from 'embedded-github/github/world/names'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { play } from '../../src/simulation/play.ts'
import { releaseToken } from '../../src/simulation/release-world.ts'
import { circumstances, dispatched, filledIn } from './circumstances.ts'
import { control, controlWorld, openControl, workAt } from './control.ts'
import { problemsOf } from './problems.ts'

const hour = 3_600_000
const { asks, hourly, often } = controlFiles
const now = new Date('2026-11-20T09:30:00Z')
const wake = dispatched('release.sweep', { release: '2026.11' })
const asked = (release = '2026.11') => filledIn({ release }, { runId: Number(release.slice(5)) })

function run(workplace: Workplace, run = circumstances()): Promise<StepReport> {
  return main({ signal: readSignal(run, now), release: null, trainPath: 'train.yml', workplace, circumstances: run })
}

/** How the sweeps stand: `on`, `off`, or `no file`, hourly before often. */
function sweeps({ world }: { readonly world: World }): readonly string[] {
  return [hourly, often].map((path) => ({ active: 'on', disabled_manually: 'off' })[stateOf(world, path)])
}

function stateOf(world: World, path: string): 'active' | 'disabled_manually' {
  return world.repositories[control]?.workflows[path]?.state ?? 'active'
}

/** What an administrator does in the Actions tab. */
function disable(simulated: Simulated, ...paths: readonly string[]): void {
  const repository = simulated.world.repositories[control]
  if (repository === undefined) throw new Error('there is no control repository')
  const off = Object.fromEntries(
    paths.map((path, index) => [
      path,
      {
        id: repository.workflows[path]?.id ?? 9_000_000 + index,
        state: 'disabled_manually' as const,
        since: simulated.world.at,
      },
    ]),
  )
  simulated.world = {
    ...simulated.world,
    repositories: {
      ...simulated.world.repositories,
      [control]: { ...repository, workflows: { ...repository.workflows, ...off } },
    },
  }
}

function commit(simulated: Simulated, files: Readonly<Record<string, string | null>>): void {
  simulated.world = seedCommit(simulated.world, {
    repository: control,
    branch: 'main',
    message: 'Change workflows',
    by: 'zoe',
    files,
  })[0]
}

function later(simulated: Simulated, ms: number): void {
  simulated.world = { ...simulated.world, at: simulated.world.at + ms }
}

const idle = (): ReturnType<typeof openControl> => {
  const opened = openControl()
  disable(opened.simulated, hourly, often)
  return opened
}

const codes = ({ warnings }: StepReport): readonly string[] => warnings.map(({ code }) => code)

/** A release that waits for a person: somebody holds it. */
async function held(): Promise<ReturnType<typeof openControl>> {
  const opened = idle()
  await run(opened.workplace, asked())
  const hold = filledIn({ ask: 'release.hold', why: 'incident' }, { runId: 78 })
  await record(readSignal(hold, now), opened.workplace, hold)
  await run(opened.workplace, hold)
  return opened
}

/** A release with nothing left but to promote it. */
async function readyToShip(): Promise<ReturnType<typeof openControl>> {
  const opened = idle()
  await run(opened.workplace, asked())
  await play({ simulated: opened.simulated, control, release: '2026.11', asks: [] }, [
    'plan-release',
    'cut-rc',
    'run-tier-gate',
    'promote-staging',
  ])
  return opened
}

describe('the sweeps', () => {
  test('are on as soon as a release is planned', async () => {
    const { simulated, workplace } = idle()
    const report = await run(workplace, asked())
    expect([sweeps(simulated), codes(report)]).toEqual([['on', 'on'], []])
  })

  test('stay off where the plan is refused', async () => {
    const { simulated, workplace } = idle()
    commit(simulated, { 'train.yml': null })
    await problemsOf(() => run(workplace, asked()))
    expect(sweeps(simulated)).toEqual(['off', 'off'])
    expect(await problemsOf(() => run(workplace, filledIn({}, { sender: 'stranger' })))).toHaveLength(1)
    expect(sweeps(simulated)).toEqual(['off', 'off'])
  })

  test('switch themselves off where no release is open', async () => {
    const { simulated, workplace } = openControl()
    expect(sweeps(simulated)).toEqual(['on', 'on'])
    await run(workplace)
    expect(sweeps(simulated)).toEqual(['off', 'off'])
  })

  test('are off once the last release has shipped, by the very run that shipped it', async () => {
    const { simulated, workplace } = await readyToShip()
    expect(sweeps(simulated)).toEqual(['on', 'on'])
    const report = await takeStep('promote', '2026.11', workplace, circumstances())
    expect([report.outputs['status'], sweeps(simulated)]).toEqual(['shipped', ['off', 'off']])
  })

  test('stay on where another release is open when one ships', async () => {
    const { simulated, workplace } = await readyToShip()
    await run(workplace, asked('2026.12'))
    expect((await takeStep('promote', '2026.11', workplace, circumstances())).outputs['status']).toBe('shipped')
    expect(sweeps(simulated)).toEqual(['on', 'on'])
  })

  test('are off once the last release was given up', async () => {
    const { simulated, workplace } = idle()
    await run(workplace, asked())
    const abort = filledIn({ ask: 'release.abort', why: 'cancelled' }, { runId: 78 })
    await record(readSignal(abort, now), workplace, abort)
    await run(workplace, abort)
    await play({ simulated, control, release: '2026.11', asks: [] }, ['promote-staging'])
    const report = await run(workplace, wake)
    expect([report.outputs['status'], sweeps(simulated)]).toEqual(['aborted', ['off', 'off']])
  })

  test.each([
    ['a wake', wake],
    ['an ask', asked('2026.12')],
    ['a sweep', circumstances()],
  ])('that somebody switched off while a release is open are on again after %s, and it is told', async (_, by) => {
    const { simulated, workplace } = idle()
    await run(workplace, asked())
    disable(simulated, hourly, often)
    const report = await run(workplace, by)
    expect(sweeps(simulated)).toEqual(['on', 'on'])
    expect(codes(report)).toEqual(by.event === 'workflow_dispatch' ? [] : ['SWEEP_WAS_DISABLED'])
  })

  test('are never left alone by a release that opens while a run that saw none open switches them off, wherever the one comes between the calls of the other', async () => {
    const calls = async (by: (workplace: Workplace) => Promise<unknown>): Promise<number> => {
      const { simulated, workplace } = openControl()
      await by(workplace)
      return simulated.calls
    }
    const [sweep, plan] = [(workplace: Workplace) => run(workplace), (workplace: Workplace) => run(workplace, asked())]
    for (const [outer, inner] of [
      [sweep, plan],
      [plan, sweep],
    ] as const) {
      for (let call = 0; call < (await calls(outer)); call += 1) {
        const { simulated } = openControl()
        let count = 0
        const exchange: Exchange = async (sent) => {
          if (count++ === call) await inner(workAt(simulated))
          return simulated.exchange(sent)
        }
        await outer(workAt({ ...simulated, exchange }))
        expect([outer === sweep, call, ...sweeps(simulated)]).toEqual([outer === sweep, call, 'on', 'on'])
      }
    }
  })

  test('are never left alone by it however the calls of both are mixed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const simulated = simulate(controlWorld())
        const exchange: Exchange = (call) => scheduler.schedule(Promise.resolve()).then(() => simulated.exchange(call))
        const both = Promise.all([
          run(workAt({ ...simulated, exchange })),
          run(workAt({ ...simulated, exchange }), asked()),
        ])
        await scheduler.waitFor(both)
        expect(sweeps(simulated)).toEqual(['on', 'on'])
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    ['both are on', []],
    ['one is on, as while a release waits for a person', [often]],
  ] as const)(
    'sweep a release that opened meanwhile also where the run that switched them off died, wherever it did: %s',
    async (_, off) => {
      const begin = (): Simulated => {
        const { simulated } = openControl()
        disable(simulated, ...off)
        return simulated
      }
      const undisturbed = begin()
      await run(workAt(undisturbed))
      const most = undisturbed.calls
      for (let opens = 0; opens < most; opens += 1) {
        for (let dies = opens; dies < most; dies += 1) {
          const simulated = begin()
          let count = 0
          const dying: Exchange = async (call) => {
            if (count === opens) await run(workAt(simulated), asked())
            if (count++ >= dies) throw new Error('the machine is gone')
            return simulated.exchange(call)
          }
          await run(workAt({ ...simulated, exchange: dying })).catch(() => undefined)
          if (sweeps(simulated).includes('on')) await run(workAt(simulated))
          expect([opens, dies, ...sweeps(simulated)]).toEqual([opens, dies, 'on', 'on'])
        }
      }
    },
  )
})

describe('a release that waits for a person', () => {
  test('is swept every quarter of an hour for half a day and once an hour from then on', async () => {
    const { simulated, workplace } = await held()
    later(simulated, 12 * hour - 60_000)
    await run(workplace)
    expect(sweeps(simulated)).toEqual(['on', 'on'])
    later(simulated, 60_000)
    await run(workplace)
    expect(sweeps(simulated)).toEqual(['on', 'off'])
  })

  test('is not swept less by a wake, which does not know what else is open', async () => {
    const { simulated, workplace } = await held()
    later(simulated, 24 * hour)
    await run(workplace, wake)
    expect(sweeps(simulated)).toEqual(['on', 'on'])
  })

  test('is swept every quarter of an hour again once the person has answered', async () => {
    const { simulated, workplace } = await held()
    later(simulated, 24 * hour)
    await run(workplace)
    const resume = filledIn({ ask: 'release.resume', hold: 'run-78' }, { runId: 79 })
    await record(readSignal(resume, now), workplace, resume)
    await run(workplace, resume)
    expect(sweeps(simulated)).toEqual(['on', 'on'])
  })

  test('slows no sweep down for another that is open and moves', async () => {
    const { simulated, workplace } = await held()
    later(simulated, 24 * hour)
    await run(workplace, asked('2026.12'))
    await run(workplace)
    expect(sweeps(simulated)).toEqual(['on', 'on'])
  })
})

describe('every run of control says', () => {
  const open = async (): Promise<ReturnType<typeof openControl>> => {
    const opened = openControl()
    await run(opened.workplace, asked())
    return opened
  }
  const runs: readonly (readonly [string, ReturnType<typeof circumstances>])[] = [
    ['a wake', wake],
    ['a sweep', circumstances()],
    ['a plan', asked('2026.12')],
  ]

  test.each(runs)('nothing of its workflow files where all is well: %s', async (_, by) => {
    const { workplace } = await open()
    const report = await run(workplace, by)
    expect([codes(report), report.summary.includes('What starts and sweeps')]).toEqual([[], false])
  })

  test.each(runs)('that the workflow which hears asks is disabled: %s', async (_, by) => {
    const { simulated, workplace } = await open()
    disable(simulated, asks)
    const report = await run(workplace, by)
    expect(report.warnings).toMatchObject([
      {
        code: 'CONTROL_WORKFLOW_DISABLED',
        message: expect.stringContaining('disabled_manually'),
        remedy: `Enable it: gh workflow enable release.yml --repo ${control}.`,
      },
    ])
    expect(report.summary).toContain('CONTROL_WORKFLOW_DISABLED')
    expect(stateOf(simulated.world, asks)).toBe('disabled_manually')
  })

  test.each(runs)('which of its workflow files are missing: %s', async (_, by) => {
    const { simulated, workplace } = await open()
    commit(simulated, { [asks]: null, [hourly]: null, [often]: null })
    const report = await run(workplace, by)
    expect(
      report.warnings.map(({ code, message }) => [code, [asks, hourly, often].find((path) => message.includes(path))]),
    ).toEqual([
      ['CONTROL_WORKFLOW_MISSING', asks],
      ['SWEEP_MISSING', hourly],
      ['SWEEP_MISSING', often],
    ])
  })

  test.each(runs)('that an old starter hears asks and has the schedule, which is never disabled: %s', async (_, by) => {
    const { simulated, workplace } = await open()
    commit(simulated, {
      [asks]:
        'on:\n  schedule: [{ cron: "*/15 * * * *" }]\n  workflow_dispatch:\njobs: { a: { runs-on: x, steps: [{ run: "true" }] } }\n',
      [hourly]: null,
      [often]: null,
    })
    expect(codes(await run(workplace, by))).toEqual(['SWEEP_IN_ASKS'])
    expect(stateOf(simulated.world, asks)).toBe('active')
  })

  test('that no sweep has come for hours, though one is due every hour', async () => {
    const { simulated, workplace } = await open()
    later(simulated, 3 * hour - 60_000)
    expect(codes(await run(workplace, wake))).toEqual([])
    later(simulated, 60_000)
    expect((await run(workplace, wake)).warnings).toMatchObject([
      { code: 'SWEEP_LATE', message: expect.stringContaining('2026-11-20 09:0') },
    ])
  })

  test('that it may not switch the sweeps, and goes on with the release', async () => {
    const { simulated } = idle()
    const token = simulated.world.tokens[releaseToken]
    if (token === undefined) throw new Error('there is no token')
    const permissions: Permissions = { ...token.permissions, actions: 'read' }
    const lacking: Exchange = async (call) => {
      if (call.method !== 'PUT') return simulated.exchange(call)
      simulated.world = {
        ...simulated.world,
        tokens: { ...simulated.world.tokens, [releaseToken]: { ...token, permissions } },
      }
      const answered = await simulated.exchange(call)
      simulated.world = { ...simulated.world, tokens: { ...simulated.world.tokens, [releaseToken]: token } }
      return answered
    }
    const report = await run(workAt({ ...simulated, exchange: lacking }), asked())
    expect(report.outputs).toMatchObject({ release: '2026.11', due: 'cut-rc' })
    expect(report.warnings.map(({ code, remedy }) => [code, remedy.includes('Actions: write')])).toEqual([
      ['SWEEP_DISABLED', false],
      ['SWEEP_NOT_SWITCHED', true],
      ['SWEEP_NOT_SWITCHED', true],
    ])
    expect(sweeps(simulated)).toEqual(['off', 'off'])
  })

  test('what GitHub did not answer of them, and goes on with the release', async () => {
    const { simulated } = idle()
    const deaf: Exchange = (call) =>
      call.url.includes(`${control}/actions/workflows`)
        ? Promise.resolve({ status: 502, headers: {}, body: '' })
        : simulated.exchange(call)
    const report = await run(workAt({ ...simulated, exchange: deaf }), asked())
    expect([report.outputs['due'], codes(report)]).toEqual(['cut-rc', ['GITHUB_UNAVAILABLE']])
  })
})
