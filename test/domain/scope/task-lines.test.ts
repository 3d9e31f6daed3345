import { describe, expect, test } from '@jest/globals'
import { readDependencies } from '../../../src/domain/scope/depends-on.ts'
import { readCloses, readNeeds } from '../../../src/domain/scope/task-lines.ts'

describe('what a description says it closes', () => {
  test.each<[string, string, readonly number[]]>([
    [
      "by any of GitHub's words",
      'close #1, closes #2, closed #3, fix #4, fixes #5, fixed #6, resolve #7, resolves #8, resolved #9',
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    ],
    ['in any case, with a colon', 'FIXES: #10\nCloses #11', [10, 11]],
    ['each once', 'fixes #1, fixes #1', [1]],
    ['not by other words', 'prefixes #1, refs #2, closing #3, fixes#4, fix 5', []],
    ['not in other repositories', 'fixes acme/web#6', []],
    ['not by half a number', 'fixes #12ab, fixes #1234567890, fixes #0', []],
    ['not in comments, which templates are full of', '<!-- fixes #1 -->fixes #2<!-- fixes #3', [2]],
  ])('%s', (_, body, numbers) => {
    expect(readCloses(body)).toEqual(numbers)
  })

  test('is read of as much as GitHub takes', () => {
    expect(readCloses(`${' '.repeat(65_536)}fixes #1`)).toEqual([])
    expect(readCloses(Array.from({ length: 80 }, (_, index) => `fixes #${index + 1}`).join('\n'))).toHaveLength(50)
  })
})

const needs = (body: string): readonly string[] => readNeeds(body, 'acme/web')
const unclear = (body: string): string | undefined => readDependencies(body, 'acme/web').unclear

