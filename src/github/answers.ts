/** What GitHub said to one request that it did not carry out, or to one that it did. */
export type Outcome<T> =
  | { readonly is: 'done'; readonly status: number; readonly data: T }
  /** 3xx and 4xx: it will not; `why` in GitHub's words. */
  | { readonly is: 'refused'; readonly status: number; readonly why: string }
  /** 5xx, silence, or an answer that cannot be read: a read may be asked again, a write may or may not have happened. */
  | { readonly is: 'lost'; readonly why: string }

/** One error of a GraphQL answer; `path[0]` is the alias of the field that failed. */
export interface GraphqlError {
  readonly type?: string
  readonly message: string
  readonly path?: readonly (string | number)[]
  /** `code` says what is wrong with the query itself. */
  readonly extensions?: { readonly code?: string }
}

/** `data` may be partial: GitHub answers what it could and names the rest in `errors`. */
export interface GraphqlReply<T> { readonly data: T | null; readonly errors: readonly GraphqlError[] }

/** What Octokit throws for every status from 400 and, with status 500 and no response, for silence. */
export interface RequestFailure extends Error {
  readonly status: number
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>>; readonly data: unknown }
}

export function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && error.name === 'HttpError' && 'status' in error && typeof error.status === 'number'
}

/** GitHub's own sentence from an error body, without the link that Octokit appends. */
export function sayWhy(failure: RequestFailure): string {
  const body = failure.response?.data
  if (typeof body !== 'object' || body === null || !('message' in body)) return `HTTP ${failure.status}`
  const details = 'errors' in body && Array.isArray(body.errors) ? body.errors.map(describeDetail).filter((detail) => detail !== '') : []
  return `${String(body.message)} (HTTP ${failure.status}${[...details, ...needed(failure)].map((detail, index) => `${index === 0 ? ': ' : ', '}${detail}`).join('')})`
}

/** That a commit's workflow files are what GitHub refuses, the header alone says: the message is that of any missing permission. */
function needed({ status, response }: RequestFailure): readonly string[] {
  const isWorkflows = status < 500 && /\bworkflows=write\b/u.test(String(response?.headers['x-accepted-github-permissions'] ?? ''))
  return isWorkflows ? ['needs workflows=write'] : []
}

function describeDetail(detail: unknown): string {
  if (typeof detail === 'string') return detail
  if (typeof detail !== 'object' || detail === null) return ''
  if ('message' in detail && typeof detail.message === 'string') return detail.message
  return 'code' in detail && typeof detail.code === 'string' ? detail.code : ''
}

/** When a rate limit ends: `undefined` where the answer is about something else, `null` where GitHub does not say. */
export function limitedUntil(failure: RequestFailure, now: number): number | null | undefined {
  if (failure.status !== 403 && failure.status !== 429) return undefined
  const headers = failure.response?.headers ?? {}
  const retryAfter = headers['retry-after']
  if (retryAfter !== undefined) return now + Number(retryAfter) * 1000
  if (String(headers['x-ratelimit-remaining']) === '0') return resetOf(headers)
  return failure.status === 429 || /secondary rate limit/iu.test(failure.message) ? null : undefined
}

/** The moment in `x-ratelimit-reset`. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export function resetOf(headers: Readonly<Record<string, string | number | undefined>>): number | null {
  const reset = headers['x-ratelimit-reset']
  return reset === undefined ? null : Number(reset) * 1000
}
