import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { fetchCommits, gitEnvironment, proxyTo } from '../../src/actions/run-tier-gate/fetch.ts'
import { runTier, tierEnvironment, unpack } from '../../src/actions/run-tier-gate/run.ts'
import { readTierRequest } from '../../src/actions/run-tier-gate/tier-request.ts'
import { closedPort, openProxy, withProxies } from '../exchange/proxy-server.ts'
import { isRunning } from '../toolkit/processes.ts'
import { type GitServer, openGitServer } from './git-server.ts'
import { problemsOf } from './problems.ts'
import { sha, tierRequest } from './tier-requests.ts'

// Every case starts processes and a server; a busy machine takes its time.
jest.setTimeout(60_000)

const token = 'ghs_canary'
const path = process.env['PATH'] ?? ''
let folder = ''
let server: GitServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'convoy-tier-'))
  server = await openGitServer(token)
})
afterEach(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

const below = (...names: readonly string[]): string => join(folder, ...names)

/** Fetches these commits and unpacks them, as the two jobs of participant.yml do. */
async function fetchAndUnpack(commits: Readonly<Record<string, string>>, as = token): Promise<void> {
  await fetchCommits(commits, { serverUrl: server.url, token: as, path }, below('packed'), below('git'))
  expect(await unpack(below('packed'), below('repositories'), path)).toBeNull()
}

function request(changed: Readonly<Record<string, unknown>> = {}) {
  return readTierRequest(JSON.stringify(tierRequest(changed)))
}

function place() {
  return { root: below('repositories'), home: below('home'), reports: below('reports'), path }
}

async function run(command: string, changed: Readonly<Record<string, unknown>> = {}) {
  const { outcome } = await runTier(request({ ...changed, command }), 'acme/web', place(), 1)
  return outcome
}

describe('fetching', () => {
  test('gives exactly the files of the commits, each repository in its folder, modes kept', async () => {
    const web = server.commit('acme/web', { 'run.sh': '#!/bin/sh\n', 'src/index.js': '1\n' }, ['run.sh'])
    const api = server.commit('acme/api', { 'README.md': 'api\n' })
    await fetchAndUnpack({ 'acme/web': web, 'acme/api': api })
    expect((await readdir(below('repositories'), { recursive: true })).toSorted()).toEqual([
      'acme',
      'acme/api',
      'acme/api/README.md',
      'acme/web',
      'acme/web/run.sh',
      'acme/web/src',
      'acme/web/src/index.js',
    ])
    expect(statSync(below('repositories', 'acme/web/run.sh')).mode & 0o111).not.toBe(0)
  })

  test('gives the tests too where a repository leaves them out of its archives, and files as they were committed', async () => {
    const commit = server.commit('acme/web', {
      '.gitattributes': 'test export-ignore\n*.txt export-subst\n',
      'test/a.test.js': 'true\n',
      'version.txt': '$Format:%H$\n',
    })
    await fetchAndUnpack({ 'acme/web': commit })
    expect(await readFile(below('repositories', 'acme/web/test/a.test.js'), 'utf8')).toBe('true\n')
    expect(await readFile(below('repositories', 'acme/web/version.txt'), 'utf8')).toBe('$Format:%H$\n')
  })

  test('leaves the token neither on disk nor in an argument', async () => {
    const commit = server.commit('acme/web', { a: '' })
    await fetchAndUnpack({ 'acme/web': commit })
    const derived = Buffer.from(`x-access-token:${token}`).toString('base64')
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const content = readFileSync(join(entry.parentPath, entry.name), 'latin1')
      expect(content.includes(token) || content.includes(derived)).toBe(false)
    }
    expect(gitEnvironment({ serverUrl: 'https://github.com', token, path }, '/home')['GIT_CONFIG_KEY_0']).toBe(
      'http.https://github.com/.extraheader',
    )
  })

  test.each([
    ['a commit that is not there', sha('9'), token],
    ['a token that may not read', '', 'ghs_other'],
  ])('%s is told with the repository’s name', async (_, commit, as) => {
    const there = server.commit('acme/web', { a: '' })
    const [problem] = await problemsOf(() =>
      fetchCommits(
        { 'acme/web': commit || there },
        { serverUrl: server.url, token: as, path },
        below('packed'),
        below('git'),
      ),
    )
    expect(problem).toMatchObject({ code: 'COMMIT_UNREADABLE', message: expect.stringContaining('acme/web') })
  })
})

