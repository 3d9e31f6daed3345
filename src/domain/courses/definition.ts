import type { Context, Decision } from '../words/decision.ts'

/** One thing that a release may be doing: whoever adds one writes this, and says in the table what it comes before. */
export interface Course {
  /** The name of the course, as docs/architecture.md lists it. */
  readonly name: string
  /** The decision of this course; `null` if the release is not on it, and the next course is tried. */
  readonly take: (context: Context) => Decision | null
}
