import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { admit, whyNotCounting } from '../../src/domain/asks/asks.ts'
import { policyDigest } from '../../src/domain/asks/subjects.ts'
import { canonical } from '../../src/domain/text/canonical.ts'
import { decide } from '../../src/domain/decide.ts'
import { write } from '../../src/domain/write.ts'
import type { Ask, AskBody } from '../../src/domain/words/ask.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { ask, candidate, manifest, seen, started, train } from './builders.ts'

const digests = [candidate().digest, 'e'.repeat(64)]
const bodies: fc.Arbitrary<AskBody> = fc.oneof(
  fc
    .constantFrom('quick' as const, 'auto' as const, 'careful' as const)
    .map((directive): AskBody => ({ type: 'update', directive })),
  fc
    .constantFrom(...digests)
    .map((digest): AskBody => ({ type: 'approve', gate: 'ship', digest, policy: 'f'.repeat(64) })),
  fc.constantFrom(...digests).map((digest): AskBody => ({ type: 'reject', gate: 'ship', digest, why: 'no' })),
  fc.constant<AskBody>({ type: 'hold', why: 'wait' }),
  fc.constantFrom('1', '2', '3').map((hold): AskBody => ({ type: 'resume', hold })),
  fc.constant<AskBody>({ type: 'abort', why: 'enough' }),
  fc.nat(2).map((after): AskBody => ({ type: 'freeze', after })),
  fc.constantFrom('a'.repeat(40), 'b'.repeat(40)).map((commit): AskBody => ({ type: 'retrain', commit })),
  fc.constantFrom('a', 'b').map((what): AskBody => ({ type: 'defer', what })),
  fc.constantFrom('a', 'b').map((what): AskBody => ({ type: 'readmit', what })),
)
const asks: fc.Arbitrary<readonly Ask[]> = fc
  .array(fc.tuple(bodies, fc.nat(3)), { maxLength: 7 })
  .map((rows) =>
    rows.map(([body, later], index) => ({ ...ask(String(index + 1), body, 'ann'), at: started + later * 1000 })),
  )

/** A manifest but for what tells how it came about. */
const without = ({ revision: _revision, previous: _previous, ...rest }: Manifest): string => canonical(rest)

describe('admission', () => {
  test('commutes and is idempotent: any order, with any repetition, admits the same', () => {
    fc.assert(
      fc.property(
        asks.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 }),
          ),
        ),
        ([list, shuffled]) => {
          expect(shuffled.reduce(admit, [])).toEqual(list.reduce<readonly Ask[]>(admit, []))
        },
      ),
    )
  })

  test('whether asks arrive one by one, all at once, twice or in another order, the release is decided alike', () => {
    const world = seen({ people: { 'acme/release-control ann': 'write' } })
    const settle = (from: Manifest): Manifest => {
      let now = from
      for (let pass = 0; pass < 20; pass += 1) {
        const decision = decide(train(), now, world)
        const next = write(now, decision)
        if (decision.entries.length === 0) return { ...next, attention: decision.attention }
        now = next
      }
      throw new Error('it does not come to rest')
    }
    /** What the job that records asks does, and no more. */
    const record = (groups: readonly (readonly Ask[])[]): Manifest =>
      groups.reduce((now, group) => {
        const decision = decide(train(), now, { ...world, asks: group })
        return decision.step === 'record-signal' ? write(now, decision) : now
      }, manifest())
    fc.assert(
      fc.property(
        asks.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 }),
          ),
        ),
        ([list, shuffled]) => {
          expect(without(settle(record(shuffled.map((each) => [each]))))).toBe(without(settle(record([list]))))
        },
      ),
    )
  })
})

