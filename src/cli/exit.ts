import { describeProblem, UserError, type Problem } from 'github-foundations/problem'
import { plain } from '../report/escape.ts'

/** What every command's exit code means: as asked · not where asked or expected · bad input · our own fault. */
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

/** Whoever reads JSON finds one document whatever happens. */
function faultOfOurs(error: unknown): Problem {
  return {
    code: 'FAULT',
    message: `This is a fault in Convoy, not in your input: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Report it, with what stands on stderr; the same command may be run again.',
  }
}

const another = 'Name another one.'
const allow = 'Give yourself the right to it, or name another one.'
const disk: Readonly<Record<string, readonly [is: string, remedy: string]>> = {
  ENOSPC: ['The disk is full', 'Free some of it; the same command then goes on.'],
  EDQUOT: ['The quota of the disk is used up', 'Free some of it; the same command then goes on.'],
  EROFS: ['The folder is on a file system that is read only', 'Name another folder.'],
  EACCES: ['The folder or file may not be read or written', allow],
  EPERM: ['The folder or file may not be read or written', allow],
  ENOTDIR: ['The folder is a file, or below one', another],
  EISDIR: ['The file is a folder', another],
  ELOOP: ['The folder or file is a symbolic link that leads to itself', another],
  ENAMETOOLONG: ['The name of the folder or file is too long', another],
  EIO: ['The disk cannot be read or written', 'Look whether it is sound and attached; the same command then goes on.'],
  EMFILE: [
    'This machine lets a process open no more files',
    'Allow more (`ulimit -n`); the same command then goes on.',
  ],
  ENFILE: ['This machine opens no more files', 'End what holds them; the same command then goes on.'],
}

/** That something is not there is the machine's doing only where nobody could expect it to be missing. */
const gone: Readonly<Record<string, readonly [is: string, remedy: string]>> = {
  uv_cwd: ['The folder that you are in is no longer there', 'Change to one that is.'],
  mkdtemp: ['The folder for temporary files is not there', 'Make it, or have TMPDIR name one that is.'],
}

/** What a machine refuses is for its owner to mend, and no fault of ours. */
export function problemOfDisk(error: unknown): Problem | null {
  const { code = '', path, syscall = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const [is, remedy] = (code === 'ENOENT' ? gone[syscall] : disk[code]) ?? []
  return is === undefined || remedy === undefined
    ? null
    : { code: 'DISK_REFUSED', message: `${is} (${code}).`, remedy, ...(path === undefined ? {} : { file: path }) }
}

function lines(text: string): string {
  return text.split('\n').map(plain).join('\n')
}
