import { describe, expect, test } from '@jest/globals'
import { countJunit } from '../../src/actions/run-tier-gate/junit.ts'

const none = { passed: 0, failed: 0, errored: 0, skipped: 0, failing: [] }

describe('a report of', () => {
  test.each([
    [
      'Node',
      '<?xml version="1.0" encoding="utf-8"?>\n<testsuites>\n<testcase name="pays" time="0.1" classname="test"/>\n<testsuite name="cart" tests="1"><testcase name="adds" classname="test"><failure type="testCodeFailure" message="x">\nat</failure></testcase></testsuite>\n<!-- tests 2 -->\n</testsuites>',
      { ...none, passed: 1, failed: 1, failing: ['adds'] },
    ],
    [
      'Jest',
      '<testsuites name="jest tests" tests="2"><testsuite name="cart"><testcase classname="cart adds" name="cart adds"/><testcase classname="cart pays" name="cart pays"><failure>Error</failure></testcase></testsuite></testsuites>',
      { ...none, passed: 1, failed: 1, failing: ['cart pays'] },
    ],
    [
      'pytest',
      '<testsuites><testsuite name="pytest"><testcase classname="test_cart" name="test_pays[1-2]"><error message="failed on setup">no &lt;fixture&gt;</error></testcase><testcase classname="test_cart" name="test_adds"><skipped type="pytest.skip"/></testcase></testsuite></testsuites>',
      { ...none, errored: 1, skipped: 1, failing: ['test_cart › test_pays[1-2]'] },
    ],
    [
      'Surefire',
      '<testsuite name="CartTest" tests="2"><properties><property name="a" value="b"/></properties><testcase name="pays" classname="shop.CartTest"><failure/><error/><system-out><![CDATA[<testcase name="not one"/><!DOCTYPE html>]]></system-out></testcase><testcase name="flakes" classname="shop.CartTest"><flakyFailure/></testcase></testsuite>',
      { ...none, passed: 1, failed: 1, failing: ['shop.CartTest › pays'] },
    ],
  ])('%s is counted by its test cases', (_, text, counts) => {
    expect(countJunit(text)).toEqual(counts)
  })
})

test('a suite that claims tests which it does not hold is not counted', () => {
  expect(() =>
    countJunit('<testsuites tests="900"><testsuite name="s" tests="900" failures="0"/></testsuites>'),
  ).toThrow('testsuite "s" says tests="900" and holds 0')
})

test('XML of another kind is no report', () => {
  expect(countJunit('<coverage line-rate="1"><testsuite><testcase name="a"/></testsuite></coverage>')).toBeNull()
})

test.each([
  '',
  'ok',
  '<testsuite>',
  '<testsuite><testcase></testsuite>',
  '<testsuite a=1/>',
  '\u0000',
  '<testsuite>'.repeat(50) + '</testsuite>'.repeat(50),
  '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]><testsuite/>',
])('%j is no well-formed report of a bearable depth', (text) => {
  expect(() => countJunit(text)).toThrow(Error)
})

test('entities that a report declares are not expanded', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><testsuite><testcase name="&b; &lt;b&gt; &amp;lt;"><failure/></testcase></testsuite>`
  expect(countJunit(laughs)?.failing).toEqual(['&b; <b> &lt;'])
})

test('a name becomes one plain line of at most 200 characters', () => {
  const [name] =
    countJunit(
      `<testsuite><testcase name="a\n::error::b\u202e ${'x'.repeat(100_000)}"><failure/></testcase></testsuite>`,
    )?.failing ?? []
  expect(name).toMatch(/^a ::error::b x+…$/)
  expect(name).toHaveLength(200)
})

test('of many failing tests the first 20 are named', () => {
  const counts = countJunit(
    `<testsuite>${Array.from({ length: 50 }, (_, index) => `<testcase name="t${index}"><failure/></testcase>`).join('')}</testsuite>`,
  )
  expect([counts?.failed, counts?.failing.length, counts?.failing[19]]).toEqual([50, 20, 't19'])
})
