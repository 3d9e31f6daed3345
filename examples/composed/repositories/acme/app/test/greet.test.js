import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { greet } from '../greet.js'

test('a visitor is greeted by name', () => {
  equal(greet('zoe'), 'Welcome, zoe')
})
