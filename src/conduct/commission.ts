import type { Ask } from '../domain/words/ask.ts'
import type { Name, Sha, Step } from '../domain/words/names.ts'
import type { GitHub } from '../github/github.ts'

/**
 * The task of a run of the loop: a release of a control repository, the steps that this action may carry out, and asks
 * whose sender's rights were checked.
 */
export interface Commission {
  readonly github: GitHub
  readonly control: Name
  readonly release: string
  readonly steps: readonly Step[]
  readonly asks: readonly Ask[]
  /** The kit commit that runs. */
  readonly kit: Sha
  /** The path of the train on control's default branch; only a release that is being planned reads it. */
  readonly plan?: { readonly trainPath: string }
  /** The same for an existing release that gets a new train. */
  readonly trainPath?: string
  readonly onPass?: (line: string) => void
}
