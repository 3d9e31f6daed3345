import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { differences, drawKills, play, playUntilKilled, storyAt, type End } from '../../scripts/killed-rehearsal.ts'
import { root, scratch } from '../cli/convoy.ts'

/* `npm run kill-rehearsals` plays as many as wanted, of any story. */

const seed = 18
/** A rehearsal is played nearly twice here, on however busy a machine. */
const longest = 600_000

describe.each([
  ['examples/single', 3],
  ['examples/storefront', 2],
])('a rehearsal of %s that is killed at any moment', (path, count) => {
  const story = storyAt(join(root, path))
  let place: Awaited<ReturnType<typeof scratch>>
  let undisturbed: { readonly end: End; readonly durationMs: number }

  beforeAll(async () => {
    place = await scratch()
    undisturbed = await play(story, join(place.path, 'undisturbed'))
  }, longest)
  afterAll(async () => {
    await place[Symbol.asyncDispose]()
  })

  test.each(drawKills(seed, count, 1).map((kill, index) => [index, kill.whom] as const))(
    'comes to the undisturbed end by the same command (kill %i, of the %s)',
    async (index) => {
      const kill = drawKills(seed, count, undisturbed.durationMs)[index]
      if (kill === undefined) throw new Error('As many kills are drawn as are asked for.')
      const out = join(place.path, String(index))
      let { afterMs } = kill
      while ((await playUntilKilled(story, out, { ...kill, afterMs })) === null) {
        await rm(out, { recursive: true }) // It was faster than the undisturbed one.
        afterMs *= 0.8
      }
      const { end, said } = await play(story, out)
      expect({ found: differences(undisturbed.end, end), said }).toMatchObject({ found: [] })
      expect(existsSync(join(out, 'github/hub.json'))).toBe(false)
    },
    longest,
  )
})
