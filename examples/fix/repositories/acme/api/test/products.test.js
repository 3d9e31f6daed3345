import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priceOf } from '../src/price.js'

test('every product has a price', () => {
  for (const sku of ['tea', 'cup', 'honey']) assert.ok(priceOf([{ sku, quantity: 1 }]) > 0)
})
