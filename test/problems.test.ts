import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { problemsPage, tellAll } from '../scripts/pages/problems-page.ts'

const root = new URL('../', import.meta.url)

/**
 * Codes that two rooms tell, each of what it does. Nobody adds one: a new problem gets a code that no room has, so that
 * who looks it up finds one answer.
 */
const shared = [
  'API_URL_FORM',
  'COMMIT_UNREADABLE',
  'DISK_REFUSED',
  'RELEASE_NOT_FOUND',
  'REQUEST_TOO_LARGE',
  'TEAM_UNREADABLE',
]

test('docs/problems.md is the catalogues (npm run generate)', () => {
  expect(readFileSync(new URL('docs/problems.md', root), 'utf8')).toBe(problemsPage())
})

test('a code is told by one catalogue', () => {
  const told = [...Map.groupBy(tellAll(), ({ code }) => code)].filter(([, by]) => by.length > 1)
  expect([...new Set(told.map(([code]) => code))]).toEqual(shared)
})

test('every code says what was found and what to do, in each way in which it reads', () => {
  const mute = tellAll().filter(
    ({ wordings }) =>
      wordings.length === 0 ||
      wordings.some(({ message, remedy }) => message === '' || remedy === '' || /undefined|\[object|NaN/.test(message)),
  )
  expect(mute).toEqual([])
})

/**
 * What makes a problem without a catalogue: a code in capitals, or a remedy. A refusal of the domain names its code
 * with the `words` for the sentence, which is in the catalogue of `conduct`.
 */
const inline = /(?<!readonly )\bcode: (['"`])[A-Z][A-Z0-9_]*\1(?!,\s*words: )|\bremedy: ?['"`]/g

test('no problem is worded outside of a catalogue', () => {
  const files = globSync(['src/**/*.ts', 'packages/*/src/**/*.ts', 'scripts/**/*.ts'], {
    cwd: root,
    exclude: (name) => name === 'generated' || name === 'node_modules',
  }).filter((file) => !file.split('/').some((part) => part === 'catalogue' || part === 'catalogue.ts'))
  expect(files.length).toBeGreaterThan(300)
  const found = files.flatMap((file) =>
    [...readFileSync(new URL(file, root), 'utf8').matchAll(inline)].map(([text]) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})
