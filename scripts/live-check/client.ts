import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Exchange } from '../../src/exchange/exchange.ts'

/** A point that GitHub's answer does not settle, and why not. */
export class NotSettled extends Error {}

/** The most that may be asked of GitHub, over all of its clients; cleaning up comes on top. */
export interface Bounds {
  readonly requests: number
  readonly writes: number
  readonly minutes: number
}

/** The rest of the bounds, and the person's stop. */
export interface Allowance {
  requests: number
  writes: number
  /** Milliseconds since 1970. */
  readonly until: number
  readonly signal: AbortSignal
}

export function allow(bounds: Bounds, now: number, signal: AbortSignal): Allowance {
  return { requests: bounds.requests, writes: bounds.writes, until: now + bounds.minutes * 60_000, signal }
}

interface Answered {
  readonly status: number
  readonly body: Json
  readonly at: number
}
/** GitHub's answer, read loosely: each point says what it expects. */
// eslint-disable-next-line typescript/no-explicit-any -- every shape is possible: that is what is being found out
export type Json = any
export interface QueryError {
  readonly type?: string
  readonly extensions?: { readonly code?: string }
  readonly message: string
  readonly path?: readonly (string | number)[]
}
export interface Queried {
  readonly data: Json
  readonly errors: readonly QueryError[]
}

/**
 * GitHub by one token. Whatever says nothing about GitHub's rules (5xx, a limit, a token that is not let in, a bound of
 * ours) throws NotSettled.
 */
export interface Client {
  /** Answers of 2xx, 3xx and 4xx. */
  readonly ask: (method: Method, path: string, body?: unknown) => Promise<Answered>
  /** The same, where only these statuses let the point go on. */
  readonly must: (method: Method, path: string, statuses: readonly number[], body?: unknown) => Promise<Json>
  /** A query or mutation, errors and all. */
  readonly tell: (query: string, variables?: unknown) => Promise<Queried>
  /** A query or mutation that must have no errors. */
  readonly query: (query: string, variables?: unknown) => Promise<Json>
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface ClientOptions {
  readonly exchange: Exchange
  readonly apiUrl: string
  readonly token: string
  readonly allowance: Allowance
  /**
   * Milliseconds between two writes (docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api: at
   * least one second).
   */
  readonly pace: number
}

export function openClient(options: ClientOptions): Client {
  const ask: Client['ask'] = async (method, path, body) => {
    await spend(options.allowance, method !== 'GET', options.pace)
    return read(`${method} ${path}`, await send(options, method, `${options.apiUrl}${path}`, body))
  }
  const tell: Client['tell'] = async (query, variables = {}) => {
    await spend(options.allowance, query.startsWith('mutation'), options.pace)
    const { status, body } = read(
      'POST /graphql',
      await send(options, 'POST', graphqlUrlOf(options.apiUrl), { query, variables }),
    )
    if (status !== 200) throw new NotSettled(`${status} to POST /graphql: ${messageOf(body)}`)
    const errors: readonly QueryError[] = Array.isArray(body?.errors) ? body.errors : []
    const silent = errors.find(saysNothing)
    if (silent !== undefined) throw new NotSettled(`GraphQL: ${describeErrors([silent])}`)
    return { data: body?.data ?? null, errors }
  }
  return {
    ask,
    tell,
    async must(method, path, statuses, body) {
      const answered = await ask(method, path, body)
      if (!statuses.includes(answered.status))
        throw new NotSettled(`${answered.status} to ${method} ${path}: ${messageOf(answered.body)}`)
      return answered.body
    },
    async query(query, variables) {
      const { data, errors } = await tell(query, variables)
      if (errors.length > 0) throw new NotSettled(`GraphQL: ${describeErrors(errors)}`)
      return data
    },
  }
}

/** One request, outside of every bound; follows no redirect. Throws NotSettled where no answer came. */
export async function send(
  { exchange, token }: Pick<ClientOptions, 'exchange' | 'token'>,
  method: Method,
  url: string,
  body?: unknown,
): Promise<Answer> {
  const call = {
    method,
    url,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'convoy-live-check',
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
  try {
    return await exchange(call)
  } catch (error) {
    const why =
      error instanceof Error
        ? [error.message, ...(error.cause instanceof Error ? [error.cause.message] : [])]
            .filter((part) => part !== '')
            .join(': ')
        : String(error)
    throw new NotSettled(`no answer to ${method} ${new URL(url).pathname}: ${why}`)
  }
}

/** Waits, but no longer than the whole may take and not after Ctrl-C. */
export async function wait(ms: number, allowance: Allowance): Promise<void> {
  if (Date.now() + ms > allowance.until) throw new NotSettled('the time that all of it may take is over')
  await sleep(ms, undefined, { signal: allowance.signal })
}

/** The body of an error in GitHub's own words. */
export function messageOf(body: Json): string {
  const details: readonly unknown[] = Array.isArray(body?.errors) ? body.errors : []
  return [
    String(body?.message ?? 'no message'),
    ...details
      .map((detail: Json) => (typeof detail === 'string' ? detail : detail?.message))
      .filter((detail) => typeof detail === 'string'),
  ].join(', ')
}

export function describeErrors(errors: readonly QueryError[]): string {
  return errors.map(({ type, message }) => `${type ?? 'no type'}: ${message}`).join('; ')
}

/**
 * The errors that HTTP would report as 429, 5xx and 501: of a limit, a failure, a time-out, a field that this server
 * has not.
 */
const silentTypes: ReadonlySet<string> = new Set([
  'RATE_LIMITED',
  'RESOURCE_LIMITS_EXCEEDED',
  'MAX_NODE_LIMIT_EXCEEDED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL',
  'NOT_IMPLEMENTED',
])

/** An error that is about the query or the server, and not about what was asked. */
function saysNothing({ type, message, extensions }: QueryError): boolean {
  return (
    extensions?.code !== undefined ||
    (type !== undefined && silentTypes.has(type)) ||
    /^something went wrong/iu.test(message)
  )
}

async function spend(allowance: Allowance, writes: boolean, pace: number): Promise<void> {
  allowance.signal.throwIfAborted()
  if (Date.now() > allowance.until) throw new NotSettled('the time that all of it may take is over')
  if (allowance.requests === 0 || (writes && allowance.writes === 0))
    throw new NotSettled(`the bound of ${writes ? 'writes' : 'requests'} is reached`)
  allowance.requests -= 1
  if (!writes) return
  allowance.writes -= 1
  if (pace > 0) await wait(pace, allowance)
}

function read(what: string, { status, headers, body }: Answer): Answered {
  const content = parse(body)
  const isLimit =
    status === 429 ||
    (status === 403 && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined))
  if (status >= 500 || status === 401 || isLimit) throw new NotSettled(`${status} to ${what}: ${messageOf(content)}`)
  return { status, body: content, at: Date.parse(headers['date'] ?? '') }
}

function parse(text: string): Json {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** Enterprise Server keeps it at /api/graphql, beside /api/v3. */
function graphqlUrlOf(apiUrl: string): string {
  return `${apiUrl.replace(/\/api\/v3$/u, '/api')}/graphql`
}
