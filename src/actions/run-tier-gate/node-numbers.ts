import type { TestCounts } from '../../domain/words/evidence.ts'
import { zeroTests } from './test-counts.ts'

export type NodeWord = 'tests' | 'suites' | 'pass' | 'fail' | 'cancelled' | 'skipped' | 'todo'

const line = /^(tests|suites|pass|fail|cancelled|skipped|todo) ([0-9]{1,9})$/

/**
 * The numbers of a summary of Node's test runner, one line each: `tests 4` (nodejs.org/api/test.html: test reporters).
 */
export function readNumbers(lines: readonly string[]): ReadonlyMap<NodeWord, number> {
  return new Map(
    lines.flatMap((each) => {
      const [, word, number] = line.exec(each) ?? []
      return word === undefined ? [] : [[word as NodeWord, Number(number)] as const]
    }),
  )
}

/**
 * The result of the numbers: a cancelled test was not judged, and one that is still to do counts for nothing. Throws
 * Error if they do not add up to `tests`.
 */
export function countNumbers(numbers: ReadonlyMap<NodeWord, number>): TestCounts {
  const of = (word: NodeWord): number => numbers.get(word) ?? 0
  const counts = {
    ...zeroTests,
    passed: of('pass'),
    failed: of('fail'),
    errored: of('cancelled'),
    skipped: of('skipped') + of('todo'),
  }
  const sum = counts.passed + counts.failed + counts.errored + counts.skipped
  if (sum !== of('tests')) throw new Error(`its summary says tests ${of('tests')} and adds up to ${sum}`)
  return counts
}
