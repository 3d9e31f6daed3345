import { describe, expect, test } from '@jest/globals'
import { readTrain } from '../../src/documents/train/train.ts'
import { placesOf, problemsOf } from './expect-problems.ts'
import { single, singleWith, storefront } from './trains.ts'

const two = '  - name: acme/api\n  - name: acme/web'
const tier1 = '  - { name: tier1, scope: repository }'
const tier2 = '  - { name: tier2a, scope: release, repository: acme/e2e }'

/** One case per rule: what is wrong, the text, and every problem that it has. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['an unknown key', singleWith({ head: 'brnches: {}' }), ['3:1 KEY_UNKNOWN']],
  ['a missing key', single.replace('train: single\n', ''), ['1:1 KEY_MISSING']],
  ['a value of another type', singleWith({ head: 'retries: many' }), ['3:10 VALUE_TYPE']],
  ['a name that is a number', single.replace('train: single', 'train: 2026'), ['1:8 VALUE_TYPE']],
  [
    'a word that is none of the choices',
    singleWith({ tiers: `${tier1.replace('repository', 'repositry')}\n  - { name: tier2a, scope: release }` }),
    ['5:1 TRAIN_FLOOR_REPOSITORY', '6:27 VALUE_CHOICE'],
  ],
  ['a commit that is none', singleWith({ head: 'kit: [main]' }), ['3:7 VALUE_FORM']],
  ['a commit in upper case', singleWith({ head: `kit: [${'AB'.repeat(20)}]` }), ['3:7 VALUE_FORM']],
  [
    'two ways to judge one tier',
    singleWith({
      tiers: `${tier1.replace(' }', ', by: { workflow: a.yml, command: b } }')}\n  - { name: tier2a, scope: release }`,
    }),
    ['6:43 VALUE_COUNT'],
  ],
  [
    'no repository at all',
    'train: single\ncontrol: acme/control\nrepositories: []\ntiers:\n  - { name: tier1, scope: repository }\n  - { name: tier2a, scope: release }\n',
    ['3:15 VALUE_COUNT'],
  ],
  [
    'a fixed strategy without a version',
    singleWith({ repositories: '  - name: acme/shop\n    version: { strategy: fixed }' }),
    ['5:14 KEY_MISSING'],
  ],
  [
    'a version without the fixed strategy',
    singleWith({ repositories: '  - name: acme/shop\n    version: { next: 2.0.0 }' }),
    ['5:14 VALUE_SHAPE'],
  ],
  [
    'a hook that no phase has',
    singleWith({ head: 'hooks: { enter-lunch: { repository: acme/chat, event: release.lunch } }' }),
    ['3:10 KEY_FORM'],
  ],

  [
    'one repository twice, in other letters',
    singleWith({ repositories: `${two}\n  - name: ACME/Api`, tiers: `${tier1}\n${tier2}` }),
    ['6:11 TRAIN_REPOSITORY_DUPLICATE'],
  ],
  [
    'repositories of two owners',
    singleWith({ repositories: '  - name: acme/api\n  - name: umbrella/web', tiers: `${tier1}\n${tier2}` }),
    ['5:11 TRAIN_OWNERS_SEVERAL'],
  ],
  [
    'a dependency outside the train',
    singleWith({ repositories: '  - name: acme/shop\n    depends-on: [acme/shpo-core]' }),
    ['5:18 TRAIN_DEPENDENCY_UNKNOWN'],
  ],
  [
    'a dependency on itself',
    singleWith({ repositories: '  - name: acme/shop\n    depends-on: [{ repository: acme/shop }]' }),
    ['5:32 TRAIN_DEPENDENCY_SELF'],
  ],
  [
    'one dependency twice',
    singleWith({
      repositories:
        '  - name: acme/api\n  - name: acme/web\n    depends-on: [acme/api, { repository: acme/api, kind: build }]',
      tiers: `${tier1}\n${tier2}`,
    }),
    ['6:42 TRAIN_DEPENDENCY_DUPLICATE'],
  ],
  [
    'dependencies in a circle',
    singleWith({
      repositories: '  - name: acme/api\n    depends-on: [acme/web]\n  - name: acme/web\n    depends-on: [acme/api]',
      tiers: `${tier1}\n${tier2}`,
    }),
    ['5:17 TRAIN_DEPENDENCY_CYCLE'],
  ],

  ['one tier twice', singleWith({ tiers: `${tier1}\n${tier2}\n${tier2}` }), ['8:13 TRAIN_TIER_DUPLICATE']],
  [
    'a need for an unknown tier',
    singleWith({ tiers: `${tier1}\n  - { name: tier2a, scope: release, needs: [teir1] }` }),
    ['7:45 TRAIN_TIER_UNKNOWN'],
  ],
  [
    'needs in a circle',
    singleWith({
      tiers: `${tier1}\n  - { name: tier2a, scope: release, needs: [tier2b] }\n  - { name: tier2b, scope: release, needs: [tier2a] }`,
    }),
    ['7:44 TRAIN_NEEDS_CYCLE'],
  ],
  [
    'a repository tier that needs a release tier',
    singleWith({
      tiers: '  - { name: tier1, scope: repository, needs: [tier2a] }\n  - { name: tier2a, scope: release }',
    }),
    ['6:47 TRAIN_NEEDS_LATER'],
  ],
  [
    'a release tier without a place',
    singleWith({ repositories: two, tiers: `${tier1}\n  - { name: tier2a, scope: release }` }),
    ['8:5 TRAIN_TIER_REPOSITORY_MISSING'],
  ],
  [
    'a repository tier with a place',
    singleWith({ tiers: `  - { name: tier1, scope: repository, repository: acme/e2e }\n${tier2}` }),
    ['6:39 TRAIN_TIER_REPOSITORY_UNEXPECTED'],
  ],
  [
    'an input outside the train',
    singleWith({ tiers: `${tier1}\n  - { name: tier2a, scope: release, inputs: [acme/shop, acme/e2e] }` }),
    ['7:57 TRAIN_INPUT_UNKNOWN'],
  ],
  [
    'an override of an unknown tier',
    singleWith({ repositories: '  - name: acme/shop\n    tiers: { tier3: { by: { command: x } } }' }),
    ['5:14 TRAIN_TIER_UNKNOWN'],
  ],
  [
    'an override of a release tier',
    singleWith({ repositories: '  - name: acme/shop\n    tiers: { tier2a: { by: { command: x } } }' }),
    ['5:14 TRAIN_TIER_OVERRIDE_RELEASE'],
  ],
  [
    'a tier by the name of what prepares versions',
    singleWith({ tiers: `${tier1}\n${tier2}\n  - { name: prepare, scope: repository }` }),
    ['8:13 TRAIN_TIER_RESERVED'],
  ],
  [
    'no tier1',
    singleWith({ tiers: '  - { name: unit, scope: repository }\n  - { name: tier2a, scope: release }' }),
    ['5:1 TRAIN_FLOOR_REPOSITORY'],
  ],
  ['no release tier', singleWith({ tiers: tier1 }), ['5:1 TRAIN_FLOOR_RELEASE']],

  [
    'a branch that Git refuses',
    singleWith({ head: 'branches: { source: feature/.hidden }' }),
    ['3:21 TRAIN_BRANCH_NAME'],
  ],
  [
    'a candidate branch that ends in .lock',
    singleWith({ head: 'branches: { candidate: "{release}.lock" }' }),
    ['3:24 TRAIN_BRANCH_NAME'],
  ],
  [
    'one candidate branch for all releases',
    singleWith({ head: 'branches: { candidate: rc }' }),
    ['3:24 TRAIN_BRANCH_RELEASE'],
  ],
  [
    'an unknown placeholder',
    singleWith({ head: 'branches: { candidate: "rc/{release}/{day}" }' }),
    ['3:24 TRAIN_BRANCH_PLACEHOLDER'],
  ],
  [
    'production that is staging',
    singleWith({ head: 'branches: { staging: live, production: live }' }),
    ['3:40 TRAIN_BRANCH_CLASH'],
  ],
  [
    'a source that is the candidate',
    singleWith({ head: 'branches: { source: "rc/{release}", production: master }' }),
    ['3:21 TRAIN_BRANCH_PLACEHOLDER', '3:21 TRAIN_BRANCH_CLASH'],
  ],
  [
    'a branch that is the folder of the candidates',
    singleWith({ head: 'branches: { production: rc }' }),
    ['3:25 TRAIN_BRANCH_CLASH'],
  ],
  [
    'a candidate where the record of the release is',
    singleWith({
      head: 'branches: { candidate: "release/{release}" }',
      repositories: '  - name: acme/release-control',
    }),
    ['3:24 TRAIN_BRANCH_RESERVED'],
  ],
  [
    'a version with leading zeros',
    singleWith({ repositories: '  - name: acme/shop\n    version: { strategy: fixed, next: 01.0.0 }' }),
    ['5:39 TRAIN_VERSION'],
  ],
  [
    'approvals of a team of another organization',
    singleWith({ head: 'approvals: { team: umbrella/managers, break-glass: { team: umbrella/on-call } }' }),
    ['3:20 TRAIN_TEAM_OWNER', '3:60 TRAIN_TEAM_OWNER'],
  ],
  [
    'more approvals under auto than people are asked for',
    singleWith({ head: 'approvals: { auto: 11 }' }),
    ['3:20 VALUE_FORM'],
  ],
  [
    'a hook to somebody else’s repository',
    singleWith({ head: 'hooks: { leave-ship: { repository: umbrella/chat, event: done } }' }),
    ['3:36 TRAIN_HOOK_OWNER'],
  ],
  [
    'a freeze window that ends before it begins',
    singleWith({ head: 'freeze: [{ from: 2027-01-04, to: 2026-12-20, reason: year end }]' }),
    ['3:34 TRAIN_FREEZE_REVERSED'],
  ],
  [
    'a day that no calendar has',
    singleWith({ head: 'freeze: [{ from: 2026-02-30, to: 2026-13-01, reason: winter }]' }),
    ['3:18 TRAIN_DAY_UNKNOWN', '3:34 VALUE_FORM'],
  ],
  [
    'an agent of another account',
    singleWith({ head: 'fix: { agent: umbrella/agent-core }' }),
    ['3:15 TRAIN_AGENT_OWNER'],
  ],
  [
    'more fixes than anybody would read',
    singleWith({ head: 'fix: { agent: acme/agent-core, attempts: 11, release-attempts: 51 }' }),
    ['3:42 VALUE_FORM', '3:64 VALUE_FORM'],
  ],
  [
    'denied paths that are none',
    singleWith({
      head: 'fix: { agent: acme/agent-core, deny-paths: ["", "/src/**", "!docs/**", "docs/", " a", ".github/**", "a!b", "**"] }',
    }),
    ['3:45', '3:49', '3:60', '3:72', '3:81'].map((place) => `${place} TRAIN_GLOB`),
  ],
  [
    'denied paths that deny less than they seem to',
    singleWith({
      head: `fix: { agent: acme/agent-core, deny-paths: ["[abc", "{a,b", "a}", "a//b", "a/../b", "a/./b", "[!a]/b", 'infra\\x', infra, "./db/**", "app/(admin)", "[a-c]/{d,{e,f}}", 'app/\\[slug\\]'] }`,
    }),
    ['3:45', '3:53', '3:61', '3:67', '3:75', '3:85', '3:94', '3:104'].map((place) => `${place} TRAIN_GLOB`),
  ],
  [
    'an App that is named twice, one that nobody made and the bot of Actions',
    singleWith({ head: 'agents: [agent-core, agent-core, "Agent Core", github-actions]' }),
    ['3:22 TRAIN_APP_DUPLICATE', '3:34 VALUE_FORM', '3:48 VALUE_FORM'],
  ],
  [
    'more Apps than anybody would know',
    singleWith({ head: `agents: [${Array.from({ length: 21 }, (_, index) => `app-${index}`).join(', ')}]` }),
    ['3:9 VALUE_COUNT'],
  ],
  [
    'a tag without the version',
    singleWith({ repositories: '  - name: acme/shop\n    version: { tag: latest }' }),
    ['5:21 TRAIN_TAG'],
  ],
]

describe('a train is refused for', () => {
  test.each(cases)('%s', (_, text, expected) => {
    expect(placesOf(() => readTrain(text, 'train.yml'))).toEqual(expected)
  })
})

/** Keys that the schema knows and this version does not carry out: the text around them, and the key that is named. */
const unsupported: readonly (readonly [string, string, string])[] = [
  [
    'request',
    singleWith({ repositories: '  - name: acme/shop\n    tiers: { tier1: { request: repository_dispatch } }' }),
    '5:23',
  ],
]

