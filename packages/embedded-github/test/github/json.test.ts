import { describe, expect, test } from '@jest/globals'
import { parseJson } from '../../src/github/world/json.ts'

const nested = (levels: number, innermost = ''): string => `${'['.repeat(levels)}${innermost}${']'.repeat(levels)}`

describe('A JSON text', () => {
  test.each(['null', '1', '{"a":[{"b":null}]}', nested(200), nested(200, '1')])('%j is read', (text) => {
    expect(JSON.stringify(parseJson(text))).toBe(text)
  })

  test.each([
    ['broken', '{'],
    ['empty', ''],
    ['of 201 levels', nested(201)],
    ['of very many levels', nested(100_000)],
    ['of very many objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('that is %s is not', (_, text) => {
    expect(parseJson(text)).toBeUndefined()
  })
})
