import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { leftOut } from '../../scripts/live-check/left-out.ts'
import { withPoints } from '../../scripts/live-check/page.ts'
import { points } from '../../scripts/live-check/points.ts'
import type { Point } from '../../scripts/live-check/points/point.ts'
import { probes } from '../../scripts/live-check/probes.ts'
import { root } from '../cli/convoy.ts'

const every: readonly Point[] = points
const fidelity = readFileSync(join(root, 'docs/rehearsal-fidelity.md'), 'utf8')

/**
 * Lines that take something for granted: rows that call it unconfirmed, and what stands below "Assumed, because no page
 * says it".
 */
function assumptions(page: string): readonly string[] {
  let section = ''
  return page.split('\n').flatMap((line) => {
    if (line.startsWith('#')) section = line
    const says = /\bunconfirmed\b|\bno page says\b|\bis not documented\b/iu.test(line) && /^(?:\||- )/u.test(line)
    return says || (section.includes('Assumed') && line.startsWith('- ')) ? [line] : []
  })
}
const answers = [...every.flatMap(({ rows = [] }) => rows), ...leftOut.flatMap(({ rows }) => rows)]

const unanswered = (page: string): readonly string[] =>
  assumptions(page).filter((line) => !answers.some((row) => line.includes(row)))

test('What the embedded GitHub imitates names tests that are there', () => {
  const named = [...new Set(fidelity.match(/[\w./-]+\.test\.ts/gu))]
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

describe('The points of a live check', () => {
  test('name code that is there', () => {
    expect(every.flatMap(({ dependsOn }) => dependsOn).filter((path) => !existsSync(join(root, path)))).toEqual([])
    expect(every.filter(({ dependsOn }) => dependsOn.length === 0)).toEqual([])
  })

  test('have names of their own, and a way to find each out', () => {
    const ids = every.map(({ id }) => id)
    expect([new Set(ids).size, Object.keys(probes).sort()]).toEqual([ids.length, [...ids].sort()])
  })

  test('ask whatever the embedded GitHub takes for granted, or it is said why not', () => {
    expect(assumptions(fidelity).length).toBeGreaterThan(40)
    expect(unanswered(fidelity)).toEqual([])
  })

  test('and what is left out speak of lines that are there and take something for granted', () => {
    const lines = assumptions(fidelity)
    expect(answers.filter((row) => !lines.some((line) => line.includes(row)))).toEqual([])
  })

  test('leave no new assumption unnoticed', () => {
    const added = ['| Something new | unconfirmed | nowhere |', '- Something else that no page says.']
    expect(unanswered(`${added.join('\n')}\n${fidelity}\n### Assumed, because no page says it\n\n- Bare.\n`)).toEqual([
      ...added,
      '- Bare.',
    ])
  })

  test('say in plain words what is taken for granted, without ids of ours', () => {
    for (const { asks, assumes } of every) expect([asks.endsWith('?'), assumes.length > 0]).toEqual([true, true])
  })
})

describe('docs/live-check.md', () => {
  test('lists every point with the code that depends on it', () => {
    const page = readFileSync(join(root, 'docs/live-check.md'), 'utf8')
    for (const { id, dependsOn } of every)
      for (const path of dependsOn)
        expect(page).toMatch(new RegExp(`^\\| ${id} \\|.*${path.replaceAll('.', '\\.')}`, 'mu'))
    expect(withPoints(page)).toBe(page)
  })
})
