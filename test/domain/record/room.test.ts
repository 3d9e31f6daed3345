import { beforeAll, describe, expect, test } from '@jest/globals'
import { manifestFiles, readManifest } from '../../../src/documents/manifest.ts'
import { candidateOf } from '../../../src/domain/hops/candidate.ts'
import { decide } from '../../../src/domain/decide.ts'
import { limitAttention } from '../../../src/domain/record/limited-attention.ts'
import {
  countFitting,
  hasRoom,
  mostOfAll,
  mostPlanned,
  sizeAtEnd,
  sizePlanned,
} from '../../../src/domain/record/room.ts'
import { mostAttention } from '../../../src/domain/record/row-sizes.ts'
import { mostInOneFile, sizeOf, store } from '../../../src/domain/record/stored.ts'
import { evidenceKey } from '../../../src/domain/proof/standing.ts'
import { proofsOf } from '../../../src/domain/proof/tiers.ts'
import { growBy, write } from '../../../src/domain/write.ts'
import type { Ask } from '../../../src/domain/words/ask.ts'
import type { Evidence } from '../../../src/domain/words/evidence.ts'
import type { Attention, Manifest } from '../../../src/domain/words/manifest.ts'
import type { Train } from '../../../src/domain/words/train.ts'
import { ask, candidate, kit, manifest, member, planned, sha, started, tier1, tier2a, train } from '../builders.ts'
import { readyRelease, worldAt } from '../ready-release.ts'

const digest = 'd'.repeat(64)
const nameOf = (index: number, length = 38): string => `acme/r${String(index).padStart(3, '0')}`.padEnd(length, 'x')
/** A train of so many repositories with two tiers each, and a release tier. */
const large = (size: number, length = 38, parts: Partial<Train> = {}): Train =>
  train({
    repositories: Array.from({ length: size }, (_, index) => member(nameOf(index, length))),
    tiers: [tier1, { ...tier1, name: 'tier1b' }, { ...tier2a, repository: nameOf(0, length) }],
    ...parts,
  })
const planOf = (of: Train): Manifest =>
  manifest({ repositories: of.repositories.map(({ name }) => planned(name)) }, 'careful')

/**
 * A tier's attempts as the worst goes: all that may be errored, in as many words as are kept, then all that may be
 * judged and lost.
 */
function worstAttempts(of: Train, frozen: Manifest, number: number): readonly Evidence[] {
  const rc = frozen.candidate!
  return of.tiers
    .flatMap((tier) => proofsOf(of, tier))
    .flatMap((proof) => {
      const [key, place] = [evidenceKey(of, proof, rc), proof.repository ?? nameOf(0)]
      const attempts = of.retries.errored + of.retries.failed + 2
      return Array.from({ length: attempts }, (_, index): Evidence => {
        const common = {
          key,
          tier: proof.tier.name,
          ...(proof.repository === undefined ? {} : { repository: proof.repository }),
          candidate: number,
          attempt: index + 1,
          at: started,
          digest,
        }
        const url = `https://github.example.com/${place}/actions/runs/12345678901`
        return index <= of.retries.errored
          ? {
              ...common,
              conclusion: 'errored',
              rule: 'command-action_required',
              said: '"GitHub said no" '.repeat(20).slice(0, 300),
            }
          : {
              ...common,
              conclusion: 'failed',
              rule: 'command-failed',
              said: url,
              failure: {
                signature: digest,
                failing: index === attempts - 1 ? Array.from({ length: 4 }, () => 't'.repeat(300)) : [],
                run: { id: 12_345_678_901, url, job: 123_456_789_012 },
              },
            }
      })
    })
}

/**
 * A release that took three candidates and every attempt of each, moved staging each time and production at last, with
 * people called in as many words as there are.
 */