describe('what the Depends-On lines of a description in acme/web need', () => {
  test.each<[string, string, readonly string[]]>([
    ['a task of another repository', 'Depends-On: acme/api#12', ['acme/api#12']],
    ['a task of its own', 'Depends-On: #12', ['acme/web#12']],
    ['a task of its own as old trackers write it', 'Depends-On: GH-12', ['acme/web#12']],
    ['with Windows line ends', 'text\r\nDepends-On: #12\r\nmore', ['acme/web#12']],
    ['a pull request by its address', 'Depends-On: https://github.com/acme/api/pull/12', ['acme/api#12']],
    ['an issue by its address', 'Depends-On: https://github.example/acme/api/issues/13', ['acme/api#13']],
    ['copied from the address bar', 'Depends-On: https://github.com/acme/api/pull/12/files', ['acme/api#12']],
    ['with a commit', 'Depends-On: https://github.com/acme/api/pull/12/commits/0a1b2c3', ['acme/api#12']],
    ['with a comment', 'Depends-On: https://github.com/acme/api/pull/12#issuecomment-1234', ['acme/api#12']],
    ['with a query', 'Depends-On: https://github.com/acme/api/pull/12/files?diff=split&w=1#r1', ['acme/api#12']],
    ['without encryption', 'Depends-On: http://github.com/acme/api/pull/12', ['acme/api#12']],
    ['with www', 'Depends-On: www.github.com/acme/api/pull/12', ['acme/api#12']],
    ['in angle brackets', 'Depends-On: <https://github.com/acme/api/pull/12>', ['acme/api#12']],
    ['with the stop of a sentence', 'Depends-On: acme/api#12.', ['acme/api#12']],
    ['in brackets', 'Depends-On: (acme/api#12)', ['acme/api#12']],
    ['as code', 'Depends-On: `acme/api#12`', ['acme/api#12']],
    ['as an item of a list', '- Depends-On: acme/api#12', ['acme/api#12']],
    ['as one with a star', '* Depends-On: acme/api#12', ['acme/api#12']],
    ['as a numbered one', '1. Depends-On: acme/api#12', ['acme/api#12']],
    ['as a task', '- [ ] Depends-On: acme/api#12', ['acme/api#12']],
    ['as an item within one', '- Notes\n\n    - Depends-On: acme/api#12', ['acme/api#12']],
    ['as a heading', '### Depends-On: acme/api#12', ['acme/api#12']],
    ['in bold', '**Depends-On:** acme/api#12', ['acme/api#12']],
    ['in bold before the colon', '**Depends-On**: acme/api#12', ['acme/api#12']],
    ['in italics', '_Depends-On: acme/api#12_', ['acme/api#12']],
    ['in capitals', 'DEPENDS-ON: ACME/API#12', ['acme/api#12']],
    ['with a blank', 'Depends on: acme/api#12', ['acme/api#12']],
    ['without a colon', 'Depends-On acme/api#12', ['acme/api#12']],
    ['in a sentence', 'Depends on acme/api#12 being merged first', ['acme/api#12']],
    ['as a link', 'Depends-On: [acme/api#12](https://github.com/acme/api/pull/12)', ['acme/api#12']],
    ['as a link whose text is short', 'Depends-On: [#12](https://github.com/acme/api/pull/12)', ['acme/api#12']],
    ['as a link with a title', 'Depends-On: [the API](https://github.com/acme/api/pull/12 "API")', ['acme/api#12']],
    [
      'several of a line',
      'Depends-On: acme/api#12, acme/schema#3 and #4',
      ['acme/api#12', 'acme/schema#3', 'acme/web#4'],
    ],
    ['each once', 'depends-on: #1; #2 & #1', ['acme/web#1', 'acme/web#2']],
    ['a list below', 'Depends on:\n\n- acme/api#12\n- [ ] #3\n\nThanks to #4', ['acme/api#12', 'acme/web#3']],
    ['in another case than the train has it', 'Depends-On: Acme/API#12 ACME/Web#3', ['acme/api#12', 'acme/web#3']],
    ['behind a line that is no fence', '```` ```npm test``` is green ````\nDepends-On: #12', ['acme/web#12']],
    ['behind a comment in a code span', 'Write `<!--` to hide, ``a ` <!-- `` too\nDepends-On: #12', ['acme/web#12']],
    ['behind a comment that its paragraph never ends', 'a <!-- b\n\nDepends-On: #12\n\n-->', ['acme/web#12']],
    ['behind a comment that nothing ends', 'a <!-- b\nDepends-On: #12', ['acme/web#12']],
    ['behind one that is escaped', 'a \\<!-- b\nDepends-On: #12\n-->', ['acme/web#12']],
    ['behind an empty comment', '<!-->\nDepends-On: #12', ['acme/web#12']],
    ['nothing in a comment within a paragraph', 'a `x` <!-- b\nDepends-On: #12\n--> c', []],
    ['nothing in a comment of its own without end', '<!--\n\nDepends-On: #12', []],
    ...[
      '\u00a0',
      '\ufeff',
      '\u200b',
      '• ',
      '•',
      '&nbsp;',
      '<li>',
      '<p align="left"><b>',
      '🔗 ',
      '– ',
      '- [x] ',
      '2) ',
    ].map((prefix): [string, string, readonly string[]] => [
      `behind ${JSON.stringify(prefix)}`,
      `${prefix}Depends-On: #12`,
      ['acme/web#12'],
    ]),
    ['in the row of a table', '| Depends-On | #12 |', ['acme/web#12']],
    ['in a list of HTML', '<li>Depends-On: #12</li>', ['acme/web#12']],
    ['as a link of HTML', 'Depends-On: <a href="https://github.com/acme/api/pull/12">the API</a>', ['acme/api#12']],
    ['behind a name that is code', '`Depends-On:` #12', ['acme/web#12']],
    ['nothing where all of it is code', '`Depends-On: #9`', []],
    [
      'nothing of the title of a page but its address',
      'Depends-On: Add basket by alice · Pull Request #12 · acme/api · GitHub https://github.com/acme/api/pull/12',
      ['acme/api#12'],
    ],
    ['nothing of a title beside a whole name', 'Depends-On: Fix #3 bug (acme/api#12)', ['acme/api#12']],
    ['a pull request that is called one', 'Depends-On: PR #12 and pull request #13', ['acme/web#12', 'acme/web#13']],
    ['one that words follow', 'Depends on #12 being merged first', ['acme/web#12']],
    ['nothing in a quote', '> Depends-On: acme/api#12', []],
    ['nothing in a fence', '```\nDepends-On: acme/api#12\n```', []],
    ['nothing in a fence of tildes that another mark does not end', '~~~\n```\nDepends-On: acme/api#12\n~~~', []],
    ['nothing in a fence of an item', '- ```\n  Depends-On: acme/api#12\n  ```', []],
    ['nothing in a fence without end', '```yaml\nDepends-On: acme/api#12', []],
    ['but what follows a fence', '```\nexample\n```\nDepends-On: acme/api#12', ['acme/api#12']],
    ['nothing in indented code', 'Example:\n\n    Depends-On: acme/api#12\n', []],
    ['nothing in indented code of several lines', 'Example:\n\n\tone\n\tDepends-On: acme/api#12', []],
    ['nothing in a preformatted block', '<pre>\nDepends-On: acme/api#12\n</pre>', []],
    ['nothing in a comment', '<!-- Depends-On: acme/api#99 -->\nDepends-On: none', []],
    ['nothing in a comment of several lines', '<!--\nDepends-On: #2\n-->', []],
    ['but what follows one in a fence', '```\n<!--\n```\nDepends-On: #2', ['acme/web#2']],
    ['nothing in the midst of a line', 'It Depends-On: #1', []],
    ['nothing without an owner', 'Depends-On: api#12', []],
    ['nothing that is no task', 'Depends-On: javascript:alert(1) acme/api.git#3 acme/..#1 acme#1 acme/api/x#1 #01', []],
  ])('%s', (_, body, ids) => {
    expect(needs(body)).toEqual(ids)
  })

  test('at most twenty', () => {
    expect(needs(Array.from({ length: 30 }, (_, index) => `Depends-On: #${index + 1}`).join('\n'))).toHaveLength(20)
  })
})

