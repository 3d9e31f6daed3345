import type { Agent, ProxyAgent } from 'undici'
import type { Answer, Call } from './exchange.ts'
import { isLoopback, ProxyFailure, proxyAuthorization, proxyOn, type Proxy } from './proxy.ts'

const largestBody = 50 * 1024 * 1024
/** GitHub gives up on its own after ten seconds; this is for networks that say nothing at all. */
const silenceMs = 60_000
/** The time that a file may take, either way. */
const fileMs = 15 * 60_000
/**
 * The time that a proxy may take to open a tunnel. The request through it has the full silence limit, so that only a
 * tunnel runs into this.
 */
const tunnelMs = 10_000

/** The fields read of a response. */
interface Received {
  readonly status: number
  readonly headers: Iterable<readonly [string, string]>
  readonly body: AsyncIterable<Uint8Array> | null
}

/**
 * Sends one call over the network, through the proxy that the environment names; an `Exchange`. Follows no redirect: a
 * call carries a token, and another host must not get it. Rejects for plain http outside this machine, for bodies over
 * 50 MB or what was asked for, and where no answer came; with ProxyFailure where the proxy is why.
 */
export async function network(call: Call): Promise<Answer> {
  const url = new URL(call.url)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new Error(`refused to call ${url.protocol}//${url.host}: only https leaves this machine`)
  }
  refuseUnsendable(call.headers)
  const proxy = proxyOn(url)
  const response = await (proxy === null
    ? send(call, url).catch((error: unknown) => {
        throw nameAddress(error as Cause, url, timeOf(call))
      })
    : sendThrough(proxy, call, url))
  const { status } = response
  const headers = Object.fromEntries(response.headers)
  if (call.mostBytes !== undefined && status < 300)
    return { status, headers, body: '', bytes: await readBody(response, url, call.mostBytes) }
  return { status, headers, body: (await readBody(response, url, largestBody)).toString('utf8') }
}

/** Node refuses such a header too, and quotes its value: that may be a token. */
function refuseUnsendable(headers: Readonly<Record<string, string>>): void {
  const name = Object.keys(headers).find((each) => !/^[\t -~\x80-\xff]*$/u.test((headers[each] ?? '').trim()))
  if (name !== undefined)
    throw new Error(`refused to send the header ${name}: it holds a line break, or a character that no header may hold`)
}

/**
 * Node's messages about a failure name no address as people wrote it, and for silence, a closed port or TLS none at
 * all.
 */
function nameAddress(error: Cause, url: URL, waitedMs: number): Error {
  if (error.name === 'TimeoutError')
    return new Error(`${url.origin} said nothing for ${waitedMs / 1000} seconds`, { cause: error })
  const { code, message } = rootOf(error)
  const said = message.replaceAll(/\s+/gu, ' ').trim()
  return new Error(`${said}${code === '' || said.includes(code) ? '' : ` (${code})`}, at ${url.origin}`, {
    cause: error,
  })
}

/** The time that an answer may take, its body included. */
function timeOf({ file, mostBytes }: Call): number {
  return mostBytes === undefined && file === undefined ? silenceMs : fileMs
}

/** The headers of every call. */
function initOf(call: Call) {
  const body = call.file ?? call.body
  return {
    method: call.method,
    headers: call.headers,
    redirect: 'manual' as const,
    signal: AbortSignal.timeout(timeOf(call)),
    ...(body === undefined ? {} : { body }),
  }
}

/**
 * Past every proxy, whatever Node makes of the variables. Node brings a `fetch` as well, and loads it when it is first
 * used; undici's is there already, for `@actions/http-client`.
 */
async function send(call: Call, url: URL): Promise<Received> {
  const undici = await import('undici')
  direct ??= new undici.Agent()
  return undici.fetch(url, { ...initOf(call), dispatcher: direct })
}

let direct: Agent | undefined

/**
 * Uses undici's own `fetch`: Node's reads the variables only where it was started with NODE_USE_ENV_PROXY, which nobody
 * can ask of a runner.
 */
async function sendThrough(proxy: Proxy, call: Call, url: URL): Promise<Received> {
  const undici = await import('undici')
  const authorization = proxyAuthorization(proxy)
  const dispatcher =
    agents.get(proxy.url) ??
    new undici.ProxyAgent({
      uri: proxy.url,
      clientFactory: (origin, options) => new undici.Pool(origin, { ...options, headersTimeout: tunnelMs }),
      ...(authorization === null ? {} : { token: authorization }),
    })
  agents.set(proxy.url, dispatcher)
  try {
    return await undici.fetch(url, { ...initOf(call), dispatcher })
  } catch (error) {
    throw explain(error as Cause, proxy, url)
  }
}

/** One for each proxy, so that its tunnels are used again. */
const agents = new Map<string, ProxyAgent>()

/** A call that did not get past the proxy is the proxy's failure; any other call may have been sent. */
function explain(error: Cause, proxy: Proxy, url: URL): Error {
  const { code, message, connecting } = rootOf(error)
  const named = `the proxy ${proxy.address} (${proxy.variable})`
  const status = /^Proxy response \((\d+)\)/u.exec(message)?.[1]
  if (status === '407')
    return new ProxyFailure(
      'credentials',
      proxy.variable,
      `${named} does not accept the credentials in its URL, or wants some (HTTP 407)`,
    )
  if (status !== undefined)
    return new ProxyFailure('closed', proxy.variable, `${named} leads nobody to ${url.host} (HTTP ${status})`)
  if (connecting) return new ProxyFailure('unreachable', proxy.variable, `${named} does not answer (${code})`)
  if (untrusted.has(code))
    return new ProxyFailure(
      'untrusted',
      proxy.variable,
      `${named} shows a certificate for ${url.host} that Node does not trust (${code})`,
    )
  return new Error(`${message}, through ${named}`)
}

/**
 * Errors of proxies that open TLS, and of https proxies with a certificate of their own (nodejs.org/api/tls.html, X509
 * certificate error codes).
 */
const untrusted = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_UNTRUSTED',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/**
 * If a connection to the proxy fails, the host was not asked for: behind a proxy it is the proxy that looks for the
 * host.
 */
const connects = new Set(['connect', 'getaddrinfo'])
const tunnels = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT'])

interface Cause {
  readonly name?: string
  readonly message?: string
  readonly code?: string
  readonly syscall?: string
  readonly cause?: Cause
  readonly errors?: readonly Cause[]
}

/** The error that `fetch failed` was caused by; of several addresses that were tried, the first. */
function rootOf(error: Cause): { readonly code: string; readonly message: string; readonly connecting: boolean } {
  const deeper = error.cause ?? error.errors?.[0]
  if (deeper !== undefined) return rootOf(deeper)
  const { message = '', code = '', syscall = '' } = error
  return { code, message: message === '' ? code : message, connecting: connects.has(syscall) || tunnels.has(code) }
}

async function readBody({ body }: Received, url: URL, most: number): Promise<Buffer> {
  if (body === null) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > most)
      throw new Error(`the answer of ${url.origin}${url.pathname} is larger than ${most / (1024 * 1024)} MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
