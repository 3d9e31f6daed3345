import type { TestCounts } from '../../domain/words/evidence.ts'
import { brief, code } from '../../report/escape.ts'
import { limitCharacters } from '../../toolkit/annotations.ts'

/** The title of the notice by which control finds the counts of a job. */
export const noticeTitle = 'convoy-tests'

const mostNames = 20
const nameLength = 200

/** Nothing counted yet. */
export const zeroTests: TestCounts = { passed: 0, failed: 0, errored: 0, skipped: 0, failing: [] }

/** The counts of two reports together. */
export function addCounts(one: TestCounts, other: TestCounts): TestCounts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    errored: one.errored + other.errored,
    skipped: one.skipped + other.skipped,
    failing:
      other.failing.length === 0 ? one.failing : [...new Set([...one.failing, ...other.failing])].slice(0, mostNames),
  }
}

/** The name of a failing test as it may travel: one line of at most 200 characters. */
export function failingName(name: string): string {
  // Cut twice: what is far too long is not looked at character by character.
  return brief(name.slice(0, nameLength * 5), nameLength)
}

/** The number of tests that really ran: a skipped one did not. */
export function countRun({ passed, failed, errored }: TestCounts): number {
  return passed + failed + errored
}

/** The counts as JSON that an annotation holds uncut: names that are too much are left out from the end. */
export function printCounts({ passed, failed, errored, skipped, failing }: TestCounts): string {
  const print = (names: readonly string[]): string =>
    JSON.stringify({ passed, failed, errored, skipped, failing: names })
  const names = failing.slice(0, mostNames)
  while (print(names).length > limitCharacters) names.pop()
  return print(names)
}

/** The counts for the job summary. */
export function describeCounts({ passed, failed, errored, skipped, failing }: TestCounts): string {
  const table = `| passed | failed | errored | skipped |\n| ---: | ---: | ---: | ---: |\n| ${passed} | ${failed} | ${errored} | ${skipped} |\n`
  return failing.length === 0 ? table : `${table}\n${failing.map((name) => `- ${code(name)}`).join('\n')}\n`
}
