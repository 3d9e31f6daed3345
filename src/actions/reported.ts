import type { conduct } from '../conduct/conduct.ts'
import type { Problem } from 'github-foundations/problem'

/** The result of the loop: the manifest as it is now, the last decision, the step that is due. */
export type Conducted = Awaited<ReturnType<typeof conduct>>

/** The output of a step: outputs, a page of the job summary, warnings, and the files it recorded. */
export interface StepReport {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly warnings: readonly Problem[]
  readonly copy: {
    readonly name: string
    readonly files: Readonly<Record<string, string>>
    /** The time that it is kept. */
    readonly days: number
  } | null
}