test('all repositories that cannot be had are told at once, and the others are packed', async () => {
  const commit = server.commit('acme/web', { a: '' })
  const problems = await problemsOf(() =>
    fetchCommits(
      { 'acme/api': sha('9'), 'acme/web': commit, 'acme/schema': sha('8') },
      { serverUrl: server.url, token, path },
      below('packed'),
      below('git'),
    ),
  )
  expect(new Set(problems.map(({ message }) => /of (\S+) could/u.exec(message)?.[1]))).toEqual(
    new Set(['acme/api', 'acme/schema']),
  )
  expect(existsSync(below('packed', 'acme/web.tar'))).toBe(true)
})

describe('fetching through a proxy', () => {
  const local = (): string => server.url.replace('127.0.0.1', 'git.localhost')
  const fetchThrough = (commits: Readonly<Record<string, string>>, proxies: Readonly<Record<string, string>>) =>
    withProxies(proxies, () =>
      fetchCommits(
        commits,
        { serverUrl: local(), token, path, proxy: proxyTo(local()) },
        below('packed'),
        below('git'),
      ),
    )

  test('shows it the credentials of its URL', async () => {
    await using proxy = await openProxy({ credentials: 'zoe:p@ss' })
    await fetchThrough(
      { 'acme/web': server.commit('acme/web', { a: '' }) },
      { HTTP_PROXY: `http://zoe:p%40ss@127.0.0.1:${proxy.port}` },
    )
    expect(proxy.passed.length).toBeGreaterThan(0)
    expect(proxy.passed.every((line) => line.includes(`${local()}/acme/web.git/`))).toBe(true)
    expect(existsSync(below('packed', 'acme/web.tar'))).toBe(true)
  })

  test('that is down says which proxy, and no password', async () => {
    const port = await closedPort()
    const [problem] = await problemsOf(() =>
      fetchThrough(
        { 'acme/web': server.commit('acme/web', { a: '' }) },
        { HTTP_PROXY: `http://zoe:s3cret@127.0.0.1:${port}` },
      ),
    )
    expect(problem).toMatchObject({
      code: 'COMMIT_UNREADABLE',
      message: expect.stringContaining(`through the proxy http://127.0.0.1:${port} (HTTP_PROXY)`),
    })
    expect(JSON.stringify(problem)).not.toContain('s3cret')
  })

  test('that NO_PROXY keeps from this host asks it nothing', async () => {
    await using proxy = await openProxy()
    const bypass = withProxies({ HTTP_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: 'git.localhost' }, () =>
      Promise.resolve(proxyTo(local())),
    )
    expect(await bypass).toBeNull()
    // What names no proxy takes none of the machine's own either.
    const commit = server.commit('acme/web', { a: '' })
    await withProxies(
      { http_proxy: `http://127.0.0.1:${proxy.port}`, ALL_PROXY: `http://127.0.0.1:${proxy.port}` },
      () =>
        fetchCommits(
          { 'acme/web': commit },
          { serverUrl: server.url, token, path, proxy: proxyTo(server.url) },
          below('packed'),
          below('git'),
        ),
    )
    expect(proxy.passed).toEqual([])
  })

  test('that is none says which variable is wrong', async () => {
    const [problem] = await problemsOf(() =>
      fetchThrough({ 'acme/web': sha('1') }, { HTTP_PROXY: 'socks5://127.0.0.1:1' }),
    )
    expect(problem).toMatchObject({ code: 'PROXY_FAILED', message: expect.stringContaining('HTTP_PROXY') })
  })
})

