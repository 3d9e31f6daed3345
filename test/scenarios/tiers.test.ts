import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { outcomeOf } from '../../src/report/rows/tier-rows.ts'
import { billMinutes } from '../../src/rehearsal/report/costs.ts'
import { playExample, type Played } from './played.ts'

/*
 * Stories of examples/tiers, through the command line with the bundles in dist; what they leave is looked at with git.
 */

const stories = ['soak-for-a-day', 'signal-is-lost', 'no-test-ran'] as const
const played = new Map<string, Played>()
const of = (story: (typeof stories)[number]): Played => played.get(story)!
const names = ['api', 'web'] as const
const day = 86_400_000
const headOf = ({ last }: Played, name: string): string => last.candidate?.heads[`acme/${name}`] ?? ''
/** The runs of a tier's workflow in acme/e2e: when they were asked for and when their last job had ended. */
const runsOf = (
  { world }: Played,
  file: string,
): readonly { readonly from: number; readonly to: number; readonly conclusion: string | null }[] =>
  Object.values(world.runs)
    .filter(({ repository, workflow }) => repository === 'acme/e2e' && workflow.path === `.github/workflows/${file}`)
    .map(({ createdAt, jobs, conclusion }) => ({
      from: createdAt,
      to: Math.max(...jobs.map(({ completedAt }) => completedAt ?? Infinity)),
      conclusion,
    }))
const attemptsAt = ({ last }: Played, tier: string): readonly string[] =>
  last.evidence
    .filter((each) => each.tier === tier)
    .map(({ attempt, conclusion, rule }) => `${attempt} ${conclusion} ${rule}`)
/** How a release tier stands on the last candidate, as board and summary say it. */
const standingAt = ({ train, last }: Played, tier: string): string =>
  outcomeOf(train, last, { tier: train.tiers.find(({ name }) => name === tier)! }, last.candidate!).outcome

beforeAll(async () => {
  for (const story of stories) played.set(story, await playExample('tiers', story))
}, 240_000)
afterAll(async () => {
  for (const each of played.values()) await each[Symbol.asyncDispose]()
})

test.each(stories)('%s ends as it says', (story) => {
  expect(of(story).ended).toMatchObject({ code: 0, stderr: '' })
})

describe('tiers that need the same', () => {
  test('start in the same pass and run side by side, the signal among them', () => {
    const files = ['journeys.yml', 'access.yml', 'load.yml']
    const runs = files.map((file) => runsOf(of('soak-for-a-day'), file))
    expect(runs.map((each) => each.length)).toEqual([1, 1, 1])
    const [e2e] = runsOf(of('soak-for-a-day'), 'e2e.yml')
    const ends = Math.min(...runs.flat().map(({ to }) => to))
    for (const { from } of runs.flat()) {
      expect(from).toBeGreaterThanOrEqual(e2e!.to)
      expect(from).toBeLessThan(ends)
    }
    const asked = of('soak-for-a-day').revisions.map(({ manifest }) => manifest.requests.map(({ tier }) => tier))
    expect(asked.find((tiers) => tiers.includes('tier2b'))).toEqual(['tier2b', 'tier2c', 'tier2d'])
  })
})

