import type { Octokit as Core } from '@octokit/core'
import type { Api } from '@octokit/plugin-rest-endpoint-methods'
import type { Instant } from '../../domain/words/names.ts'
import { ProxyFailure } from '../../exchange/proxy.ts'
import { proxyRefusal, refusal } from '../catalogue.ts'
import { isRecord, saysWhy, whyUnreadable } from './answer-shapes.ts'
import { endOfLimit, isRequestFailure, isSilence, limitedUntil, saysLimited, sayWhy } from './answers.ts'
import type { GraphqlError, GraphqlReply, Outcome } from './answers.ts'
import { Limited } from './limited.ts'

/** Anybody's Octokit with the REST methods: that of @octokit/core, and that of @actions/github. */
export type Octokit = Core & Api
export type Reply<T> = { readonly status: number; readonly data: T }

/** The facts collected from every answer. */
interface Heard {
  /** The largest `Date` header so far. */
  at: Instant
  /** Its version, where an answer said that this is GitHub Enterprise Server. */
  enterprise: string | null
}

/** One request at a time, and what came of it. */
export interface Line {
  /** Asks once. Throws what nobody gets past: a refused token, a limit, a proxy, GitHub Enterprise Server. */
  readonly once: <T>(ask: (octokit: Octokit) => Promise<Reply<T>>) => Promise<Outcome<T>>
  /** The same for a GraphQL request. */
  readonly graphql: <T>(text: string, variables: Readonly<Record<string, unknown>>) => Promise<Outcome<GraphqlReply<T>>>
  readonly at: () => Instant
}

/** The version of GitHub's REST API that `answer-shapes.ts` knows. */
const apiVersion = '2022-11-28'

/** Hooks into an Octokit of one connection; sends nothing yet. */
export function openLine(octokit: Octokit, graphqlUrl: string): Line {
  const heard: Heard = { at: 0, enterprise: null }
  hook(octokit, graphqlUrl, heard)
  const once = async <T>(ask: (octokit: Octokit) => Promise<Reply<T>>): Promise<Outcome<T>> => {
    try {
      const { status, data } = await ask(octokit)
      requireDotCom(octokit, heard)
      if (status < 300) return { is: 'done', status, data }
      if (!saysWhy(data)) return { is: 'lost', why: `HTTP ${status} without a word of GitHub's` }
      return { is: 'refused', status, why: 'GitHub redirects: the repository was renamed or transferred' }
    } catch (error) {
      requireDotCom(octokit, heard)
      return whatFailed(error, heard.at)
    }
  }
  const graphql = <T>(text: string, variables: Readonly<Record<string, unknown>>): Promise<Outcome<GraphqlReply<T>>> =>
    once(async (octokit) => {
      const { status, data, headers } = await octokit.request({
        method: 'POST',
        url: graphqlUrl,
        query: text,
        variables,
      })
      const errors: readonly GraphqlError[] = data.errors ?? []
      if (errors.some(({ type, message }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT' || saysLimited(message)))
        throw new Limited(endOfLimit(headers, heard.at), heard.at)
      return { status, data: { data: data.data ?? null, errors } }
    })
  return { once, graphql, at: () => heard.at }
}

function hook(octokit: Octokit, graphqlUrl: string, heard: Heard): void {
  const hear = (headers: Readonly<Record<string, string | number | undefined>>): void => {
    const date = Date.parse(String(headers['date'] ?? ''))
    if (date > heard.at) heard.at = date
    const version = headers['x-github-enterprise-version']
    if (version !== undefined) heard.enterprise = String(version)
  }
  octokit.hook.before('request', ({ headers }) => {
    headers['x-github-api-version'] = apiVersion
  })
  octokit.hook.after('request', ({ status, data, headers }, { method, url }) => {
    hear(headers)
    const why = url === graphqlUrl ? whyNoGraphql(data) : whyUnreadable(`${method} ${url}`, status, data)
    if (why !== null) throw new Unreadable(why)
  })
  octokit.hook.error('request', (error) => {
    if (isRequestFailure(error)) hear(error.response?.headers ?? {})
    throw error
  })
}

function requireDotCom(octokit: Octokit, { enterprise }: Heard): void {
  const apiUrl = octokit.request.endpoint.DEFAULTS.baseUrl
  if (enterprise !== null) throw refusal('ENTERPRISE_SERVER', enterprise, apiUrl)
}

/** The outcome of a failed request; throws the error if no retry can pass it, or if it is not of a request. */
function whatFailed(error: unknown, at: Instant): Outcome<never> {
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
  if (until !== undefined) throw new Limited(until, at)
  // A proxy's page that says 404 says nothing of what was asked.
  if (!saysWhy(error.response?.data)) return { is: 'lost', why: `HTTP ${error.status} without a word of GitHub's` }
  return { is: 'refused', status: error.status, why: sayWhy(error) }
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
