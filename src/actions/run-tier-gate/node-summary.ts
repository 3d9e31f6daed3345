import { stripVTControlCharacters } from 'node:util'
import type { TestCounts } from '../../domain/words/evidence.ts'
import { countNumbers, readNumbers } from './node-numbers.ts'
import { openTap } from './tap.ts'
import { addCounts, failingName, zeroTests } from './test-counts.ts'

/** A test that failed, as Node's spec reporter says it: once where it ran and once in the list at the end. */
const failureLine = /^\s*✖ (.{1,2000}) \([0-9.]{1,20}ms\)$/u
const numberLine = /^ℹ (?=[a-z]+ [0-9]+$)/u

/**
 * The tests in the output of a command: the summaries of Node's own runner and documents of TAP, added up; `null`: it
 * has none. Throws Error if one does not add up. `isCut`: the beginning of the output is missing.
 */
export function countNodeSummary(output: string, isCut = false): TestCounts | null {
  const lines = stripVTControlCharacters(output).split(/\r?\n/u)
  const found = [...countSpec(lines), ...countTap(lines, isCut)]
  return found.length === 0 ? null : found.reduce(addCounts)
}

/** Each summary of the spec reporter, `ℹ tests 4` and the lines after it; the names are those of the whole output. */
function countSpec(lines: readonly string[]): readonly TestCounts[] {
  const said = lines.filter((line) => numberLine.test(line)).map((line) => line.slice(2))
  const starts = said.flatMap((line, index) => (line.startsWith('tests ') ? [index] : []))
  const counts = starts.map((start, index) => countNumbers(readNumbers(said.slice(start, starts[index + 1]))))
  if (!counts.some(({ failed, errored }) => failed + errored > 0)) return counts
  const list = lines.findIndex((line) => line.trim() === '✖ failing tests:') // A suite fails with its tests, and is not in this list.
  const failing = lines.slice(Math.max(0, list)).flatMap((line) => {
    const name = failureLine.exec(line)?.[1]
    return name === undefined ? [] : [failingName(name)]
  })
  return [...counts, { ...zeroTests, failing }]
}

function countTap(lines: readonly string[], isCut: boolean): readonly TestCounts[] {
  const documents = [openTap()]
  for (const line of lines) {
    if (documents.at(-1)?.add(line) === true) continue
    const next = openTap()
    next.add(line)
    documents.push(next)
  }
  return documents.flatMap((document, index) => document.counts(isCut && index === 0) ?? [])
}