describe('what this version does not carry out is refused by name, never ignored:', () => {
  test.each(unsupported)('%s', (key, text, place) => {
    const problems = problemsOf(() => readTrain(text, 'train.yml'))
    expect(problems.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual([
      `${place} TRAIN_NOT_YET_SUPPORTED`,
    ])
    expect(problems[0]?.message).toContain(`"${key}"`)
  })
})

test('everything that is wrong is said at once, in the order of the text, and each says what to do', () => {
  const text = `train: Storefront
contrl: acme/release-control
kit: [abc]
repositories:
  - name: acme/api
    depends-on: [acme/web, acme/apx]
  - name: ACME/api
  - name: acme/web
    depends-on: [acme/api]
    branches: { candidate: rc, source: a..b }
tiers:
  - { name: tier1, scope: repository, need: [tier0] }
  - { name: tier2a, scope: release, needs: [tier0], soak: 24 }
promotion: { mode: pull-requests }
`
  const problems = problemsOf(() => readTrain(text, 'trains/shop.yml'))
  expect(problems.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual([
    '1:1 KEY_MISSING',
    '1:8 VALUE_FORM',
    '2:1 KEY_UNKNOWN',
    '3:7 VALUE_FORM',
    '6:17 TRAIN_DEPENDENCY_CYCLE',
    '6:28 TRAIN_DEPENDENCY_UNKNOWN',
    '7:11 TRAIN_REPOSITORY_DUPLICATE',
    '10:28 TRAIN_BRANCH_RELEASE',
    '10:40 TRAIN_BRANCH_NAME',
    '12:39 KEY_UNKNOWN',
    '13:5 TRAIN_TIER_REPOSITORY_MISSING',
    '13:45 TRAIN_TIER_UNKNOWN',
    '13:59 VALUE_TYPE',
    '14:20 VALUE_CHOICE',
  ])
  expect(
    problems.every(({ file, message, remedy }) => file === 'trains/shop.yml' && message !== '' && remedy !== ''),
  ).toBe(true)
})

describe('a message', () => {
  const [unknown] = problemsOf(() =>
    readTrain(single.replace('scope: release', 'scop: release, scope: release'), 'train.yml'),
  )
  const [cycle] = problemsOf(() =>
    readTrain(storefront.replace('owner: "@acme/data"', 'depends-on: [acme/web]'), 'train.yml'),
  )
  const [number] = problemsOf(() => readTrain(single.replace('acme/shop', '2026'), 'train.yml'))

  test('names the place in the document and what may stand there, and suggests what was meant', () => {
    expect(unknown?.message).toMatch(
      /^tiers\[1\]\.scop: expected one of "name", "scope", .*, found the unknown key "scop"\.$/,
    )
    expect(unknown?.remedy).toBe('Did you mean "scope"?')
  })

  test('shows the whole way round a circle', () => {
    expect(cycle?.message).toContain('"acme/schema" → "acme/web" → "acme/api" → "acme/schema"')
  })

  test('says what is expected in words, not as a pattern', () => {
    expect(number?.message).toBe(
      'repositories[0].name: expected a repository as owner/name, such as acme/api, found the number 2026.',
    )
  })
})
