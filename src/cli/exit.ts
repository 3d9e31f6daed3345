import { describeProblem, UserError, type Problem } from 'github-foundations/problem'
import { cliProblem, refusingOf } from './catalogue.ts'
import { plain } from '../report/escape.ts'

/** The meaning of every command's exit code: as asked · not where asked or expected · bad input · our own fault. */
export const exitCodes = { asAsked: 0, notThere: 1, badInput: 2, fault: 3 } as const
/** One of these, or 128 + n where signal n ended the command; 141 as by SIGPIPE, where nobody reads on. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes] | 130 | 141 | 143

/** Problems as lines on stderr and, where JSON is asked for, as JSON on stdout. */
export function tellProblems(json: boolean, problems: readonly Problem[]): void {
  if (json) process.stdout.write(`${JSON.stringify({ problems })}\n`)
  process.stderr.write(`${problems.map(describeProblem).map(lines).join('\n')}\n`)
}

/**
 * Runs a command and turns what it throws into an exit code and a message: problems as such, a defect with its stack.
 */
export async function guard(json: boolean, command: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await command()
  } catch (error) {
    if (error instanceof UserError) {
      tellProblems(json, error.problems)
      return exitCodes.badInput
    }
    const problem = problemOfDisk(error)
    if (problem !== null) {
      tellProblems(json, [problem])
      return exitCodes.badInput
    }
    if (json) process.stdout.write(`${JSON.stringify({ problems: [faultOfOurs(error)] })}\n`)
    process.stderr.write(
      `This is a fault in Convoy, not in your input.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    return exitCodes.fault
  }
}

/** A reader of JSON finds one document whatever happens. */
function faultOfOurs(error: unknown): Problem {
  return cliProblem('FAULT', error instanceof Error ? error.message : String(error))
}

/** A fault of the machine is for its owner to mend, and is no defect of ours. */
export function problemOfDisk(error: unknown, at: 'files' | 'output' = 'files'): Problem | null {
  const { code = '', path, syscall = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const refusing = refusingOf(code, syscall)
  return refusing === null
    ? null
    : { ...cliProblem('DISK_REFUSED', refusing, at), ...(path === undefined ? {} : { file: path }) }
}

function lines(text: string): string {
  return text.split('\n').map(plain).join('\n')
}
