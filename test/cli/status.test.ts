import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { readTrain } from '../../src/documents/train/train.ts'
import { controlFiles } from '../../src/domain/control/sweeps.ts'
import { addToken } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { openHub } from 'embedded-github/server/hub'
import { outFolder, writeMarker } from '../../src/rehearsal/report/out-folder.ts'
import { outsideTokens, withOutsideTokens } from '../../src/rehearsal/scenario/outside-tokens.ts'
import type { Hub } from 'embedded-github/workflows/words'
import { simulate } from '../../src/simulation/exchange.ts'
import { play } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { planAsk, start } from '../simulation/worlds.ts'
import { convoy, scratch, type Ended } from './convoy.ts'

/*
 * A release that lost its tier on the whole candidate, and one that shipped: asked over HTTP with a person's token, and
 * in the folder that a rehearsal left.
 */

jest.setTimeout(60_000) // Every case starts processes.

const trainText = `train: storefront
control: acme/release-control
unchanged: release
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - name: acme/schema
    owner: "@acme/data"
  - { name: acme/api, depends-on: [acme/schema] }
  - { name: acme/web, depends-on: [{ repository: acme/api, kind: runtime }], branches: { production: tag-only, staging: none } }
tiers:
  - { name: tier1, scope: repository, required: true, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], required: true, by: { command: "npm run e2e" } }
`
const control = 'acme/release-control'
const secret = 'of this test'
const tokens = outsideTokens({ secret })

async function playedWorld(): Promise<World> {
  const people = {
    kind: 'user',
    login: 'zoe',
    repositories: 'all',
    expiresAt: null,
    permissions: { metadata: 'read', contents: 'write' },
  } as const
  const simulated = simulate(
    addToken({ ...releaseWorld(readTrain(trainText, 'train.yml'), trainText, start), secret }, tokens.admin, people),
  )
  await play({ simulated, control, release: '2026.11', asks: [planAsk()] })
  await play({
    simulated,
    control,
    release: '2026.12',
    asks: [{ ...planAsk(), id: 'plan-2' }],
    verdict: ({ repository }) => (repository === 'acme/e2e' ? 'failure' : 'success'),
  })
  return withOutsideTokens(simulated.world)
}

let place: Awaited<ReturnType<typeof scratch>>
let hub: Hub

beforeAll(async () => {
  place = await scratch()
  const out = outFolder(join(place.path, 'out'))
  hub = await openHub({ world: await playedWorld(), repositories: out.repositories, state: join(out.state, 'world') })
  await writeMarker(out, {
    madeBy: 'convoy rehearse',
    train: 'storefront',
    control,
    release: '2026.12',
    directive: 'auto',
    trainDigest: '0'.repeat(64),
    startedAt: '2026-11-02T09:00:00Z',
    finished: false,
  })
})
afterAll(async () => {
  await hub.close()
  await place[Symbol.asyncDispose]()
})

const ask = (...args: readonly string[]): Promise<Ended> =>
  convoy(['status', ...args, '--control', control, '--api-url', hub.apiUrl, '--token', tokens.read])

