import { expect, test } from '@jest/globals'
import { addOrganization, addRepository, emptyWorld } from 'embedded-github/github/world/seed'
import { fillPlaceholders } from '../../../src/rehearsal/seed/placeholders.ts'

const world = addRepository(addOrganization(emptyWorld({ at: 0, url: 'http://127.0.0.1:0' }), 'acme'), {
  name: 'acme/api',
  defaultBranch: 'main',
})

test('a text is filled in with what the story could not know', () => {
  expect(fillPlaceholders(world, '2026.11', '/repos/acme/api/git/ref/heads/rc/{release}')).toBe(
    '/repos/acme/api/git/ref/heads/rc/2026.11',
  )
  expect(fillPlaceholders(world, '2026.11', '/repositories/{repository:acme/api}')).toBe(
    `/repositories/${world.repositories['acme/api']?.id}`,
  )
})

test('what does not exist fills in nothing', () => {
  for (const text of [
    '{head:acme/api:main}',
    '/repos/acme/api/actions/runs/{run:ci.yml}',
    '{asked:digest}',
    '/repos/acme/api/x/{asked:digest}',
    '{installation:nobody}',
  ])
    expect(fillPlaceholders(world, '2026.11', text)).toBeNull()
})

test('what is no placeholder stays', () => {
  expect(fillPlaceholders(world, '2026.11', '/x/{name}/{run}')).toBe('/x/{name}/{run}')
})
