import { type Problem, UserError } from 'github-foundations/problem'

/** The problems that something is refused with; rejects where it is not refused, or breaks. */
export async function problemsOf(act: () => unknown): Promise<readonly Problem[]> {
  try {
    await act()
  } catch (error) {
    if (error instanceof UserError) return error.problems
    throw error
  }
  throw new Error('nothing was refused')
}
