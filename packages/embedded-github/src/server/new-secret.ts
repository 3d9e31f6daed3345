import { randomBytes } from 'node:crypto'
import { tokenText } from '../github/world/seals.ts'
import type { World } from '../github/world/world.ts'

/** A new secret for a World's tokens and addresses: nobody can guess it. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * A World that an earlier version saved has no secret, and tokens that anybody guesses (`ghp_zoe`): theirs are made
 * anew, for the same people.
 */
export function withSecret<Saved extends Pick<World, 'secret' | 'tokens'>>(world: Saved): Saved {
  if (world.secret !== undefined) return world
  const secret = newSecret()
  const renewed = Object.entries(world.tokens).map(
    ([text, token]) =>
      [
        text.startsWith('ghp_') ? tokenText({ secret }, 'ghp', `of ${text.slice('ghp_'.length)}`) : text,
        token,
      ] as const,
  )
  return { ...world, secret, tokens: Object.fromEntries(renewed) }
}
