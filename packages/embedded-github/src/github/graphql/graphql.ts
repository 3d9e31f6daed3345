import { buildASTSchema, executeSync, GraphQLError, Kind, parse, validate } from 'graphql'
import type {
  DocumentNode,
  ExecutionResult,
  GraphQLFieldResolver,
  GraphQLResolveInfo,
  GraphQLSchema,
  SelectionNode,
} from 'graphql'
import type { Answer } from '../../call.ts'
import type { Bearer } from '../world/access.ts'
import { schemaText } from '../generated/schema-text.ts'
import type { Json } from '../world/names.ts'
import { refuse, say } from '../answers/replies.ts'
import type { Happening, World } from '../world/world.ts'
import { countContentMutations } from './mutations/content-creating.ts'
import { costOf, refuseNodes } from './cost.ts'
import { findAbsent } from './deviating.ts'
import { objectFields } from './git-objects.ts'
import { gitHubRules } from './merging-fields.ts'
import { mutationFields } from './mutations.ts'
import { unbounded } from './pages.ts'
import { pullFields } from './pulls.ts'
import { queryFields } from './queries.ts'
import { notImplemented, Refusal } from './refusal.ts'
import { refFields, repositoryFields } from './repositories.ts'
import { schemaOfGh } from './schema-of-gh.ts'
import type { Fields, Session } from './session.ts'

/**
 * Answers POST /graphql on GitHub's own schema, after authentication. Errors of fields come as 200 with `errors`, as
 * GitHub sends them.
 */
export function answerGraphql(
  world: World,
  token: Bearer,
  body: Json | undefined,
): readonly [World, Answer, readonly Happening[]] {
  if (token === 'anonymous') return [world, refuse(401, 'This endpoint requires you to be authenticated.'), []]
  const request = readRequest(body)
  if (request === null) return [world, refuse(400, 'Problems parsing JSON'), []]
  if (typeof request.query !== 'string')
    return [world, say(200, { errors: [{ message: 'A query attribute must be specified and must be a string.' }] }), []]

  if (typeof (request.variables ?? {}) !== 'object' || Array.isArray(request.variables))
    return [world, say(200, { errors: [{ message: 'Variables must be an object.' }] }), []]

  const read = readDocument(request.query)
  if ('errors' in read) return [world, sayResult(read), []]
  const absent = findAbsent(world, read.document)
  if (absent.length > 0) return [world, sayResult({ errors: absent }), []]

  const cost = costOf(read.document, request.operationName ?? null, request.variables ?? {})
  const refused = refuseNodes(cost)
  if (refused !== null) return [world, say(200, { errors: [refused] }), []]

  const session: Session = {
    world,
    token,
    cost,
    happenings: [],
    repository: (name) => repositoryFields(session, name),
    pull: (request) => pullFields(session, request),
    object: (repository, sha) => objectFields(session, repository, sha),
    ref: (repository, ref) => refFields(session, repository, ref),
  }
  const result = executeSync({
    schema: schema(),
    document: read.document,
    rootValue: { ...queryFields(session), ...mutationFields(session) },
    variableValues: request.variables ?? {},
    operationName: request.operationName ?? null,
    fieldResolver: resolveField,
  })
  return [session.world, sayResult(result), session.happenings]
}

/** The cost of a request in the hour's budget; a request that cannot be run costs one point. */
export function pointsOf(body: Json | undefined): number {
  const request = readRequest(body)
  const read = typeof request?.query === 'string' ? readDocument(request.query) : null
  return read === null || 'errors' in read
    ? 1
    : costOf(read.document, request?.operationName ?? null, request?.variables ?? {}).points
}

/** How often a request creates content. */
export function creationsOf(body: Json | undefined): number {
  const request = readRequest(body)
  const read = typeof request?.query === 'string' ? readDocument(request.query) : null
  return read === null || 'errors' in read ? 0 : countContentMutations(read.document, request?.operationName ?? null)
}

interface Request {
  readonly query?: unknown
  readonly variables?: Readonly<Record<string, unknown>> | null
  readonly operationName?: string | null
}

function readRequest(body: Json | undefined): Request | null {
  return typeof body === 'object' ? (body as Request | null) : null
}

let built: GraphQLSchema | undefined

/** Built on first use: it takes a fifth of a second, and not everybody who loads this asks GraphQL. */
function schema(): GraphQLSchema {
  return (built ??= buildASTSchema(parse(schemaText + schemaOfGh, { noLocation: true }), {
    assumeValid: true,
    assumeValidSDL: true,
  }))
}

type Read = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] }
const known = new Map<string, Read>()
const mostKnown = 200

/** Parses and validates; the same few queries come again and again, in a simulation many thousand times. */
function readDocument(query: string): Read {
  const before = known.get(query)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const read = parseDocument(query)
  known.set(query, read)
  return read
}

function parseDocument(query: string): Read {
  try {
    const document = parse(query)
    const errors = validate(schema(), document, gitHubRules)
    return errors.length === 0 ? { document } : { errors }
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] }
    throw error
  }
}

/** A field is a value or a function of its arguments; what is not there is not imitated. */
const resolveField: GraphQLFieldResolver<Fields, unknown> = (source, args, _context, info) => {
  if (!Object.hasOwn(source, info.fieldName)) throw notImplemented(`${info.parentType.name}.${info.fieldName}`)
  const field = source[info.fieldName]
  const value: unknown = typeof field === 'function' ? field(args) : field
  if (isUnbounded(value) && asksForMore(info)) throw value[unbounded]
  return value
}

function isUnbounded(value: unknown): value is { readonly [unbounded]: Error } {
  return typeof value === 'object' && value !== null && unbounded in value
}

/** True if anything but the number of a connection is asked for. */
function asksForMore({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const names = (selections: readonly SelectionNode[]): readonly string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value]
      return names(
        (selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value])?.selectionSet
          .selections ?? [],
      )
    })
  return fieldNodes.some(({ selectionSet }) =>
    names(selectionSet?.selections ?? []).some((name) => name !== 'totalCount' && name !== '__typename'),
  )
}

function sayResult({ data, errors = [] }: ExecutionResult): Answer {
  const said = errors.map(describeError)
  // Written once: with hundreds of repositories in it, an answer is long.
  return {
    ...say(200, null),
    body: JSON.stringify({ ...(data === undefined ? {} : { data }), ...(said.length === 0 ? {} : { errors: said }) }),
  }
}

/** GitHub's form of an error. What a resolver threw that is no refusal is our defect and goes on up. */
function describeError(error: GraphQLError): unknown {
  const { originalError, path, locations, message, extensions } = error
  if (path === undefined) return { message, locations, ...(Object.keys(extensions).length === 0 ? {} : { extensions }) }
  if (!(originalError instanceof Refusal)) throw originalError ?? error
  return { type: originalError.type, path, locations, message }
}
