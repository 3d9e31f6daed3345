import type { TestCounts } from '../../domain/words/evidence.ts'
import { type Case, kindOf, nameOf } from './junit-cases.ts'
import { addTo, countCase, emptyTally, type Tally, type Writable } from './junit-tallies.ts'
import { asChild, requireSum } from './junit-sums.ts'
import { type Aside, dialectOf, type Dialect, type Writer } from './junit-dialects.ts'
import { countNumbers, readNumbers } from './node-numbers.ts'
import { addCounts, countRun, zeroTests } from './test-counts.ts'
import { type Tag, walkXml } from './xml.ts'
import { createXunitCount } from './xunit.ts'

interface Suite {
  readonly tag: Tag
  dialect: Dialect
  counts: TestCounts
  readonly tally: Writable<Tally>
}
const mostComments = 100

interface OpenCase extends Case {
  readonly depth: number
  readonly parts: Map<string, number>
  error: string
}

/**
 * Counts the tests of one report in the XML of JUnit or of xUnit.net: each `testcase` as the writer of that dialect
 * means it (docs/tiers.md).
 * `null`: XML of another kind. Throws where it is no well-formed XML, and where its cases do not add up to what its
 * suites say of themselves.
 */
export function countJunit(text: string, aside: Aside = { pytestPassed: [] }): TestCounts | null {
  let xunit: ReturnType<typeof createXunitCount> | null = null
  let junit: ReturnType<typeof createJunitCount> | null = null
  walkXml(text, {
    open(tag, depth) {
      if (depth === 0 && isSuite(tag.name)) junit = createJunitCount(aside)
      if (depth === 0 && (tag.name === 'assemblies' || tag.name === 'assembly')) xunit = createXunitCount()
      junit?.open(tag, depth)
      xunit?.open(tag)
    },
    close(name, depth) {
      junit?.close(name, depth)
      xunit?.close(name)
    },
    comment(words, depth) {
      if (depth === 1) junit?.comment(words)
    },
  })
  // Set in the visitor, which the compiler does not follow.
  const counter = (junit ?? xunit) as { counts(): TestCounts } | null
  return counter === null ? null : counter.counts()
}

function createJunitCount(aside: Aside) {
  const suites: Suite[] = []
  const writer: Writer = { go: false, reran: false }
  let test: OpenCase | null = null
  const comments: string[] = []
  let counts = zeroTests
  let [isNodes, cases, suitesInside] = [true, 0, 0]

  function closeCase(found: Case): void {
    const suite = suites.at(-1)
    if (suite === undefined) return
    cases += 1
    const kind = kindOf(found)
    const failing = kind === 'failed' || kind === 'errored' ? [nameOf(found.tag)] : []
    suite.counts = addCounts(suite.counts, { ...zeroTests, [kind]: 1, failing })
    addTo(suite.tally, countCase(found, kind))
  }

  function closeSuite(suite: Suite): void {
    const found = requireSum(suite, writer, aside)
    const { todo, unlisted } = found
    const sum: TestCounts = {
      ...suite.counts,
      passed: suite.counts.passed - todo,
      skipped: suite.counts.skipped + todo + unlisted,
    }
    const parent = suites.at(-1)
    if (parent === undefined) counts = sum
    else {
      if (parent.dialect === 'plain') parent.dialect = suite.dialect // Some roots may be named at will.
      parent.counts = addCounts(parent.counts, sum)
      addTo(parent.tally, asChild(suite.tag, suite.tally, found))
    }
  }

  return {
    open(tag: Tag, depth: number): void {
      if (test !== null) {
        if (depth !== test.depth + 1) return
        test.parts.set(tag.name, (test.parts.get(tag.name) ?? 0) + 1)
        if (/^(?:rerun|flaky)/u.test(tag.name)) writer.reran = true
        if (tag.name === 'error') test.error = tag.attributes['message']?.slice(0, 100) ?? ''
      } else if (isSuite(tag.name)) {
        const dialect = dialectOf(tag, suites.at(-1)?.dialect)
        if (depth > 0) suitesInside += 1
        isNodes &&=
          depth > 0 ? dialect === 'node' : tag.name === 'testsuites' && Object.keys(tag.attributes).length === 0
        suites.push({ tag, dialect, counts: zeroTests, tally: { ...emptyTally } })
      } else if (tag.name === 'testcase') test = { tag, depth, parts: new Map(), error: '' }
      else if (tag.name === 'property' && tag.attributes['name'] === 'go.version') writer.go = true
    },
    close(name: string, depth: number): void {
      if (test !== null) {
        if (depth !== test.depth) return
        closeCase(test)
        test = null
      } else if (isSuite(name)) {
        const suite = suites.pop()
        if (suite !== undefined) closeSuite(suite)
      }
    },
    comment(words: string): void {
      if (comments.length < mostComments) comments.push(words.trim())
    },
    counts: () => (isNodes ? ownSummary(comments, { counts, cases, suites: suitesInside }) : null) ?? counts,
  }
}

/** The contents of a report: its cases by kind, and the number of elements of cases and of suites. */
interface Listed {
  readonly counts: TestCounts
  readonly cases: number
  readonly suites: number
}

/**
 * Node's reporter ends with its own counts as comments. They tell what its elements do not: a suite without tests
 * stands among its cases, and a test with tests inside among its suites. They may differ from the cases by no more than
 * that. Throws Error where they do.
 */
function ownSummary(comments: readonly string[], listed: Listed): TestCounts | null {
  const numbers = readNumbers(comments)
  if (!numbers.has('tests') || !numbers.has('pass') || !numbers.has('fail')) return null
  const counts = countNumbers(numbers)
  const { failed, errored, failing, passed, skipped } = listed.counts
  const suites = numbers.get('suites') ?? 0
  if (counts.failed + counts.errored < failed + errored)
    throw new Error(`its summary says fail ${counts.failed + counts.errored} and it holds ${failed + errored}`)
  if (countRun(counts) + counts.skipped + suites !== listed.cases + listed.suites)
    throw new Error(
      `its summary says tests ${numbers.get('tests')} and suites ${suites}, and it holds ${listed.cases} and ${listed.suites}`,
    )
  const more = [counts.passed - passed, counts.failed + counts.errored - failed - errored, counts.skipped - skipped]
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + Math.max(0, each), 0)
  if (sum(more) > listed.suites || sum(more.map((each) => -each)) > suites)
    throw new Error(
      `its summary says pass ${counts.passed} and skipped ${counts.skipped}, and it holds ${passed} and ${skipped}`,
    )
  return { ...counts, failing }
}

function isSuite(name: string): boolean {
  return name === 'testsuites' || name === 'testsuite'
}
