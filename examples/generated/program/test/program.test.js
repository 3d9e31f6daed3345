import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ask, countLetters } from '../src/program.js'

const { provides, needs } = JSON.parse(readFileSync(new URL('../contract.json', import.meta.url), 'utf8'))

test('it answers in the version that it provides', () => {
  assert.deepEqual(countLetters('convoy'), { [`v${provides.version}`]: { letters: 6 } })
})

test('it understands the version that it needs of each other program, and no other', () => {
  for (const { repository, version } of needs) {
    assert.equal(ask(repository, { countLetters: (text) => ({ [`v${version}`]: { letters: text.length } }) }, 'convoy'), 6)
    assert.throws(() => ask(repository, { countLetters: (text) => ({ [`v${version + 1}`]: { letters: text.length } }) }, 'convoy'), /reads v/)
  }
})
