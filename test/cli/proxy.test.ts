import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { seedPlayground } from '../../src/rehearsal/seed/playground.ts'
import { startsAt } from '../../src/rehearsal/seed/seed-story.ts'
import { openHub } from 'embedded-github/server/hub'
import { outsideTokens, withOutsideTokens } from '../../src/rehearsal/scenario/outside-tokens.ts'
import { closedPort, openFront, openProxy } from '../exchange/proxy-server.ts'
import { scratch, startConvoy, type Ended } from './convoy.ts'

const host = 'api.github.test'
let hub: Awaited<ReturnType<typeof openHub>>
let folder: Awaited<ReturnType<typeof scratch>>
/** GitHub as it stands on the internet: over https, under a name that only the proxy knows. */
let github: Awaited<ReturnType<typeof openFront>>

beforeAll(async () => {
  folder = await scratch()
  hub = await openHub({
    world: withOutsideTokens(seedPlayground(startsAt)),
    repositories: `${folder.path}/github`,
    state: `${folder.path}/state`,
  })
  github = await openFront(host, hub.apiUrl)
})
afterAll(async () => {
  await github[Symbol.asyncDispose]()
  await hub.close()
  await folder[Symbol.asyncDispose]()
})

async function status(proxies: Readonly<Record<string, string>>, apiUrl = `https://${host}`): Promise<Ended> {
  const none = { HTTPS_PROXY: '', https_proxy: '', HTTP_PROXY: '', http_proxy: '', NO_PROXY: '', no_proxy: '' }
  const { child, ended } = startConvoy(
    ['status', '--control', 'acme/playground', '--token', outsideTokens(hub.world()).read, '--api-url', apiUrl],
    undefined,
    { ...none, NODE_EXTRA_CA_CERTS: github.ca, ...proxies },
  )
  child.stdin?.end()
  return ended
}

const answered = 'No release of acme/playground is open.'

describe('a command that looks at GitHub', () => {
  test('goes through the proxy, with the credentials of its URL, and prints none of them', async () => {
    await using proxy = await openProxy({ hosts: { [`${host}:443`]: github.port }, credentials: 'zoe:s3cret' })
    const { stdout, stderr } = await status({ HTTPS_PROXY: `http://zoe:s3cret@127.0.0.1:${proxy.port}` })
    expect([stdout, stderr]).toEqual([expect.stringContaining(answered), ''])
    expect(stdout).not.toContain('s3cret')
    expect(new Set(proxy.passed)).toEqual(new Set([`CONNECT ${host}:443`]))
  })

  test('says which proxy is down, and what to do', async () => {
    const port = await closedPort()
    const { code, stderr } = await status({ https_proxy: `http://zoe:s3cret@127.0.0.1:${port}` })
    expect(code).toBe(2)
    expect(stderr).toContain('PROXY_FAILED')
    expect(stderr).toContain(`http://127.0.0.1:${port} (https_proxy)`)
    expect(stderr).toContain('NO_PROXY')
    expect(stderr).not.toContain('s3cret')
  })

  test('reaches a host of NO_PROXY, and this machine, without it', async () => {
    await using proxy = await openProxy()
    const url = `http://127.0.0.1:${proxy.port}`
    expect((await status({ HTTPS_PROXY: url, HTTP_PROXY: url }, hub.apiUrl)).stdout).toContain(answered)
    expect(
      (
        await status(
          { HTTP_PROXY: url, NO_PROXY: 'github.localhost' },
          hub.apiUrl.replace('127.0.0.1', 'github.localhost'),
        )
      ).stderr,
    ).not.toContain('PROXY_FAILED')
    expect(proxy.passed).toEqual([])
  })
})

describe('a variable that holds no proxy', () => {
  test.each(['socks5://zoe:s3cret@127.0.0.1:1', 'http://zoe:s3cret@pro xy', 'http://zoe:s3cret%@127.0.0.1:1'])(
    '%s is told by its name',
    async (value) => {
      const { code, stderr } = await status({ HTTPS_PROXY: value })
      expect([code, stderr]).toEqual([2, expect.stringContaining('PROXY_FAILED Convoy did not ask GitHub: ')])
      expect(stderr).toContain('HTTPS_PROXY')
      expect(stderr).not.toContain('s3cret')
    },
  )

  test('is nothing to a command that asks no GitHub', async () => {
    const { child, ended } = startConvoy(['validate', 'examples/single/train.yml'], undefined, {
      HTTPS_PROXY: 'socks5://127.0.0.1:1',
      HTTP_PROXY: 'nonsense://',
    })
    child.stdin?.end()
    expect((await ended).code).toBe(0)
  })
})
