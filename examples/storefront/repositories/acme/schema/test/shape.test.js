import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from '../src/shape.js'

const product = {
  type: 'object', required: ['sku', 'cents'], additionalProperties: false,
  properties: { sku: { type: 'string' }, cents: { type: 'integer', minimum: 1 } },
}

test('a value of the right shape has no faults', () => {
  assert.deepEqual(faultsOf(product, { sku: 'tea', cents: 450 }), [])
  assert.deepEqual(faultsOf({ type: 'array', items: product }, []), [])
})

test('every fault is told with its place', () => {
  assert.deepEqual(faultsOf({ type: 'array', minItems: 3, items: product }, [{ sku: 1, cents: 0 }, { price: 4.5 }]), [
    'it has fewer than 3 items', 'it[0].sku is 1 and no string', 'it[0].cents is 0 and less than 1',
    'it[1] has no sku', 'it[1] has no cents', 'it[1] has price, which nobody expects',
  ])
})

test('a shape with a keyword that is not understood is refused', () => {
  assert.throws(() => faultsOf({ type: 'string', pattern: '^a' }, 'b'), /pattern/)
})
