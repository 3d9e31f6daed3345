import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { spellScenario } from '../../../src/documents/scenario/names.ts'
import { readScenario } from '../../../src/documents/scenario/scenario.ts'
import { placesOf } from '../expect-problems.ts'

const story = `directive: careful
release: "2026.10"
steps:
  - request: { as: zoe, method: POST, path: /repos/acme/control/dispatches, body: { event_type: release.plan }, status: 204 }
  - commit: { as: ann, repository: acme/shop, branch: "rc/{release}", message: Fix the price, files: { src/price.js: "export const price = 7\\n", old.js: null } }
  - until: { phase: validation }
  - advance: 24h
  - until: { quiet: true }
  - expect: { status: shipped }
  - release: "2026.11"
  - play: usual
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
      {
        verb: 'request',
        request: {
          as: 'zoe',
          method: 'POST',
          path: '/repos/acme/control/dispatches',
          body: { event_type: 'release.plan' },
          status: 204,
        },
      },
      {
        verb: 'commit',
        commit: {
          as: 'ann',
          repository: 'acme/shop',
          branch: 'rc/{release}',
          message: 'Fix the price',
          files: { 'src/price.js': 'export const price = 7\n', 'old.js': null },
        },
      },
      { verb: 'until', until: { phase: 'validation' } },
      { verb: 'advance', advanceMs: 86_400_000 },
      { verb: 'until', until: { quiet: true } },
      { verb: 'expect', expect: { status: 'shipped' } },
      { verb: 'release', release: '2026.11' },
      { verb: 'play' },
    ],
    durationsMs: { 'acme/shop/tier1.yml/test': 600_000, '*/e2e.yml/*': 3_600_000 },
    faults: [],
    expect: {
      status: 'shipped',
      candidate: 1,
      repositories: { 'acme/shop': { production: 'candidate', tag: 'v1.2.0' } },
    },
  })
})

test('a scenario without steps has none', () => {
  expect(readScenario('release: "1"\n', 'scenario.yml')).toEqual({
    release: '1',
    steps: [],
    durationsMs: {},
    faults: [],
  })
})

test('a scenario says what goes wrong on the way, how often and from when on', () => {
  const faults = `faults:
  - kill: { job: acme/e2e/convoy.yml/run, times: 2 }
  - answer: { method: POST, path: "/repos/*/*/git/refs", status: 503, effect: after, after: { revision: 3 } }
  - answer: { path: /graphql, operation: Look }
  - answer: { path: /graphql, error: RESOURCE_LIMITS_EXCEEDED }
  - drop: { event: release.tier-finished, repository: acme/control }
  - duplicate: { event: push, after: { step: 2 } }
  - delay: { event: release.tier-finished, by: 10m, times: 3 }
  - move: { method: PUT, path: "/repos/*/*/pulls/*/merge", commit: { as: bob, repository: acme/x, branch: main, message: m, files: { a: b, c: null } }, after: { step: 1 } }
