import { UserError } from 'github-foundations/problem'
import type { Instant } from '../../domain/words/names.ts'
import { githubProblem } from '../catalogue.ts'

/** If GitHub does not say how long, it asks for at least so many milliseconds. */
const leastWait = 60_000

/**
 * GitHub's answer that too much was asked of it: nothing more may be asked before `until`.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export class Limited extends UserError {
  readonly until: Instant

  /** `said`: the end of the limit, `null` where GitHub does not say; `at`: GitHub's time. */
  constructor(said: Instant | null, at: Instant) {
    super([githubProblem('RATE_LIMITED', said)])
    this.until = said ?? at + leastWait
  }
}
