import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { BasketError, price } from '../src/price.js'
import { centsOf, listProducts } from '../src/products.js'
import { createApi } from '../src/server.js'

const contract = { version: 1, currency: 'XTS', calls: {} }
const api = createApi(contract)
let url

before(async () => {
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  url = `http://127.0.0.1:${api.address().port}`
})
after(() => api.close())

test('a basket costs the sum of its lines, ten percent less from 50.00 on', () => {
  assert.equal(price([{ sku: 'tea', quantity: 1 }, { sku: 'cup', quantity: 2 }]), 2850)
  assert.equal(price([{ sku: 'cup', quantity: 5 }]), 5400)
})

test('what is not sold and quantities that are none are refused', () => {
  for (const lines of [undefined, [], [{ sku: 'gold', quantity: 1 }], [{ sku: 'tea', quantity: 0 }], [{ sku: 'tea', quantity: 1.5 }]]) assert.throws(() => price(lines), BasketError)
})

test('every product that is listed can be bought', async () => {
  const products = await (await fetch(`${url}/products`)).json()
  assert.deepEqual(products, listProducts())
  for (const { sku } of products) assert.ok(centsOf(sku) > 0)
})

test('it serves the contract it was given, and prices in its currency', async () => {
  assert.deepEqual(await (await fetch(`${url}/contract`)).json(), contract)
  const answer = await fetch(`${url}/price`, { method: 'POST', body: JSON.stringify({ lines: [{ sku: 'tea', quantity: 2 }] }) })
  assert.deepEqual(await answer.json(), { currency: 'XTS', total: 900 })
})

test('mistakes are answered as such', async () => {
  assert.equal((await fetch(`${url}/price`, { method: 'POST', body: '{' })).status, 400)
  assert.equal((await fetch(`${url}/price`, { method: 'POST', body: '{}' })).status, 422)
  assert.equal((await fetch(`${url}/nowhere`)).status, 404)
})
