import { beforeAll, describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { canonical } from '../../src/domain/canonical.ts'
import type { World } from '../../src/rehearsal/github/world.ts'
import { faultKinds, simulate, type Fault } from '../../src/simulation/exchange.ts'
import { play, runAction } from '../../src/simulation/play.ts'
import { newWorld, performanceOf, revisionsOf, textAt } from './worlds.ts'

/** Where a release ended, without what depends on how often something was asked for: instants, revisions, ids of runs. */
function endOf(world: World): string {
  const app = world.repositories['acme/app']!
  const manifest = readManifest(textAt(world, revisionsOf(world).at(-1)!, 'release-manifest.json'))
  return canonical({
    refs: app.refs, releases: app.releases.map(({ tag, draft, target }) => ({ tag, draft, target })),
    status: manifest.status, candidate: manifest.candidate, requests: manifest.requests,
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
  for (const kind of faultKinds) {
    for (let call = 0; call < undisturbed.simulated.calls; call += 1) {
      const faulty = performanceOf(simulate(newWorld(), [{ call, kind }]))
      await play(faulty).catch(ignoreUnanswered)
      const after = performanceOf(simulate(faulty.simulated.world))
      await play(after)
      expect({ kind, call, end: endOf(after.simulated.world) }).toEqual({ kind, call, end: want })
    }
  }
}, 120_000)

/** A run that GitHub never answered ends red; the next wake goes on. */
function ignoreUnanswered(error: unknown): void {
  if (!(error instanceof Error && error.name === 'UserError')) throw error
}