`
  expect(readScenario(faults, 'scenario.yml').faults).toEqual([
    { mishap: { is: 'kill', job: 'acme/e2e/convoy.yml/run' }, times: 2 },
    {
      mishap: { is: 'answer', method: 'POST', path: '/repos/*/*/git/refs', status: 503, effect: 'after' },
      times: 1,
      after: { revision: 3 },
    },
    { mishap: { is: 'answer', path: '/graphql', operation: 'Look', status: 502, effect: 'before' }, times: 1 },
    {
      mishap: { is: 'answer', path: '/graphql', status: 200, effect: 'before', error: 'RESOURCE_LIMITS_EXCEEDED' },
      times: 1,
    },
    { mishap: { is: 'drop', event: 'release.tier-finished', repository: 'acme/control' }, times: 1 },
    { mishap: { is: 'duplicate', event: 'push' }, times: 1, after: { step: 2 } },
    { mishap: { is: 'delay', event: 'release.tier-finished', byMs: 600_000 }, times: 3 },
    {
      mishap: {
        is: 'move',
        method: 'PUT',
        path: '/repos/*/*/pulls/*/merge',
        commit: { as: 'bob', repository: 'acme/x', branch: 'main', message: 'm', files: { a: 'b', c: null } },
      },
      times: 1,
      after: { step: 1 },
    },
  ])
})

test('every example of docs/rehearsal.md is read', async () => {
  const page = await readFile(join(import.meta.dirname, '../../../docs/rehearsal.md'), 'utf8')
  const examples = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text)
  expect(examples.length).toBeGreaterThan(7)
  for (const text of examples) {
    const list = /^- (?:kill|answer|drop|move)/.test(text) ? 'faults' : 'steps'
    expect(() => readScenario(text.startsWith('- ') ? `${list}:\n${text}` : text, 'rehearsal.md')).not.toThrow()
  }
})

describe('a scenario is refused for', () => {
  test.each([
    ['a release id that YAML reads as a number', 'release: 2026.10', ['1:10 VALUE_TYPE']],
    ['a step of two verbs', 'steps: [{ advance: 1h, until: { quiet: true } }]', ['1:9 VALUE_COUNT']],
    ['a play that is no story', 'steps: [{ play: twice }]', ['1:17 VALUE_CHOICE']],
    ['a release id that no branch can have', 'steps: [{ release: "a..b" }]', ['1:20 VALUE_FORM']],
    ['an unknown verb', 'steps: [{ wait: 1h }]', ['1:11 KEY_UNKNOWN']],
    ['an until of two things', 'steps: [{ until: { quiet: true, phase: ship } }]', ['1:18 VALUE_COUNT']],
    ['a duration without a unit', 'steps: [{ advance: "24" }]', ['1:20 VALUE_FORM']],
    [
      'a file outside the repository',
      'steps: [{ commit: { as: ann, repository: acme/x, branch: main, message: m, files: { ../x: y } } }]',
      ['1:85 KEY_FORM'],
    ],
    [
      'a file of Git',
      'steps: [{ commit: { as: ann, repository: acme/x, branch: main, message: m, files: { .git/config: y } } }]',
      ['1:85 KEY_FORM'],
    ],
    ['a job that is none', 'durations: { tier1: 10m }', ['1:14 KEY_FORM']],
    ['a fault of two kinds', 'faults: [{ drop: { event: push }, duplicate: { event: push } }]', ['1:10 VALUE_COUNT']],
    [
      'an event that GitHub answers or starts by itself',
      'faults: [{ drop: { event: workflow_dispatch } }, { drop: { event: schedule } }]',
      ['1:27 VALUE_FORM', '1:67 VALUE_FORM'],
    ],
    ['an answer that is no failure', 'faults: [{ answer: { path: /graphql, status: 404 } }]', ['1:46 VALUE_FORM']],
    [
      'an error of GraphQL with a status, or of REST',
      'faults: [{ answer: { path: /graphql, status: 502, error: RESOURCE_LIMITS_EXCEEDED } }, { answer: { path: /user, error: RESOURCE_LIMITS_EXCEEDED } }]',
      ['1:20 VALUE_SHAPE', '1:106 VALUE_CHOICE'],
    ],
    [
      'a fault that waits for two things',
      'faults: [{ kill: { job: "*/*/*", after: { step: 1, revision: 2 } } }]',
      ['1:41 VALUE_COUNT'],
    ],
    [
      'faults that this version does not play, each by its name',
      'faults: [{ stale: { path: /graphql } }, { expire: {} }]',
      ['1:12 SCENARIO_NOT_YET_SUPPORTED', '1:43 SCENARIO_NOT_YET_SUPPORTED'],
    ],
  ])('%s', (_, text, expected) => {
    expect(placesOf(() => readScenario(text, 'scenario.yml'))).toEqual(expected)
  })
})

test('a story names repositories in whatever case, and is told as the train spells them', () => {
  const text = `steps:
  - commit: { as: zoe, repository: acme/App, branch: main, message: x, files: { a: b } }
  - expect: { repositories: { acme/app: { production: candidate } } }
durations: { "acme/app/convoy.yml/test": 1m, "*/convoy.yml/test": 2m }
faults:
  - kill: { job: acme/app/convoy.yml/test }
  - drop: { event: push, repository: acme/other }
  - move: { path: /user, commit: { as: zoe, repository: acme/App, branch: main, message: x, files: { a: b } } }
expect: { repositories: { acme/app: { tag: null } } }
`
  const { steps, durationsMs, faults, expect: end } = spellScenario(readScenario(text, 'scenario.yml'), ['ACME/app'])
  expect({ steps, durationsMs, mishaps: faults.map(({ mishap }) => mishap), end }).toMatchObject({
    steps: [
      { commit: { repository: 'ACME/app' } },
      { expect: { repositories: { 'ACME/app': { production: 'candidate' } } } },
    ],
    durationsMs: { 'ACME/app/convoy.yml/test': 60_000, '*/convoy.yml/test': 120_000 },
    mishaps: [
      { job: 'ACME/app/convoy.yml/test' },
      { repository: 'acme/other' },
      { commit: { repository: 'ACME/app' } },
    ],
    end: { repositories: { 'ACME/app': { tag: null } } },
  })
})
