import type { TestCounts } from '../../domain/words/evidence.ts'
import { countNumbers, type NodeWord } from './node-numbers.ts'
import { addCounts, failingName, zeroTests } from './test-counts.ts'

/** One document of TAP in the output of a command (testanything.org/tap-version-14-specification.html). */
export interface TapDocument {
  /** Takes in its next line. `false`: the line begins another document. */
  add(line: string): boolean
  /**
   * The result of its points; `null` if it is not TAP after all. Throws Error if it does not keep its plan or its own
   * summary. `isCut`: the text before it was not read.
   */
  counts(isCut: boolean): TestCounts | null
}

/** The points of one level, the numbers of those that are ok, and what the levels below it came to. */
interface Level {
  points: number
  plan: number | null
  counts: TestCounts
  readonly passed: Set<number>
  highest: number
}

const version = /^TAP version 1[2-4]\s*$/u
const plan = /^( *)1\.\.([0-9]{1,9})(?: .*)?$/u
const point = /^( *)(not )?ok(?: ([0-9]{1,9}))?(?![^ ])(.*)$/u
const numbers = /^# (tests|suites|pass|fail|cancelled|skipped|skip|todo) +([0-9]{1,9})$/u
const bail = /^ *Bail out!(.*)$/u
/**
 * Directives as TAP::Parser reads them: `# SKIP…` in any case, `# TODO` as a word of its own; an escaped `\#` is none.
 */
const directive = /(?:^|\s)#\s*(?:(skip)\S*|(todo)\b)/iu
const deepest = 40

/** A document that nothing was read of. */
export function openTap(): TapDocument {
  return new Tap()
}

class Tap implements TapDocument {
  readonly #levels = new Map<number, Level>()
  readonly #summary = new Map<string, number>()
  #isVersioned = false
  #isPlannedLast = false
  #isNumbered = false
  #lines = 0
  #passedPoints = 0
  #block: string | null = null
  #trouble: string | null = null
  #misnumbered: string | null = null

  #levelAt(indent: number): Level {
    const found = this.#levels.get(indent) ?? openLevel()
    if (this.#levels.size >= deepest && !this.#levels.has(indent))
      this.#trouble ??= `it nests deeper than ${deepest} levels`
    else this.#levels.set(indent, found)
    return found
  }

  /** The deeper documents, closed; `null` if there are none. */
  #closeBelow(indent: number): TestCounts | null {
    const below = [...this.#levels].filter(([each]) => each > indent)
    for (const [each, level] of below) {
      this.#levels.delete(each)
      this.#requirePlan(level)
    }
    return below.length === 0 ? null : below.map(([, { counts }]) => counts).reduce(addCounts, zeroTests)
  }

