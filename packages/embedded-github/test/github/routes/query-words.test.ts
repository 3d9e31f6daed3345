import { describe, expect, test } from '@jest/globals'
import { addMember, addToken } from '../../../src/github/world/seed.ts'
import { acme, api, ask, secret } from '../acme.ts'

const world = addToken(addMember(acme().world, 'acme', 'zoe', 'admin'), 'all', {
  kind: 'user',
  login: 'zoe',
  permissions: {
    metadata: 'read',
    issues: 'read',
    pull_requests: 'read',
    actions: 'read',
    contents: 'read',
    members: 'read',
  },
  repositories: 'all',
  expiresAt: null,
})
const repo = `/repos/${api}`

describe('A query', () => {
  test.each([
    [`${repo}/milestones`, ['state', 'sort', 'direction']],
    [`${repo}/pulls`, ['state', 'sort', 'direction']],
    [`${repo}/issues`, ['state', 'sort', 'direction']],
    [`${repo}/actions/runs`, ['status']],
    [`${repo}/collaborators`, ['affiliation', 'permission']],
    ['/orgs/acme/members', ['role']],
  ])('of %s that says a word which GitHub does not list is refused, naming the words', (path, keys) => {
    expect(ask(world, 'all', `GET ${path}`).status).toBe(200)
    for (const key of keys) {
      const { status, body } = ask(world, 'all', `GET ${path}?${key}=bogus`)
      expect([status, body.message]).toEqual([
        422,
        expect.stringMatching(`^Invalid request\\.\n\nFor '${key}', "bogus" is not a member of \\["`),
      ])
    }
  })

  test('is heard of nobody who may not look', () => {
    expect(ask(world, null, `GET /repos/${secret}/milestones?state=bogus`).status).toBe(404)
  })

  test('may say what it likes where GitHub lists no words', () => {
    expect(ask(world, 'all', `GET ${repo}/branches?state=bogus`).status).toBe(200)
  })
})
