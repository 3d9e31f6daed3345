import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { trainPage } from '../../scripts/pages/train-page.ts'

test('docs/trains.md is the schema (npm run generate)', () => {
  expect(readFileSync(new URL('../../docs/trains.md', import.meta.url), 'utf8')).toBe(trainPage())
})

test('every key says what it is and how it is written', () => {
  const rows = trainPage()
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| key ') && !line.startsWith('| --- '))
  expect(rows.length).toBeGreaterThan(70)
  expect(rows.filter((row) => !/^\| \S[^|]* \| \S[^|]* \| \S[^|]* \|$/.test(row))).toEqual([])
})
