import assert from 'node:assert/strict'
import { test } from 'node:test'
import { money, renderBasket, renderProblem, renderShelf } from '../src/page.js'

test('the shelf shows every product with its price', () => {
  const html = renderShelf([{ sku: 'tea', name: 'Tea', cents: 450 }, { sku: 'cup', name: 'Cup', cents: 1200 }])
  assert.match(html, /<a href="\/basket\?tea=1">Tea<\/a> 4\.50/)
  assert.match(html, /Cup<\/a> 12\.00/)
})

test('the basket shows its lines and the total with its currency', () => {
  const html = renderBasket([{ sku: 'tea', quantity: 3 }], { currency: 'EUR', total: 1350 })
  assert.match(html, /3 × tea/)
  assert.match(html, /<output>13\.50 EUR<\/output>/)
})

test('no text becomes markup', () => {
  assert.doesNotMatch(renderProblem('<script>'), /<script>/)
  assert.doesNotMatch(renderShelf([{ sku: '"><b>', name: '<b>', cents: 1 }]), /<b>/)
})

test('what is no number of cents is never shown', () => {
  for (const cents of [undefined, null, '4.50', Number.NaN]) assert.throws(() => money(cents), TypeError)
})
