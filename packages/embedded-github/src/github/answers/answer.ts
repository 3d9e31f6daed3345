import { createHash } from 'node:crypto'
import type { Answer, Call } from '../../call.ts'
import { authenticate, findHeader, type Bearer } from '../world/access.ts'
import { answerOrFail } from './answer-faults.ts'
import { refuseVersion } from './api-versions.ts'
import { authenticateApp } from '../world/apps.ts'
import { moveBetween } from './moves-between.ts'
import { describingHeaders, tagged } from './conditional.ts'
import { answerGraphql, creationsOf, pointsOf } from '../graphql/graphql.ts'
import { parseJson } from '../world/json.ts'
import { progressQueues } from '../queue/progress.ts'
import { countCreations, refuseCreations } from '../world/content-limits.ts'
import type { Json } from '../world/names.ts'
import { limitHeaders, spend } from '../world/rate-limits.ts'
import { refuse, type Reply } from './replies.ts'
import { httpTime } from '../representations/times.ts'
import { answerResults, isResultsPath } from '../checks/results.ts'
import { isFields, Refused } from '../routes/fields.ts'
import type { Fields, Row, Visit } from '../routes/row.ts'
import { pathByName } from '../routes/repositories/repository-moves.ts'
import { findRoute, type Match } from '../routes/table.ts'
import { answerRoute, guarded } from '../routes/visit-route.ts'
import { spellParameters } from '../world/spelling.ts'
import type { Happening, World } from '../world/world.ts'

/**
 * Answers one request as GitHub would: the World after it, the answer, and what happened on the way, one `call` first.
 * Pure: the same World and call give the same.
 */
export function answer(world: World, call: Call): readonly [World, Answer, readonly Happening[]] {
  const answered = answerSoundly(world, call)
  if (world.faults === undefined) return answered
  const between = moveBetween(world, call, answered[2][0])
  if (between === null) return answerOrFail(world, call, answered)
  const [moved, before] = between
  const [next, reply, [told, ...rest]] = answerOrFail(moved, call, answerSoundly(moved, call))
  return [next, reply, [...(told === undefined ? [] : [told]), ...before, ...rest]]
}

/** Merge queues go on before a call, if time has passed, and after it. */
function answerSoundly(asked: World, call: Call): readonly [World, Answer, readonly Happening[]] {
  const [world, before] = progressQueues(asked)
  const [next, answered, happenings] = answerCall(world, call)
  const [settled, later] = progressQueues(next)
  const [told, ...rest] = happenings
  return [settled, answered, [...(told === undefined ? [] : [told]), ...before, ...rest, ...later]]
}

function answerCall(world: World, call: Call): readonly [World, Answer, readonly Happening[]] {
  const url = new URL(call.url, world.url)
  if (isResultsPath(url.pathname)) return answerResults(world, call)
  const kind = url.pathname === '/graphql' ? 'graphql' : 'rest'
  const { route, bearer, as, reply, contentCreating } =
    kind === 'graphql' ? askGraphql(world, call) : askConditionally(world, call, url)
  const { world: next = world, happenings = [], ...said } = reply
  const owner =
    bearer === 'anonymous'
      ? {}
      : {
          ...(bearer.run === undefined ? {} : { run: bearer.run }),
          ...(bearer.job === undefined ? {} : { job: bearer.job }),
        }
  const told: Happening = {
    is: 'call',
    at: world.at,
    kind,
    method: call.method,
    path: url.pathname + url.search,
    route,
    status: said.status,
    as,
    contentCreating,
    ...owner,
  }
  const headers = {
    date: httpTime(next.at),
    'x-github-request-id': requestId(world, call),
    ...limitHeaders(next, bearer, kind),
    ...(kind === 'rest' ? describingHeaders(call) : {}),
    ...said.headers,
  }
  return [next, { ...said, headers, body: call.method === 'HEAD' ? '' : said.body }, [told, ...happenings]]
}

interface Asked {
  readonly route: string
  readonly bearer: Bearer
  readonly as: string
  readonly reply: Reply
  readonly contentCreating: boolean
}

function askGraphql(world: World, call: Call): Asked {
  const request = parseJson(textOf(call))
  const creations = creationsOf(request)
  const asked = {
    route: `graphql:${operationName(request)}`,
    bearer: 'anonymous',
    as: 'anonymous',
    contentCreating: creations > 0,
  } as const
  const bearer = authenticate(world, call)
  if (isAnswer(bearer)) return { ...asked, reply: bearer }
  if (bearer === 'anonymous')
    return {
      ...asked,
      reply: refuse(
        call.method === 'POST' ? 401 : 404,
        call.method === 'POST' ? 'This endpoint requires you to be authenticated.' : 'Not Found',
      ),
    }
  const known = { ...asked, bearer, as: bearer.login }
  if (call.method !== 'POST') return { ...known, reply: refuse(404, 'Not Found') }
  const counted = spend(world, bearer, 'graphql', pointsOf(request))
  // GraphQL says it with 200 (docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api).
  if (counted === null)
    return {
      ...known,
      reply: {
        status: 200,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({
          errors: [{ type: 'RATE_LIMIT', message: `API rate limit already exceeded for ${bearer.login}.` }],
        }),
      },
    }
  const limited = refuseCreations(counted, bearer, creations)
  if (limited !== null) return { ...known, reply: { ...limited, world: counted } }
  const [next, reply, happenings] = answerGraphql(countCreations(counted, bearer, creations), bearer, request)
  return { ...known, reply: { ...reply, world: next, happenings } }
}

