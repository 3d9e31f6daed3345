import { expect, test } from '@jest/globals'
import { readEvidence } from '../../src/documents/evidence.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { manifestIn, tell, type Story } from './asking.ts'
import { control, pathsAt, refOf, revisionsOf, start, textAt } from './worlds.ts'

const trainText = `train: carried
control: acme/release-control
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - { name: acme/schema }
  - { name: acme/api, depends-on: [acme/schema] }
  - { name: acme/web }
tiers:
  - { name: tier1, scope: repository, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], by: { workflow: e2e.yml } }
  - { name: tier2b, scope: release, repository: acme/load, needs: [tier1], inputs: [acme/web], by: { workflow: load.yml } }
`
/** A release that has passed every tier as rc.1 and waits before production. */
async function proven(): Promise<Story> {
  const story = tell(releaseWorld(readTrain(trainText, 'train.yml'), trainText, start), [
    'record-signal',
    'plan-release',
    'cut-rc',
    'run-tier-gate',
    'promote-staging',
  ])
  await story.ask('zoe', 'release.plan', { directive: 'auto' })
  return story
}
/** Somebody pushes to the RC branch of a repository, to form the next candidate and proven. */
async function pushed(story: Story, repository: string): Promise<void> {
  ;[story.simulated.world] = seedCommit(story.simulated.world, {
    repository,
    branch: 'rc/2026.11',
    message: 'fix: it',
    by: 'ann',
    files: { 'program.txt': `${repository} 2\n` },
  })
  await story.ask('zoe', 'release.freeze')
}
/** Where and for which candidate each tier was judged, in alphabetical order. */
const judged = ({ evidence }: ReturnType<Story['manifest']>): readonly string[] =>
  evidence
    .map(
      ({ tier, repository, candidate }) => `${tier}${repository === undefined ? '' : ` ${repository}`} rc.${candidate}`,
    )
    .sort()
const first = ['tier1 acme/api rc.1', 'tier1 acme/schema rc.1', 'tier1 acme/web rc.1', 'tier2a rc.1', 'tier2b rc.1']
const filesOf = (world: World) => {
  const head = revisionsOf(world).at(-1) ?? ''
  return pathsAt(world, head)
    .filter((path) => path.startsWith('evidence/'))
    .map((path) => readEvidence(textAt(world, head, path)))
}

test.each<[string, string, readonly string[]]>([
  ['the tests of a release tier: that tier alone is judged again, by the new tests', 'acme/e2e', ['tier2a rc.2']],
  [
    'a dependency: it, what depends on it and the tiers that it is an input of are judged again',
    'acme/schema',
    ['tier1 acme/api rc.2', 'tier1 acme/schema rc.2', 'tier2a rc.2'],
  ],
  ['what nothing depends on', 'acme/web', ['tier1 acme/web rc.2', 'tier2a rc.2', 'tier2b rc.2']],
])('rc.2 changes %s', async (_title, repository, again) => {
  const story = await proven()
  expect(judged(story.manifest())).toEqual(first)
  await pushed(story, repository)
  const { world } = story.simulated
  expect(story.manifest()).toMatchObject({ candidate: { number: 2 }, phase: 'ship' })
  expect(judged(story.manifest())).toEqual([...first, ...again].sort())
  const head = refOf(world, repository, 'refs/heads/rc/2026.11')
  const anew = filesOf(world).filter(({ candidate }) => candidate.number === 2)
  expect(anew).toHaveLength(again.length)
  expect(anew.filter(({ tierHead, inputs }) => tierHead !== head && inputs[repository] !== head)).toEqual([])
  expect(anew.every(({ run, tierHead }) => run?.headSha === tierHead)).toBe(true)
})

test('a train that is edited on the way, its commands and tiers too, changes nothing of what the release has pinned', async () => {
  const story = await proven()
  const edited = trainText
    .replace('npm test', 'true')
    .replace('e2e.yml', 'load.yml')
    .replace('depends-on: [acme/schema]', 'depends-on: []')
  ;[story.simulated.world] = seedCommit(story.simulated.world, {
    repository: control,
    branch: 'main',
    message: 'Loosen the train',
    by: 'zoe',
    files: { 'train.yml': edited },
  })
  await pushed(story, 'acme/schema')
  const { world } = story.simulated
  expect(judged(manifestIn(world))).toEqual(
    [...first, 'tier1 acme/api rc.2', 'tier1 acme/schema rc.2', 'tier2a rc.2'].sort(),
  )
  expect(textAt(world, revisionsOf(world).at(-1) ?? '', 'train.yml')).toBe(trainText)
  const sent = Object.values(world.runs).flatMap(({ inputs }) =>
    typeof inputs['convoy'] === 'string' ? [inputs['convoy']] : [],
  )
  expect(
    sent.filter((input) => input.includes('"command"')).every((input) => input.includes('"command":"npm test"')),
  ).toBe(true)
})
