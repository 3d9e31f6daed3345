import { describe, expect, test } from '@jest/globals'
import { readScenario } from '../../src/documents/scenario.ts'
import { placesOf } from './expect-problems.ts'

const story = `directive: careful
release: "2026.10"
steps:
  - request: { as: zoe, method: POST, path: /repos/acme/control/dispatches, body: { event_type: release.plan }, status: 204 }
  - commit: { as: ann, repository: acme/shop, branch: "rc/{release}", message: Fix the price, files: { src/price.js: "export const price = 7\\n", old.js: null } }
  - until: { phase: validation }
  - advance: 24h
  - until: { quiet: true }
durations: { "acme/shop/tier1.yml/test": 10m, "*/e2e.yml/*": 1h }
expect:
  status: shipped
  candidate: 1
  repositories: { acme/shop: { production: candidate, tag: v1.2.0 } }
`

test('a scenario tells its story step by step, in milliseconds where it speaks of time', () => {
  expect(readScenario(story, 'scenario.yml')).toEqual({
    directive: 'careful',
    release: '2026.10',
    steps: [
      { verb: 'request', request: { as: 'zoe', method: 'POST', path: '/repos/acme/control/dispatches', body: { event_type: 'release.plan' }, status: 204 } },
      { verb: 'commit', commit: { as: 'ann', repository: 'acme/shop', branch: 'rc/{release}', message: 'Fix the price', files: { 'src/price.js': 'export const price = 7\n', 'old.js': null } } },
      { verb: 'until', until: { phase: 'validation' } },
      { verb: 'advance', advanceMs: 86_400_000 },
      { verb: 'until', until: { quiet: true } },
    ],
    durationsMs: { 'acme/shop/tier1.yml/test': 600_000, '*/e2e.yml/*': 3_600_000 },
    expect: { status: 'shipped', candidate: 1, repositories: { 'acme/shop': { production: 'candidate', tag: 'v1.2.0' } } },
  })
})

test('a scenario without steps has none', () => {
  expect(readScenario('release: "1"\n', 'scenario.yml')).toEqual({ release: '1', steps: [], durationsMs: {} })
})

describe('a scenario is refused for', () => {
  test.each([
    ['a release id that YAML reads as a number', 'release: 2026.10', ['1:10 VALUE_TYPE']],
    ['a step of two verbs', 'steps: [{ advance: 1h, until: { quiet: true } }]', ['1:9 VALUE_COUNT']],
    ['an unknown verb', 'steps: [{ wait: 1h }]', ['1:11 KEY_UNKNOWN']],
    ['an until of two things', 'steps: [{ until: { quiet: true, phase: ship } }]', ['1:18 VALUE_COUNT']],
    ['a duration without a unit', 'steps: [{ advance: "24" }]', ['1:20 VALUE_FORM']],
    ['a file outside the repository', 'steps: [{ commit: { as: ann, repository: acme/x, branch: main, message: m, files: { ../x: y } } }]', ['1:85 KEY_FORM']],
    ['a file of Git', 'steps: [{ commit: { as: ann, repository: acme/x, branch: main, message: m, files: { .git/config: y } } }]', ['1:85 KEY_FORM']],
    ['a job that is none', 'durations: { tier1: 10m }', ['1:14 KEY_FORM']],
    ['faults, which this version does not carry out', 'faults: [{ drop: release.plan }]', ['1:1 SCENARIO_NOT_YET_SUPPORTED']],
  ])('%s', (_, text, expected) => {
    expect(placesOf(() => readScenario(text, 'scenario.yml'))).toEqual(expected)
  })
})
