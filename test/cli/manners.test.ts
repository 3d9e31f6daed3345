import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { guard } from '../../src/cli/exit.ts'
import { describeVersion } from '../../src/cli/version.ts'
import { convoy, root, scratch, startConvoy } from './convoy.ts'

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
  expect(await convoy(['help', 'nosuch'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("unknown command 'nosuch'"),
  })
  expect(await convoy(['help', 'status'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Usage: convoy status'),
  })
})

test('ends without a word where nobody reads on', async () => {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(root, 'packages/embedded-github/src/workflows/reading/json-import-hook.ts'),
      join(root, 'src/cli/index.ts'),
      'rehearse',
      '--help',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  child.stdout.destroy()
  await once(child, 'close')
  expect(told).toBe('')
})

// macOS and Windows have no device that is always full.
;(existsSync('/dev/full') ? describe : describe.skip)('where its output goes to a full disk', () => {
  test('says that the disk is full', async () => {
    const full = openSync('/dev/full', 'w')
    try {
      const child = spawn(
        process.execPath,
        [
          '--import',
          join(root, 'packages/embedded-github/src/workflows/reading/json-import-hook.ts'),
          join(root, 'src/cli/index.ts'),
          'rehearse',
          '--help',
        ],
        { stdio: ['ignore', full, 'pipe'] },
      )
      let told = ''
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        told += text
      })
      const [code] = (await once(child, 'close')) as [number]
      expect([code, told]).toEqual([2, expect.stringContaining('DISK_REFUSED The disk is full (ENOSPC).')])
    } finally {
      closeSync(full)
    }
  })
})

test.each(['ENOSPC', 'EROFS', 'EACCES', 'EDQUOT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EIO', 'EMFILE'])(
  '%s of the machine is bad input with a way out, and no fault of ours',
  async (code) => {
    const told: string[] = []
    const write = process.stderr.write.bind(process.stderr)
    process.stderr.write = ((text: string) => told.push(text) > 0) as typeof process.stderr.write
    try {
      expect(
        await guard(false, () => Promise.reject(Object.assign(new Error('refused'), { code, path: '/full/out' }))),
      ).toBe(2)
    } finally {
      process.stderr.write = write
    }
    expect(told.join('')).toContain('DISK_REFUSED')
    expect(told.join('')).toContain('/full/out')
  },
)

test('a folder that may not be written is named', async () => {
  await using folder = await scratch()
  const closed = join(folder.path, 'closed')
  await mkdir(closed)
  chmodSync(closed, 0o500)
  const { code, stderr } = await convoy(
    [
      'rehearse',
      join(root, 'examples/single'),
      '--out',
      process.getuid?.() === 0 ? '/proc/convoy-out' : join(closed, 'out'),
    ],
    folder.path,
  )
  expect(code).toBe(2)
  expect(stderr).toContain('DISK_REFUSED')
})

test.each<[string, readonly string[]]>([
  ['rehearse', ['rehearse', join(root, 'examples/single'), '--out']],
  ['github', ['github', '--state']],
  ['status', ['status', '--out']],
  ['plan', ['plan', '--out']],
  ['verify', ['verify', '--out']],
  [
    'init',
    [
      'init',
      '--train',
      'shop',
      '--control',
      'acme/release-control',
      '--repository',
      'acme/api',
      '--kit-commit',
      'a'.repeat(40),
    ],
  ],
  ['validate', ['validate']],
  ['graph', ['graph']],
])(
  '%s tells of a folder that cannot be one, as JSON and nothing else on stdout',
  async (_, command) => {
    await using folder = await scratch()
    await writeFile(join(folder.path, 'file'), '')
    await symlink('loop', join(folder.path, 'loop'))
    // /proc takes no folders and says that there is none.
    for (const place of [
      'file/below',
      'loop',
      ...(command[0] === 'init' && existsSync('/proc/self') ? ['/proc/convoy'] : []),
    ]) {
      const { code, stdout } = await convoy([...command, place, '--json'], folder.path)
      expect({ place, code, told: JSON.parse(stdout) as unknown }).toEqual({
        place,
        code: 2,
        told: {
          problems: expect.arrayContaining([
            expect.objectContaining({ code: expect.any(String), remedy: expect.any(String) }),
          ]),
        },
      })
    }
  },
  30_000,
)

test('a folder for temporary files that is not there is bad input', async () => {
  const { child, ended } = startConvoy(['github', '--json'], root, { TMPDIR: '/nosuch/folder' })
  child.stdin?.end()
  const { code, stdout } = await ended
  expect({ code, told: JSON.parse(stdout) as unknown }).toEqual({
    code: 2,
    told: { problems: [expect.objectContaining({ code: 'DISK_REFUSED', remedy: expect.stringContaining('TMPDIR') })] },
  })
})

test('a folder of a rehearsal whose note cannot be read is not taken for one', async () => {
  await using folder = await scratch()
  await mkdir(join(folder.path, '.convoy'))
  await writeFile(join(folder.path, '.convoy/rehearsal.json'), '{ "madeBy": ')
  expect(await convoy(['status', '--out', folder.path])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('OUT_NOT_A_REHEARSAL'),
  })
})

test('a fault of ours is told as JSON, too', async () => {
  const told: string[] = []
  const [stdout, stderr] = [process.stdout.write.bind(process.stdout), process.stderr.write.bind(process.stderr)]
  process.stdout.write = ((text: string) => told.push(text) > 0) as typeof process.stdout.write
  process.stderr.write = (() => true) as typeof process.stderr.write
  try {
    expect(await guard(true, () => Promise.reject(new TypeError('x is not a function')))).toBe(3)
  } finally {
    Object.assign(process.stdout, { write: stdout })
    Object.assign(process.stderr, { write: stderr })
  }
  expect(told.map((text) => JSON.parse(text) as unknown)).toEqual([
    {
      problems: [
        { code: 'FAULT', message: expect.stringContaining('x is not a function'), remedy: expect.any(String) },
      ],
    },
  ])
})

test('nothing that people read tells them to run the npm program of another name', () => {
  for (const file of [
    'README.md',
    'docs/cli.md',
    'CONTRIBUTING.md',
    'examples/starters/control/.github/workflows/release.yml',
  ])
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/npx convoy(?!-release)/)
})
