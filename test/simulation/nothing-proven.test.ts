import { describe, expect, test } from '@jest/globals'
import type { Run } from 'embedded-github/github/world/runs'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { endRuns } from '../../src/simulation/play.ts'
import { manifestIn } from './asking.ts'
import { endedJob, goOnce, openRequest, provenTrain, provenWorld, recorded, withRun } from './forging.ts'

/*
 * A floor tier in which no test ran is errored and never passed; the release then says which rule decided, and that it
 * says nothing against the candidate.
 */

const later = (world: World, ms = 60_000): World => ({ ...world, at: world.at + ms })
const untested = [
  {
    level: 'notice',
    title: 'convoy-tests',
    message: JSON.stringify({ passed: 0, failed: 0, errored: 0, skipped: 4, failing: [] }),
  },
] as const

/** Ends the open request's run again and again until the release asks no more. */
async function exhaust(simulated: Simulated, end: (run: Run) => Partial<Run>): Promise<void> {
  for (let request = openRequest(await goOnce(simulated)); ;) {
    const ended = endRuns(later(simulated.world), () => 'success')
    const run = ended.runs[String(request.run)]
    simulated.world = run === undefined ? ended : withRun(ended, run.id, end(run))
    const [next] = (await goOnce(simulated)).requests
    if (next === undefined) return
    request = next
  }
}
const skipped = (run: Run): Partial<Run> => ({ jobs: run.jobs.map((job) => ({ ...job, conclusion: 'skipped' })) })
const uncounted = (run: Run): Partial<Run> => ({
  jobs: run.jobs.map((job) => (job.name.endsWith(' / run') ? { ...job, annotations: untested } : job)),
})

describe.each<[string, string, string, (run: Run) => Partial<Run>, string]>([
  [
    'by workflow, every job skipped',
    'tier1',
    provenTrain.replace('command: "npm test"', 'workflow: ci.yml'),
    skipped,
    'nothing-ran',
  ],
  [
    'by workflow without a job',
    'tier1',
    provenTrain.replace('command: "npm test"', 'workflow: ci.yml'),
    () => ({ jobs: [] }),
    'nothing-ran',
  ],
  [
    'by workflow, which counts no test that ran',
    'tier1',
    provenTrain.replace('command: "npm test"', 'workflow: ci.yml'),
    (run) => ({ jobs: run.jobs.map((job) => ({ ...job, annotations: untested })) }),
    'no-tests',
  ],
  ['by command, which counts no test that ran', 'tier1', provenTrain, uncounted, 'no-tests'],
  ['by command, which never ran', 'tier1', provenTrain, skipped, 'command-skipped'],
  [
    'by a command of Convoy’s that the starter no longer calls',
    'tier1',
    provenTrain,
    () => ({ jobs: [endedJob(9, 'build', 'success')], referenced: [] }),
    'other-kit',
  ],
])('a floor tier %s', (_title, tier, train, end, rule) => {
  test(`is errored as ${rule} at every attempt, blocks the release and moves nothing`, async () => {
    const simulated = simulate(provenWorld(train))
    const production = simulated.world.repositories['acme/app']?.refs['refs/heads/master']
    await exhaust(simulated, end)
    const manifest = manifestIn(simulated.world)
    expect(recorded(manifest, tier)).toEqual([1, 2, 3].map((attempt) => `${attempt} errored ${rule}`))
    expect(manifest).toMatchObject({
      status: 'blocked',
      phase: 'development',
      attention: [{ code: 'tier:tier1:acme/app', is: 'lost', command: expect.stringContaining('release.retry') }],
    })
    expect(manifest.attention[0]?.reason).toMatch(
      new RegExp(
        `^tier1 could not be judged on rc\\.1 in acme/app \\(tried 3 times: ${rule}.*\\); this is not evidence against the candidate$`,
        'u',
      ),
    )
    expect(simulated.world.repositories['acme/app']?.refs['refs/heads/master']).toBe(production)
  })
})

describe('a floor tier by checks', () => {
  const train = provenTrain.replace('command: "npm test"', 'checks: [test]')
  /** CI runs on the RC branch, and Convoy has seen that it was asked for. */
  const pushed = async (): Promise<Simulated> => {
    const simulated = simulate(provenWorld(train))
    await goOnce(simulated)
    return simulated
  }

  test('of which none ever comes is errored at its deadline', async () => {
    const simulated = await pushed()
    simulated.world = later({ ...simulated.world, runs: {} }, 24 * 3_600_000)
    const manifest = await goOnce(simulated)
    expect(recorded(manifest, 'tier1')).toEqual(['1 errored check-missing'])
    expect(manifest).toMatchObject({
      status: 'blocked',
      attention: [
        {
          reason: expect.stringContaining(
            'tier1 could not be judged on rc.1 in acme/app (check-missing: test); run the check again',
          ),
        },
      ],
    })
  })

  test('whose check was skipped is errored', async () => {
    const simulated = await pushed()
    const ended = endRuns(later(simulated.world), () => 'success')
    simulated.world = {
      ...ended,
      runs: Object.fromEntries(Object.entries(ended.runs).map(([id, run]) => [id, { ...run, ...skipped(run) }])),
    }
    const manifest = await goOnce(simulated)
    expect(recorded(manifest, 'tier1')).toEqual(['1 errored check-skipped'])
    expect(manifest.status).toBe('blocked')
  })
})
