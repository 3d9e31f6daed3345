import type { GraphqlError, GraphqlReply, Outcome } from './answers.ts'
import type { Sent } from './ask-in-parts.ts'
import { whyNoMutation, whyNoReply } from './graphql-answers.ts'
import { sortAnswered } from './query-partial.ts'
import type { Asked } from './query-size.ts'

/**
 * The verdict on an answer to a query. An answer that lacks something without a known error is no answer: GitHub's time
 * limit and its failures come as 200 too.
 */
export function judge(asked: Asked, outcome: Outcome<GraphqlReply<unknown>>, expected: string | undefined): Sent {
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

/** In a request with mutations every field was done, or an error names the kind of refusal and the field. */
export function loseUnknown<T>(text: string, outcome: Outcome<GraphqlReply<T>>): Outcome<GraphqlReply<T>> {
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

/** True if GitHub ran out of time, which it says in an error of no kind. */
function isTimeout({ type, path, message }: GraphqlError): boolean {
  return type === undefined ? path === undefined || message.startsWith('Something went wrong') : timeouts.has(type)
}

/**
 * True if GitHub says that one request is too large: in cost, in nodes, or in bytes, which it does not read to the end.
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

/** GitHub's error for a query that it cannot run is a defect of Convoy: asking again would change nothing. */
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
