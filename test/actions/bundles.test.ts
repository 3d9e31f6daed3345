import { existsSync } from 'node:fs'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { kitCommit, releaseToken } from '../../src/simulation/release-world.ts'
import { control, controlWorld } from './control.ts'
import { type Bench, openBench } from './started-bundle.ts'
import { tierRequest } from './tier-requests.ts'

/*
 * The bundles in `dist`, started as the runner starts them, against the served GitHub. They are what is committed:
 * after a change of the sources, `npm run build` comes first.
 */
const form = {
  inputs: {
    ask: 'release.plan',
    release: '2026.11',
    directive: 'auto',
    gate: 'ship',
    candidate: '',
    tier: '',
    why: '',
  },
  sender: { login: 'zoe' },
}
const inputs = { token: releaseToken, control, kit: kitCommit, 'kit-repository': 'convoy-release/convoy' }

// Every case starts processes and a server; a busy machine takes its time.
jest.setTimeout(60_000)

let bench: Bench | null = null
afterEach(async () => {
  await bench?.[Symbol.asyncDispose]()
  bench = null
})

describe('the bundles of control', () => {
  test('plan a release, set their outputs, write the summary and leave a copy of what they recorded', async () => {
    bench = await openBench(controlWorld(), control)
    const ended = await bench.start({
      action: 'plan-release',
      inputs: { ...inputs, train: 'train.yml' },
      payload: form,
    })
    expect(ended).toMatchObject({
      exitCode: 0,
      outputs: { release: '2026.11', due: 'cut-rc', status: 'active', more: 'none' },
    })
    expect(ended.summary).toContain('acme/shop')
    expect(bench.artifacts()).toEqual([`release-2026.11-r${ended.outputs['revision']}-7-1`])
    expect(bench.hub.world().repositories[control]?.refs).toHaveProperty(['refs/heads/release/2026.11'])
  })

  test('cut and ask for the tiers, each in a process of its own that remembers nothing', async () => {
    bench = await openBench(controlWorld(), control)
    await bench.start({ action: 'plan-release', inputs, payload: form })
    expect((await bench.start({ action: 'cut-rc', inputs: { ...inputs, release: '2026.11' } })).outputs['due']).toBe(
      'run-tier-gate',
    )
    expect(
      (await bench.start({ action: 'run-tier-gate', inputs: { ...inputs, mode: 'gate', release: '2026.11' } })).outputs[
        'due'
      ],
    ).toBe('none')
    expect(
      (await bench.start({ action: 'promote', inputs: { ...inputs, hop: 'production', release: '2026.11' } })).outputs[
        'due'
      ],
    ).toBe('none')
    const { runs, repositories } = bench.hub.world()
    expect(
      Object.values(runs)
        .filter(({ id }) => id !== 7)
        .map(({ repository }) => repository),
    ).toEqual(['acme/shop'])
    expect(repositories['acme/shop']?.refs['refs/heads/production']).not.toBe(
      repositories['acme/shop']?.refs['refs/heads/rc/2026.11'],
    )
  })

  test('refuse with a problem per line, mask the token first and never print it otherwise', async () => {
    bench = await openBench(controlWorld(), control)
    const ended = await bench.start({
      action: 'record-signal',
      inputs: { ...inputs, mode: 'record', kit: 'main', control: 'x' },
      payload: form,
    })
    expect(ended.exitCode).toBe(1)
    const lines = ended.log.split('\n')
    expect(lines[0]).toBe(`::add-mask::${releaseToken}`)
    expect(lines.slice(1).join('\n')).not.toContain(releaseToken)
    expect(lines.filter((line) => line.startsWith('::error title=INPUT_INVALID::'))).toHaveLength(2)
    expect(ended.summary).toContain('**INPUT_INVALID**')
  })

  test('call what nobody can put right a defect, with its stack', async () => {
    bench = await openBench(controlWorld(), control)
    const ended = await bench.start({
      action: 'record-signal',
      inputs: { ...inputs, mode: 'record' },
      event: 'repository_dispatch',
      payload: {},
    })
    expect(ended.exitCode).toBe(1)
    expect(ended.log).toMatch(/::error title=Defect in record-signal::Error: .*%0A +at /)
  })
})

