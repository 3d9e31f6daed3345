import { beforeAll, describe, expect, test } from '@jest/globals'
import { readEvent } from '../../src/documents/event.ts'
import { UserError } from 'github-foundations/problem'
import type { Answer } from '../../src/exchange/exchange.ts'
import type { Artifact } from 'embedded-github/github/world/runs'
import type { World } from 'embedded-github/github/world/world'
import { rerun } from 'embedded-github/workflows/reruns'
import { simulate } from '../../src/simulation/exchange.ts'
import { endRuns, play } from '../../src/simulation/play.ts'
import { kitCommit } from '../../src/simulation/release-world.ts'
import { manifestIn } from './asking.ts'
import { dispatchAs, endedJob, goOnce, openRequest, provenWorld, recorded, withRun, type Between } from './forging.ts'
import { performanceOf, refOf } from './worlds.ts'

/*
 * The loop over the embedded GitHub: whatever is forged there, nothing is recorded as passed but what Convoy asked for
 * and fetched.
 */

/** tier1, by a command, and then tier2a, by a workflow, have been asked for; no run has ended. */
const asked: { tier1?: World; tier2a?: World } = {}
beforeAll(async () => {
  const simulated = simulate(provenWorld())
  await goOnce(simulated)
  asked.tier1 = simulated.world
  simulated.world = endRuns({ ...simulated.world, at: simulated.world.at + 60_000 }, () => 'success')
  await goOnce(simulated)
  asked.tier2a = simulated.world
})
const worldOf = (tier: 'tier1' | 'tier2a'): World => asked[tier] ?? provenWorld()
const later = (world: World, ms = 60_000): World => ({ ...world, at: world.at + ms })

/** Alters what GitHub answers about a run or about its jobs. */
const sayOf =
  (part: 'run' | 'job', alter: (said: Record<string, unknown>) => unknown): Between =>
  async (call, next) => {
    const answer = await next()
    const path = new URL(call.url).pathname
    const said: unknown = /\/actions\/runs\/\d+(?:\/attempts\/\d+\/jobs)?$/u.test(path) ? JSON.parse(answer.body) : null
    if (!isRecord(said)) return answer
    if (part === 'run' && !path.endsWith('/jobs')) return { ...answer, body: JSON.stringify(alter(said)) }
    const jobs = said['jobs']
    return part === 'job' && Array.isArray(jobs)
      ? { ...answer, body: JSON.stringify({ ...said, jobs: jobs.map((job) => alter(job)) }) }
      : answer
  }
/** What is read of a command's run alone. */
const kits: readonly [string, unknown][] = [
  ['referenced_workflows', []],
  [
    'referenced_workflows',
    [{ path: 'convoy-release/convoy/.github/workflows/participant.yml@v1', sha: 'd'.repeat(40) }],
  ],
  ['referenced_workflows', [{ path: 'mallory/kit/.github/workflows/else.yml@v1', sha: kitCommit }]],
]
const names: readonly [string, unknown][] = [['name', 'build']]
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

