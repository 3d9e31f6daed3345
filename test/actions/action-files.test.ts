import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'

test.each(readdirSync('actions'))('%s runs its own stub on Node 24', (name) => {
  expect(parse(readFileSync(join('actions', name, 'action.yml'), 'utf8')).runs).toEqual({
    using: 'node24',
    main: `../../dist/${name}/index.js`,
  })
})

test('every action is described in its README as it is in action.yml', () => {
  expect(() =>
    execFileSync(process.execPath, ['scripts/pages/describe-actions.ts', '--check'], { stdio: 'pipe' }),
  ).not.toThrow()
})
