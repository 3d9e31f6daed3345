import { expect, test } from '@jest/globals'
import { matchesAny } from '../src/filter-patterns.ts'

// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#patterns-to-match-branches-and-tags
// and the two lists after it
test.each([
  ['feature/*', 'feature/my-branch', true],
  ['feature/*', 'feature/a/b', false],
  ['feature/**', 'feature/beta-a/my-branch', true],
  ['main', 'main', true],
  ['*', 'main', true],
  ['*', 'releases/x', false],
  ['**', 'all/the/branches', true],
  ['*feature', 'mona-feature', true],
  ['v2*', 'v2.9', true],
  ['v[12].[0-9]+.[0-9]+', 'v1.10.1', true],
  ['v[12].[0-9]+.[0-9]+', 'v3.0.0', false],
  ['*.jsx?', 'page.js', true],
  ['*.jsx?', 'page.jsx', true],
  ['*.js', 'js/index.js', false],
  ['**.js', 'src/js/app.js', true],
  ['docs/*', 'docs/file.txt', true],
  ['docs/**/*.md', 'docs/README.md', true],
  ['docs/**/*.md', 'docs/a/markdown/file.md', true],
  ['**/docs/**', 'dir/docs/my-file.txt', true],
  ['**/docs/**', 'docs/hello.md', true],
  ['**/README.md', 'js/README.md', true],
  ['**/*src/**', 'my-src/code/js/app.js', true],
  ['**/migrate-*.sql', 'db/sept/migrate-v1.sql', true],
  ['a.b', 'axb', false],
])('%s and %s: %s', (pattern, name, expected) => {
  expect(matchesAny([pattern], name)).toBe(expected)
})

test.each([
  [['*.md', '!README.md'], 'README.md', false],
  [['*.md', '!README.md', 'README*'], 'README.md', true],
  [['!x'], 'y', false],
])('%j and %s: %s', (patterns, name, expected) => {
  expect(matchesAny(patterns, name)).toBe(expected)
})

test('a pattern of many stars costs its length for each character and no more, and one that is none matches nothing', () => {
  expect(matchesAny([`${'*a'.repeat(60)}b`, `${'**/a+'.repeat(60)}b`], 'a'.repeat(250))).toBe(false)
  expect(matchesAny([`${'*a'.repeat(60)}b`], `${'a'.repeat(250)}b`)).toBe(true)
  expect(matchesAny(['*+', '**?'], 'main')).toBe(true)
  expect(matchesAny(['[z-a]', '+'], 'main')).toBe(false)
})

test('a hostile pattern costs its length for each character', () => {
  expect(matchesAny([`${'**'.repeat(500)}x`], 'a/'.repeat(400))).toBe(false)
  expect(matchesAny(['a??+[', '[', '?', '+'], '?')).toBe(true)
})
