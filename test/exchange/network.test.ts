import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RequestListener } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { network } from '../../src/exchange/network.ts'

interface Served extends AsyncDisposable {
  readonly url: string
}

async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

describe('the network', () => {
  test('sends a call and gives back what came', async () => {
    await using server = await serve((request, response) => {
      request.on('data', (chunk) => response.write(`${request.method} ${request.headers['authorization']} ${chunk}`))
      request.on('end', () => response.end())
    })
    const answer = await network({
      method: 'POST',
      url: `${server.url}/x`,
      headers: { authorization: 'token t' },
      body: '{}é',
    })
    expect(answer).toMatchObject({ status: 200, body: 'POST token t {}é' })
    expect(Date.parse(answer.headers['date'] ?? '')).not.toBeNaN()
  })

  test('sends a file and gives one back byte by byte', async () => {
    const file = Buffer.from([0, 255, 128, 10, 195, 40])
    await using server = await serve((request, response) => void request.pipe(response))
    const call = { method: 'POST', url: server.url, headers: {}, file }
    expect(await network({ ...call, mostBytes: 6 })).toMatchObject({ status: 200, body: '', bytes: file })
    await expect(network({ ...call, mostBytes: 5 })).rejects.toThrow('is larger than')
  })

  test('gives back as text why a file is not there', async () => {
    await using server = await serve((_, response) => void response.writeHead(404).end('gone'))
    expect(await network({ method: 'GET', url: server.url, headers: {}, mostBytes: 5 })).toMatchObject({
      status: 404,
      body: 'gone',
    })
  })

  test('follows no redirect: the token must not reach another host', async () => {
    let reached = 0
    await using other = await serve((_, response) => {
      reached += 1
      response.end()
    })
    await using server = await serve((_, response) => {
      response.writeHead(302, { location: other.url }).end()
    })
    expect((await network({ method: 'GET', url: server.url, headers: {} })).status).toBe(302)
    expect(reached).toBe(0)
  })

  test.each(['http://api.github.com/user', 'ftp://127.0.0.1/', 'http://127.0.0.1.example.org/'])(
    'sends nothing to %s',
    async (url) => {
      await expect(network({ method: 'GET', url, headers: {} })).rejects.toThrow('only https leaves this machine')
    },
  )

  test('stops reading a body without end', async () => {
    await using server = await serve((_, response) => {
      const megabyte = Buffer.alloc(1024 * 1024)
      const pour = (): void => {
        while (!response.destroyed && response.write(megabyte));
      }
      response.on('drain', pour)
      pour()
    })
    await expect(network({ method: 'GET', url: server.url, headers: {} })).rejects.toThrow('larger than 50 MB')
  })

  test('names the address where nobody answers', async () => {
    const { url } = await serve((_, response) => response.end()).then(async (server) => {
      await server[Symbol.asyncDispose]()
      return server
    })
    await expect(network({ method: 'GET', url: `${url}/x`, headers: {} })).rejects.toThrow(
      new RegExp(`ECONNREFUSED .*, at ${url}$`, 'u'),
    )
  })

  test('names the address where what answers does not speak TLS, and where Node calls no such port', async () => {
    await using server = await serve((_, response) => response.end())
    const secure = server.url.replace('http:', 'https:')
    await expect(network({ method: 'GET', url: secure, headers: {} })).rejects.toThrow(
      new RegExp(`^[^\n]*\\(ERR_SSL_\\w+\\), at ${secure}$`, 'u'),
    )
    await expect(network({ method: 'GET', url: 'http://127.0.0.1:1/x', headers: {} })).rejects.toThrow(
      'bad port, at http://127.0.0.1:1',
    )
  })

  test.each([
    ['two lines', 'token ghp_sec\nret'],
    ['a character that headers do not have', 'token ghp_secret€'],
  ])('says nothing of a token with %s', async (_, authorization) => {
    const refused = network({ method: 'GET', url: 'http://127.0.0.1:9/', headers: { authorization } })
    await expect(refused).rejects.toThrow('refused to send the header authorization')
    await expect(refused).rejects.not.toThrow(/sec/u)
  })
})
