import { type Case, isOff, type Kind } from './junit-cases.ts'

/** The contents of a suite, in the units in which one writer or another counts. */
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
