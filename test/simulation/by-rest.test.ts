import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import type { Call } from '../../src/exchange/exchange.ts'
import type { Ask } from '../../src/domain/words/ask.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Deviations } from 'embedded-github/github/world/deviations'
import { addRuleset, seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { Simulated } from '../../src/simulation/exchange.ts'
import { play } from '../../src/simulation/play.ts'
import { newPlay, newWorld, planAsk, refOf, revisionsOf, start, textAt } from './worlds.ts'

/* A GitHub that does not let the release App use updateRefs: releases ship by REST, and what REST cannot do is said. */

const app = 'acme/app'
const manifestOf = ({ world }: Simulated): Manifest =>
  readManifest(textAt(world, revisionsOf(world).at(-1)!, 'release-manifest.json'))
const begin = (deviations: Deviations) => newPlay({ ...newWorld(), deviations })

describe('where GitHub has no updateRefs for the release App', () => {
  test.each<[string, Deviations, string]>([
    ['because Apps may not', { updateRefs: 'refused' }, 'Resource not accessible by integration'],
    ['because this host has none', { updateRefs: 'absent' }, "Field 'updateRefs' doesn't exist on type 'Mutation'"],
  ])('%s, a release ships by REST and records so, before REST has moved anything', async (_, deviations, why) => {
    const performance = begin(deviations)
    await play(performance)
    const manifest = manifestOf(performance.simulated)
    expect(manifest).toMatchObject({
      status: 'shipped',
      beyond: [],
      byRest: { since: expect.any(Number), why: expect.stringContaining(why), repositories: [app] },
    })
    const head = manifest.candidate?.heads[app]
    const { world } = performance.simulated
    for (const ref of ['refs/heads/staging', 'refs/heads/master', `refs/tags/${manifest.repositories[0]?.tag}`])
      expect(refOf(world, app, ref)).toBe(head)
    // The RC branch is the first ref that moves: what stands in the revisions stood there before.
    expect(
      revisionsOf(world)
        .map((sha) => readManifest(textAt(world, sha, 'release-manifest.json')))
        .find(({ byRest }) => byRest !== undefined),
    ).not.toHaveProperty('candidate')
  })

  test('only under a ruleset that it does not bypass, only what that ruleset is about moves by REST', async () => {
    const world = { ...newWorld(), deviations: { updateRefs: 'bound' } } satisfies ReturnType<typeof newWorld>
    const performance = newPlay(
      addRuleset(world, app, {
        name: 'production',
        target: 'branch',
        enforcement: 'active',
        include: ['refs/heads/master'],
        exclude: [],
        bypassActors: [{ type: 'Integration', id: world.apps['convoy-release']!.id, mode: 'always' }],
        rules: [{ type: 'update' }],
      }),
    )
    await play(performance)
    const manifest = manifestOf(performance.simulated)
    expect(manifest).toMatchObject({
      status: 'shipped',
      byRest: { why: expect.stringContaining('Cannot update this protected ref.') },
    })
    expect(manifest.byRest?.since).toBeGreaterThanOrEqual(manifest.pivot ?? Infinity)
  })

  test('staging that does not lead to the candidate is told with the push that sets it, and the release goes on after that', async () => {
    const [world, stray] = seedCommit(
      { ...newWorld(), deviations: { updateRefs: 'refused' } },
      { repository: app, branch: 'staging', message: 'stray', by: 'zoe', files: { 'stray.txt': 'stray\n' } },
    )
    const performance = newPlay(world)
    await play(performance)
    const { simulated } = performance
    const head = manifestOf(simulated).candidate?.heads[app] ?? ''
    expect(manifestOf(simulated)).toMatchObject({
      status: 'blocked',
      attention: [
        {
          code: 'staged',
          is: 'lost',
          reason: expect.stringContaining(
            `git push --force-with-lease=refs/heads/staging:${stray} origin ${head}:refs/heads/staging`,
          ),
        },
      ],
    })
    expect(refOf(simulated.world, app, 'refs/heads/staging')).toBe(stray)
    const revisions = revisionsOf(simulated.world).length
    await play(performance)
    expect(revisionsOf(simulated.world)).toHaveLength(revisions)

    simulated.world = seedRef(simulated.world, app, 'refs/heads/staging', head)
    await play(performance)
    expect(manifestOf(simulated).status).toBe('shipped')
  })

  test('staging that a release given up has to set back is told too, and the release ends once somebody did', async () => {
    const performance = begin({ updateRefs: 'refused' })
    const { simulated } = performance
    const before = refOf(simulated.world, app, 'refs/heads/staging') ?? ''
    await play(performance, ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'])
    const abort: Ask = { id: 'abort-1', at: start, by: { login: 'zoe', kind: 'human' }, type: 'abort', why: 'not now' }
    const abortion = { ...performance, asks: [planAsk(), abort] }
    await play(abortion)
    expect(manifestOf(simulated)).toMatchObject({
      status: 'blocked',
      attention: [{ code: 'restored', reason: expect.stringContaining('--force-with-lease=refs/heads/staging:') }],
    })
    simulated.world = seedRef(simulated.world, app, 'refs/heads/staging', before)
    await play(abortion)
    expect(manifestOf(simulated)).toMatchObject({ status: 'aborted' })
    expect(manifestOf(simulated)).not.toHaveProperty('unrestored')
  })

  test('a tag that somebody makes between the branch and the tag is theirs: nobody is told that they moved ours', async () => {
    const performance = begin({ updateRefs: 'refused' })
    const { simulated } = performance
    const other = refOf(simulated.world, app, 'refs/heads/master') ?? ''
    const isTagging = ({ method, url, body = '' }: Call): boolean =>
      method === 'POST' && url.endsWith('/git/refs') && body.includes('refs/tags/')
    await play({
      ...performance,
      simulated: {
        get world() {
          return simulated.world
        },
        set world(world) {
          simulated.world = world
        },
        calls: 0,
        exchange: (call) => {
          if (isTagging(call) && refOf(simulated.world, app, 'refs/tags/v0.1.0') === undefined)
            simulated.world = seedRef(simulated.world, app, 'refs/tags/v0.1.0', other)
          return simulated.exchange(call)
        },
      },
    })
    expect(manifestOf(simulated)).toMatchObject({
      status: 'blocked',
      attention: [
        {
          code: 'movable',
          reason: expect.stringContaining(`tag v0.1.0 of acme/app is already on ${other}, which is not rc.1`),
        },
      ],
    })
    expect(refOf(simulated.world, app, 'refs/heads/master')).toBe(manifestOf(simulated).candidate?.heads[app])
  })

  test('what updateRefs is let again, it moves again, all refs of a repository or none', async () => {
    const performance = begin({ updateRefs: 'refused' })
    const { simulated } = performance
    await play(performance, ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'])
    simulated.world = { ...simulated.world, deviations: {} }
    const routes: string[] = []
    await play({
      ...performance,
      simulated: {
        get world() {
          return simulated.world
        },
        set world(world) {
          simulated.world = world
        },
        calls: 0,
        exchange: (call) => {
          routes.push(`${call.method} ${new URL(call.url).pathname}`)
          return simulated.exchange(call)
        },
      },
    })
    expect(manifestOf(simulated).status).toBe('shipped')
    expect(routes.filter((route) => route.includes('/git/refs'))).toEqual([])
  })
})

test('a GitHub that says "no" of every right of an App keeps no release from being planned and shipped', async () => {
  const world = newWorld()
  const repository = world.repositories[app]!
  const protection = {
    enforceAdmins: false,
    allowForcePushes: false,
    allowDeletions: false,
    requiredLinearHistory: false,
    reviews: null,
    checks: null,
    restrictions: { users: [], teams: [], apps: ['convoy-release'] },
  }
  const performance = newPlay({
    ...world,
    deviations: { appsUnseen: true },
    repositories: { ...world.repositories, [app]: { ...repository, protections: { master: protection } } },
  })
  await play(performance)
  expect(manifestOf(performance.simulated).status).toBe('shipped')
})
