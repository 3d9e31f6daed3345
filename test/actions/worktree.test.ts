import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { printChanges, readChanges } from '../../src/actions/run-tier-gate/changes.ts'
import { openWorktree, type Worktree } from '../../src/actions/run-tier-gate/worktree.ts'

let [folder, work] = ['', '']
let worktree: Worktree
const put = (path: string, content: string | Buffer): void => {
  mkdirSync(dirname(join(work, path)), { recursive: true })
  writeFileSync(join(work, path), content)
}
const base64 = (content: string | Buffer): string => Buffer.from(content).toString('base64')

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'convoy-worktree-'))
  work = join(folder, 'work')
  put('package.json', '{"version":"0.0.0"}\n')
  put('run.sh', '#!/bin/sh\n')
  put('old.txt', 'old\n')
  put('kept.log', 'committed although ignored\n')
  put('.gitignore', 'node_modules\n*.log\n')
  chmodSync(join(work, 'run.sh'), 0o755)
  symlinkSync('old.txt', join(work, 'link'))
  worktree = await openWorktree(work, join(folder, 'scratch'), process.env['PATH'] ?? '')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('what a command changed', () => {
  test('is what git would commit: files added, changed and gone, with their modes', async () => {
    put('package.json', '{"version":"1.0.0"}\n')
    put('docs/CHANGES.md', '# 1.0.0\n')
    put('run.sh', '#!/bin/sh\nexit\n')
    put('logo.png', Buffer.from([0x89, 0x50, 0xff, 0x00]))
    put('kept.log', 'changed\n')
    rmSync(join(work, 'old.txt'))
    expect(await worktree.changes()).toEqual({
      changes: [
        { path: 'docs/CHANGES.md', mode: '100644', content: base64('# 1.0.0\n') },
        { path: 'kept.log', mode: '100644', content: base64('changed\n') },
        { path: 'logo.png', mode: '100644', content: base64(Buffer.from([0x89, 0x50, 0xff, 0x00])) },
        { path: 'old.txt', mode: null },
        { path: 'package.json', mode: '100644', content: base64('{"version":"1.0.0"}\n') },
        { path: 'run.sh', mode: '100755', content: base64('#!/bin/sh\nexit\n') },
      ],
    })
  })

  test('is a symbolic link as it stands, also one that leads nowhere, and a file that is executable now', async () => {
    symlinkSync('../elsewhere', join(work, 'dangling'))
    rmSync(join(work, 'link'))
    symlinkSync('run.sh', join(work, 'link'))
    rmSync(join(work, 'old.txt'))
    symlinkSync('kept.log', join(work, 'old.txt'))
    chmodSync(join(work, 'kept.log'), 0o755)
    expect(await worktree.changes()).toEqual({
      changes: [
        { path: 'dangling', mode: '120000', content: base64('../elsewhere') },
        { path: 'kept.log', mode: '100755', content: base64('committed although ignored\n') },
        { path: 'link', mode: '120000', content: base64('run.sh') },
        { path: 'old.txt', mode: '120000', content: base64('kept.log') },
      ],
    })
  })

  test('is nothing where it changed nothing, or only files that the repository ignores', async () => {
    put('node_modules/left/index.js', '1\n')
    put('debug.log', 'noise\n')
    expect(await worktree.changes()).toEqual({ changes: [] })
  })

  test.each<[string, () => void, RegExp]>([
    [
      'a workflow file',
      () => {
        put('.github/workflows/ci.yml', 'on: push\n')
      },
      /below \.github/,
    ],
    [
      '.github in other letters',
      () => {
        put('.GitHub/workflows/ci.yml', 'on: push\n')
      },
      /below \.github/,
    ],
    [
      'a file that Git LFS stores',
      () => {
        put('.gitattributes', '*.bin filter=lfs diff=lfs merge=lfs -text\n')
        put('model.bin', 'weights')
      },
      /^model\.bin goes through the filter lfs /,
    ],
    [
      'a link in place of .github',
      () => {
        symlinkSync('old.txt', join(work, '.github'))
      },
      /below \.github/,
    ],
    [
      'a repository inside',
      () => {
        put('vendor/a.txt', '')
        execFileSync('git', ['-C', join(work, 'vendor'), 'init', '--quiet'])
        execFileSync('git', [
          '-C',
          join(work, 'vendor'),
          '-c',
          'user.name=z',
          '-c',
          'user.email=z@example.invalid',
          'commit',
          '--quiet',
          '--allow-empty',
          '-m',
          'x',
        ])
      },
      /repository of its own/,
    ],
    [
      'a name with a line break',
      () => {
        put('a\nb', '')
      },
      /no plain path/,
    ],
    [
      'more than five megabytes',
      () => {
        put('big.bin', Buffer.alloc(5 * 1024 * 1024 + 1))
      },
      /5242881 bytes/,
    ],
    [
      'more than five hundred files',
      () => {
        for (let at = 0; at <= 500; at += 1) put(`many/${at}.txt`, '')
      },
      /501 files/,
    ],
  ])('is refused: %s', async (_title, change, why) => {
    change()
    expect(await worktree.changes()).toEqual({ refused: expect.stringMatching(why) })
  })

  test('is found without running what the command left for git', async () => {
    const canary = join(folder, 'canary')
    put('.gitattributes', '*.txt filter=own diff=own\n')
    for (const hook of ['pre-commit', 'post-index-change']) {
      mkdirSync(join(folder, 'scratch/git/hooks'), { recursive: true })
      writeFileSync(join(folder, 'scratch/git/hooks', hook), `#!/bin/sh\ntouch ${canary}\n`, { mode: 0o755 })
    }
    put('old.txt', 'new\n')
    expect(await worktree.changes()).toEqual({
      refused: expect.stringContaining('old.txt goes through the filter own'),
    })
    put('.gitattributes', '*.txt diff=own\n')
    expect(await worktree.changes()).toMatchObject({ changes: [{ path: '.gitattributes' }, { path: 'old.txt' }] })
    expect(existsSync(canary)).toBe(false)
  })
})

