import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real proxy on a loopback port: tunnels by CONNECT, forwards plain requests, and counts both. */
export interface ProxyServer extends AsyncDisposable {
  readonly port: number
  /** `CONNECT host:port` of each tunnel, `GET http://…` of each request forwarded. */
  readonly passed: readonly string[]
  /** What came without the credentials that it wants. */
  refused(): number
}

/**
 * `hosts`: the port on this machine that stands for a host; `credentials`: `user:password` that it wants; `answers`:
 * the status of every CONNECT, or `null` for none.
 */
export async function openProxy({
  hosts = {},
  credentials,
  answers,
}: {
  readonly hosts?: Readonly<Record<string, number>>
  readonly credentials?: string
  readonly answers?: number | null
} = {}): Promise<ProxyServer> {
  const passed: string[] = []
  const sockets = new Set<Socket>()
  let refused = 0
  const isKnown = ({ headers }: IncomingMessage): boolean => {
    const known =
      credentials === undefined ||
      headers['proxy-authorization'] === `Basic ${Buffer.from(credentials).toString('base64')}`
    if (!known) refused += 1
    return known
  }
  const server = createServer((incoming, response) => {
    if (!isKnown(incoming)) return void response.writeHead(407, { 'proxy-authenticate': 'Basic realm="proxy"' }).end()
    passed.push(`${incoming.method} ${incoming.url}`)
    const url = new URL(incoming.url ?? '')
    incoming.pipe(
      request(
        {
          host: '127.0.0.1',
          port: hosts[url.host] ?? url.port,
          path: url.pathname + url.search,
          method: incoming.method,
          headers: incoming.headers,
        },
        (answer) => {
          answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers))
        },
      ),
    )
  })
  server.on('connection', (socket) => {
    sockets.add(socket.on('error', () => undefined))
  })
  server.on('connect', (incoming, socket: Socket) => {
    if (!isKnown(incoming))
      return void socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n',
      )
    passed.push(`CONNECT ${incoming.url}`)
    if (answers === null) return
    if (answers !== undefined) return void socket.end(`HTTP/1.1 ${answers} No\r\nContent-Length: 0\r\n\r\n`)
    const target = connect(hosts[incoming.url ?? ''] ?? Number(incoming.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      target.pipe(socket).pipe(target)
    })
    sockets.add(target.on('error', () => socket.destroy()))
  })
  return {
    port: await listen(server),
    passed,
    refused: () => refused,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

/** A port on which nobody listens: somebody did until now. */
export async function closedPort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return port
}

/** A server with a certificate for this host, which the file `ca` holds. */
export async function openTls(
  host: string,
  listener: RequestListener,
): Promise<AsyncDisposable & { readonly port: number; readonly ca: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'convoy-tls-'))
  const [key, ca] = [join(folder, 'key.pem'), join(folder, 'ca.pem')]
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      `/CN=${host}`,
      '-addext',
      `subjectAltName=DNS:${host}`,
      '-keyout',
      key,
      '-out',
      ca,
    ],
    { stdio: 'ignore' },
  )
  const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(ca) }, listener)
  return {
    port: await listen(server),
    ca,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
      rmSync(folder, { recursive: true })
    },
  }
}

/** A GitHub as it stands on the internet: over https, under a name of its own, in front of one on loopback. */
export function openFront(host: string, apiUrl: string): ReturnType<typeof openTls> {
  const { port } = new URL(apiUrl)
  return openTls(host, (incoming, response) => {
    incoming.pipe(
      request(
        {
          host: '127.0.0.1',
          port,
          path: incoming.url,
          method: incoming.method,
          headers: { ...incoming.headers, host: `127.0.0.1:${port}` },
        },
        (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers)),
      ),
    )
  })
}

/** Runs something with these variables in place of whatever proxies the machine has. */
export async function withProxies<T>(proxies: Readonly<Record<string, string>>, run: () => Promise<T>): Promise<T> {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy']
  const before = names.map((name) => [name, process.env[name]] as const)
  for (const name of names) delete process.env[name]
  Object.assign(process.env, proxies)
  try {
    return await run()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}
