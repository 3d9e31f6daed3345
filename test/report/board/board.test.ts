import { describe, expect, test } from '@jest/globals'
import { renderBoard } from '../../../src/report/board/board.ts'
import { member } from '../../domain/builders.ts'
import { fleetBoard, fleetRefs, fleetRelease } from '../fleet.ts'
import { hostile } from '../hostile.ts'
import { blocked, boardOf, monday, sha, shipped, single } from '../manifests.ts'

describe('the board', () => {
  test('is one file that fetches and executes nothing', () => {
    for (const page of [renderBoard(boardOf(shipped)), renderBoard(fleetBoard(fleetRelease(40)))]) {
      expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:/i)
      expect(page).toContain("default-src 'none'")
    }
  })

  test('says at a glance how it stands and what answers it', () => {
    const page = renderBoard(
      boardOf(blocked, { logs: [{ title: 'The last lines of tier2a in acme/app', lines: ['AssertionError'] }] }),
    )
    expect(page).toContain('<h1>2026.11 is blocked in validation.</h1>')
    expect(page).toContain('Production is untouched.')
    expect(page).toContain('ask=release.retry')
    expect(page).toContain('AssertionError')
  })

  test('shows for every branch whether it is the candidate', () => {
    expect(renderBoard(boardOf(shipped))).toMatch(/<code>master<\/code> <span class="chip good">candidate<\/span>/)
    expect(renderBoard(boardOf(blocked))).toMatch(/<code>master<\/code> <span class="chip later">as before<\/span>/)
  })

  test('draws the order of several repositories, a line for each dependency', () => {
    expect(renderBoard(boardOf(shipped))).not.toContain('<svg')
    const page = renderBoard(fleetBoard(fleetRelease(10)))
    expect(page.match(/<rect class="box"/g)).toHaveLength(10)
    expect(page).toContain('<title>acme/service-05 depends on acme/service-00 (contract)</title>')
  })

  test('counts first where there are many, layer by layer', () => {
    const shipping = fleetRelease(40, { phase: 'ship', pivot: monday, requests: [] })
    const page = renderBoard(fleetBoard(shipping, { refs: fleetRefs(shipping, 7) }))
    expect(page).toContain('40 repositories in 8 layers')
    expect(page).toContain('<span>Production <b>7 of 35</b></span>')
    expect(page).toContain('Layer 2 · production 2 of 4')
    expect(page).toContain('<p>40 passed</p>')
    expect(page).toContain('<details><summary>all 40</summary>')
  })

  test('has the same elements, whatever the data says', () => {
    const elements = (page: string): readonly string[] => page.match(/<[a-z/!][^\s>]*/gi) ?? []
    const withData = (text: string): string =>
      renderBoard(
        boardOf(
          {
            ...blocked,
            candidate: { ...blocked.candidate!, heads: { 'acme/app': sha('b'), [`acme/${text}`]: sha('b') } },
            release: { ...blocked.release, title: text },
            attention: blocked.attention.map((item) => ({ ...item, reason: text, on: text, command: text })),
          },
          {
            train: {
              ...single,
              repositories: [
                member('acme/app', { owner: text }),
                member(`acme/${text}`, { owner: text, dependsOn: [{ repository: 'acme/app', kind: 'build' }] }),
              ],
              tiers: single.tiers.filter(({ scope }) => scope === 'release'),
            },
            commits: { 'acme/app': [{ sha: sha('b'), title: text, author: text }] },
            logs: [{ title: text, lines: [text] }],
            moments: [{ at: monday, tone: 'bad', text, by: text }],
            figures: [{ value: text, name: text }],
          },
        ),
      )
    const calm = elements(withData('calm'))
    for (const text of hostile) expect(elements(withData(text))).toEqual(calm)
  })
})
