import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const root = new URL('../', import.meta.url)
const starts =
  /^import (?!type ).*from '(?:node:)?child_process'|^\} from '(?:node:)?child_process'|^import .* from '@actions\/exec'/m

test('on a runner one file starts processes, and one file elsewhere', () => {
  const files = globSync(['src/**/*.ts', 'packages/*/src/**/*.ts'], {
    cwd: root,
    exclude: (name) => name === 'generated' || name === 'node_modules',
  })
  expect(files.filter((file) => starts.test(readFileSync(new URL(file, root), 'utf8'))).sort()).toEqual([
    'packages/embedded-github/src/start-process.ts',
    'src/toolkit/exec.ts',
  ])
})
