import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Answer, Call } from '../../src/exchange/exchange.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { readManifest } from '../../src/documents/manifest.ts'
import { canonical } from '../../src/domain/text/canonical.ts'
import type { Ask } from '../../src/domain/words/ask.ts'
import { addRuleset } from 'embedded-github/github/world/seed'
import type { Repository, World } from 'embedded-github/github/world/world'
import { faultKinds, severing, simulate, type Fault, type Simulated } from '../../src/simulation/exchange.ts'
import { play, runAction, type Performance } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { connectTo, control, newWorld, performanceOf, revisionsOf, singleTrain, start, textAt } from './worlds.ts'

/**
 * Where a release ended, without what depends on how often something was asked for: instants, revisions, ids of runs.
 */
function endOf(world: World): string {
  const app = world.repositories['acme/app']!
  const manifest = readManifest(textAt(world, revisionsOf(world).at(-1)!, 'release-manifest.json'))
  return canonical({
    refs: app.refs,
    releases: [app, world.repositories[control]!].map(({ releases }) =>
      releases.map(({ tag, draft, target, body, notLatest }) => ({ tag, draft, target, body, notLatest })),
    ),
    status: manifest.status,
    candidate: manifest.candidate,
    requests: manifest.requests,
    evidence: manifest.evidence.map(({ key, conclusion, attempt }) => ({ key, conclusion, attempt })),
  })
}

/** Plays with these faults, then on without any until the release ends. */
async function endWith(from: World, faults: readonly Fault[], steps?: Parameters<typeof runAction>[1]): Promise<World> {
  const faulty = simulate(from, faults)
  await runAction(performanceOf(faulty), steps)
  const calm = performanceOf(simulate(faulty.world))
  await play(calm)
  return calm.simulated.world
}

