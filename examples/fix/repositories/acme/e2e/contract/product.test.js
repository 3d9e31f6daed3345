import assert from 'node:assert/strict'
import { test } from 'node:test'
import { totalOf } from '../candidate.js'

test('a product is shown at its price', () => {
  assert.equal(totalOf([{ sku: 'tea', quantity: 1 }]), '4.50 EUR')
})

// A shop whose answers are slow in the numbered runs of this workflow: an unsteady test, to show what a release makes of one.
test('the answer comes in time', () => {
  const slow = (process.env.SLOW_RUNS ?? '').split(' ')
  assert.ok(!slow.includes(process.env.GITHUB_RUN_NUMBER), 'no answer within a second')
})
