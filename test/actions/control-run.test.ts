import { describe, expect, test } from '@jest/globals'
import { main } from '../../src/actions/plan-release/main.ts'
import { record } from '../../src/actions/record-signal/record.ts'
import { send } from '../../src/actions/record-signal/send.ts'
import { readSignal } from '../../src/actions/signal.ts'
import { takeStep } from '../../src/actions/step-report.ts'
import type { Workplace } from '../../src/actions/workplace.ts'
import type { Step } from '../../src/domain/words/names.ts'
import type { Circumstances } from '../../src/toolkit/event.ts'
import { circumstances, dispatched, filledIn } from './circumstances.ts'
import { control, openControl, workAt } from './control.ts'
import { problemsOf } from './problems.ts'
import { textAt } from '../simulation/worlds.ts'
import { UserError } from 'github-foundations/problem'
import { seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { Simulated } from '../../src/simulation/exchange.ts'

const at = new Date('2026-11-20T09:30:00Z')

function plan(workplace: Workplace, run: Circumstances, release: string | null = null) {
  return main({ signal: readSignal(run, at), release, trainPath: 'train.yml', workplace, circumstances: run })
}

function recordAsk(workplace: Workplace, run: Circumstances) {
  return record(readSignal(run, at), workplace, run)
}

/** What control.yml does: plan, then each step whose turn it is, at most once. */
async function controlRun(workplace: Workplace, run: Circumstances): Promise<readonly string[]> {
  const planned = await plan(workplace, run)
  const took = ['plan-release']
  let due = planned.outputs['due']
  for (const step of ['cut-rc', 'run-tier-gate', 'promote-staging', 'promote'] satisfies readonly Step[]) {
    if (due !== step) continue
    took.push(step)
    due = (await takeStep(step, planned.outputs['release'] ?? '', workplace, run)).outputs['due']
  }
  return [...took, `then ${due}`]
}

const branchOf = (release: string): string => `refs/heads/release/${release}`

describe('plan-release', () => {
  test('on an ask plans the release and says whose turn it is', async () => {
    const { simulated, workplace } = openControl()
    const { outputs, copy, summary } = await plan(workplace, filledIn({ ask: 'release.plan', release: '2026.11' }))
    expect(outputs).toMatchObject({ release: '2026.11', due: 'cut-rc', status: 'active', more: 'none' })
    expect(simulated.world.repositories[control]?.refs).toHaveProperty([branchOf('2026.11')])
    expect(copy).toMatchObject({
      name: `release-2026.11-r${outputs['revision']}-77-1`,
      files: { 'release-manifest.json': expect.any(String), 'train.yml': expect.any(String) },
    })
    expect(summary).toContain('convoy-release/convoy@')
  })

  test('on the same ask delivered twice changes nothing', async () => {
    const { simulated, workplace } = openControl()
    await plan(workplace, filledIn({}))
    const before = simulated.world.repositories
    expect((await plan(workplace, filledIn({}))).copy).toBeNull()
    expect(simulated.world.repositories).toEqual(before)
  })

  test.each([
    ['somebody without rights', { sender: 'stranger' }],
    ['nobody', { sender: '' }],
  ])('refuses %s and writes nothing', async (_, changed) => {
    const { simulated, workplace } = openControl()
    const before = simulated.world.repositories
    expect(await problemsOf(() => plan(workplace, filledIn({}, changed)))).toHaveLength(1)
    expect(simulated.world.repositories).toEqual(before)
  })

  test('on a re-run plans nothing and says that the ask must be sent again', async () => {
    const { simulated, workplace } = openControl()
    const [problem] = await problemsOf(() => plan(workplace, filledIn({}, { attempt: 2 })))
    expect(problem).toMatchObject({ code: 'RELEASE_NOT_FOUND', remedy: expect.stringContaining('re-run') })
    expect(simulated.world.repositories[control]?.refs).not.toHaveProperty([branchOf('2026.11')])
  })

  test('on the schedule finds the releases with something due, one for this run and the others for runs of their own', async () => {
    const { workplace } = openControl()
    for (const release of ['2026.12', '2026.13', '2026.11'])
      await plan(workplace, filledIn({ release }, { runId: Number(release.slice(5)) }))
    expect((await plan(workplace, circumstances())).outputs).toMatchObject({
      release: '2026.11',
      due: 'cut-rc',
      more: '2026.12 2026.13',
    })
  })

  describe('on the schedule with a release that is broken', () => {
    const open = async (releases: readonly string[]): Promise<ReturnType<typeof openControl>> => {
      const opened = openControl()
      for (const release of releases)
        await plan(opened.workplace, filledIn({ release }, { runId: Number(release.slice(5)) }))
      return opened
    }
    const change = (simulated: Simulated, release: string, text: (text: string) => string): void => {
      const ref = branchOf(release)
      const head = simulated.world.repositories[control]?.refs[ref] ?? ''
      const [world, commit] = seedCommit(simulated.world, {
        repository: control,
        branch: `release/${release}`,
        message: 'x',
        by: 'zoe',
        files: { 'release-manifest.json': text(textAt(simulated.world, head, 'release-manifest.json')) },
      })
      simulated.world = seedRef(world, control, ref, commit)
    }
    const breakages: readonly (readonly [string, string, (simulated: Simulated, workplace: Workplace) => Workplace])[] =
      [
        [
          'whose manifest cannot be read',
          'RELEASE_BRANCH_TAMPERED',
          (simulated, workplace) => {
            change(simulated, '2026.11', () => 'nonsense')
            return workplace
          },
        ],
        [
          'whose branch somebody wrote',
          'RELEASE_BRANCH_TAMPERED',
          (simulated, workplace) => {
            change(simulated, '2026.11', (text) => text)
            return workplace
          },
        ],
        [
          'of which GitHub answers nothing that can be read',
          'GITHUB_UNAVAILABLE',
          (simulated, { kit, kitRepository, onPass }) => {
            const exchange: Simulated['exchange'] = (call) =>
              /release\/2026\.11"/u.test(call.body ?? '')
                ? Promise.resolve({
                    status: 200,
                    headers: { 'content-type': 'application/json' },
                    body: '{"data":null}',
                  })
                : simulated.exchange(call)
            return { ...workAt({ ...simulated, exchange }), kit, kitRepository, onPass }
          },
        ],
        [
          'at which Convoy breaks',
          'RELEASE_DEFECT',
          (_simulated, workplace) => ({
            ...workplace,
            github: {
              ...workplace.github,
              readRelease: (where, release) => {
                if (release === '2026.11') throw new TypeError('undefined is no function')
                return workplace.github.readRelease(where, release)
              },
            },
          }),
        ],
      ]

    test.each(breakages)(
      '%s: it is told and named, and the others go on in the same run',
      async (_, code, breaking) => {
        const { simulated, workplace } = await open(['2026.10', '2026.11', '2026.12'])
        const report = await plan(breaking(simulated, workplace), circumstances())
        expect(report.outputs).toMatchObject({ release: '2026.10', due: 'cut-rc', more: '2026.12', broken: '2026.11' })
        expect(report.warnings).toMatchObject([{ code }])
        expect(report.summary).toContain(code)
      },
    )

    test.each(breakages)('%s: the other one is cut and asks for its tiers', async (_, _code, breaking) => {
      const { simulated, workplace } = await open(['2026.11', '2026.12'])
      expect(await controlRun(breaking(simulated, workplace), circumstances())).toEqual([
        'plan-release',
        'cut-rc',
        'run-tier-gate',
        'then none',
      ])
      expect(simulated.world.repositories['acme/shop']?.refs).toHaveProperty(['refs/heads/rc/2026.12'])
    })

    test('asks no further once GitHub refuses the token everything', async () => {
      const { simulated, workplace } = await open(['2026.10', '2026.11', '2026.12'])
      const asked: string[] = []
      const github = {
        ...workplace.github,
        readRelease: async (_where: string, release: string) => {
          asked.push(release)
          throw new UserError([{ code: 'TOKEN_REFUSED', message: 'revoked', remedy: 'mint another' }])
        },
      }
      expect((await plan({ ...workplace, github }, circumstances())).outputs).toMatchObject({
        due: 'none',
        more: 'none',
        broken: '2026.10',
      })
      expect([asked, simulated.world.runs]).toEqual([['2026.10'], {}])
    })
  })

  test('on the schedule with no release has a word for nothing', async () => {
    const { workplace } = openControl()
    expect((await plan(workplace, circumstances())).outputs).toEqual({
      release: '',
      due: 'none',
      'due-at': 'none',
      status: 'none',
      phase: 'none',
      revision: '0',
      candidate: 'none',
      more: 'none',
      broken: 'none',
    })
  })

  test('on a wake looks at the release that it names and at no other', async () => {
    const { workplace } = openControl()
    await plan(workplace, filledIn({}))
    expect((await plan(workplace, dispatched('release.sweep', { release: '2026.11' }))).outputs['due']).toBe('cut-rc')
    expect(await problemsOf(() => plan(workplace, dispatched('release.sweep', { release: '2026.99' })))).toMatchObject([
      { code: 'RELEASE_NOT_FOUND' },
    ])
  })
})

describe('a control run', () => {
  test('takes the steps that are due, each at most once, and asks for the tiers', async () => {
    const { simulated, workplace } = openControl()
    expect(await controlRun(workplace, filledIn({}))).toEqual(['plan-release', 'cut-rc', 'run-tier-gate', 'then none'])
    expect(simulated.world.repositories['acme/shop']?.refs).toHaveProperty(['refs/heads/rc/2026.11'])
    expect(Object.values(simulated.world.runs).map((run) => run.repository)).toEqual(['acme/shop'])
  })

  test('woken again before anything happened does nothing', async () => {
    const { simulated, workplace } = openControl()
    await controlRun(workplace, filledIn({}))
    const before = simulated.world
    expect(await controlRun(workplace, dispatched('release.sweep', { release: '2026.11' }))).toEqual([
      'plan-release',
      'then none',
    ])
    expect(simulated.world.repositories).toEqual(before.repositories)
    expect(simulated.world.runs).toEqual(before.runs)
  })
})

describe('record-signal', () => {
  const hold = (run: Partial<Circumstances> = {}) =>
    filledIn({ ask: 'release.hold', why: 'incident' }, { runId: 78, ...run })

  test('records an ask of somebody who may', async () => {
    const { workplace } = openControl()
    await plan(workplace, filledIn({}))
    const { outputs, summary } = await recordAsk(workplace, hold())
    expect(outputs).toMatchObject({ recorded: 'true', counts: 'true', release: '2026.11' })
    expect(summary).toMatch(/^✅ Recorded, and it counts\./)
    const read = await workplace.github.readRelease(control, '2026.11')
    expect(JSON.parse(read?.manifestText ?? '{}').asks).toContainEqual(
      expect.objectContaining({
        id: 'run-78',
        type: 'hold',
        why: 'incident',
        by: { login: 'zoe', kind: 'human', id: 1002 },
      }),
    )
  })

  test('says of an ask that does not count why', async () => {
    const { workplace } = openControl()
    await plan(workplace, filledIn({}))
    const { outputs, summary } = await recordAsk(
      workplace,
      filledIn({ ask: 'release.defer', task: 'acme/shop#404' }, { runId: 79 }),
    )
    expect(outputs).toMatchObject({ recorded: 'true', counts: 'false' })
    expect(summary).toMatch(/^⚠️ Recorded, does not count, because .*acme\/shop#404/)
  })

  test('leaves no trace of an ask that is refused', async () => {
    const { simulated, workplace } = openControl()
    await plan(workplace, filledIn({}))
    const before = simulated.world.repositories
    expect(await problemsOf(() => recordAsk(workplace, hold({ sender: 'stranger' })))).toHaveLength(1)
    expect(simulated.world.repositories).toEqual(before)
  })

  test.each([
    ['a wake', dispatched('release.tier-finished', { release: '2026.11' })],
    ['a re-run', hold({ attempt: 2 })],
    ['a plan, which plan-release records', filledIn({})],
  ])('records nothing for %s', async (_, run) => {
    const { simulated, workplace } = openControl()
    await plan(workplace, filledIn({}))
    const before = simulated.world.repositories
    expect((await recordAsk(workplace, run)).outputs['recorded']).toBe('false')
    expect(simulated.world.repositories).toEqual(before)
  })

  test('sends a wake for each of several releases, so that what is wrong with one keeps none from its own', async () => {
    const { workplace } = openControl()
    for (const release of ['2026.11', '2026.13'])
      await plan(workplace, filledIn({ release }, { runId: Number(release.slice(5)) }))
    const sent: { readonly id: string; readonly release: string }[] = []
    const dispatch = async (_to: string, _type: string, payload: unknown): Promise<void> => {
      sent.push(payload as { id: string; release: string })
    }
    await send(
      { dispatch },
      { to: control, event: 'release.sweep', release: ['2026.11', '2026.12', '2026.13'], request: null },
      circumstances(),
      at,
    )
    const turns: unknown[] = []
    for (const payload of sent) {
      const woken = plan(workplace, dispatched('release.sweep', payload))
      turns.push(
        await woken.then(
          ({ outputs }) => [outputs['release'], outputs['due'], outputs['more']],
          (error: unknown) => error instanceof UserError && error.problems.map(({ code }) => code),
        ),
      )
    }
    expect(turns).toEqual([['2026.11', 'cut-rc', 'none'], ['RELEASE_NOT_FOUND'], ['2026.13', 'cut-rc', 'none']])
    expect(new Set(sent.map(({ id }) => id)).size).toBe(3)
  })

  test('sends a wake that another run reads as one', async () => {
    const sent: unknown[] = []
    const github = {
      dispatch: async (...call: readonly unknown[]) => {
        sent.push(...call)
      },
    }
    await send(
      github,
      { to: control, event: 'release.sweep', release: ['2026.11'], request: null },
      circumstances(),
      at,
    )
    const [to, type, payload] = sent
    expect(to).toBe(control)
    expect(readSignal(dispatched(String(type), payload), at)).toEqual({
      is: 'wake',
      release: '2026.11',
      because: 'release.sweep',
    })
  })
})
