import { beforeAll, describe, expect, test } from '@jest/globals'
import { verifyHistory, type Verification } from '../../../src/conduct/verification/verification.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import { claimable } from '../../../src/domain/pace/claims.ts'
import { countContent } from '../../../src/domain/pace/content.ts'
import { Crash, simulate } from '../../../src/simulation/exchange.ts'
import { runAction } from '../../../src/simulation/play.ts'
import { seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { connectTo, control, planAsk, release } from '../worlds.ts'
import {
  counted,
  limitedWorld,
  manifestOf,
  revisionsOf,
  runReleases,
  shippedOf,
  wideTrain,
  type Counted,
} from './pacing.ts'

/*
 * Releases that create more content than GitHub lets an App create in a minute and in an hour
 * (docs/decisions/0091-claim-what-is-created.md).
 */

const minutes = (ms: number): number => Math.round(ms / 60_000)
const numbered = (first: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `acme/r${first + index}`)

describe('a release of two hundred repositories by pull request', () => {
  const names = numbered(0, 200)
  let all: Counted
  let begun: number
  beforeAll(async () => {
    all = counted(limitedWorld(200))
    begun = all.simulated.world.at
    await runReleases(all, [release])
  }, 300_000)

  test('ships, every one of them, in fifteen green runs and within two hours', () => {
    expect(shippedOf(all.simulated.world, names)).toEqual(names)
    expect(all.runs).toBe(15)
    expect(minutes(all.simulated.world.at - begun)).toBeLessThan(120)
  })

  test('creates what was predicted and no more, and GitHub never has to refuse any of it', () => {
    const manifest = manifestOf(all.simulated.world, release)!
    const { before, after } = countContent(readTrain(wideTrain(200), 'train.yml'), manifest)
    expect([before, after, all.created, all.refused]).toEqual([200, 401, 601, []])
    expect(all.minute).toBeLessThanOrEqual(60)
    expect(all.hour).toBeLessThanOrEqual(claimable.hour.most)
  })

  test('is never blocked, and says what it waits for before it begins to ship, so that it lands at one go', () => {
    const revisions = revisionsOf(all.simulated.world, release)
    const said = revisions.flatMap(({ attention }) => attention)
    expect([...new Set(revisions.map(({ status }) => status))]).toEqual(['active', 'shipped'])
    expect(said.filter(({ is }) => is === 'lost')).toEqual([])
    expect(said.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(
        /begins to ship once there is room for its 401 merges and releases together, until 2026-.* UTC$/,
      ),
    )
    const since = revisions.filter(({ pivot }) => pivot !== undefined)
    expect(since.flatMap(({ attention }) => attention)).toEqual([])
    expect(minutes(all.simulated.world.at - since[0]!.pivot!)).toBeLessThan(40)
  })

  test('leaves a record of which every revision can be decided again, those that waited too', async () => {
    const history = await connectTo(all.simulated).readHistory(control, release)
    const { breach, last }: Verification = verifyHistory(history!, { release, control })
    expect([breach, last?.manifest?.status]).toEqual([null, 'shipped'])
  }, 120_000)

  test('asks little more for it: two requests for twenty pieces of content at the most', () => {
    expect(all.claiming).toBeLessThanOrEqual(2 * (601 / 20))
  })
})

/** A GitHub on which two halves of a train are planned at once, each as a release of its own. */
const halves = (size: number): World => limitedWorld(2 * size)
const withTrain = (world: World, text: string): World =>
  seedCommit(world, {
    repository: control,
    branch: 'main',
    message: 'Another train',
    by: 'zoe',
    files: { 'train.yml': text },
  })[0]

test('two releases at once through one App share its limits, and both ship', async () => {
  const size = 40
  const all = counted(halves(size))
  const { simulated } = all
  for (const [index, id] of ['2026.11', '2026.12'].entries()) {
    simulated.world = withTrain(simulated.world, wideTrain(size, index * size))
    await runAction({ simulated, control, release: id, asks: [{ ...planAsk(), id: `plan-${id}` }] }, ['plan-release'])
  }
  await runReleases(all, ['2026.11', '2026.12'])
  const names = numbered(0, 2 * size)
  expect(shippedOf(simulated.world, names)).toEqual(names)
  expect([all.created, all.refused, all.runs]).toEqual([2 * (3 * size + 1), [], 7])
  expect(all.minute).toBeLessThanOrEqual(60)
  expect(all.hour).toBeLessThanOrEqual(claimable.hour.most)
}, 300_000)

describe('killed while it is limited', () => {
  const names = numbered(0, 26)
  let world: World
  let calls: number
  beforeAll(async () => {
    const all = counted(limitedWorld(26))
    for (let run = 0; run < 20; run += 1) {
      world = all.simulated.world
      const before = all.simulated.calls
      const outcome = await all.run(release, run === 0)
      calls = all.simulated.calls - before
      if (outcome?.limit !== null) break
      all.wait(outcome.due !== null)
    }
  }, 60_000)

  /** The World that a run leaves of which no call arrives after so many; `isHeard`: it hears the last answer. */
  async function kill(arriving: number, isHeard: boolean): Promise<World> {
    const simulated = simulate(world)
    const { exchange } = simulated
    Object.assign(simulated, {
      exchange: async (call: Parameters<typeof exchange>[0]) => {
        if (simulated.calls >= arriving) throw new Crash()
        const answer = await exchange(call)
        if (simulated.calls >= arriving && !isHeard) throw new Crash()
        return answer
      },
    })
    await runAction({ simulated, control, release, asks: [] }).catch(() => null)
    return simulated.world
  }

  test('the run that is killed is one of many calls, after which something is left', () => {
    expect(calls).toBeGreaterThan(50)
    expect(manifestOf(world, release)?.status).toBe('active')
  })

  test('at a call in every forty, before and after it: all ships, nothing twice, and GitHub refuses nothing', async () => {
    for (let call = 0; call < calls; call += 40) {
      const all = counted(await kill(call, call % 2 === 0))
      await runReleases(all, [release])
      const shipped = shippedOf(all.simulated.world, names)
      expect({ call, shipped, refused: all.refused }).toEqual({ call, shipped: names, refused: [] })
    }
  }, 120_000)
})
