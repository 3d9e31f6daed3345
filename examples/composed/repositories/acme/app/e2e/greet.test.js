import { equal } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'

test('another program can greet', () => {
  equal(execFileSync(process.execPath, ['--input-type=module', '--eval', "import { greet } from './greet.js'; process.stdout.write(greet('zoe'))"], { encoding: 'utf8' }), 'Welcome, zoe')
})
