const words = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/u

/**
 * The words of a commit message for which Actions starts nothing on push and pull_request; `null` where there are none
 * (https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs).
 */
export function skipWords(message: string): string | null {
  return words.exec(message)?.[0] ?? (endsWithTrailer(message) ? 'skip-checks: true' : null)
}

/**
 * True if the last line of a message says so, behind an empty line. Each line is looked at once, because anybody's
 * commit may have a message of many.
 */
function endsWithTrailer(message: string): boolean {
  const lines = message.trimEnd().split('\n')
  return /^skip-checks: ?true$/u.test(lines.at(-1) ?? '') && lines.slice(1, -1).some((line) => /^[ \t]*$/u.test(line))
}
