import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { kitCommit, releaseToken } from '../../src/simulation/release-world.ts'
import { closedPort, openFront, openProxy } from '../exchange/proxy-server.ts'
import { control, controlWorld } from './control.ts'
import { type Bench, openBench } from './started-bundle.ts'

/*
 * The bundles in `dist` on a machine that reaches GitHub through a proxy alone; after a change of the sources, `npm run
 * build` comes first.
 */

const host = 'api.github.test'
const form = {
  inputs: {
    ask: 'release.plan',
    release: '2026.11',
    directive: 'auto',
    gate: 'ship',
    candidate: '',
    tier: '',
    why: '',
  },
  sender: { login: 'zoe' },
}
const inputs = { token: releaseToken, control, kit: kitCommit, 'kit-repository': 'convoy-release/convoy' }

// Every case starts processes and servers; a busy machine takes its time.
jest.setTimeout(60_000)

let bench: Bench
afterEach(async () => {
  await bench[Symbol.asyncDispose]()
})

/** Every secret that a line of the log shows, lines that mask it aside. */
const leaks = (log: string, ...secrets: readonly string[]): readonly string[] =>
  log.split('\n').filter((line) => !line.startsWith('::add-mask::') && secrets.some((secret) => line.includes(secret)))
const secrets = ['zoe:p%40ss', 'p%40ss', 'p@ss', Buffer.from('zoe:p@ss').toString('base64')]

describe('behind a proxy that wants to know who asks', () => {
  test('an action plans a release and leaves its copy, and its log shows no password', async () => {
    bench = await openBench(controlWorld(), control)
    await using github = await openFront(host, bench.hub.apiUrl)
    await using proxy = await openProxy({ hosts: { [`${host}:443`]: github.port }, credentials: 'zoe:p@ss' })
    const ended = await bench.start({
      action: 'plan-release',
      inputs,
      payload: form,
      environment: {
        GITHUB_API_URL: `https://${host}`,
        GITHUB_GRAPHQL_URL: `https://${host}/graphql`,
        https_proxy: `http://zoe:p%40ss@127.0.0.1:${proxy.port}`,
        NODE_EXTRA_CA_CERTS: github.ca,
      },
    })
    expect(ended).toMatchObject({ exitCode: 0, outputs: { release: '2026.11', due: 'cut-rc' } })
    expect(bench.artifacts()).toHaveLength(1)
    expect(proxy.passed).toContain(`CONNECT ${host}:443`)
    expect(proxy.refused()).toBe(0)
    for (const secret of secrets) expect(ended.log).toContain(`::add-mask::${secret.replaceAll('%', '%25')}\n`)
    expect(leaks(ended.log, ...secrets)).toEqual([])
  })

  test('an action that wakes another run sends its event', async () => {
    bench = await openBench(controlWorld(), control)
    await using github = await openFront(host, bench.hub.apiUrl)
    await using proxy = await openProxy({ hosts: { [`${host}:443`]: github.port } })
    const ended = await bench.start({
      action: 'record-signal',
      inputs: { token: releaseToken, mode: 'send', to: control, event: 'release.sweep', release: '2026.11' },
      environment: {
        GITHUB_API_URL: `https://${host}`,
        GITHUB_GRAPHQL_URL: `https://${host}/graphql`,
        HTTPS_PROXY: `127.0.0.1:${proxy.port}`,
        NODE_EXTRA_CA_CERTS: github.ca,
      },
    })
    expect(ended).toMatchObject({ exitCode: 0 })
    expect(proxy.passed).toEqual([`CONNECT ${host}:443`])
  })
})

test('a proxy that is down is a problem with its address and a remedy, and no defect', async () => {
  bench = await openBench(controlWorld(), control)
  const port = await closedPort()
  const ended = await bench.start({
    action: 'plan-release',
    inputs,
    payload: form,
    environment: {
      GITHUB_API_URL: `https://${host}`,
      GITHUB_GRAPHQL_URL: `https://${host}/graphql`,
      HTTPS_PROXY: `http://zoe:p%40ss@127.0.0.1:${port}`,
    },
  })
  expect(ended.exitCode).toBe(1)
  expect(ended.log).toContain(
    `::error title=PROXY_FAILED::Convoy did not ask GitHub: the proxy http://127.0.0.1:${port} (HTTPS_PROXY) does not answer (ECONNREFUSED).`,
  )
  expect(ended.summary).toContain('**PROXY_FAILED**')
  expect(leaks(ended.log + ended.summary, ...secrets)).toEqual([])
})

test('a variable that holds no proxy is a problem that does not quote it, and no defect', async () => {
  bench = await openBench(controlWorld(), control)
  const ended = await bench.start({
    action: 'plan-release',
    inputs,
    payload: form,
    environment: {
      GITHUB_API_URL: `https://${host}`,
      GITHUB_GRAPHQL_URL: `https://${host}/graphql`,
      HTTPS_PROXY: 'socks5://zoe:p%40ss@127.0.0.1:1',
    },
  })
  expect(ended.exitCode).toBe(1)
  expect(ended.log).toContain(
    '::error title=PROXY_FAILED::Convoy did not ask GitHub: HTTPS_PROXY names a proxy of the kind socks5://',
  )
  expect(leaks(ended.log + ended.summary, ...secrets)).toEqual([])
})
