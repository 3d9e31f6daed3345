import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { UserError } from 'github-foundations/problem'
import { readCommit } from 'embedded-github/github/git/commits'
import { addRepository, addUser, emptyWorld, seedCommit } from 'embedded-github/github/world/seed'
import { listFiles } from 'embedded-github/github/git/trees'
import { findFolder, readFolder } from '../../../src/rehearsal/seed/folder.ts'

let folder = ''
const put = (path: string, content = ''): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convoy-folder-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const problemsOf = (): Promise<readonly string[]> =>
  readFolder(folder).then(
    () => [],
    (error: unknown) =>
      error instanceof UserError
        ? error.problems.map(({ code, message }) => `${code} ${message}`)
        : Promise.reject(error),
  )

test('a folder is seeded with what git would commit of it: the same tree, links, modes and odd names included', async () => {
  put('.gitattributes', 'secret.txt export-ignore\nVERSION.txt export-subst\n')
  put('secret.txt', 'kept out of archives\n')
  put('VERSION.txt', '$Format:%H$\n')
  put('run.sh', '#!/bin/sh\n')
  chmodSync(join(folder, 'run.sh'), 0o755)
  for (const name of ['ünï côde (1).txt', '-dash.txt', 'a;b$(c).txt', 'dir with space/.hidden']) put(name, `${name}\n`)
  symlinkSync('run.sh', join(folder, 'link'))
  symlinkSync('nowhere/at-all', join(folder, 'dangling'))
  symlinkSync('dir with space', join(folder, 'linked folder'))
  const { files, executable, links } = await readFolder(folder)
  const [world, sha] = seedCommit(
    addRepository(addUser(emptyWorld({ at: 0, url: 'http://127.0.0.1:0' }), 'zoe'), {
      name: 'acme/app',
      defaultBranch: 'main',
    }),
    { repository: 'acme/app', branch: 'main', message: 'x', by: 'zoe', files, executable, links },
  )

  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim()
  git('init', '--quiet')
  git('add', '--all')
  expect(readCommit(world.objects, sha).tree).toBe(git('write-tree'))
  expect(listFiles(world.objects, git('write-tree')).get('dangling')?.mode).toBe('120000')
})

test('what no commit can hold is refused, all of it at once', async () => {
  put('vendor/lib/.git/HEAD', 'ref: refs/heads/main\n')
  put('node_modules/left/index.js', '1\n')
  execFileSync('mkfifo', [join(folder, 'pipe')])
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x62, 0xe4, 0x72])]), 'latin-1 name')
  expect(await problemsOf()).toEqual([
    'SEED_IMPOSSIBLE b\ufffdr has a name that is not UTF-8.',
    'SEED_IMPOSSIBLE node_modules holds installed packages, and no .gitignore beside or above it keeps them out of the commit.',
    'SEED_IMPOSSIBLE pipe is not a file, folder or symbolic link.',
    'SEED_IMPOSSIBLE vendor/lib/.git is a repository inside a repository.',
  ])
})

test('installed packages that a .gitignore keeps out stay out, and so does git’s own data at the top', async () => {
  put('.git/HEAD', 'ref: refs/heads/main\n')
  put('.gitignore', 'dist\nnode_modules/\n')
  put('packages/a/node_modules/left/index.js', '1\n')
  put('packages/a/index.js', '2\n')
  expect(Object.keys((await readFolder(folder)).files)).toEqual(['.gitignore', 'packages/a/index.js'])
})

test('the folder of a repository is found in whatever case it is named, the same name first', async () => {
  for (const path of ['acme/App/a', 'ACME/web/a', 'acme/web/a', 'acme/api']) put(path)
  const found = async (name: string): Promise<string | null> =>
    (await findFolder(folder, name.split('/')))?.slice(folder.length + 1) ?? null
  expect(await Promise.all(['ACME/app', 'acme/web', 'ACME/web', 'acme/api', 'acme/other'].map(found))).toEqual([
    'acme/App',
    'acme/web',
    'ACME/web',
    null,
    null,
  ])
})
