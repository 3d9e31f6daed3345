import type { Context, Decision } from '../words/decision.ts'

/** One thing that a release may be doing: whoever adds one writes this, and says in the table what it comes before. */
export interface Course {
  /** What is done, as docs/architecture.md lists it. */
  readonly name: string
  /** What is to be said and done now; `null` where this is not what the release is doing, and the next one is looked at. */
  readonly take: (context: Context) => Decision | null
}