describe('a tier’s command', () => {
  beforeEach(async () => fetchAndUnpack({ 'acme/web': server.commit('acme/web', { 'proof.txt': 'here\n' }) }))

  test('that succeeds has passed, in the folder of its repository', async () => {
    expect(await run('grep here proof.txt && test "$PWD" = "$CONVOY_REPOSITORIES/acme/web"')).toEqual({ is: 'passed' })
  })

  test.each(['exit 1', 'no-such-program', 'false | true', 'kill -9 $$'])(
    '%j has failed: it was judged and lost',
    async (command) => {
      expect(await run(command)).toMatchObject({ is: 'failed' })
    },
  )

  test('that a signal ended has failed, and is said to have been killed', async () => {
    expect(await run('kill -9 $$')).toEqual({ is: 'failed', why: 'the command was killed by a signal' })
  })

  test('that cannot be started is errored: nothing was judged', async () => {
    rmSync(below('repositories', 'acme/web'), { recursive: true })
    expect(await run('true')).toMatchObject({ is: 'errored' })
  })

  test('finds its environment and nothing of the runner’s', async () => {
    const known = tierEnvironment(request(), place())
    expect(Object.keys(known)).toEqual([
      'PATH',
      'HOME',
      'LANG',
      'CI',
      'CONVOY_RELEASE',
      'CONVOY_CANDIDATE',
      'CONVOY_REPOSITORIES',
      'CONVOY_HEADS',
      'CONVOY_REPORTS',
    ])
    expect(known['CONVOY_CANDIDATE']).toBe('rc.2')
  })

  test('inherits nothing of a hostile machine: what would change git, Node, the shell, the loader or the network stays outside', async () => {
    const rc = below('hostile.sh')
    writeFileSync(rc, 'echo hostile >&2; exit 7\n')
    const hostile = {
      ACTIONS_RUNTIME_TOKEN: 'canary',
      GITHUB_TOKEN: 'canary',
      GITHUB_OUTPUT: rc,
      RUNNER_TEMP: folder,
      INPUT_TOKEN: 'canary',
      NODE_OPTIONS: '--no-such-flag',
      NODE_PATH: folder,
      GIT_DIR: folder,
      GIT_CONFIG_GLOBAL: rc,
      GIT_SSH_COMMAND: rc,
      http_proxy: 'http://127.0.0.1:9',
      HTTPS_PROXY: 'http://127.0.0.1:9',
      LD_PRELOAD: below('none.so'),
      BASH_ENV: rc,
      ENV: rc,
      PROMPT_COMMAND: rc,
      'BASH_FUNC_env%%': '() { exit 7; }',
    }
    const before = { ...process.env }
    Object.assign(process.env, hostile)
    try {
      expect(await run('env -0 > "$CONVOY_REPORTS/env"')).toEqual({ is: 'passed' })
    } finally {
      for (const name of Object.keys(hostile)) delete process.env[name]
      Object.assign(process.env, before)
    }
    const names = readFileSync(below('reports', 'env'), 'utf8')
      .split('\0')
      .map((line) => line.slice(0, line.indexOf('=')))
      .filter((name) => name !== '')
    expect(names.toSorted()).toEqual(
      [...Object.keys(tierEnvironment(request(), place())), 'PWD', 'SHLVL', '_'].toSorted(),
    )
  })

  test('that reads standard input finds its end and does not wait', async () => {
    expect(await run('test -z "$(cat)"')).toEqual({ is: 'passed' })
  })

  test('leaves nothing running, in whichever process group', async () => {
    expect(
      await run('sleep 300 & echo $! > "$CONVOY_REPORTS/one"; setsid sleep 300 & echo $! > "$CONVOY_REPORTS/two"'),
    ).toEqual({ is: 'passed' })
    for (const name of ['one', 'two'])
      expect(isRunning(Number(readFileSync(below('reports', name), 'utf8')))).toBe(false)
  })

  test('is data to a shell of its own: a hostile request runs nothing before or after it', async () => {
    const canary = below('canary')
    await run('true', { release: '2026.11', tier: 'tier1' })
    expect(await run(`test "$CONVOY_RELEASE" = '2026.11'`)).toEqual({ is: 'passed' })
    await expect(problemsOf(() => request({ release: `$(touch ${canary})` }))).resolves.toHaveLength(1)
    expect(existsSync(canary)).toBe(false)
  })
})

test('files that cannot be unpacked are the machine’s fault, and are said to be', async () => {
  const { mkdir, writeFile } = await import('node:fs/promises')
  await mkdir(below('packed', 'acme'), { recursive: true })
  await writeFile(below('packed', 'acme/web.tar'), 'no tar')
  expect(await unpack(below('packed'), below('repositories'), path)).toContain('web.tar')
})
