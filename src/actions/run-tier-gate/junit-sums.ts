import type { TestCounts } from '../../domain/words/evidence.ts'
import type { Tag } from './xml.ts'
import type { Tally } from './junit-tallies.ts'
import type { Dialect, Writer, Aside } from './junit-dialects.ts'

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
 * Checks that a suite's own attributes agree with its contents, in one of the ways in which its writer counts. Throws
 * Error that names both.
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
    // Its attributes count only the last round, in which only the failed tests ran again.
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

/**
 * The one of the two words for tests that were not run whose number differs from the real one; `null` if neither
 * differs.
 */
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
