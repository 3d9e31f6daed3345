import type { Octokit as Core } from '@octokit/core'
import type { Api } from '@octokit/plugin-rest-endpoint-methods'
import { parse } from 'graphql/language/parser.js'
import { print } from 'graphql/language/printer.js'
import type { Answer, Exchange } from '../../exchange/exchange.ts'
import { userAgent } from '../../exchange/octokit-options.ts'
import { ProxyFailure } from '../../exchange/proxy.ts'
import { isWord } from '../../domain/words/grammar.ts'
import type { Instant, Name } from '../../domain/words/names.ts'
import { isRecord, saysWhy, whyUnreadable } from './answer-shapes.ts'
import { endOfLimit, isRequestFailure, isSilence, limitedUntil, saysLimited, sayWhy } from './answers.ts'
import type { GraphqlError, GraphqlReply, Outcome } from './answers.ts'
import { askInParts, type Sent, type SizeSeen } from './ask-in-parts.ts'
import { proxyRefusal, refusal } from '../catalogue.ts'
import { whyNoMutation, whyNoReply } from './graphql-answers.ts'
import { sortAnswered } from './query-partial.ts'
import type { Asked } from './query-size.ts'

/** Anybody's Octokit with the REST methods: that of @octokit/core, and that of @actions/github. */
export type Octokit = Core & Api
type Reply<T> = { readonly status: number; readonly data: T }

/** One token's line to GitHub: what may be repeated and what must not, and the clock. */
export interface Connection {
  /**
   * Asks, at most three times, also where the answer cannot be read. A refusal is returned, because "404" is often the
   * answer.
   */
  read<T>(
    what: string,
    ask: (octokit: Octokit) => Promise<Reply<T>>,
  ): Promise<Outcome<T> & { readonly is: 'done' | 'refused' }>
  /** Asks where something is to be fetched, at most three times: the address to which GitHub redirects. */
  locate(
    ask: (
      octokit: Octokit,
    ) => Promise<Reply<unknown> & { readonly headers: { readonly location?: string | undefined } }>,
  ): Promise<Outcome<string>>
  /**
   * Fetches what is at such an address, asked at most three times: not at GitHub's API, so without the token and not by
   * its clock. `null`: no answer came.
   */
  fetch(url: string, headers: Readonly<Record<string, string>>): Promise<Answer | null>
  /** Asks once: repeating a write whose answer was lost, or cannot be read, could do it twice. */
  write<T>(ask: (octokit: Octokit) => Promise<Reply<T>>): Promise<Outcome<T>>
  /**
   * A GraphQL query, asked at most three times, and in parts where it is too much for one request: everything that was
   * selected is there, or an error names it. Throws RIGHT_TO_READ_MISSING for what is kept back, unless `heeded` says
   * that whoever asks reads those errors, and QUERY_TOO_HEAVY. `expected`: a further type of error that is an answer;
   * only with it may there be no data.
   */
  query<T>(
    what: string,
    text: string,
    variables: Readonly<Record<string, unknown>>,
    heeded?: (denied: GraphqlError) => boolean,
  ): Promise<GraphqlReply<T> & { readonly data: T }>
  query<T>(
    what: string,
    text: string,
    variables: Readonly<Record<string, unknown>>,
    heeded: (denied: GraphqlError) => boolean,
    expected: 'INSUFFICIENT_SCOPES',
  ): Promise<GraphqlReply<T>>
  /** A GraphQL request with mutations, asked once. */
  mutate<T>(text: string, variables: Readonly<Record<string, unknown>>): Promise<Outcome<GraphqlReply<T>>>
  /** The largest `Date` header so far; never decreases. */
  at(): Instant
  /** How much a request with a write may hold by its name, as far as this run has seen, in what its sender counts. */
  readonly fitting: Map<string, number>
  /** Node ids of the repositories met so far. */
  readonly identities: Map<Name, string>
  /** The login it acts as, once an answer has said it. */
  self: string | null
  /** Whose revisions of a release branch are read (see ConnectionOptions). */
  readonly trusts: 'self' | 'app'
}