describe('the bytes of what a command changed are those that `git add` would store', () => {
  const attributes = [
    '*.props text eol=crlf',
    '*.txt text',
    '*.id ident',
    '*.utf16 text working-tree-encoding=UTF-16LE-BOM',
    '*.raw -text',
    '',
  ].join('\n')
  const written: Readonly<Record<string, string | Buffer>> = {
    'app.props': 'a=1\r\nb=2\r\n',
    'unix.props': 'a=1\nb=2\n',
    'mixed.txt': 'one\r\ntwo\n',
    'keyword.id': '$Id: 0123456789 $\n',
    'wide.utf16': Buffer.from('\ufeffgrüße\n', 'utf16le'),
    'kept.raw': 'a\r\n',
    auto: 'x\r\n',
  }

  test.each(Object.keys(written))('%s', async (name) => {
    const [origin, unpacked] = [join(folder, 'origin'), join(folder, 'unpacked')]
    mkdirSync(origin)
    mkdirSync(unpacked)
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-C', origin, '-c', 'user.name=z', '-c', 'user.email=z@example.invalid', ...args], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', HOME: folder },
      })
    git('init', '--quiet')
    writeFileSync(join(origin, '.gitattributes'), attributes)
    for (const path of Object.keys(written))
      writeFileSync(join(origin, path), path.endsWith('.utf16') ? Buffer.from('\ufeffbefore\n', 'utf16le') : 'before\n')
    git('add', '--all')
    git('commit', '--quiet', '-m', 'As released')
    git('archive', '--format=tar', `--output=${join(folder, 'as.tar')}`, 'HEAD')
    execFileSync('tar', ['-xf', join(folder, 'as.tar'), '-C', unpacked])
    const fetched = await openWorktree(unpacked, join(folder, 'scratch-of-archive'), process.env['PATH'] ?? '')
    expect(await fetched.changes()).toEqual({ changes: [] })

    writeFileSync(join(unpacked, name), written[name] ?? '')
    writeFileSync(join(origin, name), written[name] ?? '')
    git('add', '--all')
    const stored = execFileSync('git', ['-C', origin, 'cat-file', 'blob', git('rev-parse', `:${name}`).trim()])
    expect(await fetched.changes()).toEqual({
      changes: [{ path: name, mode: '100644', content: stored.toString('base64') }],
    })
  })
})

describe('the changes of an artifact are read as a stranger’s', () => {
  const file = { path: 'package.json', mode: '100644', content: base64('{}') } as const
  const link = { path: 'latest', mode: '120000', content: base64('v1/notes.md') } as const

  test('and come back as they were printed', () => {
    expect(readChanges(printChanges([file, link, { path: 'old.txt', mode: null }]))).toEqual({
      changes: [file, link, { path: 'old.txt', mode: null }],
    })
  })

  test.each<[string, unknown]>([
    ['no list', { changes: 'all' }],
    ['null', null],
    ['a number', { changes: [7] }],
    ['a submodule', { changes: [{ ...file, mode: '160000' }] }],
    ['a folder', { changes: [{ ...file, mode: '040000' }] }],
    ['content that is no Base64', { changes: [{ ...file, content: '\u{1f4a9}' }] }],
    ['a path upwards', { changes: [{ ...file, path: '../package.json' }] }],
    ['a path from the root', { changes: [{ ...file, path: '/etc/passwd' }] }],
    ['a workflow', { changes: [{ ...file, path: '.github/workflows/ci.yml' }] }],
    ['git’s own', { changes: [{ ...file, path: 'a/.GIT/config' }] }],
    ['a file twice', { changes: [file, file] }],
    ['too many', { changes: Array.from({ length: 501 }, (_, at) => ({ path: `${at}`, mode: null })) }],
  ])('refused: %s', (_title, value) => {
    expect(readChanges(JSON.stringify(value))).toEqual({ refused: expect.any(String) })
  })

  test('refused: no JSON', () => {
    expect(readChanges('{')).toEqual({ refused: 'it is not a list of changed files' })
  })
})
