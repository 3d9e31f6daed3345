import { describe, expect, test } from '@jest/globals'
import { main } from '../../src/actions/plan-release/main.ts'
import { record } from '../../src/actions/record-signal/record.ts'
import { send } from '../../src/actions/record-signal/send.ts'
import { readSignal } from '../../src/actions/signal.ts'
import { takeStep } from '../../src/actions/step-report.ts'
import type { Workplace } from '../../src/actions/workplace.ts'
import type { Simulated } from '../../src/simulation/exchange.ts'
import type { Circumstances } from '../../src/toolkit/event.ts'
import { circumstances, dispatched, filledIn } from './circumstances.ts'
import { control, openControl, workAt } from './control.ts'
import { problemsOf } from './problems.ts'

/* Runs that GitHub limits: green with the time at which they go on, and silent until then. */

const at = new Date('2026-11-20T09:30:00Z')

function plan(workplace: Workplace, run: Circumstances) {
  return main({ signal: readSignal(run, at), release: null, trainPath: 'train.yml', workplace, circumstances: run })
}

interface LimitedControl {
  readonly workplace: Workplace
  readonly simulated: Simulated
  /** The number of requests that GitHub refused. */
  readonly refused: () => number
}

/** A control with these releases, whose GitHub answers so many more requests and then none for ten minutes. */
async function limited(releases: readonly string[], answered = 0): Promise<LimitedControl> {
  const { simulated, workplace } = openControl()
  for (const release of releases) await plan(workplace, filledIn({ ask: 'release.plan', release }))
  const { exchange } = simulated
  let [left, refused] = [answered, 0]
  Object.assign(simulated, {
    exchange: (call: Parameters<typeof exchange>[0]) => {
      left -= 1
      if (left >= 0) return exchange(call)
      refused += 1
      return Promise.resolve({
        status: 403,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          date: new Date(simulated.world.at).toUTCString(),
          'retry-after': '600',
        },
        body: '{"message":"You have exceeded a secondary rate limit."}',
      })
    },
  })
  return { simulated, workplace: workAt(simulated), refused: () => refused }
}

/** Ten minutes after GitHub's time, in whole seconds as its `Date` says it. */
const inTenMinutes = ({ world }: Simulated): string =>
  `${new Date(Math.floor(world.at / 1000) * 1000 + 600_000).toISOString().slice(0, 19)}Z`

describe('is green, says when it goes on, and asks nothing more', () => {
  test.each<readonly [string, (workplace: Workplace) => ReturnType<typeof plan>]>([
    ['a sweep', (workplace) => plan(workplace, circumstances())],
    ['a wake', (workplace) => plan(workplace, dispatched('release.sweep', { release: '2026.11' }))],
    ['a step', (workplace) => takeStep('cut-rc', '2026.11', workplace, circumstances())],
  ])('%s', async (_, run) => {
    const { simulated, workplace, refused } = await limited(['2026.11'])
    const report = await run(workplace)
    expect(report.outputs).toMatchObject({ due: 'none', 'due-at': inTenMinutes(simulated) })
    expect([report.warnings, refused()]).toEqual([[], 1])
    expect(report.summary).toContain('GitHub allows the release App no more requests before 2026-11-20')
  })

  test('a sweep that had found something due: that waits as well', async () => {
    for (let answered = 1; answered < 6; answered += 1) {
      const { workplace, refused } = await limited(['2026.10', '2026.11'], answered)
      const { outputs } = await plan(workplace, circumstances())
      expect({ answered, due: outputs['due'], more: outputs['more'], broken: outputs['broken'] }).toEqual({
        answered,
        due: 'none',
        more: 'none',
        broken: 'none',
      })
      expect(refused()).toBe(1)
    }
  })

  test('a wake that cannot be sent: the sweep comes back for it', async () => {
    const { workplace, refused } = await limited(['2026.11'])
    const wake = { to: control, event: 'release.sweep', release: ['2026.10', '2026.11'], request: null } as const
    await expect(send(workplace.github, wake, circumstances(), at)).resolves.toBeUndefined()
    expect(refused()).toBe(1)
  })
})

describe('is red where an ask would be lost, because nothing else keeps it', () => {
  test.each([0, 1, 2])('a plan of which GitHub answered %i requests', async (answered) => {
    const { simulated, workplace } = await limited([], answered)
    const problems = await problemsOf(() => plan(workplace, filledIn({ ask: 'release.plan', release: '2026.11' })))
    expect(problems.map(({ code }) => code)).toEqual(['RATE_LIMITED'])
    expect(simulated.world.repositories[control]?.refs).not.toHaveProperty(['refs/heads/release/2026.11'])
  })

  test('a hold that could not be recorded', async () => {
    const { workplace, refused } = await limited(['2026.11'])
    const run = filledIn({ ask: 'release.hold', release: '2026.11', why: 'a holiday' })
    const problems = await problemsOf(() => record(readSignal(run, at), workplace, run))
    expect([problems.map(({ code }) => code), refused()]).toEqual([['RATE_LIMITED'], 1])
  })
})
