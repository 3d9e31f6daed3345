import type { Exchange } from './exchange.ts'

/** The name by which GitHub is told who asks. */
export const userAgent = 'convoy'

const statusesWithoutBody = new Set([101, 204, 205, 304])

/** The options of an Octokit that sends by this exchange alone. */
export function octokitOptions(exchange: Exchange, apiUrl: string) {
  return { baseUrl: apiUrl, userAgent, request: { fetch: fetchThrough(exchange) } }
}

/** Octokit's `fetch`, which is our exchange. */
function fetchThrough(
  exchange: Exchange,
): (
  url: string,
  init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string },
) => Promise<Response> {
  return async (url, { method, headers, body }) => {
    const answer = await exchange({ method, url, headers, ...(body === undefined ? {} : { body }) })
    return new Response(statusesWithoutBody.has(answer.status) ? null : answer.body, {
      status: answer.status,
      headers: answer.headers,
    })
  }
}