describe('the promote step, killed at every API call, before and after the effect, and run again', () => {
  let ready: World
  let calm: World
  let calls: number
  beforeAll(async () => {
    const performance = performanceOf(simulate(newWorld()))
    await play(performance, ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'])
    ready = performance.simulated.world
    const promote = performanceOf(simulate(ready))
    await runAction(promote, ['promote'])
    calls = promote.simulated.calls
    calm = promote.simulated.world
  })

  test('starts with production untouched and ends shipped when nothing goes wrong', () => {
    const before = ready.repositories['acme/app']!.refs
    expect(before['refs/heads/master']).not.toBe(before['refs/heads/rc/2026.11'])
    expect(JSON.parse(endOf(calm))).toMatchObject({ status: 'shipped' })
    expect(calls).toBeGreaterThan(5)
  })

  test.each(faultKinds)('%s: the end is the undisturbed one', async (kind) => {
    for (let call = 0; call < calls; call += 1) {
      const world = await endWith(ready, [{ call, kind }], ['promote'])
      expect({ call, end: endOf(world) }).toEqual({ call, end: endOf(calm) })
    }
  })
})

test('a whole release, killed or answered 502 at every single call, ends as the undisturbed one', async () => {
  const undisturbed = performanceOf(simulate(newWorld()))
  await play(undisturbed)
  const want = endOf(undisturbed.simulated.world)
  for (const kind of severing) {
    for (let call = 0; call < undisturbed.simulated.calls; call += 1) {
      const faulty = performanceOf(simulate(newWorld(), [{ call, kind }]))
      await play(faulty).catch(ignoreUnanswered)
      const after = performanceOf(simulate(faulty.simulated.world))
      await play(after)
      expect({ kind, call, end: endOf(after.simulated.world) }).toEqual({ kind, call, end: want })
    }
  }
}, 120_000)

describe('the end of a release that was blocked, killed or unanswered at every API call', () => {
  const hooked = singleTrain.replace(
    'repositories:',
    'hooks:\n  leave-ship: { repository: acme/app, event: release.gone }\nrepositories:',
  )
  const issuesOf = (world: World): readonly string[] =>
    Object.values(world.issues).map(({ state, title }) => `${state}: ${title}`)
  const standOf = (world: World) => readManifest(textAt(world, revisionsOf(world).at(-1)!, 'release-manifest.json'))
  const change = (world: World, parts: Partial<Repository>): World => ({
    ...world,
    repositories: { ...world.repositories, 'acme/app': { ...world.repositories['acme/app']!, ...parts } },
  })

  /** What the sweep does: it looks at the releases that are open or owe something, and only at those. */
  async function sweep(performance: Performance): Promise<readonly string[]> {
    const open = await connectTo(performance.simulated).openReleases(control)
    for (const release of open)
      await runAction({ ...performance, release, asks: [] }, ['plan-release']).catch(ignoreUnanswered)
    return open
  }

  /** Another GitHub, on the same World, that first asks somebody else. */
  const between = (simulated: Simulated, meddle: (call: Call) => Answer | null): Simulated => ({
    get world() {
      return simulated.world
    },
    set world(world) {
      simulated.world = world
    },
    get calls() {
      return simulated.calls
    },
    set calls(calls) {
      simulated.calls = calls
    },
    exchange: (call) => {
      const said = meddle(call)
      return said === null ? simulated.exchange(call) : Promise.resolve(said)
    },
  })

  /**
   * Blocked before anything of production had moved, and after GitHub had refused to move it; what was in the way is
   * gone.
   */
  let blocked: { readonly aborted: World; readonly shipped: World }
  beforeAll(async () => {
    const performance = performanceOf(simulate(releaseWorld(readTrain(hooked, 'train.yml'), hooked, start)))
    await play(performance, ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'])
    const free = performance.simulated.world
    const { rulesets } = free.repositories['acme/app']!
    const playOn = async (simulated: Simulated): Promise<World> => {
      await play({ ...performance, simulated })
      expect(issuesOf(simulated.world)).toEqual(['open: 2026.11 is blocked in ship'])
      return simulated.world
    }
    const archived = await playOn(simulate(change(free, { archived: true })))
    const late = simulate(free)
    const barred = await playOn(
      between(late, ({ body = '' }) => {
        const isFirst =
          body.includes('updateRefs') &&
          body.includes('refs/heads/master') &&
          late.world.repositories['acme/app']!.rulesets === rulesets
        if (isFirst)
          late.world = addRuleset(late.world, 'acme/app', {
            name: 'frozen',
            target: 'branch',
            enforcement: 'active',
            include: ['refs/heads/master'],
            exclude: [],
            bypassActors: [],
            rules: [{ type: 'update' }],
          })
        return null
      }),
    )
    blocked = { aborted: change(archived, { archived: false }), shipped: change(barred, { rulesets: rulesets ?? [] }) }
  })

  const abort: Ask = { id: 'abort-1', at: start + 1, by: { login: 'zoe', kind: 'human' }, type: 'abort', why: 'enough' }
  test.each<['shipped' | 'aborted', Parameters<typeof runAction>[1], readonly Ask[]]>([
    ['shipped', ['plan-release', 'promote'], []],
    ['aborted', ['record-signal', 'plan-release', 'promote-staging'], [abort]],
  ])(
    '%s: the sweeps alone see to it that its issue is closed and its hook told, and then it costs them nothing',
    async (status, steps, asks) => {
      const calm = { ...performanceOf(simulate(blocked[status])), asks }
      await runAction(calm, steps)
      expect(standOf(calm.simulated.world)).toMatchObject({ status, messages: [] })
      expect(issuesOf(calm.simulated.world)).toEqual([`closed: 2026.11: ${status}`])
      for (const kind of faultKinds) {
        for (let call = 0; call < calm.simulated.calls; call += 1) {
          const faulty = { ...performanceOf(simulate(blocked[status], [{ call, kind }])), asks }
          await runAction(faulty, steps).catch(ignoreUnanswered)
          const after = { ...performanceOf(simulate(faulty.simulated.world)), asks }
          if (standOf(after.simulated.world).status !== status) await runAction(after, steps)
          await sweep(after)
          const [world, sweeping] = [after.simulated.world, after.simulated.calls]
          const open = await sweep(after)
          expect({
            kind,
            call,
            issues: issuesOf(world),
            status: standOf(world).status,
            messages: standOf(world).messages,
            open,
            calls: after.simulated.calls - sweeping,
          }).toEqual({ kind, call, issues: [`closed: 2026.11: ${status}`], status, messages: [], open: [], calls: 1 })
        }
      }
    },
    240_000,
  )

  test('goes on to be looked at while GitHub answers nothing that can be read, and comes to its end once it does', async () => {
    const performance = performanceOf(simulate(blocked.shipped))
    const { simulated } = performance
    const deaf = between(simulated, ({ method, url }) =>
      method === 'PATCH' && url.includes('/issues/')
        ? { status: 200, headers: { 'content-type': 'application/json' }, body: '{"data":null}' }
        : null,
    )
    await runAction({ ...performance, simulated: deaf }, ['plan-release', 'promote']).catch(ignoreUnanswered)
    for (let times = 0; times < 3; times += 1)
      expect(await sweep({ ...performance, simulated: deaf })).toEqual(['2026.11'])
    expect(issuesOf(simulated.world)).toEqual(['open: 2026.11 is blocked in ship'])
    await sweep(performance)
    expect([issuesOf(simulated.world), await sweep(performance)]).toEqual([['closed: 2026.11: shipped'], []])
  })
})

/** A run that GitHub never answered ends red; the next wake goes on. */
function ignoreUnanswered(error: unknown): void {
  if (!(error instanceof Error && error.name === 'UserError')) throw error
}
