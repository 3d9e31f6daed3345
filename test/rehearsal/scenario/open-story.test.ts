import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, test } from '@jest/globals'
import { openHub } from 'embedded-github/server/hub'
import { readInputs } from '../../../src/cli/inputs.ts'
import { readScenario } from '../../../src/documents/scenario/scenario.ts'
import { outFolder, readMarker, writeMarker, type Marker } from '../../../src/rehearsal/report/out-folder.ts'
import { openStory } from '../../../src/rehearsal/scenario/open-story.ts'
import type { RehearsalOptions } from '../../../src/rehearsal/scenario/options.ts'
import { placeIn, withPlace } from '../../../src/rehearsal/seed/story-place.ts'
import { root, scratch } from '../../cli/convoy.ts'

/* What a rehearsal begins on in a folder in which another one is finished. */

const folder = join(root, 'examples/single')
const story = (text: string) => readScenario(text, 'scenario.yml')
const withFault = story(
  'release: "2026.11"\nsteps:\n  - play: usual\nfaults:\n  - kill: { job: "acme/e2e/convoy.yml/run" }\n',
)

describe('where 2026.11 is finished', () => {
  let place: Awaited<ReturnType<typeof scratch>>
  let options: RehearsalOptions
  let finished: Marker

  beforeAll(async () => {
    place = await scratch()
    const out = outFolder(join(place.path, 'out'))
    options = {
      ...(await readInputs(folder, undefined)),
      folder,
      out,
      kit: root,
      node: process.execPath,
      directive: null,
      release: null,
      fresh: false,
      onScene: () => {},
    }
    const { world, marker } = await openStory({ ...options, scenario: withFault })
    const hub = await openHub({
      world: withPlace(world, { steps: 1, done: ['plan'] }),
      repositories: out.repositories,
      state: join(out.state, 'world'),
    })
    await hub.close()
    finished = { ...marker, finished: true }
    await writeMarker(out, finished)
  })
  afterAll(async () => {
    await place[Symbol.asyncDispose]()
  })

  test('another release begins on that GitHub, at the first step, without faults of the story before', async () => {
    const { world, marker, after, resumed, otherKit } = await openStory({ ...options, release: '2026.12' })
    expect({ after, resumed, otherKit }).toEqual({ after: '2026.11', resumed: false, otherKit: false })
    expect(marker).toMatchObject({ release: '2026.12', after: '2026.11', finished: false })
    expect(placeIn(world)).toEqual({ steps: 0, done: [], towards: null, idle: 0 })
    expect(world.faults ?? []).toEqual([])
    expect(await readMarker(options.out)).toEqual(finished)
  })

  test('its own faults may strike, also those that a first play of the same story had used up', async () => {
    const { world } = await openStory({ ...options, release: '2026.12', scenario: withFault })
    expect(world.faults).toMatchObject([{ number: 1, left: 1 }])
  })

  test('a release id that no event may carry is refused, and nothing is lost', async () => {
    await expect(openStory({ ...options, release: '..' })).rejects.toMatchObject({ name: 'UserError' })
    expect(await readMarker(options.out)).toEqual(finished)
  })

  test.each<readonly [string, Partial<RehearsalOptions>, Partial<Marker>]>([
    ['without a release id', {}, {}],
    ['with the id that was rehearsed', { release: '2026.11' }, {}],
    ['with --fresh', { release: '2026.12', fresh: true }, {}],
    ['where the finished one is of another train', { release: '2026.12' }, { control: 'acme/other' }],
    ['where a kill came while the finished one was removed', { release: '2026.12' }, { unwanted: true }],
  ])('it starts over %s', async (_, changes, marker) => {
    await using other = await scratch()
    const out = outFolder(join(other.path, 'out'))
    const { world } = await openStory({ ...options, release: '2026.12' })
    const hub = await openHub({ world, repositories: out.repositories, state: join(out.state, 'world') })
    await hub.close()
    await writeMarker(out, { ...finished, ...marker })
    expect(await openStory({ ...options, out, ...changes })).toMatchObject({ after: null, resumed: false })
    expect(await readMarker(out)).toBeNull()
  })
})
