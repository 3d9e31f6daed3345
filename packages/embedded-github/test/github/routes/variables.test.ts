import { expect, test } from '@jest/globals'
import { addToken } from '../../../src/github/world/seed.ts'
import { acme, api, ask } from '../acme.ts'

const world = addToken(acme().world, 'ghp_variables', {
  kind: 'user',
  login: 'zoe',
  repositories: 'all',
  expiresAt: null,
  permissions: { metadata: 'read', actions_variables: 'write' },
})
const variables = `/repos/${api}/actions/variables`
const valuesIn = (told: { readonly world: typeof world }): unknown => told.world.repositories[api]?.variables

test('a repository’s variable is made, changed and deleted, in whatever case it is named', () => {
  const made = ask(world, 'ghp_variables', `POST ${variables}`, { name: 'registry', value: 'closed' })
  expect(made.status).toBe(201)
  expect(valuesIn(made)).toMatchObject({ REGISTRY: 'closed' })
  const changed = ask(made.world, 'ghp_variables', `PATCH ${variables}/Registry`, { value: 'open' })
  expect(changed.status).toBe(204)
  expect(valuesIn(changed)).toMatchObject({ REGISTRY: 'open' })
  const gone = ask(changed.world, 'ghp_variables', `DELETE ${variables}/REGISTRY`)
  expect(gone.status).toBe(204)
  expect(valuesIn(gone)).not.toHaveProperty('REGISTRY')
})

test('one that is there already, is not there, or may not be called so is refused', () => {
  const made = ask(world, 'ghp_variables', `POST ${variables}`, { name: 'REGISTRY', value: 'closed' })
  expect(ask(made.world, 'ghp_variables', `POST ${variables}`, { name: 'REGISTRY', value: 'open' }).status).toBe(409)
  expect(ask(world, 'ghp_variables', `PATCH ${variables}/GONE`, { value: 'open' }).status).toBe(404)
  for (const name of ['GITHUB_X', '1ST', 'A-B'])
    expect(ask(world, 'ghp_variables', `POST ${variables}`, { name, value: 'x' }).status).toBe(422)
})

test('who may not write variables is refused', () => {
  expect(ask(world, 'app', `POST ${variables}`, { name: 'REGISTRY', value: 'closed' }).status).toBe(403)
})
