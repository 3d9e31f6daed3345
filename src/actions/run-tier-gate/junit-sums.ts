import type { TestCounts } from '../../domain/words/evidence.ts'
import { type Case, isOff, type Kind } from './junit-cases.ts'
import type { Tag } from './xml.ts'

/** What else is known of the run that wrote a report: how many tests passed by each summary that pytest printed. */
export interface Aside {
  readonly pytestPassed: readonly number[]
}

/**
 * Who wrote a suite, known by the attributes that only that writer puts there in that order; `plain` for everybody
 * else.
 */
export type Dialect =
  | 'plain'
  | 'pytest'
  | 'jest'
  | 'mocha-xunit'
  | 'mocha-junit'
  | 'node'
  | 'surefire'
  | 'boost'
  | 'assertions'

/** What elements of a report told of its writer, outside its suites' attributes. */
export interface Writer {
  go: boolean
  reran: boolean
}

/** What a suite holds, in the units in which one writer or another counts it. */
export interface Tally {
  readonly cases: number
  /** Cases with such an element, and elements: a case may hold several. */
  readonly failures: number
  readonly failureParts: number
  readonly errors: number
  readonly errorParts: number
  readonly skips: number
  /** Not run by their attributes alone, and those that say `pending`. */
  readonly off: number
  readonly pending: number
  readonly failed: number
  readonly errored: number
  readonly skipped: number
  /** Direct children, suites among them, as Node counts. */
  readonly children: number
  readonly childFailures: number
  readonly childSkips: number
  /**
   * Cases that their writer counts as failures and not as tests: hooks of Mocha, suites that did not start of Jest,
   * packages that did not build of gotestsum.
   */
  readonly extras: number
  /** Cases that pytest writes beside the one of the same test, and those that it counts once more. */
  readonly doubles: number
  readonly again: number
  /** Found to be no tests by what a suite says of itself. */
  readonly todo: number
  /** The tests that the suites inside say they have. */
  readonly claimed: number
  readonly last: string
}

/** A suite that holds nothing. */
export const emptyTally: Tally = {
  cases: 0,
  failures: 0,
  failureParts: 0,
  errors: 0,
  errorParts: 0,
  skips: 0,
  off: 0,
  pending: 0,
  failed: 0,
  errored: 0,
  skipped: 0,
  children: 0,
  childFailures: 0,
  childSkips: 0,
  extras: 0,
  doubles: 0,
  again: 0,
  todo: 0,
  claimed: 0,
  last: '',
}

const counted = (Object.keys(emptyTally) as (keyof Tally)[]).filter(
  (key): key is Exclude<keyof Tally, 'last'> => key !== 'last',
)

/** Adds a case or a suite inside to what a suite holds; in place, because a report may hold a million. */
export function addTo(suite: Writable<Tally>, inside: Tally): void {
  if (inside.last !== '' && inside.last === suite.last && inside.errors > 0) suite.doubles += 1
  for (const key of counted) suite[key] += inside[key]
  suite.last = inside.last
}

export type Writable<Of> = { -readonly [Key in keyof Of]: Of[Key] }

/** A suite as a child of the one around it, with what was found in it beside its cases. */
export function asChild({ attributes }: Tag, tally: Tally, { todo, unlisted }: Sum): Tally {
  const [cases, skips, skipped] = [tally.cases + unlisted, tally.skips + unlisted, tally.skipped + unlisted]
  return {
    ...tally,
    cases,
    skips,
    skipped,
    claimed: Number(attributes['tests'] ?? 0),
    children: 1,
    childFailures: Math.min(1, tally.childFailures),
    childSkips: Math.min(1, tally.childSkips),
    todo: tally.todo + todo,
  }
}

/** One case. */
export function countCase({ tag, parts }: Case, kind: Kind): Tally {
  const [failureParts, errorParts, skipParts] = [
    parts.get('failure') ?? 0,
    parts.get('error') ?? 0,
    parts.get('skipped') ?? 0,
  ]
  const { name = '', classname = '' } = tag.attributes
  return {
    cases: 1,
    failures: Math.min(1, failureParts),
    failureParts: kind === 'skipped' ? 0 : failureParts,
    errors: Math.min(1, errorParts),
    errorParts: kind === 'skipped' ? 0 : errorParts,
    skips: Math.min(1, skipParts),
    off: kind === 'skipped' && skipParts === 0 && isOff(tag) ? 1 : 0,
    pending: tag.attributes['status'] === 'pending' ? 1 : 0,
    failed: kind === 'failed' ? 1 : 0,
    errored: kind === 'errored' ? 1 : 0,
    skipped: kind === 'skipped' ? 1 : 0,
    children: 1,
    childFailures: Math.min(1, failureParts),
    childSkips: Math.min(1, skipParts),
    extras: isExtra(name, classname, failureParts + errorParts) ? 1 : 0,
    doubles: 0,
    again: skipParts > 0 && errorParts > 0 ? 1 : 0,
    todo: 0,
    claimed: 0,
    last: `${classname.slice(0, 1000)}\u0000${name.slice(0, 1000)}`,
  }
}

