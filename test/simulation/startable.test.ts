import { describe, expect, test } from '@jest/globals'
import { readTrain } from '../../src/documents/train/train.ts'
import { readManifest } from '../../src/documents/manifest.ts'
import { seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { play, runAction } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { performanceOf, refOf, revisionsOf, singleTrain, start, textAt } from './worlds.ts'

/*
 * What is waited for on a candidate may never come although the plan was fine: commits came onto the RC branch since.
 * The loop over the embedded GitHub.
 */

const rc = 'rc/2026.11'
const settling = singleTrain.replace(
  '  - name: acme/app\n',
  '  - { name: acme/app, settled-when: { production: { workflow: publish.yml } } }\n',
)
const checked = singleTrain.replace('by: { command: "npm test" }', 'by: { checks: [test] }')
const publish = (on: string): string =>
  `on: ${on}\njobs:\n  publish:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n`

/** A release that is planned and whose RC branch is cut, and what came onto it. */
async function cutRelease(train: string, change: (world: World) => World = (world) => world): Promise<Simulated> {
  const simulated = simulate(change(releaseWorld(readTrain(train, 'train.yml'), train, start)))
  await runAction(performanceOf(simulated), ['plan-release'])
  simulated.world = seedRef(
    simulated.world,
    'acme/app',
    `refs/heads/${rc}`,
    refOf(simulated.world, 'acme/app', 'refs/heads/main') ?? '',
  )
  return simulated
}
function push(simulated: Simulated, message: string, files: Readonly<Record<string, string>>): void {
  ;[simulated.world] = seedCommit(simulated.world, { repository: 'acme/app', branch: rc, message, by: 'zoe', files })
}
const at = ({ world }: Simulated, branch: string): string | undefined =>
  refOf(world, 'acme/app', `refs/heads/${branch}`)
const manifestOf = ({ world }: Simulated) =>
  readManifest(textAt(world, revisionsOf(world).at(-1) ?? '', 'release-manifest.json'))

describe('before a candidate is formed it is told', () => {
  test.each<[string, string, string, Readonly<Record<string, string>>, string]>([
    [
      'that the message of its head skips what must follow',
      settling,
      'docs: changelog [skip ci]',
      { 'CHANGELOG.md': '# 1\n' },
      '"[skip ci]"',
    ],
    [
      'that nothing starts what must follow any more',
      settling,
      'ci: publish from main',
      { '.github/workflows/publish.yml': publish('{ push: { branches: [main] } }') },
      'publish.yml:1 runs on push (branches main)',
    ],
    [
      'that a check of a tier got another name',
      checked,
      'ci: another job',
      {
        '.github/workflows/ci.yml':
          'on: { push: { branches: ["rc/**"] } }\njobs:\n  tests:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n',
      },
      'the check "test"',
    ],
  ])('%s', async (_, train, message, files, said) => {
    const simulated = await cutRelease(train)
    const [staging, master] = [at(simulated, 'staging'), at(simulated, 'master')]
    push(simulated, message, files)
    await play(performanceOf(simulated))
    expect(manifestOf(simulated)).toMatchObject({
      status: 'blocked',
      phase: 'development',
      attention: [{ code: 'startable-next', reason: expect.stringContaining(said) }],
      requests: [],
    })
    expect(manifestOf(simulated)).not.toHaveProperty('candidate')
    expect([at(simulated, 'staging'), at(simulated, 'master')]).toEqual([staging, master])
  })
})

test('a commit on top that mends it becomes the candidate, and ships', async () => {
  const simulated = await cutRelease(settling)
  push(simulated, 'docs: changelog [skip ci]', { 'CHANGELOG.md': '# 1\n' })
  await play(performanceOf(simulated))
  push(simulated, 'docs: once more', { 'CHANGELOG.md': '# 2\n' })
  const head = at(simulated, rc)
  await play(performanceOf(simulated))
  expect(manifestOf(simulated)).toMatchObject({ status: 'shipped', candidate: { number: 1 } })
  expect(at(simulated, 'master')).toBe(head)
})

test('after a failed tier it is told again of the next one before that is formed', async () => {
  const simulated = await cutRelease(settling)
  await play({ ...performanceOf(simulated), verdict: () => 'failure' })
  expect(manifestOf(simulated)).toMatchObject({
    status: 'blocked',
    candidate: { number: 1 },
    attention: [{ code: 'tier:tier1:acme/app' }],
  })
  push(simulated, 'fix: the tests [no ci]', { 'src/index.js': 'mended\n' })
  await play(performanceOf(simulated))
  expect(manifestOf(simulated)).toMatchObject({
    status: 'blocked',
    candidate: { number: 1 },
    attention: [{ code: 'startable-next', reason: expect.stringContaining('"[no ci]"') }],
  })
  push(simulated, 'fix: once more', { 'src/index.js': 'mended twice\n' })
  await play(performanceOf(simulated))
  expect(manifestOf(simulated)).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
})

test('a candidate that a force push made necessary is judged right after it is formed', async () => {
  const simulated = await cutRelease(settling)
  await runAction(performanceOf(simulated)) // One pass: the candidate is formed, its tiers run.
  expect(manifestOf(simulated)).toMatchObject({ candidate: { number: 1 } })
  simulated.world = seedRef(
    simulated.world,
    'acme/app',
    `refs/heads/${rc}`,
    refOf(simulated.world, 'acme/app', 'refs/heads/main') ?? '',
  )
  const master = at(simulated, 'master')
  push(simulated, 'docs: changelog [skip ci]', { 'CHANGELOG.md': '# other\n' })
  await play(performanceOf(simulated))
  expect(manifestOf(simulated)).toMatchObject({
    status: 'blocked',
    attention: [{ code: expect.stringMatching(/^startable/u), reason: expect.stringContaining('"[skip ci]"') }],
  })
  expect(at(simulated, 'master')).toBe(master)
})

describe('a workflow that is filtered by paths', () => {
  const publishes = (path: string): Readonly<Record<string, string>> => ({
    '.github/workflows/publish.yml': publish(`{ push: { branches: [master], paths: ["${path}"] } }`),
  })
  const filtered =
    (path: string) =>
    (world: World): World =>
      seedCommit(world, {
        repository: 'acme/app',
        branch: 'main',
        message: 'fix: code',
        by: 'zoe',
        files: { ...publishes(path), 'src/index.js': 'one\n' },
      })[0]

  test('keeps a release from being planned that changes none of them', async () => {
    await expect(cutRelease(settling, filtered('zzz/**'))).rejects.toThrow(
      'Change the filter in .github/workflows/publish.yml:1 (paths zzz/**)',
    )
  })

  test('is told of where the candidate changes none of them, and lets through one that does', async () => {
    const simulated = await cutRelease(settling, filtered('src/**'))
    const master = at(simulated, 'master')
    push(simulated, 'ci: publish other code', publishes('zzz/**'))
    await play(performanceOf(simulated))
    expect(manifestOf(simulated)).toMatchObject({
      status: 'blocked',
      attention: [{ code: 'startable-next', reason: expect.stringContaining('paths zzz/**') }],
    })
    expect(at(simulated, 'master')).toBe(master)
    push(simulated, 'fix: other code', { 'zzz/index.js': 'one\n' })
    await play(performanceOf(simulated))
    expect(manifestOf(simulated)).toMatchObject({ status: 'shipped' })
  })
})
