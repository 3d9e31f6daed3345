import { breachProblem, type BreachCode, type BreachWords } from '../catalogue/breaches.ts'
import type { Problem } from 'github-foundations/problem'
import type { Sha } from '../../domain/words/names.ts'

/**
 * The first thing of a release branch that does not hold: at which revision (0: not known) and commit, in which file
 * and where. `offset` counts bytes from 0.
 */
export interface Breach extends Problem {
  readonly revision: number
  readonly commit: Sha
  readonly offset?: number
  readonly expected?: string
  readonly found?: string
}

/** A place in a release branch. */
export interface Spot {
  readonly revision: number
  readonly commit: Sha
  readonly file?: string
}

/** Carries a breach to `verifyHistory`, which catches it. */
export class Breached extends Error {
  readonly breach: Breach

  constructor(breach: Breach) {
    super(breach.message)
    this.breach = breach
  }
}

type Details = Partial<Pick<Breach, 'line' | 'column' | 'offset' | 'expected' | 'found'>>

/** Ends the verification at its first breach. */
export function refuse<Code extends BreachCode>(
  code: Code,
  spot: Spot,
  details: Details,
  ...words: BreachWords<Code>
): never {
  const problem = (breachProblem as (code: BreachCode, revision: number, ...words: readonly unknown[]) => Problem)(
    code,
    spot.revision,
    ...words,
  )
  throw new Breached({ ...problem, ...spot, ...details })
}
