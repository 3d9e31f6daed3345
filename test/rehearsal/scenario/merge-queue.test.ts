import { expect, test } from '@jest/globals'
import { answer } from 'embedded-github/github/answers/answer'
import { addRepository, emptyWorld } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { readScenario } from '../../../src/documents/scenario/scenario.ts'
import { deviate } from '../../../src/rehearsal/scenario/deviate.ts'
import { addOrganizationOfPeople, addPerson, roles } from '../../../src/rehearsal/seed/inhabitants.ts'
import { startsAt } from '../../../src/rehearsal/seed/seed-story.ts'

function shop(owner: 'organization' | 'person'): World {
  let world = emptyWorld({ at: startsAt, url: 'http://127.0.0.1:0', secret: 'seed' })
  for (const login of Object.keys(roles)) world = addPerson(world, login)
  world = owner === 'person' ? addPerson(world, 'acme') : addOrganizationOfPeople(world, 'acme')
  return addRepository(world, { name: 'acme/shop', defaultBranch: 'main', collaborators: roles })
}

const story = readScenario(
  `github:
  content-creation: limited
  repositories:
    acme/shop:
      rulesets:
        - name: production
          target: branch
          enforcement: active
          conditions: { ref_name: { include: [refs/heads/production], exclude: [] } }
          rules:
            - type: merge_queue
              parameters: { check_response_timeout_minutes: 45, grouping_strategy: ALLGREEN, max_entries_to_build: 2, max_entries_to_merge: 3, merge_method: SQUASH, min_entries_to_merge: 1, min_entries_to_merge_wait_minutes: 5 }
`,
  'scenario.yml',
)

test('a story puts a merge queue in front of a branch, and lets content be created no faster than at GitHub', () => {
  const world = deviate(shop('organization'), story)
  const rules = answer(world, { method: 'GET', url: '/repos/acme/shop/rules/branches/production', headers: {} })[1]
  expect(JSON.parse(String(rules.body))).toMatchObject([
    { type: 'merge_queue', parameters: { check_response_timeout_minutes: 45, merge_method: 'SQUASH' } },
  ])
  expect(world.deviations).toEqual({ contentCreation: 'limited' })
})

test('a queue that GitHub would not have is a problem of the story', () => {
  expect(() => deviate(shop('person'), story)).toThrow(/merge_queue/)
})
