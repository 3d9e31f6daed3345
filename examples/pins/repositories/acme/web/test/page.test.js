import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from '../src/page.js'

test('shows the greeting as its headline', () => {
  assert.equal(render((name) => `Hi ${name}`, 'Ann'), '<h1>Hi Ann</h1>')
})
