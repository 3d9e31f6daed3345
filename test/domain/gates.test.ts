import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { gates } from '../../src/domain/gates.ts'
import { requiredTiers } from '../../src/domain/proof/tiers.ts'
import type { Directive } from '../../src/domain/words/names.ts'
import type { Tier } from '../../src/domain/words/train.ts'
import { member, tier1, tier2a, tier2b, train } from './builders.ts'

const codes = (directive: Directive, tiers: readonly Tier[] = [tier1, tier2a, tier2b]): readonly string[] =>
  gates(train({ tiers }), directive).flatMap(({ phase, rungs }) => rungs.flat().map(({ code }) => `${phase} ${code}`))

/** Release tiers that need only earlier ones. */
const ladders = fc
  .array(fc.record({ required: fc.boolean(), needs: fc.array(fc.nat(5)) }), { maxLength: 6 })
  .map((rows) =>
    rows.map(({ required, needs }, index): Tier => ({
      ...tier2a,
      name: `tier2${index}`,
      required,
      needs: [...new Set(needs.filter((need) => need < index).map((need) => `tier2${need}`)), 'tier1'],
    })),
  )

describe('a directive only adds to the floor', () => {
  test('quick ⊂ auto ⊂ careful, whatever the tiers', () => {
    fc.assert(
      fc.property(ladders, (tiers) => {
        const [quick, auto, careful] = (['quick', 'auto', 'careful'] as const).map((directive) =>
          codes(directive, [tier1, ...tiers]),
        )
        expect(auto).toEqual(expect.arrayContaining([...quick!]))
        expect(careful).toEqual(expect.arrayContaining([...auto!]))
      }),
    )
  })

  test('the floor is a valid plan, a cut, a frozen candidate, tier1 everywhere, staging, the first release tier, and promotion that is read back', () => {
    expect(codes('quick')).toEqual([
      'planning planned',
      'planning rejection:planning',
      'development cut',
      'development scope',
      'development composed',
      'development dependencies',
      'development fix',
      'development tags-free',
      'development startable-next',
      'development peer-review',
      'development frozen',
      'development startable',
      'development proposed',
      'development tier:tier1:acme/app',
      'staging rejection:staging',
      'staging staged',
      'validation tier:tier2a',
      'ship hold',
      'ship rejection:ship',
      'ship landable',
      'ship files-built',
      'ship freeze-window',
      'ship review',
      'ship movable',
      'ship tags-own',
      'ship permitted',
      'ship gated',
      'ship promoted',
      'ship announced',
      'ship withdrawn',
    ])
  })

  test('careful adds people and every tier', () => {
    expect(codes('careful').filter((code) => !codes('auto').includes(code))).toEqual([
      'planning approval:planning',
      'development freeze',
      'development flaky:tier1:acme/app',
      'staging approval:staging',
      'validation flaky:tier2a',
      'validation flaky:tier2b',
      'ship approval:ship',
    ])
  })
})

test('a required tier brings the tiers that it needs', () => {
  const optional = { ...tier2b, name: 'tier2c', required: false, needs: ['tier1'] }
  const needy = { ...tier2b, name: 'tier2d', required: true, needs: ['tier2c'] }
  expect(requiredTiers(train({ tiers: [tier1, tier2a, optional, needy] }), 'auto').map(({ name }) => name)).toEqual([
    'tier1',
    'tier2a',
    'tier2c',
    'tier2d',
  ])
})

test('repository tiers stand once per repository', () => {
  const two = train({ repositories: [member('acme/a'), member('acme/b')] })
  const development = gates(two, 'quick').find(({ phase }) => phase === 'development')
  expect(development?.rungs.findLast((rung) => rung.length > 0)?.map(({ code }) => code)).toEqual([
    'tier:tier1:acme/a',
    'tier:tier1:acme/b',
  ])
})
