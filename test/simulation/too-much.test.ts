import { beforeAll, describe, expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { canonical } from '../../src/domain/text/canonical.ts'
import type { Answer } from '../../src/exchange/exchange.ts'
import type { World } from 'embedded-github/github/world/world'
import { simulate } from '../../src/simulation/exchange.ts'
import { graphTrain } from '../../src/simulation/graph-train.ts'
import { play } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { control, revisionsOf, textAt } from './worlds.ts'

const at = Date.UTC(2026, 10, 2, 9)
const json = { 'content-type': 'application/json; charset=utf-8' }

/** What a GitHub that takes only so much answers to more. */
const refusals: Readonly<Record<string, Answer>> = {
  'that it is too much': {
    status: 200,
    headers: json,
    body: JSON.stringify({
      data: null,
      errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }],
    }),
  },
  'nothing in time': { status: 504, headers: { 'content-type': 'text/html' }, body: '<html>Gateway Timeout</html>' },
}

/**
 * A release of a train of six on a GitHub that carries out no query with more fields of one name, and no mutation with
 * more than one.
 */
async function ship(
  most: number,
  refusal: Answer | null,
): Promise<{ readonly world: World; readonly refused: readonly string[] }> {
  const text = graphTrain(6)
  const train = readTrain(text, 'train.yml')
  const sound = simulate(releaseWorld(train, text, at))
  const refused: string[] = []
  const limited = {
    get world() {
      return sound.world
    },
    set world(world) {
      sound.world = world
    },
    get calls() {
      return sound.calls
    },
    set calls(count) {
      sound.calls = count
    },
    exchange: (async (call) => {
      const text = call.url.endsWith('/graphql') ? String(JSON.parse(call.body ?? '{}').query) : ''
      const [, kind, name = ''] = /^(\w+) (\w+)/u.exec(text) ?? []
      const fields = [...text.matchAll(/\b[a-z]\d+: \w+\(/gu)].length
      if (refusal === null || fields <= (kind === 'mutation' ? 1 : most)) return sound.exchange(call)
      refused.push(name)
      return refusal
    }) satisfies typeof sound.exchange as typeof sound.exchange,
  }
  const ask = { id: 'plan-1', at, by: { login: 'zoe', kind: 'human' }, type: 'plan', directive: 'auto' } as const
  await play({ simulated: limited, control: train.control, release: '2026.11', asks: [ask] })
  return { world: sound.world, refused }
}

/** Where a release ended, without the clock. */
function endOf(world: World): unknown {
  const manifest = readManifest(textAt(world, revisionsOf(world).at(-1)!, 'release-manifest.json'))
  const others = Object.values(world.repositories).filter(({ name }) => name !== control)
  return JSON.parse(
    canonical({
      status: manifest.status,
      refs: others.map(({ name, refs }) => [name, refs]),
      releases: others.map(({ name, releases }) => [name, releases.map(({ tag, target }) => ({ tag, target }))]),
    }),
  )
}

describe('a release on a GitHub that takes little in one request', () => {
  let calm: Awaited<ReturnType<typeof ship>>
  beforeAll(async () => {
    calm = await ship(Infinity, null)
  })

  test('is one that ships where everything is taken', () => {
    expect(endOf(calm.world)).toMatchObject({ status: 'shipped' })
    expect(calm.refused).toEqual([])
  })

  test.each(Object.entries(refusals))(
    'ships the same where more is answered with %s, moves of refs included',
    async (_, refusal) => {
      const limited = await ship(20, refusal)
      expect(endOf(limited.world)).toEqual(endOf(calm.world))
      expect(new Set(limited.refused)).toEqual(new Set(['Look', 'MoveRefs']))
    },
  )
})
