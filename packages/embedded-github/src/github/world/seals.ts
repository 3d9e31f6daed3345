import { createHmac, timingSafeEqual } from 'node:crypto'
import type { World } from './world.ts'

/** The secret that seals a World's addresses and tokens; a World that nobody serves may have none. */
type Sealing = Pick<World, 'secret'>

/**
 * A signature of the text, for addresses and tokens that whoever has them may use. Only who knows the World's secret
 * can make it.
 */
export function seal({ secret = '' }: Sealing, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}

/** True if the signature is that of the text. */
export function isSealed(world: Sealing, text: string, signature: string): boolean {
  const expected = Buffer.from(seal(world, text))
  return expected.length === Buffer.byteLength(signature) && timingSafeEqual(expected, Buffer.from(signature))
}

/**
 * The text of a token, GitHub's prefix and 36 characters: the same in every replay of one World, and known to nobody
 * who does not know its secret.
 */
export function tokenText({ secret = '' }: Sealing, prefix: 'ghp' | 'ghs', name: string): string {
  return `${prefix}_${createHmac('sha512', secret).update(`token ${name}`).digest('base64url').replace(/[-_]/g, '').slice(0, 36)}`
}

/** The header by which the git of a job says that its machine belongs here. */
export const invitationHeader = 'x-hub-invitation'

/** The content of the token. It opens the door, but gives no more rights than an anonymous caller has. */
export function invitationOf(world: Sealing): string {
  return seal(world, 'a machine of this hub')
}

/** True if somebody says so and may. */
export function isInvitation(world: Sealing, said: string): boolean {
  return isSealed(world, 'a machine of this hub', said)
}
