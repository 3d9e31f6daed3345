import type { Call, Exchange } from './exchange.ts'

/** The name by which GitHub is told who asks. */
export const userAgent = 'convoy'

const statusesWithoutBody = new Set([101, 204, 205, 304])

/** The options of an Octokit that sends by this exchange alone. */
export function octokitOptions(exchange: Exchange, apiUrl: string) {
  return { baseUrl: apiUrl, userAgent, request: { fetch: fetchThrough(exchange) } }
}

function sent(body: string | Uint8Array | undefined): Pick<Call, 'body' | 'file'> {
  if (body === undefined) return {}
  return typeof body === 'string' ? { body } : { file: body }
}

/** Octokit's `fetch`, which is our exchange. */
function fetchThrough(
  exchange: Exchange,
): (
  url: string,
  init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string | Uint8Array },
) => Promise<Response> {
  return async (url, { method, headers, body }) => {
    const answer = await exchange({ method, url, headers, ...sent(body) })
    return new Response(statusesWithoutBody.has(answer.status) ? null : answer.body, {
      status: answer.status,
      headers: answer.headers,
    })
  }
}