describe('the bundles of a participant', () => {
  const world = controlWorld()
  const sha = world.repositories['acme/shop']?.refs['refs/heads/main'] ?? ''
  const request = (command: string) =>
    JSON.stringify(tierRequest({ repository: 'acme/shop', heads: { 'acme/shop': sha }, command }))

  test('fetch the exact commit in one job and run the command on it in another, without any token', async () => {
    bench = await openBench(world, 'acme/shop')
    const convoy = request('cat program.txt && test -z "$ACTIONS_RUNTIME_TOKEN"')
    const fetched = await bench.start({
      action: 'run-tier-gate',
      inputs: { mode: 'fetch', token: releaseToken, convoy },
      sha,
    })
    expect(fetched).toMatchObject({
      exitCode: 0,
      outputs: { release: '2026.11', control: 'acme/release-control', 'control-name': 'release-control' },
    })
    expect(bench.artifacts()).toEqual(['convoy-2026.11-tier1-0123456789ab-1-1'])
    const ran = await bench.start({
      action: 'run-tier-gate',
      inputs: { mode: 'run', convoy, 'time-limit-minutes': '1' },
      sha,
    })
    expect(ran).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed' } })
    expect(ran.log).toContain('acme/shop 1')
  })

  test('tell a command that failed from files that are not at hand', async () => {
    bench = await openBench(world, 'acme/shop')
    const convoy = request('exit 4')
    const run = { action: 'run-tier-gate', inputs: { mode: 'run', convoy, 'time-limit-minutes': '1' }, sha }
    expect(await bench.start(run)).toMatchObject({ exitCode: 1, outputs: { outcome: 'errored' } })
    await bench.start({ action: 'run-tier-gate', inputs: { mode: 'fetch', token: releaseToken, convoy }, sha })
    expect(await bench.start(run)).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } })
  })

  test('hand on how many tests ran in a notice behind the command’s words, which can forge none', async () => {
    bench = await openBench(world, 'acme/shop')
    const counts = { passed: 1, failed: 1, errored: 0, skipped: 0, failing: ['pays | @acme'] }
    const convoy = request(
      `echo '::notice title=convoy-tests::{}'; echo '<testsuite><testcase name="adds"/><testcase name="pays | @acme"><failure/></testcase></testsuite>' > "$CONVOY_REPORTS/a.xml"; exit 1`,
    )
    await bench.start({ action: 'run-tier-gate', inputs: { mode: 'fetch', token: releaseToken, convoy }, sha })
    const ran = await bench.start({
      action: 'run-tier-gate',
      inputs: { mode: 'run', convoy, 'time-limit-minutes': '1' },
      sha,
    })
    expect([ran.outputs['outcome'], JSON.parse(ran.outputs['tests'] ?? '')]).toEqual(['failed', counts])
    const lines = ran.log.split('\n')
    const token = /^::stop-commands::(.+)$/.exec(
      lines.find(
        (line) => line.startsWith('::stop-commands::') && lines[lines.indexOf(line) + 1]?.startsWith('::notice'),
      ) ?? '',
    )?.[1]
    expect(lines.filter((line) => line.startsWith('::notice title=convoy-tests::'))).toEqual([
      '::notice title=convoy-tests::{}',
      `::notice title=convoy-tests::${JSON.stringify(counts)}`,
    ])
    expect(lines.indexOf(`::${token ?? ''}::`)).toBe(lines.lastIndexOf('::notice title=convoy-tests::{}') + 1)
    expect(ran.summary).toContain('| 1 | 1 | 0 | 0 |')
    expect(ran.summary).toContain('- `pays ∣ @acme`')
  })

  test('call a tier in which no tests ran errored', async () => {
    bench = await openBench(world, 'acme/shop')
    const convoy = request('echo "ℹ tests 0"')
    await bench.start({ action: 'run-tier-gate', inputs: { mode: 'fetch', token: releaseToken, convoy }, sha })
    const ran = await bench.start({
      action: 'run-tier-gate',
      inputs: { mode: 'run', convoy, 'time-limit-minutes': '1' },
      sha,
    })
    expect(ran).toMatchObject({ exitCode: 1, outputs: { outcome: 'errored' } })
    expect(ran.log).toContain('title=TIER_ERRORED::tier1 on acme/shop could not be judged: no tests ran.')
  })

  test('end what a command left running, and so come to an end themselves', async () => {
    bench = await openBench(world, 'acme/shop')
    const convoy = request('setsid sleep 300 & true')
    await bench.start({ action: 'run-tier-gate', inputs: { mode: 'fetch', token: releaseToken, convoy }, sha })
    expect(
      await bench.start({ action: 'run-tier-gate', inputs: { mode: 'run', convoy, 'time-limit-minutes': '1' }, sha }),
    ).toMatchObject({ exitCode: 0, outputs: { outcome: 'passed', tests: 'none' } })
  })

  test('refuse to fetch at another commit than the one that was asked for', async () => {
    bench = await openBench(world, 'acme/shop')
    const ended = await bench.start({
      action: 'run-tier-gate',
      inputs: { mode: 'fetch', token: releaseToken, convoy: request('true') },
      sha: '9'.repeat(40),
    })
    expect(ended.exitCode).toBe(1)
    expect(ended.log).toContain('title=COMMIT_MOVED')
    expect(bench.artifacts()).toEqual([])
  })
})

test('every action has its stub', () => {
  for (const name of ['plan-release', 'cut-rc', 'run-tier-gate', 'promote', 'record-signal'])
    expect(existsSync(`dist/${name}/index.js`)).toBe(true)
})
