import { expect, test } from '@jest/globals'
import { UserError } from 'github-foundations/problem'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { withPlan } from 'embedded-github/github/world/plans'
import type { World } from 'embedded-github/github/world/world'
import { simulate } from '../../src/simulation/exchange.ts'
import { play, runAction } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { planOn } from '../cli/plan-world.ts'
import { control, performanceOf, release, revisionsOf, singleTrain, start, textAt } from './worlds.ts'

/*
 * Everything is private, and the account is on GitHub Free: there are no rulesets, and what was made under another plan
 * binds nobody.
 */

function freeWorld(train = singleTrain): World {
  const world = releaseWorld(readTrain(train, 'train.yml'), train, start)
  const hidden = Object.fromEntries(
    Object.entries(world.repositories).map(([name, repository]) => [name, { ...repository, private: true }]),
  )
  return withPlan({ ...world, repositories: hidden }, 'free')
}

const accepting = `${singleTrain}without-rulesets: three people can push to control\n`

test('a plan says what is missing and what may be done about it', async () => {
  const performance = performanceOf(simulate(freeWorld()))
  const refused = await runAction(performance).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(UserError)
  expect(refused instanceof UserError ? refused.problems : []).toMatchObject([
    {
      code: 'RULESETS_NOT_OFFERED',
      message: expect.stringContaining(
        '"Upgrade to GitHub Pro or make this repository public to enable this feature."',
      ),
      remedy: expect.stringContaining('without-rulesets'),
    },
  ])
})

test('a train that says why it does without releases by everything else that GitHub offers, and its plan tells the reason', async () => {
  const simulated = simulate(freeWorld(accepting))
  expect(await planOn(simulated, { release })).toMatchObject({
    verdict: 'planned',
    accepted: [expect.stringContaining(`rulesets of ${control}, which GitHub does not offer there`)],
  })
  await play(performanceOf(simulated))
  expect(
    readManifest(textAt(simulated.world, revisionsOf(simulated.world).at(-1)!, 'release-manifest.json')).status,
  ).toBe('shipped')
})

test('a train that does without is held to the ruleset where GitHub offers one', async () => {
  const world = releaseWorld(readTrain(accepting, 'train.yml'), accepting, start)
  const repository = world.repositories[control]!
  const refused = await runAction(
    performanceOf(
      simulate({ ...world, repositories: { ...world.repositories, [control]: { ...repository, rulesets: [] } } }),
    ),
  ).catch((error: unknown) => error)
  expect(refused instanceof UserError ? refused.problems.map(({ code }) => code) : []).toEqual([
    'RELEASE_RULESET_MISSING',
  ])
})
