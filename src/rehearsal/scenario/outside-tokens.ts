import { tokenText } from 'embedded-github/github/world/seals'
import { addToken } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { people, tokenOf } from '../seed/inhabitants.ts'

/**
 * The tokens that `convoy github` hands to whoever starts it: an administrator's, one that may only read, one that has
 * expired.
 */
export interface OutsideTokens {
  readonly admin: string
  readonly read: string
  readonly expired: string
}

export function outsideTokens(world: Pick<World, 'secret'>): OutsideTokens {
  return {
    admin: tokenOf(world, people.planner),
    read: tokenText(world, 'ghp', 'of read'),
    expired: tokenText(world, 'ghp', 'of expired'),
  }
}

export function withOutsideTokens(world: World): World {
  const login = people.planner
  const tokens = outsideTokens(world)
  const read = addToken(world, tokens.read, {
    kind: 'user',
    login,
    repositories: 'all',
    expiresAt: null,
    permissions: { metadata: 'read', contents: 'read', actions: 'read', pull_requests: 'read', issues: 'read' },
  })
  return addToken(read, tokens.expired, {
    kind: 'user',
    login,
    repositories: 'all',
    expiresAt: world.at - 3_600_000,
    permissions: { metadata: 'read', contents: 'write' },
  })
}
