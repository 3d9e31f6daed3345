import { UserError, type Problem } from 'github-foundations/problem'

/** The problems for which an input is refused; none if it is taken. A defect is thrown on. */
export function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof UserError) return error.problems
    throw error
  }
}

/** `line:column CODE` of every problem, as a reader would list them. */
export function placesOf(read: () => unknown): readonly string[] {
  return problemsOf(read).map(({ code, line, column }) => `${line ?? '-'}:${column ?? '-'} ${code}`)
}
