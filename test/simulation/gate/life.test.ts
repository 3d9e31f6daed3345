import { describe, expect, test } from '@jest/globals'
import { play } from '../../../src/simulation/play.ts'
import { control } from '../worlds.ts'
import { headOf, manifestOf, namesOf, proposal, treeOf, untrue } from '../pull-request/proposing.ts'
import { forwardWorld, gateOf, gatesOf, lifeOf, pullWorld } from './guarded.ts'

/* A release into production that requires `convoy/gate` (docs/decisions/0090-the-gate-is-decided-from-the-record.md). */

const names = namesOf(2)
const beforeShip = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'] as const

describe.each([
  ['fast-forward', forwardWorld],
  ['pull request', pullWorld],
] as const)('by %s', (_way, worldOf) => {
  test('the gate of every candidate commit is pending from the freeze, and open once it ships', async () => {
    const performance = proposal(worldOf(2))
    await play(performance, beforeShip)
    expect(gatesOf(performance.simulated.world)).toEqual({ [names[0]!]: 'pending', [names[1]!]: 'pending' })
    await play(performance)
    const { world } = performance.simulated
    const { status, candidate } = manifestOf(world)
    expect(status).toBe('shipped')
    for (const name of names) {
      expect(lifeOf(world, name, candidate?.heads[name])).toEqual(['pending', 'success'])
      expect(treeOf(world, headOf(world, name, 'master'))).toBe(treeOf(world, candidate?.heads[name]))
    }
    expect(untrue(world, names)).toEqual([])
  })

  test('the status leads to the record of the release and says in plain words what it waits for', async () => {
    const performance = proposal(worldOf(1))
    await play(performance, beforeShip)
    const { world } = performance.simulated
    expect(gateOf(world, names[0]!, manifestOf(world).candidate?.heads[names[0]!])).toMatchObject({
      creator: 'convoy-release[bot]',
      targetUrl: `${world.url}/${control}/tree/release/2026.11`,
      description: 'Release 2026.11 holds this commit as its candidate, and its turn to ship has not come',
    })
  })
})
