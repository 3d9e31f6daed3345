import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { policyDigest } from '../../src/domain/asks/subjects.ts'
import { planDigest } from '../../src/domain/hops/candidate.ts'
import { decide } from '../../src/domain/decide.ts'
import { write } from '../../src/domain/write.ts'
import type { RunSeen, Request } from '../../src/domain/words/evidence.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Directive } from '../../src/domain/words/names.ts'
import type { Tier, Train } from '../../src/domain/words/train.ts'
import { ask, manifest, run, sha, started, tier1, train } from './builders.ts'
import { rc1, worldAt } from './ready-release.ts'

/*
 * Random tiers that need each other, ending at random, one release after the other from its candidate to the gate
 * before production.
 */

type Ending = 'success' | 'failure' | 'cancelled'
const scopes = ['repository', 'release'] as const
const lines = fc.record({
  tiers: fc.array(
    fc.record({
      required: fc.boolean(),
      needs: fc.array(fc.boolean(), { maxLength: 6 }),
      pinned: fc.boolean(),
      ends: fc.array(fc.constantFrom<Ending>('success', 'success', 'failure', 'cancelled'), {
        minLength: 1,
        maxLength: 5,
      }),
      takes: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 2, maxLength: 6 },
  ),
  repositoryTiers: fc.integer({ min: 1, max: 5 }),
  directive: fc.constantFrom<Directive>('quick', 'auto', 'careful'),
})
type Line = typeof lines extends fc.Arbitrary<infer T> ? T : never
const nameOf = (index: number): string => `tier${index}`

/** At least one tier of each scope; a tier needs earlier ones, and one of a repository only such. */
function trainOf({ tiers, repositoryTiers }: Line): Train {
  const repositories = Math.min(repositoryTiers, tiers.length - 1)
  return train({
    tiers: tiers.map(({ required, needs, pinned }, index): Tier => ({
      ...tier1,
      name: nameOf(index),
      required,
      needs: needs.flatMap((isNeeded, on) => (isNeeded && on < index ? [nameOf(on)] : [])),
      by: { kind: 'workflow', file: `${nameOf(index)}.yml` },
      ...(index < repositories ? { scope: 'repository' } : { scope: 'release', repository: 'acme/app' }),
      ...(pinned ? { inputs: ['acme/app'] } : {}),
    })),
  })
}

/** What is asked of each tier under a directive, found by walking the needs round and round. */
function demanded({ tiers }: Train, directive: Directive): ReadonlySet<string> {
  const floor = scopes.map((scope) => tiers.find((tier) => tier.scope === scope)?.name)
  const names = new Set(
    tiers
      .filter(
        ({ name, required }) => floor.includes(name) || directive === 'careful' || (directive === 'auto' && required),
      )
      .map(({ name }) => name),
  )
  for (const _ of tiers)
    for (const { name, needs } of tiers) if (names.has(name)) needs.forEach((need) => names.add(need))
  return names
}

/** How a tier stands: two failed attempts or three errored ones lose it. */
function standing(
  { evidence, asks }: Manifest,
  name: string,
): {
  readonly is: 'passed' | 'lost' | 'open'
  readonly flaky: boolean
  readonly waived: boolean
  readonly calm: boolean
} {
  const count = (conclusion: string): number =>
    evidence.filter((each) => each.tier === name && each.conclusion === conclusion).length
  const hasWaiver = (code: string): boolean => asks.some((each) => each.type === 'waive' && each.code === code)
  const is = count('passed') > 0 ? 'passed' : count('failed') > 1 || count('errored') > 2 ? 'lost' : 'open'
  const flaky = is === 'passed' && count('failed') > 0
  return { is, flaky, waived: is === 'lost' && hasWaiver(name), calm: !flaky || hasWaiver(`flaky:${name}`) }
}
const isDone = (release: Manifest, name: string): boolean => {
  const { is, waived } = standing(release, name)
  return is === 'passed' || waived
}

/** The run of a request as it is seen some rounds after it was asked for. */
function answer({ tiers }: Line, request: Request, round: number): RunSeen {
  const { ends, takes } = tiers[Number(request.tier.slice('tier'.length))]!
  const conclusion = ends[(request.attempt - 1) % ends.length] ?? 'success'
  const isOver = round * 60_000 + started > request.sentAt + takes * 60_000
  const common = {
    id: Number(request.tier.slice('tier'.length)) * 10 + request.attempt,
    workflow: `.github/workflows/${request.workflow}`,
    createdAt: request.sentAt,
    referenced: [],
    headSha: sha('a'),
  }
  return run({
    ...common,
    ...(isOver
      ? { status: 'completed', conclusion, jobs: [{ name: 'e2e', status: 'completed', conclusion }] }
      : { status: 'in_progress', conclusion: null, jobs: [] }),
  })
}

/** A release at its first candidate, in which people have approved all but shipping. */
function begun(of: Train, directive: Directive): Manifest {
  const base = manifest({ candidate: rc1, candidates: [{ number: 1, digest: rc1.digest }] }, directive)
  const policy = policyDigest(of, base)
  const approve = (gate: 'planning' | 'staging', digest: string) =>
    ask(gate, { type: 'approve', gate, digest, policy }, 'ann')
  return {
    ...base,
    asks: [
      ...base.asks,
      approve('planning', planDigest(base)),
      approve('staging', rc1.digest),
      ask('freeze', { type: 'freeze', after: 1 }),
    ],
  }
}

/**
 * Plays a line until nothing happens any more; `look` is shown every pass before it is written down. What careful has
 * to have waived somebody waives when all else is over.
 */
function playLine(
  line: Line,
  look: (pass: {
    readonly of: Train
    readonly before: Manifest
    readonly sent: readonly Request[]
    readonly news: readonly Request[]
  }) => void,
): { readonly of: Train; readonly last: Manifest; readonly reached: boolean; readonly status: string } {
  const of = trainOf(line)
  let release = begun(of, line.directive)
  for (let round = 0; round < 200; round += 1) {
    const answers = release.requests.map((request) => [request, answer(line, request, round)] as const)
    const people = { 'acme/release-control ann': 'write', 'acme/release-control bob': 'write' }
    const decision = decide(
      of,
      release,
      worldAt(
        {},
        { at: started + round * 60_000, people, runs: Object.fromEntries(answers.map(([{ id }, seen]) => [id, seen])) },
      ),
    )
    if (decision.phase === 'ship') return { of, last: release, reached: true, status: decision.status }
    const sent = decision.effects.flatMap((effect) =>
      effect.type === 'send' && effect.what === 'request' ? [effect.request] : [],
    )
    look({
      of,
      before: release,
      sent,
      news: answers
        .filter(([{ run: known }, { status }]) => known === undefined || status === 'completed')
        .map(([request]) => request),
    })
    release = decision.entries.length > 0 ? write(release, decision) : release
    if (decision.entries.length > 0 || release.requests.length > 0) continue
    const code = line.directive === 'careful' ? unwaived(of, release) : undefined
    if (code === undefined) return { of, last: release, reached: false, status: decision.status }
    release = {
      ...release,
      asks: [
        ...release.asks,
        {
          ...ask(`waive-${code}`, { type: 'waive', code, digest: rc1.digest, why: 'known' }, 'ann'),
          at: started + round * 60_000,
        },
      ],
    }
  }
  throw new Error('the release never comes to rest')
}

/** The first exception that people can make. */
function unwaived(of: Train, release: Manifest): string | undefined {
  const optional = (name: string): boolean => !demanded(of, 'auto').has(name)
  return of.tiers.flatMap(({ name }) => {
    const { is, waived, calm } = standing(release, name)
    return [...(is === 'lost' && !waived && optional(name) ? [name] : []), ...(calm ? [] : [`flaky:${name}`])]
  })[0]
}

describe('tiers that need each other', () => {
  test('are each asked for exactly when what they need has passed, and those that do not need each other in the same pass', () => {
    let together = 0
    fc.assert(
      fc.property(lines, (line) => {
        playLine(line, ({ of, before, sent, news }) => {
          const required = demanded(of, line.directive)
          const runs = (name: string): boolean => required.has(name) || line.directive !== 'quick'
          const ready = of.tiers.filter(
            ({ name, needs }) =>
              runs(name) &&
              standing(before, name).is === 'open' &&
              !before.requests.some(({ tier }) => tier === name) &&
              needs.every((need) => isDone(before, need)),
          )
          const first = of.tiers.filter(({ scope }) => scope === 'repository')
          const isFirst = ({ tier }: Request): boolean => first.some(({ name }) => name === tier)
          const stays =
            first.some(({ name }) => required.has(name) && !isDone(before, name)) ||
            ready.some(({ scope }) => scope === 'repository') ||
            news.some(isFirst)
          const calm = line.directive !== 'careful' || first.every(({ name }) => standing(before, name).calm)
          const expected = stays
            ? ready.filter(({ scope }) => scope === 'repository')
            : calm
              ? ready.filter(({ scope }) => scope === 'release')
              : []
          expect(sent.map(({ tier }) => tier)).toEqual(expected.map(({ name }) => name))
          if (sent.length > 1) together += 1
        })
      }),
      { numRuns: 100 },
    )
    expect(together).toBeGreaterThan(10)
  })

  test('are never asked for twice at a time, nor once they have passed, nor beyond their retries', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { last } = playLine(line, ({ before, sent }) => {
          const keys = [...before.requests, ...sent].map(({ key }) => key)
          expect(new Set(keys).size).toBe(keys.length)
          for (const { tier, attempt } of sent)
            expect(attempt).toBe(before.evidence.filter((each) => each.tier === tier).length + 1)
        })
        const counts = Map.groupBy(last.evidence, ({ tier }) => tier)
        for (const attempts of counts.values()) {
          expect(attempts.filter(({ conclusion }) => conclusion === 'passed').length).toBeLessThanOrEqual(1)
          expect(attempts.length).toBeLessThanOrEqual(4)
          expect(attempts.findIndex(({ conclusion }) => conclusion === 'passed') + 1 || attempts.length).toBe(
            attempts.length,
          )
        }
      }),
      { numRuns: 100 },
    )
  })

  test('lead to shipping exactly where all that the directive demands has passed; careful has each lost optional and each flaky one waived', () => {
    const ends = { reached: 0, blocked: 0, waived: 0 }
    fc.assert(
      fc.property(lines, (line) => {
        const { of, last, reached, status } = playLine(line, () => {})
        const all = of.tiers.map(({ name }) => ({ name, ...standing(last, name) }))
        const must = demanded(of, line.directive === 'careful' ? 'auto' : line.directive)
        const isLost = all.some(({ name, is }) => must.has(name) && is !== 'passed')
        expect({ reached, blocked: status === 'blocked' }).toEqual({ reached: !isLost, blocked: isLost })
        if (reached && line.directive === 'careful')
          expect(all.filter(({ is, waived, calm }) => (is !== 'passed' && !waived) || !calm)).toEqual([])
        ends[reached ? 'reached' : 'blocked'] += 1
        if (last.asks.some(({ type }) => type === 'waive')) ends.waived += 1
      }),
      { numRuns: 150 },
    )
    expect(Math.min(...Object.values(ends))).toBeGreaterThan(5)
  })
})
