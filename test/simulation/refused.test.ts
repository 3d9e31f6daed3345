import { expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { play } from '../../src/simulation/play.ts'
import { newPlay, refOf, revisionsOf, textAt } from './worlds.ts'

test('a repository that refuses to be moved blocks the release once, and however often it is swept nothing more is written', async () => {
  const performance = newPlay()
  const { simulated } = performance
  await play(performance, ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'])
  const archive = (archived: boolean): void => {
    const { world } = simulated
    simulated.world = { ...world, repositories: { ...world.repositories, 'acme/app': { ...world.repositories['acme/app']!, archived } } }
  }
  archive(true)
  await play(performance)
  const manifest = () => readManifest(textAt(simulated.world, revisionsOf(simulated.world).at(-1)!, 'release-manifest.json'))
  expect(manifest()).toMatchObject({ status: 'blocked', attention: [{ code: 'promoted', is: 'lost', reason: expect.stringMatching(/^GitHub refused to move in acme\/app: /) }] })
  const revisions = revisionsOf(simulated.world).length
  for (let sweep = 0; sweep < 5; sweep += 1) await play(performance)
  expect(revisionsOf(simulated.world)).toHaveLength(revisions)
  expect(manifest().hops.filter(({ to }) => to === 'production')).toHaveLength(1)

  archive(false)
  await play(performance)
  expect(manifest().status).toBe('shipped')
  expect(refOf(simulated.world, 'acme/app', 'refs/heads/master')).toBe(manifest().candidate?.heads['acme/app'])
})
