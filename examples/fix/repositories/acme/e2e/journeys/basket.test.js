import assert from 'node:assert/strict'
import { test } from 'node:test'
import { totalOf } from '../candidate.js'

test('a basket of two products costs their sum', () => {
  assert.equal(totalOf([{ sku: 'tea', quantity: 1 }, { sku: 'cup', quantity: 1 }]), '16.50 EUR')
})

test('an empty basket costs nothing', () => {
  assert.equal(totalOf([]), '0.00 EUR')
})

test('three of a product cost three times its price', () => {
  assert.equal(totalOf([{ sku: 'tea', quantity: 3 }]), '13.50 EUR')
})
