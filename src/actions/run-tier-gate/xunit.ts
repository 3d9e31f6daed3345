import type { TestCounts } from '../../domain/words/evidence.ts'
import { addCounts, failingName, zeroTests } from './test-counts.ts'
import type { Tag } from './xml.ts'

const levels = new Set(['assemblies', 'assembly', 'collection', 'class'])

/**
 * Counts the XML of xUnit.net, v2 and v3: each `test` by its `result` (xunit.net/docs/format-xml-v2). An error beside
 * the tests, as of a fixture, is one of an assembly. Each level has to hold what it says.
 */
export function createXunitCount() {
  let counts = zeroTests
  const open: { readonly tag: Tag; readonly before: TestCounts }[] = []

  return {
    open(tag: Tag): void {
      const { name = '', result = '' } = tag.attributes
      if (levels.has(tag.name)) open.push({ tag, before: counts })
      else if (tag.name === 'test') counts = addCounts(counts, worth(result, name))
      else if (tag.name === 'error')
        counts = addCounts(counts, { ...zeroTests, errored: 1, failing: [failingName(name)] })
    },
    close(name: string): void {
      const level = levels.has(name) ? open.pop() : undefined
      if (level !== undefined) requireSum(level.tag, level.before, counts)
    },
    counts: () => counts,
  }
}

function worth(result: string, name: string): TestCounts {
  switch (result) {
    case 'Pass':
      return { ...zeroTests, passed: 1 }
    case 'Fail':
      return { ...zeroTests, failed: 1, failing: [failingName(name)] }
    case 'Skip':
    case 'NotRun':
      return { ...zeroTests, skipped: 1 }
  }
  throw new Error(`a test has the result ${JSON.stringify(result.slice(0, 40))}, which is not known`)
}

/** `skipped` is told apart from `not-run` in v3 only, and a level that gives a number has to hold so many. */
function requireSum({ name, attributes }: Tag, before: TestCounts, after: TestCounts): void {
  const held = {
    passed: after.passed - before.passed,
    failed: after.failed - before.failed,
    errors: after.errored - before.errored,
    skipped: after.skipped - before.skipped,
  }
  const said = (key: string): number | null => (attributes[key] === undefined ? null : Number(attributes[key]))
  const skipped = said('skipped') === null ? null : Number(said('skipped')) + (said('not-run') ?? 0)
  const claims = {
    passed: said('passed'),
    failed: said('failed'),
    errors: said('errors'),
    skipped,
    total: said('total'),
  }
  const real = { ...held, total: held.passed + held.failed + held.skipped }
  for (const key of ['total', 'passed', 'failed', 'skipped', 'errors'] as const) {
    if (claims[key] !== null && claims[key] !== real[key])
      throw new Error(
        `${name} ${JSON.stringify((attributes['name'] ?? '').slice(0, 100))} says ${key}="${claims[key]}" and holds ${real[key]}`,
      )
  }
}