describe.each(['tier1', 'tier2a'] as const)('the answers about a run that has passed %s', (tier) => {
  const conclude = async (between?: Between): Promise<readonly string[]> => {
    const simulated = simulate(endRuns(later(worldOf(tier)), () => 'success'))
    return recorded(await goOnce(simulated, between), tier)
  }
  const isPassed = (attempts: readonly string[]): boolean => attempts.some((attempt) => attempt.includes('passed'))

  test('are evidence as they are', async () => {
    expect(await conclude()).toEqual([expect.stringMatching(/^1 passed /)])
  })

  test.each<[string, unknown]>([
    ['id', 1],
    ['repository', { full_name: 'mallory/app' }],
    ['path', '.github/workflows/other.yml'],
    ['event', 'push'],
    ['head_sha', 'b'.repeat(40)],
    ['head_branch', 'main'],
    ['run_attempt', 2],
    ['actor', { login: 'zoe' }],
    ['actor', null],
    ['status', 'in_progress'],
    ['status', 'queued'],
    ['conclusion', 'failure'],
    ['conclusion', 'cancelled'],
    ['conclusion', null],
    ['created_at', '2026-11-01T00:00:00Z'],
    ['created_at', 'now'],
    ...(tier === 'tier1' ? kits : []),
  ])('are none where %s says %j', async (field, value) => {
    expect(isPassed(await conclude(sayOf('run', (run) => ({ ...run, [field]: value }))))).toBe(false)
  })

  test.each<[string, unknown]>([
    ['status', 'in_progress'],
    ['conclusion', 'failure'],
    ['conclusion', 'cancelled'],
    ['conclusion', 'skipped'],
    ['conclusion', null],
    ...(tier === 'tier1' ? names : []),
  ])('are none where the %s of each job says %j', async (field, value) => {
    expect(isPassed(await conclude(sayOf('job', (job) => ({ ...job, [field]: value }))))).toBe(false)
  })
})

describe('somebody who says that a tier has finished', () => {
  const payload = (body: unknown) => ({
    protocol: 1,
    id: 'wake-1',
    release: '2026.11',
    at: '2026-11-02T09:00:00Z',
    actor: { login: 'mallory' },
    body,
  })

  test('cannot say how it ended', () => {
    const request = openRequest(manifestIn(worldOf('tier1'))).id
    expect(readEvent('release.tier-finished', payload({ request })).type).toBe('release.tier-finished')
    for (const more of [{ conclusion: 'passed' }, { run: 7 }, { evidence: {} }])
      expect(() => readEvent('release.tier-finished', payload({ request, ...more }))).toThrow(UserError)
  })

  // A wake is a look: nothing of the event that woke us gets this far (src/actions/signal.ts).
  test('wakes, and nothing is recorded that was not fetched', async () => {
    const simulated = simulate(later(worldOf('tier1')))
    const before = manifestIn(simulated.world)
    expect(await goOnce(simulated)).toEqual(before)
    expect(refOf(simulated.world, 'acme/release-control', 'refs/heads/release/2026.11')).toBe(
      refOf(worldOf('tier1'), 'acme/release-control', 'refs/heads/release/2026.11'),
    )
  })
})

test('a run that somebody ran again until it passed is errored, and asked for anew', async () => {
  const simulated = simulate(endRuns(later(worldOf('tier1')), () => 'failure'))
  const { run = 0 } = openRequest(manifestIn(simulated.world))
  const [again] = rerun(later(simulated.world), run, 'all', 'zoe')
  simulated.world = endRuns(later(again), () => 'success')
  const manifest = await goOnce(simulated)
  expect(recorded(manifest, 'tier1')).toEqual(['1 errored other-attempt'])
  expect(openRequest(manifest)).toMatchObject({ tier: 'tier1', attempt: 2 })
})

