import { addToken } from '../github/seed.ts'
import type { World } from '../github/world.ts'
import { people, tokenOf } from './seed-story.ts'

/** The tokens that `convoy github` hands to whoever starts it: an administrator's, one that may only read, one that has expired. */
export const outsideTokens = { admin: tokenOf(people.planner), read: 'ghp_read', expired: 'ghp_expired' } as const

export function withOutsideTokens(world: World): World {
  const login = people.planner
  const read = addToken(world, outsideTokens.read, { kind: 'user', login, repositories: 'all', expiresAt: null, permissions: { metadata: 'read', contents: 'read', actions: 'read', pull_requests: 'read', issues: 'read' } })
  return addToken(read, outsideTokens.expired, { kind: 'user', login, repositories: 'all', expiresAt: world.at - 3_600_000, permissions: { metadata: 'read', contents: 'write' } })
}