function isExtra(name: string, classname: string, failures: number): boolean {
  return (
    failures > 0 &&
    (/"(?:before|after) (?:all|each)" hook/u.test(name) ||
      classname === 'Test suite failed to run' ||
      /^ ?Test execution failure: could be caused by test hooks/u.test(name) ||
      (classname === '' && name === 'TestMain'))
  )
}

/** The dialect of a suite, by its tag or by the suite around it. */
export function dialectOf({ attributes }: Tag, around: Dialect | undefined): Dialect {
  const keys = Object.keys(attributes).join(' ')
  if (
    /^name errors failures skipped tests time timestamp hostname$/u.test(keys) ||
    attributes['name'] === 'pytest tests'
  )
    return 'pytest'
  if (
    keys === 'name errors failures skipped timestamp time tests' ||
    (keys === 'name tests failures errors time' && attributes['name'] === 'jest tests')
  )
    return 'jest'
  if (
    keys === 'name tests failures errors skipped timestamp time' &&
    attributes['timestamp']?.endsWith(' GMT') === true
  )
    return 'mocha-xunit'
  if (/^name time tests failures(?: skipped)?$/u.test(keys)) return 'mocha-junit'
  if (/^name time disabled errors tests failures skipped(?: timestamp)? hostname$/u.test(keys)) return 'node'
  if (attributes['xsi:noNamespaceSchemaLocation']?.includes('surefire') === true) return 'surefire'
  if (keys === 'tests skipped errors failures id name time') return 'boost'
  if ('doctest_version' in attributes || attributes['hostname'] === 'tbd') return 'assertions'
  return around ?? 'plain'
}

/**
 * A suite, and how many of its cases were no tests though nothing in them says so, and how many were skipped and not
 * listed.
 */
interface Sum {
  readonly todo: number
  readonly unlisted: number
}

const nothing: Sum = { todo: 0, unlisted: 0 }

/**
 * What a suite's own attributes say has to be what it holds, in one of the ways in which its writer counts. Throws
 * Error that says both.
 */
export function requireSum(
  {
    tag,
    dialect,
    tally,
    counts,
  }: { readonly tag: Tag; readonly dialect: Dialect; readonly tally: Tally; readonly counts: TestCounts },
  writer: Writer,
  aside: Aside,
): Sum {
  const said = readClaims(tag)
  const refuse = (what: keyof typeof said, held: number): never => {
    throw new Error(
      `${tag.name} ${JSON.stringify((tag.attributes['name'] ?? '').slice(0, 100))} says ${what}="${said[what]}" and holds ${held}`,
    )
  }
  if (dialect === 'surefire' && writer.reran) {
    // Its attributes tell of the last round alone, in which only what had failed ran again.
    for (const [what, held] of [
      ['tests', tally.cases],
      ['failures', tally.failures],
      ['errors', tally.errors],
      ['skipped', tally.skipped],
    ] as const)
      if ((said[what] ?? 0) > held) refuse(what, held)
    return nothing
  }
  const held = { dialect, tally, counts, isRoot: tag.name === 'testsuites', writer, aside }
  const { ways, ...sum } = countTests(said, held)
  if (said.tests !== null && !ways.includes(said.tests)) refuse('tests', ways[0] ?? tally.cases)
  if (!matchesBad(said, held))
    refuse(said.failures === null ? 'errors' : 'failures', said.failures === null ? tally.errors : tally.failures)
  const wrong = findWrongSkips(said, tally, dialect, sum)
  if (wrong !== null) refuse(wrong, tally.skipped + sum.unlisted)
  return sum
}

type Claims = Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped' | 'disabled', number | null>>

function readClaims({ name, attributes }: Tag): Claims {
  const read = (key: string): number | null => {
    const text = attributes[key]?.trim() ?? ''
    if (text === '') return null
    if (!/^[0-9]{1,9}$/u.test(text))
      throw new Error(`${name} says ${key}=${JSON.stringify(text.slice(0, 40))}, which is no count`)
    return Number(text)
  }
  return {
    tests: read('tests'),
    failures: read('failures'),
    errors: read('errors'),
    skipped: read('skipped'),
    disabled: read('disabled'),
  }
}

interface Held {
  readonly dialect: Dialect
  readonly tally: Tally
  readonly counts: TestCounts
  readonly isRoot: boolean
  readonly writer: Writer
  readonly aside: Aside
}