function worstRelease(of: Train): Manifest {
  let grown = planOf(of)
  for (const number of [1, 2, 3]) {
    const heads = Object.fromEntries(of.repositories.map(({ name }) => [name, sha(String(number))]))
    const next = candidateOf('2026.11', number, heads, { [nameOf(0)]: sha(String(number)) })
    grown = growBy(grown, { add: 'candidate', candidate: next, overtaken: [], holds: [], voids: 'v'.repeat(1_000) })
    grown = { ...grown, evidence: [...grown.evidence, ...worstAttempts(of, grown, number)] }
    const hops = of.repositories.flatMap(({ name }) =>
      (number === 3 ? (['staging', 'production'] as const) : (['staging'] as const)).map((to) => ({
        to,
        repository: name,
        candidate: number,
        at: started,
        moved: true,
        from: sha('0'),
        head: sha(String(number)),
      })),
    )
    grown = { ...grown, hops: [...grown.hops, ...hops] }
  }
  const attention = of.repositories.flatMap(({ name }): readonly Attention[] =>
    ['tier1', 'tier1b'].map((tier) => ({
      code: `tier:${tier}:${name}`,
      is: 'lost',
      reason: '語'.repeat(4_000),
      on: '語'.repeat(1_000),
      since: started,
      answerBy: started,
      overdue: true,
      command: `gh workflow run release.yml --repo acme/release-control -f ask=release.retry -f release=2026.11 -f tier=${tier}`,
    })),
  )
  return {
    ...grown,
    phase: 'ship',
    status: 'blocked',
    attention: limitAttention(attention),
    pivot: started,
    beyond: of.repositories.map(({ name }) => ({ repository: name, head: sha('9') })),
  }
}

describe('five hundred repositories under careful with two tiers each, three candidates and the longest attention', () => {
  const of = large(500)
  let worst: Manifest
  beforeAll(() => {
    worst = worstRelease(of)
  })

  test('are planned, with a third of what can be recorded to spare, and stay below what was predicted', () => {
    expect(sizePlanned(of, planOf(of))).toBeLessThanOrEqual(mostPlanned)
    expect(sizeOf(worst)).toBeLessThan(sizePlanned(of, planOf(of)))
    expect(sizeAtEnd(of, worst)).toBeLessThan(mostOfAll)
    expect(hasRoom(of, worst)).toBe(true)
  })

  test('are recorded in files that GitHub shows whole, and read back as they were', () => {
    const files = manifestFiles(worst)
    const { 'release-manifest.json': text = '', ...rows } = files
    expect(Buffer.byteLength(text)).toBeLessThan(100_000)
    expect(Math.max(...Object.values(rows).map((each) => Buffer.byteLength(each)))).toBeLessThanOrEqual(mostInOneFile)
    expect(readManifest(text, rows)).toEqual(worst)
  })

  test('and one more thing changes few of these files', () => {
    const next = growBy(worst, {
      add: 'hop',
      hop: { to: 'staging', repository: nameOf(0), candidate: 4, at: started, moved: false },
    })
    const [before, after] = [store(worst).rows, store(next).rows]
    expect(Object.keys(after).filter((path) => before[path] !== after[path])).toEqual(['manifest/hops.11.json'])
  })
})

describe('what a plan has room for', () => {
  test.each([[100], [105]])('is five hundred repositories with names of %d characters and two tiers each', (length) => {
    expect(sizePlanned(large(500, length), planOf(large(500, length)))).toBeLessThanOrEqual(mostPlanned)
  })

  test('is said as a number of repositories: so many fit, and with one more they would not', () => {
    const often = { retries: { errored: 10, failed: 10 } }
    const fitting = countFitting(large(500, 38, often), planOf(large(500, 38, often)))
    const sizes = [fitting, fitting + 1].map((size) =>
      sizePlanned(large(size, 38, often), planOf(large(size, 38, often))),
    )
    expect(sizes[0]).toBeLessThanOrEqual(mostPlanned)
    expect(sizes[1]).toBeGreaterThan(mostPlanned)
  })

  test.each<readonly [string, Partial<Train>]>([
    ['a further tier', { tiers: [tier1, { ...tier1, name: 'tier1b' }, { ...tier1, name: 'tier1c' }, tier2a] }],
    ['another attempt', { retries: { errored: 3, failed: 1 } }],
    [
      'an agent that is told of failures',
      { fix: { agent: 'acme/agent', attempts: 2, releaseAttempts: 50, denyPaths: [] } },
    ],
    ['a hook', { hooks: [{ on: 'enter', phase: 'ship', repository: 'acme/chatops', event: 'release.shipping' }] }],
    [
      'a version that a command prepares',
      {
        repositories: [
          member(nameOf(0), { version: { strategy: 'conventional', prepare: 'npm version' } }),
          ...large(20).repositories.slice(1),
        ],
      },
    ],
  ])('is less with %s', (_, parts) => {
    expect(sizePlanned(large(20, 38, parts), planOf(large(20)))).toBeGreaterThan(
      sizePlanned(large(20), planOf(large(20))),
    )
  })
})

/** Asks of so many bytes in all. */
const said = (bytes: number): readonly Ask[] => [ask('said', { type: 'readmit', what: 'x'.repeat(bytes) })]

