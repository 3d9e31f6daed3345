import { describe, expect, test } from '@jest/globals'
import { matchesRef } from '../../../src/github/rules/ref-patterns.ts'

describe("A pattern of a ruleset is Ruby's fnmatch by path", () => {
  test.each<readonly [pattern: string, ref: string, matches: boolean]>([
    ['refs/heads/main', 'refs/heads/main', true],
    ['refs/heads/main', 'refs/heads/main2', false],
    ['refs/heads/release/*', 'refs/heads/release/1', true],
    ['refs/heads/release/*', 'refs/heads/release/1/x', false],
    // Two stars at the end are one star: github.com's docs write qa/**/* for any depth.
    ['refs/heads/release/**', 'refs/heads/release/2026.11', true],
    ['refs/heads/release/**', 'refs/heads/release/1/x', false],
    ['refs/heads/release/**/*', 'refs/heads/release/1/x/y', true],
    ['refs/heads/release/**/*', 'refs/heads/release/1', true],
    ['refs/heads/**/x', 'refs/heads/x', true],
    ['refs/tags/v?', 'refs/tags/v1', true],
    ['refs/tags/v?', 'refs/tags/v12', false],
    ['refs/tags/v[0-9].*', 'refs/tags/v1.0', true],
    ['refs/tags/v[!0-9]*', 'refs/tags/v1', false],
    ['refs/tags/v1.0', 'refs/tags/v1x0', false],
    ['refs/tags/v\\*', 'refs/tags/v*', true],
    ['refs/tags/(v|w)+', 'refs/tags/vw', false],
  ])('%s and %s: %s', (pattern, ref, matches) => {
    expect(matchesRef(pattern, ref)).toBe(matches)
  })

  test('that is hostile costs its length for each character and no more', () => {
    expect(matchesRef(`refs/heads/${'*a'.repeat(60)}b`, `refs/heads/${'a'.repeat(250)}`)).toBe(false)
    expect(matchesRef(`refs/heads/${'**/*a'.repeat(60)}`, `refs/heads/${'a'.repeat(250)}b`)).toBe(false)
  })
})
