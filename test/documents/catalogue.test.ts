import { expect, test } from '@jest/globals'
import { catalogue } from '../../src/documents/catalogue.ts'

test('the catalogue of problems reads well', () => {
  const text = Object.entries(catalogue).map(([code, entry]) => {
    const words = ['‹1›', '‹2›', '‹3›'].slice(0, entry.length)
    const { message, remedy } = (entry as (...parts: readonly string[]) => { message: string; remedy: string })(
      ...words,
    )
    return `${code}\n  ${message}\n  → ${remedy}`
  })
  expect(`\n${text.join('\n')}\n`).toMatchSnapshot()
})
