import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { UserError } from '../../domain/problem.ts'
import type { Answer, Call } from '../call.ts'

/** A loopback server that listens; `port` 0 takes a free one. */
export interface WebServer { readonly port: number; close(): Promise<void> }

/** Listens on 127.0.0.1 only. What the handler throws is a defect: it goes to stderr with its stack, and the client gets 500. */
export async function openWebServer(port: number, handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<WebServer> {
  let closing = false
  const server = createServer((request, response) => {
    response.sendDate = false // The machine's clock is not GitHub's.
    handle(request, response).catch((error: unknown) => {
      if (closing) return // Whoever asked has gone.
      if (!isOfWhoLeft(error)) console.error(error)
      if (response.headersSent) response.destroy()
      else sendAnswer(response, { status: 500, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify({ message: 'Server Error' }) })
    })
  })
  // Clients in this process may be kept waiting longer than the five seconds after which Node closes a connection: they would ask on one that is gone.
  server.keepAliveTimeout = 0
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch((error: unknown) => {
    throw new UserError([{ code: 'PORT_UNAVAILABLE', message: `Port ${port} of 127.0.0.1 cannot be used: ${String(error)}`, remedy: 'Choose another port, or none to get a free one.' }])
  })
  return {
    port: portOf(server),
    close() {
      closing = true
      return closeServer(server)
    },
  }
}

/** Clients that go in the middle of a request, and programs that Ctrl-C ends with them, are no defect. */
function isOfWhoLeft(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET')
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
  return { ...call, body: isText(call.headers['content-type']) ? body.toString() : body }
}

/** The call without its body. */
export function readHeadOfCall(request: IncomingMessage, origin: string): Call {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? ''] as const)
  return { method: request.method ?? 'GET', url: addressOf(request.url ?? '/', origin), headers: Object.fromEntries(headers) }
}

/** What a request line asks for: a path, or a whole address as a proxy hears it. One that cannot be read is the root. */
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
