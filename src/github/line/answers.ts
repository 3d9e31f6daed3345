/** GitHub's answer to one request, refused or carried out. */
export type Outcome<T> =
  | { readonly is: 'done'; readonly status: number; readonly data: T }
  /** 3xx and 4xx: it will not; `why` in GitHub's words. */
  | { readonly is: 'refused'; readonly status: number; readonly why: string }
  /**
   * 5xx, silence, or an answer that cannot be read: a read may be asked again, a write may or may not have happened.
   * `isUnanswered`: that of who gave up (502, 503, 504), or silence.
   */
  | { readonly is: 'lost'; readonly why: string; readonly isUnanswered?: true }

/** One error of a GraphQL answer; `path[0]` is the alias of the field that failed. */
export interface GraphqlError {
  readonly type?: string
  readonly message: string
  readonly path?: readonly (string | number)[]
  /** `code` says what is wrong with the query itself. */
  readonly extensions?: { readonly code?: string }
}

/** `data` may be partial: GitHub answers what it could and names the rest in `errors`. */
export interface GraphqlReply<T> {
  readonly data: T | null
  readonly errors: readonly GraphqlError[]
}

/** The error that Octokit throws for every status from 400 and, with status 500 and no response, for silence. */
export interface RequestFailure extends Error {
  readonly status: number
  readonly response?: {
    readonly headers: Readonly<Record<string, string | number | undefined>>
    readonly data: unknown
  }
}

export function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && error.name === 'HttpError' && 'status' in error && typeof error.status === 'number'
}

/**
 * True if nobody answered in time: a query that takes too long ends so too.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
 */
export function isSilence({ status, response }: RequestFailure): boolean {
  return response === undefined || status === 502 || status === 503 || status === 504
}

/** GitHub's own sentence from an error body, without the link that Octokit appends. */
export function sayWhy(failure: RequestFailure): string {
  const body = failure.response?.data
  if (typeof body !== 'object' || body === null || !('message' in body)) return `HTTP ${failure.status}`
  const details =
    'errors' in body && Array.isArray(body.errors)
      ? body.errors.map(describeDetail).filter((detail) => detail !== '')
      : []
  const all = [...details, ...needed(failure)]
  return `${String(body.message)} (HTTP ${failure.status}${all.length === 0 ? '' : `: ${all.join(', ')}`})`
}

/**
 * Only the header says that GitHub refuses a commit for its workflow files: the message is that of any missing
 * permission.
 */
function needed({ status, response }: RequestFailure): readonly string[] {
  const isWorkflows =
    status < 500 && /\bworkflows=write\b/u.test(String(response?.headers['x-accepted-github-permissions'] ?? ''))
  return isWorkflows ? ['needs workflows=write'] : []
}

function describeDetail(detail: unknown): string {
  if (typeof detail === 'string') return detail
  if (typeof detail !== 'object' || detail === null) return ''
  if ('message' in detail && typeof detail.message === 'string') return detail.message
  return 'code' in detail && typeof detail.code === 'string' ? detail.code : ''
}

type Headers = Readonly<Record<string, string | number | undefined>>

/** The end of a rate limit: `undefined` if the answer is about something else, `null` if GitHub does not say. */
export function limitedUntil(failure: RequestFailure, now: number): number | null | undefined {
  if (failure.status !== 403 && failure.status !== 429) return undefined
  const headers = failure.response?.headers ?? {}
  const until = endOfLimit(headers, now)
  if (until !== null || headers['retry-after'] !== undefined) return until
  return failure.status === 429 || saysLimited(failure.message) ? null : undefined
}

/** True if GitHub says that too much was asked of it lately; of the secondary limits only its words tell. */
export function saysLimited(message: string): boolean {
  return /secondary rate limit|abuse detection/iu.test(message)
}

/**
 * The time from which GitHub may be asked again, by the headers of an answer; `null` if they do not say.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function endOfLimit(headers: Headers, now: number): number | null {
  const after = headers['retry-after']
  const seconds = Number(after)
  const until =
    after === undefined
      ? String(headers['x-ratelimit-remaining']) === '0'
        ? Number(headers['x-ratelimit-reset']) * 1000
        : NaN
      : Number.isNaN(seconds)
        ? Date.parse(String(after))
        : now + seconds * 1000
  return Number.isFinite(until) ? until : null
}
