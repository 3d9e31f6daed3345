import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { network } from '../../src/exchange/network.ts'
import { exemptThisMachine, ProxyFailure, proxyOn, proxySecrets } from '../../src/exchange/proxy.ts'
import { closedPort, openProxy, openTls, withProxies } from './proxy-server.ts'

const host = 'api.github.test'
const get = (url: string) => network({ method: 'GET', url, headers: { authorization: 'token t' } })

/** How a call ended that no proxy let through. */
async function failureOf(
  proxies: Readonly<Record<string, string>>,
  url = `https://${host}/user`,
): Promise<ProxyFailure> {
  try {
    await withProxies(proxies, () => get(url))
  } catch (error) {
    if (error instanceof ProxyFailure) return error
    throw error
  }
  throw new Error('an answer came')
}

describe('a call over https', () => {
  const trusted = getCACertificates('default')
  let github: Awaited<ReturnType<typeof openTls>>
  beforeAll(async () => {
    github = await openTls(host, (request, response) => {
      response.end(`${request.method} ${request.url} for ${request.headers.authorization}`)
    })
    setDefaultCACertificates([...trusted, readFileSync(github.ca, 'utf8')])
  })
  afterAll(async () => {
    setDefaultCACertificates(trusted)
    await github[Symbol.asyncDispose]()
  })

  test.each(['HTTPS_PROXY', 'https_proxy'])(
    'goes through the tunnel of the proxy that %s names, and the proxy sees the host alone',
    async (variable) => {
      await using proxy = await openProxy({ hosts: { [`${host}:443`]: github.port } })
      const answer = await withProxies({ [variable]: `http://127.0.0.1:${proxy.port}` }, () =>
        get(`https://${host}/user`),
      )
      expect(answer).toMatchObject({ status: 200, body: 'GET /user for token t' })
      expect(proxy.passed).toEqual([`CONNECT ${host}:443`])
    },
  )

  test('takes the lower case variable where both are set, as the runner does', async () => {
    await using proxy = await openProxy({ hosts: { [`${host}:443`]: github.port } })
    const answer = await withProxies(
      { HTTPS_PROXY: `http://127.0.0.1:${await closedPort()}`, https_proxy: `http://127.0.0.1:${proxy.port}` },
      () => get(`https://${host}/`),
    )
    expect(answer.status).toBe(200)
  })

  test('shows the proxy the credentials of its URL, decoded, and the host none of them', async () => {
    await using proxy = await openProxy({ hosts: { [`${host}:443`]: github.port }, credentials: 'zoe:p@ss word' })
    const answer = await withProxies({ HTTPS_PROXY: `http://zoe:p%40ss%20word@127.0.0.1:${proxy.port}` }, () =>
      get(`https://${host}/user`),
    )
    expect(answer.body).toBe('GET /user for token t')
    expect(proxy.refused()).toBe(0)
  })

  test.each(['http://', 'http://zoe:wr0ng@', 'http://zoe@'])(
    'that the proxy at %s… does not know says so, and says no password',
    async (who) => {
      await using proxy = await openProxy({ credentials: 'zoe:right' })
      const failure = await failureOf({ HTTPS_PROXY: `${who}127.0.0.1:${proxy.port}` })
      expect(failure).toMatchObject({ trouble: 'credentials', variable: 'HTTPS_PROXY' })
      expect(failure.message).toContain(`http://127.0.0.1:${proxy.port}`)
      expect(failure.message).not.toContain('wr0ng')
      expect(proxy.passed).toEqual([])
    },
  )

  test('that the proxy does not let through names the proxy, the host and its status', async () => {
    await using proxy = await openProxy({ answers: 403 })
    expect(await failureOf({ HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` })).toMatchObject({
      trouble: 'closed',
      message: `the proxy http://127.0.0.1:${proxy.port} (HTTPS_PROXY) leads nobody to ${host} (HTTP 403)`,
    })
  })

  test('whose proxy is down names its address', async () => {
    const port = await closedPort()
    expect(await failureOf({ HTTPS_PROXY: `http://zoe:s3cret@127.0.0.1:${port}` })).toMatchObject({
      trouble: 'unreachable',
      message: `the proxy http://127.0.0.1:${port} (HTTPS_PROXY) does not answer (ECONNREFUSED)`,
    })
  })

  test('whose proxy takes it and says nothing names its address', async () => {
    await using proxy = await openProxy({ answers: null })
    expect(await failureOf({ HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` })).toMatchObject({
      trouble: 'unreachable',
      message: `the proxy http://127.0.0.1:${proxy.port} (HTTPS_PROXY) does not answer (UND_ERR_HEADERS_TIMEOUT)`,
    })
  })

  test('whose proxy nobody knows names its address', async () => {
    expect(await failureOf({ https_proxy: 'http://proxy.invalid:3128' })).toMatchObject({
      trouble: 'unreachable',
      message: expect.stringContaining('the proxy http://proxy.invalid:3128 (https_proxy)'),
    })
  })

  test('whose host shows a certificate that nobody knows is not sent', async () => {
    await using other = await openTls(host, (_, response) => {
      response.end('who?')
    })
    await using proxy = await openProxy({ hosts: { [`${host}:443`]: other.port } })
    expect(await failureOf({ HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` })).toMatchObject({ trouble: 'untrusted' })
  })

  test('that breaks off behind the proxy may have been sent: it is no failure of the proxy', async () => {
    await using broken = await openTls(host, (request) => {
      request.socket.destroy()
    })
    setDefaultCACertificates([...trusted, readFileSync(github.ca, 'utf8'), readFileSync(broken.ca, 'utf8')])
    await using proxy = await openProxy({ hosts: { [`${host}:443`]: broken.port } })
    await withProxies({ HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }, async () => {
      const thrown = await get(`https://${host}/`).catch((error: unknown) => error)
      expect(thrown).not.toBeInstanceOf(ProxyFailure)
      expect(String(thrown)).toContain(`through the proxy http://127.0.0.1:${proxy.port}`)
    })
  })

  test.each([
    ['http://zoe:s3cret@pro xy:1', 'is not the address of a proxy'],
    ['http://', 'is not the address of a proxy'],
    ['http://proxy:99999', 'is not the address of a proxy'],
    ['socks5://zoe:s3cret@127.0.0.1:1080', 'a proxy of the kind socks5://'],
    ['http://zoe:s3cret%@127.0.0.1:1', 'not percent-encoded'],
  ])('is not sent where HTTPS_PROXY is %j, which is not quoted', async (value, expected) => {
    const failure = await failureOf({ HTTPS_PROXY: value })
    expect(failure).toMatchObject({ trouble: 'unreadable', message: expect.stringContaining(expected) })
    expect(failure.message).not.toContain('s3cret')
  })
})

describe('the way to a host', () => {
  const through = (proxies: Readonly<Record<string, string>>, url: string) =>
    withProxies(proxies, () => Promise.resolve(proxyOn(new URL(url))?.address ?? null))
  const proxy = 'http://proxy.local:3128'

  test.each([
    ['', proxy],
    ['example.com', proxy],
    ['github.test', null],
    ['api.github.test', null],
    ['.github.test', null],
    ['API.GITHUB.TEST', null],
    ['example.com, github.test', null],
    ['*', null],
    ['github.test:443', null],
    ['github.test:8443', proxy],
    ['hub.test', proxy],
    ['api.github.test.example.com', proxy],
  ])('with NO_PROXY=%j', async (list, expected) => {
    for (const variable of ['NO_PROXY', 'no_proxy'])
      expect(await through({ HTTPS_PROXY: proxy, [variable]: list }, `https://${host}/user`)).toBe(expected)
  })

  test.each(['https://localhost:1/', 'https://127.0.0.1:1/', 'http://[::1]:1/'])(
    'leads to %s without a proxy: it is this machine',
    async (url) => {
      expect(await through({ HTTPS_PROXY: proxy, HTTP_PROXY: proxy }, url)).toBeNull()
    },
  )

  test('leads through HTTP_PROXY for plain http alone', async () => {
    expect(await through({ HTTP_PROXY: proxy }, `https://${host}/`)).toBeNull()
    expect(
      await through({ HTTP_PROXY: 'http://127.0.0.1:3128', HTTPS_PROXY: proxy }, 'http://github.localhost:8080/'),
    ).toBe('http://127.0.0.1:3128')
  })

  test('does not lead plain http, which carries a token, out of this machine', async () => {
    expect(await through({ HTTP_PROXY: proxy }, 'http://github.localhost:8080/')).toBeNull()
  })

  test.each([
    ['proxy.local:3128', proxy],
    ['proxy.local', 'http://proxy.local'],
    ['https://proxy.local:3128/', 'https://proxy.local:3128'],
    ['  http://proxy.local:3128 ', proxy],
    ['http://zoe:s3cret@proxy.local:3128', proxy],
  ])('through %j is shown as %s', async (value, shown) => {
    expect(await through({ HTTPS_PROXY: value }, `https://${host}/`)).toBe(shown)
  })
})

describe('plain http on this machine', () => {
  test('goes through a proxy of this machine, and past it where NO_PROXY names its host', async () => {
    const server = createServer((_, response) => {
      response.end('here')
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const { port } = server.address() as AddressInfo
    await using proxy = await openProxy()
    const HTTP_PROXY = `http://127.0.0.1:${proxy.port}`
    expect((await withProxies({ HTTP_PROXY }, () => get(`http://github.localhost:${port}/`))).body).toBe('here')
    expect(proxy.passed).toHaveLength(1)
    await withProxies({ HTTP_PROXY, NO_PROXY: '127.0.0.1' }, () => get(`http://127.0.0.1:${port}/`))
    expect(proxy.passed).toHaveLength(1)
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  })
})

describe('where Node reads the variables itself', () => {
  test('a call to this machine goes past the proxy all the same, and so does Node’s own once it is told', () => {
    const program = `
      import { createServer } from 'node:http'
      import { network } from ${JSON.stringify(new URL('../../src/exchange/network.ts', import.meta.url).href)}
      import { exemptThisMachine } from ${JSON.stringify(new URL('../../src/exchange/proxy.ts', import.meta.url).href)}
      const server = createServer((_, response) => { response.end('here') })
      await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve) })
      const url = 'http://127.0.0.1:' + server.address().port + '/'
      const said = [await network({ method: 'GET', url, headers: {} }).then(({ body }) => body), await fetch(url).then(() => 'here', () => 'proxy')]
      exemptThisMachine()
      said.push(await fetch(url).then((response) => response.text(), () => 'proxy'))
      console.log(said.join(' '), process.env.no_proxy)
      process.exit()`
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        NODE_USE_ENV_PROXY: '1',
        HTTP_PROXY: 'http://127.0.0.1:9',
        NO_PROXY: 'example.com',
      },
    })
    expect(said).toBe('here proxy here example.com,localhost,.localhost,127.0.0.1,::1\n')
  })

  test('nothing is changed where it does not', () => {
    const environment = { HTTP_PROXY: 'http://127.0.0.1:9' }
    exemptThisMachine(environment)
    expect(environment).toEqual({ HTTP_PROXY: 'http://127.0.0.1:9' })
  })
})

describe('what must not be in a log', () => {
  test.each([
    ['http://zoe:s3cret@proxy.local', ['zoe:s3cret', 's3cret', 'em9lOnMzY3JldA==']],
    ['zoe:s3cret@proxy.local:3128', ['zoe:s3cret', 's3cret', 'em9lOnMzY3JldA==']],
    ['http://zoe:p%40ss@proxy.local', ['zoe:p%40ss', 'p%40ss', 'p@ss', 'em9lOnBAc3M=']],
    ['http://zoe:s3c@ret@proxy.local', ['zoe:s3c@ret', 's3c@ret', 'em9lOnMzY0ByZXQ=']],
    ['http://zoe:50%off@proxy.local', ['zoe:50%off', '50%off', 'em9lOjUwJW9mZg==']],
    ['http://proxy.local:3128', []],
  ])('of %j', (value, secrets) => {
    expect(proxySecrets({ HTTPS_PROXY: value })).toEqual(secrets)
    expect(proxySecrets({ http_proxy: value })).toEqual(secrets)
  })
})
