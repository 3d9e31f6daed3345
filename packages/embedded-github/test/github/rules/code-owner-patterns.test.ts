import { expect, test } from '@jest/globals'
import { ownersOf, readOwnerRules } from '../../../src/github/rules/code-owner-patterns.ts'

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['*', ['a', 'x/y/a.js', '.github/w.yml'], []],
  ['*.js', ['a.js', 'x/y/a.js'], ['a.ts', 'a.js.map']],
  ['/build/logs/', ['build/logs/a', 'build/logs/x/a'], ['x/build/logs/a', 'build/logs']],
  ['docs/*', ['docs/a.md'], ['docs/x/a.md', 'x/docs/a.md']],
  ['apps/', ['apps/a', 'x/apps/y/a'], ['apps', 'xapps/a']],
  ['/apps/github', ['apps/github', 'apps/github/a'], ['apps/githubs', 'x/apps/github']],
  ['**/logs', ['logs/a', 'x/logs/a', 'x/y/logs'], ['xlogs/a']],
  ['/x/**/z.txt', ['x/z.txt', 'x/y/z.txt', 'x/y/y/z.txt'], ['z.txt']],
  ['/x/**', ['x/a', 'x/y/a'], ['x', 'y/x/a']],
  ['a?.md', ['ab.md', 'x/ab.md'], ['a.md', 'a/.md']],
  ['README', ['README', 'x/README', 'README/a'], ['README.md']],
])('%s is about %j and not about %j', (pattern, yes, no) => {
  const rules = readOwnerRules(`${pattern} @ann`)
  expect(yes.filter((path) => ownersOf(rules, path).length === 0)).toEqual([])
  expect(no.filter((path) => ownersOf(rules, path).length > 0)).toEqual([])
})

test('The last rule about a path decides, and may take its owners away; comments and faulty lines say nothing', () => {
  const rules = readOwnerRules(
    ['# all', '* @ann @acme/web', '', 'docs/ @bob # papers', 'docs/api', '!x @eve'].join('\n'),
  )
  expect(['a', 'docs/a', 'docs/api/a', 'x'].map((path) => ownersOf(rules, path))).toEqual([
    ['@ann', '@acme/web'],
    ['@bob'],
    [],
    ['@ann', '@acme/web'],
  ])
})