describe('convoy status, over HTTP with a token that may only read', () => {
  test('says of a shipped release where every ref is, layer by layer, and exits with 0', async () => {
    const { code, stdout, stderr } = await ask('2026.11')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n').map((line) => line.trim().split(/ {2,}/))
    expect(lines[0]).toEqual(['✔ 2026.11 shipped as rc.1: 3 repositories in production. Production is rc.1.'])
    expect(lines.filter(([layer]) => /^\d$/.test(layer ?? ''))).toEqual([
      [
        '1',
        'acme/schema',
        '0.1.0',
        'rc/2026.11: candidate',
        'staging: candidate',
        'master: candidate',
        'v0.1.0: candidate',
        '@acme/data',
      ],
      [
        '2',
        'acme/api',
        '0.1.0',
        'rc/2026.11: candidate',
        'staging: candidate',
        'master: candidate',
        'v0.1.0: candidate',
      ],
      ['3', 'acme/web', '0.1.0', 'rc/2026.11: candidate', '–', '–', 'v0.1.0: candidate'],
    ])
  })

  test('says of a blocked release what is in the way, who is asked and which command answers it, and exits with 1', async () => {
    const { code, stdout } = await ask('2026.12')
    expect(code).toBe(1)
    expect(stdout).toContain('✖ 2026.12 is blocked in validation. Production is untouched.')
    expect(stdout).toMatch(
      /tier2a failed on rc\.1 in acme\/e2e .*\(acme\/e2e, since 2 Nov \d\d:\d\d:\d\d, \w+, answer by 5 Nov \d\d:\d\d:\d\d\)/,
    )
    expect(stdout).toContain(
      `    → gh workflow run release.yml --repo ${control} -f ask=release.retry -f release=2026.12 -f tier=tier2a`,
    )
  })

  test('says the same as JSON', async () => {
    const { code, stdout, stderr } = await ask('2026.12', '--json')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      release: '2026.12',
      control,
      status: 'blocked',
      phase: 'validation',
      verdict: { clear: false },
      candidate: { number: 1 },
      layers: 3,
      attention: [{ is: 'lost', on: 'acme/e2e', owner: null }],
      running: [],
      repositories: [
        { name: 'acme/schema', layer: 1, owner: '@acme/data', refs: { tag: { state: 'not yet' } } },
        { name: 'acme/api', layer: 2 },
        { name: 'acme/web', layer: 3, refs: { staging: { state: 'none' }, production: { state: 'none' } } },
      ],
      tiers: [
        { tier: 'tier1', outcome: 'passed' },
        { tier: 'tier1' },
        { tier: 'tier1' },
        { tier: 'tier2a', place: 'acme/e2e', outcome: 'failed', attempts: ['failed', 'failed'] },
      ],
    })
  })

  test('lists the open releases where none is named', async () => {
    const { code, stdout } = await ask()
    expect(code).toBe(1)
    expect(stdout).toMatch(/^1 release of acme\/release-control is open\n {2}✖ 2026\.12 is blocked in validation: /)
    expect(JSON.parse((await ask('--json')).stdout)).toMatchObject({
      control,
      releases: [{ release: '2026.12', status: 'blocked' }],
    })
  })

  test('names the releases that there are where it does not know one', async () => {
    expect(await ask('2027.01')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^RELEASE_NOT_FOUND .*\n {2}→ It has 2026\.11, 2026\.12\.\n$/),
    })
  })

  test('says what is wrong with a token, as JSON too', async () => {
    const { code, stdout, stderr } = await convoy([
      'status',
      '--control',
      control,
      '--api-url',
      hub.apiUrl,
      '--token',
      tokens.expired,
      '--json',
    ])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'TOKEN_REFUSED' }] })
    expect(stderr).toContain('TOKEN_REFUSED')
  })
})

test('convoy status says where asks are heard by nobody and no sweep comes, each with the way out, and exits with 1', async () => {
  const before = hub.world()
  await hub.change((world) => [disabled(controlFiles.asks, controlFiles.hourly)(world), []])
  const [told, list] = await Promise.all([ask('2026.12'), ask('--json')])
  await hub.change((world) => [{ ...world, repositories: before.repositories }, []])
  expect([told.code, list.code]).toEqual([1, 1])
  expect(told.stdout).toContain(
    `\nWhat starts and sweeps ${control}\n  ${controlFiles.asks} of ${control} is disabled (disabled_manually): `,
  )
  expect(told.stdout).toContain(`    → Enable it: gh workflow enable sweep.yml --repo ${control}.`)
  expect(JSON.parse(list.stdout)).toMatchObject({
    workflows: [{ code: 'CONTROL_WORKFLOW_DISABLED' }, { code: 'SWEEP_DISABLED' }],
  })
})

const within = (
  world: World,
  change: (repository: World['repositories'][string]) => World['repositories'][string],
): World => ({ ...world, repositories: { ...world.repositories, [control]: change(world.repositories[control]!) } })
const disabled =
  (...paths: readonly string[]) =>
  (world: World): World =>
    within(world, (repository) => ({
      ...repository,
      workflows: {
        ...repository.workflows,
        ...Object.fromEntries(
          paths.map((path, index) => [
            path,
            { id: repository.workflows[path]?.id ?? 9_000_000 + index, state: 'disabled_manually' as const },
          ]),
        ),
      },
    }))

describe('convoy status --out', () => {
  test('asks a rehearsal the same, without a server, about the release that was rehearsed', async () => {
    const rehearsed = await convoy(['status', '--out', 'out'], place.path)
    expect(rehearsed).toEqual(await ask('2026.12'))
    expect((await convoy(['status', '2026.11', '--out', 'out'], place.path)).code).toBe(0)
  })

  test('knows a folder without a rehearsal', async () => {
    expect(await convoy(['status', '--out', 'nowhere'], place.path)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nowhere REHEARSAL_NOT_FOUND'),
    })
  })
})
