import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { policyDigest, subjectOf } from '../../src/domain/asks/subjects.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import type { Ask, AskBody } from '../../src/domain/words/ask.ts'
import type { World } from 'embedded-github/github/world/world'
import { simulate } from '../../src/simulation/exchange.ts'
import { play, runAction } from '../../src/simulation/play.ts'
import { begin, gatedTrain, gatedWorld, manifestIn } from './asking.ts'
import { control, refOf, release } from './worlds.ts'

/*
 * In what order asks arrive, and how often, is the network's business: the whole loop over the embedded GitHub ends
 * alike.
 */

/** A release of which rc.1 is frozen and nothing proven yet. */
let frozen: World
/** The asks that may be made of it. */
let bodies: readonly AskBody[]
beforeAll(async () => {
  const story = await begin('auto', gatedWorld(), ['record-signal', 'plan-release', 'cut-rc'])
  frozen = story.simulated.world
  const manifest = story.manifest()
  const digest = manifest.candidate!.digest
  const policy = policyDigest(readTrain(gatedTrain, 'train.yml'), manifest)
  bodies = [
    { type: 'update', directive: 'quick' },
    { type: 'update', directive: 'careful' },
    { type: 'update', directive: 'auto' },
    { type: 'task', task: { id: 'T-1', repository: 'acme/api', state: 'merged' } },
    { type: 'task', task: { id: 'T-1', repository: 'acme/api', state: 'open', directive: 'careful' } },
    { type: 'defer', what: 'T-1' },
    { type: 'readmit', what: 'T-1' },
    { type: 'approve', gate: 'planning', digest: subjectOf(manifest, 'planning')!, policy },
    { type: 'approve', gate: 'ship', digest, policy },
    { type: 'reject', gate: 'ship', digest, why: 'slow' },
    { type: 'waive', code: 'tier2b', digest, why: 'known' },
    { type: 'break-glass', digest, policy, why: 'outage' },
    { type: 'freeze', after: 1 },
    { type: 'hold', why: 'incident' },
    { type: 'resume', hold: 'ask-0' },
    { type: 'resume', hold: 'ask-1' },
    { type: 'retry', tier: 'tier2a', digest },
    { type: 'abort', why: 'enough' },
    { type: 'retrain', commit: refOf(frozen, control, 'refs/heads/main')! },
    { type: 'retrain', commit: 'f'.repeat(40) },
  ]
})

/** A row of asks, some in the same second. */
const rows = fc.array(fc.record({ body: fc.nat(19), by: fc.constantFrom('zoe', 'ann', 'bob'), later: fc.nat(4) }), {
  minLength: 1,
  maxLength: 7,
})
/** The row in another order, in which some come twice. */
const deliveries = rows.chain((row) =>
  fc.tuple(
    fc.constant(row),
    fc
      .shuffledSubarray([...row.keys(), ...row.keys()], { minLength: row.length })
      .map((order) => [...order, ...row.keys()]),
  ),
)

/**
 * What the job that records asks does with each delivery, one after the other; then the release goes as far as it can.
 */
async function endWith(asks: readonly Ask[]): Promise<World> {
  const simulated = simulate(frozen)
  for (const ask of asks) await runAction({ simulated, control, release, asks: [ask] }, ['record-signal'])
  await play({ simulated, control, release, asks: [] })
  return simulated.world
}

/**
 * Where a release ended, without what depends on how many revisions there were: their numbers, instants, ids of runs.
 */
function endOf(world: World): unknown {
  const { revision: _, previous: __, ...manifest } = manifestIn(world)
  const timeless = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(timeless)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !unstable.has(key))
        .map(([key, inner]) => [key, timeless(inner)]),
    )
  }
  const refs = ['acme/api', 'acme/web', 'acme/e2e'].map((name) => [
    name,
    world.repositories[name]?.refs,
    world.repositories[name]?.releases.map(({ tag, target }) => [tag, target]),
  ])
  // A judged run has times of its own, and so has the digest of its file.
  const evidence = manifest.evidence.map((each) => ({ ...each, digest: '' }))
  // A release that is held or given up stays in the phase in which that found it.
  const phase = manifest.status === 'held' || manifest.status === 'aborted' ? null : manifest.phase
  return { asks: manifest.asks, manifest: timeless({ ...manifest, asks: [], evidence }), phase, refs }
}
const unstable = new Set([
  'at',
  'sentAt',
  'dueAt',
  'since',
  'until',
  'answerBy',
  'pivot',
  'run',
  'said',
  'soakedAt',
  'phase',
])

test('a release ends alike, in whatever order its asks arrive and however often', async () => {
  const ends = new Set<string>()
  await fc.assert(
    fc.asyncProperty(deliveries, async ([row, order]) => {
      const asks = row.map(({ body, by, later }, index): Ask => ({
        id: `ask-${index}`,
        at: frozen.at + later * 1000,
        by: { login: by, kind: 'human' },
        ...bodies[body]!,
      }))
      const once = await endWith(asks)
      expect(endOf(await endWith(order.map((index) => asks[index]!)))).toEqual(endOf(once))
      ends.add(manifestIn(once).status)
    }),
    { numRuns: 20 },
  )
  expect(ends.size).toBeGreaterThan(1)
}, 120_000)
