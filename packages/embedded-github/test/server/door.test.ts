import { once } from 'node:events'
import { request } from 'node:http'
import { connect, createServer, type AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { getOctokit } from '@actions/github'
import { invitationHeader, invitationOf } from '../../src/github/world/seals.ts'
import { openHub, loadWorld } from '../../src/server/hub.ts'
import { acme, serve, tokens, type ServedGitHub } from './served-github.ts'

let github: ServedGitHub
let port: number

beforeAll(async () => {
  github = await serve()
  port = Number(new URL(github.hub.apiUrl).port)
})
afterAll(async () => {
  await github[Symbol.asyncDispose]()
})

interface Said {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/**
 * Says exactly this to the hub, as a program of another user would. `fetch` would choose the Host itself and mend the
 * path.
 */
function say(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body = ''): Promise<Said> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .once('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            headers: response.headers,
          })
        })
    })
      .once('error', reject)
      .end(body)
  })
}

/** Sends these bytes, closes its side where `leave` says so, and hears all that the hub has to say. */
function send(text: string, { host = '127.0.0.1', leave = false } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port }, () => {
      if (leave)
        socket.write(text, () => {
          socket.resetAndDestroy()
        })
      else socket.write(text)
    })
    const chunks: Buffer[] = []
    socket
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .once('error', reject)
      .once('close', () => {
        resolve(Buffer.concat(chunks).toString())
      })
  })
}

const statusOf = (said: string): string => said.slice(said.indexOf(' ') + 1, said.indexOf(' ') + 4)
const zoe = { authorization: `token ${tokens.zoe}` }

describe('Whoever has no token of this hub', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/repos/acme/api'],
    ['HEAD', '/repos/acme/api'],
    ['GET', '/repos/acme/vault'],
    ['GET', '/meta'],
    ['GET', '/rate_limit'],
    ['GET', '/nothing/here'],
    ['OPTIONS', '/repos/acme/api'],
    ['PATCH', '/repos/acme/api'],
    ['GET', '/graphql'],
    ['POST', '/graphql'],
    ['POST', '/repos/acme/api/dispatches'],
    ['POST', '/app/installations/1/access_tokens'],
    ['GET', '/app'],
    ['GET', '/acme/api.git/info/refs?service=git-upload-pack'],
    ['GET', '/acme/api/info/refs?service=git-receive-pack'],
    ['POST', '/acme/api.git/git-receive-pack'],
    ['GET', '/acme/api.git/HEAD'],
    ['POST', '/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts'],
    ['GET', '/twirp/nothing'],
    ['GET', '/results/artifacts/1'],
    ['PUT', '/results/artifacts/1?sig=guessed'],
    ['GET', '/results/logs/1?se=1&sp=r&sig=guessed'],
    ['POST', '/.hub/receive'],
    ['GET', '//'],
    ['GET', '/%'],
    ['GET', `http://api.github.localhost/repos/acme/api`],
  ])('hears 401 and nothing else of %s %s', async (method, path) => {
    expect((await say(method, path)).status).toBe(401)
    for (const authorization of [
      'token ghp_zoe2',
      'Bearer a.b.c',
      'Basic em9lOmdocF96b2Uy',
      'token constructor',
      'nonsense',
      '',
    ])
      expect((await say(method, path, { authorization })).status).toBe(401)
  })

  test('is asked by git for a name and a password', async () => {
    expect((await say('GET', '/acme/api.git/info/refs?service=git-upload-pack')).headers['www-authenticate']).toBe(
      'Basic realm="GitHub"',
    )
    expect((await github.git('.', 'ls-remote', github.url('acme/api'))).code).not.toBe(0)
    expect(await github.git('.', 'ls-remote', github.url('acme/api', tokens.bob))).toMatchObject({
      code: 0,
      text: expect.stringContaining('refs/heads/main'),
    })
  })
})

