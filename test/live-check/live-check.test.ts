import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { points } from '../../scripts/live-check/points.ts'
import { addApp, addToken } from '../../src/rehearsal/github/seed.ts'
import { openHub } from '../../src/rehearsal/hub/hub.ts'
import { outsideTokens, withOutsideTokens } from '../../src/rehearsal/scenario/outside-tokens.ts'
import { releaseApp, seedPlayground } from '../../src/rehearsal/scenario/seed-story.ts'
import { root, scratch, type Ended } from '../cli/convoy.ts'

jest.setTimeout(60_000) // Every case starts a process.

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs1', format: 'pem' } })
let hub: Awaited<ReturnType<typeof openHub>>
let folder: Awaited<ReturnType<typeof scratch>>
let app: string

beforeAll(async () => {
  folder = await scratch()
  const world = addApp(withOutsideTokens(seedPlayground()), { ...releaseApp, publicKey, owner: 'acme', repositories: 'all' })
  app = String(world.apps[releaseApp.slug]?.id)
  const people = { kind: 'user', login: 'ann', repositories: 'all', expiresAt: null } as const
  const fewer = addToken(world, 'ghp_writes', { ...people, permissions: { metadata: 'read', contents: 'write' } })
  hub = await openHub({ world: fewer, repositories: `${folder.path}/github`, state: `${folder.path}/state` })
})
afterAll(async () => {
  await hub.close()
  await folder[Symbol.asyncDispose]()
})

interface Run { readonly ended: Promise<Ended>; readonly stop: () => void; readonly hear: (words: string) => Promise<void> }

/** The script as a person starts it, at the embedded GitHub. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const none = { GITHUB_TOKEN: '', GH_TOKEN: '', GITHUB_API_URL: '', LIVE_CHECK_APP_ID: '', LIVE_CHECK_APP_KEY: '', LIVE_CHECK_APP_KEY_FILE: '' }
  const child = spawn(process.execPath, [join(root, 'scripts/live-check.ts'), ...args], { cwd: root, env: { ...process.env, ...none, NO_COLOR: '1', LIVE_CHECK_TOKEN: outsideTokens.admin, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => { said[name] += text })
  return {
    ended: new Promise((resolve, reject) => { child.once('error', reject).once('close', (code) => { resolve({ code, ...said }) }) }),
    stop: () => { child.kill('SIGINT') },
    hear: (words) => new Promise((resolve) => { child.stdout.on('data', () => { if (said.stdout.includes(words)) resolve() }) }),
  }
}

const here = (...more: readonly string[]): readonly string[] => ['--org', 'acme', '--api-url', hub.apiUrl, '--pace', '0', '--patience', '0', '--yes', ...more]
const repositories = (): readonly string[] => Object.keys(hub.world().repositories).filter((name) => name.includes('live-check'))

interface Told { readonly repository: string; readonly points: readonly { readonly id: string; readonly verdict: string; readonly did: string; readonly dependsOn: readonly string[] }[] }

describe('A live check', () => {
  test('asks every point and leaves nothing behind', async () => {
    const { code, stdout, stderr } = await start(here('--json', '--mention', 'ann'), { LIVE_CHECK_APP_ID: app, LIVE_CHECK_APP_KEY: privateKey }).ended
    const told = JSON.parse(stdout) as Told
    console.log(told.points.map((p) => `${p.id}: ${p.verdict}: ${p.did}`).join('\n'), stderr)
    expect(told.points.map(({ id }) => id)).toEqual(points.map(({ id }) => id))
    expect(code).toBe(1)
    expect(repositories()).toEqual([])
  })
})
