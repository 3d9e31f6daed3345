import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { World } from 'embedded-github/github/world/world'
import { calm, killed, ways, type Called, type End } from './killing.ts'

/*
 * What a call that only asks leaves is what the call before it left, and nothing is kept between two runs: so the
 * deaths after each call that changes something, and before the first, are all that a promotion can die.
 * `npm run kill-promotions` tries every call, before and after; all schedules are searched in process, too
 * (test/simulation/faults.test.ts, test/simulation/pull-request/landing.test.ts).
 */
jest.setTimeout(240_000)

describe.each(Object.entries(ways))('the promote bundle, killed and started again %s', (_, ready) => {
  let world: World
  let end: End
  let writes: readonly (readonly [number, Called])[]
  beforeAll(async () => {
    world = await ready()
    const run = await calm(world)
    end = run.end
    writes = [...run.calls.entries()].filter(([, each]) => each.writes)
  })

  test('ships when nobody kills it', () => {
    expect(end).toMatchObject({ exitCodes: [0], status: 'shipped', began: true })
    expect(writes.length).toBeGreaterThan(4)
  })

  test('comes to the same end before anything was written, and after each call that writes', async () => {
    const deaths = [
      { at: writes[0]?.[0] ?? 0, when: 'before', what: 'the first' } as const,
      ...writes.map(([at, { what }]) => ({ at, when: 'after', what }) as const),
    ]
    for (const { what, ...death } of deaths)
      expect({ what, ...death, end: await killed(world, death) }).toEqual({
        what,
        ...death,
        end: { ...end, exitCodes: [null, 0] },
      })
  })
})
