import { print } from 'graphql/language/printer.js'
import type { Answer, Exchange } from '../../exchange/exchange.ts'
import { userAgent } from '../../exchange/octokit-options.ts'
import { isWord } from '../../domain/words/grammar.ts'
import type { ReversalsSeen } from '../../domain/questions/reversals.ts'
import type { ChangesRead } from '../../domain/versions/written-notes.ts'
import type { Instant, Name } from '../../domain/words/names.ts'
import type { GraphqlError, GraphqlReply, Outcome } from './answers.ts'
import { askInParts, type Sent, type SizeSeen } from './ask-in-parts.ts'
import { refusal } from '../catalogue.ts'
import { judge, loseUnknown } from './graphql-outcome.ts'
import { openLine, type Octokit, type Reply } from './line.ts'
import type { Asked } from './query-size.ts'
import { readQuery } from './read-query.ts'

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
  /** Asks GitHub for the address to which it redirects a download, at most three times. */
  locate(
    ask: (
      octokit: Octokit,
    ) => Promise<Reply<unknown> & { readonly headers: { readonly location?: string | undefined } }>,
  ): Promise<Outcome<string>>
  /**
   * Fetches what is at such an address, asked at most three times: not at GitHub's API, so without the token and not by
   * its clock. `mostBytes`: what is there is a file of at most so many bytes. `null`: no answer came.
   */
  fetch(url: string, headers: Readonly<Record<string, string>>, mostBytes?: number): Promise<Answer | null>
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
  /**
   * The size that a request with a write may have, by its name, as far as this run has seen, in the unit of its sender.
   */
  readonly fitting: Map<string, number>
  /** What was read of the spans of releases, by `spanKey`: it is between commits that do not change. */
  readonly changes: Map<string, ChangesRead>
  /** What was found reverted between commits, by their oids: all of it, and so the same at every look. */
  readonly reversals: Map<string, ReversalsSeen>
  /** If a commit is fully undone at another one, by their oids. */
  readonly undone: Map<string, boolean>
  /** Node ids of the repositories met so far. */
  readonly identities: Map<Name, string>
  /** The login it acts as, once an answer has said it. */
  self: string | null
  /** The author whose revisions of a release branch are read (see ConnectionOptions). */
  readonly trusts: 'self' | 'app'
}

const attempts = 3
/** The query that costs GitHub least to answer. */
const presenceQuery = 'query IsThere { viewer { login } }'

export interface ConnectionOptions {
  /** Its token, its API and its exchange are those of the connection, which hooks in: each has one of its own. */
  readonly octokit: Octokit
  /** The transport for addresses outside GitHub's API. */
  readonly exchange: Exchange
  /** The value of GITHUB_GRAPHQL_URL in Actions. */
  readonly graphqlUrl: string
  /**
   * The author whose revisions of a release branch are read: `self` (default), only those of the login it acts as;
   * `app`, for people who only look, those of any App but Actions itself.
   */
  readonly trusts?: 'self' | 'app'
}

/** Opens a connection; sends nothing yet. */
export function openConnection(options: ConnectionOptions): Connection {
  const { once, graphql, at } = openLine(options.octokit, options.graphqlUrl)
  const sizes = new Map<string, SizeSeen>()
  const isThere = async (): Promise<boolean> => (await graphql<unknown>(presenceQuery, {})).is === 'done'

  return {
    fitting: new Map(),
    changes: new Map(),
    reversals: new Map(),
    undone: new Map(),
    identities: new Map(),
    self: null,
    trusts: options.trusts ?? 'self',
    at,
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
    async fetch(url, headers, mostBytes) {
      const outcome = await again<Answer>(async () => {
        const answer = await options
          .exchange({
            method: 'GET',
            url,
            headers: { ...headers, 'user-agent': userAgent },
            ...(mostBytes === undefined ? {} : { mostBytes }),
          })
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
      const whole: Asked = { document: readQuery(text), variables }
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

/** At once and not after a pause: nothing may wait on a billed runner, and the sweep comes back anyway. */
async function again<T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let outcome = await ask()
  for (let asked = 1; outcome.is === 'lost' && asked < attempts; asked += 1) outcome = await ask()
  return outcome
}

/** `owner` and `repo` as Octokit wants them; refuses what could reach another path. */
export function splitName(name: Name): { readonly owner: string; readonly repo: string } {
  const [owner, repo] = isWord('repository', name) ? name.split('/') : []
  if (owner === undefined || repo === undefined) throw refusal('REPOSITORY_NAME', name)
  return { owner, repo }
}