describe('runs that a person starts in the name of a request', () => {
  const steps = ['record-signal', 'plan-release', 'cut-rc'] as const
  /** The answer to Convoy's own message is lost: which run it started is found by its name. */
  const losing: Between = async (call, next): Promise<Answer> => {
    const answer = await next()
    return call.method === 'POST' && call.url.endsWith('/dispatches') ? { status: 502, headers: {}, body: '' } : answer
  }

  test.each([
    ['GitHub named', undefined],
    ['is found by its name', losing],
  ] as const)('before Convoy does do not answer it: the run that %s does', async (_title, between) => {
    const request = openRequest(manifestIn(worldOf('tier1')))
    const simulated = simulate(provenWorld())
    await goOnce(simulated, undefined, steps)
    expect(await dispatchAs('zoe-token', simulated, request)).toBe(204)
    simulated.world = endRuns(later(simulated.world), () => 'success')
    await goOnce(simulated, between)
    simulated.world = endRuns(later(simulated.world), ({ actor }) => (actor === 'zoe' ? 'success' : 'failure'))
    const manifest = await goOnce(simulated)
    expect(recorded(manifest, 'tier1')).toEqual(['1 failed command-failed'])
    expect(
      Object.values(simulated.world.runs)
        .map(({ displayTitle }) => displayTitle)
        .filter((title) => title === request.id),
    ).toHaveLength(2)
  })

  test.each([
    ['GitHub named', undefined],
    ['is found by its name, the oldest', losing],
  ] as const)('after Convoy do not either: the run that %s does', async (_title, between) => {
    const simulated = simulate(provenWorld())
    const request = openRequest(await goOnce(simulated, between))
    await dispatchAs('zoe-token', simulated, request)
    simulated.world = endRuns(later(simulated.world), ({ actor }) => (actor === 'zoe' ? 'success' : 'failure'))
    expect(recorded(await goOnce(simulated), 'tier1')).toEqual(['1 failed command-failed'])
  })

  test('prove nothing where there is no other', async () => {
    const simulated = simulate(provenWorld())
    const swallowing: Between = (call, next) =>
      call.url.endsWith('/dispatches') ? Promise.resolve({ status: 502, headers: {}, body: '' }) : next()
    await dispatchAs('zoe-token', simulated, openRequest(await goOnce(simulated, swallowing)))
    simulated.world = endRuns(later(simulated.world), () => 'success')
    expect(recorded(await goOnce(simulated), 'tier1')).toEqual(['1 errored other-actor'])
  })
})

test('jobs named as the kit names its own say nothing in a run that does not call it', async () => {
  const simulated = simulate(later(worldOf('tier1')))
  const before = manifestIn(simulated.world)
  const { run } = openRequest(before)
  const jobs = [
    ['fetch', 'success'],
    ['run', 'success'],
    ['errored', 'skipped'],
  ].map(([name, conclusion], index) =>
    endedJob(9000 + index, `mallory / ${name}`, conclusion === 'success' ? 'success' : 'skipped'),
  )
  simulated.world = withRun(simulated.world, run, { status: 'in_progress', jobs, referenced: [] })
  expect(await goOnce(simulated)).toEqual(before)
  simulated.world = withRun(later(simulated.world), run, { status: 'completed', conclusion: 'success' })
  expect(recorded(await goOnce(simulated), 'tier1')).toEqual(['1 errored other-kit'])
})

describe('artifacts', () => {
  const artifact = (run: number, job: number, name: string, text: string): Artifact => ({
    id: 1,
    run,
    job,
    name,
    size: text.length,
    digest: `sha256:${'a'.repeat(64)}`,
    createdAt: 0,
    expiresAt: Number.MAX_SAFE_INTEGER,
    finalized: true,
    content: Buffer.from(text),
  })

  test('that another job of the run puts in the place of its own change nothing', async () => {
    const ended = endRuns(later(worldOf('tier1')), () => 'failure')
    const { run = 0, id } = openRequest(manifestIn(ended))
    const jobs = ended.runs[String(run)]?.jobs ?? []
    const simulated = simulate({
      ...ended,
      artifacts: {
        1: artifact(
          run,
          jobs.at(-1)?.id ?? 0,
          `convoy-${id}`,
          JSON.stringify({ conclusion: 'passed', tests: { passed: 9 } }),
        ),
      },
    })
    expect(recorded(await goOnce(simulated), 'tier1')).toEqual(['1 failed command-failed'])
  })

  test('are read by nothing on the whole way to production', async () => {
    const simulated = simulate(provenWorld())
    const asking: string[] = []
    const { exchange } = simulated
    await play({
      ...performanceOf(
        Object.assign(simulated, {
          exchange: (call: Parameters<typeof exchange>[0]) => {
            asking.push(`${call.method} ${call.url} ${call.body ?? ''}`)
            return exchange(call)
          },
        }),
      ),
    })
    expect(manifestIn(simulated.world).status).toBe('shipped')
    expect(asking.length).toBeGreaterThan(20)
    expect(asking.filter((each) => /artifact/iu.test(each))).toEqual([])
  })
})
