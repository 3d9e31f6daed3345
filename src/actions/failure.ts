import { UserError, type Problem } from 'github-foundations/problem'
import { code } from '../report/escape.ts'
import { annotate, exposeDefect, fail } from '../toolkit/annotations.ts'
import { writeSummary } from '../toolkit/summary.ts'

/**
 * The single end of everything that an action throws: a UserError becomes an annotation per problem and a list in the
 * job summary, anything else is a defect and shows its stack. The step fails either way.
 */
export async function reportFailure(action: string, thrown: unknown): Promise<void> {
  if (thrown instanceof UserError) {
    for (const problem of thrown.problems) annotate(problem)
    fail(`${action} refused: ${[...new Set(thrown.problems.map((problem) => problem.code))].join(', ')}`)
    await writeSummary(listProblems(action, thrown.problems))
    return
  }
  exposeDefect(`Defect in ${action}`, thrown)
  fail(`${action} broke. This is a defect in Convoy, not in your release; the next run looks again and continues.`)
}

/**
 * Problems as a Markdown list; what others wrote stands in code spans, so nothing of it becomes a link or a mention.
 */
export function listProblems(action: string, problems: readonly Problem[]): string {
  return `### ❌ ${action} refused\n\n${list(problems)}\n`
}

/** The same for a problem that stops nothing and that somebody should correct. */
export function listTold(about: string, problems: readonly Problem[]): string {
  return `### ⚠️ ${about}\n\n${list(problems)}\n`
}

function list(problems: readonly Problem[]): string {
  return problems
    .map(({ code: name, message, remedy, file, line, column }) => {
      const place =
        file === undefined ? '' : `${code([file, line, column].filter((part) => part !== undefined).join(':'))} `
      return `- **${name}** ${place}${code(message)}<br>→ ${code(remedy)}`
    })
    .join('\n')
}
