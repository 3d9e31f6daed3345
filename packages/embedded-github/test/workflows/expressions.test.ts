import { describe, expect, test } from '@jest/globals'
import { condition, evaluate, interpolate, type Scope } from '../../src/workflows/reading/expressions.ts'

const scope: Scope = {
  contexts: {
    github: {
      ref: 'refs/heads/main',
      event: { count: 3, flag: true, nothing: null, labels: [{ name: 'a' }, { name: 'b' }] },
    },
    needs: { build: { result: 'success' }, lint: { result: 'failure' } },
    inputs: { order: '{"release":"2026.11"}' },
  },
  functions: { success: () => true, failure: () => false, always: () => true, cancelled: () => false },
}

describe('a value within text', () => {
  test.each([
    ['plain', 'plain'],
    ['a ${{ github.ref }} b', 'a refs/heads/main b'],
    ['${{ github.event.count }}${{ github.event.flag }}', '3true'],
    ['[${{ github.event.nothing }}]', '[]'],
    ['[${{ github.event.unknown.deeper }}]', '[]'],
    ['${{ github.event }}', 'Object'],
    ["${{ 'it''s a ''test''' }}", "it's a 'test'"],
    ["${{ '}}' }}", '}}'],
    ['${{ GitHub.Event.COUNT }}', '3'],
    ["${{ join(github.event.labels.*.name, '+') }}", 'a+b'],
    ["${{ format('{0}-{{x}}-{1}', 1.50, true) }}", '1.5-{x}-true'],
    ["${{ contains(needs.*.result, 'FAILURE') }}", 'true'],
    ['${{ fromJSON(inputs.order).release }}', '2026.11'],
    ['${{ 0 || 3 && 4 }}', '4'],
    ["${{ case(github.event.count > 2, 'many', 'few') }}", 'many'],
  ])('%s is %s', (text, expected) => {
    expect(interpolate(text, scope)).toBe(expected)
  })

  test('toJSON prints with two spaces', () => {
    expect(interpolate('${{ toJSON(github.event.labels) }}', scope)).toBe(
      '[\n  {\n    "name": "a"\n  },\n  {\n    "name": "b"\n  }\n]',
    )
    expect(interpolate('${{ toJSON(fromJSON(\'{"a":[],"b":{}}\')) }}', scope)).toBe('{\n  "a": [],\n  "b": {}\n}')
  })
})

describe('one whole expression keeps its type', () => {
  test.each([
    ['${{ github.event.count }}', 3],
    ['${{ github.event.flag }}', true],
    ['${{ github.event.nothing }}', null],
    ['${{ needs.*.result }}', ['success', 'failure']],
    ["${{ fromJSON('[1,2]') }}", [1, 2]],
    ['${{ 1 == 1.0 }}', true],
    [' ${{ 1 == 1.0 }}', ' true'],
    ['x${{ github.event.count }}', 'x3'],
  ])('%s', (text, expected) => {
    expect(evaluate(text, scope)).toEqual(expected)
  })
})

describe('a condition', () => {
  const failed: Scope = {
    ...scope,
    functions: { success: () => false, failure: () => true, always: () => true, cancelled: () => false },
  }

  test.each([
    [undefined, true, false],
    ['', true, false],
    ["github.ref == 'refs/heads/main'", true, false],
    ["${{ github.ref == 'refs/heads/main' }}", true, false],
    ["always() && github.ref == 'refs/heads/main'", true, true],
    ["!cancelled() && needs.build.result == 'success'", true, true],
    ['failure()', false, true],
    ["github.event.name == 'success()'", false, false],
    ["contains(github.event.labels.*.name, 'b') || Always()", true, true],
    [true, true, false],
    [false, false, false],
    ['${{ false }} and text', true, false],
  ])('%s holds after success: %s, after failure: %s', (text, afterSuccess, afterFailure) => {
    expect([condition(text, scope), condition(text, failed)]).toEqual([afterSuccess, afterFailure])
  })
})

describe('what cannot be evaluated', () => {
  test.each([
    ['${{ nosuch.x }}', "Unrecognized named-value: 'nosuch' in ${{ nosuch.x }}"],
    ['${{ nosuch() }}', "Unrecognized function: 'nosuch' in ${{ nosuch() }}"],
    ['${{ github.ref', 'The expression is not closed.'],
    ['${{ 1 + 2 }}', 'Unexpected symbol'],
    ["${{ fromJSON('{') }}", 'JSON'],
  ])('%s says so', (text, message) => {
    expect(() => interpolate(text, scope)).toThrow(message)
  })
})
