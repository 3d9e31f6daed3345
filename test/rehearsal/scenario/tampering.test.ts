import { beforeAll, expect, test } from '@jest/globals'
import { seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { readManifestAt, readRelease, releaseHead } from '../../../src/rehearsal/scenario/release-branch.ts'
import { findTampering } from '../../../src/rehearsal/scenario/tampering.ts'
import { play } from '../../../src/simulation/play.ts'
import { control, newPlay, release } from '../../simulation/worlds.ts'

let world: World
const headOf = (each: World): string => releaseHead(each, control, release) ?? ''
/** The world after somebody wrote this manifest over the one on the release branch. */
const tamper = (manifest: string): World =>
  seedCommit(world, {
    repository: control,
    branch: `release/${release}`,
    message: 'Ship it',
    by: 'zoe',
    files: { 'release-manifest.json': manifest },
  })[0]

beforeAll(async () => {
  const performance = newPlay()
  await play(performance)
  ;({ world } = performance.simulated)
})

test('every revision that Convoy wrote is believed', () => {
  expect(findTampering(world, headOf(world))).toBeNull()
  expect(readRelease(world, control, release)?.manifest.status).toBe('shipped')
})

test('a revision that somebody pushed is not, however good its manifest looks', () => {
  const tampered = tamper(`${readRelease(world, control, release)?.manifestText ?? ''} `)
  expect(findTampering(tampered, headOf(tampered))).toMatchObject({
    commit: headOf(tampered),
    found: expect.stringMatching(/unsigned|signature|zoe/),
  })
  expect(readManifestAt(tampered, headOf(tampered))).toBeNull()
  expect(readRelease(tampered, control, release)).toBeNull()
})

test('nor one that cannot be read, and nothing throws', () => {
  const tampered = tamper('{ not JSON')
  expect(findTampering(tampered, headOf(tampered))).not.toBeNull()
  expect(readRelease(tampered, control, release)).toBeNull()
})