describe('a record that is nearly full', () => {
  const nearly = said(mostOfAll - 800_000)

  test('stops a release at the cut, before anything of the next candidate is frozen, and says what to do', () => {
    const decision = decide(train(), manifest({ asks: [...manifest().asks, ...nearly] }), worldAt({ staging: '0' }))
    expect(decision).toMatchObject({ phase: 'development', status: 'blocked', entries: [], effects: [] })
    expect(decision.attention).toMatchObject([
      {
        code: 'frozen',
        is: 'lost',
        on: 'whoever releases',
        reason: expect.stringMatching(
          /^the record of the release could grow to \d+\.\d MB with rc\.1, but Convoy can record at most 60\.0 MB, so rc\.1 goes no further; nothing of it has reached production\. Abort this release/,
        ),
        command: expect.stringContaining('ask=release.abort'),
      },
    ])
  })

  test('stops a release whose candidate is proven before production begins to move, for ever or until there is room', () => {
    const decision = decide(train(), readyRelease({ asks: nearly }), worldAt())
    expect(decision).toMatchObject({ phase: 'ship', status: 'blocked', entries: [], effects: [] })
    expect(decision.attention).toMatchObject([
      { code: 'promoted', is: 'lost', reason: expect.stringContaining('nothing of it has reached production') },
    ])
    expect(decide(train(), readyRelease(), worldAt())).toMatchObject({
      status: 'active',
      entries: [{ add: 'pivot' }, { add: 'hop' }],
    })
  })

  test('stops no release whose production has begun to move: what it still needs was kept', () => {
    const begun = readyRelease({ asks: nearly, pivot: started })
    const next = write(begun, decide(train(), begun, worldAt()))
    expect(decide(train(), begun, worldAt())).toMatchObject({ status: 'active', effects: [{ type: 'move' }] })
    const shipped = write(next, decide(train(), next, worldAt({ master: 'a', tag: 'a', published: true })))
    expect(shipped.status).toBe('shipped')
    expect(sizeOf(shipped)).toBeLessThan(mostOfAll)
  })

  test('is full sooner for a candidate that has still everything before it than for one that is proven', () => {
    const frozen = { candidate: candidate(), candidates: [{ number: 1, digest: candidate().digest }] }
    expect(sizeAtEnd(train(), manifest(frozen)) - sizeOf(manifest(frozen))).toBeGreaterThan(
      sizeAtEnd(train(), readyRelease()) - sizeOf(readyRelease()),
    )
  })

  test('counts another attempt that somebody asked for', () => {
    const frozen = (asks: readonly Ask[]): Manifest =>
      manifest({
        candidate: candidate(),
        candidates: [{ number: 1, digest: candidate().digest }],
        asks: [...manifest().asks, ...asks],
      })
    const retry = ask('again', { type: 'retry', tier: 'tier1', digest: candidate().digest })
    const left = (of: Manifest): number => sizeAtEnd(train(), of) - sizeOf(of)
    expect(left(frozen([retry]))).toBeGreaterThan(left(frozen([])))
  })
})

describe('what calls for people', () => {
  const row = (index: number, reason: string): Attention => ({
    code: `tier:tier1:${nameOf(index)}`,
    is: 'lost',
    reason,
    since: started,
    command: `retry ${index}`,
  })

  test('is kept in all its words as long as it is as much as people read', () => {
    const few = Array.from({ length: 40 }, (_, index) => row(index, 'r'.repeat(4_000)))
    expect(limitAttention(few)).toBe(few)
  })

  test('is told in fewer words each where hundreds of tiers failed at once, every one with its command', () => {
    const many = Array.from({ length: 900 }, (_, index) => row(index, `${index} ${'r'.repeat(3_900)}`))
    const limited = limitAttention(many)
    expect(limited.map(({ code, command }) => [code, command])).toEqual(
      many.map(({ code, command }) => [code, command]),
    )
    expect(limited.every(({ reason }) => reason.length <= mostAttention.shortened)).toBe(true)
  })

  test('is counted where there is more than any record holds, and can be recorded', () => {
    const countless = Array.from({ length: 2_600 }, (_, index) => row(index, 'failed'))
    const limited = limitAttention(countless)
    expect(limited).toHaveLength(mostAttention.rows)
    expect(limited.at(-1)).toMatchObject({ reason: '1600 more like this: failed' })
    expect(() => manifestFiles(manifest({ kit, attention: limited }))).not.toThrow()
  })
})
