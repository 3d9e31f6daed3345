import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { root, scratch } from './convoy.ts'

/*
 * What npm packs is what people get: installed in an empty folder it starts and rehearses, on the Node that npm runs on
 * and on the one it brings along.
 */

const run = promisify(execFile)
// npm puts the project's own Node first for its scripts; a stranger has the one that npm itself runs on.
const nodeOfNpm = process.env['npm_node_execpath'] ?? process.execPath
let folder: Awaited<ReturnType<typeof scratch>>
let said = ''

beforeAll(async () => {
  folder = await scratch()
  const npm = (args: readonly string[], cwd: string) =>
    run('npm', [...args, '--no-audit', '--no-fund', '--prefer-offline'], { cwd, env: strangers() })
  const [{ filename }] = JSON.parse(
    (await npm(['pack', '--json', '--pack-destination', folder.path], root)).stdout,
  ) as [{ filename: string }]
  const { stdout, stderr } = await npm(['install', join(folder.path, filename)], folder.path)
  said = stdout + stderr
}, 300_000)
afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

/** An environment that knows nothing of the project that tests run in. */
function strangers(): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(':').filter((part) => !part.includes('node_modules'))
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))),
    PATH: path.join(':'),
  }
}

const installed = (...parts: readonly string[]): string => join(folder.path, 'node_modules', ...parts)
const start = (node: string, ...args: readonly string[]) =>
  run(node, [installed('convoy-release', 'dist', 'cli', 'index.js'), ...args], { cwd: folder.path, env: strangers() })

test('is called convoy-release, brings no package along but a Node, and warns of none', async () => {
  expect((await readdir(installed())).filter((name) => !name.startsWith('.') && !name.startsWith('node-'))).toEqual([
    'convoy-release',
  ])
  expect((await readdir(installed('.bin'))).filter((name) => name.startsWith('convoy')).sort()).toEqual([
    'convoy',
    'convoy-release',
  ])
  expect(said).not.toMatch(/EBADENGINE|deprecated|install-scripts/u)
})

test('brings along the pages that README leads to, and that the program names', async () => {
  const readme = await readFile(installed('convoy-release', 'README.md'), 'utf8')
  const pages = [...readme.matchAll(/\]\(((?!https?:)[^)#]+\.md)/gu)].map(([, path = '']) => path)
  expect(pages).toContain('docs/rights.md')
  for (const page of pages) expect(await readFile(installed('convoy-release', page), 'utf8')).not.toBe('')
})

describe.each<[string, () => string]>([
  ['the Node that npm runs on', () => nodeOfNpm],
  ['the Node that it brings along', () => installed('.bin', 'node')],
])('on %s', (_, node) => {
  test('it says its version and the commit it was packed from', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    const { stdout: head } = await run('git', ['-C', root, 'rev-parse', 'HEAD'])
    expect((await start(node(), '--version')).stdout).toBe(`convoy ${version} (kit ${head.trim()})\n`)
  })

  test('it rehearses an example to its end', async () => {
    const { stdout } = await start(
      node(),
      'rehearse',
      installed('convoy-release', 'examples', 'single'),
      '--json',
      '--out',
      join(folder.path, `out-${node() === nodeOfNpm ? 'npm' : 'own'}`),
    )
    expect(JSON.parse(stdout)).toMatchObject({ status: 'shipped' })
  }, 120_000)
})
