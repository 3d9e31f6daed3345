import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findLoosened } from '../../../src/domain/train/loosened.ts'
import { requiredTiers } from '../../../src/domain/proof/tiers.ts'
import { directives } from '../../../src/domain/words/names.ts'
import type { Member, Tier, Train } from '../../../src/domain/words/train.ts'
import { kit, member, sha, tier1, tier2a, tier2b, train } from '../builders.ts'

/*
 * What a train asks less than the one before it, key by key. What is stricter is not told; what cannot be compared is.
 */

const only = (parts: Partial<Member>): Partial<Train> => ({ repositories: [member('acme/app', parts)] })
const last = (parts: Partial<Tier>): Partial<Train> => ({ tiers: [tier1, tier2a, { ...tier2b, ...parts }] })
const window = { from: 10, to: 20, reason: 'inventory', except: [] }
const people = { quorum: 2, auto: 1 }
const glass = { team: 'acme/on-call', reviewWithinMs: 5 }
const fix = { agent: 'acme/agent', attempts: 2, releaseAttempts: 6, denyPaths: ['db/**'] }
const settled = { staging: { kind: 'deployment', environment: 'staging' }, production: { kind: 'refs' } } as const
const open = { staging: { kind: 'refs' }, production: { kind: 'refs' } } as const
const edge = { repository: 'acme/lib', kind: 'build' } as const

describe('of two trains the looser one is told by its key, and the other way round nothing', () => {
  test.each<[string, strict: Partial<Train>, loose: Partial<Train>]>([
    ['approvals.quorum', { approvals: people }, { approvals: { ...people, quorum: 1 } }],
    ['approvals.auto', { approvals: people }, { approvals: { ...people, auto: 0 } }],
    ['approvals.team', { approvals: { ...people, team: 'acme/managers' } }, { approvals: people }],
    ['approvals.break-glass', { approvals: people }, { approvals: { ...people, breakGlass: glass } }],
    [
      'approvals.break-glass',
      { approvals: { ...people, breakGlass: glass } },
      { approvals: { ...people, breakGlass: { ...glass, reviewWithinMs: 6 } } },
    ],
    ['tiers.tier2b', {}, { tiers: [tier1, tier2a] }],
    ['tiers.tier2b.required', last({ required: true }), last({ required: false })],
    ['tiers.tier2b.needs', last({ needs: ['tier2a'] }), last({ needs: [] })],
    ['tiers.tier2b.soak', last({ soakMs: 5 }), last({ soakMs: 4 })],
    ['tiers.tier2b.soak', last({ soakMs: 5 }), {}],
    ['freeze', { freeze: [window] }, {}],
    ['freeze', { freeze: [window] }, { freeze: [{ ...window, to: 19 }] }],
    ['freeze', { freeze: [window] }, { freeze: [{ ...window, except: ['regular'] }] }],
    ['retries.failed', { retries: { errored: 2, failed: 1 } }, { retries: { errored: 2, failed: 2 } }],
    ['kit', { kit: [kit] }, { kit: [kit, sha('d')] }],
    ['agents', {}, { agents: ['robot'] }],
    ['without-rulesets', {}, { withoutRulesets: 'three people can push to control' }],
    ['fix', { fix }, { fix: { ...fix, denyPaths: [] } }],
    ['repositories.acme/app.settled-when', only({ settledWhen: settled }), only({ settledWhen: open })],
    ['repositories.acme/app.depends-on', only({ dependsOn: [edge] }), only({ dependsOn: [] })],
  ])('%s', (key, strict, loose) => {
    expect(findLoosened(train(strict), train(loose))).toEqual([key])
    expect(findLoosened(train(loose), train(strict))).toEqual([])
  })
})

describe('what cannot be compared is told both ways', () => {
  test.each<[string, one: Partial<Train>, other: Partial<Train>]>([
    [
      'approvals.team',
      { approvals: { ...people, team: 'acme/managers' } },
      { approvals: { ...people, team: 'acme/others' } },
    ],
    ['tiers.tier2b.by', {}, last({ by: { kind: 'workflow', file: 'other.yml' } })],
    ['tiers.tier2b.inputs', {}, last({ inputs: ['acme/app'] })],
    ['kit', {}, { kit: [kit] }],
    ['fix', { fix }, { fix: { ...fix, agent: 'acme/other' } }],
    ['fix', { fix }, {}],
    ['repositories.acme/app.promotion', {}, only({ promotion: 'observe' })],
    ['repositories.acme/app.tiers', {}, only({ tiers: { tier1: { by: { kind: 'command', command: 'true' } } } })],
  ])('%s', (key, one, other) => {
    expect(findLoosened(train(one), train(other))).toEqual([key])
    expect(findLoosened(train(other), train(one))).toEqual([key])
  })
})

describe('a tier that is required no more, because of the others', () => {
  const first: Tier = { ...tier2b, name: 'tier0', needs: ['tier1'] }
  const optional: Tier = { ...tier2a, required: false }
  const [apart, together]: readonly [Tier, Tier] = [
    { ...tier2b, required: true, needs: [] },
    { ...tier2b, required: true, needs: ['tier0'] },
  ]
  test.each<[string, before: readonly Tier[], after: readonly Tier[], keys: readonly string[]]>([
    ['a new one comes before it', [tier1, tier2a], [tier1, first, tier2a], ['tiers.tier2a.floor']],
    ['they come in another order', [tier1, tier2a, apart], [tier1, apart, tier2a], ['tiers.tier2a.floor']],
    [
      'a new one comes before it, and nothing else requires it',
      [tier1, optional],
      [tier1, first, optional],
      ['tiers.tier2a.floor', 'tiers.tier2a.required'],
    ],
    [
      'a required one needs it no more',
      [tier1, tier2a, first, together],
      [tier1, tier2a, first, apart],
      ['tiers.tier0.required', 'tiers.tier2b.needs'],
    ],
    ['a new one comes behind it', [tier1, tier2a], [tier1, tier2a, first], []],
  ])('is told where %s', (_, before, after, keys) => {
    expect(findLoosened(train({ tiers: before }), train({ tiers: after }))).toEqual(keys)
  })

  test('is told by its name, whatever the two trains are', () => {
    const tiers = fc
      .shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 })
      .chain((names) =>
        fc.tuple(
          ...names.map((name, index) =>
            fc
              .record({ required: fc.boolean(), needs: fc.subarray(names.slice(0, index)) })
              .map((parts): Tier => ({ ...tier2a, ...parts, name })),
          ),
        ),
      )
    let fell = 0
    fc.assert(
      fc.property(tiers, tiers, (one, other) => {
        const [before, after] = [train({ tiers: [tier1, ...one] }), train({ tiers: [tier1, ...other] })]
        const told = findLoosened(before, after)
        for (const directive of directives)
          for (const { name } of requiredTiers(before, directive)) {
            if (requiredTiers(after, directive).some((tier) => tier.name === name)) continue
            fell += 1
            expect(told.some((key) => `${key}.`.startsWith(`tiers.${name}.`))).toBe(true)
          }
      }),
    )
    expect(fell).toBeGreaterThan(100)
  })
})

test('a train that is the same asks nothing less', () => {
  expect(
    findLoosened(train(), train({ hooks: [{ on: 'enter', phase: 'ship', repository: 'acme/chatops', event: 'x' }] })),
  ).toEqual([])
})
