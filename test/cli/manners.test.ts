import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { guard } from '../../src/cli/exit.ts'
import { describeVersion } from '../../src/cli/version.ts'
import { convoy, root, scratch } from './convoy.ts'

/* How the command behaves among others: in pipes, on full disks, asked for what it does not have. */

test('says its version and the commit that runs', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const { code, stdout } = await convoy(['--version'])
  expect(code).toBe(0)
  expect(stdout).toMatch(new RegExp(`^convoy ${version.replaceAll('.', '\\.')}(?: \\(kit [0-9a-f]{40}\\))?\n$`))
})

test('says the version alone where nobody noted a commit', async () => {
  await using folder = await scratch()
  await writeFile(join(folder.path, 'package.json'), JSON.stringify({ version: '1.2.3' }))
  expect(describeVersion(folder.path)).toBe('convoy 1.2.3')
  await writeFile(join(folder.path, 'kit.json'), JSON.stringify({ commit: 'a'.repeat(40) }))
  expect(describeVersion(folder.path)).toBe(`convoy 1.2.3 (kit ${'a'.repeat(40)})`)
})

test('help for a command that there is none of is bad input', async () => {
  expect(await convoy(['help', 'nosuch'])).toMatchObject({ code: 2, stderr: expect.stringContaining("unknown command 'nosuch'") })
  expect(await convoy(['help', 'status'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: convoy status') })
})

test('ends without a word where nobody reads on', async () => {
  const child = spawn(process.execPath, ['--import', join(root, 'src/rehearsal/workflows/json-import-hook.ts'), join(root, 'src/cli/index.ts'), 'rehearse', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { told += text })
  child.stdout.destroy()
  await once(child, 'close')
  expect(told).toBe('')
})

// macOS and Windows have no device that is always full.
;(existsSync('/dev/full') ? describe : describe.skip)('where its output goes to a full disk', () => {
  test('says that the disk is full', async () => {
    const full = openSync('/dev/full', 'w')
    try {
      const child = spawn(process.execPath, ['--import', join(root, 'src/rehearsal/workflows/json-import-hook.ts'), join(root, 'src/cli/index.ts'), 'rehearse', '--help'], { stdio: ['ignore', full, 'pipe'] })
      let told = ''
      child.stderr?.setEncoding('utf8').on('data', (text: string) => { told += text })
      const [code] = await once(child, 'close') as [number]
      expect([code, told]).toEqual([2, expect.stringContaining('DISK_REFUSED The disk is full (ENOSPC).')])
    } finally {
      closeSync(full)
    }
  })
})

test.each(['ENOSPC', 'EROFS', 'EACCES', 'EDQUOT'])('%s of the machine is bad input with a way out, and no fault of ours', async (code) => {
  const told: string[] = []
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = ((text: string) => told.push(text) > 0) as typeof process.stderr.write
  try {
    expect(await guard(false, () => Promise.reject(Object.assign(new Error('refused'), { code, path: '/full/out' })))).toBe(2)
  } finally {
    process.stderr.write = write
  }
  expect(told.join('')).toContain('DISK_REFUSED')
  expect(told.join('')).toContain('/full/out')
})

test('a folder that may not be written is named', async () => {
  await using folder = await scratch()
  const closed = join(folder.path, 'closed')
  await mkdir(closed)
  chmodSync(closed, 0o500)
  const { code, stderr } = await convoy(['rehearse', join(root, 'examples/single'), '--out', process.getuid?.() === 0 ? '/proc/convoy-out' : join(closed, 'out')], folder.path)
  expect(code).toBe(2)
  expect(stderr).toContain('DISK_REFUSED')
})

test('nothing that people read tells them to run the npm program of another name', () => {
  for (const file of ['README.md', 'docs/cli.md', 'CONTRIBUTING.md', 'examples/starters/control/.github/workflows/release.yml']) expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/npx convoy(?!-release)/)
})