describe('a candidate that soaks for a day', () => {
  const story = () => of('soak-for-a-day')
  const soaked = (): { readonly from: number; readonly to: number } => {
    const { soakedAt = 0 } = story().last.evidence.find(({ tier }) => tier === 'tier2b')!
    return { from: soakedAt - day, to: soakedAt }
  }
  /** From the last thing that was recorded before the day was over. */
  const waits = (): { readonly from: number; readonly to: number } => ({
    from: story()
      .revisions.filter(({ at }) => at < soaked().to)
      .at(-1)!.at,
    to: soaked().to,
  })

  test('ships by itself, and no production moves before the day is over', () => {
    const [journeys] = runsOf(story(), 'journeys.yml')
    expect(soaked().from).toBeGreaterThanOrEqual(journeys!.to)
    expect(story().last).toMatchObject({ status: 'shipped', candidate: { number: 1 } })
    expect(story().last.pivot).toBeGreaterThanOrEqual(soaked().to)
    for (const name of names) {
      expect(story().moves(name, 'master').at(-1)!.at).toBeGreaterThanOrEqual(soaked().to)
      expect(story().git(name, 'rev-parse', 'master', 'v0.1.0^{commit}').split('\n')).toEqual([
        headOf(story(), name),
        headOf(story(), name),
      ])
    }
  })

  test('says what it waits for and until when', () => {
    const said = story().revisions.find(({ manifest }) =>
      manifest.attention.some(({ code }) => code === 'tier:tier2b'),
    )!
    expect(said.manifest).toMatchObject({
      phase: 'validation',
      status: 'active',
      attention: [
        { code: 'tier:tier2b', is: 'waiting', on: 'time', reason: 'tier2b passed and soaks', until: soaked().to },
      ],
    })
  })

  test('is left alone: no ref is moved and no machine runs, but for sweeps of one minute that find nothing', () => {
    const { from, to } = waits()
    expect(to - from).toBeGreaterThan(23 * 3_600_000)
    const moved = ['api', 'web', 'e2e']
      .flatMap((name) =>
        story()
          .git(name, 'for-each-ref', '--format=%(refname:short)')
          .split('\n')
          .flatMap((ref) => story().moves(name, ref)),
      )
      .filter(({ at }) => at > from && at < to)
    expect(moved).toEqual([])
    const meanwhile = Object.entries(story().world.runs).filter(
      ([, { createdAt }]) => createdAt > from && createdAt < to,
    )
    expect(meanwhile).not.toEqual([])
    expect(billMinutes({ ...story().world, runs: Object.fromEntries(meanwhile) }, 'acme/release-control', [])).toEqual({
      control: 0,
      participants: 0,
      sweeps: meanwhile.length,
    })
    expect(story().report.billedMinutes.control).toBeLessThanOrEqual(6)
  })
})

describe('a signal that is lost', () => {
  const story = () => of('signal-is-lost')

  test('is run as often as any tier, kept with every attempt, and shown as failed', () => {
    expect(runsOf(story(), 'load.yml').map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure'])
    expect(attemptsAt(story(), 'tier2d')).toEqual(['1 failed run-failed', '2 failed run-failed'])
    expect(story().report.tiers.find(({ name }) => name === 'tier2d')).toMatchObject({
      conclusion: 'failed',
      attempts: 2,
    })
    expect(story().ended.stdout).toContain('✖ failed   tier2d, 2 attempts, not required')
  })

  test('stops nothing on the way: the release is never blocked, waits for nobody on its account, and ships', () => {
    expect(new Set(story().revisions.map(({ manifest }) => manifest.status))).toEqual(new Set(['active', 'shipped']))
    expect(story().revisions.flatMap(({ manifest }) => manifest.attention.map(({ code }) => code))).not.toContain(
      'tier:tier2d',
    )
    expect(story().last).toMatchObject({ status: 'shipped', candidate: { number: 1 } })
    for (const name of names) expect(story().git(name, 'rev-parse', 'master')).toBe(headOf(story(), name))
  })
})

test('a flake is enough under auto, with both attempts on record, and is never called plainly passed', () => {
  const story = of('signal-is-lost')
  expect(attemptsAt(story, 'tier2c')).toEqual(['1 failed run-failed', '2 passed run-succeeded'])
  expect(['tier2a', 'tier2b', 'tier2c'].map((tier) => standingAt(story, tier))).toEqual(['passed', 'passed', 'flaky'])
  expect(story.ended.stdout).toContain('! flaky    tier2c, 2 attempts (failed, passed)')
})

describe('a floor tier in which no test ran', () => {
  const story = () => of('no-test-ran')

  test('is errored though its workflow succeeds, at every attempt', () => {
    expect(runsOf(story(), 'e2e.yml').map(({ conclusion }) => conclusion)).toEqual(['success', 'success', 'success'])
    expect(attemptsAt(story(), 'tier2a')).toEqual(['1 errored no-tests', '2 errored no-tests', '3 errored no-tests'])
  })

  test('blocks the release, which does not hold it against the candidate and asks for nothing that needs it', () => {
    expect(story().last).toMatchObject({
      status: 'blocked',
      phase: 'validation',
      attention: [
        {
          code: 'tier:tier2a',
          is: 'lost',
          reason: expect.stringContaining('this is not evidence against the candidate'),
        },
      ],
    })
    for (const file of ['journeys.yml', 'access.yml', 'load.yml']) expect(runsOf(story(), file)).toEqual([])
    for (const name of names) {
      expect(story().moves(name, 'master')).toHaveLength(1)
      expect(story().git(name, 'tag')).toBe('')
    }
  })
})