function operationName(request: Json | undefined): string {
  if (!isFields(request)) return 'unreadable'
  if (typeof request['operationName'] === 'string') return request['operationName']
  const query = request['query']
  return /\b(?:query|mutation)\s+(\w+)/.exec(typeof query === 'string' ? query : '')?.[1] ?? 'anonymous'
}

/** An answer that the client already has is not sent again, and a caller with a token is not charged for asking. */
function askConditionally(world: World, call: Call, url: URL): Asked {
  const asked = askRest(world, call, url)
  const reply = tagged(call, asked.reply)
  return {
    ...asked,
    reply:
      reply.status === 304 && asked.bearer === 'anonymous' && asked.reply.world !== undefined
        ? { ...reply, world: asked.reply.world }
        : reply,
  }
}

function askRest(world: World, call: Call, url: URL): Asked {
  const match = findRoute(call.method === 'HEAD' ? 'GET' : call.method, pathByName(world, url.pathname))
  const asked = {
    route: match?.operation ?? 'none',
    contentCreating: match?.row?.contentCreating ?? false,
    bearer: 'anonymous',
    as: 'anonymous',
  } as const
  const refused = refuseVersion(call)
  if (refused !== null) return { ...asked, reply: refused }
  if (match?.row?.scope === 'app') return askAsApp(world, call, url, match, match.row, asked)
  const bearer = authenticate(world, call)
  if (isAnswer(bearer)) return { ...asked, reply: bearer }
  const known = { ...asked, bearer, as: bearer === 'anonymous' ? bearer : bearer.login }
  const counted = match?.operation === 'rate-limit/get' ? world : spend(world, bearer, 'rest')
  if (counted === null) return { ...known, reply: refuse(403, `API rate limit exceeded for ${known.as}.`) }
  if (match === null) return { ...known, reply: { ...refuse(404, 'Not Found'), world: counted } }
  const creations = asked.contentCreating ? 1 : 0
  const limited = refuseCreations(counted, bearer, creations)
  if (limited !== null) return { ...known, reply: { ...limited, world: counted } }
  const reply = documented(
    match,
    guarded(() => answerRoute(match, readVisit(counted, bearer, call, url, match))),
  )
  const next = reply.world ?? counted
  return { ...known, reply: { ...reply, world: reply.status < 400 ? countCreations(next, bearer, creations) : next } }
}

function askAsApp(
  world: World,
  call: Call,
  url: URL,
  match: Match,
  row: Extract<Row, { scope: 'app' }>,
  asked: Omit<Asked, 'reply'>,
): Asked {
  const app = authenticateApp(world, call)
  if (isAnswer(app)) return { ...asked, reply: app }
  return {
    ...asked,
    as: app.slug,
    reply: documented(
      match,
      guarded(() => row.handle({ ...readVisit(world, 'anonymous', call, url, match), app })),
    ),
  }
}

function readVisit(world: World, bearer: Bearer, call: Call, url: URL, match: Match): Visit {
  return {
    world,
    bearer,
    parameters: spellParameters(world, match.parameters),
    query: url.searchParams,
    ...(match.row?.takesFile === true ? { body: {}, file: readFile(call) } : { body: readBody(call) }),
    accept: findHeader(call, 'accept') ?? '',
    url,
  }
}

function readFile(call: Call): NonNullable<Visit['file']> {
  return { content: Buffer.from(call.body ?? ''), type: findHeader(call, 'content-type') ?? 'application/octet-stream' }
}

function readBody(call: Call): Fields {
  const text = textOf(call)
  if (text === '' || call.method === 'GET' || call.method === 'HEAD') return {}
  const body = parseJson(text)
  if (body === undefined) throw new Refused(refuse(400, 'Problems parsing JSON'))
  if (!isFields(body)) throw new Refused(refuse(400, 'Body should be a JSON object'))
  return body
}

/** Errors name the page of their route, as GitHub's do. */
function documented(match: Match, reply: Reply): Reply {
  if (reply.status < 400 || typeof reply.body !== 'string') return reply
  return {
    ...reply,
    body: reply.body.replace(
      '"documentation_url":"https://docs.github.com/rest"',
      () => `"documentation_url":"https://docs.github.com/${match.documentation}"`,
    ),
  }
}

function textOf(call: Call): string {
  return Buffer.from(call.body ?? '').toString('utf8')
}

function isAnswer(value: object | 'anonymous'): value is Answer {
  return typeof value === 'object' && 'status' in value && 'headers' in value
}

function requestId(world: World, call: Call): string {
  const digits = createHash('sha256')
    .update(JSON.stringify([world.at, world.serial, world.usage ?? null, call.method, call.url]))
    .digest('hex')
    .toUpperCase()
  return [
    digits.slice(0, 4),
    digits.slice(4, 10),
    digits.slice(10, 17),
    digits.slice(17, 24),
    digits.slice(24, 32),
  ].join(':')
}
