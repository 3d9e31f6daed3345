import { beforeAll, describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { documentText } from '../../src/domain/text/canonical.ts'
import { decide } from '../../src/domain/decide.ts'
import { blank, write } from '../../src/domain/write.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { World } from 'embedded-github/github/world/world'
import { play } from '../../src/simulation/play.ts'
import { newPlay, parentsOf, pathsAt, refOf, release, revisionsOf, textAt } from './worlds.ts'

describe('a release of one repository, from planning to shipped', () => {
  let world: World
  beforeAll(async () => {
    const performance = newPlay()
    await play(performance)
    world = performance.simulated.world
  })
  const last = () => readManifest(textAt(world, revisionsOf(world).at(-1)!, 'release-manifest.json'))

  test('production, staging and the tag are the candidate, and a release is published', () => {
    const head = last().candidate!.heads['acme/app']
    expect(
      ['heads/master', 'heads/staging', 'tags/v0.1.0'].map((ref) => refOf(world, 'acme/app', `refs/${ref}`)),
    ).toEqual([head, head, head])
    expect(world.repositories['acme/app']!.releases).toMatchObject([{ tag: 'v0.1.0', draft: false }])
    expect(last().status).toBe('shipped')
  })

  test('the release branch is an orphan with one commit per revision', () => {
    const revisions = revisionsOf(world)
    expect(revisions.map((commit) => parentsOf(world, commit).length)).toEqual(
      revisions.map((_, index) => (index === 0 ? 0 : 1)),
    )
    expect(revisions.map((commit) => readManifest(textAt(world, commit, 'release-manifest.json')).revision)).toEqual(
      revisions.map((_, index) => index + 1),
    )
  })

  test('every revision is what was decided from what was seen: write(m, decide(train, m, seen)) equals the next', () => {
    const train = readTrain(textAt(world, revisionsOf(world)[0]!, 'train.yml'), 'train.yml')
    let manifest = blank(release)
    for (const commit of revisionsOf(world)) {
      const seen = JSON.parse(textAt(world, commit, 'seen.json')) as Seen
      manifest = write(manifest, decide(train, manifest, seen))
      expect(documentText(manifest)).toBe(textAt(world, commit, 'release-manifest.json'))
    }
    expect(manifest.status).toBe('shipped')
  })

  test('candidates and evidence are files beside the manifest, and the index holds their digests', () => {
    const paths = pathsAt(world, revisionsOf(world).at(-1)!)
    expect(paths).toEqual(
      expect.arrayContaining([
        'candidates/1.json',
        'train.yml',
        'scope.json',
        'seen.json',
        ...last().evidence.map(({ key }) => `evidence/${key}.json`),
      ]),
    )
    expect(last().evidence.map(({ tier, conclusion }) => [tier, conclusion])).toEqual([
      ['tier1', 'passed'],
      ['tier2a', 'passed'],
    ])
  })

  test('the clock of what was seen never goes back', () => {
    const instants = revisionsOf(world).map((commit) => (JSON.parse(textAt(world, commit, 'seen.json')) as Seen).at)
    expect(instants).toEqual([...instants].sort((a, b) => a - b))
  })
})