describe('recorded, does not count, because', () => {
  const digest = candidate().digest
  const release = (...more: readonly Ask[]): Manifest =>
    manifest({ candidate: candidate(), candidates: [{ number: 1, digest }], asks: [...manifest().asks, ...more] })
  const why = (one: Ask, ...more: readonly Ask[]): string | null => whyNotCounting(train(), release(one, ...more), one)

  test.each<[string, Ask, RegExp]>([
    [
      'an approval of another candidate',
      ask('1', { type: 'approve', gate: 'ship', digest: 'e'.repeat(64), policy: '' }, 'ann'),
      /another candidate than rc\.1/,
    ],
    [
      'an approval under another policy',
      ask('1', { type: 'approve', gate: 'ship', digest, policy: 'e'.repeat(64) }, 'ann'),
      /the directive, train or version of the release has changed since/,
    ],
    [
      "an agent's approval",
      ask('1', { type: 'approve', gate: 'ship', digest, policy: '' }, 'robot', 'agent'),
      /robot is not a person/,
    ],
    [
      'an approval of a gate that nobody approves',
      ask('1', { type: 'approve', gate: 'validation', digest, policy: '' }, 'ann'),
      /nobody approves or rejects validation/,
    ],
    [
      'an approval of a fix where no agent fixes',
      ask('1', { type: 'approve', gate: 'development', digest, policy: '' }, 'ann'),
      /the train names no fix agent/,
    ],
    [
      'a rejection of another candidate',
      ask('1', { type: 'reject', gate: 'ship', digest: 'e'.repeat(64), why: 'no' }, 'ann'),
      /another candidate/,
    ],
    [
      'a waiver of a tier of the floor',
      ask('1', { type: 'waive', code: 'tier2a', digest, why: 'late' }, 'ann'),
      /tier2a is no tier that the train leaves optional/,
    ],
    ['a waiver of a hold', ask('1', { type: 'waive', code: 'hold', digest, why: 'late' }, 'ann'), /hold is no tier/],
    [
      'a break-glass without a team',
      ask('1', { type: 'break-glass', digest, policy: '', why: 'fire' }, 'ann'),
      /no break-glass team/,
    ],
    ['a freeze of what is frozen', ask('1', { type: 'freeze', after: 0 }, 'ann'), /rc\.1 has been frozen since/],
    ['a freeze of what is far away', ask('1', { type: 'freeze', after: 4 }, 'ann'), /there is no rc\.4 yet/],
    [
      'a freeze of nothing new',
      ask('1', { type: 'freeze', after: 1, of: digest }, 'ann'),
      /rc\.1 already held everything that had been merged by then/,
    ],
    ['a resume of nothing', ask('1', { type: 'resume', hold: 'x' }, 'ann'), /x is neither a hold nor a rejection/],
    ['a deferral of nothing', ask('1', { type: 'defer', what: 'acme/app#9' }, 'ann'), /no task acme\/app#9/],
    ['a retry of an unknown tier', ask('1', { type: 'retry', tier: 'tier9', digest }, 'ann'), /no tier tier9/],
  ])('%s', (_title, one, because) => {
    expect(why(one)).toMatch(because)
  })

  test('a rejection, once its author approves or somebody lifts it', () => {
    const no = ask('1', { type: 'reject', gate: 'ship', digest, why: 'no' }, 'ann')
    expect(why(no)).toBeNull()
    expect(why(no, ask('2', { type: 'approve', gate: 'ship', digest, policy: '' }, 'ann'))).toMatch(
      /ann approved it since/,
    )
    expect(why(no, ask('2', { type: 'approve', gate: 'ship', digest, policy: '' }, 'bob'))).toBeNull()
    expect(why(no, ask('2', { type: 'resume', hold: '1' }, 'bob'))).toMatch(/lifted/)
  })

  test("the requester's own, whose account has the same number under whatever login", () => {
    const by = (login: string, id?: number): Manifest['release']['createdBy'] => ({
      login,
      kind: 'human',
      ...(id === undefined ? {} : { id }),
    })
    const yes = (...who: Parameters<typeof by>): Ask => ({
      ...ask('1', { type: 'approve', gate: 'ship', digest, policy: policyDigest(train(), manifest()) }),
      by: by(...who),
    })
    const whyOf = (one: Ask, createdBy: ReturnType<typeof by>): string | null =>
      whyNotCounting(train(), { ...release(one), release: { ...manifest().release, createdBy } }, one)
    expect(whyOf(yes('zoe2', 7), by('zoe', 7))).toMatch(/^zoe2 asked for the release as zoe, /)
    expect(whyOf(yes('ZOE', 7), by('zoe'))).toMatch(/^ZOE asked for the release, /)
    expect(whyOf(yes('zoe', 8), by('zoe', 7))).toBeNull()
    expect(whyOf(yes('zoe2', 7), by('zoe'))).toBeNull()
  })

  test('a wish to give up, once production has begun to move', () => {
    const abort = ask('1', { type: 'abort', why: 'enough' })
    expect(whyNotCounting(train(), { ...release(abort), pivot: started }, abort)).toMatch(
      /production has begun to move/,
    )
  })
})
