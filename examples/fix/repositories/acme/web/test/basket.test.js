import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showBasket } from '../src/basket.js'

test('a price is shown in euros', () => {
  assert.match(showBasket([], () => 1650), /<output>16\.50 EUR<\/output>/)
})
