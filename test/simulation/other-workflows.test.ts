import { describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import type { Call } from '../../src/exchange/exchange.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { addToken, seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { play, type Performance } from '../../src/simulation/play.ts'
import { releaseToken, releaseWorld } from '../../src/simulation/release-world.ts'
import { performanceOf, refOf, revisionsOf, start, textAt } from './worlds.ts'

/*
 * A workflow file changes on the default branch while a release is under way whose App may not write workflows: GitHub
 * then refuses every ref of a candidate that did not change it.
 */

const train = `train: single
control: acme/release-control
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - { name: acme/api }
  - { name: acme/app, depends-on: [acme/api] }
tiers:
  - { name: tier1, scope: repository, required: true, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/app, needs: [tier1], required: true, by: { command: "npm run e2e" } }
`
const manifestOf = ({ world }: Simulated): Manifest =>
  readManifest(textAt(world, revisionsOf(world).at(-1)!, 'release-manifest.json'))
const deploy = '.github/workflows/deploy.yml'

/** As where the App was given the permissions that README.md lists, and not workflows. */
function withoutWorkflows(world: World): World {
  const { [releaseToken]: token } = world.tokens
  const app = world.apps['convoy-release']!
  const { workflows: _, ...permissions } = app.permissions
  return {
    ...addToken(world, releaseToken, { ...token!, permissions }),
    apps: { ...world.apps, 'convoy-release': { ...app, permissions } },
  }
}

const changeDeploy = (world: World, text: string): World =>
  seedCommit(world, {
    repository: 'acme/app',
    branch: 'main',
    message: 'ci: deploy otherwise',
    by: 'zoe',
    files: { [deploy]: text },
  })[0]

function begin(): Performance {
  const world = changeDeploy(releaseWorld(readTrain(train, 'train.yml'), train, start), 'on: push\n')
  return performanceOf(simulate(withoutWorkflows(world)))
}

describe('deploy.yml that changes on main', () => {
  test('before the release ships is said before anything moves, without blaming the candidate; it ships once the files are alike', async () => {
    const performance = begin()
    const { simulated } = performance
    await play(performance, ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'])
    simulated.world = changeDeploy(simulated.world, 'on: release\n')
    await play(performance)
    const { attention } = manifestOf(simulated)
    expect(manifestOf(simulated)).not.toHaveProperty('pivot')
    expect(attention).toMatchObject([
      {
        code: 'permitted',
        is: 'lost',
        reason: expect.stringContaining(
          '"deploy.yml" in its .github/workflows differs from the default branch "main". GitHub then demands the permission workflows: write, whoever made the change. Give the App the permission',
        ),
      },
    ])
    simulated.world = changeDeploy(simulated.world, 'on: push\n')
    await play(performance)
    expect(manifestOf(simulated).status).toBe('shipped')
  })

  test('when production has begun to move is said with what GitHub means by its refusal, and the release goes on once the files are alike', async () => {
    const performance = begin()
    const { simulated } = performance
    const isShipping = ({ body = '' }: Call): boolean => body.includes('MoveRefs') && body.includes('refs/heads/master')
    let isChanged = false
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
        exchange: async (call) => {
          const answer = await simulated.exchange(call)
          if (isShipping(call) && !isChanged) {
            isChanged = true
            simulated.world = changeDeploy(simulated.world, 'on: release\n')
          }
          return answer
        },
      },
    })
    const { pivot, attention, candidate } = manifestOf(simulated)
    expect([pivot, refOf(simulated.world, 'acme/api', 'refs/heads/master')]).toEqual([
      expect.any(Number),
      candidate?.heads['acme/api'],
    ])
    expect(attention).toMatchObject([
      {
        code: 'promoted',
        is: 'lost',
        reason: expect.stringMatching(
          /^GitHub refused to move in acme\/app: .*needs workflows=write.*compares \.github\/workflows of the commit with the default branch as it is now/,
        ),
      },
    ])
    simulated.world = changeDeploy(simulated.world, 'on: push\n')
    await play(performance)
    expect(manifestOf(simulated).status).toBe('shipped')
  })
})
