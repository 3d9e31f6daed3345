import { stripVTControlCharacters } from 'node:util'
import type { TestCounts } from '../../domain/seen.ts'
import { addCounts, failingName, zeroTests } from './test-counts.ts'

/** A line of the summary of Node's test runner: `ℹ tests 4` (spec) or `# tests 4` (TAP), (nodejs.org/api/test.html: test reporters). */
const summaryLine = /^(?:ℹ|#) (tests|pass|fail|cancelled|skipped|todo) ([0-9]{1,9})$/
/** A test that failed: `not ok 2 - name` (TAP), `✖ name (1.5ms)` (spec, once where it ran and once in the list at the end). */
const failureLine = /^\s*(?:not ok [0-9]+ - (.+?)(?: # .*)?|✖ (.+) \([0-9.]+ms\))$/

/** What the summaries in the output of Node's own test runner say, added up; `null`: there is none. */
export function countNodeSummary(output: string): TestCounts | null {
  const lines = stripVTControlCharacters(output).split(/\r?\n/)
  const numbers = lines.flatMap((line) => {
    const [, word, number] = summaryLine.exec(line) ?? []
    return word === undefined ? [] : [{ word, counts: worth(word, Number(number)) }]
  })
  if (!numbers.some(({ word }) => word === 'tests')) return null
  const failing = lines.flatMap((line) => {
    const [, tap, spec] = failureLine.exec(line) ?? []
    const name = tap ?? spec
    return name === undefined ? [] : [failingName(name)]
  })
  const counts = numbers.map((each) => each.counts).reduce(addCounts, zeroTests)
  return counts.failed + counts.errored === 0 ? counts : addCounts(counts, { ...zeroTests, failing })
}

/** A cancelled test was not judged; one that is still to do is run by Node and counts for nothing. */
function worth(word: string, number: number): TestCounts {
  switch (word) {
    case 'pass': return { ...zeroTests, passed: number }
    case 'fail': return { ...zeroTests, failed: number }
    case 'cancelled': return { ...zeroTests, errored: number }
    case 'skipped':
    case 'todo': return { ...zeroTests, skipped: number }
  }
  return zeroTests
}