const attempts = 3
/** What costs GitHub least to answer. */
const presenceQuery = 'query IsThere { viewer { login } }'
/** Of GitHub's REST API, the one that `answer-shapes.ts` knows. */
const apiVersion = '2022-11-28'

export interface ConnectionOptions {
  /** Its token, its API and its exchange are those of the connection, which hooks in: each has one of its own. */
  readonly octokit: Octokit
  /** For what is not at GitHub's API. */
  readonly exchange: Exchange
  /** What Actions gives as GITHUB_GRAPHQL_URL. */
  readonly graphqlUrl: string
  /**
   * Whose revisions of a release branch are read: `self` (default), only those of the login it acts as; `app`, for
   * people who only look, those of any App but Actions itself.
   */
  readonly trusts?: 'self' | 'app'
}

/** Opens a connection; sends nothing yet. */
export function openConnection(options: ConnectionOptions): Connection {
  const { octokit } = options
  let at: Instant = 0
  /** Its version, where an answer said that this is GitHub Enterprise Server. */
  let enterprise: string | null = null
  const hear = (headers: Readonly<Record<string, string | number | undefined>>): void => {
    const date = Date.parse(String(headers['date'] ?? ''))
    if (date > at) at = date
    const version = headers['x-github-enterprise-version']
    if (version !== undefined) enterprise = String(version)
  }
  octokit.hook.before('request', ({ headers }) => {
    headers['x-github-api-version'] = apiVersion
  })
  octokit.hook.after('request', ({ status, data, headers }, { method, url }) => {
    hear(headers)
    const why = url === options.graphqlUrl ? whyNoGraphql(data) : whyUnreadable(`${method} ${url}`, status, data)
    if (why !== null) throw new Unreadable(why)
  })
  octokit.hook.error('request', (error) => {
    if (isRequestFailure(error)) hear(error.response?.headers ?? {})
    throw error
  })

  const requireDotCom = (): void => {
    const apiUrl = octokit.request.endpoint.DEFAULTS.baseUrl
    if (enterprise !== null) throw refusal('ENTERPRISE_SERVER', enterprise, apiUrl)
  }

  const once = async <T>(ask: (octokit: Octokit) => Promise<Reply<T>>): Promise<Outcome<T>> => {
    try {
      const { status, data } = await ask(octokit)
      requireDotCom()
      if (status < 300) return { is: 'done', status, data }
      if (!saysWhy(data)) return { is: 'lost', why: `HTTP ${status} without a word of GitHub's` }
      return { is: 'refused', status, why: 'GitHub redirects: the repository was renamed or transferred' }
    } catch (error) {
      requireDotCom()
      if (error instanceof Unreadable) return { is: 'lost', why: error.message }
      if (!isRequestFailure(error)) throw error
      if (error.cause instanceof ProxyFailure) throw proxyRefusal(error.cause)
      if (error.status >= 500)
        return {
          is: 'lost',
          why: error.response === undefined ? error.message : sayWhy(error),
          ...(isSilence(error) ? { isUnanswered: true } : {}),
        }
      if (error.status === 413) return { is: 'refused', status: 413, why: sayWhy(error) }
      if (error.status === 401) throw refusal('TOKEN_REFUSED')
      const until = limitedUntil(error, at)
      if (until !== undefined) throw refusal('RATE_LIMITED', until)
      // A proxy's page that says 404 says nothing of what was asked.
      if (!saysWhy(error.response?.data)) return { is: 'lost', why: `HTTP ${error.status} without a word of GitHub's` }
      return { is: 'refused', status: error.status, why: sayWhy(error) }
    }
  }

  const graphql = <T>(text: string, variables: Readonly<Record<string, unknown>>): Promise<Outcome<GraphqlReply<T>>> =>
    once(async (octokit) => {
      const { status, data, headers } = await octokit.request({
        method: 'POST',
        url: options.graphqlUrl,
        query: text,
        variables,
      })
      const errors: readonly GraphqlError[] = data.errors ?? []
      if (errors.some(({ type, message }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT' || saysLimited(message)))
        throw refusal('RATE_LIMITED', endOfLimit(headers, at))
      return { status, data: { data: data.data ?? null, errors } }
    })

  const sizes = new Map<string, SizeSeen>()
  const isThere = async (): Promise<boolean> => (await graphql<unknown>(presenceQuery, {})).is === 'done'

  return {
    fitting: new Map(),
    identities: new Map(),
    self: null,
    trusts: options.trusts ?? 'self',
    at: () => at,
    write: once,
    async read(what, ask) {
      const outcome = await again(() => once(ask))
      if (outcome.is === 'lost') throw refusal('GITHUB_UNAVAILABLE', what, outcome.why)
      if (outcome.is === 'refused' && outcome.status < 400) throw refusal('REPOSITORY_MOVED', what)
      return outcome
    },
    locate: (ask) =>
      again(() =>
        once(async (octokit) => {
          const { status, headers } = await ask(octokit)
          if (status !== 302 || headers.location === undefined) return { status: 404, data: '' }
          return { status: 200, data: headers.location }
        }),
      ),
    async fetch(url, headers) {
      const outcome = await again<Answer>(async () => {
        const answer = await options
          .exchange({ method: 'GET', url, headers: { ...headers, 'user-agent': userAgent } })
          .catch(() => null)
        if (answer === null || answer.status >= 500)
          return { is: 'lost', why: answer === null ? 'no answer' : `HTTP ${answer.status}` }
        return { is: 'done', status: answer.status, data: answer }
      })
      return outcome.is === 'done' ? outcome.data : null
    },
    mutate: async <T>(text: string, variables: Readonly<Record<string, unknown>>) =>
      loseUnknown(text, await graphql<T>(text, variables)),
    async query<T>(
      what: string,
      text: string,
      variables: Readonly<Record<string, unknown>>,
      heeded: (denied: GraphqlError) => boolean = () => false,
      expected?: string,
    ) {
      const whole: Asked = { document: parse(text, { noLocation: true }), variables }
      const send = async (asked: Asked): Promise<Sent> => {
        const outcome = await graphql<T>(asked === whole ? text : print(asked.document), asked.variables)
        if (outcome.is === 'refused' && outcome.status !== 413) throw refusal('GITHUB_UNAVAILABLE', what, outcome.why)
        return judge(asked, outcome, expected)
      }
      const reply = await askInParts({ what, send, isThere, sizes }, whole)
      const denied = reply.errors.find((error) => error.type === 'FORBIDDEN' && !heeded(error))
      if (denied !== undefined) throw refusal('RIGHT_TO_READ_MISSING', what, denied.message)
      return reply as GraphqlReply<T> & { readonly data: T }
    },
  }
}

/**
 * GitHub, or who stands between, answered something that nobody can read: it is not known what is there, nor whether a
 * write was done.
 */
class Unreadable extends Error {}

/** Every answer of GraphQL has data, errors, or both. https://spec.graphql.org/October2021/#sec-Response-Format */
function whyNoGraphql(data: unknown): string | null {
  if (!isRecord(data)) return 'the answer is no JSON'
  const { errors } = data
  if (errors === undefined) return isRecord(data['data']) ? null : 'the answer has no data'
  return Array.isArray(errors) &&
    errors.every(
      (error) =>
        isRecord(error) &&
        typeof error['message'] === 'string' &&
        (error['path'] === undefined || Array.isArray(error['path'])),
    )
    ? null
    : 'the answer does not have the form of GraphQL'
}

/** At once and not after a pause: nothing may wait on a billed runner, and the sweep comes back anyway. */
async function again<T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let outcome = await ask()
  for (let asked = 1; outcome.is === 'lost' && asked < attempts; asked += 1) outcome = await ask()
  return outcome
}

/**
 * What an answer to a query is worth. One with something missing that no known error explains is none: GitHub's time
 * limit and its failures come as 200 too.
 */
function judge(asked: Asked, outcome: Outcome<GraphqlReply<unknown>>, expected: string | undefined): Sent {
  if (outcome.is === 'refused') return { is: 'too much', why: outcome.why, partial: null }
  if (outcome.is === 'lost')
    return { is: outcome.isUnanswered === true ? 'unanswered' : 'unreadable', why: outcome.why }
  const reply = outcome.data
  const heavy = reply.errors.find(isTooMuch)
  if (heavy !== undefined) {
    const partial = sortAnswered(asked, reply, isTooMuch)
    return {
      is: 'too much',
      why: heavy.message,
      partial:
        partial !== null && whyNoReply(partial.answered.document, partial.reply, expected) === null ? partial : null,
    }
  }
  refuseOurs(reply.errors)
  const why = whyNoReply(asked.document, reply, expected)
  if (why === null) return { is: 'done', reply }
  return { is: reply.errors.some(isTimeout) ? 'unanswered' : 'unreadable', why }
}

/** Of a request with mutations every field was done, or an error says of which kind and where it was refused. */
function loseUnknown<T>(text: string, outcome: Outcome<GraphqlReply<T>>): Outcome<GraphqlReply<T>> {
  if (outcome.is !== 'done') return outcome
  const { errors, data } = outcome.data
  refuseOurs(errors.filter((error) => !isTooMuch(error)))
  const unknown = errors.find(
    (error) => isTimeout(error) || error.type === 'INTERNAL' || (isTooMuch(error) && error.path === undefined),
  )
  if (unknown !== undefined)
    return { is: 'lost', why: unknown.message, ...(unknown.type === 'INTERNAL' ? {} : { isUnanswered: true }) }
  const why = data === null && errors.length > 0 ? null : whyNoMutation(text, outcome.data)
  return why === null ? outcome : { is: 'lost', why }
}

/**
 * A query that this host cannot run: nothing of it was done. A defect of ours, unless the host is known to lack what
 * was asked.
 */
export class Unrunnable extends Error {}

/** Kinds of errors by which GitHub says that it ran out of time, or failed: and not that it would not. */
const timeouts: ReadonlySet<string> = new Set(['SERVICE_UNAVAILABLE', 'TIMEOUT', 'SOMETHING_WENT_WRONG'])

/** Whether GitHub ran out of time, which it says in an error of no kind. */
function isTimeout({ type, path, message }: GraphqlError): boolean {
  return type === undefined ? path === undefined || message.startsWith('Something went wrong') : timeouts.has(type)
}

/**
 * Whether GitHub says that one request asks for too much: of what it takes to answer, of nodes, or of bytes, which it
 * does not read to the end.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function isTooMuch({ type = '', message }: GraphqlError): boolean {
  return (
    type === 'RESOURCE_LIMITS_EXCEEDED' ||
    type === 'MAX_NODE_LIMIT_EXCEEDED' ||
    /exceeds the maximum limit of [\d,]+\.?$|^Resource limits for this query exceeded|^A query attribute must be specified/u.test(
      message,
    )
  )
}

/** What GitHub says to a query that it cannot run is a defect of ours: asking again would change nothing. */
function refuseOurs(errors: readonly GraphqlError[]): void {
  const ours = errors.filter(
    ({ type, message, extensions }) =>
      type === undefined &&
      (extensions?.code !== undefined ||
        /^(?:(?:Field|Argument|Variable|Fragment|InputObject) ['$]?\w|Parse error)/u.test(message)),
  )
  if (ours.length > 0)
    throw new Unrunnable(`GitHub could not run our query: ${ours.map(({ message }) => message).join('; ')}`)
}

/** `owner` and `repo` as Octokit wants them; refuses what could reach another path. */
export function splitName(name: Name): { readonly owner: string; readonly repo: string } {
  const [owner, repo] = isWord('repository', name) ? name.split('/') : []
  if (owner === undefined || repo === undefined) throw refusal('REPOSITORY_NAME', name)
  return { owner, repo }
}
