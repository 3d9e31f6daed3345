import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceOf } from '../src/price.js'

test('a product costs its price', () => {
  assert.equal(priceOf([{ sku: 'tea', quantity: 1 }]), 450)
})