  #requirePlan({ plan: planned, points, highest }: Level): void {
    if (planned !== null && planned !== points)
      this.#trouble ??= `its plan is 1..${planned} and it has ${points} test ${points === 1 ? 'point' : 'points'}`
    if (planned !== null && highest > planned)
      this.#misnumbered ??= `its plan is 1..${planned} and it has a test point ${highest}`
  }

  #addPoint(indent: number, isOk: boolean, number: number | null, words: string): void {
    const inside = this.#closeBelow(indent)
    const level = this.#levelAt(indent)
    level.points += 1
    if (isOk && number !== null) {
      // One that failed may have the number of another: Mocha's hooks do.
      if (level.passed.has(number)) this.#misnumbered ??= `its test point ${number} passed twice`
      level.passed.add(number)
      level.highest = Math.max(level.highest, number)
      if (number === 0) this.#misnumbered ??= 'it has a test point 0'
    }
    const [, isSkip, isTodo] = directive.exec(words) ?? []
    if (/\{\s*$/u.test(words)) return // What it holds follows it.
    const isOff = isSkip !== undefined || isTodo !== undefined
    if (isOk && !isOff) this.#passedPoints += 1
    const own = isOff
      ? { ...zeroTests, skipped: 1 }
      : isOk
        ? { ...zeroTests, passed: 1 }
        : { ...zeroTests, failed: 1, failing: [nameOf(words)] }
    level.counts = addCounts(level.counts, inside === null ? own : foldSuite(inside, own))
  }

  add(line: string): boolean {
    if (version.test(line)) {
      if (this.#lines > 0) return false
      this.#isVersioned = true
    }
    this.#lines += 1
    if (this.#block !== null) {
      if (line.trimEnd() === `${this.#block}...`) this.#block = null
      return true
    }
    const [, margin] = /^( +)---\s*$/u.exec(line) ?? []
    if (margin !== undefined && this.#levels.size > 0) {
      this.#block = margin
      return true
    }
    const [, at, most] = plan.exec(line) ?? []
    if (at !== undefined) {
      const level = this.#levelAt(at.length)
      if (at === '' && level.plan !== null) return false
      level.plan = Number(most)
      this.#isPlannedLast ||= at === '' && level.points > 0
      return true
    }
    const [found, before, not, number, words = ''] = point.exec(line) ?? []
    if (found !== undefined && before !== undefined && (this.#isVersioned || number !== undefined)) {
      if (before === '' && (this.#isPlannedLast || (number === '1' && isKept(this.#levels.get(0))))) return false
      this.#isNumbered ||= before === ''
      this.#addPoint(before.length, not === undefined, number === undefined ? null : Number(number), words)
      return true
    }
    const [, closing] = /^( *)\}\s*$/u.exec(line) ?? []
    if (closing !== undefined && this.#levels.has(closing.length)) {
      const level = this.#levelAt(closing.length)
      level.counts = addCounts(level.counts, this.#closeBelow(closing.length) ?? zeroTests)
    }
    const [, word, count] = numbers.exec(line) ?? []
    if (word !== undefined) this.#summary.set(word, Number(count))
    const [, why] = bail.exec(line) ?? []
    if (why !== undefined && (this.#isVersioned || this.#levels.size > 0))
      this.#trouble ??= `it bailed out:${why.slice(0, 200)}`
    return true
  }

  counts(isCut: boolean): TestCounts | null {
    const top = this.#levels.get(0) ?? openLevel()
    const isTap = this.#isVersioned || (top.plan !== null && (this.#isNumbered || top.plan === 0))
    if (isCut && !this.#isVersioned) return this.#summary.has('tests') ? countSummary(this.#summary) : null
    if (!isTap) return this.#summary.has('tests') ? countSummary(this.#summary) : null
    if (this.#trouble === null && top.plan === null)
      this.#trouble = 'it has no plan, so that nobody knows whether it is whole'
    this.#requirePlan(top)
    if (this.#trouble !== null) throw new Error(this.#trouble)
    if (isNodes(this.#summary)) {
      const counts = countSummary(this.#summary)
      if (counts.passed > this.#passedPoints)
        throw new Error(`its summary says pass ${counts.passed} and ${this.#passedPoints} of its test points passed`)
      // A suite that fails by itself is none of its tests. Of several files, each begins its numbers anew.
      return {
        ...counts,
        failed: Math.max(counts.failed, top.counts.failed - counts.errored),
        failing: top.counts.failing,
      }
    }
    if (this.#misnumbered !== null) throw new Error(this.#misnumbered)
    requireSummary(this.#summary, top.counts)
    return top.counts
  }
}

function openLevel(): Level {
  return { points: 0, plan: null, counts: zeroTests, passed: new Set(), highest: 0 }
}

/** True if a level has all the points that its plan announced. */
function isKept(level: Level | undefined): boolean {
  return level !== undefined && level.plan !== null && level.plan > 0 && level.points === level.plan
}

/**
 * A point that closes a subtest is none of its own, unless it failed for a reason of its own; what a `todo` holds may
 * fail.
 */
function foldSuite(inside: TestCounts, own: TestCounts): TestCounts {
  if (own.skipped > 0)
    return inside.passed + inside.failed + inside.skipped === 0
      ? own
      : { ...inside, failed: 0, skipped: inside.skipped + inside.failed, failing: [] }
  return own.failed > 0 && inside.failed === 0 ? addCounts(inside, own) : inside
}

/** Node's summary, by words that nobody else writes; it counts tests where its points count files and suites too. */
function isNodes(summary: ReadonlyMap<string, number>): boolean {
  return summary.has('suites') || summary.has('cancelled')
}

/** A summary without its points. Other writers than Node leave what was skipped out of `tests`. */
function countSummary(summary: ReadonlyMap<string, number>): TestCounts {
  const skipped = (summary.get('skip') ?? 0) + (summary.get('skipped') ?? 0)
  const numbers = new Map([...summary, ['skipped', skipped]] as (readonly [NodeWord, number])[])
  const ran = (summary.get('pass') ?? 0) + (summary.get('fail') ?? 0)
  return !isNodes(summary) && summary.get('tests') === ran
    ? {
        ...zeroTests,
        passed: summary.get('pass') ?? 0,
        failed: summary.get('fail') ?? 0,
        skipped: skipped + (summary.get('todo') ?? 0),
      }
    : countNumbers(numbers)
}

/** Writers differ in where a `todo` and what was skipped count in; no more than that. */
function requireSummary(summary: ReadonlyMap<string, number>, { passed, failed, skipped }: TestCounts): void {
  for (const [word, least] of [
    ['tests', passed + failed],
    ['pass', passed],
    ['fail', failed],
  ] as const) {
    const said = summary.get(word)
    if (said !== undefined && (said < least || said > least + skipped))
      throw new Error(`its summary says ${word} ${said} and its test points come to ${least}`)
  }
}

/** Without the dash before it and what stands behind a `#`. */
function nameOf(words: string): string {
  return failingName(
    words
      .slice(0, 5000)
      .replace(/^ - | (?=\S)/u, '')
      .split(/\s#\s?/u, 1)[0] ?? '',
  )
}
