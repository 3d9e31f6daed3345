import { describe, expect, test } from '@jest/globals'
import { readCloses, readNeeds } from '../../src/domain/task-lines.ts'

describe('what a description says it closes', () => {
  test.each<[string, string, readonly number[]]>([
    ['by any of GitHub\'s words', 'close #1, closes #2, closed #3, fix #4, fixes #5, fixed #6, resolve #7, resolves #8, resolved #9', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
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

describe('what the Depends-On lines of a description in acme/api need', () => {
  test.each<[string, string, readonly string[]]>([
    ['a task of another repository', 'Depends-On: acme/web#12', ['acme/web#12']],
    ['a task of its own', 'Depends-On: #12', ['acme/api#12']],
    ['a pull request or an issue by its address', 'Depends-On: https://github.com/acme/web/pull/12\nDepends-On: https://github.example/acme/web/issues/13', ['acme/web#12', 'acme/web#13']],
    ['several of a line, each once', 'depends-on: #1, #2 #1', ['acme/api#1', 'acme/api#2']],
    ['with Windows line ends', 'Words.\r\n\r\nDepends-On: #1\r\nMore.', ['acme/api#1']],
    ['nothing in the midst of a line or in a comment', 'It Depends-On: #1\n<!--\nDepends-On: #2\n-->', []],
    ['nothing that is no task', 'Depends-On: javascript:alert(1) acme/api.git#3 _x/y#1 acme/..#1 acme#1 acme/web/x#1 #01 http://github.com/acme/web/pull/1 https://github.com/acme/web/pull/1/files', []],
  ])('%s', (_, body, needs) => {
    expect(readNeeds(body, 'acme/api')).toEqual(needs)
  })

  test('at most twenty', () => {
    expect(readNeeds(Array.from({ length: 30 }, (_, index) => `Depends-On: #${index + 1}`).join('\n'), 'acme/api')).toHaveLength(20)
  })
})