test('The git of a job reads what is public without a token, and nothing else', async () => {
  const invited = { [invitationHeader]: invitationOf(github.hub.world()) }
  const read = async (path: string, headers: Readonly<Record<string, string>> = invited): Promise<number> =>
    (await say('GET', path, headers)).status
  expect(await read('/acme/api.git/info/refs?service=git-upload-pack')).toBe(200)
  expect(await read('/acme/vault.git/info/refs?service=git-upload-pack')).toBe(401)
  expect(await read('/acme/api.git/info/refs?service=git-receive-pack')).toBe(401)
  expect(await read('/repos/acme/api')).toBe(401)
  for (const guess of ['', 'x', invitationOf({}), invitationOf({ secret: 'x' })])
    expect(await read('/acme/api.git/info/refs?service=git-upload-pack', { [invitationHeader]: guess })).toBe(401)
})

describe('What is hardly a request', () => {
  const mine = (): string => `Host: 127.0.0.1:${port}\r\nConnection: close\r\n`
  const token = `Authorization: token ${tokens.zoe}\r\n`

  test.each<readonly [string, () => string]>([
    ['a method that nobody knows', () => `FOO /user HTTP/1.1\r\n${mine()}\r\n`],
    ['a head that is too large', () => `GET /user HTTP/1.1\r\nX: ${'x'.repeat(40_000)}\r\n${mine()}\r\n`],
    [
      'two lengths of a body',
      () => `POST /graphql HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n${mine()}\r\n0\r\n\r\n`,
    ],
    ['no HTTP', () => 'hello\r\n\r\n'],
    ['the beginning of TLS', () => '\u0016\u0003\u0001\u0002\u0000'],
    ['the beginning of HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    [
      'a web socket',
      () =>
        `GET /user HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    ],
    ['a tunnel', () => 'CONNECT api.github.localhost:80 HTTP/1.1\r\nHost: api.github.localhost:80\r\n\r\n'],
    [
      'an expectation that nobody knows',
      () => `POST /graphql HTTP/1.1\r\nExpect: tea\r\nContent-Length: 5\r\n${mine()}\r\nhello`,
    ],
    [
      'a body that waits to be asked for',
      () => `POST /graphql HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 5\r\n${mine()}\r\n`,
    ],
    ['everything at once', () => `OPTIONS * HTTP/1.1\r\n${mine()}\r\n`],
    [
      'a first request without a token and a second with one',
      () => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\nGET /user HTTP/1.1\r\n${mine()}${token}\r\n`,
    ],
  ])('is answered with 401 alone: %s', async (_what, text) => {
    const said = await send(text())
    expect(said.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 401'])
    expect(said).not.toContain('"login"')
  })

  test.each<readonly [string, () => string]>([
    ['no Host, in HTTP/1.1', () => `GET /user HTTP/1.1\r\nConnection: close\r\n${token}\r\n`],
    ['no Host, in HTTP/1.0', () => `GET /user HTTP/1.0\r\n${token}\r\n`],
    ['an empty Host', () => `GET /user HTTP/1.1\r\nHost:\r\nConnection: close\r\n${token}\r\n`],
    ['a second Host', () => `GET /user HTTP/1.1\r\nHost: evil.example\r\n${mine()}${token}\r\n`],
    ['a first Host that is its own', () => `GET /user HTTP/1.1\r\n${mine()}Host: evil.example\r\n${token}\r\n`],
    ['another address in the request line', () => `GET http://evil.example/user HTTP/1.1\r\n${mine()}${token}\r\n`],
    ['a tunnel to elsewhere', () => `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n${token}\r\n`],
  ])('is for another host, whatever token it carries: %s', async (_what, text) => {
    expect(statusOf(await send(text()))).toBe('421')
  })

  test('keeps nobody else from asking, whoever leaves in the middle', async () => {
    const heads = [
      'POST /graphql',
      'POST /acme/api.git/git-upload-pack',
      'GET /acme/api.git/info/refs?service=git-upload-pack',
      'CONNECT localhost:1',
    ]
    for (const head of heads)
      await send(`${head} HTTP/1.1\r\nHost: localhost:${port}\r\n${token}Content-Length: 900\r\n\r\nabc`, {
        leave: true,
      })
    const broken = await send(
      `POST /graphql HTTP/1.1\r\n${mine()}${token}Transfer-Encoding: chunked\r\n\r\nnonsense\r\n`,
    )
    expect([statusOf(broken), (await say('GET', '/user', zoe)).status]).toEqual(['400', 200])
    expect((await github.git('.', 'ls-remote', github.url('acme/api', tokens.bob))).code).toBe(0)
  })

  test('is asked for its body once the door has let it in', async () => {
    const query = '{"query":"{ viewer { login } }"}'
    const said = await send(
      `POST /graphql HTTP/1.1\r\n${mine()}${token}Expect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: ${query.length}\r\n\r\n${query}`,
    )
    expect(said.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 100', 'HTTP/1.1 200'])
    expect(said).toContain('"login":"zoe"')
  })
})

const hasIPv6 = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.address === '::1')

;(hasIPv6 ? describe : describe.skip)('Where this machine has IPv6, localhost is ::1 too', () => {
  test('and nobody else can listen there at the port to which clients send their tokens', async () => {
    expect(
      statusOf(await send(`GET /user HTTP/1.1\r\nHost: [::1]:${port}\r\nConnection: close\r\n\r\n`, { host: '::1' })),
    ).toBe('401')
    const said = await send(
      `GET /user HTTP/1.1\r\nHost: [::1]:${port}\r\nOrigin: http://[::1]:${port}\r\nConnection: close\r\nAuthorization: token ${tokens.zoe}\r\n\r\n`,
      { host: '::1' },
    )
    expect([statusOf(said), said.includes('"login":"zoe"')]).toEqual(['200', true])
  })

  test('so that a port that somebody has there already is not taken', async () => {
    const other = createServer().listen(0, '::1')
    await once(other, 'listening')
    const taken = (other.address() as AddressInfo).port
    const folder = github.folder
    await expect(
      openHub({
        world: acme(),
        repositories: join(folder, 'third', 'github'),
        state: join(folder, 'third', 'state'),
        port: taken,
      }),
    ).rejects.toMatchObject({ problems: [{ code: 'PORT_UNAVAILABLE', message: expect.stringContaining('::1') }] })
    other.close()
  })
})

describe("A call for another host, or from another web site's page", () => {
  test.each([
    'evil.example',
    `evil.example:80`,
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil.localhost',
    '127.0.0.1@evil.example',
    '10.0.0.1',
    '0.0.0.0',
    '127.0.0.1:8:8',
    '[::2]',
    '[::1',
    '[::1]evil.example',
  ])('is refused with 421 where Host is %s, whatever token it carries', async (host) => {
    for (const path of [
      '/user',
      '/acme/api.git/info/refs?service=git-upload-pack',
      '/.hub/receive',
      '/graphql',
      '/results/artifacts/1',
    ])
      expect((await say('GET', path, { ...zoe, host })).status).toBe(421)
  })

  test.each([
    'http://evil.example',
    'null',
    'https://evil.example',
    'http://localhost:1',
    'https://localhost',
    'http://localhost.evil.example',
    'file://',
  ])('is refused with 403 where Origin is %s, whatever token it carries', async (origin) => {
    for (const path of [
      '/user',
      '/acme/api.git/info/refs?service=git-upload-pack',
      '/.hub/receive',
      '/graphql',
      '/results/artifacts/1',
    ])
      expect((await say('GET', path, { ...zoe, origin })).status).toBe(403)
    expect((await say('OPTIONS', '/user', { origin, 'access-control-request-method': 'GET' })).status).toBe(403)
  })

  test('is answered where the names are its own', async () => {
    for (const host of [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `LOCALHOST:${port}`,
      `github.localhost:${port}`,
      'api.github.localhost',
    ])
      expect((await say('GET', '/user', { ...zoe, host })).status).toBe(200)
    expect((await say('GET', '/user', { ...zoe, origin: `http://127.0.0.1:${port}` })).status).toBe(200)
  })
})

describe('An answer', () => {
  test('leads on by the name by which it was asked, so that a client keeps its token; what is kept names one address', async () => {
    const link = async (host: string): Promise<string> =>
      (JSON.parse((await say('GET', '/repos/acme/api', { ...zoe, host })).body) as { readonly url: string }).url
    expect(await link(`127.0.0.1:${port}`)).toBe(`${github.hub.apiUrl}/repos/acme/api`)
    expect(await link('api.github.localhost')).toBe('http://api.github.localhost/repos/acme/api')
    const asked = await say(
      'POST',
      '/graphql',
      { ...zoe, host: 'api.github.localhost', 'content-type': 'application/json' },
      JSON.stringify({ query: '{ repository(owner: "acme", name: "api") { url } }' }),
    )
    expect(asked.body).toContain('"url":"http://github.localhost/acme/api"')
    await say(
      'POST',
      '/repos/acme/api/git/refs',
      { ...zoe, host: 'api.github.localhost', 'content-type': 'application/json' },
      JSON.stringify({ ref: 'refs/heads/named', sha: github.refs('acme/api')['refs/heads/main'] }),
    )
    const [run] = Object.values(github.hub.world().runs).filter(({ ref }) => ref === 'refs/heads/named')
    expect(JSON.stringify(run?.payload)).toContain(github.hub.apiUrl)
    expect(JSON.stringify(run?.payload)).not.toContain('api.github.localhost')
  })
})

describe('What a hub makes', () => {
  test('is made with a secret of its own: no two of them have the same tokens', async () => {
    await using other = await serve()
    expect(other.hub.world().secret).not.toBe(github.hub.world().secret)
    expect(github.hub.world().secret).toMatch(/^[\w-]{43}$/)
  })

  test('lies where no other user of the machine can look or write', async () => {
    await getOctokit(tokens.zoe, { baseUrl: github.hub.apiUrl }).rest.repos.createDispatchEvent({
      owner: 'acme',
      repo: 'api',
      event_type: 'x',
    })
    const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)
    for (const folder of ['github', 'state']) expect(mode(join(github.folder, folder))).toBe('700')
    expect(mode(join(github.folder, 'github', 'hub.json'))).toBe('600')
    const holding = readdirSync(join(github.folder, 'state'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file, 'utf8').includes(github.hub.world().secret ?? ''))
    expect(holding.map(mode)).toEqual(['600'])
  })

  test('is made anew, for the same people, where an earlier version had saved what anybody guesses', async () => {
    await using old = await serve()
    await old.hub.close()
    const saved = join(old.folder, 'state', 'world.jsonl')
    writeFileSync(saved, readFileSync(saved, 'utf8').replace(/,"secret":"[^"]*"/, ''))
    const places = { repositories: join(old.folder, 'github'), state: join(old.folder, 'state') }
    const loaded = await loadWorld(places)
    if (loaded === null) throw new Error('Nothing was saved.')
    const [renewed = ''] =
      Object.entries(loaded.world.tokens).find(
        ([, token]) => token.login === 'zoe' && token.permissions['actions'] === 'write',
      ) ?? []
    expect(Object.keys(loaded.world.tokens)).not.toContain(tokens.zoe)
    expect(renewed).toMatch(/^ghp_\w{36}$/)
    const hub = await openHub({ ...places, world: loaded.world })
    const status = async (token: string): Promise<number> =>
      (await fetch(`${hub.apiUrl}/user`, { headers: { authorization: `token ${token}` } })).status
    expect([await status(renewed), await status(tokens.zoe)]).toEqual([200, 401])
    await hub.close()
  })

  test('is closed to others where an earlier version had left it open', async () => {
    await using open = await serve()
    await open.hub.close()
    const places = { repositories: join(open.folder, 'github'), state: join(open.folder, 'state') }
    for (const folder of Object.values(places)) chmodSync(folder, 0o777)
    const hub = await openHub({ ...places, world: acme() })
    expect(Object.values(places).map((folder) => statSync(folder).mode & 0o777)).toEqual([0o700, 0o700])
    await hub.close()
  })
})
