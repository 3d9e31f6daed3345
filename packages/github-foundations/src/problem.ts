/**
 * One thing that somebody can correct: what was expected, what was found, and what to do. `line` and `column` count
 * from 1.
 */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly remedy: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/**
 * An input, a permission or a repository is not as it must be; carries all problems at once. Anything else that is
 * thrown is a defect.
 */
export class UserError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'))
    this.name = 'UserError'
    this.problems = problems
  }
}

/** `file:line:column CODE message` and the remedy on a line of its own. */
export function describeProblem(problem: Problem): string {
  const { code, message, remedy, file, line, column } = problem
  const place = file === undefined ? '' : `${[file, line, column].filter((part) => part !== undefined).join(':')} `
  return `${place}${code} ${message}\n  → ${remedy}`
}
