import { beforeAll, describe, expect, test } from '@jest/globals'
import { verifyHistory } from '../../src/conduct/verification/verification.ts'
import { whyNotCounting } from '../../src/domain/asks/asks.ts'
import { digestText, documentText } from '../../src/domain/text/canonical.ts'
import { decide } from '../../src/domain/decide.ts'
import { blank, write } from '../../src/domain/write.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { play, runAction } from '../../src/simulation/play.ts'
import { fileOf, replace } from '../conduct/forgery.ts'
import { begin, beginAtShip, codeOf, gatedTrain, gatedWorld, managers, submit, type Story } from './asking.ts'
import { connectTo, control, refOf, release, revisionsOf, textAt } from './worlds.ts'

/*
 * A train is edited on control and pinned anew while its release is under way: the loop over the embedded GitHub, and
 * the branch that it leaves.
 */

/** The train is edited on control's default branch; the commit that did it. */
function edit(story: Story, train: string): string {
  const [world, commit] = seedCommit(story.simulated.world, {
    repository: control,
    branch: 'main',
    message: 'Edit the train',
    by: 'zoe',
    files: { 'train.yml': train },
  })
  story.simulated.world = world
  return commit
}
const said = (manifest: Manifest) => manifest.asks.filter(({ type }) => type === 'approve')
const trainAt = (world: World, commit: string) => readTrain(textAt(world, commit, 'train.yml'), 'train.yml')
const lastRevision = (story: Story) => revisionsOf(story.simulated.world).at(-1)!
const productions = (world: World) => ['acme/api', 'acme/web'].map((name) => refOf(world, name, 'refs/heads/master'))
const why = (story: Story) => {
  const manifest = story.manifest()
  return whyNotCounting(
    trainAt(story.simulated.world, lastRevision(story)),
    manifest,
    manifest.asks.findLast(({ type }) => type === 'retrain')!,
  )
}

const stricter = gatedTrain
  .replace('quorum: 2', 'quorum: 3')
  .replace('run: e2e', 'run: e2e')
  .replace('by: { workflow: load.yml }', 'by: { workflow: e2e.yml }')
const widened = gatedTrain
  .replace('quorum: 2', 'quorum: 1')
  .replace('by: { workflow: load.yml }', 'by: { workflow: e2e.yml }')