describe('a Depends-On line of which nobody can tell what it names', () => {
  test.each<[string, string, string]>([
    ['has no owner', 'Depends-On: api#12', 'Depends-On: api#12'],
    ['has words alone', 'Depends-On: the API change', 'Depends-On: the API change'],
    ['has a repository alone', 'Depends-On: acme/api', 'Depends-On: acme/api'],
    ['has nothing behind it', 'Words.\n\nDepends-On:\n\nMore words.', 'Depends-On:'],
    ['names one task and something else', 'Depends-On: acme/api#12, api#13', 'Depends-On: api#13'],
    ['has a number within words', 'Depends-On: Fix #3 bug', 'Depends-On: Fix #3 bug'],
    [
      'names one more behind words',
      'Depends-On: acme/api#12 for the basket, then #4',
      'Depends-On: acme/api#12 for the basket, then #4',
    ],
    ['has an item that nobody can tell', 'Depends-On:\n- #12\n- Fix #3 bug', 'Depends-On: Fix #3 bug'],
    [
      'names another tracker',
      'Depends on: https://jira.example/browse/ABC-1',
      'Depends-On: https://jira.example/browse/ABC-1',
    ],
    ['is long', `Depends-On: ${'x'.repeat(500)}`, `Depends-On: ${'x'.repeat(47)}…`],
  ])('is told where it %s', (_, body, told) => {
    expect(unclear(body)).toBe(told)
  })

  test.each([
    'Depends-On: none',
    'Depends-On: N/A',
    '**Depends-On:** _none_',
    'Depends on: nothing.',
    '- Depends-On: -',
    'Depends-On: n/a',
    'Depends on:\n- none',
    'Depends on the weather.',
    'Depends-On: acme/api#12 once it is there',
    '`Depends-On: #9`',
    'Depends-On: Add basket · Pull Request #12 · acme/api · GitHub https://github.com/acme/api/pull/12',
  ])('is not %j', (body) => {
    expect(unclear(body)).toBeUndefined()
  })
})

test('no description is too much to read', () => {
  for (const part of [
    '<!--',
    '`<!--',
    'a <!-- b --> ``',
    '<b>',
    '1. ',
    '`a``',
    '\\<!--',
    '```\n',
    '- ',
    '[',
    '[a](',
    '> ',
    'Depends-On: ',
    '    x\n\n',
    '*'.repeat(50),
  ]) {
    expect(Array.isArray(needs(part.repeat(70_000 / part.length)))).toBe(true)
  }
})
