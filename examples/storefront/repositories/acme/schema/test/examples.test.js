import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { faultsOf } from '../src/shape.js'

const read = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
const { version, calls } = read('contract.json')
const examples = read('examples.json')

test('the contract has a version', () => {
  assert.ok(Number.isInteger(version) && version > 0)
})

test('every call has an example, and every example is allowed', () => {
  assert.deepEqual(Object.keys(examples), Object.keys(calls))
  for (const [call, shapes] of Object.entries(calls)) {
    for (const [side, shape] of Object.entries(shapes)) assert.deepEqual(faultsOf(shape, examples[call][side], `the ${side} of ${call}`), [])
  }
})
