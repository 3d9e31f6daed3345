import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import type { Call } from '../../src/exchange/exchange.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { BranchProtection } from 'embedded-github/github/rules/definitions'
import { addRuleset } from 'embedded-github/github/world/seed'
import type { Repository, World } from 'embedded-github/github/world/world'
import type { Simulated } from '../../src/simulation/exchange.ts'
import { play, type Performance } from '../../src/simulation/play.ts'
import { newPlay, refOf, revisionsOf, textAt } from './worlds.ts'

/*
 * Who may move production changes between plan and ship. What can be seen is told before anything has moved; what comes
 * later GitHub refuses.
 */

const app = 'acme/app'
const open: BranchProtection = {
  enforceAdmins: false,
  allowForcePushes: false,
  allowDeletions: false,
  requiredLinearHistory: false,
  reviews: null,
  checks: null,
}
const reviews = {
  allowedMergeMethods: ['merge'],
  dismissStaleReviewsOnPush: false,
  requireLastPushApproval: false,
  requiredApprovingReviewCount: 1,
  requiredReviewThreadResolution: false,
} as const
const checks = (context: string): BranchProtection['checks'] => ({
  strictRequiredStatusChecksPolicy: false,
  doNotEnforceOnCreate: false,
  requiredStatusChecks: [{ context, integrationId: null }],
})

const change = (world: World, parts: Partial<Repository>): World => ({
  ...world,
  repositories: { ...world.repositories, [app]: { ...world.repositories[app]!, ...parts } },
})
const protect = (world: World, parts: Partial<BranchProtection>): World =>
  change(world, { protections: { master: { ...open, ...parts } } })
const manifestOf = ({ world }: Simulated): Manifest =>
  readManifest(textAt(world, revisionsOf(world).at(-1)!, 'release-manifest.json'))
const issuesOf = ({ world }: Simulated): readonly unknown[] =>
  Object.values(world.issues).map(({ state, title }) => [state, title])
const masterOf = ({ world }: Simulated): string | undefined => refOf(world, app, 'refs/heads/master')

/** A release that waits for nothing but production to be moved. */
async function playToShip(): Promise<Performance> {
  const performance = newPlay()
  await play(performance, ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'])
  return performance
}

async function sweepInVain(performance: Performance): Promise<void> {
  const told = (): unknown => [revisionsOf(performance.simulated.world).length, performance.simulated.world.issues]
  const before = told()
  for (let sweep = 0; sweep < 5; sweep += 1) await play(performance)
  expect(told()).toEqual(before)
}

describe('before production begins to move, a release says that GitHub would refuse', () => {
  test.each<[string, (world: World) => World, RegExp]>([
    [
      'a repository that was archived',
      (world) => change(world, { archived: true }),
      /^Repository acme\/app is archived/,
    ],
    [
      'production that changes by pull request',
      (world) => protect(world, { reviews }),
      /production "master" of acme\/app: .* "Require a pull request before merging"/,
    ],
    [
      'production that waits for others’ checks',
      (world) => protect(world, { checks: checks('ci/test') }),
      /"Require status checks to pass: ci\/test"/,
    ],
    [
      'production without merges',
      (world) => protect(world, { requiredLinearHistory: true }),
      /"Require linear history"/,
    ],
  ])('%s; nothing has moved, and it ships once that is undone', async (_, forbid, reason) => {
    const performance = await playToShip()
    const { simulated } = performance
    const before = masterOf(simulated)
    simulated.world = forbid(simulated.world)
    await play(performance)
    expect(manifestOf(simulated)).toMatchObject({
      status: 'blocked',
      attention: [{ code: 'permitted', is: 'lost', reason: expect.stringMatching(reason) }],
    })
    expect(manifestOf(simulated)).not.toHaveProperty('pivot')
    expect(masterOf(simulated)).toBe(before)
    await sweepInVain(performance)

    simulated.world = change(simulated.world, { archived: false, protections: {} })
    await play(performance)
    expect(manifestOf(simulated).status).toBe('shipped')
    expect(masterOf(simulated)).toBe(manifestOf(simulated).candidate?.heads[app])
  })

  test('and ships past a protection that keeps others from forcing production', async () => {
    const performance = await playToShip()
    performance.simulated.world = protect(performance.simulated.world, {})
    await play(performance)
    expect(manifestOf(performance.simulated).status).toBe('shipped')
  })
})

describe('what comes between the look and the move', () => {
  const isMoving = ({ body = '' }: Call): boolean => body.includes('updateRefs') && body.includes('refs/heads/master')

  /** GitHub on which somebody forbids moving production at the very moment at which Convoy asks to. */
  function forbidding(simulated: Simulated): Simulated {
    return {
      get world() {
        return simulated.world
      },
      set world(world: World) {
        simulated.world = world
      },
      get calls() {
        return simulated.calls
      },
      set calls(calls: number) {
        simulated.calls = calls
      },
      exchange: (call) => {
        const isFirst = isMoving(call) && (simulated.world.repositories[app]?.rulesets ?? []).length === 0
        if (isFirst)
          simulated.world = addRuleset(simulated.world, app, {
            name: 'no releases',
            target: 'branch',
            enforcement: 'active',
            include: ['refs/heads/master'],
            exclude: [],
            bypassActors: [],
            rules: [{ type: 'update' }],
          })
        return simulated.exchange(call)
      },
    }
  }

  test('GitHub refuses: the release is blocked once, however often it is swept nothing more is written, and it goes on where it stopped', async () => {
    const { simulated, ...performance } = await playToShip()
    const before = masterOf(simulated)
    await play({ ...performance, simulated: forbidding(simulated) })
    expect(manifestOf(simulated)).toMatchObject({
      status: 'blocked',
      pivot: expect.any(Number),
      attention: [
        {
          code: 'promoted',
          is: 'lost',
          reason: expect.stringMatching(/^GitHub refused to move in acme\/app: .*Cannot update this protected ref/),
        },
      ],
    })
    expect([
      masterOf(simulated),
      refOf(simulated.world, app, `refs/tags/${manifestOf(simulated).repositories[0]?.tag}`),
    ]).toEqual([before, undefined])
    expect(issuesOf(simulated)).toEqual([['open', '2026.11 is blocked in ship']])
    await sweepInVain({ ...performance, simulated })
    expect(manifestOf(simulated).hops.filter(({ to }) => to === 'production')).toHaveLength(1)

    simulated.world = change(simulated.world, { rulesets: [] })
    await play({ ...performance, simulated })
    expect(manifestOf(simulated).status).toBe('shipped')
    expect(issuesOf(simulated)).toEqual([['closed', '2026.11: shipped']])
    expect(masterOf(simulated)).toBe(manifestOf(simulated).candidate?.heads[app])
  })
})