describe('a careful release whose train is pinned anew before its quorum is complete', () => {
  let story: Story
  let commit: string
  let before: Manifest
  let pinned: Manifest
  let untouched: readonly (string | undefined)[]
  beforeAll(async () => {
    story = await beginAtShip()
    await story.ask('ann', 'release.approve', { gate: 'ship' })
    before = story.manifest()
    untouched = productions(story.simulated.world)
    commit = edit(story, widened)
    await story.ask('ann', 'release.update', { train: commit }, { id: 'retrain' })
    pinned = story.manifest()
  })

  test('has the train of control word for word, by the commit and the digest of its text', () => {
    expect(textAt(story.simulated.world, lastRevision(story), 'train.yml')).toBe(widened)
    expect(pinned.trains).toMatchObject([{ ask: 'retrain', commit, is: 'pinned', digest: digestText(widened) }])
  })

  test('says what is asked less now, or otherwise', () => {
    expect(pinned.trains).toMatchObject([{ loosens: ['approvals.quorum', 'tiers.tier2b.by'] }])
  })

  test('tells which approvals and evidence no longer hold', () => {
    const [told] = pinned.trains!
    expect(told).toMatchObject({ voids: { asks: said(before).map(({ id }) => id), evidence: [{ tier: 'tier2b' }] } })
  })

  test('counts no approval given under the train before, keeps the evidence that does not depend on it, and moves no production', () => {
    const train = trainAt(story.simulated.world, lastRevision(story))
    expect(said(pinned).map((ask) => whyNotCounting(train, pinned, ask))).toEqual(
      said(before).map(() => expect.stringContaining('has changed since')),
    )
    expect(pinned).toMatchObject({
      status: 'active',
      phase: 'planning',
      candidate: before.candidate,
      attention: [{ code: 'approval:planning' }],
    })
    expect(pinned.evidence).toEqual(before.evidence)
    expect(productions(story.simulated.world)).toEqual(untouched)
  })

  test('ships when people have approved under the new one, and runs only the tier that is judged in another way', async () => {
    await story.ask('bob', 'release.approve', { gate: 'planning' })
    await story.ask('bob', 'release.approve', { gate: 'staging' })
    await story.ask('bob', 'release.approve', { gate: 'ship' })
    const after = story.manifest()
    expect([after.status, after.candidates.length]).toEqual(['shipped', 1])
    expect(productions(story.simulated.world)).toEqual(
      ['acme/api', 'acme/web'].map((name) => after.candidate!.heads[name]),
    )
    expect(after.evidence.slice(before.evidence.length).map(({ tier, conclusion }) => [tier, conclusion])).toEqual([
      ['tier2b', 'passed'],
    ])
  })

  test('leaves a branch in which every revision is what was decided from the train before it and from what was seen', async () => {
    const { world } = story.simulated
    let manifest = blank(release)
    let train = trainAt(world, revisionsOf(world)[0]!)
    for (const revision of revisionsOf(world)) {
      manifest = write(manifest, decide(train, manifest, JSON.parse(textAt(world, revision, 'seen.json')) as Seen))
      expect(documentText(manifest)).toBe(textAt(world, revision, 'release-manifest.json'))
      train = trainAt(world, revision)
    }
    const history = await connectTo(story.simulated).readHistory(control, release)
    expect(verifyHistory(history!, { release, control })).toMatchObject({
      breach: null,
      last: { manifest: { status: 'shipped' } },
    })
  })

  test('cannot be given another train afterwards: a text that was not seen is found', async () => {
    const { revisions } = (await connectTo(story.simulated).readHistory(control, release))!
    const index = revisions.findIndex(
      ({ files }) =>
        readManifest(Buffer.from(files.find(({ path }) => path === 'release-manifest.json')!.content!).toString('utf8'))
          .trains !== undefined,
    )
    const forge = (text: string) =>
      verifyHistory(
        {
          revisions: revisions.map((each, at) => (at === index ? replace(each, [fileOf('train.yml', text)]) : each)),
          broken: null,
        },
        { release, control },
      )
    expect(forge(widened.replace('quorum: 1', 'quorum: 2')).breach).toMatchObject({
      code: 'TRAIN_NOT_SEEN',
      revision: index + 1,
      file: 'train.yml',
    })
    expect(forge(`${widened}# a remark\n`).breach).toMatchObject({ code: 'TRAIN_NOT_SEEN' })
  })
})

