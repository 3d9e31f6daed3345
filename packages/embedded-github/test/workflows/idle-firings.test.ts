import { afterEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { QuietUntil } from '../../src/workflows/triggering/idle-firings.ts'
import type { World } from '../../src/workflows/words.ts'
import { dispatched, minute, smallGitHub, start, worldOf, type Script, type SmallGitHub } from './small-github.ts'

const opened: SmallGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

function open(...given: Parameters<typeof smallGitHub>): SmallGitHub {
  const github = smallGitHub(...given)
  opened.push(github)
  return github
}

const job = 'runs-on: x, steps: [{ run: "true" }]'
const sweep = (cron = '*/15 * * * *'): string =>
  `name: Sweep\non: { schedule: [{ cron: "${cron}" }], repository_dispatch: { types: [again] } }\njobs:\n  sweep: { ${job} }`
const long = `on: { repository_dispatch: { types: [go] } }\njobs:\n  long: { ${job} }`
const never: QuietUntil = () => null

/** A sweep that does something the first time after each of these moments: it writes into the World of `acme/a`. */
function workAt(moments: readonly number[], github: () => SmallGitHub): Script {
  return async ({ job: { name } }) => {
    const { hub } = github()
    if (name === 'sweep')
      await hub.change((world) => [withNote(world, String(moments.filter((at) => at <= world.at).length)), []])
    return {}
  }
}

function withNote(world: World, note: string): World {
  const repository = world.repositories['acme/a']
  if (repository === undefined || (repository.variables['NOTE'] ?? '0') === note) return world
  return {
    ...world,
    repositories: {
      ...world.repositories,
      'acme/a': { ...repository, variables: { ...repository.variables, NOTE: note } },
    },
  }
}

const earliest =
  (moments: readonly number[]): QuietUntil =>
  (world) => {
    const coming = moments.filter((at) => at > world.at)
    return coming.length === 0 ? null : Math.min(...coming)
  }

describe('a firing that changed nothing', () => {
  test('is not played again, and time ends where it would have ended', async () => {
    const github = open(worldOf({ 'acme/a': { 'sweep.yml': sweep() } }), { quietUntil: never })
    await github.dispatcher.advance(start + 2 * 60 * minute)
    // The first one also makes the workflow known, and that is a change.
    expect(github.ended).toEqual(['16 sweep success', '31 sweep success'])
    expect(github.leftOut).toEqual([45, 60, 75, 90, 105, 120])
    expect(github.hub.world().at).toBe(start + 121 * minute)
    expect(github.hub.world().repositories['acme/a']?.runNumber).toEqual({ '.github/workflows/sweep.yml': 8 })
  })

  test('is played again from the moment on at which time makes a difference', async () => {
    const moments = [start + 60 * minute, start + 100 * minute]
    const github: SmallGitHub = open(worldOf({ 'acme/a': { 'sweep.yml': sweep() } }), {
      quietUntil: earliest(moments),
      script: workAt(moments, () => github),
    })
    await github.dispatcher.advance(start + 150 * minute)
    expect(github.ended.map((line) => line.split(' ')[0])).toEqual(['16', '31', '61', '76', '106', '121'])
    expect(github.hub.world().repositories['acme/a']?.variables).toEqual({ NOTE: '2' })
  })

  test('is played again after anything else has changed', async () => {
    const github = open(worldOf({ 'acme/a': { 'sweep.yml': sweep() } }), { quietUntil: never })
    await github.dispatcher.advance(start + 60 * minute)
    await github.hub.change((world) => [withNote(world, 'pushed'), []])
    await github.dispatcher.advance(start + 105 * minute)
    expect(github.ended.map((line) => line.split(' ')[0])).toEqual(['16', '31', '76'])
    expect(github.leftOut).toEqual([45, 60, 90, 105])
  })

  test('is played again after another run has ended', async () => {
    const github = open(worldOf({ 'acme/a': { 'sweep.yml': sweep(), 'long.yml': long } }), {
      quietUntil: never,
      minutes: (name) => (name === 'long' ? 100 : 1),
    })
    await github.send((world) => dispatched(world, 'acme/a', 'go'))
    await github.dispatcher.advance(start + 150 * minute)
    expect(github.ended).toEqual(['16 sweep success', '100 long success', '106 sweep success'])
    expect(github.leftOut).toEqual([30, 45, 60, 75, 90, 120, 135, 150])
  })

  test('is played when a job ends while it would run', async () => {
    const github = open(worldOf({ 'acme/a': { 'sweep.yml': sweep(), 'long.yml': long } }), {
      quietUntil: never,
      minutes: (name) => (name === 'long' ? 60.5 : 1),
    })
    await github.send((world) => dispatched(world, 'acme/a', 'go'))
    await github.dispatcher.settle()
    expect(github.ended).toEqual(['16 sweep success', '60.5 long success', '61 sweep success'])
    expect(github.leftOut).toEqual([30, 45])
  })

  test('is played when another schedule is due while it would run', async () => {
    const github = open(worldOf({ 'acme/a': { 'sweep.yml': sweep(), 'hourly.yml': sweep('2 * * * *') } }), {
      quietUntil: never,
      minutes: () => 4,
    })
    await github.dispatcher.advance(start + 110 * minute)
    expect(github.ended.map((line) => line.split(' ')[0])).toEqual(['6', '19', '64', '66', '79'])
    expect(github.leftOut).toEqual([30, 45, 90, 105])
  })

  test('takes what it set off with it', async () => {
    const github: SmallGitHub = open(worldOf({ 'acme/a': { 'sweep.yml': sweep() } }), {
      quietUntil: never,
      script: async ({ run }) => {
        if (run.event === 'schedule') await github.send((world) => dispatched(world, 'acme/a', 'again'))
        return {}
      },
    })
    await github.dispatcher.advance(start + 60 * minute)
    expect(github.ended).toHaveLength(4)
    expect(github.leftOut).toEqual([45, 60])
    expect(github.hub.world().repositories['acme/a']?.runNumber).toEqual({ '.github/workflows/sweep.yml': 8 })
  })
})

describe('a firing is always played', () => {
  const playedOf = async (
    options: Parameters<typeof smallGitHub>[1],
    files: Readonly<Record<string, string>> = { 'sweep.yml': sweep() },
  ): Promise<number> => {
    const github = open(worldOf({ 'acme/a': files }), options)
    await github.dispatcher.advance(start + 90 * minute)
    expect(github.leftOut).toEqual([])
    return github.ended.length
  }

  test('where nobody says how long it is quiet', async () => {
    expect(await playedOf({})).toBe(6)
  })

  test('where nothing can be said about its repository', async () => {
    expect(await playedOf({ quietUntil: ({ at }) => at })).toBe(6)
  })

  test('after one that failed', async () => {
    expect(await playedOf({ quietUntil: never, script: () => ({ conclusion: 'failure' }) })).toBe(6)
  })

  test('where another begins before it is over', async () => {
    expect(
      await playedOf(
        { quietUntil: never, minutes: () => 4 },
        { 'sweep.yml': sweep(), 'two-minutes-later.yml': sweep('2-59/15 * * * *') },
      ),
    ).toBe(13)
  })
})

test('with and without leaving out, everything else happens at the same time and leaves the same', async () => {
  const cron = fc.constantFrom('*/15 * * * *', '*/5 * * * *', '7 * * * *', '*/20 9,10 * * *')
  const story = fc.record({
    crons: fc.uniqueArray(cron, { minLength: 1, maxLength: 2 }),
    other: fc.option(cron, { nil: undefined }),
    lasts: fc.constantFrom(1, 4, 0.5),
    moments: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 4 }),
    steps: fc.array(
      fc.oneof(
        fc.record({ go: fc.integer({ min: 1, max: 200 }) }),
        fc.record({ advance: fc.integer({ min: 1, max: 150 }) }),
        fc.record({ note: fc.constantFrom('x', 'y') }),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  })
  await fc.assert(
    fc.asyncProperty(story, async ({ crons, other, lasts, moments, steps }) => {
      const at = moments.map((offset) => start + offset * minute)
      const tell = async (quietUntil?: QuietUntil): Promise<unknown> => {
        let longLasts = 1
        const files = Object.fromEntries(crons.map((each, index) => [`sweep-${index}.yml`, sweep(each)]))
        const github: SmallGitHub = open(
          worldOf({
            'acme/a': { ...files, 'long.yml': long },
            'acme/b': other === undefined ? {} : { 'nightly.yml': sweep(other) },
          }),
          {
            minutes: (name) => (name === 'long' ? longLasts : lasts),
            script: workAt(at, () => github),
            ...(quietUntil === undefined ? {} : { quietUntil }),
          },
        )
        for (const step of steps) {
          if ('advance' in step) await github.dispatcher.advance(github.hub.world().at + step.advance * minute)
          else if ('note' in step) await github.hub.change((world) => [withNote(world, step.note), []])
          else {
            longLasts = step.go
            await github.send((world) => dispatched(world, 'acme/a', 'go'))
            await github.dispatcher.settle()
          }
        }
        const { at: end, serial, repositories, runs } = github.hub.world()
        return { end, serial, repositories, others: Object.values(runs).filter(({ event }) => event !== 'schedule') }
      }
      const quiet: QuietUntil = (world, repository) =>
        repository === 'acme/a' ? earliest(at)(world, repository) : world.at
      expect(await tell(quiet)).toEqual(await tell())
    }),
    { numRuns: 40 },
  )
})
