import { describe, expect, test } from '@jest/globals'
import { readTrain } from '../../src/documents/train.ts'
import { single, storefront } from './trains.ts'

describe('a train of one repository that says nothing it need not say', () => {
  test('gets every default', () => {
    expect(readTrain(single, 'train.yml')).toEqual({
      name: 'single',
      control: 'acme/release-control',
      kit: [],
      repositories: [{
        name: 'acme/shop',
        dependsOn: [],
        branches: { source: null, candidate: 'rc/{release}', staging: null, production: null },
        version: { strategy: 'conventional' },
        tag: 'v{version}',
        settledWhen: { staging: { kind: 'refs' }, production: { kind: 'refs' } },
        tiers: {},
      }],
      tiers: [
        { name: 'tier1', scope: 'repository', needs: [], required: true, by: { kind: 'workflow', file: 'tier1.yml' }, deadlineMs: 21_600_000 },
        { name: 'tier2a', scope: 'release', needs: ['tier1'], required: true, by: { kind: 'workflow', file: 'tier2a.yml' }, deadlineMs: 21_600_000 },
      ],
      retries: { errored: 2, failed: 1 },
      quorum: 2,
    })
  })
})

describe('the storefront train', () => {
  const train = readTrain(storefront, 'train.yml')
  const [schema, api, web] = train.repositories

  test('keeps what it says about the whole', () => {
    expect([train.name, train.control, train.kit, train.retries, train.approvals.quorum])
      .toEqual(['storefront', 'acme/release-control', ['4f'.repeat(20)], { errored: 3, failed: 0 }, 3])
  })

  test('reads a dependency in its short and in its long form; a contract is the default kind', () => {
    expect([schema?.dependsOn, api?.dependsOn, web?.dependsOn])
      .toEqual([[], [{ repository: 'acme/schema', kind: 'contract' }], [{ repository: 'acme/api', kind: 'runtime' }]])
  })

  test('gives every repository the branches of the train, which a repository may override one by one', () => {
    expect(api?.branches).toEqual({ source: 'main', candidate: 'rc/{release}', staging: 'staging', production: 'master' })
    expect(web?.branches).toEqual({ source: 'main', candidate: 'rc/{release}', staging: null, production: 'tag-only' })
  })

  test('takes a fixed version and a tier that one repository judges otherwise', () => {
    expect(web).toMatchObject({ version: { strategy: 'fixed', next: '2.0.0' }, tiers: { tier1: { by: { kind: 'command', command: 'npm test' } } } })
    expect(schema).toMatchObject({ owner: '@acme/data', version: { strategy: 'conventional' } })
  })

  test('reads durations as milliseconds, whether a tier is required, and what it depends on', () => {
    expect(train.tiers.map(({ name, required, deadlineMs, soakMs, inputs }) => [name, required, deadlineMs, soakMs, inputs])).toEqual([
      ['tier1', true, 21_600_000, undefined, undefined],
      ['tier2a', true, 21_600_000, undefined, undefined],
      ['tier2b', true, 1_800_000, undefined, ['acme/api', 'acme/web']],
      ['tier2c', false, 21_600_000, undefined, undefined],
      ['tier2d', false, 21_600_000, 86_400_000, undefined],
    ])
  })
})

test('production that is the source branch is said as null: nothing moves but the tag', () => {
  const text = single.replace('repositories:', 'branches: { source: trunk, production: trunk }\nrepositories:')
  expect(readTrain(text, 'train.yml').repositories[0]?.branches).toMatchObject({ source: 'trunk', production: null })
})

test('a tag pattern of its own is kept', () => {
  const text = single.replace('acme/shop', 'acme/shop\n    version: { tag: "shop-{version}" }')
  expect(readTrain(text, 'train.yml').repositories[0]?.tag).toBe('shop-{version}')
})

test('text is brought to NFC, so that equal-looking texts are equal', () => {
  const text = single.replace('needs: [tier1]', 'needs: [tier1], by: { command: "echo caf\u0065\u0301" }')
  expect(readTrain(text, 'train.yml').tiers[1]?.by).toEqual({ kind: 'command', command: 'echo caf\u00e9' })
})
