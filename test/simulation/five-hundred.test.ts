import { beforeAll, describe, expect, test } from '@jest/globals'
import { verifyHistory, type Verification } from '../../src/conduct/verification/verification.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { UserError } from 'github-foundations/problem'
import { candidatesPlanned, mostPlanned, sizeAtEnd, sizePlanned } from '../../src/domain/record/room.ts'
import { mostInOneFile, sizeOf } from '../../src/domain/record/stored.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { listRevisions, readRelease } from '../../src/rehearsal/scenario/release-branch.ts'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { play, runAction } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { connectTo, control, pathsAt, performanceOf, refOf, release, revisionsOf, start, textAt } from './worlds.ts'

const name = (index: number): string => `acme/r${String(index).padStart(3, '0')}`.padEnd(38, 'x')
/** Five hundred repositories in two layers, with names of 38 characters and so many tiers each. */
const textOf = (tiers: number): string => `train: five-hundred
control: ${control}
branches: { source: main, staging: staging, production: master }
repositories:
${Array.from({ length: 500 }, (_, index) => `  - { name: ${name(index)}${index === 0 ? '' : `, depends-on: [${name(0)}]`} }`).join('\n')}
tiers:
${Array.from({ length: tiers }, (_, tier) => `  - { name: tier1${tier === 0 ? '' : `-${tier}`}, scope: repository, by: { checks: [{ name: test-${tier}, app: github-actions }] } }`).join('\n')}
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], by: { command: "npm run e2e" } }
`

/** A GitHub that notes how much it is sent in one call. */
function weigh(simulated: Simulated, sent: number[]): Simulated {
  const { exchange } = simulated
  return Object.assign(simulated, {
    exchange: (call: Parameters<typeof exchange>[0]) => {
      sent.push(typeof call.body === 'string' ? Buffer.byteLength(call.body) : 0)
      return exchange(call)
    },
  })
}

describe('five hundred repositories with names of 38 characters and two tiers each', () => {
  const train = readTrain(textOf(2), 'train.yml')
  const sent: number[] = []
  let simulated: Simulated
  let world: World
  let shipped: Manifest
  let revisions: readonly Manifest[]
  beforeAll(async () => {
    simulated = weigh(simulate(releaseWorld(train, textOf(2), start)), sent)
    await play(performanceOf(simulated))
    world = simulated.world
    const head = revisionsOf(world).at(-1)!
    revisions = listRevisions(world, head).map(({ manifest }) => manifest)
    shipped = revisions.at(-1)!
  }, 900_000)

  test('ship, every one of them', () => {
    expect(shipped).toMatchObject({ status: 'shipped', attention: [] })
    const heads = shipped.candidate!.heads
    expect(Object.keys(heads)).toHaveLength(500)
    expect(
      train.repositories.filter(
        (each) =>
          refOf(world, each.name, 'refs/heads/master') !== heads[each.name] ||
          world.repositories[each.name]!.releases.length !== 1,
      ),
    ).toEqual([])
  })

  test('leave a record of which GitHub shows every file whole, and whose first file stays small', () => {
    const commits = revisionsOf(world)
    const sizes = commits.flatMap((commit) =>
      pathsAt(world, commit)
        .filter((path) => path === 'release-manifest.json' || path.startsWith('manifest/'))
        .map((path) => Buffer.byteLength(textAt(world, commit, path))),
    )
    expect(Math.max(...sizes)).toBeLessThanOrEqual(mostInOneFile)
    expect(sizeOf(shipped)).toBeGreaterThan(mostInOneFile)
    expect(Buffer.byteLength(textAt(world, commits.at(-1)!, 'release-manifest.json'))).toBeLessThan(60_000)
    expect(pathsAt(world, commits.at(-1)!)).toEqual(
      expect.arrayContaining(['manifest/evidence.1.json', 'manifest/hops.1.json', 'manifest/repositories.1.json']),
    )
  })

  test('stay below what was predicted, from the plan on and at every revision since the freeze', () => {
    const planned = revisions.find(({ repositories }) => repositories.length > 0)!
    expect(sizePlanned(train, planned)).toBeLessThanOrEqual(mostPlanned)
    expect(sizeOf(shipped)).toBeLessThan(sizePlanned(train, planned) / candidatesPlanned)
    const since = revisions.filter(({ candidate }) => candidate !== undefined)
    expect(since.length).toBeGreaterThan(5)
    expect(
      since.filter((manifest) => sizeAtEnd(train, manifest) < sizeOf(shipped)).map(({ revision }) => revision),
    ).toEqual([])
  })

  test('are read again in a few requests, and to nobody is more sent at once than GitHub is known to take', async () => {
    const before = simulated.calls
    const read = await connectTo(simulated).readRelease(control, release)
    expect(simulated.calls - before).toBeLessThanOrEqual(3)
    expect(Object.keys(read?.rows ?? {}).length).toBeGreaterThan(10)
    expect(Math.max(...sent)).toBeLessThan(5_000_000)
  })

  test('stand as they shipped for whoever reads the branch: a rehearsal, and convoy verify, which decides all of it again', async () => {
    expect(readRelease(world, control, release)?.manifest).toEqual(shipped)
    const history = await connectTo(simulated).readHistory(control, release)
    const { breach, last }: Verification = verifyHistory(history!, { release, control })
    expect(breach).toBeNull()
    expect(last?.manifest).toEqual(shipped)
  }, 600_000)

  test('leave nothing behind of rows that are no more: a file that no manifest names is empty', () => {
    const head = revisionsOf(world).at(-1)!
    const named = JSON.parse(textAt(world, head, 'release-manifest.json')).rows as Readonly<
      Record<string, readonly string[]>
    >
    const isNamed = (path: string): boolean => {
      const [, list = '', number = ''] = /^manifest\/(\w+)\.(\d+)\.json$/u.exec(path) ?? []
      return Number(number) <= (named[list]?.length ?? 0)
    }
    const left = pathsAt(world, head).filter((path) => path.startsWith('manifest/') && !isNamed(path))
    expect(left).toContain('manifest/requests.1.json')
    expect([...new Set(left.map((path) => textAt(world, head, path)))]).toEqual(['[]\n'])
  })
})

test('five hundred repositories with more tiers than a record could hold are refused at the plan, which says how many would fit, and nothing is written', async () => {
  const train = readTrain(textOf(12), 'train.yml')
  const simulated = simulate(releaseWorld(train, textOf(12), start))
  const refused = await runAction(performanceOf(simulated)).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(UserError)
  const problems = (refused as UserError).problems.filter(({ code }) => code === 'RELEASE_TOO_LARGE')
  expect(problems).toMatchObject([
    {
      message: expect.stringMatching(
        /^The record of a release of 500 repositories could grow to \d+\.\d MB .*: \d+ of its repositories would fit\.$/,
      ),
      remedy: expect.stringContaining('Split the train'),
    },
  ])
  const fitting = Number(/: (\d+) of its repositories would fit/.exec(problems[0]?.message ?? '')?.[1])
  expect(fitting).toBeGreaterThan(50)
  expect(fitting).toBeLessThan(500)
  expect(revisionsOf(simulated.world)).toEqual([])
}, 600_000)
