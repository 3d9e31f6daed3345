import { expect, test } from '@jest/globals'
import { answer } from 'embedded-github/github/answers/answer'
import { addOrganization, addRepository, emptyWorld, seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { readScenario } from '../../../src/documents/scenario/scenario.ts'
import { deviate } from '../../../src/rehearsal/scenario/deviate.ts'

function shop(): World {
  const empty = addOrganization(emptyWorld({ at: Date.UTC(2026, 10, 2, 9), url: 'http://127.0.0.1:1' }), 'acme')
  const world = addRepository(empty, { name: 'acme/shop', defaultBranch: 'main' })
  return seedCommit(world, {
    repository: 'acme/shop',
    branch: 'main',
    message: 'Begin',
    files: { 'README.md': 'shop\n' },
    by: 'acme',
  })[0]
}

const rulesOf = (world: World, branch: string): unknown =>
  JSON.parse(
    String(answer(world, { method: 'GET', url: `/repos/acme/shop/rules/branches/${branch}`, headers: {} })[1].body),
  )

test('a story puts a merge queue in front of a branch, with what GitHub proposes for all that it leaves out', () => {
  const story = readScenario('github: { merge-queues: [{ repository: acme/shop, branch: main }] }', 'scenario.yml')
  const world = deviate(shop(), story)
  expect(rulesOf(world, 'main')).toMatchObject([
    {
      type: 'merge_queue',
      parameters: {
        check_response_timeout_minutes: 60,
        grouping_strategy: 'ALLGREEN',
        max_entries_to_build: 5,
        max_entries_to_merge: 5,
        merge_method: 'MERGE',
        min_entries_to_merge: 1,
        min_entries_to_merge_wait_minutes: 5,
      },
    },
    { type: 'required_status_checks', parameters: { required_status_checks: [] } },
  ])
  expect([rulesOf(world, 'other'), world.deviations]).toEqual([[], undefined])
})

test('a story says all of a queue, and that content may be created no faster than at GitHub', () => {
  const story = readScenario(
    `github:
  content-creation: limited
  merge-queues:
    - { repository: acme/shop, branch: main, checks: [build, convoy/gate], method: squash, grouping: head-green,
        check-timeout: 45m, build: 2, most: 3, least: 2, patience: 90s }
`,
    'scenario.yml',
  )
  const world = deviate(shop(), story)
  expect(world.deviations).toEqual({ contentCreation: 'limited' })
  expect(rulesOf(world, 'main')).toMatchObject([
    {
      parameters: {
        check_response_timeout_minutes: 45,
        grouping_strategy: 'HEADGREEN',
        max_entries_to_build: 2,
        max_entries_to_merge: 3,
        merge_method: 'SQUASH',
        min_entries_to_merge: 2,
        min_entries_to_merge_wait_minutes: 2,
      },
    },
    { parameters: { required_status_checks: [{ context: 'build' }, { context: 'convoy/gate' }] } },
  ])
})

test('queues of repositories that are not there are refused, all of them at once', () => {
  const story = readScenario(
    'github: { merge-queues: [{ repository: acme/gone, branch: main }, { repository: acme/shop, branch: main }, { repository: acme/lost, branch: main }] }',
    'scenario.yml',
  )
  expect(() => deviate(shop(), story)).toThrow(
    expect.objectContaining({
      problems: [
        expect.objectContaining({ code: 'SEED_QUEUE_NOWHERE', message: expect.stringContaining('acme/gone') }),
        expect.objectContaining({ code: 'SEED_QUEUE_NOWHERE', message: expect.stringContaining('acme/lost') }),
      ],
    }),
  )
})

test('a queue that no story can mean is refused where it stands', () => {
  expect(() =>
    readScenario('github:\n  merge-queues:\n    - { repository: acme/shop, branch: main, build: 0 }\n', 'scenario.yml'),
  ).toThrow(/scenario\.yml:3/)
})
