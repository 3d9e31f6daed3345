import { describe, expect, test } from '@jest/globals'
import type { Answer } from '../../src/exchange/exchange.ts'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { endRuns } from '../../src/simulation/play.ts'
import { manifestIn } from './asking.ts'
import { endedJob, goOnce, openRequest, provenTrain, provenWorld, recorded, withRun, type Between } from './forging.ts'

/*
 * A listing that GitHub refuses, cuts or has not written down yet is unknown: no attempt is spent on it and nothing is
 * started a second time.
 */

const minutes = (world: World, count: number): World => ({ ...world, at: world.at + count * 60_000 })
const saying = (status: number, body: string, type = 'application/json'): Answer => ({
  status,
  headers: { 'content-type': type, date: new Date().toUTCString() },
  body,
})
const kinds: Readonly<Record<string, (said: Answer) => Answer>> = {
  '403': () => saying(403, '{"message":"Resource not accessible by integration"}'),
  '404': () => saying(404, '{"message":"Not Found"}'),
  '503': () => saying(503, '{"message":"Unavailable"}'),
  HTML: () => saying(200, '<html><body>Unicorn</body></html>', 'text/html'),
  'no list': () => saying(200, '{}'),
  'an empty page of several': (said) => ({
    ...said,
    body: JSON.stringify({ ...JSON.parse(said.body), jobs: [], workflow_runs: [], total_count: 4 }),
  }),
}

/** Answers of GitHub about this are such. */
const answering =
  (part: RegExp, kind: keyof typeof kinds): Between =>
  async (call, next) => {
    const said = await next()
    return call.method === 'GET' && part.test(call.url)
      ? {
          ...kinds[kind]!(said),
          headers: { ...said.headers, 'content-type': kinds[kind]!(said).headers['content-type'] ?? '' },
        }
      : said
  }
/** GITHUB_UNAVAILABLE ends this pass and records nothing; the next sweep comes back. */
const goThrough = (simulated: Simulated, between: Between) =>
  goOnce(simulated, between).catch(() => manifestIn(simulated.world))
const runsOf = ({ world }: Simulated): number =>
  Object.values(world.runs).filter(
    ({ repository, event }) => repository === 'acme/app' && event === 'workflow_dispatch',
  ).length

describe.each(Object.keys(kinds))('a listing answered with %s', (kind) => {
  test('of jobs costs no attempt of the tier, and it passes once they are listed', async () => {
    const simulated = simulate(provenWorld())
    await goOnce(simulated)
    simulated.world = endRuns(minutes(simulated.world, 1), () => 'success')
    for (let times = 0; times < 3; times += 1) {
      simulated.world = minutes(simulated.world, 10)
      expect(recorded(await goThrough(simulated, answering(/\/jobs/, kind)), 'tier1')).toEqual([])
    }
    expect(recorded(await goOnce(simulated), 'tier1')).toEqual(['1 passed command-succeeded'])
    expect(runsOf(simulated)).toBe(1)
  })
})

describe.each(Object.keys(kinds))('runs answered with %s', (kind) => {
  test('are no runs that nobody started: the tier runs once', async () => {
    const simulated = simulate(provenWorld())
    // GitHub does not name the run that it starts, and so it is looked for.
    const unnamed: Between = async (call, next) => {
      const said = await next()
      return call.url.endsWith('/dispatches') ? { ...said, status: 204, body: '' } : said
    }
    await goThrough(simulated, async (call, next) => unnamed(call, () => answering(/\/runs\?/, kind)(call, next)))
    for (let times = 0; times < 3; times += 1) {
      simulated.world = minutes(simulated.world, 10)
      await goThrough(simulated, answering(/\/runs\?/, kind))
    }
    expect(openRequest(manifestIn(simulated.world))).toMatchObject({ attempt: 1, sends: 1 })
    expect(runsOf(simulated)).toBe(1)
    simulated.world = endRuns(minutes(simulated.world, 1), () => 'success')
    expect(recorded(await goOnce(simulated), 'tier1')).toEqual(['1 passed command-succeeded'])
  })
})

test.each(['403', '503', 'HTML', 'no list'])(
  'a run that is answered with %s by its number costs no attempt',
  async (kind) => {
    const simulated = simulate(provenWorld())
    await goOnce(simulated)
    simulated.world = endRuns(minutes(simulated.world, 1), () => 'success')
    expect(recorded(await goThrough(simulated, answering(/\/runs\/\d+$/, kind)), 'tier1')).toEqual([])
    expect(recorded(await goOnce(simulated), 'tier1')).toEqual(['1 passed command-succeeded'])
  },
)

describe('a tier by checks', () => {
  const checked = provenTrain.replace('command: "npm test"', 'checks: [test]')

  test('whose jobs cannot be listed passes once they can, and neither fails nor passes meanwhile', async () => {
    const simulated = simulate(provenWorld(checked))
    await goOnce(simulated)
    const ci = Object.values(simulated.world.runs).find(({ repository }) => repository === 'acme/app')
    const jobs = [endedJob(9_001, 'test', 'success'), endedJob(9_002, 'test', 'success')]
    simulated.world = withRun(minutes(simulated.world, 1), ci?.id, { status: 'completed', conclusion: 'success', jobs })
    expect(recorded(await goOnce(simulated, answering(/\/jobs/, '403')), 'tier1')).toEqual([])
    expect(recorded(await goOnce(simulated), 'tier1')).toEqual(['1 passed checks-succeeded'])
  })

  test.each(['403', '503', 'HTML', 'no list'])(
    'of which a job failed is not known to have failed while how it ended is answered with %s',
    async (kind) => {
      const simulated = simulate(provenWorld(checked))
      await goOnce(simulated)
      const ci = Object.values(simulated.world.runs).find(({ repository }) => repository === 'acme/app')
      simulated.world = withRun(minutes(simulated.world, 1), ci?.id, {
        status: 'completed',
        conclusion: 'failure',
        jobs: [endedJob(9_001, 'test', 'failure')],
      })
      for (const part of [/\/jobs\/\d+$/, /\/annotations/])
        expect(recorded(await goThrough(simulated, answering(part, kind)), 'tier1')).toEqual([])
      expect(recorded(await goOnce(simulated), 'tier1')).toEqual(['1 errored machine-lost'])
    },
  )
})
