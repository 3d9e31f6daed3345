import { getOctokit } from '@actions/github'
import type { Answer, Exchange } from '../exchange/exchange.ts'
import { isWord } from '../domain/grammar.ts'
import type { Instant, Name } from '../domain/words.ts'
import { isRequestFailure, limitedUntil, resetOf, sayWhy } from './answers.ts'
import type { GraphqlError, GraphqlReply, Outcome } from './answers.ts'
import { refusal } from './catalogue.ts'

export type Octokit = ReturnType<typeof getOctokit>
type Reply<T> = { readonly status: number; readonly data: T }

/** One token's line to GitHub: what may be repeated and what must not, and the clock. */
export interface Connection {
  /** Asks, at most three times. A refusal is returned, because "404" is often the answer. */
  read<T>(what: string, ask: (octokit: Octokit) => Promise<Reply<T>>): Promise<Outcome<T> & { readonly is: 'done' | 'refused' }>
  /** Asks where something is to be fetched, at most three times: the address to which GitHub redirects. */
  locate(ask: (octokit: Octokit) => Promise<Reply<unknown> & { readonly headers: { readonly location?: string | undefined } }>): Promise<Outcome<string>>
  /** Fetches what is at such an address, asked at most three times: not at GitHub's API, so without the token and not by its clock. `null`: no answer came. */
  fetch(url: string, headers: Readonly<Record<string, string>>): Promise<Answer | null>
  /** Asks once: repeating a write whose answer was lost could do it twice. */
  write<T>(ask: (octokit: Octokit) => Promise<Reply<T>>): Promise<Outcome<T>>
  /** A GraphQL query, asked at most three times; `data` as far as GitHub could answer. `expected`: a further type of error that is an answer. */
  query<T>(what: string, text: string, variables: Readonly<Record<string, unknown>>, expected?: 'INSUFFICIENT_SCOPES'): Promise<GraphqlReply<T>>
  /** A GraphQL request with mutations, asked once. */
  mutate<T>(text: string, variables: Readonly<Record<string, unknown>>): Promise<Outcome<GraphqlReply<T>>>
  /** The largest `Date` header so far; never decreases. */
  at(): Instant
  /** Node ids of the repositories met so far. */
  readonly identities: Map<Name, string>
  /** The login it acts as, once an answer has said it. */
  self: string | null
  /** Whose revisions of a release branch are read (see ConnectOptions). */
  readonly trusts: 'self' | 'app'
}

const attempts = 3
const statusesWithoutBody = new Set([101, 204, 205, 304])

