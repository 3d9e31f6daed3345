import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonical, digest, documentText } from '../../../src/domain/text/canonical.ts'

/** As it is meant: JSON of a copy with sorted keys. Records of all earlier releases were made so. */
function meant(value: unknown): string {
  const sorted = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(sorted)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(
      Object.entries(one)
        .filter(([, held]) => held !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, held]) => [key, sorted(held)]),
    )
  }
  return JSON.stringify(sorted(value))
}

describe('canonical JSON', () => {
  test('is JSON with its keys sorted, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue({ maxDepth: 5 }),
          fc.object({
            maxDepth: 4,
            withNullPrototype: true,
            values: [fc.string(), fc.integer(), fc.constant(undefined), fc.boolean(), fc.constant(null)],
          }),
        ),
        (value) => {
          expect(canonical(value)).toBe(meant(value))
        },
      ),
    )
  })

  test.each([
    [
      'numbers as keys, which JavaScript puts first',
      { b: 1, 10: 2, 9: 3, '010': 4, '-1': 5, '4294967294': 6, '4294967295': 7, '1.5': 8 },
    ],
    ['the key __proto__', JSON.parse('{"z":1,"__proto__":{"b":1,"a":2}}')],
    ['nothing in a list', { list: [undefined, 1, [undefined]], gone: undefined }],
    ['half a surrogate pair, quotes and control characters', { '\ud800"': '\udc00\u0000\n"\\\u2028' }],
    ['keys beyond the first plane', { '😀': 1, '\uffff': 2 }],
  ])('keeps %s as it always was', (_, value) => {
    expect(canonical(value)).toBe(meant(value))
  })

  test('is equal where the values are, in whatever order they were written', () => {
    expect(digest({ a: 1, b: { c: 2, d: undefined } })).toBe(digest({ b: { c: 2 }, a: 1 }))
    expect(documentText({ b: 1, a: [] })).toBe('{"a":[],"b":1}\n')
  })
})
