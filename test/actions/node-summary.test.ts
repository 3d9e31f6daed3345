import { expect, test } from '@jest/globals'
import { countNodeSummary } from '../../src/actions/run-tier-gate/node-summary.ts'

const spec = (tests: number, pass: number, fail: number): string =>
  `ℹ tests ${tests}\nℹ suites 0\nℹ pass ${pass}\nℹ fail ${fail}\nℹ cancelled 0\nℹ skipped 0\nℹ todo 0\nℹ duration_ms 41.2\n`

test('the summary of the spec reporter is read, coloured or not', () => {
  const output = `▶ cart\n  ✔ adds (0.2ms)\n  ✖ pays (1.25ms)\n▶ cart (2ms)\n${spec(2, 1, 1)}\n✖ failing tests:\n\ntest at cart.test.js:1:1\n✖ pays (1.25ms)\n`
  const counts = { passed: 1, failed: 1, errored: 0, skipped: 0, failing: ['pays'] }
  expect(countNodeSummary(output)).toEqual(counts)
  expect(countNodeSummary(output.replaceAll(/^(ℹ.*)$/gm, '\u001B[34m$1\u001B[39m').replaceAll('\n', '\r\n'))).toEqual(
    counts,
  )
})

test('the summary of the TAP reporter is read', () => {
  const output =
    'TAP version 13\n# Subtest: adds\nok 1 - adds\nnot ok 2 - pays # time=3\nok 3 - later # SKIP\n1..3\n# tests 5\n# suites 0\n# pass 1\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n'
  expect(countNodeSummary(output)).toEqual({ passed: 1, failed: 1, errored: 1, skipped: 2, failing: ['pays'] })
})

test('summaries of several runs are added up', () => {
  expect(countNodeSummary(`${spec(2, 2, 0)}more\n${spec(1, 1, 0)}`)).toMatchObject({ passed: 3, failed: 0 })
})

test('a summary of no tests counts none, which is something else than no summary', () => {
  expect(countNodeSummary(spec(0, 0, 0))).toMatchObject({ passed: 0, failed: 0 })
  expect(countNodeSummary('pass 4\n  # tests 4\nℹ fail 1\n')).toBeNull()
})
