import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { Answer, Call } from '../../src/call.ts'
import { findRoute } from '../../src/github/routes/table.ts'

interface Description {
  readonly from: string
  readonly operations: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, object>>>>>>
  readonly schemas: Readonly<Record<string, object>>
}

/**
 * What GitHub's own description says of the answers of every route that is imitated; `npm run contract:update` writes
 * it.
 */
export const description = JSON.parse(
  readFileSync(join(import.meta.dirname, 'described-answers.json'), 'utf8'),
) as Description

/**
 * Where an answer is not as GitHub describes it; places in lists are `*`, so that one fault of a hundred items is one.
 */
export interface Discrepancy {
  readonly operation: string
  readonly status: number
  readonly pointer: string
  readonly why: string
}

/** On one line. */
export function tellDiscrepancy({ operation, status, pointer, why }: Discrepancy): string {
  return `${operation} ${status} ${pointer}: ${why}`
}

const documentId = 'https://github.com/description'
const ajv = formats.default(new Ajv({ strict: false, allErrors: true, logger: false }))
// Schemas name each other below `#/components/schemas`.
ajv.addSchema({
  $id: documentId,
  ...asJsonSchema({ operations: description.operations, components: { schemas: description.schemas } }),
})

/** `nullable` of OpenAPI 3.0 in the words of JSON Schema: in its sense, beside whatever else is said. */
function asJsonSchema<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => asJsonSchema(each)) as Value
  if (typeof value !== 'object' || value === null) return value
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, asJsonSchema(each)]),
  )
  return (nullable === true ? { anyOf: [{ type: 'null' }, rest] } : rest) as Value
}

/**
 * GitHub's own media types that stand for something else than the described JSON
 * (docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#media-types).
 */
const otherForms = /^application\/vnd\.github\.(?:v3\.)?(?:raw|sha|diff|patch)$/u

/**
 * Everything in which an answer is not as described for its route, status and media type; no route of GitHub's is none
 * of these.
 */
export function discrepancies(call: Pick<Call, 'method' | 'url'>, answered: Answer): readonly Discrepancy[] {
  // Redirects of renamed repositories lead to `/repositories/{id}`, which answers as `/repos/{owner}/{repo}`.
  const path = new URL(call.url).pathname.replace(/^\/repositories\/\d+/u, '/repos/owner/repo')
  const operation = findRoute(call.method === 'HEAD' ? 'GET' : call.method, path)?.operation ?? 'none'
  const { status } = answered
  const text = Buffer.from(answered.body).toString('utf8')
  const found = (why: string, pointer = ''): Discrepancy => ({ operation, status, pointer, why })
  const described = operation === 'none' ? {} : description.operations[operation]
  if (described === undefined) return [found('no answer of this route is described')]
  const bodies = described[status] ?? standard(status)
  if (bodies === undefined) return [found('this status is not described')]
  if (call.method === 'HEAD' || status === 304) return text === '' ? [] : [found('a body where none may be')]
  const type = answered.headers['content-type']?.split(';')[0] ?? ''
  if (Object.keys(bodies).length === 0)
    return text === '' || status >= 300 ? [] : [found('a body where none is described')]
  if (otherForms.test(type)) return []
  if (text === '') return [found('no body where one is described')]
  if (bodies[type] === undefined) return [found(`${type} is not described`)]
  const validate = validatorOf(operation, described[status] === undefined ? null : status, type, status)
  validate(JSON.parse(text))
  return distinct(
    (validate.errors ?? []).map((error) =>
      found(describe(error), error.instancePath.replaceAll(/\/\d+(?=\/|$)/gu, '/*')),
    ),
  )
}

/**
 * Any route may refuse and lead elsewhere as GitHub does everywhere
 * (docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api).
 */
function standard(status: number): Readonly<Record<string, object>> | undefined {
  if ([301, 302, 304, 307].includes(status)) return {}
  return [400, 401, 403, 404, 405, 409, 410, 422, 429].includes(status) ? { 'application/json': {} } : undefined
}

const validators = new Map<string, ValidateFunction>()

function validatorOf(operation: string, described: number | null, type: string, status: number): ValidateFunction {
  const part = (text: string): string => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'))
  const schemas =
    described === null
      ? (status === 422 ? ['validation-error', 'validation-error-simple', 'basic-error'] : ['basic-error']).map(
          (name) => ({ $ref: `${documentId}#/components/schemas/${name}` }),
        )
      : [{ $ref: `${documentId}#/operations/${part(operation)}/${described}/${part(type)}` }]
  const key = JSON.stringify(schemas)
  const known = validators.get(key) ?? ajv.compile(schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas })
  validators.set(key, known)
  return known
}

function describe({ keyword, params, message = '' }: ErrorObject): string {
  return keyword === 'required' ? `${String(params['missingProperty'])} is missing` : message
}

function distinct(all: readonly Discrepancy[]): readonly Discrepancy[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}
