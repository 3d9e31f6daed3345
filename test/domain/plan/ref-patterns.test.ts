import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { covers, matchesRef } from '../../../src/domain/plan/ref-patterns.ts'

describe('a pattern of a ruleset', () => {
  test.each([
    ['refs/heads/main', 'refs/heads/main'],
    ['refs/heads/release/*', 'refs/heads/release/2026.11'],
    ['refs/heads/release/**', 'refs/heads/release/2026.11'],
    ['refs/heads/release/**/*', 'refs/heads/release/2026.11'],
    ['refs/heads/release/**/*', 'refs/heads/release/2026/11/a'],
    ['refs/heads/**/rc', 'refs/heads/rc'],
    ['refs/heads/**/rc', 'refs/heads/a/b/rc'],
    ['**/main', 'refs/heads/main'],
    ['refs/heads/qa**/**/*', 'refs/heads/qa-one/two'],
    ['refs/heads/v?.?', 'refs/heads/v1.2'],
    ['refs/heads/v[0-9]', 'refs/heads/v7'],
    ['refs/heads/v[!0-9]', 'refs/heads/vx'],
    ['refs/heads/v[^0-9_]', 'refs/heads/vx'],
    ['refs/heads/a\\*', 'refs/heads/a*'],
    ['refs/heads/a[\\]]b', 'refs/heads/a]b'],
    ['refs/tags/v*-rc.*', 'refs/tags/v1.0.0-rc.2'],
    ['refs/heads/{a,b}', 'refs/heads/{a,b}'],
  ])('%s matches %s', (pattern, ref) => {
    expect(matchesRef(pattern, ref)).toBe(true)
  })

  test.each([
    ['main', 'refs/heads/main'],
    ['refs/heads/main', 'refs/heads/main2'],
    ['refs/heads/*', 'refs/heads/a/b'],
    ['refs/heads/release/**', 'refs/heads/release/2026/11'],
    ['refs/heads/release/**', 'refs/heads/release'],
    ['refs/heads/**/rc', 'refs/heads/arc'],
    ['refs/heads/a**/b', 'refs/heads/a/x/b'],
    ['refs/heads?main', 'refs/heads/main'],
    ['refs/heads[/]main', 'refs/heads/main'],
    ['refs/heads/v[0-9]', 'refs/heads/vx'],
    ['refs/heads/v[', 'refs/heads/v['],
    ['refs/heads/{a,b}', 'refs/heads/a'],
    ['refs/heads/Main', 'refs/heads/main'],
    ['', 'refs/heads/main'],
  ])('%s does not match %s', (pattern, ref) => {
    expect(matchesRef(pattern, ref)).toBe(false)
  })

  test('without a wildcard is the ref itself, and one star is any part of a name', () => {
    const part = fc.stringMatching(/^[a-z0-9._-]{1,8}$/)
    fc.assert(
      fc.property(part, part, part, (one, other, third) => {
        expect(matchesRef(`refs/heads/${one}`, `refs/heads/${other}`)).toBe(one === other)
        expect(matchesRef(`refs/heads/${one}*${third}`, `refs/heads/${one}${other}${third}`)).toBe(true)
        expect(matchesRef(`refs/**/${third}`, `refs/${one}/${other}/${third}`)).toBe(true)
      }),
    )
  })

  test('that is made to take for ever is answered all the same', () => {
    expect(matchesRef(`${'*a'.repeat(200)}b`, 'a'.repeat(2000))).toBe(false)
    expect(matchesRef(`${'**/'.repeat(200)}b`, 'a/'.repeat(1000))).toBe(false)
  })
})

describe('a ruleset covers', () => {
  test.each([
    ['everything', ['~ALL'], [], 'refs/heads/x', true],
    ['the default branch', ['~DEFAULT_BRANCH'], [], 'refs/heads/main', true],
    ['no other branch by that', ['~DEFAULT_BRANCH'], [], 'refs/heads/x', false],
    ['nothing that it leaves out', ['~ALL'], ['refs/heads/rc/*'], 'refs/heads/rc/2026.11', false],
    ['no default branch that it leaves out', ['refs/heads/*'], ['~DEFAULT_BRANCH'], 'refs/heads/main', false],
    ['nothing where it names nothing', [], [], 'refs/heads/main', false],
  ])('%s', (_what, include, exclude, ref, covered) => {
    expect(covers({ include, exclude }, ref, 'main')).toBe(covered)
  })

  test('no default branch where there is none', () => {
    expect(covers({ include: ['~DEFAULT_BRANCH'], exclude: [] }, 'refs/heads/null', null)).toBe(false)
  })
})
