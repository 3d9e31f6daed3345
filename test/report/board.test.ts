import { describe, expect, test } from '@jest/globals'
import { renderBoard } from '../../src/report/board.ts'
import { hostile } from './hostile.ts'
import { blocked, boardOf, monday, sha, shipped } from './manifests.ts'

describe('the board', () => {
  test('is one file that fetches and executes nothing', () => {
    const page = renderBoard(boardOf(shipped))
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:/i)
    expect(page).toContain("default-src 'none'")
  })

  test('says at a glance how it stands and what answers it', () => {
    const page = renderBoard(boardOf(blocked, { logs: [{ title: 'The last lines of tier2a in acme/app', lines: ['AssertionError'] }] }))
    expect(page).toContain('<h1>2026.11 is blocked in validation.</h1>')
    expect(page).toContain('Production is untouched.')
    expect(page).toContain('ask=release.retry')
    expect(page).toContain('AssertionError')
  })

  test('shows for every branch whether it is the candidate', () => {
    expect(renderBoard(boardOf(shipped))).toMatch(/<code>master<\/code> <span class="chip good">candidate<\/span>/)
    expect(renderBoard(boardOf(blocked))).toMatch(/<code>master<\/code> <span class="chip later">as before<\/span>/)
  })

  test('has the same elements, whatever the data says', () => {
    const elements = (page: string): readonly string[] => page.match(/<[a-z/!][^\s>]*/gi) ?? []
    const withData = (text: string): string => renderBoard(boardOf(
      { ...blocked, release: { ...blocked.release, title: text }, attention: blocked.attention.map((item) => ({ ...item, reason: text, on: text, command: text })) },
      {
        commits: { 'acme/app': [{ sha: sha('b'), title: text, author: text }] }, logs: [{ title: text, lines: [text] }],
        moments: [{ at: monday, tone: 'bad', text, by: text }], figures: [{ value: text, name: text }],
      }))
    const calm = elements(withData('calm'))
    for (const text of hostile) expect(elements(withData(text))).toEqual(calm)
  })
})