describe('a train that a release does not take', () => {
  let story: Story
  let before: Manifest
  let text: string
  beforeAll(async () => {
    story = await beginAtShip()
    before = story.manifest()
    text = textAt(story.simulated.world, lastRevision(story), 'train.yml')
  })
  const unchanged = (manifest: Manifest) => ({
    repositories: manifest.repositories,
    evidence: manifest.evidence,
    requests: manifest.requests,
    candidate: manifest.candidate,
    phase: manifest.phase,
  })

  test.each([
    [
      'has every problem told, where it is no train',
      `${stricter}hokuspokus: 1\nretries: { errored: -1 }\n`,
      ['KEY_UNKNOWN', 'hokuspokus', 'retries'],
    ],
    [
      'names workflows that are not there, teams that do not exist',
      stricter.replace('e2e.yml }', 'nowhere.yml }').replace('acme/on-call', 'acme/nobody'),
      ['WORKFLOW_NOT_FOUND', 'BREAK_GLASS_TEAM_NOT_FOUND'],
    ],
    ['is another one', gatedTrain.replace('train: gated', 'train: other'), ['TRAIN_OTHER']],
    [
      'has a repository more',
      gatedTrain.replace('tiers:', '  - { name: acme/new }\ntiers:'),
      ['TRAIN_REPOSITORY_JOINS', 'acme/new', 'REPOSITORY_NOT_FOUND'],
    ],
    [
      'has a repository less',
      gatedTrain.replace(/ {2}- \{ name: acme\/web.*\n/, ''),
      ['TRAIN_REPOSITORY_LEAVES', 'acme/web'],
    ],
    [
      'has a tier in a repository that is not cut',
      gatedTrain.replace(
        'approvals:',
        '  - { name: tier2c, scope: release, repository: acme/perf, by: { workflow: e2e.yml } }\napprovals:',
      ),
      ['TRAIN_REPOSITORY_JOINS', 'acme/perf'],
    ],
    [
      'has other branches',
      gatedTrain.replace('staging: staging', 'staging: next'),
      ['TRAIN_BRANCHES_CHANGED', 'acme/api', 'acme/web'],
    ],
    [
      'has a version written that the candidate does not hold',
      gatedTrain.replace(
        'depends-on: [acme/api] }',
        'depends-on: [acme/api], version: { strategy: conventional, prepare: "npm run prepare" } }',
      ),
      ['TRAIN_VERSION_WRITTEN', 'acme/web'],
    ],
  ])('is refused with a reason and leaves the release as it was, where it %s', async (_, train, told) => {
    const commit = edit(story, train)
    await story.ask('ann', 'release.update', { train: commit })
    for (const part of told) expect(why(story)).toContain(part)
    expect(unchanged(story.manifest())).toEqual(unchanged(before))
    expect(textAt(story.simulated.world, lastRevision(story), 'train.yml')).toBe(text)
  })

  test('is refused where control has moved on: what was looked at is what is pinned', async () => {
    const asked = edit(story, stricter)
    const now = edit(story, widened)
    await story.ask('ann', 'release.update', { train: asked })
    expect(story.manifest().trains!.at(-1)).toMatchObject({
      is: 'refused',
      commit: asked,
      problems: [{ code: 'TRAIN_STALE', message: expect.stringContaining(now) }],
    })
    expect(textAt(story.simulated.world, lastRevision(story), 'train.yml')).toBe(text)
  })

  test.each<[string, (story: Story) => string]>([
    ['nobody ever made', () => 'f'.repeat(40)],
    ['control’s default branch is past', ({ simulated }) => refOf(simulated.world, control, 'refs/heads/main')!],
    [
      'is on another branch only',
      ({ simulated }) => {
        const main = refOf(simulated.world, control, 'refs/heads/main')!
        const [branched, at] = seedCommit(seedRef(simulated.world, control, 'refs/heads/sneaky', main), {
          repository: control,
          branch: 'sneaky',
          message: 'Ask for less',
          by: 'ann',
          files: { 'train.yml': widened },
        })
        simulated.world = branched
        return at
      },
    ],
    ['is a revision of the release itself', (told) => lastRevision(told)],
    ['is another repository’s', ({ simulated }) => refOf(simulated.world, 'acme/api', 'refs/heads/main')!],
  ])('is refused at a commit that %s, by the commit that could be named', async (_, commitOf) => {
    const named = commitOf(story)
    const now = edit(story, `${stricter}# ${named}\n`)
    await story.ask('ann', 'release.update', { train: named })
    expect(story.manifest().trains!.at(-1)).toMatchObject({
      is: 'refused',
      commit: named,
      problems: [{ code: 'TRAIN_STALE', message: expect.stringContaining(now), remedy: expect.stringContaining(now) }],
    })
    expect(unchanged(story.manifest())).toEqual(unchanged(before))
    expect(textAt(story.simulated.world, lastRevision(story), 'train.yml')).toBe(text)
  })

  test('is refused, where control has none any more', async () => {
    const was = story.simulated.world
    const [gone, commit] = seedCommit(was, {
      repository: control,
      branch: 'main',
      message: 'Take the train away',
      by: 'zoe',
      files: { 'train.yml': null },
    })
    story.simulated.world = gone
    await story.ask('ann', 'release.update', { train: commit })
    expect(why(story)).toContain('TRAIN_MISSING')
    expect(unchanged(story.manifest())).toEqual(unchanged(before))
    edit(story, gatedTrain)
  })

  test('leaves a branch that holds', async () => {
    const history = await connectTo(story.simulated).readHistory(control, release)
    expect(verifyHistory(history!, { release, control }).breach).toBeNull()
  })
})

test('a version that the train fixes anew is what the tag says', async () => {
  const story = await begin('auto', undefined, ['record-signal', 'plan-release', 'cut-rc'])
  const commit = edit(
    story,
    gatedTrain.replace(
      'depends-on: [acme/api] }',
      'depends-on: [acme/api], version: { strategy: fixed, next: 2.0.0 } }',
    ),
  )
  await story.ask('ann', 'release.update', { train: commit })
  expect(story.manifest().repositories.map(({ name, version, tag }) => [name, version.to, tag])).toEqual([
    ['acme/api', '0.1.0', 'v0.1.0'],
    ['acme/web', '2.0.0', 'v2.0.0'],
  ])
})

test('a version that nobody has approved does not ship on the approvals of another one', async () => {
  const story = await beginAtShip()
  await story.ask('ann', 'release.approve', { gate: 'ship' })
  const [early, untouched] = [said(story.manifest()), productions(story.simulated.world)]
  const commit = edit(
    story,
    gatedTrain.replace(
      'depends-on: [acme/api] }',
      'depends-on: [acme/api], version: { strategy: fixed, next: 9.0.0-rc.1, tag: "zoe-{version}" } }',
    ),
  )
  await story.ask('zoe', 'release.update', { train: commit })
  expect(story.manifest().trains).toMatchObject([
    {
      is: 'pinned',
      loosens: [],
      tags: [{ repository: 'acme/web', from: 'v0.1.0', to: 'zoe-9.0.0-rc.1' }],
      voids: { asks: early.map(({ id }) => id) },
    },
  ])
  await story.ask('zoe', 'release.approve', { gate: 'planning' })
  await story.ask('zoe', 'release.approve', { gate: 'staging' })
  await story.ask('bob', 'release.approve', { gate: 'ship' })
  expect(story.manifest()).toMatchObject({ status: 'active', phase: 'ship', attention: [{ code: 'approval:ship' }] })
  expect(productions(story.simulated.world)).toEqual(untouched)
  await story.ask('ann', 'release.approve', { gate: 'ship' })
  expect(story.manifest().status).toBe('shipped')
  expect(refOf(story.simulated.world, 'acme/web', 'refs/tags/zoe-9.0.0-rc.1')).toBe(
    story.manifest().candidate!.heads['acme/web'],
  )
  const published = ['acme/api', 'acme/web'].map((name) =>
    story.simulated.world.repositories[name]!.releases.map(({ tag, prerelease }) => [tag, prerelease]),
  )
  expect(published).toEqual([[['v0.1.0', false]], [['zoe-9.0.0-rc.1', true]]])
})

test('a run that may not pin leaves it to the one that may, and promotes nothing meanwhile', async () => {
  const story = await begin('auto', undefined, [
    'record-signal',
    'plan-release',
    'cut-rc',
    'run-tier-gate',
    'promote-staging',
  ])
  const commit = edit(story, stricter)
  const untouched = productions(story.simulated.world)
  const ask = {
    id: 'late',
    at: story.simulated.world.at,
    by: { login: 'ann', kind: 'human' },
    type: 'retrain',
    commit,
  } as const
  const recorded = await runAction({ simulated: story.simulated, control, release, asks: [ask] }, ['record-signal'])
  expect(recorded).toMatchObject({ due: 'plan-release', manifest: { asks: [{ type: 'plan' }, { id: 'late' }] } })
  expect(await runAction({ simulated: story.simulated, control, release, asks: [] }, ['promote'])).toMatchObject({
    due: 'plan-release',
  })
  expect(productions(story.simulated.world)).toEqual(untouched)
  await story.goOn()
  expect(story.manifest().trains).toMatchObject([{ ask: 'late', is: 'pinned' }])
})

test('asked twice, by one id it is one ask, by two the second voids nothing', async () => {
  const story = await beginAtShip()
  const commit = edit(story, widened)
  await story.ask('ann', 'release.update', { train: commit }, { id: 'once' })
  const once = story.manifest()
  await story.ask('ann', 'release.update', { train: commit }, { id: 'once' })
  expect(story.manifest()).toEqual(once)
  await story.ask('bob', 'release.update', { train: commit }, { id: 'twice' })
  expect(story.manifest().trains).toMatchObject([
    { ask: 'once', voids: { evidence: [{ tier: 'tier2b' }] } },
    { ask: 'twice', is: 'pinned', loosens: [], voids: { asks: [], evidence: [] } },
  ])
})

test('between two layers of staging it moves nothing back and nothing twice', async () => {
  const deployed = gatedTrain.replace(
    'settled-when: { production',
    'settled-when: { staging: { workflow: deploy.yml }, production',
  )
  const story = await begin('auto', gatedWorld(deployed), ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate'])
  const stagings = () =>
    ['acme/api', 'acme/web'].map((name) => refOf(story.simulated.world, name, 'refs/heads/staging'))
  const [, web] = stagings()
  await runAction({ simulated: story.simulated, control, release, asks: [] }, ['promote-staging'])
  const half = stagings()
  expect(half).toEqual([story.manifest().candidate!.heads['acme/api'], web])
  const commit = edit(
    story,
    deployed
      .replace('name: tier2a', 'name: tier2a, inputs: [acme/api]')
      .replace('needs: [tier2a], required: false', 'needs: [tier2a]'),
  )
  await story.ask('ann', 'release.update', { train: commit })
  expect(story.manifest()).toMatchObject({
    phase: 'staging',
    trains: [{ is: 'pinned', loosens: ['tiers.tier2a.inputs'] }],
  })
  expect(stagings()).toEqual(half)
  await play({ simulated: story.simulated, control, release, asks: [] })
  const after = story.manifest()
  expect([after.status, after.candidates.length]).toEqual(['shipped', 1])
  expect(after.hops.filter(({ to }) => to === 'staging').map(({ repository }) => repository)).toEqual([
    'acme/api',
    'acme/web',
  ])
  expect(after.evidence.map(({ tier }) => tier)).toContain('tier2b')
  const history = await connectTo(story.simulated).readHistory(control, release)
  expect(verifyHistory(history!, { release, control }).breach).toBeNull()
  expect(await codeOf(submit(story.simulated, 'ann', { type: 'release.update', body: { train: commit } }))).toBe(
    'RELEASE_ENDED',
  )
})

test('the requester who asks for less still needs somebody else', async () => {
  const story = await beginAtShip()
  const untouched = productions(story.simulated.world)
  await story.ask('zoe', 'release.update', {
    train: edit(story, gatedTrain.replace('quorum: 2', 'quorum: 1').replace(`team: ${managers}, `, '')),
  })
  for (const gate of ['planning', 'staging', 'ship']) await story.ask('zoe', 'release.approve', { gate })
  expect(story.manifest()).toMatchObject({
    status: 'active',
    phase: 'ship',
    trains: [{ loosens: ['approvals.quorum', 'approvals.team'] }],
    attention: [{ code: 'approval:ship' }],
  })
  expect(productions(story.simulated.world)).toEqual(untouched)
})
