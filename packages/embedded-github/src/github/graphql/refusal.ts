import type { RefOutcome } from '../git/refs.ts'
import type { Token } from '../world/world.ts'

/** GitHub's `type` of an error; NOT_IMPLEMENTED is ours. */
export type RefusalType =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'STALE_DATA'
  | 'UNPROCESSABLE'
  | 'BRANCH_PROTECTION_RULE_VIOLATION'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'EXCESSIVE_PAGINATION'
  | 'ARGUMENT_LIMIT'
  | 'NOT_IMPLEMENTED'

/** A refusal of one field: an entry of `errors` with the field's path, and null in its place. */
export class Refusal extends Error {
  readonly type: RefusalType

  constructor(type: RefusalType, message: string) {
    super(message)
    this.name = 'Refusal'
    this.type = type
  }
}

/** A part of GitHub's schema that is not imitated; never answered with a plausible null. */
export function notImplemented(part: string): Refusal {
  return new Refusal('NOT_IMPLEMENTED', `The embedded GitHub does not do ${part}`)
}

/** GitHub's words to a token that lacks the right, which depend on the kind of token. */
export function forbidden(token: Token, mutation: string): Refusal {
  return new Refusal(
    'FORBIDDEN',
    token.kind === 'user'
      ? `${token.login} does not have the correct permissions to execute \`${mutation}\``
      : 'Resource not accessible by integration',
  )
}

/** GitHub's words to a token that may see a repository but not this part of it. */
export function unreadable(token: Token): Refusal {
  return new Refusal(
    'FORBIDDEN',
    `Resource not accessible by ${token.kind === 'user' ? 'personal access token' : 'integration'}`,
  )
}

/** A global id of nothing, or of something that the token may not see. */
export function unresolved(id: string): Refusal {
  return new Refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)
}

/** The reason why refs did not move. */
export function refRefusal(outcome: RefOutcome & { readonly ok: false }): Refusal {
  // The type for classic protection: github.com/Thinkmill/keystatic/issues/1598.
  const type =
    outcome.reason === 'workflows-permission'
      ? 'FORBIDDEN'
      : outcome.reason === 'protected'
        ? 'BRANCH_PROTECTION_RULE_VIOLATION'
        : 'UNPROCESSABLE'
  return new Refusal(type, outcome.message)
}
