import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { describeAction } from '../../scripts/describe-actions.ts'

const names = readdirSync('actions')

describe.each(names)('%s', (name) => {
  const action = parse(readFileSync(join('actions', name, 'action.yml'), 'utf8'))

  test('runs its own stub on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: `../../dist/${name}/index.js` })
  })

  test('is described in its README as it is', () => {
    const readme = readFileSync(join('actions', name, 'README.md'), 'utf8')
    expect(describeAction(readme, action)).toBe(readme)
  })
})
