import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { gatesPage, rightsPage } from '../../../src/report/pages/gates-page.ts'
import { waitsPage } from '../../../src/report/pages/waits-page.ts'

test.each([
  ['gates', gatesPage],
  ['rights', rightsPage],
  ['waits', waitsPage],
] as const)('docs/%s.md is what the tables say; `npm run generate` writes it', (page, describe) => {
  expect(readFileSync(new URL(`../../../docs/${page}.md`, import.meta.url), 'utf8')).toBe(describe())
})
