/** A job of Actions: its conclusion, those of its steps, and its error annotations. */
export interface JobEnd {
  readonly conclusion: string | null
  readonly steps: readonly { readonly conclusion: string | null }[]
  readonly errors: readonly string[]
}

/**
 * True if a job that ended in failure lost its machine instead of judging. Its steps say so (none failed and one never
 * ended), or an error that the runner or GitHub wrote. The job itself can also write such an error: it is then errored
 * and not failed, which never passes, and Convoy retries it only within the budget for errored attempts.
 */
export function hasLostMachine({ conclusion, steps, errors }: JobEnd): boolean {
  return (
    conclusion === 'failure' &&
    (!steps.some((step) => step.conclusion === 'failure') ||
      errors.some((error) => losses.some((loss) => loss.test(error))))
  )
}

/**
 * The words by which GitHub and its runner report a machine that went away, did not come, was shut down or had no room
 * left. A job that exceeded its maximum execution time is not among them: its conclusion says what happened.
 */
const losses: readonly RegExp[] = [
  // https://github.com/actions/runner-images/issues/9823, https://github.com/NVIDIA/NemoClaw/issues/7146
  /^The (?:hosted|self-hosted) runner\b.{0,200}\blost communication with the server\b/isu,
  // https://github.com/actions/runner/issues/2427; lately only the second is an annotation:
  // https://github.com/camunda/camunda/pull/57268
  /^The runner has received a shutdown signal\b/iu,
  /^The operation was cancell?ed\.?$/iu,
  // https://github.com/spdk/spdk/issues/3876, https://github.com/actions/runner/issues/4728
  /^The job was not acquired by Runner of type\b/iu,
  // https://github.com/actions/runner-images/issues/10699
  /\bNo space left on device\b/iu,
]