/** The numbers of tests that a writer may mean by what a suite holds, the plainest first. */
function countTests(
  said: Claims,
  { dialect, tally, counts, isRoot, writer, aside }: Held,
): Sum & { readonly ways: readonly number[] } {
  const { cases, children, extras } = tally
  const claimed = said.tests ?? cases
  switch (dialect) {
    case 'node':
      return { ...nothing, ways: [children] }
    case 'boost':
      return { ...nothing, ways: [cases - tally.skipped] }
    case 'assertions':
      return {
        ...nothing,
        ways: said.tests === null || claimed >= tally.failureParts ? [claimed] : [tally.failureParts],
      }
    case 'mocha-xunit':
      return { ...nothing, ways: [cases - extras] }
    case 'jest': {
      // A todo is listed in its file's suite like a test that passed, and not counted.
      const todo = cases - extras - tally.todo - claimed
      const isTodo = todo === 0 || (!isRoot && todo > 0 && todo <= counts.passed)
      return isTodo ? { todo, unlisted: 0, ways: [claimed] } : { ...nothing, ways: [cases - extras - tally.todo] }
    }
    case 'mocha-junit': {
      // What was pending, or never came to run behind a hook that failed, is counted and not listed.
      const unlisted = claimed - (cases - extras)
      const pending = Math.max(0, (said.skipped ?? tally.skipped) - tally.skipped)
      if (isRoot && claimed !== tally.claimed) return { ...nothing, ways: [tally.claimed] }
      if (unlisted < 0 || (isRoot && (pending > unlisted || (extras === 0 && unlisted !== pending))))
        return { ...nothing, ways: [cases - extras + pending] }
      return { todo: 0, unlisted: isRoot ? pending : 0, ways: [claimed] }
    }
    case 'pytest': {
      const least = cases - tally.doubles + tally.again
      // Subtests that passed are counted and not listed: then the summary that it printed has to say the same as the
      // cases.
      const subtests = claimed > least && aside.pytestPassed.includes(counts.passed)
      return { ...nothing, ways: subtests ? [claimed] : [least] }
    }
    case 'plain':
    case 'surefire': {
      const listed = cases - (writer.go ? extras : 0)
      // Rust's libtest counts ignored tests, and does not list them.
      const unlisted =
        tally.skipped === 0 && said.skipped !== null && claimed === listed + said.skipped ? said.skipped : 0
      return { todo: 0, unlisted, ways: [listed + unlisted] }
    }
  }
}

/** Failures and errors each, or both together where one word stands for both. */
function matchesBad({ failures, errors }: Claims, { dialect, tally, isRoot, writer }: Held): boolean {
  const { extras } = tally
  if (dialect === 'node') return (failures ?? tally.childFailures) === tally.childFailures && (errors ?? 0) === 0
  if (dialect === 'assertions')
    return (failures ?? tally.failureParts) === tally.failureParts && (errors ?? tally.errorParts) === tally.errorParts
  const together = (failures ?? 0) + (errors ?? 0)
  // Its suites that did not start are in one number or the other, in both or in none.
  if (dialect === 'jest')
    return together >= tally.failures + tally.errors - extras && together <= tally.failures + tally.errors
  // Packages that did not build are failures of the whole and of no package; the whole counts further errors that
  // belong to no test.
  if (writer.go && extras > 0)
    return (
      (failures ?? tally.failures) === tally.failures - (isRoot ? 0 : extras) &&
      (isRoot || (errors ?? 0) === tally.errors)
    )
  if (writer.go && isRoot)
    return (failures ?? tally.failures) === tally.failures && (errors ?? tally.errors) >= tally.errors
  const ways = [
    [tally.failures, tally.errors],
    [tally.failed, tally.errored],
    ...(dialect === 'pytest' ? [[tally.failureParts, tally.errorParts]] : []),
  ] as const
  return ways.some(
    ([failed = 0, errored = 0]) =>
      ((failures ?? failed) === failed && (errors ?? errored) === errored) ||
      ((failures !== null || errors !== null) && together === failed + errored),
  )
}

/** Which of the two words for what was not run says another number than there is; `null` where neither does. */
function findWrongSkips(
  { tests, failures, errors, skipped, disabled }: Claims,
  tally: Tally,
  dialect: Dialect,
  { unlisted }: Sum,
): 'skipped' | 'disabled' | null {
  const all = tally.skipped + unlisted
  if (dialect === 'mocha-xunit')
    return skipped === null ||
      skipped ===
        (tests ?? 0) - (failures ?? 0) - (errors ?? 0) - (tally.cases - tally.failures - tally.errors - tally.skipped)
      ? null
      : 'skipped'
  if (dialect === 'node')
    return skipped !== null && skipped !== tally.childSkips
      ? 'skipped'
      : disabled !== null && disabled !== 0
        ? 'disabled'
        : null
  if (skipped !== null && disabled !== null) return skipped + disabled === all ? null : 'skipped'
  if (skipped !== null) return skipped === all || skipped === tally.skips + unlisted ? null : 'skipped'
  return disabled === null || (tally.off > 0 ? [tally.off] : [0, tally.pending, all]).includes(disabled)
    ? null
    : 'disabled'
}
