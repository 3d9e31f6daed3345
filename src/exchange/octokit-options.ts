import type { Answer, Call, Exchange } from './exchange.ts'

/** The name by which GitHub is told who asks. */
export const userAgent = 'convoy'

/**
 * The options of an Octokit that sends by this exchange alone. Answers are read here: what Octokit reads them with
 * looks at every value once more, for integers beyond 2^53, of which GitHub sends none; of a large look that took most
 * of the time.
 */
export function octokitOptions(exchange: Exchange, apiUrl: string) {
  return { baseUrl: apiUrl, userAgent, request: { fetch: fetchThrough(exchange), parseSuccessResponseBody: false } }
}

/** What Octokit asks of the answer of a success. */
interface Success {
  readonly status: number
  readonly url: string
  readonly headers: ReadonlyMap<string, string>
  readonly body: unknown
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
) => Promise<Success | Response> {
  return async (url, { method, headers, body }) => {
    const answer = await exchange({ method, url, headers, ...sent(body) })
    const { status } = answer
    if (status === 304) return new Response(null, { status, headers: answer.headers })
    if (status >= 400) return new Response(answer.body, { status, headers: answer.headers })
    return { status, url, headers: new Map(Object.entries(answer.headers)), body: bodyOf(answer) }
  }
}

/** The value of a JSON text; any other text, and one that only says that it is JSON, as it is. */
function bodyOf({ headers, body }: Answer): unknown {
  if (!/^application\/(?:scim\+)?json\b/iu.test(headers['content-type'] ?? '')) return body
  try {
    return JSON.parse(body) as unknown
  } catch {
    return body
  }
}
