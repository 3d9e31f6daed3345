import { expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { seedCommit } from 'embedded-github/github/world/seed'
import { play } from '../../src/simulation/play.ts'
import { newPlay, refOf, revisionsOf, textAt } from './worlds.ts'

test('a release tier fails: production is untouched; a fix on the RC branch makes rc.2, and rc.2 ships', async () => {
  const performance = newPlay()
  const { simulated } = performance
  const before = refOf(simulated.world, 'acme/app', 'refs/heads/master')
  const broken = refOf(simulated.world, 'acme/app', 'refs/heads/main')
  const verdict = (run: { headSha: string; displayTitle: string }) =>
    run.headSha === broken && run.displayTitle.includes('tier2a') ? 'failure' : 'success'
  await play({ ...performance, verdict })
  const manifest = () =>
    readManifest(textAt(simulated.world, revisionsOf(simulated.world).at(-1)!, 'release-manifest.json'))
  expect(manifest()).toMatchObject({
    status: 'blocked',
    phase: 'validation',
    attention: [{ code: 'tier:tier2a', is: 'lost' }],
  })
  expect(refOf(simulated.world, 'acme/app', 'refs/heads/master')).toBe(before)
  expect(refOf(simulated.world, 'acme/app', 'refs/tags/v0.1.0')).toBeUndefined()

  const [fixed, fix] = seedCommit(simulated.world, {
    repository: 'acme/app',
    branch: 'rc/2026.11',
    message: 'fix: it',
    by: 'ann',
    files: { 'program.txt': 'fixed\n' },
  })
  simulated.world = fixed
  await play({ ...performance, verdict })
  expect(manifest()).toMatchObject({ status: 'shipped', candidate: { number: 2, heads: { 'acme/app': fix } } })
  expect(refOf(simulated.world, 'acme/app', 'refs/heads/master')).toBe(fix)
  expect(
    manifest().evidence.map(
      ({ tier, candidate, conclusion, attempt }) => `${tier} rc.${candidate} ${attempt} ${conclusion}`,
    ),
  ).toEqual([
    'tier1 rc.1 1 passed',
    'tier2a rc.1 1 failed',
    'tier2a rc.1 2 failed',
    'tier1 rc.2 1 passed',
    'tier2a rc.2 1 passed',
  ])
})
