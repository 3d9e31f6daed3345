import type { Tag } from './xml.ts'

/** Further facts about the run that wrote a report: the number of passed tests in each summary that pytest printed. */
export interface Aside {
  readonly pytestPassed: readonly number[]
}

/**
 * The writer of a suite, recognised by the attributes that only that writer puts there in that order; `plain` for
 * everybody else.
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

/** The elements of a report, outside its suites' attributes, that show its writer. */
export interface Writer {
  go: boolean
  reran: boolean
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
