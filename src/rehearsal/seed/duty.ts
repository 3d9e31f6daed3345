import type { Started } from '../../domain/proof/definition.ts'
import type { Proof } from '../../domain/proof/tiers.ts'
import type { NamedCheck } from '../../domain/words/train.ts'

/** One thing that a repository is asked to check, by what, and the command line that checks it. */
export interface Duty {
  readonly proof: Proof
  readonly started: Started | null
  readonly checks: readonly NamedCheck[]
  readonly line: string
}
