import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readCodeowners } from '../../../src/domain/people/codeowners.ts'

/** Files as people write them, and who owns everything by them. */
const collected: readonly { readonly text: string; readonly expect: readonly string[]; readonly why?: string }[] =
  JSON.parse(readFileSync('test/domain/people/codeowners.json', 'utf8'))

test.each(collected)('by $text everything is owned by $expect', ({ text, expect: owners }) => {
  expect(readCodeowners(text)).toEqual(owners)
})

describe('the owners of everything in CODEOWNERS', () => {
  test.each<[string, string, readonly string[]]>([
    ['stand after the pattern *', '* @acme/data @ann\n', ['@acme/data', '@ann']],
    ['may be addresses', '* docs@acme.example\n', ['docs@acme.example']],
    ['are those of the last rule for *, as the last match wins', '* @ann\n/docs/ @bob\n* @zoe\n', ['@zoe']],
    ['are nobody where only parts have owners', '/src/ @ann\n*.js @bob\n**/*.ts @zoe\n', []],
    ['are nobody where the last rule for * names nobody', '* @ann\n*\n', []],
    ['stand after **/*, /**/* and ?*, which match everything', '* @ann\n**/* @bob\n/**/* @zoe\n?* @dan\n', ['@dan']],
    [
      'do not stand after what matches only files of the root, folders, or names of a kind',
      '* @ann\n/* @bob\n*/ @bob\n**/ @bob\n*/* @bob\n*.* @bob\n? @bob\n',
      ['@ann'],
    ],
    ['do not stand in comments', '# * @ann\n* @bob # and not @zoe\n', ['@bob']],
    ['are read with Windows line ends and tabs', '*\t@ann\t@bob\r\n', ['@ann', '@bob']],
    ['leave out what is no owner', '* ann <b>@bob</b> @ann:x @acme/data\n', ['@acme/data']],
    ['are nobody in an empty file', '', []],
  ])('%s', (_, text, owners) => {
    expect(readCodeowners(text)).toEqual(owners)
  })

  test('are nobody in a file that GitHub finds too large', () => {
    expect(readCodeowners(`* @ann\n${'#'.repeat(3_000_000)}`)).toEqual([])
  })

  test('are at most twenty', () => {
    expect(readCodeowners(`* ${Array.from({ length: 30 }, (_, index) => `@person-${index}`).join(' ')}`)).toHaveLength(
      20,
    )
  })
})
