import { isUtf8 } from 'node:buffer'
import { once } from 'node:events'
import { createServer, ServerResponse, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { embeddedProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'
import type { Answer, Call } from '../call.ts'

/** A loopback server that listens; `port` 0 takes a free one. */
export interface WebServer {
  readonly port: number
  close(): Promise<void>
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Listens on 127.0.0.1, and where this machine has it on ::1: what is called `localhost` is both, and whoever had the
 * other one would be sent the tokens. What the handler throws is a defect: it goes to stderr with its stack, and the
 * client gets 500. Throws a UserError where the port is somebody else's.
 */
export async function openWebServer(port: number, handle: Handle): Promise<WebServer> {
  let closing = false
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    response.sendDate = false // The machine's clock is not GitHub's.
    handle(request, response).catch((error: unknown) => {
      if (closing || request.errored === error) return // Whoever asked has gone.
      if (!isOfWhoLeft(error)) console.error(error)
      if (response.headersSent) response.destroy()
      else
        sendAnswer(response, {
          status: 500,
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ message: 'Server Error' }),
        })
    })
  }
  const servers = await listenOnBoth(port, () => createSpeaker(respond))
  return {
    port: portOf(servers[0]),
    async close() {
      closing = true
      await Promise.all(servers.map(closeServer))
    },
  }
}

/**
 * A server that answers nothing by itself: what Node would refuse for a missing Host, for an expectation or a tunnel
 * goes to the handler like any other request.
 */
function createSpeaker(respond: (request: IncomingMessage, response: ServerResponse) => void): Server {
  const server = createServer({ requireHostHeader: false })
  const heard = new WeakMap<Duplex, ServerResponse>()
  const hear = (request: IncomingMessage, response: ServerResponse): void => {
    heard.set(request.socket, response)
    respond(request, response)
  }
  server.on('request', hear).on('checkContinue', hear).on('checkExpectation', hear)
  server.on('connect', (request: IncomingMessage) => {
    const response = new ServerResponse(request)
    response.assignSocket(request.socket)
    response.once('finish', () => request.socket.end())
    request.socket.on('error', () => request.socket.destroy()) // Node has let go of it.
    respond(request, response)
  })
  server.on('clientError', (_error: Error, socket: Duplex) => {
    refuseUnreadable(socket, heard.get(socket))
  })
  // Clients in this process may be kept waiting longer than the five seconds after which Node closes a connection: they
  // would ask on one that is gone.
  server.keepAliveTimeout = 0
  return server
}

/**
 * A request that is not HTTP, or is too large, carries no token that could be read. If its head was read and answered,
 * the fault is in the body.
 */
function refuseUnreadable(socket: Duplex, response: ServerResponse | undefined): void {
  const isHeard = response !== undefined && !response.writableEnded
  if (!socket.writable || (isHeard && response.headersSent)) {
    socket.destroy()
    return
  }
  const [line, message] = isHeard
    ? ['400 Bad Request', 'The body of this request cannot be read.']
    : ['401 Unauthorized', 'This request cannot be read, and with it no token.']
  const body = JSON.stringify({ message })
  socket.end(
    `HTTP/1.1 ${line}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

const oftenEnough = 20

/** One server for each kind of loopback, with the same port; a free one where `port` is 0. */
async function listenOnBoth(
  port: number,
  create: () => Server,
  tries = oftenEnough,
): Promise<readonly [Server, ...Server[]]> {
  const server = create()
  const refusal = await listen(server, '127.0.0.1', port)
  if (refusal !== null) throw unavailable(port, '127.0.0.1', refusal)
  const twin = create()
  const other = await listen(twin, '::1', portOf(server))
  if (other === null) return [server, twin]
  if (other.code === 'EADDRNOTAVAIL' || other.code === 'EAFNOSUPPORT') return [server] // This machine has no IPv6.
  await closeServer(server)
  if (port !== 0 || tries === 0) throw unavailable(port, '::1', other)
  return listenOnBoth(port, create, tries - 1)
}

/** The reason why it cannot listen there; `null`: it listens. */
async function listen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  server.listen(port, host)
  return once(server, 'listening').then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  )
}

function unavailable(port: number, host: string, error: Error): UserError {
  return new UserError([embeddedProblem('PORT_UNAVAILABLE', port, host, String(error))])
}

/** Clients that go in the middle of a request, and programs that Ctrl-C ends with them, are no defect. */
function isOfWhoLeft(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ECONNRESET')
  )
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A listening server has a port.')
  return address.port
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

const largestBody = 100 * 1024 * 1024

/** A request as a call, read whole; `null` if its body is larger than GitHub would take (100 MB here). */
export async function readCall(request: IncomingMessage, origin: string): Promise<Call | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody) return null
    chunks.push(chunk)
  }
  const call = readHeadOfCall(request, origin)
  if (size === 0) return call
  const body = Buffer.concat(chunks)
  return { ...call, body: isText(call.headers['content-type']) && isUtf8(body) ? body.toString() : body }
}

/** The call without its body. */
export function readHeadOfCall(request: IncomingMessage, origin: string): Call {
  // Said twice it is both: Node's own `headers` would keep the first Host and hide the other.
  const headers = Object.entries(request.headersDistinct).map(
    ([name, values = []]) => [name, values.join(', ')] as const,
  )
  const { method = 'GET', url: target = '/' } = request
  return {
    method,
    url: addressOf(method === 'CONNECT' ? `http://${target}/` : target, origin),
    headers: Object.fromEntries(headers),
  }
}

/** The target of a request line: a path, or a whole address as a proxy receives it. An unreadable one is the root. */
function addressOf(target: string, origin: string): string {
  const address = target.startsWith('/') ? `${origin}${target}` : target
  return URL.canParse(address, origin) ? new URL(address, origin).href : `${origin}/`
}

function isText(contentType: string | undefined): boolean {
  return contentType !== undefined && /json|^text\/|urlencoded|xml/i.test(contentType)
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, answer.headers)
  response.end(answer.body)
}
