import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { git } from '../../packages/embedded-github/test/server/served-github.ts'
import { convoy, root, scratch, startConvoy } from './convoy.ts'

jest.setTimeout(120_000) // These play rehearsals.

const single = join(root, 'examples/single')

test('a story that expects nothing and does not ship is not as asked; a release branch that somebody else wrote is told, and never believed', async () => {
  await using folder = await scratch()
  const request =
    '{ as: zoe, method: POST, path: "/repos/acme/release-control/dispatches", body: { event_type: release.plan, client_payload: { protocol: 1, id: plan-1, release: "2026.11", at: "2026-11-02T09:00:00Z", actor: { login: zoe }, body: { directive: careful } } } }'
  // Only an administrator who first takes the ruleset off can write there at all.
  const open =
    '{ as: zoe, method: PUT, path: "/repos/acme/release-control/rulesets/{ruleset:refs/heads/release/**}", body: { enforcement: disabled } }'
  await writeFile(
    join(folder.path, 'scenario.yml'),
    `release: "2026.11"\nsteps:\n  - request: ${request}\n  - until: { revision: 1 }\n  - request: ${open}\n`,
  )
  const rehearse = ['rehearse', single, '--scenario', 'scenario.yml']
  const first = await convoy(rehearse, folder.path)
  expect(first).toMatchObject({ code: 1, stderr: '' })
  expect(first.stdout).toContain('✖ ')

  await git(folder.path, 'clone', '-q', '--branch', 'release/2026.11', 'out/github/acme/release-control.git', 'clone')
  const clone = join(folder.path, 'clone')
  await writeFile(join(clone, 'release-manifest.json'), '{ "status": "shipped"')
  await git(clone, 'commit', '-q', '--all', '-m', 'Ship it')
  expect((await git(clone, 'push', 'origin', 'HEAD')).code).toBe(0)
  const second = await convoy(rehearse, folder.path)
  expect({ code: second.code, stderr: second.stderr }).toEqual({ code: 1, stderr: '' })
  expect(second.stdout).toContain('✖ release/2026.11 of acme/release-control was changed by somebody else')
  expect(second.stdout).toContain('Reset the branch to its last good commit')
})

test('nobody else gets the folder of a rehearsal that runs; a signal closes it, and the same command goes on with it', async () => {
  await using folder = await scratch()
  const { child, ended } = startConvoy(['rehearse', single], folder.path)
  const said = Promise.withResolvers<undefined>()
  child.stdout?.on('data', (text: string) => {
    if (text.includes('asks for release')) said.resolve(undefined)
  })
  await Promise.race([said.promise, ended])
  for (const fresh of [[], ['--fresh']]) {
    const other = await convoy(['rehearse', single, ...fresh], folder.path)
    expect(other.code).toBe(2)
    expect(other.stderr).toContain(`FOLDER_IN_USE Process ${child.pid} serves`)
  }
  child.kill('SIGINT')
  expect(await ended).toMatchObject({
    code: 130,
    stderr: 'Interrupted. The same command continues where it stopped; --fresh starts over.\n',
  })
  expect(existsSync(join(folder.path, 'out/github/hub.json'))).toBe(false)
  const resumed = await convoy(['rehearse', single], folder.path)
  expect({ code: resumed.code, stderr: resumed.stderr }).toEqual({ code: 0, stderr: '' })
  expect(resumed.stdout).toContain('Continuing the unfinished rehearsal')
})

test('Ctrl-C on a terminal ends it with 130, not before it has said how to go on', async () => {
  await using folder = await scratch()
  const { child, ended } = startConvoy(['rehearse', single], folder.path, {
    NODE_OPTIONS: '--import=data:text/javascript,process.stdout.isTTY=true',
  })
  const listed = Promise.withResolvers<undefined>()
  child.stdout?.on('data', (text: string) => {
    if (text.includes('planning')) listed.resolve(undefined)
  })
  await Promise.race([listed.promise, ended])
  child.kill('SIGINT')
  expect(await ended).toMatchObject({
    code: 130,
    stderr: 'Interrupted. The same command continues where it stopped; --fresh starts over.\n',
  })
  expect(existsSync(join(folder.path, 'out/github/hub.json'))).toBe(false)
})

test('ends without a word where whoever reads it closes the pipe, and the same command goes on', async () => {
  await using folder = await scratch()
  const { child, ended } = startConvoy(['rehearse', single], folder.path)
  child.stdout?.once('data', () => {
    child.stdout?.destroy()
  })
  expect(await ended).toMatchObject({ code: 141, stderr: '' })
  expect(existsSync(join(folder.path, 'out/github/hub.json'))).toBe(false)
  const resumed = await convoy(['rehearse', single], folder.path)
  expect({ code: resumed.code, stderr: resumed.stderr }).toEqual({ code: 0, stderr: '' })
})

test('an --out that is a file or below one is bad input', async () => {
  await using folder = await scratch()
  await writeFile(join(folder.path, 'file'), '')
  for (const out of ['file', 'file/out']) {
    const { code, stderr } = await convoy(['rehearse', single, '--out', out], folder.path)
    expect(code).toBe(2)
    expect(stderr).toContain('OUT_NOT_A_FOLDER')
  }
})

test('what a launcher started ends when the launcher is gone', async () => {
  const program = [
    '--import',
    join(root, 'packages/embedded-github/src/workflows/reading/json-import-hook.ts'),
    join(root, 'src/cli/index.ts'),
  ]
  const child = spawn(process.execPath, [...program, 'github'], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  if (child.stdout !== null) await once(child.stdout, 'data')
  child.disconnect()
  expect(await ended).toEqual([0, null])
})
