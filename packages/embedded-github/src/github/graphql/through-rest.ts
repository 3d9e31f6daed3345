import { parseJson } from '../world/json.ts'
import { isFields } from '../routes/fields.ts'
import { findRoute } from '../routes/table.ts'
import { answerRoute } from '../routes/visit-route.ts'
import type { Json } from '../world/names.ts'
import { Refusal } from './refusal.ts'
import type { Session } from './session.ts'

type Body = Readonly<Record<string, Json | undefined>>

/**
 * Calls a REST route for the caller: GitHub's mutations change the same things under the same conditions. Its refusal
 * is the mutation's.
 */
export function throughRest(session: Session, method: string, path: string, body: Body): Json {
  const match = findRoute(method, path)
  if (match === null) throw new Error(`There is no route ${method} ${path}.`)
  const given = Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => (value === undefined || value === null ? [] : [[key, value]])),
  )
  const {
    world = session.world,
    happenings = [],
    ...said
  } = answerRoute(match, {
    world: session.world,
    bearer: session.token,
    parameters: match.parameters,
    query: new URLSearchParams(),
    body: given,
    accept: '',
    url: new URL(path, session.world.url),
  })
  const answer = parseJson(Buffer.from(said.body).toString('utf8')) ?? null
  if (said.status >= 400)
    throw new Refusal(
      said.status === 403
        ? 'FORBIDDEN'
        : said.status === 404
          ? 'NOT_FOUND'
          : said.status === 501
            ? 'NOT_IMPLEMENTED'
            : 'UNPROCESSABLE',
      reasonOf(answer),
    )
  session.world = world
  session.happenings.push(...happenings)
  return answer
}

/** REST's own words, or of several faults each. */
function reasonOf(answer: Json): string {
  const { message, errors } = isFields(answer) ? answer : {}
  const reasons = Array.isArray(errors) ? errors.map(faultOf) : []
  return reasons.length > 0 ? reasons.join(', ') : wordOf(message)
}

function faultOf(error: Json): string {
  if (!isFields(error)) return wordOf(error)
  const { message, field, code } = error
  return message === undefined ? `${wordOf(field)} is ${wordOf(code)}` : wordOf(message)
}

function wordOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null)
}