/** Opens a connection; sends nothing yet. */
export function openConnection(options: { readonly token: string; readonly exchange: Exchange; readonly apiUrl: string; readonly graphqlUrl: string; readonly trusts?: 'self' | 'app' }): Connection {
  let at: Instant = 0
  let reset: Instant | null = null
  const hear = (headers: Readonly<Record<string, string>>): void => {
    const date = Date.parse(headers['date'] ?? '')
    if (date > at) at = date
    reset = resetOf(headers)
  }
  const octokit = getOctokit(options.token, {
    baseUrl: options.apiUrl,
    userAgent: 'convoy',
    request: { fetch: fetchThrough(options.exchange, hear) },
  })

  const once = async <T>(ask: (octokit: Octokit) => Promise<Reply<T>>): Promise<Outcome<T>> => {
    try {
      const { status, data } = await ask(octokit)
      if (status >= 300) return { is: 'refused', status, why: 'GitHub redirects: the repository was renamed or transferred' }
      return { is: 'done', status, data }
    } catch (error) {
      if (!isRequestFailure(error)) throw error
      if (error.status >= 500) return { is: 'lost', why: error.response === undefined ? error.message : sayWhy(error) }
      if (error.status === 401) throw refusal('TOKEN_REFUSED', {})
      const until = limitedUntil(error, at)
      if (until !== undefined) throw refusal('RATE_LIMITED', { until })
      return { is: 'refused', status: error.status, why: sayWhy(error) }
    }
  }

  const graphql = <T>(text: string, variables: Readonly<Record<string, unknown>>): Promise<Outcome<GraphqlReply<T>>> =>
    once(async (octokit) => {
      const { status, data } = await octokit.request({ method: 'POST', url: options.graphqlUrl, query: text, variables })
      const errors: readonly GraphqlError[] = data.errors ?? []
      if (errors.some((error) => error.type === 'RATE_LIMITED' || error.type === 'RATE_LIMIT')) throw refusal('RATE_LIMITED', { until: reset })
      return { status, data: { data: data.data ?? null, errors } }
    })

  return {
    identities: new Map(),
    self: null,
    trusts: options.trusts ?? 'self',
    at: () => at,
    write: once,
    async read(what, ask) {
      const outcome = await again(() => once(ask))
      if (outcome.is === 'lost') throw refusal('GITHUB_UNAVAILABLE', { what, why: outcome.why })
      if (outcome.is === 'refused' && outcome.status < 400) throw refusal('REPOSITORY_MOVED', { what })
      return outcome
    },
    locate: (ask) => again(() => once(async (octokit) => {
      const { status, headers } = await ask(octokit)
      if (status !== 302 || headers.location === undefined) return { status: 404, data: '' }
      return { status: 200, data: headers.location }
    })),
    async fetch(url, headers) {
      const outcome = await again<Answer>(async () => {
        const answer = await options.exchange({ method: 'GET', url, headers: { ...headers, 'user-agent': 'convoy' } }).catch(() => null)
        if (answer === null || answer.status >= 500) return { is: 'lost', why: answer === null ? 'no answer' : `HTTP ${answer.status}` }
        return { is: 'done', status: answer.status, data: answer }
      })
      return outcome.is === 'done' ? outcome.data : null
    },
    mutate: async <T>(text: string, variables: Readonly<Record<string, unknown>>) => loseStumbled(await graphql<T>(text, variables)),
    async query<T>(what: string, text: string, variables: Readonly<Record<string, unknown>>, expected?: string) {
      const outcome = await again(async () => loseStumbled(await graphql<T>(text, variables)))
      if (outcome.is !== 'done') throw refusal('GITHUB_UNAVAILABLE', { what, why: outcome.why })
      refuseUnknown(outcome.data.errors, expected)
      return outcome.data
    },
  }
}

/** At once and not after a pause: nothing may wait on a billed runner, and the sweep comes back anyway. */
async function again<T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let outcome = await ask()
  for (let asked = 1; outcome.is === 'lost' && asked < attempts; asked += 1) outcome = await ask()
  return outcome
}

/** GitHub's time limit may also come as 200 with an error that has no type and no path. */
function loseStumbled<T>(outcome: Outcome<GraphqlReply<T>>): Outcome<GraphqlReply<T>> {
  if (outcome.is !== 'done') return outcome
  const stumbled = outcome.data.errors.find((error) => error.type === undefined && error.message.startsWith('Something went wrong while executing your query'))
  return stumbled === undefined ? outcome : { is: 'lost', why: stumbled.message }
}

/** Absence and missing rights are answers; any other error means that our query is wrong, a defect. */
function refuseUnknown(errors: readonly GraphqlError[], expected: string | undefined): void {
  const unknown = errors.filter(({ type }) => type !== 'NOT_FOUND' && type !== 'FORBIDDEN' && (type === undefined || type !== expected))
  if (unknown.length > 0) throw new Error(`GitHub could not run our query: ${unknown.map((error) => error.message).join('; ')}`)
}

/** Octokit's `fetch`, which is our exchange. */
function fetchThrough(exchange: Exchange, hear: (headers: Readonly<Record<string, string>>) => void): (url: string, init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string }) => Promise<Response> {
  return async (url, { method, headers, body }) => {
    const answer = await exchange({ method, url, headers: { ...headers, 'x-github-api-version': '2022-11-28' }, ...(body === undefined ? {} : { body }) })
    hear(answer.headers)
    return new Response(statusesWithoutBody.has(answer.status) ? null : answer.body, { status: answer.status, headers: answer.headers })
  }
}

/** `owner` and `repo` as Octokit wants them; refuses what could reach another path. */
export function splitName(name: Name): { readonly owner: string; readonly repo: string } {
  const [owner, repo] = isWord('repository', name) ? name.split('/') : []
  if (owner === undefined || repo === undefined) throw refusal('REPOSITORY_NAME', { name })
  return { owner, repo }
}
