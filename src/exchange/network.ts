import type { Answer, Call } from './exchange.ts'

const largestBody = 50 * 1024 * 1024
/** GitHub gives up on its own after ten seconds; this is for networks that say nothing at all. */
const silenceMs = 60_000
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Sends one call over the network; an `Exchange`. Follows no redirect: a call carries a token, and another host must not get it.
 * Rejects for plain http outside this machine, for bodies over 50 MB and where no answer came.
 */
export async function network(call: Call): Promise<Answer> {
  const url = new URL(call.url)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new Error(`refused to call ${url.origin}: only https leaves this machine`)
  }
  const response = await fetch(url, {
    method: call.method,
    headers: call.headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(silenceMs),
    ...(call.body === undefined ? {} : { body: call.body }),
  })
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await readBody(response, url) }
}

function isLoopback(host: string): boolean {
  return loopback.has(host) || host.endsWith('.localhost')
}

async function readBody(response: Response, url: URL): Promise<string> {
  if (response.body === null) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > largestBody) throw new Error(`the answer of ${url.origin}${url.pathname} is larger than 50 MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
