import { UserError } from 'github-foundations/problem'
import { ExpressionProblem } from '../workflows/reading/expressions.ts'

/** A step went wrong for a reason of its own: the message becomes its error annotation. */
export class StepFailure extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StepFailure'
  }
}

/** A step was stopped from outside: by its timeout, by the job's, or because the machine was killed. */
export class Stopped extends Error {
  constructor() {
    super('The operation was canceled.')
    this.name = 'Stopped'
  }
}

/**
 * The message of an error that fails the step and not the machine; `null` for a defect of our own, which must surface.
 */
export function explain(error: unknown): string | null {
  return error instanceof StepFailure || error instanceof ExpressionProblem || error instanceof UserError
    ? error.message
    : null
}
